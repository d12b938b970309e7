"""Worthy goal: the sentence, the parts that propose it, its tests, its support, its versions."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest, Support
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.versions import Version
from facilitator.domain.wording import _
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.lettering import serif_font
from facilitator.ui.parts import button
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.boxes import Paragraph
from facilitator.ui.teams.goal_tests import GoalTests
from facilitator.ui.teams.leaf import Leaf
from facilitator.ui.teams.section import Section
from facilitator.ui.teams.versions import Versions
from facilitator.ui.theme import GOAL

KINDS: Final = frozenset({Goal.kind, GoalTest.kind, PartnerTest.kind, Support.kind, Version.kind})
_TESTS: Final = frozenset({GoalTest.kind, PartnerTest.kind, Settings.kind})


class GoalSection(Section):
    """The third tab."""

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(opened, recorder, parent)
        self.sentence = self.add_leaf(Leaf(Goal, (("sentence",),)))
        self.propose = button(_("Use the sentence its parts make"), self._use_parts, "link")
        self.parts = Leaf(
            Goal,
            (
                ("due", "focal", "where"),
                ("work",),
                ("measure", "baseline", "target"),
                ("practice", "structure"),
                ("why",),
            ),
        )
        self.tests = GoalTests()
        self.partner = Leaf(PartnerTest, (("rater", "remark"),))
        self.support = Leaf(
            Support, (("fist", "one", "two", "three", "four", "five"), ("condition",))
        )
        self.versions = Versions()
        self._lay_out()
        self.tests.typed.connect(self.take)
        self.tests.left.connect(self.rest)
        self.versions.typed.connect(self.take)
        self.versions.left.connect(self.rest)
        self.versions.mark_asked.connect(self._mark)

    def _lay_out(self) -> None:
        written = self.sentence.boxes["sentence"]
        if isinstance(written, Paragraph):
            written.setFont(serif_font(GOAL))
            written.setProperty("quiet", True)
        self.column.addWidget(self.propose, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_heading(_("Its parts"))
        self.add_leaf(self.parts)
        self.add_heading(_("Ten tests of a worthy goal: 0 not yet, 1 partly, 2 clearly"))
        self.column.addWidget(self.tests)
        self.add_leaf(self.partner)
        self.add_heading(_("Fist to five: how many hands showed each"))
        self.add_leaf(self.support)
        self.add_heading(_("Versions"))
        self.column.addWidget(self.versions)
        self.column.addStretch(1)

    @property
    def goal(self) -> Goal:
        """The goal of the team on show."""
        return self.records.one(Goal, self.team)

    def _use_parts(self) -> None:
        self._opened.edit.rest()
        self._opened.edit.set(self.goal, "sentence", self.goal.proposed())

    def _mark(self, why: str) -> None:
        for box in unsaved_boxes(self):
            box.flush()
        if self._opened.edit.mark_version(self.team, Goal.kind, why):
            self.versions.why.clear()
        elif self.goal.sentence.strip():
            self.versions.say(_("The goal says what its last version says; nothing was marked."))
        else:
            self.versions.say(_("There is no sentence yet to mark."))

    def focus_on(self, kind: str, field: str) -> None:
        if (kind, field) in self.tests.boxes:
            self.tests.focus_on(kind, field)
            self.reveal_later()
        else:
            super().focus_on(kind, field)

    def show_more(self, kinds: Collection[str] | None) -> None:
        goal, workshop = self.goal, self._opened.workshop
        offered = goal.proposed() not in {"", goal.sentence}
        self.propose.setVisible(offered and self.writable)
        self.propose.setToolTip(goal.proposed())
        if kinds is None or not _TESTS.isdisjoint(kinds):
            tests = (
                self.records.one(GoalTest, self.team),
                self.records.one(PartnerTest, self.team),
            )
            self.tests.show_tests(tests, workshop.settings.goal_tests, writable=self.writable)
        if kinds is None or Version.kind in kinds:
            marked = [each for each in self.records.of(Version, self.team) if each.of == Goal.kind]
            self.versions.show_versions(marked, workshop.place, writable=self.writable)
