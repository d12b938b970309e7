"""What a change of the agenda puts in: records as they will be. Nothing is written here."""

from collections.abc import Sequence

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.rank import between
from facilitator.domain.records import Record, new_id
from facilitator.domain.resizing import resized, with_sum
from facilitator.domain.timing import Place
from facilitator.domain.ways_out import Cut
from facilitator.domain.wording import _

NEW_MINUTES = 10


class Stretch:
    """Remembers a block as it was before its minutes were first changed.

    So going from 35 to 20 and back gives the old steps again, and no key pressed twice wears
    their proportions down.
    """

    def __init__(self) -> None:
        self._before: Block | None = None
        self._after: Block | None = None

    def to(self, block: Block, minutes: int, place: Place) -> tuple[Record, ...]:
        """The block at so many minutes, and its steps to match."""
        if self._before is None or block != self._after:
            self._before = block
        self._after = resized(self._before, minutes, place)
        return _flat(self._after)


def with_minutes(block: Block, minutes: int, place: Place) -> tuple[Record, ...]:
    """A block of so many minutes, and its steps to match."""
    return _flat(resized(block, minutes, place))


def with_step_minutes(block: Block, step_id: str, minutes: int, place: Place) -> tuple[Record, ...]:
    """A step of so many minutes, and its block with the sum."""
    steps = tuple(
        replace(step, minutes=minutes) if step.id == step_id else step for step in block.steps
    )
    return _flat(with_sum(replace(block, steps=steps), place))


def with_cuts(cuts: Sequence[Cut], place: Place) -> tuple[Record, ...]:
    """Every block that is made shorter; those that are left out are not put."""
    return tuple(
        record for cut in cuts if cut.after for record in with_minutes(cut.block, cut.after, place)
    )


def new_block(day: Day, after: str) -> tuple[Block, Step]:
    """A plain block behind another, or at the beginning of the day, with one step to fill."""
    at = next((i + 1 for i, block in enumerate(day.blocks) if block.id == after), 0)
    before = day.blocks[at - 1].rank if at else ""
    behind = day.blocks[at].rank if at < len(day.blocks) else ""
    block = Block(
        id=new_id(),
        owner=day.id,
        rank=between(before, behind),
        title=_("New block"),
        minutes=NEW_MINUTES,
        priority="shrink",
    )
    step = Step(
        id=new_id(),
        owner=block.id,
        rank=between("", ""),
        title=_("Task"),
        minutes=NEW_MINUTES,
        scene="prompt",
    )
    return block, step


def _flat(block: Block) -> tuple[Record, ...]:
    """A block and its steps as the records they are."""
    return (replace(block, steps=(), other_steps=()), *block.steps)
