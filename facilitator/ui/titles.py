"""What blocks and steps are called in lists, where their titles have been emptied too."""

from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.wording import _


def block_title(block: Block) -> str:
    """The title of a block, or that it has none: a blank line could not be told from a gap."""
    return block.title.strip() or _("A block without a title")


def step_title(step: Step) -> str:
    """The title of a step, or that it has none."""
    return step.title.strip() or _("A step without a title")


def title_of(part: Block | Step) -> str:
    """The title of either."""
    return step_title(part) if isinstance(part, Step) else block_title(part)
