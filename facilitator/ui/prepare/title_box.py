"""A title that reads as a heading and is typed into like a box."""

from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox
from facilitator.ui.theme import HEADING, WINDOW

_DRESS: Final = f"""
QLineEdit {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    font-size: {HEADING + 1}px; font-weight: 700; padding: 4px 8px; margin-left: -9px; }}
QLineEdit:hover {{ border-color: {WINDOW.line}; }}
QLineEdit:focus {{ background: {WINDOW.card}; border: 2px solid {WINDOW.pine}; padding: 3px 7px; }}
"""


def title_box(key: BoxKey, parent: QWidget | None = None) -> LineBox:
    """A line for the title of what is shown below it."""
    made = LineBox(key, parent)
    made.setStyleSheet(_DRESS)
    return made
