"""The forms of a block: its full list of steps, and the short one for its fewest minutes.

Which form a block is in stands in the block itself. How long it may be is not decided here.
"""

from collections.abc import Iterable

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.timing import Place, minutes_in_words
from facilitator.domain.turns import of_all_turns, turn_count, whole_step
from facilitator.domain.wording import _


def with_steps(block: Block, steps: Iterable[Step]) -> Block:
    """The block with its steps, those of the form it is in apart from the others."""
    every = tuple(steps)
    used = tuple(step for step in every if step.short == block.short)
    if not used:
        # It has one form only, whatever it says of itself.
        return replace(block, steps=every)
    return replace(
        block, steps=used, other_steps=tuple(step for step in every if step.short != block.short)
    )


def in_form(block: Block, *, short: bool) -> Block:
    """The block in its short form or its full one; as it is where it has no other."""
    if not block.other_steps or block.short == short:
        return block
    return replace(block, short=short, steps=block.other_steps, other_steps=block.steps)


def in_form_of(block: Block, step_ids: Iterable[str]) -> Block:
    """The block in the form it began with, which a way back may have chosen; as it is if not."""
    began = {whole_step(each) for each in step_ids}
    other = any(step.id in began for step in block.other_steps)
    return in_form(block, short=block.short != other)


def in_outline(steps: Iterable[Step], place: Place) -> str:
    """Steps on one line, as facilitators talk about them: `3 Find your group · 4 Round 1`."""
    return " · ".join(_in_short(step, turn_count(step, place.present)) for step in steps)


def other_form(block: Block, place: Place) -> str:
    """The form a block is not in, in words: `In 25 min: 3 Find your group · …`; empty for none."""
    if not block.other_steps:
        return ""
    minutes = sum(step.minutes * turn_count(step, place.present) for step in block.other_steps)
    steps = in_outline(block.other_steps, place)
    return _("In {minutes}: {steps}").format(minutes=minutes_in_words(minutes), steps=steps)


def _in_short(step: Step, turns: int) -> str:
    title = of_all_turns(" ".join(step.title.split()), turns)
    # A space that holds: minutes left at the end of a line would be read with the step before.
    return f"{step.minutes * turns}\N{NO-BREAK SPACE}{title}"
