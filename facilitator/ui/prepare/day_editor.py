"""The day whose head is chosen: its date, its hours and what it is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds.agenda import Day
from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import DayBox, PassageBox
from facilitator.ui.parts import button
from facilitator.ui.prepare.form import Form
from facilitator.ui.prepare.held import ClockBox
from facilitator.ui.prepare.title_box import title_box

_MORNING = "05:00"
"""Nobody opens the doors before."""


class DayEditor(Form):
    """Shows a day.

    Signals:
        add_asked: a new block is wanted at the beginning of the day.
    """

    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        blank = Day()
        self.title = title_box(BoxKey(blank, "title"))
        self.date = DayBox(BoxKey(blank, "date"))
        self.doors = ClockBox(BoxKey(blank, "doors"), may_be_empty=True)
        self.start = ClockBox(BoxKey(blank, "start"))
        self.end = ClockBox(BoxKey(blank, "end"))
        self.outcome = PassageBox(BoxKey(blank, "outcome"))
        self.date.setPlaceholderText(_("such as Aug 4"))
        self.add(self.title)
        self.add_pair(self.date, self.doors)
        self.add_pair(self.start, self.end)
        self.add(self.outcome)
        self.more = button(_("Add a block"), self.add_asked.emit)
        self.column.addSpacing(4)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def set_writable(self, writable: bool) -> None:
        """Let people change the day, or only read it."""
        super().set_writable(writable)
        self.more.setVisible(writable)

    def focus_title(self) -> None:
        """Let the title be typed over."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def show_day(self, day: Day, style: str) -> None:
        """Show a day; `style` is the clock's, 12 or 24."""
        self.doors.show_clock(style, _MORNING)
        self.start.show_clock(style, _MORNING)
        self.end.show_clock(style, day.start)
        self.show_record(day)
