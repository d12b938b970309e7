"""Strategic plan: from the goal by the theory to actions; at the side, what is still to do."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.feedback import Pitch
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.plan import Action, Horizon, Measure, Meeting
from facilitator.domain.kinds.team import Team
from facilitator.domain.kinds.theory import Theory
from facilitator.domain.todo import asked
from facilitator.domain.wording import _
from facilitator.ui.parts import button, label
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.actions_table import ActionsTable
from facilitator.ui.teams.checklist import checklist, waiting_resources
from facilitator.ui.teams.going_home import GoingHome
from facilitator.ui.teams.leaf import Leaf
from facilitator.ui.teams.section import Section
from facilitator.ui.teams.waiting import Waiting

KINDS: Final = frozenset(
    {Theory.kind, Action.kind, Horizon.kind, Measure.kind, Meeting.kind, Pitch.kind}
)
_SIDE_WIDTH: Final = 300
_THEORY_HEIGHT: Final = 84


class PlanSection(Section):
    """The fourth tab."""

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(opened, recorder, parent)
        self.goal = label("", "goal", wrap=True)
        self.write_goal = button(_("No goal yet. Write it"), self._ask_for_goal, "link")
        self.theory = Leaf(Theory, (("leaders", "teachers", "students", "so_that"),))
        self.theory.grow_from(_THEORY_HEIGHT)
        self.action_list = ActionsTable()
        self.waiting = Waiting()
        self.home = GoingHome()
        self._lay_out()
        self._lay_out_side()
        self.action_list.use_asked.connect(self.use)
        self.waiting.use_asked.connect(self.use)
        self.home.jump_asked.connect(self.jump_asked)

    def _lay_out(self) -> None:
        self.column.addWidget(label(_("Our worthy goal"), "label"))
        self.column.addWidget(self.goal)
        self.column.addWidget(self.write_goal, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(6)
        self.add_leaf(self.theory)
        self.add_leaf(Leaf(Theory, (("doubt",),)))
        self.column.addSpacing(6)
        self.add_table(self.action_list)
        self.add_heading(_("Day 90"))
        self.add_leaf(Leaf(Horizon, (("seen", "built"),)))
        self.add_heading(_("Measures"))
        measures = RecordTable(Measure, ("text", "sort", "reading"), _("Add a measure"))
        self.add_table(measures)
        self.add_heading(_("Meetings and walks"))
        meetings = RecordTable(Meeting, ("text", "on", "place"), _("Add a date"))
        self.add_table(meetings)
        self.add_heading(_("What we say in public"))
        self.add_leaf(Leaf(Pitch, (("first_move", "ask"),)))
        self.column.addStretch(1)

    def _lay_out_side(self) -> None:
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 20, 10, 20)
        column.setSpacing(16)
        column.addWidget(self.waiting)
        column.addWidget(self.home)
        column.addStretch(1)
        side = QScrollArea()
        side.setWidget(paper)
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFixedWidth(_SIDE_WIDTH)
        self.beside.addWidget(side)

    def use(self, resource: str, action: str) -> None:
        """Let an action use a resource, or a new one if none is named."""
        found = self.records.find(action)
        if not isinstance(found, Action):
            found = self._opened.edit.fresh(Action, self.team)
        if resource not in found.uses:
            self._opened.edit.put(replace(found, uses=(*found.uses, resource)))
        if not found.text:
            self.action_list.open_field(found.id, "text")

    def show_more(self, kinds: Collection[str] | None) -> None:
        records, workshop = self.records, self._opened.workshop
        if kinds is None or Goal.kind in kinds:
            sentence = records.one(Goal, self.team).sentence.strip()
            self.goal.setText(sentence)
            self.goal.setVisible(bool(sentence))
            self.write_goal.setVisible(not sentence)
        self.waiting.show_waiting(
            waiting_resources(records, self.team),
            records.of(Action, self.team),
            writable=self.writable,
        )
        team = records.find(self.team)
        if isinstance(team, Team):
            self.home.show_checks(checklist(workshop, team, asked(workshop)))

    def _ask_for_goal(self) -> None:
        self.jump_asked.emit(Goal.kind, "sentence")
