"""Version marks: a numbered point in the history of a goal, a map or a plan."""

from dataclasses import replace

import pytest

from facilitator.domain.kinds import BY_NAME
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.team import Person
from facilitator.domain.kinds.versions import Version
from facilitator.domain.marks import due_marks, next_mark, worded
from facilitator.domain.records import RecordId, Records, blank, with_value
from facilitator.domain.workshop import Workshop
from tests.domain.building import at, block, day, step, with_records, workshop

GOALS = BY_NAME["goal"]


def with_goal(known: Workshop, sentence: str, team: str = "Lions") -> Workshop:
    return with_records(known, with_value(blank(Goal, team), "sentence", sentence))


def teams() -> Workshop:
    """A day that asks for norms, then twice for the goal with a break between, then for actions."""
    asks = [("Norms", "norms", "hologram"), ("Draft", "goal", "goal-parts"), ("Break",)]
    asks += [("Revise", "goal"), ("Plan", "actions")]
    blocks = [block(title, step("", captures=tuple(names)), step("")) for title, *names in asks]
    return workshop(day(*blocks), teams=("Lions", "Owls"))


def marked(known: Workshop, *steps: str) -> Workshop:
    """The workshop after these steps have ended one after another."""
    for place, each in enumerate(steps):
        known = with_records(known, *due_marks(known, each, at(f"10:{place:02}")))
    return known


def versions(known: Workshop, team: str = "Lions") -> list[tuple[int, str, str]]:
    return [(mark.no, mark.block, mark.wording) for mark in known.records.of(Version, team)]


def test_a_step_that_ends_with_a_changed_goal_sets_a_mark_for_that_team_alone() -> None:
    known = with_goal(teams(), " Readers. ")
    (mark,) = due_marks(known, "Draft-1", at("10:00"))
    assert (mark.owner, mark.of, mark.no, mark.wording) == ("Lions", "goal", 1, "Readers.")
    assert (mark.at, mark.block) == ("2026-08-12T10:00:00.000000+00:00", "Draft")


def test_before_anything_is_asked_for_none_is_set() -> None:
    known = with_goal(teams(), "Readers.")
    assert not any([*due_marks(known, "Norms-2", at("10:00")), *due_marks(known, "", at("10:00"))])


def test_what_is_typed_a_break_later_belongs_to_the_block_that_asked_for_it() -> None:
    known = marked(teams(), "Draft-1", "Draft-2")
    known = marked(with_goal(known, "Readers."), "Break-1")
    assert versions(known) == [(1, "Draft", "Readers.")]
    known = marked(with_goal(known, "Writers."), "Revise-1")
    assert versions(known) == [(1, "Draft", "Readers."), (2, "Revise", "Writers.")]


def test_within_a_block_its_one_mark_says_what_is_said_now() -> None:
    known = marked(with_goal(teams(), "Read."), "Draft-1")
    known = marked(with_goal(known, "Readers."), "Draft-2")
    assert versions(known) == [(1, "Draft", "Readers.")]


def test_a_mark_set_by_hand_stays_as_it_is() -> None:
    known = with_goal(teams(), "Read.")
    by_hand = next_mark(known.records, GOALS, "Lions", "", at("9:00"), why="Before lunch")
    assert by_hand is not None
    known = marked(with_goal(with_records(known, by_hand), "Readers."), "Draft-1")
    assert versions(known) == [(1, "", "Read."), (2, "Draft", "Readers.")]


@pytest.mark.parametrize(("field", "words"), [("measure", "papers at “meets”"), ("why", "Work.")])
def test_another_part_of_the_goal_is_a_change_too(field: str, words: str) -> None:
    known = marked(with_goal(teams(), "Readers."), "Draft-2")
    goal = known.records.one(Goal, "Lions")
    known = marked(with_records(known, with_value(goal, field, words)), "Revise-1")
    assert versions(known) == [(1, "Draft", "Readers."), (2, "Revise", "Readers.")]
    assert list(due_marks(known, "Revise-2", at("11:00"))) == []


def test_another_owner_of_an_action_is_a_change_of_the_plan() -> None:
    action = Action(id=RecordId("a"), owner="Lions", rank="a", text="Start", who="Ana")
    known = marked(with_records(teams(), action), "Plan-1")
    (mark,) = due_marks(with_records(known, replace(action, who="Bo")), "Plan-2", at("11:00"))
    assert (mark.of, mark.no, mark.wording) == ("action", 1, "Start")


def test_a_mark_that_knows_its_words_only_is_told_by_them() -> None:
    known = with_goal(teams(), "Readers.")
    old = Version(id=RecordId("v"), owner="Lions", rank="m", of="goal", no=1, wording="Readers.")
    assert list(due_marks(with_records(known, old), "Revise-1", at("10:00"))) == []


def test_the_same_words_again_set_no_mark_and_new_words_the_next_number() -> None:
    known = with_goal(teams(), "Readers.")
    first = next_mark(known.records, GOALS, "Lions", "Draft", at("10:00"))
    assert first is not None
    known = with_records(known, first)
    assert next_mark(known.records, GOALS, "Lions", "Draft", at("10:30")) is None
    known = with_goal(known, "Writers.")
    second = next_mark(known.records, GOALS, "Lions", "Revise", at("11:00"), why="Partner’s doubt")
    assert second is not None
    assert (second.no, second.why) == (2, "Partner’s doubt")
    assert first.rank < second.rank


def test_marks_of_goal_and_plan_are_numbered_each_by_itself() -> None:
    known = with_records(
        with_goal(teams(), "Readers."),
        Version(id=RecordId("v"), owner="Lions", rank="m", of="action", no=4, wording="Start"),
    )
    mark = next_mark(known.records, GOALS, "Lions", "Draft", at("10:00"))
    assert mark is not None
    assert (mark.no, mark.rank > "m") == (1, True)


def test_a_mark_names_who_is_on_the_team() -> None:
    people = [
        Person(id=RecordId("1"), owner="Lions", rank="a", name="Ana"),
        Person(id=RecordId("2"), owner="Lions", rank="b"),
        Person(id=RecordId("3"), owner="Lions", rank="c", name="Bo"),
        Person(id=RecordId("4"), owner="Owls", rank="a", name="Cy"),
    ]
    known = with_records(with_goal(teams(), "Readers."), *people)
    mark = next_mark(known.records, GOALS, "Lions", "Draft", at("10:00"))
    assert mark is not None
    assert mark.authors == "Ana, Bo"


def test_nothing_typed_sets_no_mark() -> None:
    assert next_mark(with_goal(teams(), "  ").records, GOALS, "Lions", "", at("10:00")) is None


def test_a_plan_says_what_its_actions_say_one_a_line() -> None:
    first = Action(id=RecordId("a"), owner="Lions", rank="b", text="Start")
    second = Action(id=RecordId("b"), owner="Lions", rank="a", text="Plan")
    records = Records.of_all([first, second, replace(first, id=RecordId("c"), text=" ")])
    assert worded(records, BY_NAME["action"], "Lions") == "Plan\nStart"
