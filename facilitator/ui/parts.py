"""Small parts that pages are made of: a labelled text, a card, a rule, a button for the mouse."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


def label(text: str = "", role: str = "", wrap: bool = False) -> QLabel:
    """A text in one of the theme's roles. What people typed is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role while it is on show."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
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
