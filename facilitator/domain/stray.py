"""A stray key put right: the events that bring the run back to what it was a moment before."""

from facilitator.domain.frozen import replace
from facilitator.domain.moves import (
    Events,
    Situation,
    begin,
    close_day,
    lengthen,
    pause_or_resume,
)
from facilitator.domain.on_show import block_on_show
from facilitator.domain.run import Cover, Phase, Run, RunEvent, What


def put_back(situation: Situation, before: Run) -> Events:
    """Undo what a stray key did to the run, with further events: nothing leaves the log."""
    now, run = situation.now, situation.run
    if run.covers != before.covers:
        return _covered_again(situation, before)
    if len(before.ways) > len(run.ways):
        return (replace(situation.event(What.WAY_TAKEN), cuts=before.ways[-1]),)
    if before.phase is Phase.CLOSED:
        # Closed on an armed block, the day was opened again on the step before it.
        armed = not before.step and before.block not in ("", run.block)
        again = (situation.event(What.BLOCK_ARMED, before.block),) if armed else ()
        return (*again, *close_day(situation))
    if run.phase is Phase.CLOSED or (run.block, run.step) != (before.block, before.step):
        return _return_to(situation, before)
    if run.phase is not before.phase:
        return pause_or_resume(situation)
    lost = before.time_left(now) - run.time_left(now)
    return lengthen(situation, lost) if lost else ()


def _covered_again(situation: Situation, before: Run) -> Events:
    now = situation.now
    # The instant of freezing says which picture: the room sees the same again, not the present.
    since = {Cover.FROZEN: before.frozen_at or now}
    return tuple(
        RunEvent(What.COVERED, since.get(each, now), now, cover=each)
        for each in (Cover.NONE, *before.covers)
    )


def _return_to(situation: Situation, before: Run) -> Events:
    block = block_on_show(situation.day, before)
    if block is None:
        return ()
    entered_again = sorted(before.skipped - situation.run.skipped)
    left_out = tuple(situation.event(What.BLOCK_SKIPPED, each) for each in entered_again)
    if before.phase is Phase.ARMED:
        return (situation.event(What.BLOCK_ARMED, block.id), *left_out)
    event = begin(situation, block, step=before.step)
    begun = replace(event, lasts=before.time_left(situation.now))
    held = (situation.event(What.PAUSED, block.id),) if before.phase is Phase.PAUSED else ()
    return (begun, *held, *left_out)
