"""Applies events to the run, one rule for each sort of event; replaying a log gives its run."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from facilitator.domain.frozen import replace
from facilitator.domain.run.event import Cover, RunEvent, What
from facilitator.domain.run.state import NOT_STARTED, TICKING, Phase, Run, Shown

PASSED_OVER: Final = timedelta(seconds=5)
"""A step shown for less counts as passed over, not as run."""


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
    run = ready_for(run, event.day, (each.block for each in event.baseline))
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
        opened=opened,
        opened_at=event.at,
    )


def ready_for(run: Run, day: str, blocks: Iterable[str]) -> Run:
    """The run as it goes into a day with these blocks.

    What an earlier day left out is to come again. A day that has run already, to practice or on
    a wrong date, begins afresh: what the log says of it stays in the log alone.
    """
    planned = frozenset(blocks)
    if day not in run.opened and day == run.day:
        # Only looked at so far: what was done to it meanwhile was meant for it.
        return run
    kept = replace(run, skipped=run.skipped - planned, ways=())
    if day not in run.opened:
        return kept
    begun = {leg.step for block in planned for leg in run.legs.get(block, ())}
    return replace(
        kept,
        clocks={step: left for step, left in run.clocks.items() if step not in begun},
        legs={block: each for block, each in run.legs.items() if block not in planned},
        last_steps={block: step for block, step in run.last_steps.items() if block not in planned},
        shown=tuple(each for each in run.shown if each.block not in planned),
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
    # Begun after all, it is left out no more, by whatever it was.
    ways = tuple(
        tuple(cut for cut in way if cut.legs or cut.block != event.block) for way in run.ways
    )
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
        ways=ways,
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
    # Left again at a glance, it has its whole time, not what was left before.
    clocks = {key: event.lasts if key == run.step else left for key, left in noted.clocks.items()}
    return replace(
        _with_left(noted, event.lasts, event.at),
        clocks=clocks,
        shown=_shown_until(noted, event.at),
        begun_at=event.at,
        paused_for=timedelta(),
        paused_at=event.at if run.phase is Phase.PAUSED else None,
    )


def _skip_block(run: Run, event: RunEvent) -> Run:
    return replace(run, skipped=run.skipped | {event.block})


def _keep_block(run: Run, event: RunEvent) -> Run:
    return replace(run, skipped=run.skipped - {event.block})


def _take_way(run: Run, event: RunEvent) -> Run:
    return replace(run, ways=(*run.ways, event.cuts))


def _leave_way(run: Run, _event: RunEvent) -> Run:
    return replace(run, ways=run.ways[:-1])


def _close_day(run: Run, event: RunEvent) -> Run:
    # Block and step stay, so that Back opens the day again where it was. A day of which no
    # step has run was only looked at.
    left = _left_step(run, event.at)
    planned = {each.block for each in run.baseline}
    since = run.opened_at
    has_run = any(
        each.block in planned and (since is None or each.end >= since) for each in left.shown
    )
    others = tuple(each for each in run.opened if each != run.day)
    opened = (*others, run.day) if has_run else others
    return replace(left, phase=Phase.CLOSED, ends=None, opened=opened)


def _cover(run: Run, event: RunEvent) -> Run:
    covered = replace(run, covers=_with_on_top(run.covers, event.cover))
    lies_there = Cover.FROZEN in run.covers or event.at == run.frozen_at
    if event.cover is not Cover.FROZEN or lies_there:
        return covered
    return replace(covered, frozen=replace(run, frozen=None, frozen_at=None), frozen_at=event.at)


def _with_on_top(covers: tuple[Cover, ...], top: Cover) -> tuple[Cover, ...]:
    """One cover laid over the others; one that lies there already is laid bare."""
    if top is Cover.NONE:
        return ()
    return covers[: covers.index(top) + 1] if top in covers else (*covers, top)


def _set_clock(run: Run, event: RunEvent) -> Run:
    # The room's time goes on as it did: what the old clock said of this day is put into the new.
    by = event.lasts
    moved = replace(
        run,
        begun_at=_moved(run.begun_at, by),
        armed_at=_moved(run.armed_at, by),
        ends=_moved(run.ends, by),
        paused_at=_moved(run.paused_at, by),
        opened_at=_moved(run.opened_at, by),
        shown=tuple(_moved_report(run, by)),
        baseline=event.baseline or run.baseline,
    )
    return replace(moved, shown=_shown_until(moved, moved.begun_at)) if moved.begun_at else moved


def _moved_report(run: Run, by: timedelta) -> Iterator[Shown]:
    """What was on, this day's by the new clock; what was on before the day stays, and is first."""
    after = None
    for each in run.shown:
        if run.opened_at is None or each.begin < run.opened_at:
            after = each.end
            yield each
        elif after is None or each.end + by > after:
            begin = each.begin + by if after is None else max(each.begin + by, after)
            yield replace(each, begin=begin, end=each.end + by)


def _moved(instant: datetime | None, by: timedelta) -> datetime | None:
    return instant + by if instant is not None else None


_RULES: Final[Mapping[What, Callable[[Run, RunEvent], Run]]] = {
    What.DAY_OPENED: _open_day,
    What.BLOCK_ARMED: _arm_block,
    What.STEP_BEGAN: _begin_step,
    What.PAUSED: _pause,
    What.RESUMED: _resume,
    What.LENGTHENED: _lengthen,
    What.RESTARTED: _restart,
    What.BLOCK_SKIPPED: _skip_block,
    What.BLOCK_KEPT: _keep_block,
    What.WAY_TAKEN: _take_way,
    What.WAY_LEFT: _leave_way,
    What.DAY_CLOSED: _close_day,
    What.COVERED: _cover,
    What.CLOCK_SET: _set_clock,
}


def _with_left(run: Run, left: timedelta, at: datetime) -> Run:
    if run.phase is Phase.PAUSED:
        return replace(run, left=left)
    return replace(run, ends=at + left)


def _left_step(run: Run, at: datetime) -> Run:
    """The run once the step on show is left, at an instant that may lie before it began."""
    if run.phase not in TICKING:
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
