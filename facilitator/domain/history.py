"""The edit history: every change of agenda copy, settings and records, field by field.

The rows are the truth and records are their projection. A row is never taken out; undo writes a
new change. Two laptops' histories merge as the union of their rows, the last writer by
(counter, instant, device) winning each field.
"""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, NewType

from facilitator.domain.fields import Plain, to_plain
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.records import PLACE_FIELDS, Record, Records, values_of, with_plain

ChangeId = NewType("ChangeId", str)

EXISTS: Final = "exists"
"""The field whose rows make and delete a record."""


MADE: Final = "made"
"""What the making of a workshop "undoes": nothing takes it back."""

MARKED: Final = "marked"
"""What a version mark "undoes" that the run has set: Ctrl+Z passes it by."""


@frozen
class Entry:
    """One row: in one change, one field of one record went from `old` to `new`."""

    id: str
    change: ChangeId
    counter: int
    """Logical clock: one more than any row seen before it."""
    at: datetime
    device: str
    kind: str
    record: str
    field: str
    old: Plain
    new: Plain
    undoes: str = ""
    """The change that this row's change takes back, if any; MADE where a workshop was made."""


@frozen
class Stamp:
    """What all rows of one change share."""

    change: ChangeId
    counter: int
    at: datetime
    device: str
    undoes: str = ""

    def entry(self, kind: str, record: str, field: str, old: Plain, new: Plain) -> Entry:
        return Entry(
            str(uuid.uuid4()),
            self.change,
            self.counter,
            self.at,
            self.device,
            kind,
            record,
            field,
            old,
            new,
            self.undoes,
        )


def new_change() -> ChangeId:
    """An id for one thing the user does."""
    return ChangeId(str(uuid.uuid4()))


def entries_between(before: Record | None, after: Record | None, stamp: Stamp) -> tuple[Entry, ...]:
    """The rows that lead from one state of a record to another; none if they are equal.

    Deleting writes one row: the values stay in the history, so bringing back loses nothing.
    """
    changed = after or before
    if changed is None or before == after:
        return ()
    if after is None:
        return (stamp.entry(changed.kind, changed.id, EXISTS, True, False),)
    rows = []
    if before is None:
        rows.append(stamp.entry(after.kind, after.id, EXISTS, False, True))
    old, new = _all_values(before or type(after)()), _all_values(after)
    for field in sorted({*old, *new}):
        was, now = old.get(field, _unset(after, field)), new.get(field, _unset(after, field))
        if was != now:
            rows.append(stamp.entry(after.kind, after.id, field, was, now))
    return tuple(rows)


def _all_values(record: Record) -> dict[str, Plain]:
    return {**values_of(record), **{name: getattr(record, name) for name in PLACE_FIELDS}}


def _unset(record: Record, field: str) -> Plain:
    return to_plain(getattr(type(record)(), field))


def taken_back(entries: Iterable[Entry], stamp: Stamp) -> tuple[Entry, ...]:
    """The rows that undo a change: each field back to what it was, last row first."""
    return tuple(
        stamp.entry(each.kind, each.record, each.field, each.new, each.old)
        for each in reversed(tuple(entries))
    )


def applied(
    entries: Iterable[Entry], records: Records, buried: Mapping[str, Record]
) -> tuple[Records, tuple[Record, ...], tuple[Record, ...]]:
    """The records after these rows, with those that were put and those that were taken out.

    `buried` holds deleted records by id, so that one that is brought back has its values.
    """
    put: dict[str, Record] = {}
    gone: dict[str, Record] = {}
    for each in entries:
        present = records.find(each.record)
        if each.field == EXISTS and each.new is False:
            if present is not None:
                records = records.without(each.record)
                gone[each.record] = present
                put.pop(each.record, None)
            continue
        base = present or gone.get(each.record) or buried.get(each.record) or unborn(each)
        if each.field != EXISTS:
            base = with_plain(base, {each.field: each.new})
        if each.field == EXISTS or present is not None:
            records = records.with_record(base)
            gone.pop(each.record, None)
            put[each.record] = base
    return records, tuple(put.values()), tuple(gone.values())


def unborn(entry: Entry) -> Record:
    """The blank record that a row is about; raises KeyError for a kind not known here."""
    return BY_NAME[entry.kind].record(id=entry.record)  # type: ignore[arg-type]


def projected(entries: Iterable[Entry]) -> Records:
    """All records that a whole history makes; rows of unknown kinds are passed over.

    Rows may come in any order and from several devices.
    """
    values: dict[str, dict[str, Plain]] = {}
    kinds: dict[str, Entry] = {}
    for each in sorted(entries, key=lambda row: (row.counter, row.at, row.device)):
        if each.kind in BY_NAME:
            kinds.setdefault(each.record, each)
            values.setdefault(each.record, {})[each.field] = each.new
    living = []
    for record_id, fields in values.items():
        if fields.pop(EXISTS, False):
            living.append(with_plain(unborn(kinds[record_id]), fields))
    return Records.of_all(living)


@frozen
class Undoable:
    """Which change Ctrl+Z takes back and which Ctrl+Shift+Z brings again, newest last."""

    undo: tuple[ChangeId, ...] = ()
    redo: tuple[ChangeId, ...] = ()

    def after(self, change: ChangeId, undoes: str = "") -> "Undoable":
        """The stacks once this change is made; a fresh change forgets what could be redone."""
        if undoes == MADE:
            return Undoable()
        if undoes == MARKED:
            return self
        if undoes and undoes in self.undo:
            return Undoable(_without(self.undo, undoes), (*self.redo, change))
        if undoes and undoes in self.redo:
            return Undoable((*self.undo, change), _without(self.redo, undoes))
        return Undoable((*self.undo, change), ())


def _without(changes: tuple[ChangeId, ...], one: str) -> tuple[ChangeId, ...]:
    return tuple(each for each in changes if each != one)
