"""The store: every workshop of this user, behind one URL.

One connection, used from the thread that opened it. Values go in and come out; no row, no SQL
and no database error leaves this package. Whether its file is sound was settled before, in
`file`, and how old it is in `connecting`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, Table, bindparam, func, select

from facilitator.domain.device import Device
from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen
from facilitator.domain.history import ChangeId, Entry, Undoable
from facilitator.domain.logs import instant_to_text
from facilitator.domain.records import Records
from facilitator.domain.run import RunEvent
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import WorkshopId
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.leases import Lease
from facilitator.store.listing import Listed, listed
from facilitator.store.rows import (
    RECORD,
    entries_from,
    events_from,
    instant_or_nothing,
    records_from,
)
from facilitator.store.tables import history, record, run_event
from facilitator.store.transaction import Transaction

UNDOABLE: Final = 200
"""How many of the newest changes Ctrl+Z reaches after a workshop is opened again."""

_IDS: Final = select(tables.workshop.c.id).order_by(tables.workshop.c.id)


def _all_of(table: Table) -> ColumnElement[bool]:
    """Every row of a workshop, looked for in the table itself.

    A damaged index, which the check at opening does not see, must not hide any: a column that is
    part of a longer expression is not looked up in an index.
    """
    return table.c.workshop_id + "" == bindparam("of")


_RECORDS: Final = select(*RECORD).where(_all_of(record), record.c.exists)
_EVENTS: Final = select(run_event.c.event).where(_all_of(run_event)).order_by(run_event.c.place)
_HISTORY: Final = select(history).where(_all_of(history)).order_by(history.c.place)
_NEWEST_BY: Final = select(func.max(history.c.at)).where(history.c.device == bindparam("device"))
_COUNTER: Final = select(func.max(history.c.counter)).where(_all_of(history))
# A field that is being typed rewrites its row: its place stays, its words and its instant do not.
_NEWEST_ROW: Final = (
    select(history.c.place, history.c.new)
    .where(_all_of(history))
    .order_by(history.c.place.desc())
    .limit(1)
)
_NEWEST_INSTANT: Final = select(func.max(history.c.at)).where(_all_of(history))
_NEWEST_EVENT: Final = select(func.max(run_event.c.place)).where(_all_of(run_event))
# Every change has the next number of the logical clock.
_NEWEST: Final = (
    select(history.c.change, history.c.undoes)
    .where(history.c.workshop_id == bindparam("of"), history.c.counter > bindparam("since"))
    .group_by(history.c.counter, history.c.change, history.c.undoes)
    .order_by(history.c.counter, func.min(history.c.place))
)


@frozen
class Loaded:
    """A workshop as it lies in the store."""

    records: Records
    events: tuple[RunEvent, ...]
    counter: int
    """The highest number of the logical clock in its history."""
    undoable: Undoable


class Store:
    """Reads and writes workshops. Open one with `open_store`."""

    def __init__(
        self,
        database: Database,
        url: str,
        now: Callable[[], datetime],
        notice: str = "",
        read_only: bool = False,
        is_private: bool = False,
    ) -> None:
        self.url = url
        self.is_private = is_private
        """Whether no other connection can see it, as it lies in memory."""
        self.notice = notice
        """What was put right when it was opened, for the user to know; usually empty."""
        self.read_only = read_only
        self._database = database
        self._now = now
        self._leases: dict[WorkshopId, Lease] = {}

    def workshops(self) -> tuple[Listed, ...]:
        """Every workshop at a glance, the last changed first."""
        with self._database.reading() as connection:
            return listed(connection)

    def newest_change_by(self, device: Device) -> datetime | None:
        """When the newest change was made on this laptop, in any workshop."""
        with self._database.reading() as connection:
            return instant_or_nothing(connection.scalar(_NEWEST_BY, {"device": device.name}))

    def find(self, beginning: str) -> WorkshopId:
        """The workshop whose id begins so."""
        with self._database.reading() as connection:
            ids = connection.scalars(_IDS).all()
        wanted = beginning.strip().lower()
        found = [each for each in ids if each.lower() == wanted]
        found = found or [each for each in ids if each.lower().startswith(wanted)]
        if len(found) == 1:
            return WorkshopId(found[0])
        if not found:
            raise WorkshopError(_no_workshop(beginning))
        several = counted(
            "{n} workshop has an id that begins with “%s”. Type more of it.",
            "{n} workshops have an id that begins with “%s”. Type more of it.",
            len(found),
        )
        raise WorkshopError(several % beginning)

    def load(self, workshop: WorkshopId) -> Loaded:
        """A whole workshop; WorkshopError if it is not here."""
        of = {"of": workshop}
        with self._database.reading() as connection:
            rows = connection.execute(_RECORDS, of).all()
            if not rows and workshop not in connection.scalars(_IDS).all():
                raise WorkshopError(_no_workshop(workshop))
            counter = connection.scalar(_COUNTER, of) or 0
            return Loaded(
                records=Records.of_all(records_from(connection, workshop, rows)),
                events=tuple(events_from(connection.scalars(_EVENTS, of))),
                counter=counter,
                undoable=_undoable(connection, workshop, counter),
            )

    def state(self, workshop: WorkshopId) -> tuple[object, ...]:
        """Something that is another once anybody has written to a workshop."""
        of = {"of": workshop}
        with self._database.reading() as connection:
            row = connection.execute(_NEWEST_ROW, of).first() or ()
            others = (_NEWEST_INSTANT, _NEWEST_EVENT)
            return (*row, *(connection.scalar(each, of) for each in others))

    def history(self, workshop: WorkshopId) -> Iterator[Entry]:
        """Its edit history, oldest line first."""
        with self._database.reading() as connection:
            return iter(tuple(entries_from(connection.execute(_HISTORY, {"of": workshop}))))

    def events(self, workshop: WorkshopId) -> tuple[RunEvent, ...]:
        """Its run log, oldest event first."""
        with self._database.reading() as connection:
            return tuple(events_from(connection.scalars(_EVENTS, {"of": workshop})))

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        """Everything done in it is on disk together at its end, or nothing if it fails."""
        with self._database.writing() as connection:
            yield Transaction(connection, instant_to_text(self._now()), self._guard)

    def lease(self, workshop: WorkshopId, device: Device) -> Lease:
        """Ask to be the one who writes a workshop; `held` of the answer says whether.

        Once it is asked for, nothing is written to that workshop while it is not held.
        """
        lease = Lease(self._database, self._now, workshop, device)
        self._leases[workshop] = lease
        if not self.read_only:
            lease.ask()
        return lease

    def close(self) -> None:
        """Let go of the database; the store cannot be used any more."""
        self._database.close()

    def _guard(self, connection: Connection, workshop: WorkshopId) -> None:
        lease = self._leases.get(workshop)
        # Where nothing can be written, no lease was asked for; the disk says so itself.
        if lease is not None and not lease.released and not self.read_only:
            lease.guard(connection)


def _undoable(connection: Connection, workshop: WorkshopId, counter: int) -> Undoable:
    newest = connection.execute(_NEWEST, {"of": workshop, "since": counter - UNDOABLE}).all()
    undoable = Undoable()
    for change, undoes in newest[-UNDOABLE:]:
        undoable = undoable.after(ChangeId(change), undoes)
    return undoable


def _no_workshop(beginning: str) -> str:
    return _("There is no workshop here whose id begins with “{id}”.").format(id=beginning)
