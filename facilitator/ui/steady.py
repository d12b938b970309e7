"""The large number of the console: words that change every second in a place that does not."""

from itertools import accumulate

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.ui.lettering import ANY_FIGURE
from facilitator.ui.parts import fill


class Steady(QLabel):
    """Paints itself, and no more of itself than has changed.

    A label asks for its page to be laid out anew with every text, and has everything under it
    painted again; this one paints its own ground, and only from the first letter that is another
    one. Qt (6.11) keeps no pictures of letters so large, it draws their outlines: so this does.
    """

    def __init__(
        self, role: str, widest: str, ground: QColor, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._ground = ground
        self._widest = widest
        self._words = ""
        self._fitting = QFont()
        self._places: tuple[int, ...] = ()
        """Where each letter begins, and where the last one ends."""
        self._baseline = 0
        self._pictures: dict[tuple[str, int, float], QImage] = {}

    def text(self) -> str:
        return self._words

    def show_words(self, words: str) -> None:
        """Show these from now on."""
        if words == self._words:
            return
        before, self._words = self._words, words
        self.setAccessibleName(words)
        # Each time: a stylesheet (Qt 6.11) takes it away whenever it dresses a label.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if words.translate(ANY_FIGURE) == before.translate(ANY_FIGURE):
            first = next(at for at, letter in enumerate(words) if letter != before[at])
            self.update(self.rect().adjusted(self._places[first], 0, 0, 0))
        else:
            self._measure()
            self.update()

    def sizeHint(self) -> QSize:
        return self.fontMetrics().size(0, self._widest)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        asked = event.rect()
        fill(painter, asked, self._ground)
        ink = self.palette().windowText().color()
        for letter, x, end in zip(self._words, self._places, self._places[1:], strict=False):
            if x <= asked.right() and asked.x() < end:
                painter.drawImage(x, 0, self._picture(letter, end - x, ink))

    def _picture(self, letter: str, width: int, ink: QColor) -> QImage:
        """A letter on the ground: a second shows again what was drawn ten seconds ago."""
        ratio = self.devicePixelRatio()
        key = (letter, ink.rgba(), ratio)
        if key not in self._pictures:
            size = QSize(width, self.height()) * ratio
            self._pictures[key] = picture = QImage(size, QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            fill(painter, QRect(0, 0, width, self.height()), self._ground)
            painter.setFont(self._fitting)
            painter.setPen(ink)
            painter.drawText(0, self._baseline, letter)
            painter.end()
        return self._pictures[key]

    def _measure(self) -> None:
        """Put the letters side by side around the middle; smaller where they would not fit."""
        self._pictures.clear()
        room = self.contentsRect()
        self._fitting = QFont(self.font())
        widths = self._widths()
        if sum(widths) > room.width() > 0:
            self._fitting.setPixelSize(self._fitting.pixelSize() * room.width() // sum(widths))
            widths = self._widths()
        begin = room.x() + (room.width() - sum(widths)) // 2
        self._places = tuple(accumulate(widths, initial=begin))
        metrics = QFontMetrics(self._fitting)
        self._baseline = room.y() + (room.height() + metrics.ascent() - metrics.descent()) // 2

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(self._fitting)
        return [metrics.horizontalAdvance(each) for each in self._words.translate(ANY_FIGURE)]
