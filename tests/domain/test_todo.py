"""What is left to do before a team goes home, and what lies waiting to be typed."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.goal import Goal, GoalTest
from facilitator.domain.kinds.handover import Handover
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import Record, RecordId, blank, with_plain
from facilitator.domain.todo import (
    Waiting,
    asked,
    is_typed,
    left_to_do,
    minutes_to_type,
    typed_fields,
    waiting,
)
from facilitator.domain.workshop import Workshop
from tests.domain.building import Rehearsal, block, day, step, with_records, workshop


def asking(*captures: str, teams: tuple[str, ...] = ("Lions",)) -> Workshop:
    """A workshop whose one step asks for these, with everybody on the roster."""
    known = workshop(day(block("Draft", step("", 5, captures=captures), 5)), teams=teams)
    roster = (Person(id=RecordId(f"{team} Ana"), owner=team, name="Ana") for team in teams)
    return with_records(known, *roster)


def missing(known: Workshop) -> list[str]:
    return [todo.text for todo in left_to_do(known, known.teams[0], asked(known))]


def norm(name: str, **values: Any) -> Record:
    return Norm(id=RecordId(name), owner="Lions", text=name, **values)


def goal(**values: str) -> Record:
    return with_plain(blank(Goal, "Lions"), values)


def handover(**values: Any) -> Record:
    return replace(blank(Handover, "Lions"), **values)


def test_only_what_the_agenda_asks_for_is_asked_in_its_order_and_once() -> None:
    twice = workshop(
        day(
            block("A", step("", captures=("goal", "hologram"))),
            block("B", step("", captures=("norms", "goal"))),
        )
    )
    assert [capture.name for capture in asked(twice)] == ["goal", "norms"]


def test_a_team_without_anybody_on_the_roster_is_told() -> None:
    known = workshop(day(block("A", 5)), teams=("Lions",))
    (todo,) = left_to_do(known, Team(id=RecordId("Lions")), ())
    assert (todo.text, todo.kind, todo.field) == ("No one on the roster yet", "person", "name")


def test_each_line_names_what_is_missing_and_leads_to_its_place() -> None:
    known = asking("goal", "goal-parts")
    todos = left_to_do(known, known.teams[0], asked(known))
    assert [(todo.text, todo.kind, todo.field) for todo in todos] == [
        ("No goal yet", "goal", "sentence"),
        ("The goal has no measure yet", "goal", "measure"),
        ("No baseline yet", "goal", "baseline"),
        ("The goal has no target yet", "goal", "target"),
        ("The goal has no date yet", "goal", "due"),
    ]


def test_what_is_filled_is_missing_no_more() -> None:
    known = with_records(asking("goal"), goal(sentence="Readers."))
    assert missing(known) == []


def test_a_list_that_is_too_short_says_how_many_there_are_and_what_each_lacks() -> None:
    known = with_records(asking("norms"), norm("Listen", repair="We ask"), norm("Try"))
    assert missing(known) == [
        "2 of 3 norms",
        "1 norm has no repair move",
        "2 norms have no keeper",
    ]


def test_a_list_that_is_long_enough_and_whole_is_missing_no_more() -> None:
    whole = (norm(text, repair="We ask", keeper="Ana") for text in ("Listen", "Try", "Ask"))
    assert missing(with_records(asking("norms"), *whole)) == []


def test_a_may_and_what_belongs_to_the_room_are_never_left_to_do() -> None:
    assert missing(asking("data-look", "parking", "borrowed")) == []


def test_only_starred_resources_count_as_stars() -> None:
    star = Resource(id=RecordId("a"), owner="Lions", name="Hour", sort="tools", starred=True)
    plain = Resource(id=RecordId("b"), owner="Lions", name="Laminator")
    assert missing(with_records(asking("stars"), star, plain)) == ["1 of 3 resources starred"]


def test_a_test_that_is_scored_zero_is_scored() -> None:
    known = asking("goal-tests")
    assert missing(known)[0] == "Test 1 is not scored yet"
    scored = with_plain(blank(GoalTest, "Lions"), {"w1": 0, "w2": 1, "w5": 2})
    assert "not scored" not in " ".join(missing(with_records(known, scored)))


def test_a_goal_that_is_not_ready_leaves_its_unclear_tests_to_do() -> None:
    known = asking("goal-tests")
    weak = with_plain(blank(GoalTest, "Lions"), {"w1": 0, "w2": 1, "w5": 2, "w9": 0})
    todos = left_to_do(with_records(known, weak), known.teams[0], asked(known))
    assert [(todo.text, todo.field) for todo in todos] == [
        ("Test 1 is not clear yet", "w1"),
        ("Test 2 is not clear yet", "w2"),
    ]


def test_two_resources_are_to_be_re_purposed() -> None:
    assert missing(asking("canvas")) == ["0 of 2 resources re-purposed"]


@pytest.mark.parametrize(
    ("capture", "record", "typed"),
    [
        ("goal", goal(sentence="Readers."), True),
        ("goal", goal(measure="Words read"), False),
        ("goal-parts", goal(measure="Words read"), True),
        ("norms", norm("Listen"), True),
        ("norms", norm(""), False),
        ("handover", handover(), False),
        ("handover", handover(handed=True), True),
        ("handover", handover(correct="Our first date"), True),
    ],
    ids=str,
)
def test_a_slip_counts_as_typed_once_something_of_it_is(
    capture: str, record: Record, typed: bool
) -> None:
    assert not is_typed(asking().records, "Lions", CAPTURES[capture])
    known = with_records(asking(), record)
    assert is_typed(known.records, "Lions", CAPTURES[capture]) == typed


def test_the_boxes_of_a_slip_are_the_captures_fields_or_all() -> None:
    assert typed_fields(CAPTURES["norms"]) == ("text", "repair", "keeper")
    assert typed_fields(CAPTURES["pitch"]) == ("first_move", "ask")


def test_slips_of_steps_that_were_run_wait_until_they_are_typed() -> None:
    known = asking("goal", "headline", "data-look", "hologram", teams=("Lions", "Owls", "Foxes"))
    held = Rehearsal(known).start()
    assert waiting(held.workshop, held.run) == ()
    held.wait(5).next()
    held.workshop = with_records(held.workshop, goal(sentence="Readers."))
    slips = waiting(held.workshop, held.run)
    assert [each.words for each in slips] == ["2 goal slips", "3 headlines"]
    assert minutes_to_type(slips) == 3


def test_one_slip_is_one_slip_and_none_takes_no_time() -> None:
    one = Waiting(CAPTURES["goal"], 1)
    assert (one.words, minutes_to_type([one])) == ("1 goal slip", 1)
    assert minutes_to_type(()) == 0


def test_slips_of_a_step_with_turns_wait_once() -> None:
    pitching = step("", 2, turns="team", captures=("pitch",))
    held = Rehearsal(workshop(day(block("Pitches", pitching)), teams=("Lions", "Owls"))).start()
    held.wait(2).next()
    held.wait(2).next()
    assert [each.words for each in waiting(held.workshop, held.run)] == ["2 pitch slips"]


def test_when_every_slip_is_typed_nothing_waits() -> None:
    held = Rehearsal(with_records(asking("goal"), goal(sentence="Readers."))).start()
    held.wait(5).next()
    assert waiting(held.workshop, held.run) == ()
