"""The rail at the left edge: the pages of a workshop, the stage, and the way home."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from facilitator.domain.wording import N_, _
from facilitator.ui.icons import ICONS, SIDE
from facilitator.ui.theme import WINDOW, Tone

_PAGES: Final = (
    ("prepare", N_("Prepare")),
    ("run", N_("Run")),
    ("teams", N_("Teams")),
    ("print", N_("Print")),
)
_WIDTH: Final = 76
_HEIGHT: Final = 58
_TOP: Final = 9
_STROKE: Final = 1.6


class RailButton(QPushButton):
    """A picture with its name under it. It does not take the focus when it is clicked."""

    def __init__(self, text: str, icon: str, asked: Callable[[], object]) -> None:
        super().__init__(text)
        self._path = ICONS[icon]()
        self.setProperty("role", "rail")
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(asked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # A double click is one click: its second must not answer what the first has asked.
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(WINDOW.color(Tone.PINE_TINT))
        pen.setWidthF(_STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate((self.width() - SIDE) / 2, _TOP)
        painter.drawPath(self._path)


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
        self._stage = RailButton(_("Stage"), "stage", self.stage_asked.emit)
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        for name, title in _PAGES:
            made = RailButton(_(title), name, self._say_page)
            made.setCheckable(True)
            made.setProperty("page", name)
            group.addButton(made)
            self._pages[name] = made
            column.addWidget(made)
        column.addStretch(1)
        column.addWidget(self._stage)
        column.addWidget(RailButton(_("Home"), "home", self.home_asked.emit))

    def show_page(self, name: str) -> None:
        """Mark the page that is on show."""
        self._pages[name].setChecked(True)

    def show_stage(self, *, wanted: bool, waits: bool, lent: bool) -> None:
        """Say whether the room sees the stage, and if it does not, why."""
        words = _("Stage on") if wanted else _("Stage")
        if wanted and (waits or lent):
            words = _("Stage waits") if waits else _("Stage lent")
        self._stage.setText(words)

    def _say_page(self) -> None:
        chosen = self.sender()
        if chosen is not None:
            self.page_chosen.emit(str(chosen.property("page")))
