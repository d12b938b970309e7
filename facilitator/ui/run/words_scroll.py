"""Words that are as high as they need, and scroll where they are given less.

They are read, not typed in, so they never take the keyboard: its keys stay with the run.
"""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.run.edged_scroll import EdgedScroll

LEAST_WORDS: Final = 60
"""Height: about three lines, however little room there is."""


class WordsScroll(EdgedScroll):
    """Labels under one another.

    Signals:
        widened: it has another width, in which its lines break elsewhere.
    """

    widened = Signal()

    def __init__(self, *labels: QLabel) -> None:
        super().__init__()
        self._labels = labels
        self._shown: tuple[str, ...] = ()
        self._height = 0
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for each in labels:
            self._column.addWidget(each)
        self._column.addStretch(1)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def wanted(self) -> int:
        """How high its words are in the present width."""
        return max(self._column.totalHeightForWidth(max(self.width(), 1)), 0)

    def stand(self, height: int) -> None:
        """Be so high; other words than before are read from their beginning."""
        shown = tuple(each.text() for each in self._labels)
        if shown != self._shown:
            self._shown = shown
            self.verticalScrollBar().setValue(0)
        if height != self._height:
            self._height = height
            self.setMaximumHeight(height)
            self.updateGeometry()
        self._show_bar()

    def _show_bar(self) -> None:
        # Qt (6.11) measures beside the bar that is there: a line more, for which it would stay.
        policy = Qt.ScrollBarPolicy
        is_cut = self.height() < self.wanted()
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_cut else policy.ScrollBarAlwaysOff
        )

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        # A window must not be kept from being made lower by what has room in it now.
        return QSize(0, min(self._height, LEAST_WORDS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()
        self._show_bar()
