"""Home: what is shown before a workshop is open. Part of the first paint, so it is light.

It is given what to show and says what is asked for; it knows neither store nor files.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.wording import N_, _
from facilitator.ui.home.listed import ListedWorkshop, entries
from facilitator.ui.home.mistakes import Mistakes
from facilitator.ui.home.workshop_list import WorkshopList
from facilitator.ui.parts import button, label, set_role

if TYPE_CHECKING:
    from facilitator.ui.home.new_panel import AgendaLine, NewPanel

_WIDEST: Final = 1120
_SIDE: Final = 372
_READABLE: Final = 700
_EDGE: Final = 40
_TOP: Final = 36
_FIRST_TOP: Final = 120
_WELCOME: Final = N_(
    "Facilitator runs a workshop of several days from one laptop and one projector: what to say "
    "now, what the room sees, what each team decides, and the plan each team takes home. The "
    "sample has three days and eight invented school teams; look around in it, nothing can break. "
    "Everything stays on this laptop."
)


class HomePage(QWidget):
    """The list of workshops, and the ways to a new one. Empty until it is told what there is.

    Signals:
        open_asked: the id of a workshop.
        agendas_asked: a new workshop is wanted; answer with `show_agendas`.
        new_asked: a NewWorkshop.
        sample_asked: the sample should be made and opened.
        import_asked: a workshop file should be chosen and taken in.
        team_list_asked: a team list should be chosen; answer with `show_team_list`.
    """

    open_asked = Signal(str)
    agendas_asked = Signal()
    new_asked = Signal(object)
    sample_asked = Signal()
    import_asked = Signal()
    team_list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._today: date | None = None
        self._agendas: tuple[AgendaLine, ...] = ()
        self.panel: NewPanel | None = None
        self.list = WorkshopList()
        self.welcome = _readable(label(_(_WELCOME), "say", wrap=True))
        self.sample: QPushButton = button(_("Try the sample"), self.sample_asked.emit)
        self.new: QPushButton = button(_("New workshop"), self.open_panel)
        self.bring_in: QPushButton = button(
            _("Open a workshop file"), self.import_asked.emit, "link"
        )
        self.mistakes = Mistakes()
        self._over_list = label(_("Workshops"), "label")
        self._ways = QWidget()
        self._ways_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ways)
        self._side = QScrollArea()
        self._grid = QGridLayout()
        self._lay_out()
        self.list.opened.connect(self.open_asked)

    def _lay_out(self) -> None:
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setFixedWidth(_SIDE)
        self._ways_row.setContentsMargins(0, 0, 0, 0)
        self._ways_row.setSpacing(10)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        self._grid.addWidget(self._over_list, 0, 0)
        self._grid.addWidget(self.list, 1, 0)
        self._grid.addWidget(self.mistakes, 3, 0)
        # A widget of its own, no wider than the eye likes, so that a wide window can be narrowed.
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(label(_("Facilitator"), "title"))
        column.addLayout(self._grid, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_EDGE, _TOP, _EDGE, 28)
        self._row.addStretch(1)
        self._row.addWidget(middle, 1_000)
        self._row.addStretch(1)
        for widget in (self._over_list, self.list, self.welcome, self._ways, self._side):
            widget.hide()

    def show_workshops(self, workshops: Sequence[ListedWorkshop], today: date) -> None:
        """Show the workshops there are, the next date first; with none, the way to begin."""
        self._today = today
        shown = entries(workshops, today)
        self.list.show_entries(shown)
        self._over_list.setVisible(bool(shown))
        self.list.setVisible(bool(shown))
        set_role(self.sample, "" if shown else "primary")
        set_role(self.new, "primary" if shown else "")
        self._place_ways(is_first_start=not shown)
        self._focus_first()

    def show_agendas(self, agendas: "Sequence[AgendaLine]") -> None:
        """The agendas that a new workshop can be made from: id, title, summary."""
        self._agendas = tuple(agendas)
        if self.panel is not None:
            self.panel.show_agendas(self._agendas)

    def show_team_list(self, path: Path | None) -> None:
        """The team list that was chosen for the new workshop."""
        if self.panel is not None:
            self.panel.show_team_list(path)

    def show_mistakes(self, sentences: Sequence[str]) -> None:
        """What is wrong with files that could not be read, each as a sentence."""
        self.mistakes.show_sentences(sentences)

    def open_panel(self) -> None:
        """Ask for a new workshop, beside the list."""
        self.agendas_asked.emit()
        if self.panel is None:
            self.panel = self._make_panel()
        self._ways.hide()
        self._grid.addWidget(self._side, 0, 1, 4, 1)
        self._side.show()
        self.panel.begin()

    def close_panel(self) -> None:
        """Put the panel away, with what is typed in it gone."""
        self._drop_panel()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_panel(self) -> None:
        if self.panel is None:
            return
        self.panel = None
        self._grid.removeWidget(self._side)
        self._side.hide()
        self._side.takeWidget().deleteLater()
        self._ways.show()

    def _make_panel(self) -> "NewPanel":
        from facilitator.ui.home.new_panel import NewPanel

        made = NewPanel(self._today or date.min)
        made.show_agendas(self._agendas)
        made.new_asked.connect(self.new_asked)
        made.team_list_asked.connect(self.team_list_asked)
        made.left.connect(self.close_panel)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 10, 0)
        column.addWidget(made)
        column.addStretch(1)
        self._side.setWidget(holder)
        return made

    def _place_ways(self, is_first_start: bool) -> None:
        """The buttons lie under the welcome at the first start, later beside the list."""
        self._grid.removeWidget(self.welcome)
        self._grid.removeWidget(self._ways)
        while self._ways_row.count():
            self._ways_row.takeAt(0)
        if is_first_start:
            self._ways_row.setDirection(QBoxLayout.Direction.LeftToRight)
            self._grid.addWidget(self.welcome, 0, 0)
            self._grid.addWidget(self._ways, 1, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._ways_row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._grid.addWidget(self._ways, 1, 1)
        first, second = (self.sample, self.new) if is_first_start else (self.new, self.sample)
        for way in (first, second, self.bring_in):
            self._ways_row.addWidget(way)
        self._ways_row.addStretch(1)
        QWidget.setTabOrder(first, second)
        QWidget.setTabOrder(second, self.bring_in)
        self._ways_row.setContentsMargins(0, 18 if is_first_start else 2, 0, 0)
        self._row.setContentsMargins(_EDGE, _FIRST_TOP if is_first_start else _TOP, _EDGE, 28)
        self._ways.setMinimumWidth(0 if is_first_start else 220)
        self.welcome.setVisible(is_first_start)
        self._ways.setVisible(self.panel is None)

    def _focus_first(self) -> None:
        if self.isVisible() and self.panel is None:
            first = self.list if not self.list.isHidden() else self.sample
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            # The workshop it asked for has been opened.
            self._drop_panel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_first()


def _readable(words: QLabel) -> QWidget:
    """Words in lines that are not longer than the eye likes."""
    words.setMaximumWidth(_READABLE)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(words, 1_000)
    row.addStretch(1)
    return holder
