"""The Teams page: the list of teams at the left, the chosen team's document at the right."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.commands.changes import RecordsChanged
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import ROOM
from facilitator.domain.todo import asked
from facilitator.domain.wording import _, counted
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.bridge import Bridge
from facilitator.ui.page import Page
from facilitator.ui.parts import button, label
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.dress import DRESS
from facilitator.ui.teams.document import TEAM, Document
from facilitator.ui.teams.team_lines import team_line
from facilitator.ui.teams.team_list import TeamList
from facilitator.ui.teams.team_section import TeamSection

_FOR_ALL: Final = frozenset({Day.kind, Block.kind, Step.kind, Settings.kind})
"""Kinds of which every team's list of what is left depends, or its labels."""


class TeamsPage(Page):
    """Every team's record.

    Signals:
        retitled: the header's words have changed.
        print_asked: the id of the team whose plan should be printed.
    """

    def __init__(
        self,
        opened: OpenWorkshop,
        bridge: Bridge,
        recorder: Recorder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setStyleSheet(DRESS)
        self._opened = opened
        self._asked_for = asked(opened.workshop)
        self._stale = True
        self.list = TeamList()
        self.document = Document(opened, recorder)
        self._nobody = _nobody_yet()
        self._right = QStackedWidget()
        self._print = button(_("Print this plan"), self._ask_print, "primary")
        self._lay_out()
        self._connect(bridge)

    def _lay_out(self) -> None:
        self._right.addWidget(self._nobody)
        self._right.addWidget(self.document)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._right, 1)

    def _connect(self, bridge: Bridge) -> None:
        bridge.records_changed.connect(self._take_changes)
        bridge.writing_lost.connect(self.show_writable)
        self.list.chosen.connect(self._show_team)
        self.list.add_asked.connect(self.add_team)
        for keys, slot in (("Ctrl+Down", self.next_team), ("Ctrl+Up", self.previous_team)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @property
    def team(self) -> str:
        """The team on show, or nothing."""
        return self.document.team

    def title_text(self) -> str:
        """The team's name."""
        found = self._opened.workshop.records.find(self.team)
        if not isinstance(found, Team):
            return _("Teams")
        return found.name.strip() or _("A team without a name")

    def subtitle_text(self) -> str:
        """`6 members · table 3`."""
        records = self._opened.workshop.records
        found = records.find(self.team)
        if not isinstance(found, Team):
            return ""
        members = counted("{n} member", "{n} members", len(records.of(Person, found.id)))
        table = _("table {n}").format(n=found.table) if found.table is not None else ""
        school = found.school if found.school != found.name else ""
        return " · ".join(part for part in (school, members, table) if part)

    def header_buttons(self) -> tuple[QPushButton, ...]:
        """What the window puts into its header."""
        return (self._print,)

    def show_team(self, team: str) -> None:
        """Show a team, as if it had been clicked in the list."""
        self.list.choose(team)

    def next_team(self) -> None:
        """The team below in the list."""
        self.list.step(1)

    def previous_team(self) -> None:
        """The team above in the list."""
        self.list.step(-1)

    def add_team(self) -> None:
        """One more team at the next free table, with the cursor in its name."""
        teams = self._opened.workshop.teams
        table = max((team.table or 0 for team in teams), default=0) + 1
        name = _("Team {n}").format(n=len(teams) + 1)
        team = self._opened.edit.add(Team, ROOM, name=name, table=table)
        self.show_team(team.id)
        self.document.open_tab(TEAM)
        section = self.document.section(TEAM)
        if isinstance(section, TeamSection):
            section.name_team()

    @Slot()
    def show_writable(self) -> None:
        """The right to write was lost or won: boxes can be typed in, or only be read."""
        self._stale = True
        if self.isVisible():
            self._show_all()

    @Slot(object)
    def _take_changes(self, change: RecordsChanged) -> None:
        if not _FOR_ALL.isdisjoint(change.kinds):
            self._asked_for = asked(change.workshop)
        # Words handed over while the page was being hidden want to know that they arrived.
        if not self.isVisible() and not unsaved_boxes(self.document):
            self._stale = True
            return
        self._leave_removed()
        self._show_lines(change)
        ours = _concerns(change, self.team)
        if ours:
            self.document.show_changes(change.kinds)
        if ours and not change.kinds.isdisjoint({Team.kind, Person.kind}):
            self.retitled.emit()

    def _leave_removed(self) -> None:
        """Leave a team that has gone for the list: what is typed next is not another's."""
        focus = QApplication.focusWidget()
        is_inside = focus is not None and self.document.isAncestorOf(focus)
        if is_inside and self._opened.workshop.records.find(self.team) is None:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self._stale = False
        self.list.add.setVisible(self._opened.writable)
        self._show_lines(None)
        self.document.show_again()
        self.retitled.emit()

    def _show_lines(self, change: RecordsChanged | None) -> None:
        """Show the list, counting again only for teams of which something changed."""
        workshop = self._opened.workshop
        known = {line.id: line for line in self.list.model.lines}
        lines = [
            team_line(workshop, team, self._asked_for)
            if team.id not in known or _concerns(change, team.id)
            else known[team.id]
            for team in workshop.teams
        ]
        self.list.show_lines(lines)
        self._right.setCurrentWidget(self.document if lines else self._nobody)
        self._print.setEnabled(bool(lines))
        if lines and not self.list.chosen_team():
            self.list.choose(lines[0].id)

    def _show_team(self, team: str) -> None:
        if team == self.team:
            return
        if self.document.show_team(team):
            self.retitled.emit()
        else:
            # What was typed stays on show, and the mark on its team.
            self.list.choose(self.team)

    def _ask_print(self) -> None:
        self.print_asked.emit(self.team)

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._show_all()
        super().showEvent(event)


def _concerns(change: RecordsChanged | None, team: str) -> bool:
    """Whether a change is about a team; one without a name is about everybody."""
    if change is None or not _FOR_ALL.isdisjoint(change.kinds):
        return True
    return team in change.owners or team in change.ids


def _nobody_yet() -> QWidget:
    """What stands at the right while there is no team."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(32, 32, 32, 32)
    column.addWidget(label(_("No team yet"), "title"))
    column.addWidget(label(_("Add the first one at the left."), "soft"))
    column.addStretch(1)
    return made
