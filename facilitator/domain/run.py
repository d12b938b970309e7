"""The run: what the clock did, as a fold over an append-only log of events.

Two rules hold this file together.

1. *An event says everything about its effect.* The clock a step is given, the steps a block
   starts with, the plan a day starts with: all are written into the event when it happens. So
   replaying the log gives the same run, whatever has become of the agenda since.
2. *What is shown is end minus now.* The run keeps deadlines, never counts.

What may happen when is the table `ALLOWED`. Which event a key asks for is decided in `moves`,
which knows the agenda; nothing here does.
"""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from facilitator.domain.frozen import frozen

PASSED_OVER: Final = timedelta(seconds=5)
"""A step shown for less counts as passed over, not as run."""


class Phase(StrEnum):
    """Where the run stands."""

    CLOSED = "closed"
    """No day is open: before the first, between days, after the last."""
    ARMED = "armed"
    """A block is shown and its clock does not run yet."""
    RUNNING = "running"
    PAUSED = "paused"


class What(StrEnum):
    """What can happen."""

    DAY_OPENED = "day opened"
    BLOCK_ARMED = "block armed"
    STEP_BEGAN = "step began"
    PAUSED = "paused"
    RESUMED = "resumed"
    LENGTHENED = "lengthened"
    RESTARTED = "restarted"
    BLOCK_SKIPPED = "block skipped"
    WAY_TAKEN = "way back taken"
    WAY_LEFT = "way back left"
    DAY_CLOSED = "day closed"
    COVERED = "covered"


class Cover(StrEnum):
    """What hides the picture from the room; time goes on under it."""

    NONE = ""
    BLACK = "black"
    HOLDING = "holding"
    FROZEN = "frozen"
    LENT = "lent"


_OPEN: Final = frozenset({Phase.ARMED, Phase.RUNNING, Phase.PAUSED})
_TICKING: Final = frozenset({Phase.RUNNING, Phase.PAUSED})

ALLOWED: Final[Mapping[What, frozenset[Phase]]] = {
    What.DAY_OPENED: frozenset({Phase.CLOSED}),
    What.BLOCK_ARMED: _OPEN,
    # From CLOSED too: Back after the last step of a day.
    What.STEP_BEGAN: frozenset(Phase),
    What.PAUSED: frozenset({Phase.RUNNING}),
    What.RESUMED: frozenset({Phase.PAUSED}),
    What.LENGTHENED: _TICKING,
    What.RESTARTED: _TICKING,
    What.BLOCK_SKIPPED: _OPEN,
    What.WAY_TAKEN: _OPEN,
    What.WAY_LEFT: _OPEN,
    What.DAY_CLOSED: _OPEN,
    What.COVERED: frozenset(Phase),
}
"""The transition table: what may happen in which phase."""


@frozen
class Leg:
    """A step as its block started with it."""

    step: str
    length: timedelta
    bell: bool = False


@frozen
class Planned:
    """A block in the plan of the day at its start: the baseline lateness is measured from."""

    block: str
    start: datetime
    end: datetime


@frozen
class Cut:
    """A block still to come as a way back on time will have it: shorter legs, or left out."""

    block: str
    legs: tuple[Leg, ...] = ()


@frozen
class RunEvent:
    """One line of the log. `at` is the instant it counts from, `noted` when it was written."""

    what: What
    at: datetime
    noted: datetime
    day: str = ""
    block: str = ""
    step: str = ""
    lasts: timedelta = timedelta()
    """The clock a step is given, or the time added (negative: taken)."""
    legs: tuple[Leg, ...] = ()
    """The steps of the block, when it begins."""
    baseline: tuple[Planned, ...] = ()
    cuts: tuple[Cut, ...] = ()
    """What a way back on time changes."""
    cover: Cover = Cover.NONE
    id: str = field(default_factory=lambda: str(uuid.uuid4()))


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
    cover: Cover = Cover.NONE
    frozen: "Run | None" = None
    """The run as it was when the picture was frozen."""
    frozen_at: datetime | None = None

    def allows(self, what: What) -> bool:
        return self.phase in ALLOWED[what]

    def shows(self, block: str, step: str = "") -> bool:
        """Whether a step of a block (any, if none is named) has the clock now."""
        return self.phase in _TICKING and block == self.block and step in ("", self.step)

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

    @property
    def leg(self) -> Leg | None:
        """The step on show as its block started with it."""
        return next((leg for leg in self.legs.get(self.block, ()) if leg.step == self.step), None)

    def remaining(self, block: str) -> timedelta:
        """The time a begun block still needs after the step on show, by its own clocks."""
        legs = self.legs.get(block, ())
        if block == self.block and self.phase in _TICKING:
            here = next((at for at, leg in enumerate(legs) if leg.step == self.step), -1)
            legs = legs[here + 1 :]
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
        """Whether a block was begun and its day closed before its last step."""
        legs = self.legs.get(block, ())
        return self.phase is Phase.CLOSED and bool(legs) and legs[-1].step not in self.clocks


NOT_STARTED: Final = Run()


def replay(events: Iterable[RunEvent]) -> Run:
    """The run that a log makes."""
    run = NOT_STARTED
    for event in events:
        run = apply(run, event)
    return run


def apply(run: Run, event: RunEvent) -> Run:
    """The run after one event; an event that its phase does not allow changes nothing.

    A merged or hand-mended log may hold such an event; it must never keep a workshop shut.
    """
    return _RULES[event.what](run, event) if run.allows(event.what) else run


