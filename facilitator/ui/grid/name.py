"""The name of a row: on two lines where one is too short, and cut in its middle if it must be.

Names of schools differ at their end, "Elementary School" or "Middle School", so that is kept.
"""

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

_LINES: Final = 2
"""What a name asks for; it takes more where its row is higher."""
_SEAMS: Final = " .,–-"
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
        shown = cut_in_middle(self.text(), self.fontMetrics(), self.size())
        painter.drawText(self.rect(), int(self.alignment()) | _WRAPPED, shown)


def cut_in_middle(words: str, metrics: QFontMetrics, room: QSize) -> str:
    """The words as they are, or with no more of their middle left out than must be."""
    if _fits(words, metrics, room):
        return words

    def is_too_long(kept: int) -> bool:
        return not _fits(_without_middle(words, kept), metrics, room)

    return _without_middle(words, max(bisect_left(range(len(words)), True, key=is_too_long) - 1, 0))


def _without_middle(words: str, kept: int) -> str:
    tail = len(words) - kept // 2
    return f"{words[: kept - kept // 2].rstrip(_SEAMS)}…{words[tail:].lstrip(_SEAMS)}"


def _fits(words: str, metrics: QFontMetrics, room: QSize) -> bool:
    taken = _taken(words, metrics, room.width())
    return taken.width() <= room.width() and taken.height() <= room.height()


def _height(words: str, metrics: QFontMetrics, width: int) -> int:
    return _taken(words, metrics, width).height()


def _taken(words: str, metrics: QFontMetrics, width: int) -> QSize:
    return metrics.boundingRect(QRect(0, 0, width, _ANY_HEIGHT), _WRAPPED, words).size()
