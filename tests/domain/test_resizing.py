"""A block made longer or shorter: its steps still add up."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.frozen import replace
from facilitator.domain.records import RecordId
from facilitator.domain.resizing import minutes_of, resized, with_sum
from facilitator.domain.timing import Place
from tests.domain.building import block, step, teams

EIGHT = Place(UTC, teams(*(f"Team {n}" for n in range(1, 9))))


def lengths(made: object) -> list[int]:
    return [each.minutes for each in made.steps]  # type: ignore[attr-defined]


def test_steps_are_stretched_in_proportion() -> None:
    longer = resized(block("Talk", 4, 4, 28, 15), 102, EIGHT)
    assert lengths(longer) == [7, 7, 58, 30]
    assert longer.minutes == 102


def test_a_block_without_steps_takes_the_minutes_itself() -> None:
    assert resized(block("Break", minutes=10), 15, EIGHT).minutes == 15
    assert resized(block("Break", minutes=10), 0, EIGHT).minutes == 1


def test_no_step_goes_under_one_minute() -> None:
    shorter = resized(block("Talk", 5, 5, 5), 1, EIGHT)
    assert lengths(shorter) == [1, 1, 1]
    assert shorter.minutes == 3


def test_turns_stay_equal_and_the_other_steps_take_up_the_rest() -> None:
    pitches = block("Pitch", 3, step("", 2, turns="team"), 16)
    assert minutes_of(pitches, EIGHT) == 35
    longer = resized(pitches, 50, EIGHT)
    assert lengths(longer) == [4, 3, 22]
    assert minutes_of(longer, EIGHT) == longer.minutes == 50


def test_turns_are_shortened_until_the_other_steps_have_room() -> None:
    pitches = block("Pitch", step("", 3, turns="team"), 1, 1)
    assert lengths(resized(pitches, 19, EIGHT)) == [2, 2, 1]


def test_a_block_of_turns_alone_comes_as_near_as_whole_minutes_do() -> None:
    assert resized(block("Pitch", step("", 4, turns="team")), 30, EIGHT).minutes == 24


def test_with_no_team_yet_the_expected_number_takes_turns() -> None:
    assert minutes_of(block("Pitch", step("", 4, turns="team")), Place(expected=5)) == 20


def test_the_sum_follows_the_steps() -> None:
    assert with_sum(block("Talk", 4, 6, minutes=99), EIGHT).minutes == 10


@given(
    st.lists(st.integers(1, 40), min_size=1, max_size=9),
    st.integers(1, 12),
    st.integers(1, 240),
)
def test_whatever_is_asked_the_steps_add_up(sizes: list[int], turns: int, minutes: int) -> None:
    made = block("Talk", *sizes, step("", 2, turns=str(turns)))
    after = resized(made, minutes, EIGHT)
    assert after.minutes == minutes_of(after, EIGHT) == max(minutes, len(sizes) + turns)


@pytest.mark.parametrize("minutes", [10, 35, 51])
def test_the_same_minutes_change_nothing(minutes: int) -> None:
    made = block("Talk", minutes - 3, 3)
    assert resized(made, minutes, EIGHT) == made


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=4),
    st.lists(st.integers(1, 9), min_size=1, max_size=4),
    st.integers(1, 9),
    st.integers(1, 9),
    st.integers(1, 40),
)
def test_what_came_of_it_can_be_asked_for_again(
    full: list[int], short: list[int], turns: int, never_under: int, minutes: int
) -> None:
    """A way back is offered with the minutes that came of it, and taken by asking for those."""
    others = (replace(step("", each), short=True) for each in short)
    made = replace(
        block("Talk", *full, step("", 2, turns=str(turns)), never_under=never_under),
        other_steps=tuple(replace(each, id=RecordId(str(n))) for n, each in enumerate(others)),
    )
    came = resized(made, minutes, EIGHT).minutes
    assert resized(made, came, EIGHT).minutes == came
