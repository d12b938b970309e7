"""The overview: all days side by side, to find one's place in the whole."""

from datetime import date, datetime
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

from facilitator.domain.run import Phase, Run
from facilitator.domain.timing import Standing
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import button, label
from facilitator.ui.prepare.day_view import Card, DayView, day_views

_WIDEST: Final = 900
_HIGHEST: Final = 720
_SIDES: Final = 60
_TIME: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class Overview(Sheet):
    """Blocks and their times, day by day: of the open day as they stand, else as planned.

    Signals:
        start_asked: the id of a day that should begin, afresh if it has run.
    """

    start_asked = Signal(str)

    widest = _WIDEST

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Overview"), parent)
        self._shown: object = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(_("All days"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.addWidget(self._scroll, 1)

    def show_workshop(self, workshop: Workshop, run: Run, now: datetime) -> None:
        """Show every day as it stands now; the block on show stands out."""
        views = day_views(workshop, run, now)
        shown = tuple((view.day.title, _times(view, run), view.cards) for view in views), run.phase
        if shown == self._shown:
            return
        self._shown = shown
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(28)
        for number, view in enumerate(views, start=1):
            column = _column(number, view, _times(view, run))
            if view.cards and run.phase is Phase.CLOSED:
                has_run = view.id in run.opened
                words = _("Start day {n} again") if has_run else _("Start day {n}")
                start = button(words.format(n=number), self._ask_start, "link")
                start.setProperty("asks", _question(view, workshop.place.today(now), has_run))
                start.setProperty("day", view.id)
                column.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
            column.addStretch(1)
            row.addLayout(column, 1)
        self._scroll.setWidget(days)
        # Wrapped titles ask for more height than they take in the width that they get.
        self._scroll.setMinimumHeight(min(days.heightForWidth(_WIDEST - _SIDES), _HIGHEST))

    def close_sheet(self) -> None:
        """Go; what was asked once is asked again the next time."""
        super().close_sheet()
        self._shown = None

    def _ask_start(self) -> None:
        asked = self.sender()
        if not isinstance(asked, QPushButton):
            return
        question = asked.property("asks")
        if question and asked.text() != question:
            asked.setText(question)
            return
        self.close_sheet()
        self.start_asked.emit(asked.property("day"))


def _question(view: DayView, today: date, has_run: bool) -> str:
    """What is asked before a day is started that is not simply today's; nothing for that one."""
    if has_run:
        return _("Press again: it begins afresh, and every word stays")
    return "" if view.on == today else _("Press again: it is not today’s, and runs now")


def _column(number: int, view: DayView, times: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(label(_("Day {n}").format(n=number), "label"))
    column.addWidget(label(view.day.title, "heading", wrap=True))
    column.addWidget(label(times, "soft", wrap=True))
    blocks = QGridLayout()
    blocks.setContentsMargins(0, 4, 0, 0)
    blocks.setHorizontalSpacing(12)
    blocks.setVerticalSpacing(4)
    blocks.setColumnStretch(1, 1)
    for at, card in enumerate(view.cards):
        role = _role(card)
        blocks.addWidget(label(card.time, role), at, 0, _TIME)
        blocks.addWidget(label(_words(card), role, wrap=True), at, 1)
    column.addLayout(blocks)
    return column


def _times(view: DayView, run: Run) -> str:
    """What the times of a day are."""
    if run.phase is not Phase.CLOSED and run.day == view.id:
        return _("Times as they stand now")
    return _("Over · planned times") if view.id in run.opened else _("Planned times")


def _words(card: Card) -> str:
    title = f"✓ {card.title}" if card.standing is Standing.DONE else card.title
    return ", ".join(part for part in (title, card.note) if part)


def _role(card: Card) -> str:
    if card.standing is Standing.NOW:
        return "pine"
    return "soft" if card.rests or card.standing in {Standing.DONE, Standing.LEFT_OUT} else ""
