"""The current values of an open workshop, and the one way they change: disk first, then tell.

Knows nothing of what a change means; that is for `editing` and `running`.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from facilitator.commands.changes import Change, RecordsChanged, RunChanged
from facilitator.domain.device import Device
from facilitator.domain.errors import WorkshopError
from facilitator.domain.history import EXISTS, Entry, Stamp, Undoable, applied, new_change
from facilitator.domain.records import Record
from facilitator.domain.run import Run, RunEvent, apply, replay
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop, WorkshopId
from facilitator.store import Store

Clock = Callable[[], datetime]
Listener = Callable[[Change], None]


class Ledger:
    """Values in memory are what is on disk, always: if the disk refuses, nothing has changed."""

    def __init__(
        self,
        store: Store,
        workshop: WorkshopId,
        device: Device,
        clock: Clock,
        reader_of: str = "",
    ) -> None:
        self.store = store
        self.device = device
        self.clock = clock
        self.reader_of = reader_of
        """Who holds the workshop while it may only be read here."""
        self._listener: Listener | None = None
        self._followed = store.state(workshop) if reader_of or store.read_only else ()
        self._read(workshop)

    def _read(self, workshop: WorkshopId) -> None:
        loaded = self.store.load(workshop)
        self.workshop = Workshop(workshop, loaded.records)
        self.run: Run = replay(loaded.events)
        self.noted = loaded.events[-1].noted if loaded.events else None
        """When the last event of the run was written that was there when it was last read."""
        self.undoable: Undoable = loaded.undoable
        self._counter = loaded.counter

    def reload(self) -> None:
        """Read everything again: somebody else was writing."""
        self._read(self.workshop.id)
        self._tell_records(tuple(self.workshop.records))
        self.tell(RunChanged(self.run))

    def follow(self) -> None:
        """Read everything again if somebody else has written since the last time."""
        state = self.store.state(self.workshop.id)
        if state != self._followed:
            self._followed = state
            self.reload()

    def listen(self, listener: Listener | None) -> None:
        """Tell this listener of every change from now on; there is one at most."""
        self._listener = listener

    def stamp(self, undoes: str = "") -> Stamp:
        """The stamp for the next thing the user does."""
        return Stamp(new_change(), self._counter + 1, self.clock(), self.device.name, undoes=undoes)

    def commit(
        self,
        entries: Sequence[Entry] = (),
        events: Sequence[RunEvent] = (),
        again: Sequence[Entry] = (),
    ) -> None:
        """Write rows of history and lines of the run log in one transaction, then tell.

        `again` are rows written before that get their newest words: a field that is being typed.
        Raises WorkshopError if the disk refuses; then nothing has changed.
        """
        rows = (*entries, *again)
        if not rows and not events:
            return
        self._may_write()
        workshop = self.workshop.id
        born = [each.record for each in entries if each.field == EXISTS and each.new is True]
        with self.store.begin() as tx:
            buried = tx.buried(workshop, born) if born else {}
            records, put, gone = applied(rows, self.workshop.records, buried)
            tx.save(workshop, put, gone)
            tx.append_history(workshop, entries)
            for row in again:
                tx.rewrite(workshop, row)
            tx.append_run(workshop, events)
        for event in events:
            self.run = apply(self.run, event)
        if rows:
            self._count(rows)
            self.workshop = Workshop(workshop, records)
            self._tell_records((*put, *gone))
        if events:
            self.tell(RunChanged(self.run))

    def _count(self, rows: Sequence[Entry]) -> None:
        self._counter = max(self._counter, *(each.counter for each in rows))
        if rows[0].change not in self.undoable.undo:
            self.undoable = self.undoable.after(rows[0].change, rows[0].undoes)

    def tell(self, change: Change) -> None:
        if self._listener is not None:
            self._listener(change)

    def _tell_records(self, changed: Sequence[Record]) -> None:
        self.tell(
            RecordsChanged(
                self.workshop,
                frozenset(record.id for record in changed),
                frozenset(record.kind for record in changed),
                frozenset(record.owner for record in changed),
            )
        )

    def _may_write(self) -> None:
        if self.reader_of:
            raise WorkshopError(
                _(
                    "This workshop is open for writing on {device}; nothing was changed here. "
                    "Read and print it, or take it over."
                ).format(device=self.reader_of)
            )
