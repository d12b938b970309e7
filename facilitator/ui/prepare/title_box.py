"""Boxes that read as plain words until somebody comes to type: a title, a step's minutes."""

from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox
from facilitator.ui.theme import HEADING, WINDOW

QUIET: Final = f"""
QLineEdit[quiet="true"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 8px; }}
QLineEdit[quiet="true"]:hover {{ border-color: {WINDOW.line}; }}
QLineEdit[quiet="true"]:focus {{ background: {WINDOW.card}; border: 2px solid {WINDOW.pine};
    padding: 3px 7px; }}
"""
"""For boxes whose property `quiet` is set: no frame while nobody is at them."""

_TITLE: Final = f"""
QLineEdit {{ background: transparent; border: none; border-bottom: 2px solid transparent;
    border-radius: 0; padding: 4px 0; font-size: {HEADING + 1}px; font-weight: 700; }}
QLineEdit:hover {{ border-bottom-color: {WINDOW.line}; }}
QLineEdit:focus {{ border-bottom-color: {WINDOW.pine}; }}
"""


def title_box(key: BoxKey, parent: QWidget | None = None) -> LineBox:
    """A line for the title of what is shown below it."""
    made = LineBox(key, parent)
    made.setStyleSheet(_TITLE)
    return made
