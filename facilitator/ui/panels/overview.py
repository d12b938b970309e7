"""The overview: all days side by side, to find one's place in the whole."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.run import Run
from facilitator.domain.timing import plan
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import label


class Overview(Sheet):
    """Blocks and their planned times, day by day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Overview"), parent)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumHeight(420)
        self.content.addWidget(self._scroll, 1)

    def show_workshop(self, workshop: Workshop, run: Run, on: date) -> None:
        """Show every day, its clock times worked out for one date; the block on show stands out."""
        days = QWidget()
        row = QHBoxLayout(days)
        row.setSpacing(24)
        place = workshop.place
        for number, day in enumerate(workshop.days, start=1):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label(_("Day {n}").format(n=number), "label"))
            column.addWidget(label(day.title, "heading", wrap=True))
            for slot in plan(day, on, place):
                words = f"{place.shown(slot.start)}   {slot.block.title}"
                role = "pine" if slot.block.id == run.block else "soft" if slot.block.rests else ""
                column.addWidget(label(words, role, wrap=True))
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(days)
