"""One of two or three words, all of them in sight: a row of buttons of which one is pressed."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.theme import WINDOW

_DRESS: Final = f"""
QFrame#choices {{ background: {WINDOW.card}; border: 1px solid #CFC8BA; border-radius: 8px; }}
QPushButton {{ background: transparent; border: none; border-radius: 6px; padding: 6px 4px;
    font-weight: 600; }}
QPushButton:hover {{ background: {WINDOW.pine_tint}; }}
QPushButton:focus {{ border: 2px solid {WINDOW.pine}; padding: 4px 2px; }}
QPushButton:checked {{ background: {WINDOW.pine}; color: {WINDOW.card}; }}
QPushButton:checked:focus {{ border: 3px double {WINDOW.card}; padding: 3px 1px; }}
"""


class ChoiceButtons(QFrame):
    """Stands for a field of a record, as the boxes do.

    Signals:
        typed: the key and the word chosen.
    """

    typed = Signal(object, object)

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setObjectName("choices")
        self.setStyleSheet(_DRESS)
        self.setAccessibleName(_(key.described.label))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self._buttons = _buttons(key.described.choices)
        for made in self._buttons.values():
            self._group.addButton(made)
            row.addWidget(made, 1)
        self.show_key(key)
        self._group.buttonClicked.connect(self._say)

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on and show its value."""
        self.key = key
        pressed = self._buttons.get(str(key.value))
        if pressed is not None:
            pressed.setChecked(True)

    def _say(self, pressed: QPushButton) -> None:
        for value, made in self._buttons.items():
            if made is pressed and value != self.key.value:
                self.typed.emit(self.key, value)


def _buttons(choices: Mapping[str, str]) -> dict[str, QPushButton]:
    made = {value: QPushButton(_(words)) for value, words in choices.items()}
    for each in made.values():
        each.setCheckable(True)
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
