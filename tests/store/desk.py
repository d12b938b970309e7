"""Edits a workshop as the program does, for tests of the store."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from facilitator.domain.history import ChangeId, Entry, Stamp, entries_between, new_change
from facilitator.domain.records import Record, new_id
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Store


class Clock:
    """The time of the tests: it stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 8, 11, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class Desk:
    """Edits one workshop as the program does: state and history in one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.workshop = WorkshopId(new_id())
        self.counter = 0
        self._clock = clock
        with store.begin() as transaction:
            transaction.make(self.workshop)

    def put(self, after: Record, before: Record | None = None, undoes: str = "") -> ChangeId:
        return self._change(before, after, undoes)

    def delete(self, before: Record, undoes: str = "") -> ChangeId:
        return self._change(before, None, undoes)

    def _change(self, before: Record | None, after: Record | None, undoes: str) -> ChangeId:
        self.counter += 1
        stamp = Stamp(new_change(), self.counter, self._clock(), "laptop", undoes)
        with self.store.begin() as transaction:
            transaction.save(self.workshop, [after] if after else [], [] if after else [before])
            transaction.append_history(self.workshop, entries_between(before, after, stamp))
        return stamp.change

    def line(self, record: Record, field: str, new: str) -> Entry:
        self.counter += 1
        stamp = Stamp(new_change(), self.counter, self._clock(), "laptop")
        return stamp.entry(record.kind, record.id, field, "", new)

    def records(self) -> dict[str, Record]:
        return {each.id: each for each in self.store.load(self.workshop).records}


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """To root nothing is write-protected; within this we are nobody in particular."""
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)
