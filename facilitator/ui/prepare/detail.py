"""The right side of Prepare: the editor of what is chosen, and the ways out under it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.prepare.block_editor import BlockEditor
from facilitator.ui.prepare.day_editor import DayEditor
from facilitator.ui.prepare.form import Form
from facilitator.ui.prepare.settings_panel import SettingsPanel
from facilitator.ui.prepare.ways_note import WaysNote
from facilitator.ui.theme import WINDOW

_EDGE: Final = 20
_DRESS: Final = f"""
QFrame#detail {{ background: {WINDOW.card}; border: none; border-left: 1px solid {WINDOW.line}; }}
"""


class Detail(QFrame):
    """One of three forms, each with its own scroll bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self.setStyleSheet(_DRESS)
        self.block = BlockEditor()
        self.day = DayEditor()
        self.settings = SettingsPanel()
        self.ways = WaysNote()
        self._forms = QStackedWidget()
        self._nothing = QWidget()
        self._areas = {form: _scrolled(form) for form in self.forms}
        self._forms.addWidget(self._nothing)
        for area in self._areas.values():
            self._forms.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._forms, 1)
        column.addWidget(self.ways)

    @property
    def forms(self) -> tuple[Form, ...]:
        return (self.block, self.day, self.settings)

    @property
    def on_show(self) -> QWidget:
        """The form in sight, or an empty widget."""
        area = self._forms.currentWidget()
        return next((form for form, own in self._areas.items() if own is area), self._nothing)

    def bring(self, form: Form | None) -> None:
        """Bring one of the forms into sight, or none."""
        area = self._nothing if form is None else self._areas[form]
        if area is not self._forms.currentWidget():
            self._forms.setCurrentWidget(area)


def _scrolled(form: Form) -> QScrollArea:
    form.column.setContentsMargins(_EDGE, 16, _EDGE, 16)
    area = QScrollArea()
    area.setWidget(form)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
