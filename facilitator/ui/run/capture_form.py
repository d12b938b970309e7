"""What one team writes where a row would be too long for it: boxes with the whole width each.

It shows records and says what was typed; whose they are is the panel's business.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.fields import Shape
from facilitator.domain.kinds import KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.records import Record, shapes
from facilitator.domain.todo import typed_fields
from facilitator.domain.wording import _
from facilitator.ui.teams.cards import Cards
from facilitator.ui.teams.leaf import Leaf, arranged

_WORDS: Final = {Shape.LINE: 1, Shape.LINKS: 1, Shape.PASSAGE: 2}
"""How much a field of a shape takes of a row."""
_FITS: Final = 4
"""What a row of a small laptop has room for."""


def needs_form(capture: Capture) -> bool:
    """Whether what a team writes is too long for one row of a grid."""
    described = shapes(KIND_OF_CAPTURE[capture.name].record)
    asked = (described[name].shape for name in typed_fields(capture))
    return capture.scope is Scope.TEAM and sum(_WORDS.get(shape, 0) for shape in asked) > _FITS


class CaptureForm(QWidget):
    """The boxes of one record, or a card for each of several.

    Signals:
        typed, left, remove_asked: as a grid says them.
        add_asked: one more record is wanted.
        grown: the box that is typed in has another height.
    """

    typed = Signal(object, object)
    left = Signal(object)
    remove_asked = Signal(object)
    add_asked = Signal()
    grown = Signal()

    def __init__(self, capture: Capture, behind: QWidget, parent: QWidget | None = None) -> None:
        """Tab comes to its boxes from `behind`."""
        super().__init__(parent)
        kind = KIND_OF_CAPTURE[capture.name]
        self._behind = behind
        arrangement = arranged(kind.record, typed_fields(capture))
        self._part = (
            Cards(kind.record, _("Add another"), arrangement)
            if kind.many
            else Leaf(kind.record, arrangement)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._part)
        self._part.typed.connect(self.typed)
        self._part.left.connect(self.left)
        self._part.grown.connect(self.grown)
        if isinstance(self._part, Cards):
            self._part.remove_asked.connect(self.remove_asked)
            self._part.add_asked.connect(self.add_asked)

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The boxes on show, record by record."""
        part = self._part
        return tuple(card.leaf for card in part.cards) if isinstance(part, Cards) else (part,)

    def show_records(self, records: Sequence[Record], *, writable: bool) -> None:
        """Show a team's records; a box that is typed in keeps its words and its cursor."""
        if isinstance(self._part, Cards):
            self._part.show_records(records, writable=writable)
        else:
            self._part.show_record(records[0], writable=writable)
        stops = [box for leaf in self.leaves for box in leaf.boxes.values()]
        for before, after in pairwise((self._behind, *stops)):
            QWidget.setTabOrder(before, after)

    def focus_first(self) -> None:
        """Put the cursor into the first box."""
        for leaf in self.leaves[:1]:
            leaf.focus_on(next(iter(leaf.boxes)))

    def focus_last(self) -> None:
        """Put the cursor into the card that has just been added."""
        if isinstance(self._part, Cards):
            self._part.focus_last()
