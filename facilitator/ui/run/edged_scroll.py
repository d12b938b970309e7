"""A scroll area with a hairline at its foot while there is more below.

A row cut through without one would look broken. It knows nothing of what it scrolls.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from facilitator.ui.parts import rule


class EdgedScroll(QScrollArea):
    """Scrolls downwards only, on its parent's ground, without a frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.foot = rule()
        self.foot.setParent(self)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._show_foot)
        bar.rangeChanged.connect(self._show_foot)
        self._show_foot()

    def _show_foot(self) -> None:
        bar = self.verticalScrollBar()
        self.foot.setVisible(bar.value() < bar.maximum())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The viewport's. To name a widget that Qt has made itself, PySide (6.11) first makes every
        # class of widget there is, in a tenth of the time a bare window takes.
        seen = event.size()
        self.foot.setGeometry(QRect(0, seen.height() - 1, seen.width(), 1))
        self.foot.raise_()
