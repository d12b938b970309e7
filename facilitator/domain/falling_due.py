"""What happens by itself: a bell moves on, a pinned block starts, a day goes over to its date."""

from datetime import datetime

from facilitator.domain.frozen import replace
from facilitator.domain.moves import Events, Situation, close_day, go_on, open_day, pin_of
from facilitator.domain.run import Phase, apply


def due(situation: Situation) -> Events:
    """What happens by itself by now: a bell moves on, a pinned block starts at its pin.

    A day that nobody has begun goes over to the new date. One move at a time; ask again until
    there is none.
    """
    if _waits_since_another_date(situation):
        ended = close_day(situation)
        return (*ended, *open_day(replace(situation, run=apply(situation.run, *ended))))
    instant = next_due(situation)
    if instant is None or instant > situation.now:
        return ()
    return go_on(situation, instant)


def _waits_since_another_date(situation: Situation) -> bool:
    """Whether the day was opened on an earlier date and stands before its first step."""
    run, today = situation.run, situation.place.today
    opened = run.opened_at
    if run.phase is not Phase.ARMED or opened is None or today(opened) >= today(situation.now):
        return False
    return not any(each.end >= opened for each in run.shown)


def next_due(situation: Situation) -> datetime | None:
    """When something will next happen by itself, if anything will."""
    run = situation.run
    if run.phase is Phase.ARMED and (block := situation.block) is not None:
        # Armed after its pin, it waits to be started.
        return _after(pin_of(situation, block), run.armed_at)
    if run.phase is Phase.RUNNING and run.leg is not None and run.leg.bell:
        # Gone back to with no time left, it has rung already and waits.
        return _after(run.ends, run.begun_at)
    return None


def _after(instant: datetime | None, begin: datetime | None) -> datetime | None:
    return instant if instant and begin and instant > begin else None
