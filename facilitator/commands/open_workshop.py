"""A workshop that is open: its values, what can be done to it, and the right to write."""

from datetime import datetime
from typing import NamedTuple

from facilitator.commands.changes import WritingLost
from facilitator.commands.editing import Editing
from facilitator.commands.ledger import Clock, Ledger, Listener
from facilitator.commands.running import Running
from facilitator.domain.device import Device
from facilitator.domain.picture import Picture, stands_still
from facilitator.domain.run import Run
from facilitator.domain.screen import Screen, screen_of
from facilitator.domain.workshop import Workshop, WorkshopId
from facilitator.store import Store


class _Shown(NamedTuple):
    """What the room saw last, and of what."""

    workshop: Workshop
    run: Run
    screen: Screen
    picture: Picture


class OpenWorkshop:
    """What pages, stage and command line hold on to.

    Attributes:
        edit: changes records.
        running: moves the run.
    """

    def __init__(self, store: Store, workshop: WorkshopId, device: Device, clock: Clock) -> None:
        self._lease = store.lease(workshop, device)
        reader_of = "" if self._lease.held else self._lease.holder
        self._ledger = Ledger(store, workshop, device, clock, reader_of)
        self.edit = Editing(self._ledger)
        self.running = Running(self._ledger)
        self._shown: _Shown | None = None
        if self.writable:
            self.running.follow_log()

    @property
    def id(self) -> WorkshopId:
        return self._ledger.workshop.id

    @property
    def workshop(self) -> Workshop:
        return self._ledger.workshop

    @property
    def run(self) -> Run:
        return self._ledger.run

    @property
    def writable(self) -> bool:
        """Whether it can be changed here: nobody else has it, and the store's disk allows it."""
        return not self._ledger.reader_of and not self._ledger.store.read_only

    @property
    def held_by(self) -> str:
        """The device that holds it for writing, while that is not this one."""
        return self._ledger.reader_of

    @property
    def can_undo(self) -> bool:
        return bool(self._ledger.undoable.undo)

    @property
    def can_redo(self) -> bool:
        return bool(self._ledger.undoable.redo)

    def now(self) -> datetime:
        return self._ledger.clock()

    def listen(self, listener: Listener | None) -> None:
        """Tell this listener of every change from now on."""
        self._ledger.listen(listener)

    def picture(self) -> Picture:
        """What the room sees now."""
        was, workshop, run = self._shown, self.workshop, self.run
        if was is None or was.workshop is not workshop or was.run is not run:
            screen = screen_of(workshop, run, workshop.place)
        elif stands_still(was.picture):
            # Asked for every second, and nothing on it moves by itself.
            return was.picture
        else:
            screen = was.screen
        picture = screen(self.now())
        self._shown = _Shown(workshop, run, screen, picture)
        return picture

    def keep(self) -> None:
        """Renew the right to write; if somebody took it, tell, and only read from now on.

        Who reads is shown what the other has written.
        """
        if not self.writable:
            self._ledger.follow()
        elif not self._lease.renew():
            self._ledger.reader_of = self._lease.holder
            self._ledger.tell(WritingLost(self._lease.holder))

    def take_over(self) -> None:
        """Take the right to write from whoever has it, with what they wrote so far."""
        self.edit.rest()
        self._lease.take_over()
        self._ledger.reload()
        self._ledger.reader_of = ""
        self.running.follow_log()

    def close(self) -> None:
        """Give the right to write back."""
        self._ledger.listen(None)
        self._lease.release()
