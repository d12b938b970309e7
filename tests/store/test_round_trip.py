"""What goes into the store comes out of it, in every database there is here."""

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.domain.history import EXISTS, projected
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.goal import Goal, Support
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import RecordId, blank, new_id
from facilitator.domain.run import Cover, Leg, Planned, RunEvent, What
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Store
from tests.store.desk import Clock, Desk

GOAL = replace(blank(Goal, "team-1"), sentence="Học sinh sẽ giải thích, “всё” 🎈\n\x00 <b>&")
TEAM = Team(id=RecordId("team-1"), rank="i", name="Lincoln", table=3)


@pytest.mark.parametrize(
    "record",
    [
        GOAL,
        TEAM,
        replace(blank(Support, "team-1"), five=0),
        Step(id=new_id(), owner="b", rank="i", captures=("goal", "norms"), short=True, minutes=7),
        replace(GOAL, sentence="half a letter \ud83c"),
    ],
)
def test_a_record_comes_back_as_it_was(desk: Desk, record: Goal) -> None:
    desk.put(record)
    assert desk.records() == {record.id: record}


def test_a_record_is_its_newest_state(desk: Desk) -> None:
    desk.put(GOAL)
    desk.put(replace(GOAL, sentence="Shorter"), GOAL)
    assert desk.records()[GOAL.id] == replace(GOAL, sentence="Shorter")


def test_many_records_are_put_and_taken_at_once(desk: Desk) -> None:
    teams = [replace(TEAM, id=new_id()) for _each in range(50)]
    with desk.store.begin() as transaction:
        transaction.save(desk.workshop, teams)
    renamed = [replace(each, name="Renamed") for each in teams[:30]]
    with desk.store.begin() as transaction:
        transaction.save(desk.workshop, renamed, gone=teams[40:])
    assert set(desk.records().values()) == {*renamed, *teams[30:40]}


def test_a_deleted_record_lies_buried(desk: Desk) -> None:
    desk.put(TEAM)
    desk.put(GOAL)
    desk.delete(TEAM)
    assert set(desk.records()) == {GOAL.id}
    with desk.store.begin() as transaction:
        assert transaction.buried(desk.workshop, [TEAM.id, GOAL.id, "x"]) == {TEAM.id: TEAM}


def test_the_history_keeps_its_order_and_makes_the_records(desk: Desk) -> None:
    for record in (TEAM, GOAL):
        desk.put(record)
    lines = list(desk.store.history(desk.workshop))
    assert [(line.record, line.field) for line in lines][:3] == [
        (TEAM.id, EXISTS),
        (TEAM.id, "name"),
        (TEAM.id, "rank"),
    ]
    assert set(projected(lines)) == {TEAM, GOAL}


def test_typing_rewrites_the_newest_words_and_keeps_the_old(desk: Desk, clock: Clock) -> None:
    line = desk.line(GOAL, "sentence", "Our s")
    later = replace(line, new="Our students", at=clock() + timedelta(seconds=3))
    with desk.store.begin() as transaction:
        transaction.append_history(desk.workshop, [line])
        transaction.rewrite(desk.workshop, later)
    assert list(desk.store.history(desk.workshop)) == [later]


def test_rewriting_a_line_that_is_not_there_is_a_bug(desk: Desk) -> None:
    with pytest.raises(LookupError), desk.store.begin() as transaction:
        transaction.rewrite(desk.workshop, desk.line(GOAL, "sentence", "x"))


def test_the_lines_of_one_change_are_found_in_order(desk: Desk) -> None:
    desk.put(TEAM)
    change = desk.put(replace(TEAM, name="Lincoln High", table=4), TEAM)
    with desk.store.begin() as transaction:
        lines = transaction.change(desk.workshop, change)
    assert [(each.field, each.old, each.new) for each in lines] == [
        ("name", "Lincoln", "Lincoln High"),
        ("table", 3, 4),
    ]


def test_the_run_log_comes_back_in_its_order(desk: Desk, clock: Clock) -> None:
    at = clock()
    events = (
        RunEvent(What.DAY_OPENED, at, at, day="d", baseline=(Planned("b", at, at),)),
        RunEvent(What.STEP_BEGAN, at, at, legs=(Leg("s", timedelta(minutes=5), True),)),
        RunEvent(What.COVERED, at - timedelta(minutes=4), at, cover=Cover.BLACK),
    )
    with desk.store.begin() as transaction:
        transaction.append_run(desk.workshop, events[:2])
        transaction.append_run(desk.workshop, events[2:])
    assert desk.store.events(desk.workshop) == events
    assert desk.store.load(desk.workshop).events == events


def test_loading_tells_the_counter_and_what_can_be_undone(desk: Desk) -> None:
    first, second = desk.put(TEAM), desk.put(GOAL)
    redoable = desk.delete(GOAL, undoes=second)
    loaded = desk.store.load(desk.workshop)
    assert loaded.counter == 3
    assert loaded.undoable.undo == (first,)
    assert loaded.undoable.redo == (redoable,)


def test_only_the_newest_changes_can_be_undone(desk: Desk) -> None:
    changes = []
    team = TEAM
    desk.put(team)
    for table in range(210):
        after = replace(team, table=table + 10)
        changes.append(desk.put(after, team))
        team = after
    assert desk.store.load(desk.workshop).undoable.undo == tuple(changes[-200:])


def test_nothing_of_a_transaction_that_fails_is_kept(desk: Desk) -> None:
    desk.put(TEAM)

    def swap_then_fail() -> None:
        with desk.store.begin() as transaction:
            transaction.save(desk.workshop, [GOAL], gone=[TEAM])
            transaction.append_history(desk.workshop, [desk.line(GOAL, "sentence", "x")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        swap_then_fail()
    assert set(desk.records()) == {TEAM.id}
    assert desk.store.load(desk.workshop).counter == 1


def test_a_forgotten_workshop_can_be_made_again(desk: Desk) -> None:
    desk.put(TEAM)
    with desk.store.begin() as transaction:
        transaction.forget(desk.workshop)
        transaction.make(desk.workshop)
        transaction.save(desk.workshop, [GOAL])
    assert set(desk.records()) == {GOAL.id}
    assert list(desk.store.history(desk.workshop)) == []


def test_workshops_do_not_mix(store: Store, clock: Clock) -> None:
    one, other = Desk(store, clock), Desk(store, clock)
    one.put(TEAM)
    other.put(replace(TEAM, name="Roosevelt"))
    assert one.records()[TEAM.id] == TEAM
    with store.begin() as transaction:
        transaction.forget(other.workshop)
    assert one.records()[TEAM.id] == TEAM


def test_a_workshop_that_is_not_here_cannot_be_loaded(store: Store) -> None:
    with pytest.raises(WorkshopError, match="no workshop here whose id begins with “gone”"):
        store.load(WorkshopId("gone"))


def test_an_empty_workshop_loads(desk: Desk) -> None:
    loaded = desk.store.load(desk.workshop)
    assert (len(loaded.records), loaded.events, loaded.counter) == (0, (), 0)


def test_a_mistake_of_ours_is_not_told_to_the_facilitator(desk: Desk) -> None:
    with pytest.raises(Exception, match=r"(?i)constraint"), desk.store.begin() as transaction:
        transaction.make(desk.workshop)
