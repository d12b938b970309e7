"""One thing the user did, on disk whole or not at all.

Knows tables and rows, not what the user did. Nothing is seen by others before it ends, and if
anything in it fails, everything is as it was.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from facilitator.domain.history import Entry
from facilitator.domain.records import Record
from facilitator.domain.run import RunEvent
from facilitator.domain.workshop import WorkshopId
from facilitator.store import rows, tables
from facilitator.store.tables import history, record, run_event

# Made once: SQLAlchemy then finds their SQL again without building it.
_NEW_WORKSHOP: Final = insert(tables.workshop)
_PUT: Final = insert(record)
_CHANGE_STATE: Final = (
    update(record)
    .where(record.c.workshop_id == bindparam("of"), record.c.id == bindparam("which"))
    .values(
        kind=bindparam("kind"),
        owner=bindparam("owner"),
        rank=bindparam("rank"),
        exists=bindparam("exists"),
        content=bindparam("content"),
    )
)
_TAKE_OUT: Final = delete(record).where(
    record.c.workshop_id == bindparam("of"), record.c.id == bindparam("which")
)
_APPEND: Final = insert(history)
_APPEND_EVENT: Final = insert(run_event)
_ROW_OF_CHANGE: Final = (
    history.c.workshop_id == bindparam("of"),
    history.c.change == bindparam("made_in"),
)
_REWRITE: Final = update(history).where(*_ROW_OF_CHANGE, history.c.id == bindparam("which"))
_CHANGE: Final = select(history).where(*_ROW_OF_CHANGE).order_by(history.c.place)
_BURIED: Final = select(*rows.RECORD).where(
    record.c.workshop_id == bindparam("of"),
    record.c.id.in_(bindparam("ids", expanding=True)),
    ~record.c.exists,
)
_PARTS: Final = (record, history, run_event)

_BATCH: Final = 2_000
"""Rows that are in memory in the form a database takes, at a time."""

Guard = Callable[[Connection, WorkshopId], None]
"""Raises WorkshopError if a workshop may not be written."""


class Transaction:
    """What can be written and read between its beginning and its end."""

    def __init__(self, connection: Connection, at: str, guard: Guard) -> None:
        self._connection = connection
        self._at = at
        self._guard = guard
        self._guarded: set[WorkshopId] = set()

    def make(self, workshop: WorkshopId) -> None:
        """A new workshop, empty."""
        self._check(workshop)
        self._connection.execute(_NEW_WORKSHOP, {"id": workshop, "made_at": self._at})

    def forget(self, workshop: WorkshopId) -> None:
        """Take a whole workshop out, with both its logs; nothing happens if there is none."""
        self._check(workshop)
        for table in _PARTS:
            self._connection.execute(delete(table).where(table.c.workshop_id == workshop))
        self._connection.execute(delete(tables.workshop).where(tables.workshop.c.id == workshop))

    def save(
        self, workshop: WorkshopId, put: Iterable[Record], gone: Iterable[Record] = ()
    ) -> None:
        """Write the present state of records; those that are gone stay, marked as deleted."""
        states = {each.id: rows.record_row(workshop, each, exists=False) for each in gone}
        states |= {each.id: rows.record_row(workshop, each, exists=True) for each in put}
        if states:
            self._check(workshop)
            keys = [{"of": workshop, "which": each} for each in states]
            if not (len(keys) == 1 and self._is_changed(keys[0], *states.values())):
                # Out and in again: the one way to put a row that every database knows.
                self._connection.execute(_TAKE_OUT, keys)
                self._connection.execute(_PUT, list(states.values()))

    def _is_changed(self, key: Mapping[str, Any], state: Mapping[str, Any]) -> bool:
        """The one record of nearly every edit is there already: one statement will do."""
        return self._connection.execute(_CHANGE_STATE, {**state, **key}).rowcount == 1

    def append_history(self, workshop: WorkshopId, entries: Iterable[Entry]) -> None:
        """Add lines to the edit history, in their order."""
        for some in _in_batches(entries):
            self._check(workshop)
            lines = [rows.entry_row(workshop, each) for each in some]
            self._connection.execute(_APPEND, lines)

    def rewrite(self, workshop: WorkshopId, entry: Entry) -> None:
        """While typing goes on: give the line of a field its newest words and their instant."""
        self._check(workshop)
        which = {"of": workshop, "made_in": entry.change, "which": entry.id}
        found = self._connection.execute(_REWRITE, {**which, **rows.rewritten(entry)})
        if found.rowcount != 1:
            raise LookupError(f"the history has no line {entry.id}")

    def append_run(self, workshop: WorkshopId, events: Iterable[RunEvent]) -> None:
        """Add events to the run log, in their order."""
        lines = [rows.event_row(workshop, each) for each in events]
        if lines:
            self._check(workshop)
            self._connection.execute(_APPEND_EVENT, lines)

    def change(self, workshop: WorkshopId, change: str) -> tuple[Entry, ...]:
        """The lines of one change, in order."""
        found = self._connection.execute(_CHANGE, {"of": workshop, "made_in": change})
        return tuple(rows.entries_from(found))

    def buried(self, workshop: WorkshopId, ids: Iterable[str]) -> Mapping[str, Record]:
        """Those of these records that are deleted, as they last were."""
        wanted = {"of": workshop, "ids": list(ids)}
        found = self._connection.execute(_BURIED, wanted).all()
        return {each.id: each for each in rows.records_from(self._connection, workshop, found)}

    def _check(self, workshop: WorkshopId) -> None:
        if workshop not in self._guarded:
            self._guard(self._connection, workshop)
            self._guarded.add(workshop)


def _in_batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    rest = iter(entries)
    while some := list(islice(rest, _BATCH)):
        yield some
