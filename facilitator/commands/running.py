"""Running the day: every move of the facilitator's and what falls due by itself."""

from datetime import datetime, timedelta

from facilitator.commands.ledger import Ledger
from facilitator.domain import falling_due, moves, ways_back
from facilitator.domain.history import MARKED, Entry, entries_between
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.marks import due_marks
from facilitator.domain.moves import Events, Move, Situation
from facilitator.domain.records import Records
from facilitator.domain.run import Cover, Phase, Run, What, apply
from facilitator.domain.stray import put_back
from facilitator.domain.timing import NOTHING
from facilitator.domain.turns import whole_step
from facilitator.domain.ways_out import WayOut

_LEAVES_THE_STEP = frozenset({What.STEP_BEGAN, What.BLOCK_ARMED, What.DAY_CLOSED})
_MOST_DUE_AT_ONCE = 500
"""A laptop that slept through bells wakes up with many; more than this is a fault."""


class Running:
    """The one way the run changes. A move that makes no sense now does nothing."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._marked: Records | None = None
        """The records in which every version that is due has its mark."""

    def open_day(self, day_id: str = "") -> bool:
        """Open a day, or the first that has not been open yet."""
        workshop, run = self._ledger.workshop, self._ledger.run
        coming = moves.next_day(workshop.days, run, workshop.place, self._ledger.clock())
        day = workshop.day(day_id) if day_id else coming
        return day is not None and self._write(moves.open_day(self._situation(day)))

    def next(self) -> bool:
        """The next step; starts what is armed."""
        return self._move(moves.go_on)

    def back(self) -> bool:
        """The step before, with the time it had left."""
        return self._move(moves.go_back)

    @property
    def can_go_back(self) -> bool:
        """Whether Back would lead anywhere."""
        day = self._day()
        return day is not None and bool(moves.go_back(self._situation(day)))

    def jump(self, block: str, step: str = "", ago: timedelta = NOTHING) -> bool:
        """Go to a block or step, as if it had been started `ago`."""
        return self._move(lambda here: moves.jump(here, block, step, ago))

    def skip(self, block: str) -> bool:
        """Leave a block out."""
        return self._move(lambda here: moves.skip(here, block))

    def keep(self, block: str) -> bool:
        """Take a block that was left out in again."""
        return self._move(lambda here: moves.keep(here, block))

    def close_day(self) -> bool:
        """End the day where it stands."""
        return self._move(moves.close_day)

    def pause_or_resume(self) -> bool:
        """Hold the clock, or let it run on."""
        return self._move(moves.pause_or_resume)

    def lengthen(self, by: timedelta) -> bool:
        """Add time to the running step, or take it (negative)."""
        return self._move(lambda here: moves.lengthen(here, by))

    def restart(self) -> bool:
        """Give the running step its whole time again."""
        return self._move(moves.restart)

    def cover(self, wanted: Cover) -> bool:
        """Hide the picture from the room, or show it again when it is hidden so already."""
        day = self._day() or Day()
        return self._write(moves.cover(self._situation(day), wanted))

    def ways_back(self) -> tuple[WayOut, ...]:
        """What would bring the day back in time for what it will miss."""
        day = self._day()
        return ways_back.ways_back(self._situation(day)) if day is not None else ()

    def take_way(self, way: WayOut) -> bool:
        """Apply a way back."""
        return self._move(lambda here: ways_back.take_way(here, way))

    def leave_way(self) -> bool:
        """Take the last way back back."""
        return self._move(ways_back.leave_way)

    def with_way(self, way: WayOut) -> Run:
        """The run as it would be with a way back: for its new clock times."""
        run, day = self._ledger.run, self._day()
        for event in ways_back.take_way(self._situation(day), way) if day is not None else ():
            run = apply(run, event)
        return run

    def put_back(self, before: Run) -> bool:
        """Undo what a stray key did since the run was like this."""
        return self._move(lambda here: put_back(here, before))

    def set_clock(self, by: timedelta) -> bool:
        """Take in that this laptop's clock was set by so much (negative: back)."""
        return self._move(lambda here: moves.set_clock(here, by))

    def follow_log(self) -> bool:
        """Go on where the log ends, if this laptop's clock is behind it: set back, or another's."""
        noted = self._ledger.noted
        by = self._ledger.clock() - noted if noted is not None else NOTHING
        return by < NOTHING and self.set_clock(by)

    def catch_due(self) -> bool:
        """Do what has fallen due by now: bells, pins. True if anything did."""
        run = self._ledger.run
        if run.phase is Phase.RUNNING and run.time_left(self._ledger.clock()) > NOTHING:
            # Asked for every second: within a step's time nothing happens by itself.
            return False
        happened = False
        for _each in range(_MOST_DUE_AT_ONCE):
            if not self._move(falling_due.due):
                return happened
            happened = True
        raise RuntimeError("what falls due never ends")

    def next_due(self) -> datetime | None:
        """When something will next happen by itself."""
        day = self._day()
        return falling_due.next_due(self._situation(day)) if day is not None else None

    def _day(self) -> Day | None:
        return self._ledger.workshop.day(self._ledger.run.day)

    def _situation(self, day: Day) -> Situation:
        ledger = self._ledger
        return Situation(day, ledger.run, ledger.workshop.place, ledger.clock())

    def _move(self, move: Move) -> bool:
        day = self._day()
        return day is not None and self._write(move(self._situation(day)))

    def _write(self, events: Events) -> bool:
        if not events:
            return False
        leaves = any(event.what in _LEAVES_THE_STEP for event in events)
        if leaves and self._ledger.run.phase is not Phase.ARMED:
            self._ledger.commit(self._marks(), events)
            self._marked = self._ledger.workshop.records
        else:
            self._ledger.commit(events=events)
        return True

    def _marks(self) -> list[Entry]:
        """Version marks of what has been asked for by the end of the running step."""
        ledger = self._ledger
        records = ledger.workshop.records
        if records is self._marked:
            return []
        stamp = ledger.stamp(undoes=MARKED)
        due = due_marks(ledger.workshop, whole_step(ledger.run.step), ledger.clock())
        return [row for mark in due for row in entries_between(records.find(mark.id), mark, stamp)]
