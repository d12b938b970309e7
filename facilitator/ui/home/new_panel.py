"""The panel that asks for a new workshop: an agenda, a title, a first day, a team list.

It says what is wanted; making the workshop is not its business.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _
from facilitator.ui.home.first_day import FirstDay
from facilitator.ui.parts import button, label, set_role

AgendaLine: TypeAlias = tuple[str, str, str]
"""An agenda's id, title and summary."""


@frozen
class NewWorkshop:
    """A workshop that should be made."""

    agenda: str
    title: str
    start: date
    teams: Path | None = None
    """The team list, where there is one."""


class NewPanel(QFrame):
    """The inline panel.

    Signals:
        new_asked: a NewWorkshop.
        team_list_asked: a file should be chosen.
        left: not now.
    """

    new_asked = Signal(object)
    team_list_asked = Signal()
    left = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(_("New workshop"))
        self._agendas: tuple[AgendaLine, ...] = ()
        self._teams: Path | None = None
        self.agenda = QComboBox()
        self.agenda.setAccessibleName(_("Agenda"))
        self.summary = label("", "soft", wrap=True)
        self.title = QLineEdit()
        self.title.setAccessibleName(_("Title"))
        self.first_day = FirstDay(today)
        self.teams = label("", wrap=True)
        self.choose_teams: QPushButton = button("", self.team_list_asked.emit, "link")
        self.drop_teams: QPushButton = button(_("Go without a list"), self._drop_teams, "link")
        self.make: QPushButton = button(_("Make this workshop"), self._say_new, "primary")
        self.later: QPushButton = button(_("Not now"), self.left.emit, "link")
        self._lay_out()
        self.agenda.currentIndexChanged.connect(self._show_agenda)
        self.first_day.changed.connect(self._show_ready)
        self.title.returnPressed.connect(self._say_new)
        self.first_day.confirmed.connect(self._say_new)
        self._show_teams()
        self._show_ready()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(4)
        column.addWidget(label(_("New workshop"), "heading"))
        for name, widgets in (
            (_("Agenda"), (self.agenda, self.summary)),
            (_("Title"), (self.title,)),
            (_("First day"), (self.first_day,)),
        ):
            column.addSpacing(8)
            column.addWidget(label(name, "label"))
            for widget in widgets:
                column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(label(_("Team list"), "label"))
        column.addWidget(self.teams)
        links = QHBoxLayout()
        links.setSpacing(12)
        links.addWidget(self.choose_teams)
        links.addWidget(self.drop_teams)
        links.addStretch(1)
        column.addLayout(links)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self.make)
        row.addWidget(self.later)
        row.addStretch(1)
        column.addLayout(row)

    def show_agendas(self, agendas: Sequence[AgendaLine]) -> None:
        """The agendas there are to choose from; the chosen one stays chosen."""
        was = self.agenda.currentData()
        self._agendas = tuple(agendas)
        self.agenda.blockSignals(True)
        self.agenda.clear()
        for agenda, title, _summary in agendas:
            self.agenda.addItem(title, agenda)
        self.agenda.setCurrentIndex(max(self.agenda.findData(was), 0))
        self.agenda.blockSignals(False)
        self._show_agenda()

    def show_team_list(self, path: Path | None) -> None:
        """The file that was chosen, or none."""
        self._teams = path
        self._show_teams()

    def begin(self) -> None:
        """Put the keyboard where the first thing is typed."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_agenda(self) -> None:
        at = self.agenda.currentIndex()
        _id, title, summary = self._agendas[at] if 0 <= at < len(self._agendas) else ("", "", "")
        self.summary.setText(summary)
        self.title.setPlaceholderText(title)
        self._show_ready()

    def _show_teams(self) -> None:
        has_list = self._teams is not None
        self.teams.setText(
            self._teams.name
            if self._teams is not None
            else _("None: type the teams in when they come.")
        )
        set_role(self.teams, "" if has_list else "soft")
        self.choose_teams.setText(
            _("Choose another list") if has_list else _("Choose a team list (CSV)")
        )
        self.drop_teams.setVisible(has_list)

    def _drop_teams(self) -> None:
        self.show_team_list(None)

    def _show_ready(self) -> None:
        self.make.setEnabled(bool(self._agendas) and self.first_day.date() is not None)

    def _say_new(self) -> None:
        start = self.first_day.date()
        if start is None or not self._agendas:
            return
        title = self.title.text().strip() or self.title.placeholderText()
        self.new_asked.emit(NewWorkshop(str(self.agenda.currentData()), title, start, self._teams))
