"""The block that is chosen: its minutes, what becomes of it when the day runs late, its steps."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.domain.forms import other_form
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.resizing import minutes_of
from facilitator.domain.timing import Place, Slot, Standing
from facilitator.domain.wording import N_, _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox
from facilitator.ui.parts import button, label
from facilitator.ui.prepare.choice_buttons import ChoiceButtons
from facilitator.ui.prepare.form import Form
from facilitator.ui.prepare.held import ClockBox, MinutesBox
from facilitator.ui.prepare.step_list import StepList
from facilitator.ui.prepare.title_box import title_box

_STANDINGS: Final = {
    Standing.NOW: N_("Running now. It keeps its place and its steps; words may be mended."),
    Standing.BEGUN: N_("Begun already. It goes on with the steps it has; words may be mended."),
    Standing.DONE: N_("Done. It keeps its place and its steps; words may be mended."),
    Standing.LEFT_OUT: N_("Left out today."),
}
_TAKES: Final = {
    Standing.NOW: N_("It takes {n} min today; {planned} are planned."),
    Standing.DONE: N_("It took {n} min; {planned} were planned."),
}


class BlockEditor(Form):
    """Shows a block.

    Signals:
        add_asked: a new block is wanted behind this one.
        remove_asked: this block should be left out.
        newer_text_asked: the words of its file are wanted.
    """

    add_asked = Signal()
    remove_asked = Signal()
    newer_text_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        blank = Block()
        self.standing = label("", "soft", wrap=True)
        self.title: LineBox = title_box(BoxKey(blank, "title"))
        self.minutes = MinutesBox(BoxKey(blank, "minutes"))
        self.never_under = MinutesBox(BoxKey(blank, "never_under"), least=0)
        self.under = label("", "amber", wrap=True)
        self.priority = ChoiceButtons(BoxKey(blank, "priority"))
        self.pinned = ClockBox(BoxKey(blank, "pinned"), may_be_empty=True)
        self.steps = StepList()
        self.other_form = label("", "soft", wrap=True)
        self.newer = button(_("Take the newer text"), self.newer_text_asked.emit, "link")
        self.newer.setToolTip(_("The words of the file this block was made from, if it has others"))
        self.changes = QWidget()
        self.never_under.setPlaceholderText(_("no limit"))
        self.pinned.setPlaceholderText(_("not pinned"))
        self._lay_out(blank)
        self.steps.typed.connect(self.typed)
        self.steps.left.connect(self.left)
        self.steps.settled.connect(self.settled)

    def _lay_out(self, blank: Block) -> None:
        self.add(self.title)
        self.column.addWidget(self.standing)
        self.add_pair(self.minutes, self.never_under)
        self.column.addWidget(self.under)
        self.add(self.priority)
        self.add_pair(LineBox(BoxKey(blank, "lead")), self.pinned)
        self.column.addWidget(label(_("Steps"), "label"))
        self.column.addWidget(self.steps)
        self.column.addWidget(self.other_form)
        grid = QGridLayout(self.changes)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(button(_("Add a block"), self.add_asked.emit), 0, 0)
        grid.addWidget(button(_("Leave out this block"), self.remove_asked.emit, "link"), 0, 2)
        grid.addWidget(self.newer, 1, 0, 1, 3, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self.changes)
        self.steps.come_after(self.pinned)
        self.column.addStretch(1)

    def show_slot(self, slot: Slot, day: Day, place: Place) -> None:
        """Show a block as it stands in its day."""
        block = slot.block
        self.pinned.show_clock(place.clock, day.start)
        # What it takes with the teams that are here, which may differ from what is written.
        minutes = minutes_of(block, place)
        self.show_record(replace(block, minutes=minutes))
        self.steps.show_block(block, place)
        _show_words(self.other_form, other_form(block, place))
        self.newer.setVisible(bool(block.origin))
        _show_words(self.standing, _standing(slot, minutes))
        least = block.never_under or 0
        too_short = _("Under its fewest minutes, {n}.").format(n=least)
        _show_words(self.under, too_short if minutes < least else "")

    def set_writable(self, writable: bool) -> None:
        """Let people change the block, or only read it."""
        super().set_writable(writable)
        self.steps.set_writable(writable)
        self.changes.setVisible(writable)

    def focus_title(self) -> None:
        """Let the title be typed over."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()


def _standing(slot: Slot, planned: int) -> str:
    """Where the block stands; what it takes in this run, where its card says other minutes."""
    words = _(_STANDINGS.get(slot.standing, ""))
    takes = _TAKES.get(slot.standing, "")
    if not takes or slot.minutes == planned:
        return words
    return f"{words} {_(takes).format(n=slot.minutes, planned=planned)}"


def _show_words(where: QLabel, words: str) -> None:
    where.setText(words)
    where.setVisible(bool(words))
