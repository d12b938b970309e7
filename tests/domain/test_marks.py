"""Version marks: a numbered point in the history of a goal, a map or a plan."""

from dataclasses import replace

from facilitator.domain.kinds import BY_NAME
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.team import Person
from facilitator.domain.kinds.versions import Version
from facilitator.domain.marks import due_marks, next_mark, worded
from facilitator.domain.records import RecordId, Records, blank, with_value
from facilitator.domain.workshop import Workshop
from tests.domain.building import at, block, day, with_records, workshop

GOALS = BY_NAME["goal"]


def with_goal(known: Workshop, sentence: str, team: str = "Lions") -> Workshop:
    return with_records(known, with_value(blank(Goal, team), "sentence", sentence))


def teams() -> Workshop:
    return workshop(day(block("Draft", 5)), teams=("Lions", "Owls"))


def test_a_step_that_ends_with_a_changed_goal_sets_a_mark_for_that_team_alone() -> None:
    known = with_goal(teams(), " Readers. ")
    (mark,) = due_marks(known, ["goal", "goal-parts", "norms"], "Draft", at("10:00"))
    assert (mark.owner, mark.of, mark.no, mark.wording) == ("Lions", "goal", 1, "Readers.")
    assert (mark.at, mark.block) == ("2026-08-12T10:00:00.000000+00:00", "Draft")


def test_a_step_that_captures_nothing_with_versions_sets_none() -> None:
    known = with_goal(teams(), "Readers.")
    assert list(due_marks(known, ["norms", "hologram"], "Draft", at("10:00"))) == []


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
