"""The run as a value: where it stands, what it remembers, and what may happen next.

It keeps deadlines, never counts: what is shown is end minus now. It knows no agenda.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.domain.run.event import Cover, Cut, Leg, Planned, What


class Phase(StrEnum):
    """Where the run stands."""

    CLOSED = "closed"
    """No day is open: before the first, between days, after the last."""
    ARMED = "armed"
    """A block is shown and its clock does not run yet."""
    RUNNING = "running"
    PAUSED = "paused"


_OPEN: Final = frozenset({Phase.ARMED, Phase.RUNNING, Phase.PAUSED})
TICKING: Final = frozenset({Phase.RUNNING, Phase.PAUSED})

ALLOWED: Final[Mapping[What, frozenset[Phase]]] = {
    What.DAY_OPENED: frozenset({Phase.CLOSED}),
    What.BLOCK_ARMED: _OPEN,
    # From CLOSED too: Back after the last step of a day.
    What.STEP_BEGAN: frozenset(Phase),
    What.PAUSED: frozenset({Phase.RUNNING}),
    What.RESUMED: frozenset({Phase.PAUSED}),
    What.LENGTHENED: TICKING,
    What.RESTARTED: TICKING,
    What.BLOCK_SKIPPED: _OPEN,
    What.BLOCK_KEPT: _OPEN,
    What.WAY_TAKEN: _OPEN,
    What.WAY_LEFT: _OPEN,
    What.DAY_CLOSED: _OPEN,
    What.COVERED: frozenset(Phase),
    What.CLOCK_SET: _OPEN,
}
"""The transition table: what may happen in which phase."""


@frozen
class Shown:
    """A stretch of time in which a step was on, for the run report."""

    block: str
    step: str
    begin: datetime
    end: datetime


@frozen
class Run:
    """Everything the log says about now and about what has been."""

    phase: Phase = Phase.CLOSED
    day: str = ""
    block: str = ""
    step: str = ""
    begun_at: datetime | None = None
    """When the step on show was begun."""
    armed_at: datetime | None = None
    """When the block on show was armed."""
    ends: datetime | None = None
    """Its deadline while RUNNING."""
    left: timedelta = timedelta()
    """Its time left while PAUSED; negative when it is over."""
    paused_for: timedelta = timedelta()
    paused_at: datetime | None = None
    clocks: Mapping[str, timedelta] = field(default_factory=dict)
    """Time left of every step that was run and left."""
    legs: Mapping[str, tuple[Leg, ...]] = field(default_factory=dict)
    """The steps each begun block started with."""
    last_steps: Mapping[str, str] = field(default_factory=dict)
    """The step at which each block that was on show was left, even if only passed over."""
    baseline: tuple[Planned, ...] = ()
    skipped: frozenset[str] = frozenset()
    ways: tuple[tuple[Cut, ...], ...] = ()
    """The ways back that were taken this day, newest last."""
    opened: tuple[str, ...] = ()
    """Days that have been opened, in order."""
    opened_at: datetime | None = None
    shown: tuple[Shown, ...] = ()
    covers: tuple[Cover, ...] = ()
    """What lies over the picture, uppermost last; each once."""
    frozen: "Run | None" = None
    """The run as it was when the picture was last frozen, with what covered it then."""
    frozen_at: datetime | None = None

    @property
    def cover(self) -> Cover:
        """What lies uppermost: what the room sees in place of the picture."""
        return self.covers[-1] if self.covers else Cover.NONE

    def allows(self, what: What) -> bool:
        return self.phase in ALLOWED[what]

    def shows(self, block: str, step: str = "") -> bool:
        """Whether a step of a block (any, if none is named) has the clock now."""
        return self.phase in TICKING and block == self.block and step in ("", self.step)

    def time_left(self, now: datetime) -> timedelta:
        """End minus now of the step on show; negative once it is over, zero with no clock."""
        if self.phase is Phase.PAUSED:
            return self.left
        return self.ends - now if self.ends is not None else timedelta()

    def elapsed(self, now: datetime) -> timedelta:
        """How long the step on show has run, pauses left out: the stopwatch."""
        if self.begun_at is None:
            return timedelta()
        until = self.paused_at or now
        return until - self.begun_at - self.paused_for

    def whole(self, now: datetime) -> timedelta:
        """All the time of the step on show: its own length, or more where minutes were added.

        So a step gone back to goes on where it stood, and does not begin anew.
        """
        leg = self.leg
        length = leg.length if leg is not None else timedelta()
        return max(length, self.elapsed(now) + max(self.time_left(now), timedelta()))

    @property
    def leg(self) -> Leg | None:
        """The step on show as its block started with it."""
        return next((leg for leg in self.legs.get(self.block, ()) if leg.step == self.step), None)

    def remaining(self, block: str) -> timedelta:
        """The time a begun block still needs, by its own clocks.

        After the step on show; of any other block from the step on at which it was left, for
        there it is entered again.
        """
        legs = self.legs.get(block, ())
        on_show = block == self.block and self.phase in TICKING
        at_step = self.step if on_show else self.last_steps.get(block, "")
        here = next((at for at, leg in enumerate(legs) if leg.step == at_step), -1)
        legs = legs[here + 1 :] if on_show else legs[max(here, 0) :]
        return sum((self.clocks.get(leg.step, leg.length) for leg in legs), timedelta())

    def cut(self, block: str) -> Cut | None:
        """What the ways back taken make of a block, if they change it; the newest counts."""
        cuts = (cut for way in reversed(self.ways) for cut in way if cut.block == block)
        return next(cuts, None)

    def leaves_out(self, block: str) -> bool:
        """Whether a block will be passed by: skipped, or dropped to get back on time."""
        cut = self.cut(block)
        return block in self.skipped or (cut is not None and not cut.legs)

    def unfinished(self, block: str) -> bool:
        """Whether a block was begun, and its day ended before its last step."""
        legs = self.legs.get(block, ())
        since = self.opened_at
        today = {each.block for each in self.shown if since is None or each.begin >= since}
        its_day_is_over = self.phase is Phase.CLOSED or block not in today | {self.block}
        return its_day_is_over and bool(legs) and legs[-1].step not in self.clocks


NOT_STARTED: Final = Run()
