"""The rail at the left edge: the pages of a workshop, the stage, and the way home."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.wording import N_, _
from facilitator.ui.parts import button

_PAGES: Final = (
    ("prepare", N_("Prepare")),
    ("run", N_("Run")),
    ("teams", N_("Teams")),
    ("print", N_("Print")),
)
_WIDTH: Final = 76
_PAGE_HEIGHT: Final = 48


class Rail(QFrame):
    """Four pages to choose from.

    Signals:
        page_chosen: the name of a page.
        stage_asked: the stage should be shown.
        home_asked: the workshop should be closed.
    """

    page_chosen = Signal(str)
    stage_asked = Signal()
    home_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(_WIDTH)
        self._pages: dict[str, QPushButton] = {}
        self._stage = button(_("Stage"), self.stage_asked.emit, "rail")
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for name, title in _PAGES:
            made = button(_(title), self._say_page, "rail")
            made.setCheckable(True)
            made.setProperty("page", name)
            made.setMinimumHeight(_PAGE_HEIGHT)
            group.addButton(made)
            self._pages[name] = made
            column.addWidget(made)
        column.addStretch(1)
        column.addWidget(self._stage)
        column.addWidget(button(_("Home"), self.home_asked.emit, "rail"))

    def show_page(self, name: str) -> None:
        """Mark the page that is on show."""
        self._pages[name].setChecked(True)

    def show_stage(self, *, on: bool) -> None:
        """Say whether the room sees the stage."""
        self._stage.setText(_("Stage on") if on else _("Stage"))

    def _say_page(self) -> None:
        chosen = self.sender()
        if chosen is not None:
            self.page_chosen.emit(str(chosen.property("page")))