def _open_day(run: Run, event: RunEvent) -> Run:
    opened = run.opened if event.day in run.opened else (*run.opened, event.day)
    return replace(
        run,
        phase=Phase.ARMED,
        day=event.day,
        block=event.block,
        step="",
        begun_at=None,
        armed_at=event.at,
        ends=None,
        baseline=event.baseline,
        ways=(),
        opened=opened,
        opened_at=event.at,
    )


def _arm_block(run: Run, event: RunEvent) -> Run:
    return replace(
        _left_step(run, event.at),
        phase=Phase.ARMED,
        block=event.block,
        step="",
        armed_at=event.at,
        ends=None,
    )


def _begin_step(run: Run, event: RunEvent) -> Run:
    run = _left_step(run, event.at)
    legs = {**run.legs, event.block: event.legs} if event.legs else run.legs
    return replace(
        run,
        phase=Phase.RUNNING,
        block=event.block,
        step=event.step,
        legs=legs,
        begun_at=event.at,
        ends=event.at + event.lasts,
        paused_for=timedelta(),
        shown=_shown_until(run, event.at),
        skipped=run.skipped - {event.block},
    )


def _pause(run: Run, event: RunEvent) -> Run:
    return replace(
        run, phase=Phase.PAUSED, left=run.time_left(event.at), ends=None, paused_at=event.at
    )


def _resume(run: Run, event: RunEvent) -> Run:
    paused = event.at - run.paused_at if run.paused_at else timedelta()
    return replace(
        run,
        phase=Phase.RUNNING,
        ends=event.at + run.left,
        paused_at=None,
        paused_for=run.paused_for + paused,
    )


def _lengthen(run: Run, event: RunEvent) -> Run:
    # A minute added to a step that is over gives a whole minute from now; a minute taken
    # never leaves less than nothing.
    left = run.time_left(event.at)
    if event.lasts > timedelta():
        left = max(left, timedelta()) + event.lasts
    else:
        left = max(left + event.lasts, min(left, timedelta()))
    return _with_left(run, left, event.at)


def _restart(run: Run, event: RunEvent) -> Run:
    noted = _noted(run, event.at)
    return replace(
        _with_left(noted, event.lasts, event.at),
        shown=_shown_until(noted, event.at),
        begun_at=event.at,
        paused_for=timedelta(),
        paused_at=event.at if run.phase is Phase.PAUSED else None,
    )


def _skip_block(run: Run, event: RunEvent) -> Run:
    return replace(run, skipped=run.skipped | {event.block})


def _take_way(run: Run, event: RunEvent) -> Run:
    return replace(run, ways=(*run.ways, event.cuts))


def _leave_way(run: Run, _event: RunEvent) -> Run:
    return replace(run, ways=run.ways[:-1])


def _close_day(run: Run, event: RunEvent) -> Run:
    # Block and step stay, so that Back opens the day again where it was. A day of which no
    # step has run was only looked at.
    left = _left_step(run, event.at)
    planned = {each.block for each in run.baseline}
    has_run = any(each.block in planned for each in left.shown)
    others = tuple(each for each in run.opened if each != run.day)
    opened = (*others, run.day) if has_run else others
    return replace(left, phase=Phase.CLOSED, ends=None, opened=opened)


def _cover(run: Run, event: RunEvent) -> Run:
    held = event.cover is Cover.FROZEN
    return replace(
        run,
        cover=event.cover,
        frozen=replace(run, cover=Cover.NONE, frozen=None) if held else None,
        frozen_at=event.at if held else None,
    )


_RULES: Final[Mapping[What, Callable[[Run, RunEvent], Run]]] = {
    What.DAY_OPENED: _open_day,
    What.BLOCK_ARMED: _arm_block,
    What.STEP_BEGAN: _begin_step,
    What.PAUSED: _pause,
    What.RESUMED: _resume,
    What.LENGTHENED: _lengthen,
    What.RESTARTED: _restart,
    What.BLOCK_SKIPPED: _skip_block,
    What.WAY_TAKEN: _take_way,
    What.WAY_LEFT: _leave_way,
    What.DAY_CLOSED: _close_day,
    What.COVERED: _cover,
}


def _with_left(run: Run, left: timedelta, at: datetime) -> Run:
    if run.phase is Phase.PAUSED:
        return replace(run, left=left)
    return replace(run, ends=at + left)


def _left_step(run: Run, at: datetime) -> Run:
    """The run once the step on show is left, at an instant that may lie before it began."""
    if run.phase not in _TICKING:
        return run
    return replace(
        _without_a_glance(_noted(run, at)),
        paused_at=None,
        begun_at=None,
        last_steps={**run.last_steps, run.block: run.step},
    )


def _noted(run: Run, at: datetime) -> Run:
    """With the clock of the step on show and the stretch it was on, unless it is passed over."""
    if run.begun_at is None or at - run.begun_at < PASSED_OVER:
        return run
    left = max(run.time_left(at), timedelta())
    stretch = Shown(run.block, run.step, run.begun_at, at)
    return replace(run, clocks={**run.clocks, run.step: left}, shown=(*run.shown, stretch))


def _shown_until(run: Run, at: datetime) -> tuple[Shown, ...]:
    """What was on before an instant: a backdated start takes back what the log believed."""
    if not run.shown or run.shown[-1].end <= at:
        return run.shown
    return tuple(replace(each, end=min(each.end, at)) for each in run.shown if each.begin < at)


def _without_a_glance(run: Run) -> Run:
    """Forget a block that was only glanced at, so that Prepare may still change it."""
    if any(leg.step in run.clocks for leg in run.legs.get(run.block, ())):
        return run
    return replace(run, legs={key: each for key, each in run.legs.items() if key != run.block})
