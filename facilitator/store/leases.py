"""One writer for each workshop: the lease, and what becomes of it.

A lease is free half a minute after it was last renewed, and at once when its holder was a
process of this laptop that is gone. Laptops that share a server go by the server's clock. Who
renews it, and when, is the caller's business.
"""

import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from facilitator.domain.device import Device
from facilitator.domain.errors import WorkshopError
from facilitator.domain.logs import instant_to_text
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import WorkshopId
from facilitator.store import tables
from facilitator.store.database import Database
from facilitator.store.devices import is_gone
from facilitator.store.rows import AnyRow, instant_or_nothing

FREE_AFTER: Final = timedelta(seconds=30)

_lease = tables.lease
_FIND: Final = select(_lease).where(_lease.c.workshop_id == bindparam("of"))
_GUARD: Final = _FIND.with_for_update()
_HELD_ELSEWHERE: Final = N_(
    "This workshop is open for writing on “{device}”, so nothing was changed here. "
    "What was saved before is safe. Go on there, or take it over."
)
_WAS_ELSEWHERE: Final = N_(
    "This workshop was open for writing elsewhere in the meantime, so nothing was changed here. "
    "What was saved before is safe. Open it again to go on."
)


class Lease:
    """The word of one open workshop that it alone is written here."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        workshop: WorkshopId,
        device: Device,
    ) -> None:
        self._database = database
        self._now = now
        self._workshop = workshop
        self._device = device
        self._mark = str(uuid.uuid4())
        self.held = False
        self.holder = ""
        """The laptop on which the workshop is open for writing; empty if on none."""
        self.since = now()
        self.released = False

    def ask(self) -> None:
        """Take the lease if it is free; either way learn who holds it."""
        # On a server, another laptop may be quicker by a moment.
        with suppress(IntegrityError), self._database.writing() as connection:
            row = self._row(connection)
            if row is None or self._is_free(row, self._at(connection)):
                self._put_row(connection)
        self._look()

    def take_over(self) -> None:
        """Take the lease from whoever holds it; that copy can write no more."""
        with self._database.writing() as connection:
            self._put_row(connection)
        self._look()

    def renew(self) -> bool:
        """Say that the workshop is still open here; False once somebody took it over."""
        mine = (_lease.c.workshop_id == self._workshop, _lease.c.holder == self._mark)
        with self._database.writing() as connection:
            at = instant_to_text(self._at(connection))
            renewed = connection.execute(update(_lease).where(*mine).values(renewed=at))
        if renewed.rowcount != 1:
            self._look()
        return self.held

    def release(self) -> None:
        """Give the lease back; where that cannot be written, it runs out by itself."""
        with suppress(WorkshopError), self._database.writing() as connection:
            connection.execute(delete(_lease).where(_lease.c.holder == self._mark))
        self.held, self.released = False, True

    def guard(self, connection: Connection) -> None:
        """Refuse, before anything is written, if the lease is not held here."""
        row = connection.execute(_GUARD, {"of": self._workshop}).first()
        self._hear(row)
        if row is None:
            raise WorkshopError(_(_WAS_ELSEWHERE))
        self.refuse_if_elsewhere()

    def refuse_if_elsewhere(self) -> None:
        """Raise WorkshopError if somebody else held it when it was last looked at."""
        if self.holder and not self.held:
            raise WorkshopError(_(_HELD_ELSEWHERE).format(device=self.holder))

    def _put_row(self, connection: Connection) -> None:
        at = instant_to_text(self._at(connection))
        connection.execute(delete(_lease).where(_lease.c.workshop_id == self._workshop))
        connection.execute(
            insert(_lease).values(
                workshop_id=self._workshop,
                holder=self._mark,
                device=self._device.name,
                host=self._device.host,
                boot=self._device.boot,
                pid=self._device.pid,
                started=self._device.started,
                since=at,
                renewed=at,
            )
        )

    def _at(self, connection: Connection) -> datetime:
        """Now, by the clock that all who ask for the lease go by."""
        return self._now() + self._database.ahead(connection)

    def _is_free(self, row: AnyRow, at: datetime) -> bool:
        renewed = instant_or_nothing(row.renewed)
        if renewed is None or at - renewed >= FREE_AFTER:
            return True
        holder = Device(row.device, row.host, row.boot, row.pid, row.started)
        return is_gone(holder, self._device)

    def _look(self) -> None:
        with self._database.writing() as connection:
            self._hear(self._row(connection))

    def _row(self, connection: Connection) -> AnyRow | None:
        return connection.execute(_FIND, {"of": self._workshop}).first()

    def _hear(self, row: AnyRow | None) -> None:
        self.held = row is not None and row.holder == self._mark
        self.holder = "" if row is None else row.device
        since = None if row is None else instant_or_nothing(row.since)
        self.since = since or self._now()
        self.released = False
