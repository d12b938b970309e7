"""A team's record as a document in five tabs. A tab is built when it is first shown."""

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.wording import _
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.parts import button, rule
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.boxes import handed_over
from facilitator.ui.teams import (
    goal_section,
    plan_section,
    resources_section,
    team_section,
)
from facilitator.ui.teams.others_section import OthersSection
from facilitator.ui.teams.section import Section

TEAM: Final = 0
RESOURCES: Final = 1
GOAL: Final = 2
PLAN: Final = 3
OTHERS: Final = 4
_PLACED: Final = (
    team_section.KINDS,
    resources_section.KINDS,
    goal_section.KINDS,
    plan_section.KINDS,
)
"""The kinds that have a tab of their own, tab by tab; all others stand under everything else."""


class Document(QWidget):
    """Tabs over the section on show."""

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.team = ""
        self._opened = opened
        self._recorder = recorder
        self._sections: dict[int, Section] = {}
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        tabs = QHBoxLayout()
        tabs.setSpacing(28)
        for at, title in enumerate(_titles()):
            tabs.addWidget(self._tab(at, title))
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 12, 16, 0)
        column.setSpacing(0)
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self._tabs.button(TEAM).setChecked(True)

    def _tab(self, at: int, title: str) -> QWidget:
        tab = button(title, self._open_chosen, "tab")
        tab.setCheckable(True)
        self._tabs.addButton(tab, at)
        return tab

    @property
    def tab(self) -> int:
        """The tab on show."""
        return max(self._tabs.checkedId(), TEAM)

    def section(self, at: int) -> Section:
        """The section of a tab, built if nobody has seen it yet."""
        if at not in self._sections:
            section = self._build(at)
            section.jump_asked.connect(self.jump)
            self._sections[at] = section
            self._stack.addWidget(section)
        return self._sections[at]

    def _build(self, at: int) -> Section:
        if at == OTHERS:
            return OthersSection(self._opened, self._recorder, frozenset().union(*_PLACED))
        made = (
            team_section.TeamSection,
            resources_section.ResourcesSection,
            goal_section.GoalSection,
            plan_section.PlanSection,
        )
        return made[at](self._opened, self._recorder)

    def show_team(self, team: str) -> bool:
        """Show a team on the tab that is open; False if words of the last cannot be written."""
        if not self.hand_over():
            return False
        self.team = team
        self._show_section()
        return True

    def open_tab(self, at: int) -> None:
        """Show another part of the team's record; boxes that are left keep what they hold."""
        self.hand_over()
        self._tabs.button(at).setChecked(True)
        self._show_section()

    def jump(self, kind: str, field: str) -> None:
        """Open the tab where something is written, with the cursor in its box."""
        at = next((i for i, kinds in enumerate(_PLACED) if kind in kinds), OTHERS)
        self.open_tab(at)
        self.section(at).focus_on(kind, field)

    def show_changes(self, kinds: Collection[str]) -> None:
        """Something of the team on show has changed: show it, now or when its tab is opened."""
        for at, section in self._sections.items():
            if at == self.tab and section.team == self.team:
                section.show_changes(kinds)
            else:
                section.stale = True

    def show_again(self) -> None:
        """Everything may have changed."""
        for section in self._sections.values():
            section.stale = True
        self._show_section()

    def hand_over(self) -> bool:
        """Hand over what is typed, before its boxes stand for something else."""
        refused = [box for box in unsaved_boxes(self) if not handed_over(box)]
        return not refused

    def _open_chosen(self) -> None:
        self.open_tab(self._tabs.checkedId())

    def _show_section(self) -> None:
        section = self.section(self.tab)
        if self.team and (section.stale or section.team != self.team):
            section.show_team(self.team)
        self._stack.setCurrentWidget(section)


def _titles() -> tuple[str, ...]:
    return (
        _("Team and norms"),
        _("Resources"),
        _("Worthy goal"),
        _("Strategic plan"),
        _("Everything else"),
    )
