"""A list of records too wide for a row each: one card of boxes a record, and a way to add one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records import Record, shapes
from facilitator.domain.wording import _
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.parts import button
from facilitator.ui.teams.leaf import Arrangement, Leaf


class Cards(QWidget):
    """Cards in the order of their records.

    Signals:
        typed, left, remove_asked: as a table of records says them.
        add_asked: one more record of this type is wanted.
        grown: the box that is typed in has another height.
    """

    typed = Signal(object, object)
    left = Signal(object)
    remove_asked = Signal(object)
    add_asked = Signal(object)
    grown = Signal()

    def __init__(
        self,
        record_type: type[Record],
        add: str,
        arrangement: Arrangement = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.record_type = record_type
        self.cards: list[_Card] = []
        """The cards on show."""
        self._spare: list[_Card] = []
        self._arrangement = arrangement
        self._add = button(add, self._ask_add, "link")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_records(self, records: Sequence[Record], *, writable: bool) -> None:
        """Show these records; a card that stays keeps its focus and its cursor."""
        known = {card.record_id: card for card in self.cards}
        wanted = {record.id for record in records}
        self._spare += [card for card in self.cards if card.record_id not in wanted]
        self.cards = [known.get(record.id) or self._another() for record in records]
        for at, (card, record) in enumerate(zip(self.cards, records, strict=True)):
            card.show_record(record, writable=writable)
            if self._column.indexOf(card) != at:
                self._column.insertWidget(at, card)
            card.show()
        for card in self._spare:
            card.hide()
        self._add.setVisible(writable)

    def focus_last(self) -> None:
        """Put the cursor into the first box of the last card."""
        if self.cards:
            leaf = self.cards[-1].leaf
            leaf.focus_on(next(iter(leaf.boxes)))

    def has_field(self, field: str) -> bool:
        """Whether its records have this field."""
        return field in shapes(self.record_type)

    def focus_on(self, field: str) -> None:
        """Put the cursor where a field is missing, else ask for a new card."""
        for card in self.cards:
            if card.leaf.boxes[field].key.value in ("", None, ()):
                card.leaf.focus_on(field)
                return
        self._ask_add()

    def _another(self) -> "_Card":
        """A card that nobody uses any more, or a new one."""
        if self._spare:
            return self._spare.pop(0)
        card = _Card(self.record_type, self._arrangement)
        card.leaf.typed.connect(self.typed)
        card.leaf.left.connect(self.left)
        card.leaf.grown.connect(self.grown)
        card.remove_asked.connect(self.remove_asked)
        return card

    def _ask_add(self) -> None:
        self.add_asked.emit(self.record_type)


class _Card(QFrame):
    """One record.

    Signals:
        remove_asked: its id.
    """

    remove_asked = Signal(object)

    def __init__(self, record_type: type[Record], arrangement: Arrangement) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.record_id = ""
        self.leaf = Leaf(record_type, arrangement)
        self._remove = button(_("Remove"), self._ask_remove, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 10, 14)
        row.addWidget(self.leaf, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_record(self, record: Record, *, writable: bool) -> None:
        if record.id != self.record_id:
            for box in unsaved_boxes(self):
                # Its record is gone; its words must not go into another's.
                box.unsaved.saved()
        self.record_id = record.id
        self.leaf.show_record(record, writable=writable)
        self._remove.setVisible(writable)

    def _ask_remove(self) -> None:
        self.remove_asked.emit(self.record_id)
