"""Team and norms: who the team is, its roster, its norms."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.wording import _
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.parts import button
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.leaf import Leaf
from facilitator.ui.teams.section import Section

KINDS = frozenset({Team.kind, Person.kind, Norm.kind})


class TeamSection(Section):
    """The first tab."""

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(opened, recorder, parent)
        self.leaf = self.add_leaf(Leaf(Team, (("name", "school", "table"),)))
        self.add_heading(_("Roster"))
        self.roster = self.add_table(
            RecordTable(Person, ("name", "role", "email"), _("Add a person"))
        )
        self.add_heading(_("Our norms"))
        self.norms = self.add_table(
            RecordTable(Norm, ("text", "looks_like", "repair", "keeper"), _("Add a norm"))
        )
        self.norms.share_width({"text": (120, 5), "looks_like": (110, 4), "keeper": (80, 2)})
        self.column.addSpacing(24)
        self.remove = button(_("Remove this team"), self._remove_team, "link")
        self.remove.setToolTip(_("Undo brings the team and all it wrote back."))
        self.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_more(self, kinds: Collection[str] | None) -> None:
        self.remove.setVisible(self.writable)

    def name_team(self) -> None:
        """Put the cursor into the name, ready to be written over."""
        box = self.leaf.boxes["name"]
        self.leaf.focus_on("name")
        select_all = getattr(box, "selectAll", None)
        if select_all is not None:
            select_all()

    def _remove_team(self) -> None:
        for box in unsaved_boxes(self):
            # Handed over later, its words would bring the team back.
            box.flush()
        self._recorder.remove(self.team)
