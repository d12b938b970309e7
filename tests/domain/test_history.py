"""The edit history: rows are the truth, records are what they make, undo is a new change."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    precondition,
    rule,
)

from facilitator.domain.history import (
    EXISTS,
    MADE,
    MARKED,
    ChangeId,
    Entry,
    Undoable,
    applied,
    entries_between,
    projected,
    taken_back,
)
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import Record, Records, blank, new_id, with_value
from tests.domain.building import at, stamp

HOUR = Resource(id=new_id(), owner="lions", rank="m", name="Friday hour", starred=True)


def test_making_a_record_writes_that_it_exists_and_each_field_that_is_not_blank() -> None:
    rows = entries_between(None, HOUR, stamp())
    assert [(row.field, row.old, row.new) for row in rows] == [
        (EXISTS, False, True),
        ("name", "", "Friday hour"),
        ("owner", "", "lions"),
        ("rank", "", "m"),
        ("starred", False, True),
    ]


def test_a_change_writes_one_row_for_each_field_that_differs() -> None:
    after = replace(HOUR, name="", where="Library", starred=False)
    rows = entries_between(HOUR, after, stamp(7))
    assert {(row.field, row.old, row.new) for row in rows} == {
        ("name", "Friday hour", ""),
        ("where", "", "Library"),
        ("starred", True, False),
    }
    assert {(row.counter, row.device, row.change) for row in rows} == {
        (7, "laptop", rows[0].change)
    }


def test_deleting_writes_one_row_and_the_same_again_writes_none() -> None:
    (row,) = entries_between(HOUR, None, stamp())
    assert (row.field, row.old, row.new) == (EXISTS, True, False)
    assert entries_between(HOUR, replace(HOUR), stamp()) == ()
    assert entries_between(None, None, stamp()) == ()


def test_a_row_for_a_record_that_is_gone_is_passed_over() -> None:
    rows = entries_between(HOUR, replace(HOUR, where="Library"), stamp())
    assert applied(rows, Records(), {}) == (Records(), (), ())
    deletion = entries_between(HOUR, None, stamp())
    assert applied(deletion, Records(), {}) == (Records(), (), ())


def test_a_record_brought_back_has_every_value_it_had() -> None:
    deletion = entries_between(HOUR, None, stamp())
    records, put, gone = applied(deletion, Records.of_all([HOUR]), {})
    assert (len(records), put, gone) == (0, (), (HOUR,))
    back, put, gone = applied(taken_back(deletion, stamp(2)), records, {HOUR.id: HOUR})
    assert back == Records.of_all([HOUR])
    assert (put, gone) == ((HOUR,), ())


def test_a_record_made_and_deleted_in_one_change_leaves_nothing() -> None:
    rows = (*entries_between(None, HOUR, stamp()), *entries_between(HOUR, None, stamp()))
    records, put, gone = applied(rows, Records(), {})
    assert (len(records), put) == (0, ())
    assert gone == (HOUR,)


def test_undo_names_what_it_takes_back() -> None:
    rows = entries_between(None, HOUR, stamp())
    undone = taken_back(rows, stamp(2, undoes=rows[0].change))
    assert {row.undoes for row in undone} == {rows[0].change}
    assert [row.field for row in undone] == [row.field for row in reversed(rows)]


def test_rows_of_a_kind_only_a_newer_program_knows_are_passed_over() -> None:
    rows = entries_between(None, HOUR, stamp())
    foreign = replace(rows[0], kind="hologram", record="x")
    assert projected((*rows, foreign)) == Records.of_all([HOUR])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"counter": 1}, {"counter": 2}),
        ({"at": at("9:00")}, {"at": at("9:01")}),
        ({"device": "ana"}, {"device": "bea"}),
    ],
    ids=["the higher counter", "then the later instant", "then the device"],
)
def test_of_two_laptops_the_last_writer_wins_each_field(
    first: dict[str, object], second: dict[str, object]
) -> None:
    made = entries_between(None, HOUR, stamp(0))
    (row,) = entries_between(HOUR, replace(HOUR, name="Monday hour"), stamp(3))
    early = replace(row, new="early", **{"counter": 1, **first})  # type: ignore[arg-type]
    late = replace(row, new="late", **{"counter": 1, **second})  # type: ignore[arg-type]
    for rows in ((early, late), (late, early)):
        assert projected((*made, *rows)).every(Resource)[0].name == "late"


def test_a_fresh_change_forgets_what_could_be_redone() -> None:
    stacks = Undoable().after(ChangeId("a")).after(ChangeId("b"))
    undone = stacks.after(ChangeId("undo b"), undoes="b")
    assert (undone.undo, undone.redo) == (("a",), ("undo b",))
    redone = undone.after(ChangeId("redo b"), undoes="undo b")
    assert (redone.undo, redone.redo) == (("a", "redo b"), ())
    assert undone.after(ChangeId("c")) == Undoable((ChangeId("a"), ChangeId("c")), ())


def test_a_mark_that_the_run_sets_leaves_what_can_be_undone_and_redone() -> None:
    stacks = Undoable((ChangeId("a"),), (ChangeId("b"),))
    assert stacks.after(ChangeId("mark"), undoes=MARKED) == stacks


words = st.text(max_size=6)


class Editing(RuleBasedStateMachine):
    """Any edits, undone and redone in any order, always make what their rows make."""

    living = Bundle("living")

    def __init__(self) -> None:
        super().__init__()
        self.records = Records()
        self.rows: list[Entry] = []
        self.buried: dict[str, Record] = {}
        self.stacks = Undoable()
        self.states: dict[str, Records] = {}

    def _write(self, rows: tuple[Entry, ...], undoes: str = "") -> None:
        if not rows:
            return
        before = self.records
        self.records, put, gone = applied(rows, self.records, self.buried)
        self.buried |= {each.id: each for each in gone}
        self.buried = {key: each for key, each in self.buried.items() if each not in put}
        self.rows += rows
        self.stacks = self.stacks.after(rows[0].change, undoes)
        self.states[rows[0].change] = before

    def _stamp_counter(self) -> int:
        return max((row.counter for row in self.rows), default=0) + 1

    @rule(target=living, owner=words, rank=words, name=words)
    def add(self, owner: str, rank: str, name: str) -> str:
        made = Resource(id=new_id(), owner=owner, rank=rank, name=name)
        self._write(entries_between(None, made, stamp(self._stamp_counter())))
        return made.id

    @rule(team=st.sampled_from(["lions", "owls"]), text=words)
    def type_goal(self, team: str, text: str) -> None:
        found = self.records.find(blank(Goal, team).id)
        after = with_value(found or blank(Goal, team), "sentence", text)
        self._write(entries_between(found, after, stamp(self._stamp_counter())))

    @rule(record=living, field=st.sampled_from(["name", "where", "owner", "rank"]), text=words)
    def change(self, record: str, field: str, text: str) -> None:
        before = self.records.find(record)
        if isinstance(before, Resource):
            after = replace(before, **{field: text})  # type: ignore[arg-type]
            self._write(entries_between(before, after, stamp(self._stamp_counter())))

    @rule(record=consumes(living))
    def remove(self, record: str) -> None:
        before = self.records.find(record)
        self._write(entries_between(before, None, stamp(self._stamp_counter())))

    def _take_back(self, change: str) -> None:
        rows = [row for row in self.rows if row.change == change]
        before = self.states[change]
        self._write(taken_back(rows, stamp(self._stamp_counter(), undoes=change)), undoes=change)
        assert self.records == before

    @precondition(lambda self: self.stacks.undo)
    @rule()
    def undo(self) -> None:
        self._take_back(self.stacks.undo[-1])

    @precondition(lambda self: self.stacks.redo)
    @rule()
    def redo(self) -> None:
        self._take_back(self.stacks.redo[-1])

    @invariant()
    def the_rows_in_any_order_make_the_live_state(self) -> None:
        by_field = sorted(self.rows, key=lambda row: (row.field, -row.counter))
        for rows in (self.rows, reversed(self.rows), by_field):
            assert projected(rows) == self.records


Editing.TestCase.settings = settings(max_examples=50, stateful_step_count=25, deadline=None)
TestEditing = Editing.TestCase


def test_a_team_made_undone_and_redone_is_the_same_team() -> None:
    lions = Team(id=new_id(), rank="m", name="Lions", table=3)
    made = entries_between(None, lions, stamp(1))
    records, _put, _gone = applied(made, Records(), {})
    undone = taken_back(made, stamp(2))
    records, _put, gone = applied(undone, records, {})
    assert len(records) == 0
    buried = {each.id: each for each in gone}
    records, _put, _gone = applied(taken_back(undone, stamp(3)), records, buried)
    assert records == Records.of_all([lions])


def test_the_making_of_a_workshop_is_not_taken_back() -> None:
    stacks = Undoable((ChangeId("before"),)).after(ChangeId("making"), MADE)
    assert stacks == Undoable()
