"""One tab of a team's document: leaves and tables, one below another, on paper that scrolls.

A section hands what is typed to the recorder and shows what the workshop then says.
"""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.fields import Value
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.settings import RESOURCE_LABELS, Settings
from facilitator.domain.records import Record, Records
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import PassageBox
from facilitator.ui.parts import label
from facilitator.ui.recorder import Recorder
from facilitator.ui.table.boxes import Labels
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.table.tags import Tag
from facilitator.ui.teams.cards import Cards
from facilitator.ui.teams.leaf import Leaf

_AROUND = 60
"""What is seen above and below the place that is typed in."""


class Section(QWidget):
    """The base of the five tabs.

    Signals:
        jump_asked: the kind and field of something that is written on another tab.
    """

    jump_asked = Signal(str, str)
    widest: int = 1080
    """Lines longer than this are hard to read; the rest of a wide screen stays empty."""

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.team = ""
        self.stale = True
        """Whether something has changed since it was last shown."""
        self._opened = opened
        self._recorder = recorder
        self._leaves: list[Leaf] = []
        self._tables: list[RecordTable] = []
        self._cards: list[Cards] = []
        self._inside = QWidget()
        self._inside.setMaximumWidth(self.widest)
        self.paper = QScrollArea()
        self.paper.setWidget(self._inside)
        self.paper.setWidgetResizable(True)
        self.paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 20, 16, 40)
        self.column.setSpacing(10)
        self.beside = QHBoxLayout(self)
        self.beside.setContentsMargins(0, 0, 0, 0)
        self.beside.setSpacing(16)
        self.beside.addWidget(self.paper, 1)

    @property
    def records(self) -> Records:
        return self._opened.workshop.records

    @property
    def writable(self) -> bool:
        return self._opened.writable

    def add_heading(self, words: str) -> None:
        """A heading over what is added next."""
        if self.column.count():
            self.column.addSpacing(18)
        self.column.addWidget(label(words, "heading"))

    def add_leaf(self, leaf: Leaf) -> Leaf:
        """Boxes of one record."""
        leaf.typed.connect(self.take)
        leaf.left.connect(self.rest)
        leaf.grown.connect(self.reveal_later)
        self._leaves.append(leaf)
        self.column.addWidget(leaf)
        return leaf

    def add_table(self, table: RecordTable) -> RecordTable:
        """A list of records."""
        table.typed.connect(self.take)
        table.left.connect(self.rest)
        table.remove_asked.connect(self._recorder.remove)
        table.entered.connect(self._reveal)
        table.grown.connect(self.reveal_later)
        self._tables.append(table)
        self.column.addWidget(table)
        return table

    def add_cards(self, cards: Cards) -> Cards:
        """A list of records that are wide."""
        cards.typed.connect(self.take)
        cards.left.connect(self.rest)
        cards.remove_asked.connect(self._recorder.remove)
        cards.add_asked.connect(self._add_record)
        cards.grown.connect(self.reveal_later)
        self._cards.append(cards)
        self.column.addWidget(cards)
        return cards

    def take(self, key: BoxKey, value: Value) -> None:
        """A box holds this value so far."""
        self._recorder.take(key, value)

    def rest(self, key: BoxKey) -> None:
        """The focus has left a box."""
        self._recorder.rest(key)

    def show_team(self, team: str) -> None:
        """Show everything of a team."""
        self.team = team
        self.stale = False
        self._show(None)

    def show_changes(self, kinds: Collection[str]) -> None:
        """Show what has changed of the team on show."""
        self._show(kinds)

    def show_more(self, kinds: Collection[str] | None) -> None:
        """Show what is neither leaf nor table; for the tabs that have such."""

    def focus_on(self, kind: str, field: str) -> None:
        """Put the cursor where something is missing."""
        parts: tuple[Leaf | RecordTable | Cards, ...]
        parts = (*self._leaves, *self._tables, *self._cards)
        for part in parts:
            if part.record_type.kind == kind and part.has_field(field):
                part.focus_on(field)
                self.reveal_later()
                return

    def reveal_later(self) -> None:
        """Scroll to the box with the cursor.

        Where the boxes of a tab lie that has just been built is known after its first layout.
        """
        QTimer.singleShot(0, self._reveal_focus)

    def _show(self, kinds: Collection[str] | None) -> None:
        everything = kinds is None or not {Resource.kind, Settings.kind}.isdisjoint(kinds)
        labels = labels_for(self._opened.workshop, self.team)
        for leaf in self._leaves:
            if kinds is None or leaf.record_type.kind in kinds:
                self._show_leaf(leaf)
        for table in self._tables:
            if kinds is None or everything or table.record_type.kind in kinds:
                listed = self.records.of(table.record_type, self.team)
                table.show_records(listed, self.team, labels, writable=self.writable)
        for cards in self._cards:
            if kinds is None or cards.record_type.kind in kinds:
                shown = self.records.of(cards.record_type, self.team)
                cards.show_records(shown, writable=self.writable)
        self.show_more(kinds)

    def _add_record(self, record_type: type[Record]) -> None:
        self._opened.edit.add(record_type, self.team)
        for cards in self._cards:
            if cards.record_type is record_type:
                cards.focus_last()

    def _show_leaf(self, leaf: Leaf) -> None:
        record = self.records.find(self.team)
        if not isinstance(record, leaf.record_type):
            record = self.records.one(leaf.record_type, self.team)
        leaf.show_record(record, writable=self.writable)

    def _reveal_focus(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.paper.isAncestorOf(focus):
            self._reveal(focus)

    def _reveal(self, box: QWidget) -> None:
        """Scroll to a box; in a passage to its cursor, for it may be longer than the window."""
        if not isinstance(box, PassageBox):
            self.paper.ensureWidgetVisible(box, 0, _AROUND)
            return
        cursor = box.cursorRect()
        at = box.viewport().mapTo(self._inside, cursor.center())
        self.paper.ensureVisible(at.x(), at.y(), 0, cursor.height() + _AROUND)


def labels_for(workshop: Workshop, team: str) -> Labels:
    """What a team's resources are called, and what this workshop calls the four kinds."""
    settings = workshop.settings
    return Labels(
        sorts={sort: settings.resource_label(sort) for sort in RESOURCE_LABELS},
        tags=tuple(
            Tag(each.id, each.name.strip() or _("A resource without a name"), each.sort)
            for each in workshop.records.of(Resource, team)
        ),
    )
