"""Taking the newer text of a block from the file it was made from. Knows no files."""

from collections.abc import Mapping

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.agenda import Agenda
from facilitator.domain.newer import as_written, renewed
from facilitator.domain.wording import _


def take_newer_text(opened: OpenWorkshop, agendas: Mapping[str, Agenda], block: str) -> int:
    """Give the steps of a block the words of its file, as one change; how many had others.

    Raises WorkshopError where there is no file for the block.
    """
    own = opened.workshop.block(block)
    if own is None:
        return 0
    written = as_written(agendas, own)
    if written is None:
        raise WorkshopError(
            _(
                "The file that “{block}” was made from is not here or has a mistake, so nothing "
                "was changed. “facilitator check” says what is wrong with a file."
            ).format(block=own.title)
        )
    steps = renewed(own, written)
    if steps:
        opened.edit.put(*steps)
    return len(steps)
