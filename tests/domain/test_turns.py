"""Turns: a step that repeats is as many real steps as there are turns to take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.turns import as_begun, scaled, turn_count, turn_of, turned, whole_step
from tests.domain.building import block, step, teams

TEAMS = teams("Lions", "Owls", "Foxes")


@pytest.mark.parametrize(
    ("turns", "at_most", "present", "count"),
    [
        ("", 0, 8, 1),
        ("3", 0, 8, 3),
        ("99999999999", 0, 8, 99),
        ("9" * 5000, 0, 8, 99),
        ("0", 0, 8, 1),
        ("a few", 0, 8, 1),
        ("team", 0, 8, 8),
        ("team", 0, 0, 1),
        ("other-team", 0, 8, 7),
        ("other-team", 0, 1, 1),
        ("team", 8, 8, 8),
        ("team", 8, 9, 5),
        ("team", 8, 12, 6),
        ("team", 8, 30, 8),
        ("other-team", 7, 12, 6),
    ],
)
def test_how_many_turns_a_step_takes(turns: str, at_most: int, present: int, count: int) -> None:
    assert turn_count(step("Pitch", turns=turns, turns_at_most=at_most), present) == count


@given(st.integers(1, 80), st.integers(1, 12))
def test_parallel_groups_hold_every_team_and_none_holds_more_than_the_most(
    present: int, at_most: int
) -> None:
    count = turn_count(step("Pitch", turns="team", turns_at_most=at_most), present)
    groups = -(-present // at_most)
    assert count <= at_most
    assert groups * count >= present


def test_every_turn_is_a_step_of_its_own_with_its_number_and_its_team() -> None:
    pitch = step("", turns="team", sentence="{team}: {turn} of {turns}", say="Now {team}.")
    steps = turned(block("Pitches", 2, pitch), TEAMS, expected=8)
    assert [each.id for each in steps] == ["Pitches-1", *(f"Pitches-2.{n}" for n in (1, 2, 3))]
    assert steps[3].sentence == "Foxes: 3 of 3"
    assert steps[1].say == "Now Lions."
    assert {whole_step(each.id) for each in steps[1:]} == {"Pitches-2"}
    assert [turn_of(each.id) for each in steps] == [0, 1, 2, 3]


def test_without_teams_the_agendas_own_number_is_assumed() -> None:
    steps = turned(block("Pitches", step("", turns="team")), (), expected=4)
    assert len(steps) == 4


def test_where_the_room_splits_into_groups_no_single_team_is_named() -> None:
    pitch = step("{team}", turns="team", turns_at_most=2)
    steps = turned(block("Pitches", pitch), TEAMS, expected=8)
    assert [each.title for each in steps] == ["The next team"] * 2


def test_a_block_without_steps_is_one_step_of_its_own_minutes() -> None:
    (only,) = turned(block("Greeting", minutes=7), TEAMS, expected=8)
    assert (only.id, only.title, only.minutes) == ("Greeting", "Greeting", 7)


def test_a_begun_block_keeps_its_turns_and_their_teams() -> None:
    pitches = block("Pitches", step("{team} {turn}/{turns}", turns="team"))
    lions, _owls, foxes = TEAMS
    begun = {"Pitches-1.1": lions, "Pitches-1.2": None, "Pitches-1.3": foxes}
    now = [each.title for each in as_begun(pitches, begun)]
    assert now == ["Lions 1/3", "The next team 2/3", "Foxes 3/3"]


def test_a_step_that_has_vanished_from_its_block_is_passed_over() -> None:
    begun = dict.fromkeys(("Talk-1", "gone", "gone.1", "Talk-2"))
    steps = as_begun(block("Talk", 5, 5), begun)
    assert [each.id for each in steps] == ["Talk-1", "Talk-2"]


lengths = st.lists(st.integers(0, 60), min_size=1, max_size=12)


@given(lengths, st.integers(0, 300))
def test_scaled_steps_add_up_and_none_goes_under_a_minute(given_: list[int], to: int) -> None:
    steps = tuple(step(str(at), minutes) for at, minutes in enumerate(given_))
    shorter = scaled(steps, to)
    if to == sum(given_):
        assert shorter == steps
        return
    assert sum(each.minutes for each in shorter) == max(to, len(steps))
    assert all(each.minutes >= 1 for each in shorter)
    assert [each.id for each in shorter] == [each.id for each in steps]


@given(st.lists(st.integers(1, 60), min_size=2, max_size=12), st.integers(0, 300))
def test_a_longer_step_never_becomes_the_shorter_one(given_: list[int], to: int) -> None:
    ordered = sorted(given_, reverse=True)
    scaled_to = [
        each.minutes for each in scaled([step(str(n), m) for n, m in enumerate(ordered)], to)
    ]
    assert scaled_to == sorted(scaled_to, reverse=True)


def test_nothing_scales_to_nothing() -> None:
    assert scaled((), 10) == ()
