"""A block made longer or shorter: its steps are stretched so that they still add up.

What may be shortened, and how far, is not decided here.
"""

from collections.abc import Sequence

from facilitator.domain.forms import in_form
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.timing import Place, length, whole_minutes
from facilitator.domain.turns import scaled, turn_count


def minutes_of(block: Block, place: Place) -> int:
    """What a block takes with the teams that are here, every turn counted."""
    return whole_minutes(length(block, place))


def resized(block: Block, minutes: int, place: Place) -> Block:
    """The block with its steps in proportion to `minutes`, or as near as whole minutes come.

    At its fewest minutes a block that has a short form takes it, and where its full form does not
    get so short. No step, and no turn, goes under one minute. Turns stay equal, so the other steps
    take up what they leave over.
    """
    if not block.other_steps:
        return _stretched(block, minutes, place)
    full, short = (_stretched(in_form(block, short=each), minutes, place) for each in (False, True))
    if _is_for_short(block, minutes, place) or minutes < full.minutes > short.minutes:
        return short
    return full


def _stretched(block: Block, minutes: int, place: Place) -> Block:
    if not block.steps:
        return replace(block, minutes=max(minutes, 1))
    counts: dict[str, int] = {step.id: _turns(step, place) for step in block.steps}
    turning = [step for step in block.steps if counts[step.id] > 1]
    single = [step for step in block.steps if counts[step.id] == 1]
    ratio = minutes / max(minutes_of(block, place), 1)
    each: dict[str, int] = {step.id: max(round(step.minutes * ratio), 1) for step in turning}
    _leave_room(each, counts, minutes - len(single))
    left = minutes - sum(counts[one] * each[one] for one in each)
    each |= {step.id: step.minutes for step in scaled(single, left)}
    return with_sum(replace(block, steps=_with_minutes(block.steps, each)), place)


def _is_for_short(block: Block, minutes: int, place: Place) -> bool:
    """Whether so few minutes are for its short form; more teams than planned may lengthen that."""
    full, short = (minutes_of(in_form(block, short=each), place) for each in (False, True))
    return minutes <= block.never_under or minutes <= short < full


def with_sum(block: Block, place: Place) -> Block:
    """The block with the minutes that its steps add up to."""
    return replace(block, minutes=minutes_of(block, place))


def _leave_room(each: dict[str, int], counts: dict[str, int], most: int) -> None:
    """Shorten turns, the longest first, until all of them fit into `most` minutes."""
    while sum(counts[one] * each[one] for one in each) > most and any(
        minutes > 1 for minutes in each.values()
    ):
        each[max(each, key=lambda one: each[one])] -= 1


def _with_minutes(steps: Sequence[Step], each: dict[str, int]) -> tuple[Step, ...]:
    return tuple(replace(step, minutes=each[step.id]) for step in steps)


def _turns(step: Step, place: Place) -> int:
    return turn_count(step, place.present)
