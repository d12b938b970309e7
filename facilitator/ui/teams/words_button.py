"""A button whose words wrap: a line of the checklist, or a resource on the tint of its kind."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from facilitator.ui.lettering import font_for
from facilitator.ui.table.dress import RING_WIDTH
from facilitator.ui.table.words import Words
from facilitator.ui.theme import TEXT, WINDOW, Tone

_RADIUS: Final = 5
_BAR: Final = 5


class WordsButton(QAbstractButton):
    """Grows with its words; shows a ring while it has the focus."""

    def __init__(self, words: str, color: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = QColor(Qt.GlobalColor.transparent)
        self.bar = QColor(Qt.GlobalColor.transparent)
        self.weight = QFont.Weight.Normal
        self.padding = QPoint(4, 3)
        self.color = color
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, color: QColor) -> None:
        """Say something else."""
        if (words, color) != (self.text(), self.color):
            self.color = color
            self.setText(words)
            self._fit()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height())

    def _words(self) -> Words:
        font = font_for(self.text(), TEXT, self.weight)
        font.setUnderline(self.underMouse() and not self.ground.alpha())
        return Words(self.text(), font, self.width() - 2 * self.padding.x())

    def _height(self) -> int:
        return round(self._words().height) + 2 * self.padding.y()

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ground)
        painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
        painter.fillRect(0, 0, _BAR, self.height(), self.bar)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(WINDOW.color(Tone.PINE), RING_WIDTH))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        inner = QRectF(self.rect()).adjusted(self.padding.x(), self.padding.y(), 0, 0)
        self._words().paint(painter, inner, self.color)
        painter.end()
