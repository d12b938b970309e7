"""Everything else a team writes: every kind of the table that has no place of its own.

It reads the table of kinds, so a new kind appears here by itself.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds import KINDS
from facilitator.domain.kinds.capture import Kind, Scope
from facilitator.domain.kinds.plan import Canvas
from facilitator.domain.records import Record
from facilitator.domain.wording import _
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.cards import Cards
from facilitator.ui.teams.leaf import Arrangement, Leaf
from facilitator.ui.teams.section import Section

_MOST_COLUMNS: Final = 6
"""A record with more fields is a card of its own."""
_ARRANGED: Final[Mapping[type[Record], Arrangement]] = {
    Canvas: (
        ("resource", "who", "start"),
        ("purpose_now", "purpose_new"),
        ("content_now", "content_new"),
        ("structure_now", "structure_new"),
        ("participants_now", "participants_new"),
        ("stop", "builds"),
    )
}
"""Cards whose boxes belong together in pairs; any other kind is arranged by itself."""


def other_kinds(placed: Collection[str]) -> Iterator[Kind]:
    """The kinds that teams write and that have no place among those named."""
    for kind in KINDS:
        is_teams = any(capture.scope is Scope.TEAM for capture in kind.captures)
        if is_teams and kind.name not in placed:
            yield kind


class OthersSection(Section):
    """The last tab."""

    def __init__(
        self,
        opened: OpenWorkshop,
        recorder: Recorder,
        placed: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(opened, recorder, parent)
        for kind in other_kinds(placed):
            self.add_heading(_(kind.title))
            self._add_kind(kind)
        self.column.addStretch(1)

    def _add_kind(self, kind: Kind) -> None:
        if not kind.many:
            self.add_leaf(Leaf(kind.record))
        elif len(kind.fields) <= _MOST_COLUMNS:
            fields = [field.name for field in kind.fields]
            self.add_table(RecordTable(kind.record, fields, _("Add a line")))
        else:
            self.add_cards(Cards(kind.record, _("Add one more"), _ARRANGED.get(kind.record, ())))
