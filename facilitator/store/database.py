"""A database as the store uses it: reading, writing, and faults told in sentences.

Knows neither tables nor which database it is; how a transaction begins is given to it.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import TypeAlias
from weakref import WeakSet

from sqlalchemy import Connection, Engine

from facilitator.domain.errors import WorkshopError
from facilitator.store.faults import told

Begin: TypeAlias = Callable[[Connection, bool], None]
"""Begins a transaction, told whether it will write."""


def begins_by_itself(_connection: Connection, _writes: bool) -> None:
    """For databases whose driver begins with the first statement."""


Ahead: TypeAlias = Callable[[Connection], timedelta]
"""Tells how far the database's own clock is ahead of this laptop's."""


def has_no_clock(_connection: Connection) -> timedelta:
    """For databases of this laptop alone."""
    return timedelta()


class Database:
    """One connection, used from the thread that made it."""

    def __init__(
        self,
        engine: Engine,
        place: str,
        begin: Begin = begins_by_itself,
        ahead: Ahead = has_no_clock,
    ) -> None:
        self.place = place
        """What it is called in sentences."""
        self.ahead = ahead
        self._engine = engine
        self._begin = begin
        self._refusals: WeakSet[WorkshopError] = WeakSet()
        with told(place):
            # Kept, for a pool's care at every transaction costs as much as a statement. After a
            # server was away, SQLAlchemy connects it anew by itself.
            self._connection = engine.connect()

    def reading(self) -> AbstractContextManager[Connection]:
        """One picture of the database, whatever others write meanwhile."""
        return self._transaction(writes=False)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it on disk at the end, or nothing of it if anything fails."""
        try:
            with self._transaction(writes=True) as connection:
                yield connection
        except WorkshopError as refusal:
            self._refusals.add(refusal)
            raise
        while self._refusals:
            self._refusals.pop().is_over = True

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        with told(self.place), self._connection.begin():
            self._begin(self._connection, writes)
            yield self._connection

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
        self._engine.dispose()
