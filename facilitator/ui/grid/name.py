"""The name of a row: on two lines where one is too short, and cut in its middle if it must be."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.ui.shortening import cut_in_middle

_LINES: Final = 2
"""What a name asks for; it takes more where its row is higher."""
_ANY_HEIGHT: Final = 10_000
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap)


class Name(QLabel):
    """A name that never widens its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "name")

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self.text()) + 1, self.maximumWidth())
        most = _height("\n" * (_LINES - 1), metrics, width)
        return QSize(width, min(_height(self.text(), metrics, width), most))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = cut_in_middle(self.text(), self._fits)
        painter.drawText(self.rect(), int(self.alignment()) | _WRAPPED, shown)

    def _fits(self, words: str) -> bool:
        taken = _taken(words, self.fontMetrics(), self.width())
        return taken.width() <= self.width() and taken.height() <= self.height()


def _height(words: str, metrics: QFontMetrics, width: int) -> int:
    return _taken(words, metrics, width).height()


def _taken(words: str, metrics: QFontMetrics, width: int) -> QSize:
    return metrics.boundingRect(QRect(0, 0, width, _ANY_HEIGHT), _WRAPPED, words).size()
