"""Changing records: type, add, remove, move, undo and redo. Every change is rows of history."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from facilitator.commands.ledger import Ledger
from facilitator.domain.errors import WorkshopError
from facilitator.domain.fields import Value
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.guard import refusal
from facilitator.domain.history import ChangeId, Entry, Stamp, entries_between, taken_back
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.marks import next_mark
from facilitator.domain.rank import between
from facilitator.domain.records import R, Record, new_id, with_value


@frozen
class _Typing:
    """The field that is being typed in. What is typed, and what follows from it in the record,
    has one row a field until the typing rests.
    """

    record: str
    field: str
    stamp: Stamp
    rows: Mapping[str, Entry]


class Editing:
    """The one way records change. Undo merges typing per field until `rest` is called."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._typing: _Typing | None = None

    def set(self, record: Record, field: str, value: Value) -> None:
        """Set one field; does nothing if it says that already."""
        self.put(with_value(self._present(record), field, value))

    def write(self, record: Record, field: str, value: Value) -> None:
        """Take a field as typed so far. The record may be a blank nobody has written to."""
        before = self._present(record)
        if getattr(before, field) == value:
            return
        after = BY_NAME[record.kind].settled(before, with_value(before, field, value))
        typing = self._typing
        if typing is None or (typing.record, typing.field) != (record.id, field):
            typing = _Typing(record.id, field, self._ledger.stamp(), {})
        found = self._ledger.workshop.records.find(record.id)
        changed = entries_between(found, after, replace(typing.stamp, at=self._ledger.clock()))
        again = [
            replace(typing.rows[row.field], new=row.new, at=row.at)
            for row in changed
            if row.field in typing.rows
        ]
        self._write([row for row in changed if row.field not in typing.rows], again)
        rows = {row.field: row for row in (*changed, *again)}
        self._typing = replace(typing, rows={**typing.rows, **rows})

    def rest(self) -> None:
        """The typing rests (focus moved, the run moved on): what follows is a new change."""
        self._typing = None

    def put(self, *records: Record) -> None:
        """Put records in, new or changed, as one change."""
        stamp = self._ledger.stamp()
        find = self._ledger.workshop.records.find
        self.rest()
        self._write(
            [row for each in records for row in entries_between(find(each.id), each, stamp)]
        )

    def add(self, record_type: type[R], owner: str, **values: Any) -> R:
        """A new record at the end of an owner's list."""
        record = self.fresh(record_type, owner, **values)
        self.put(record)
        return record

    def fresh(self, record_type: type[R], owner: str, **values: Any) -> R:
        """A record for the end of an owner's list, not put in yet: for the empty row of a grid."""
        listed = self._ledger.workshop.records.of(record_type, owner)
        rank = between(listed[-1].rank if listed else "", "")
        return record_type(id=new_id(), owner=owner, rank=rank, **values)

    def remove(self, record_id: str) -> None:
        """Take a record out with everything that belongs to it; does nothing if it is gone."""
        stamp = self._ledger.stamp()
        self.rest()
        self._write(
            [
                row
                for each in self._with_owned(record_id)
                for row in entries_between(each, None, stamp)
            ]
        )

    def move(self, record_id: str, before: str = "", owner: str | None = None) -> None:
        """Put a record before another in a list, or at its end; `owner` names another list."""
        records = self._ledger.workshop.records
        record = records.find(record_id)
        if record is None or before == record_id:
            return
        target = record.owner if owner is None else owner
        others = [each for each in records.of(type(record), target) if each.id != record_id]
        place = next((at for at, each in enumerate(others) if each.id == before), len(others))
        low = others[place - 1].rank if place else ""
        high = others[place].rank if place < len(others) else ""
        self.put(replace(record, owner=target, rank=between(low, high)))

    def undo(self) -> bool:
        """Take the last change back; False if there is none."""
        return self._take_back(self._ledger.undoable.undo)

    def redo(self) -> bool:
        """Bring back what was undone last; False if there is nothing."""
        return self._take_back(self._ledger.undoable.redo)

    def mark_version(self, owner: str, kind: str, why: str) -> bool:
        """Set a numbered mark by hand; False if nothing has changed since the last."""
        mark = next_mark(
            self._ledger.workshop.records, BY_NAME[kind], owner, "", self._ledger.clock(), why
        )
        if mark is not None:
            self.put(mark)
        return mark is not None

    def _present(self, record: Record) -> Record:
        return self._ledger.workshop.records.find(record.id) or record

    def _with_owned(self, record_id: str) -> Iterable[Record]:
        records = self._ledger.workshop.records
        for owned in records.owned_by(record_id):
            yield from self._with_owned(owned.id)
        record = records.find(record_id)
        if record is not None:
            yield record

    def _take_back(self, changes: tuple[ChangeId, ...]) -> bool:
        self.rest()
        if not changes:
            return False
        with self._ledger.store.begin() as tx:
            rows = tx.change(self._ledger.workshop.id, changes[-1])
        entries = taken_back(rows, self._ledger.stamp(undoes=changes[-1]))
        self._write(entries)
        return True

    def _write(self, entries: Iterable[Entry], again: Sequence[Entry] = ()) -> None:
        rows = tuple(entries)
        refused = refusal((*rows, *again), self._ledger.workshop.records, self._ledger.run)
        if refused:
            raise WorkshopError(refused)
        self._ledger.commit(rows, again=again)
