"""What the room sees now, as a value: the present picture of a workshop and its run."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.moves import next_day
from facilitator.domain.on_show import block_on_show
from facilitator.domain.picture import BLACK, Picture
from facilitator.domain.run import Cover, Phase, Run
from facilitator.domain.scenes import SCENES
from facilitator.domain.scenes.doors import doors, good_night, holding
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.timing import MINUTE, Place, cut_of, turn_in
from facilitator.domain.turns import as_begun, turned
from facilitator.domain.workshop import Workshop

Screen: TypeAlias = Callable[[datetime], Picture]
"""The picture at any instant."""


def screen_for(workshop: Workshop, run: Run, place: Place, now: datetime) -> Picture:
    """The picture for the room, whatever happens to be open: right at any instant."""
    return screen_of(workshop, run, place)(now)


def screen_of(workshop: Workshop, run: Run, place: Place) -> Screen:
    """The pictures for the room for as long as the workshop and its run are these."""
    if run.cover is Cover.BLACK:
        return _always(BLACK)
    if run.cover is Cover.HOLDING:
        return _always(holding(workshop))
    if run.cover is Cover.FROZEN and run.frozen is not None and run.frozen_at is not None:
        return _always(screen_for(workshop, run.frozen, place, run.frozen_at))
    return _uncovered(workshop, run, place)


def _uncovered(workshop: Workshop, run: Run, place: Place) -> Screen:
    if run.phase is Phase.CLOSED:
        return lambda now: _between_days(workshop, run, place, now)
    day = workshop.day(run.day)
    block = block_on_show(day, run) if day is not None else None
    if day is None or block is None:
        return _always(holding(workshop))
    if run.phase is Phase.ARMED and block is day.blocks[0]:
        return _always(doors(workshop, day, place))
    return _running(workshop, run, place, block)


def _running(workshop: Workshop, run: Run, place: Place, block: Block) -> Screen:
    """The step of a block that is on show: its first while it is armed."""
    steps = steps_of(block, run, place)
    step = next((step for step in steps if step.id == run.step), next(iter(steps), None))
    if step is None:
        return _always(holding(workshop))
    scene = SCENES.get(step.scene, SCENES["prompt"])
    return lambda now: scene(Moment(workshop, run, place, now, block, step, steps))


def _always(picture: Picture) -> Screen:
    return lambda _now: picture


def steps_of(block: Block, run: Run, place: Place) -> tuple[Step, ...]:
    """The steps of a block, every turn its own: those it began with, once it has begun.

    A block that a way back has made shorter has the minutes that way left it.
    """
    cut = cut_of(block, run, place)
    begun = run.legs.get(block.id) or (cut.legs if cut is not None else ())
    if not begun:
        return turned(block, place.teams, place.expected)
    lasts = {leg.step: leg.length // MINUTE for leg in begun}
    turns = {leg.step: turn_in(leg, block, place) for leg in begun}
    return tuple(
        # The same step where nothing is different: this is asked for every second.
        step if step.minutes == lasts[step.id] else replace(step, minutes=lasts[step.id])
        for step in as_begun(block, turns)
    )


def _between_days(workshop: Workshop, run: Run, place: Place, now: datetime) -> Picture:
    coming = next_day(workshop.days, run, place, now)
    if coming is not None and (not run.opened or coming.id in run.opened):
        return doors(workshop, coming, place)
    return good_night(workshop, coming, place)
