"""The overview: all days side by side, to find one's place in the whole."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.kinds.agenda import Day
from facilitator.domain.run import Phase, Run
from facilitator.domain.timing import Place, plan
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import button, label
from facilitator.ui.titles import block_title

_WIDEST: Final = 900
_HIGHEST: Final = 720
_SIDES: Final = 60
_TIME: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class Overview(Sheet):
    """Blocks and their planned times, day by day.

    Signals:
        start_asked: the id of a day that should begin, afresh if it has run.
    """

    start_asked = Signal(str)

    widest = _WIDEST

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Overview"), parent)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(_("All days"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.addWidget(self._scroll, 1)

    def show_workshop(self, workshop: Workshop, run: Run, on: date) -> None:
        """Show every day, its clock times worked out for one date; the block on show stands out."""
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(28)
        for number, day in enumerate(workshop.days, start=1):
            column = _column(number, day, run, on, workshop.place)
            if day.blocks and run.phase is Phase.CLOSED:
                has_run = day.id in run.opened
                words = _("Start day {n} again") if has_run else _("Start day {n}")
                start = button(words.format(n=number), self._ask_start, "link")
                start.setProperty("sure", not has_run)
                start.setProperty("day", day.id)
                column.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(days)
        # Wrapped titles ask for more height than they take in the width that they get.
        self._scroll.setMinimumHeight(min(days.heightForWidth(_WIDEST - _SIDES), _HIGHEST))

    def _ask_start(self) -> None:
        asked = self.sender()
        if not isinstance(asked, QPushButton):
            return
        if asked.property("sure"):
            self.close_sheet()
            self.start_asked.emit(asked.property("day"))
            return
        asked.setProperty("sure", True)
        asked.setText(_("Press again: it begins afresh, and every word stays"))


def _column(number: int, day: Day, run: Run, on: date, place: Place) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label(_("Day {n}").format(n=number), "label"))
    column.addWidget(label(day.title, "heading", wrap=True))
    blocks = QGridLayout()
    blocks.setContentsMargins(0, 4, 0, 0)
    blocks.setHorizontalSpacing(12)
    blocks.setVerticalSpacing(4)
    blocks.setColumnStretch(1, 1)
    for at, slot in enumerate(plan(day, on, place)):
        role = "pine" if slot.block.id == run.block else "soft" if slot.block.rests else ""
        blocks.addWidget(label(place.shown(slot.start), role), at, 0, _TIME)
        blocks.addWidget(label(block_title(slot.block), role, wrap=True), at, 1)
    column.addLayout(blocks)
    return column
