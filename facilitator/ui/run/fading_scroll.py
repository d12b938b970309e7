"""A scroll area whose foot fades while there is more below: a row cut through would look broken.

It knows nothing of what it scrolls, but never fades what is being typed in.
"""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from facilitator.ui.theme import WINDOW, Tone

_HEIGHT: Final = 28


class FadingScroll(QScrollArea):
    """Scrolls up and down on the ground of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.foot = _Foot(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._show_foot)
        bar.rangeChanged.connect(self._show_foot)
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._show_foot)
        self._show_foot()

    def _show_foot(self) -> None:
        bar = self.verticalScrollBar()
        self.foot.setVisible(bar.value() < bar.maximum() and not self._is_typed_in_at_foot())

    def _is_typed_in_at_foot(self) -> bool:
        """Whether the foot would lie over the box that has the focus.

        To scroll that box away from under a mouse that has just clicked it would select words.
        """
        focus = QApplication.focusWidget()
        if focus is None or not self.viewport().isAncestorOf(focus):
            return False
        at = QRect(focus.mapTo(self, QPoint()), focus.size())
        return at.intersects(self.foot.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        seen = self.viewport().geometry()
        self.foot.setGeometry(QRect(seen.x(), seen.bottom() - _HEIGHT + 1, seen.width(), _HEIGHT))
        self.foot.raise_()
        self._show_foot()


class _Foot(QWidget):
    """From nothing to the colour of the card; clicks go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = WINDOW.color(Tone.CARD)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, ground)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fade)
        painter.end()
