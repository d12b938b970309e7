"""The boxes of one record under their labels, in rows: a leaf of the document, not a form.

It shows a record and says what was typed; it does not know where the record comes from.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.fields import Field, Shape
from facilitator.domain.records import Record, shapes
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, set_writable
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.parts import label
from facilitator.ui.table.boxes import Labels, Paragraph, document_box

Arrangement = Sequence[Sequence[str]]
"""Rows of fields that stand side by side."""

_NARROW: Final = {Shape.NUMBER: 90, Shape.DAY: 130}
_MOST_BESIDE: Final = 3


class Leaf(QWidget):
    """Boxes for the fields of one record.

    Signals:
        typed: the key of a box and its value so far.
        left: a box has lost the focus; its key.
        grown: the box that is typed in has another height.
    """

    typed = Signal(object, object)
    left = Signal(object)
    grown = Signal()

    def __init__(
        self,
        record_type: type[Record],
        arrangement: Arrangement = (),
        labels: Labels | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.record_type = record_type
        self.boxes: dict[str, Box] = {}
        self._labels = labels or Labels()
        self._writable = True
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for row in arrangement or arranged(record_type):
            rows.addLayout(self._row(row))

    def show_record(self, record: Record, *, writable: bool = True) -> None:
        """Show a record; a box that is typed in keeps its words and its cursor."""
        for field, box in self.boxes.items():
            box.show_key(BoxKey(record, field))
            if writable != self._writable:
                set_writable(box, writable)
        self._writable = writable

    def grow_from(self, least: int) -> None:
        """Let passages be no lower than this many pixels, however little they say."""
        for box in self.boxes.values():
            if isinstance(box, Paragraph) and box.key.described.shape is Shape.PASSAGE:
                box.least = least

    def has_field(self, field: str) -> bool:
        """Whether there is a box for a field."""
        return field in self.boxes

    def focus_on(self, field: str) -> None:
        """Put the cursor into the box of a field."""
        self.boxes[field].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, fields: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        described = shapes(self.record_type)
        for name in fields:
            row.addLayout(self._labelled(described[name]), 0 if _is_narrow(described[name]) else 1)
        if all(_is_narrow(described[name]) for name in fields):
            row.addStretch(1)
        paragraphs = [box for name in fields if isinstance(box := self.boxes[name], Paragraph)]
        for box in paragraphs:
            box.beside = tuple(each for each in paragraphs if each is not box)
        return row

    def _labelled(self, described: Field) -> QVBoxLayout:
        box = document_box(BoxKey(self.record_type(), described.name), self._labels, self)
        box.typed.connect(self.typed)
        box.left.connect(self._say_left)
        if isinstance(box, Paragraph):
            box.grown.connect(self._say_grown)
        self.boxes[described.name] = box
        if _is_narrow(described):
            box.setFixedWidth(_NARROW[described.shape])
        column = QVBoxLayout()
        column.setSpacing(4)
        title = label(_(described.label), "label")
        title.setBuddy(box)
        column.addWidget(title)
        column.addWidget(box)
        column.addStretch(1)
        return column

    def _say_left(self) -> None:
        sender: QObject = self.sender()
        if isinstance(sender, Box):
            self.left.emit(sender.key)

    def _say_grown(self) -> None:
        sender = self.sender()
        if isinstance(sender, Paragraph) and sender.hasFocus():
            self.grown.emit()


def arranged(record_type: type[Record], fields: Sequence[str] = ()) -> tuple[tuple[str, ...], ...]:
    """Fields of a record in rows: passages alone, pairs of now and new, others up to three."""
    described = shapes(record_type)
    return tuple(tuple(row) for row in _rows([described[name] for name in fields or described]))


def _rows(fields: Sequence[Field]) -> Iterator[list[str]]:
    row: list[str] = []
    for each, coming in zip(fields, (*fields[1:], None), strict=True):
        begins_a_pair = coming is not None and _is_new_of(coming, each)
        ends_a_pair = bool(row) and row[-1] == _now_of(each)
        if row and (begins_a_pair or each.shape is Shape.PASSAGE or len(row) == _MOST_BESIDE):
            yield row
            row = []
        row.append(each.name)
        if ends_a_pair or each.shape is Shape.PASSAGE:
            yield row
            row = []
    if row:
        yield row


def _is_new_of(field: Field, before: Field) -> bool:
    return _now_of(field) == before.name


def _now_of(field: Field) -> str:
    """The field of which this one says what it becomes; empty where it says none."""
    stem = field.name.removesuffix("_new")
    return f"{stem}_now" if stem != field.name else ""


def _is_narrow(described: Field) -> bool:
    return described.shape in _NARROW
