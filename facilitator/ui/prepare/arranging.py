"""What Prepare asks of an open workshop: blocks moved, made, left out and given other minutes."""

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.fields import Value
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.ways_out import WayOut
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.prepare.changes import Stretch, new_block, with_cuts, with_step_minutes


class Arranging:
    """Each method is one thing that Undo takes back, unless it says otherwise."""

    def __init__(self, opened: OpenWorkshop) -> None:
        self._opened = opened
        self._stretch = Stretch()

    def settle(self, key: BoxKey, value: Value) -> None:
        """Take a whole value; minutes of a block or a step change the other with them."""
        edit, workshop = self._opened.edit, self._opened.workshop
        minutes = value if isinstance(value, int) else 0
        match key.record, key.field:
            case ((Block() | Step()), "minutes") if not minutes:
                return  # An emptied box means nothing; it shows its minutes again.
            case Block(), "minutes":
                block = workshop.block(key.record.id)
                if block is not None:
                    edit.put(*self._stretch.to(block, minutes, workshop.place))
            case Step(), "minutes":
                block = workshop.block(key.record.owner)
                if block is not None:
                    edit.put(*with_step_minutes(block, key.record.id, minutes, workshop.place))
            case _:
                edit.set(key.record, key.field, value)

    def move(self, block: str, day: str, before: str) -> None:
        """Put a block before another one of a day, or at its end."""
        self._opened.edit.move(block, before, day)

    def add_behind(self, day: Day, after: str) -> str:
        """A new block behind another, or at the beginning of the day; its id."""
        block, step = new_block(day, after)
        self._opened.edit.put(block, step)
        return block.id

    def leave_out(self, block: str) -> None:
        """Take a block out of its day."""
        self._opened.edit.remove(block)

    def take(self, way: WayOut) -> None:
        """Do what a way out says. Leaving out and shortening are changes of their own."""
        for cut in way.cuts:
            if not cut.after:
                self._opened.edit.remove(cut.block.id)
        self._opened.edit.put(*with_cuts(way.cuts, self._opened.workshop.place))
