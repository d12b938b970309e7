"""Small parts that pages are made of: a labelled text, a card, a rule, a button for the mouse."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A text in one of the theme's roles. What people typed is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


class Elided(QLabel):
    """A text on one line that ends in “…” where there is no room, and never widens its parent."""

    def __init__(self, role: str = "", parent: QWidget | None = None, *, least: int = 0) -> None:
        """`least`: what it keeps of its width, in pixels, beside a text that needs all."""
        super().__init__(parent)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self._least), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment()), words)


_NO_PEN = QPen(Qt.PenStyle.NoPen)
_BUTTON_SIDES = 30
"""A button's padding and border, left and right."""


class ElidedButton(QPushButton):
    """A button whose words end in “…” where there is no room. It does not take focus by click."""

    def __init__(self, asked: Callable[[], object], role: str = "") -> None:
        super().__init__()
        self.words = ""
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if role:
            self.setProperty("role", role)
        self.clicked.connect(asked)

    def show_words(self, words: str, key: str = "") -> None:
        """Say what the button does, and the key that does it where there is room for both."""
        if (words, key) != (self.words, self._key):
            self.words, self._key = words, key
            self.setAccessibleName(self._whole)
            self.setToolTip(self._whole)
            self._fit()

    @property
    def _whole(self) -> str:
        return f"{self.words}   {self._key}" if self._key else self.words

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _BUTTON_SIDES
        metrics = self.fontMetrics()
        fits = metrics.horizontalAdvance(self._whole) <= room
        cut = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(self._whole if fits else cut)


def whole_width(pressed: QPushButton, words: str) -> int:
    """What a button takes that says all these words."""
    return pressed.fontMetrics().horizontalAdvance(words) + _BUTTON_SIDES


def fill(painter: QPainter, rect: QRect | QRectF, color: QColor) -> None:
    """Paint a rectangle in one color."""
    # For `fillRect` PySide (6.11) first makes classes of all that Qt knows of gradients: 3 ms.
    painter.setPen(_NO_PEN)
    painter.setBrush(color)
    painter.drawRect(rect)


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role while it is on show."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            # What has not been dressed yet will be; to ask for its style takes PySide 10 ms.
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def button(text: str, asked: Callable[[], object], role: str = "") -> QPushButton:
    """A button that is reached by Tab but does not take the focus when it is clicked.

    So the keyboard stays with the run, or with the box that is being typed in.
    """
    made = QPushButton(text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if role:
        made.setProperty("role", role)
    made.clicked.connect(asked)
    return made


def frame(role: str, *, down: bool = True, margins: int = 16, spacing: int = 8) -> QFrame:
    """A frame with a layout of its own, filled from top to bottom or from left to right."""
    made = QFrame()
    made.setProperty("role", role)
    filled = QVBoxLayout(made) if down else QHBoxLayout(made)
    filled.setContentsMargins(margins, margins, margins, margins)
    filled.setSpacing(spacing)
    return made


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def clear(holder: QWidget) -> None:
    """Take everything out of a widget's layout."""
    layout = holder.layout()
    while layout is not None and layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
