"""The list of teams at the left, with "Add a team" at its end.

It shows lines and says which team was chosen; it does not know what a team holds.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.wording import _
from facilitator.ui.lettering import font_for, text_font
from facilitator.ui.parts import button
from facilitator.ui.row_painter import Index, RowPainter
from facilitator.ui.table.dress import RING_WIDTH
from facilitator.ui.teams.team_lines import TeamLine, TeamLines
from facilitator.ui.theme import LABEL, TEXT, WINDOW, Tone

_LINE_HEIGHT: Final = 58
_BAR: Final = 4
_EDGE: Final = 18
_GAP: Final = 10
_BELOW: Final = 21
_MIDDLE: Final = Qt.TextElideMode.ElideMiddle
"""How names are cut: those of schools differ at their end."""


class TeamList(QFrame):
    """Teams to choose from.

    Signals:
        chosen: the id of the team that is on show from now on.
        add_asked: one more team is wanted.
    """

    chosen = Signal(str)
    add_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(240)
        self.model = TeamLines(self)
        self.view = _LinesView()
        self.add = button(_("Add a team"), self.add_asked.emit, "link")
        self.view.setModel(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 1, 14)
        column.setSpacing(6)
        column.addWidget(self.view, 1)
        below = QHBoxLayout()
        below.setContentsMargins(_EDGE - 4, 0, 0, 0)
        below.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)
        column.addStretch(0)
        self.view.selectionModel().currentChanged.connect(self._say_chosen)

    def show_lines(self, lines: Sequence[TeamLine]) -> None:
        """Show the teams; the chosen one stays chosen."""
        self.model.show_lines(lines)
        self.view.setMaximumHeight(max(len(lines), 1) * _LINE_HEIGHT + 6)

    def choose(self, team: str) -> None:
        """Put the mark on a team, as if it had been clicked."""
        index = self.model.index(self.model.row_of(team), 0)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def chosen_team(self) -> str:
        """The team with the mark, or nothing."""
        index = self.view.currentIndex()
        return self.model.line(index.row()).id if index.isValid() else ""

    def step(self, by: int) -> None:
        """Choose the team `by` places further down; stays at the ends."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _say_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.line(current.row()).id)


class _LinesView(QListView):
    """Every line is as high as the others, so that sixty scroll as lightly as six."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Teams"))
        self.setItemDelegate(_LinePainter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())


class _LinePainter(RowPainter):
    """Paints one line: name and tally, and under them what is missing first."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, TeamLines):
            return
        line = model.line(index.row())
        area: QRect = option.rect
        chosen = self.is_chosen(index)
        painter.save()
        _paint_ground(painter, area, chosen, self.is_under_mouse(index))
        if self.has_focus(index):
            painter.setPen(QPen(WINDOW.color(Tone.PINE), RING_WIDTH))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        inner = area.adjusted(_EDGE, 10, -_EDGE, -8)
        weight = QFont.Weight.Bold if chosen else QFont.Weight.Normal
        tally = _Words(line.tally, text_font(TEXT), Tone.SOFT)
        tally.paint(painter, inner.right() + 1 - tally.width, inner.top(), inner.width())
        name = _Words(line.name, font_for(line.name, TEXT, weight), Tone.INK, _MIDDLE)
        name.paint(painter, inner.left(), inner.top(), inner.width() - tally.width - _GAP)
        below = _Words(line.below, font_for(line.below, LABEL), Tone.SOFT)
        below.paint(painter, inner.left(), inner.top() + _BELOW, inner.width())
        painter.restore()


class _Words:
    """A text on one line, cut with an ellipsis where there is no room for it."""

    def __init__(
        self,
        text: str,
        font: QFont,
        tone: Tone,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._text = text
        self._font = font
        self._tone = tone
        self._cut = cut
        self._metrics = QFontMetrics(font)

    @property
    def width(self) -> int:
        return self._metrics.horizontalAdvance(self._text)

    def paint(self, painter: QPainter, left: int, top: int, room: int) -> None:
        painter.setFont(self._font)
        painter.setPen(WINDOW.color(self._tone))
        # Fonts of other scripts are higher above the letters: their words stand on the same line.
        line = top + QFontMetrics(text_font(self._font.pixelSize())).ascent()
        painter.drawText(left, line, self._metrics.elidedText(self._text, self._cut, room))


def _paint_ground(painter: QPainter, area: QRect, chosen: bool, under_mouse: bool) -> None:
    if chosen:
        painter.fillRect(area, WINDOW.color(Tone.CARD))
        painter.fillRect(
            QRect(area.left(), area.top(), _BAR, area.height()), WINDOW.color(Tone.PINE)
        )
    elif under_mouse:
        painter.fillRect(area, WINDOW.color(Tone.PAPER))
