"""The large number of the console: words that change every second in a place that does not."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.ui.parts import fill


class Steady(QLabel):
    """Paints itself, and no more of itself than has changed.

    A label asks for its page to be laid out anew with every text, and has everything under it
    painted again; this one paints its own ground, and only from the first letter that is another
    one: Qt (6.11) keeps no pictures of letters so large, it draws their outlines.
    """

    def __init__(
        self, role: str, widest: str, ground: QColor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._ground = ground
        self._widest = widest
        self._words = ""
        self._places: tuple[tuple[str, QRect], ...] = ()
        self._placed_for: tuple[object, ...] = ()

    def text(self) -> str:
        return self._words

    def show_words(self, words: str) -> None:
        """Show these from now on."""
        if words != self._words:
            before, self._words = self._letters(), words
            self.setAccessibleName(words)
            # Each time: a stylesheet (Qt 6.11) takes it away whenever it dresses a label.
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
            self.update(self._differing(before))

    def sizeHint(self) -> QSize:
        return self.fontMetrics().size(0, self._widest)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        asked = event.rect()
        fill(painter, asked, self._ground)
        painter.setFont(self._fitting())
        painter.setPen(self.palette().color(self.foregroundRole()))
        for letter, place in self._letters():
            if place.intersects(asked):
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)

    def _fitting(self) -> QFont:
        """Smaller where the words would not fit."""
        font, room = self.font(), self.contentsRect().width()
        wide = self.fontMetrics().horizontalAdvance(self._words)
        if wide > room > 0:
            font.setPixelSize(font.pixelSize() * room // wide)
        return font

    def _letters(self) -> tuple[tuple[str, QRect], ...]:
        """Every letter and its place, around the middle; found once for words, room and font."""
        asked = (self._words, self.contentsRect(), self.font())
        if asked != self._placed_for:
            self._placed_for = asked
            self._places = tuple(_placed(self._words, asked[1], QFontMetrics(self._fitting())))
        return self._places

    def _differing(self, before: tuple[tuple[str, QRect], ...]) -> QRect:
        """From the first letter on that is not what and where it was."""
        now = self._letters()
        pairs = enumerate(zip(before, now, strict=False))
        first = next((at for at, (old, new) in pairs if old != new), len(now))
        if len(before) != len(now) or first == len(now):
            return self.rect()
        return self.rect().adjusted(now[first][1].x(), 0, 0, 0)


def _placed(words: str, room: QRect, metrics: QFontMetrics) -> Iterator[tuple[str, QRect]]:
    """Letters side by side around the middle of a room."""
    widths = [metrics.horizontalAdvance(letter) for letter in words]
    x = room.x() + (room.width() - sum(widths)) // 2
    for letter, wide in zip(words, widths, strict=True):
        yield letter, QRect(x, room.y(), wide, room.height())
        x += wide
