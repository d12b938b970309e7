"""Which block is on show, in an agenda that may have changed since the run armed it."""

from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.run import Phase, Run


def block_on_show(day: Day, run: Run) -> Block | None:
    """The block that the run stands on, or nothing once none is to come.

    An armed block has not started, so Prepare may still take it away or put another before the
    first of the day. Then the first block still to come is on show instead.
    """
    named = next((block for block in day.blocks if block.id == run.block), None)
    gone_by = [at for at, block in enumerate(day.blocks, 1) if block.id in run.last_steps]
    if run.phase is not Phase.ARMED or (named is not None and gone_by):
        return named
    coming = day.blocks[max(gone_by, default=0) :]
    return next((block for block in coming if not run.leaves_out(block.id)), None)
