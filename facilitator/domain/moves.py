"""Which events a move of the facilitator's makes: next, back, jump, skip, a day opened or ended.

Here the agenda meets the run. A move that makes no sense now makes no events.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from facilitator.domain.dates import as_date
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.on_show import block_on_show
from facilitator.domain.run import Cover, Leg, Phase, Planned, Run, RunEvent, What, ready_for
from facilitator.domain.timing import (
    NOTHING,
    Place,
    baseline,
    cut_of,
    legs,
    room_end,
)

Events = tuple[RunEvent, ...]
_HALF_A_DAY: Final = timedelta(hours=12)


@frozen
class Situation:
    """The open day (or the one that was open last), the run and the place, at one instant."""

    day: Day
    run: Run
    place: Place
    now: datetime

    def event(self, what: What, block: str = "", at: datetime | None = None) -> RunEvent:
        return RunEvent(what, at or self.now, self.now, day=self.day.id, block=block)

    @property
    def block(self) -> Block | None:
        return block_on_show(self.day, self.run)

    @property
    def was_open_today(self) -> bool:
        """Whether the day was on this date, or so lately that only midnight has passed."""
        last = max(each.end for each in self.run.shown) if self.run.shown else None
        known = [each for each in (self.run.opened_at, last) if each is not None]
        if not known:
            return False
        same_date = self.place.today(max(known)) == self.place.today(self.now)
        return same_date or self.now - max(known) < _HALF_A_DAY


Move = Callable[[Situation], Events]


def open_day(situation: Situation) -> Events:
    """Open the day: its plan becomes the baseline and its first block is armed."""
    if not situation.day.blocks or not situation.run.allows(What.DAY_OPENED):
        return ()
    return (_opened(situation),)


def _opened(situation: Situation) -> RunEvent:
    day, now, place = situation.day, situation.now, situation.place
    run = ready_for(situation.run, day.id, (block.id for block in day.blocks))
    return RunEvent(
        What.DAY_OPENED,
        now,
        now,
        day=day.id,
        block=day.blocks[0].id,
        baseline=baseline(day, place.today(now), place, run),
    )


def go_on(situation: Situation, at: datetime | None = None) -> Events:
    """Next: start what is armed, the next step, the next block, or close the day.

    With `at`, the move counts from that instant (a bell that rang while nobody looked).
    """
    run, block = situation.run, situation.block
    if run.phase is Phase.CLOSED or block is None:
        return close_day(situation)
    if run.phase is Phase.ARMED:
        return (begin(situation, block, at, _entry(run, block)),)
    steps = [leg.step for leg in run.legs.get(block.id, ())]
    here = steps.index(run.step) if run.step in steps else len(steps)
    if here + 1 < len(steps):
        return (begin(situation, block, at, steps[here + 1]),)
    return _next_block(situation, block, at)


def _next_block(situation: Situation, block: Block, at: datetime | None) -> Events:
    day, run = situation.day, situation.run
    instant = at or situation.now
    passed = []
    for coming in day.blocks[day.blocks.index(block) + 1 :]:
        if run.leaves_out(coming.id):
            continue
        ends = _room_end(situation, coming)
        if ends is not None and ends <= instant:
            # Breathing room that lateness has eaten.
            passed.append(situation.event(What.BLOCK_SKIPPED, coming.id, at))
            continue
        pin = pin_of(situation, coming)
        if pin is not None and pin > instant:
            return (*passed, situation.event(What.BLOCK_ARMED, coming.id, at))
        return (*passed, begin(situation, coming, at, _entry(run, coming)))
    return (*passed, situation.event(What.DAY_CLOSED, block.id, at))


def _entry(run: Run, block: Block) -> str:
    """The step a block is entered at: where it was left, if it has begun before."""
    return run.last_steps.get(block.id, "") if block.id in run.legs else ""


def begin(
    situation: Situation, block: Block, at: datetime | None = None, step: str = ""
) -> RunEvent:
    """Begin a step (a block's first if none is named) with the time it has left."""
    instant = at or situation.now
    run = situation.run
    cut = cut_of(block, run, situation.place)
    shorter = cut.legs if cut is not None else ()
    its_legs = run.legs.get(block.id) or shorter or legs(block, situation.place)
    leg = next((each for each in its_legs if each.step == step), its_legs[0])
    lasts = run.clocks.get(leg.step, leg.length)
    ends = _room_end(situation, block)
    if ends is not None:
        lasts = max(ends - instant, NOTHING)
    return RunEvent(
        What.STEP_BEGAN,
        instant,
        situation.now,
        day=situation.day.id,
        block=block.id,
        step=leg.step,
        lasts=lasts,
        legs=its_legs,
    )


def go_back(situation: Situation) -> Events:
    """Back: the step before this one, with the time it had left."""
    run, block = situation.run, situation.block
    if run.phase is Phase.CLOSED and not situation.was_open_today:
        return ()
    if run.phase is Phase.CLOSED and block is not None and run.step:
        return (begin(situation, block, step=run.step),)
    steps = [leg.step for leg in run.legs.get(run.block, ())]
    if block is not None and run.step in steps[1:]:
        return (begin(situation, block, step=steps[steps.index(run.step) - 1]),)
    for earlier in reversed(_before(situation.day, block)):
        if earlier.id in run.last_steps:
            return (begin(situation, earlier, step=run.last_steps[earlier.id]),)
    return ()


def jump(situation: Situation, block_id: str, step: str = "", ago: timedelta = NOTHING) -> Events:
    """Go to a block or step, from now or as if it had been started `ago`.

    To go to what is on show already, from now, changes nothing: only Restart takes its clock.
    """
    block = next((each for each in situation.day.blocks if each.id == block_id), None)
    if block is None or situation.run.phase is Phase.CLOSED:
        return ()
    if not ago and situation.run.shows(block_id, step):
        return ()
    event = begin(situation, block, situation.now - ago, step)
    if _room_end(situation, block) is None:
        event = replace(event, lasts=_leg(event).length)
    return (event,)


def skip(situation: Situation, block_id: str) -> Events:
    """Leave a block out; if it is the one on show, go on to the next."""
    block = next((each for each in situation.day.blocks if each.id == block_id), None)
    if block is None or not situation.run.allows(What.BLOCK_SKIPPED):
        return ()
    left_out = situation.event(What.BLOCK_SKIPPED, block_id)
    if block is not situation.block:
        return (left_out,)
    *passed, then = _next_block(situation, block, None)
    if situation.run.phase is Phase.ARMED and then.what is What.STEP_BEGAN:
        # Nobody has started anything yet.
        then = situation.event(What.BLOCK_ARMED, then.block)
    return (left_out, *passed, then)


def keep(situation: Situation, block_id: str) -> Events:
    """Take a block that was left out in again, unless the day has gone past it."""
    run = situation.run
    gone_by = {block.id for block in _before(situation.day, situation.block)}
    if block_id not in run.skipped - gone_by or not run.allows(What.BLOCK_KEPT):
        return ()
    return (situation.event(What.BLOCK_KEPT, block_id),)


def close_day(situation: Situation) -> Events:
    """End the day where it stands."""
    if not situation.run.allows(What.DAY_CLOSED):
        return ()
    return (situation.event(What.DAY_CLOSED, situation.run.block),)


def pause_or_resume(situation: Situation) -> Events:
    """Hold the clock of the running step, or let it run on."""
    what = What.RESUMED if situation.run.phase is Phase.PAUSED else What.PAUSED
    if not situation.run.allows(what):
        return ()
    return (situation.event(what, situation.run.block),)


def lengthen(situation: Situation, by: timedelta) -> Events:
    """Add time to the running step, or take it (negative)."""
    return _on_step(situation, What.LENGTHENED, by)


def restart(situation: Situation) -> Events:
    """Give the running step its whole time again, from now."""
    leg, block = situation.run.leg, situation.block
    if leg is None or block is None:
        return ()
    ends = _room_end(situation, block)
    whole = leg.length if ends is None else max(ends - situation.now, NOTHING)
    return _on_step(situation, What.RESTARTED, whole)


def set_clock(situation: Situation, by: timedelta) -> Events:
    """Take in that the laptop's own clock was set by so much: what runs keeps its time.

    The plan keeps its clock times; where the date was wrong, it goes over to the right one.
    """
    if not by or not situation.run.allows(What.CLOCK_SET):
        return ()
    planned = tuple(_other_date(situation, by))
    return (replace(situation.event(What.CLOCK_SET), lasts=by, baseline=planned),)


def _other_date(situation: Situation, by: timedelta) -> Iterator[Planned]:
    """The baseline on the date that the day has once the clock is set by so much."""
    run, today = situation.run, situation.place.today
    opened = run.opened_at or situation.now
    days = today(opened + by) - today(opened)
    return (replace(each, start=each.start + days, end=each.end + days) for each in run.baseline)


def cover(situation: Situation, wanted: Cover) -> Events:
    """Lay a cover over what the room sees, or lift it when it is uppermost already."""
    now, run = situation.now, situation.run
    beneath = run.covers[-2] if len(run.covers) > 1 else Cover.NONE
    new = beneath if run.cover is wanted else wanted
    return () if run.cover is new else (RunEvent(What.COVERED, now, now, cover=new),)


def next_day(days: Sequence[Day], run: Run, place: Place, now: datetime) -> Day | None:
    """The day to open now: the first; then today's own, unless it has run today; else the next.

    So somebody who has practiced the evening before begins in the morning, and a day that was
    missed keeps none back. A day without blocks cannot be opened.
    """
    today = place.today(now)
    shown_today = {each.block for each in run.shown if place.today(each.begin) == today}
    days = [day for day in days if day.blocks]
    for day in days if run.opened else ():
        if as_date(day.date) == today and not any(block.id in shown_today for block in day.blocks):
            return day
    has_run = [at for at, day in enumerate(days) if day.id in run.opened]
    for at, day in enumerate(days):
        on = as_date(day.date) or today
        if day.id not in run.opened and (on >= today or at > max(has_run, default=-1)):
            return day
    return None


def _on_step(situation: Situation, what: What, lasts: timedelta) -> Events:
    run, now = situation.run, situation.now
    if not run.allows(what):
        return ()
    event = RunEvent(what, now, now, day=run.day, block=run.block, step=run.step, lasts=lasts)
    return (event,)


def _leg(event: RunEvent) -> Leg:
    return next(leg for leg in event.legs if leg.step == event.step)


def _before(day: Day, block: Block | None) -> tuple[Block, ...]:
    return day.blocks[: day.blocks.index(block)] if block is not None else day.blocks


def pin_of(situation: Situation, block: Block) -> datetime | None:
    """When a pinned block of the open day is to start; nothing for any other."""
    if not block.pinned:
        return None
    on = situation.place.today(situation.run.opened_at or situation.now)
    return situation.place.instant(on, block.pinned)


def _room_end(situation: Situation, block: Block) -> datetime | None:
    run, place = situation.run, situation.place
    on = place.today(run.opened_at or situation.now)
    return room_end(situation.day, block, run, on, place)
