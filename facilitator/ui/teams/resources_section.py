"""Resources: the map of what a school has for teaching, and its headline."""

from collections.abc import Collection
from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.resources import Headline, Resource
from facilitator.domain.wording import N_, _
from facilitator.ui.parts import label
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.leaf import Leaf
from facilitator.ui.teams.section import Section

KINDS = frozenset({Resource.kind, Headline.kind})

_EMPTY: Final = N_(
    "Nothing on the map yet. Look for what the school has and hardly uses: what somebody knows, "
    "a tool, a routine, a relationship."
)


class ResourcesSection(Section):
    """The second tab."""

    widest = 1440
    """A map of seven columns has short lines in any window."""

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(opened, recorder, parent)
        self.headline = self.add_leaf(Leaf(Headline, (("text",),)))
        self.add_heading(_("What we have for teaching"))
        self.map = self.add_table(
            RecordTable(
                Resource,
                ("starred", "name", "sort", "status", "where", "holder", "evidence"),
                _("Add a resource"),
            )
        )
        self.map.share_width({"sort": (150, 3), "status": (100, 1), "name": (130, 5)})
        self.empty = label(_(_EMPTY), "soft", wrap=True)
        self.column.addWidget(self.empty)
        self.column.addStretch(1)

    def show_more(self, kinds: Collection[str] | None) -> None:
        self.empty.setVisible(not self.records.of(Resource, self.team))
