"""A grid of boxes: one row a record, one column a field, filled by the keyboard alone.

It serves any kind of record: a row for each team, or a team's list with an empty row at its end.
It shows records and says what was typed; it does not know where they come from.
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from facilitator.domain.fields import Field, Shape
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import SHORT_LABELS
from facilitator.domain.records import Record, shapes
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, box_for, set_writable
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox, FlagBox
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.parts import Elided
from facilitator.ui.table.boxes import Labels, WrappedLine, document_box, handed_over
from facilitator.ui.table.tags import Tag, TagsBox
from facilitator.ui.theme import WINDOW, Tone

_STRETCH = {
    Shape.PASSAGE: 6,
    Shape.LINE: 6,
    Shape.CHOICE: 2,
    Shape.LINKS: 3,
    Shape.DAY: 2,
    Shape.NUMBER: 1,
    Shape.FLAG: 0,
}


_BRIEF = 3
"""The stretch of a line that takes a name."""

_LEAST_WIDTH = {
    Shape.NUMBER: 36,
    Shape.FLAG: 28,
    Shape.DAY: 72,
    Shape.CHOICE: 100,
    Shape.LINKS: 110,
}
_LEAST_LETTERS = 4
"""What a choice shows at least; its column takes what the others leave."""
_DIGIT = 9
"""A column for no more than one digit is as narrow as its boxes."""
_LEAST_NAME = 96
_MOST_NAME = 220
_SHARE_OF_NAMES = 4
"""A quarter of the width at most, for long names; the rest is for what is typed."""
_FEW = 3
"""Columns above which they stand closer, so that a map and ten scores fit a small laptop."""


@frozen
class Row:
    """One row: a record, its name where it has one, and a word at its end."""

    record: Record
    name: str = ""
    tail: str = ""
    tail_role: str = "soft"
    removable: bool = False


class _RowBoxes:
    """The widgets of one row."""

    def __init__(self, grid: "RecordGrid", row: Row, fields: Sequence[str]) -> None:
        self.name = Elided("name", grid)
        self.boxes: list[Box] = [_box(BoxKey(row.record, field), grid) for field in fields]
        for box in self.boxes:
            box.setProperty("flat", True)
            box.setProperty("close", len(fields) > _FEW)
        self.tail = QLabel(grid)
        self.tail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = QPushButton("×", grid)
        self.remove.setProperty("role", "link")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove.setAccessibleName(_("Remove this row"))
        self.remove.setToolTip(_("Remove this row"))
        self.show(row)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self.name, *self.boxes, self.tail, self.remove)

    def show(self, row: Row) -> None:
        self.row = row
        self.name.setText(row.name)
        self.name.setToolTip(row.name)
        self.name.setVisible(bool(row.name))
        self.tail.setText(row.tail)
        if self.tail.property("role") != row.tail_role:
            self.tail.setProperty("role", row.tail_role)
            self.tail.style().unpolish(self.tail)
            self.tail.style().polish(self.tail)
        self.remove.setVisible(row.removable)
        for box in self.boxes:
            box.show_key(BoxKey(row.record, box.key.field))
            spoken = _(box.key.described.label)
            box.setAccessibleName(f"{row.name}, {spoken}" if row.name else spoken)


def _box(key: BoxKey, grid: "RecordGrid") -> Box:
    # Lines wrap, choices end in an ellipsis and links are tags, as on the Teams page.
    if key.described.shape in {Shape.LINE, Shape.CHOICE, Shape.LINKS}:
        short = {sort: _(label) for sort, label in SHORT_LABELS.items()}
        made = document_box(key, Labels(sorts=short), grid)
        # Qt's own least width would make five columns too wide for a small laptop.
        made.setMinimumWidth(1)
        if isinstance(made, ChoiceBox):
            made.setMinimumContentsLength(_LEAST_LETTERS)
        return made
    return box_for(key, grid)


class RecordGrid(QWidget):
    """Rows of boxes for records of one kind.

    Signals:
        typed: the key of a box and its value so far.
        left: a box has lost the focus; its key.
        remove_asked: the id of the record whose row should go.
        entered: the box that has got the cursor by Enter, or that has grown under it.
    """

    typed = Signal(object, object)
    left = Signal(object)
    remove_asked = Signal(object)
    entered = Signal(object)

    def __init__(
        self, record_type: type[Record], fields: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields = tuple(fields)
        self._described = shapes(record_type)
        self._rows: dict[str, _RowBoxes] = {}
        self._links: tuple[Tag, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8 if len(fields) <= _FEW else 4)
        self._grid.setVerticalSpacing(7)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._has_header = False
        self._stands_behind: QWidget | None = None
        # Lines are broken anew only once the boxes have their new width.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on show, in order."""
        return tuple(each.row for each in self._rows.values())

    def box(self, record_id: str, field: str) -> Box:
        """The box of one field of one row; raises KeyError if the row is not on show."""
        return self._rows[record_id].boxes[self._fields.index(field)]

    def come_after(self, before: QWidget) -> None:
        """Let Tab go from this widget into the grid, whatever was made before the grid was."""
        self._stands_behind = before
        self._chain_tabs()

    def offer_links(self, tags: Sequence[Tag]) -> None:
        """The records that boxes of links may choose from."""
        self._links = tuple(tags)
        for row in self._rows.values():
            self._offer(row)

    def show_rows(self, rows: Sequence[Row], *, writable: bool = True) -> None:
        """Show these rows; a row that stays keeps its boxes, its focus and its cursor."""
        self._place_rows(rows)
        for each in self._rows.values():
            for box in each.boxes:
                set_writable(box, writable)

    def _place_rows(self, rows: Sequence[Row]) -> None:
        if not self._has_header:
            self._build_header(any(row.name for row in rows))
        wanted = [row.record.id for row in rows]
        if list(self._rows) == wanted:
            for row in rows:
                self._rows[row.record.id].show(row)
            return
        self._arrange(rows)

    def focus_first(self) -> None:
        """Put the cursor into the first box that is empty, or the first of all."""
        boxes = [box for row in self._rows.values() for box in row.boxes]
        empty = [box for box in boxes if box.key.value in ("", None)]
        for box in (empty or boxes)[:1]:
            # A row just made is not on show yet, and could not take the focus.
            box.show()
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bound_names()
        self._later.start()

    def _bound_names(self) -> None:
        most = min(self.width() // _SHARE_OF_NAMES, _MOST_NAME)
        for row in self._rows.values():
            row.name.setMaximumWidth(max(most, _LEAST_NAME))

    def _fit_rows(self) -> None:
        for row in self._rows.values():
            for box in row.boxes:
                if isinstance(box, PassageBox):
                    box.fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(WINDOW.color(Tone.LINE))
        for row in self._rows.values():
            top = min(widget.y() for widget in row.boxes) - 4
            painter.drawLine(0, top, self.width(), top)

    def _arrange(self, rows: Sequence[Row]) -> None:
        typed_in = self._place_of_cursor()
        kept: dict[str, _RowBoxes] = {}
        for row in rows:
            boxes = self._rows.pop(row.record.id, None)
            if boxes is None:
                boxes = self._make(row)
            else:
                boxes.show(row)
            kept[row.record.id] = boxes
        for gone in self._rows.values():
            for widget in gone.widgets:
                # Hidden with the focus, it would hand it to whatever button comes next.
                widget.clearFocus()
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = kept
        for at, boxes in enumerate(kept.values(), start=1):
            for column, widget in enumerate(boxes.widgets):
                self._grid.addWidget(widget, at, column, Qt.AlignmentFlag(0))
        self._bound_names()
        self._chain_tabs()
        self.update()
        if typed_in is not None and self._place_of_cursor() is None:
            self._go_to(*typed_in)

    def _place_of_cursor(self) -> tuple[int, int] | None:
        """Row and column of the box that is typed in, if one is."""
        for at, row in enumerate(self._rows.values()):
            for column, box in enumerate(row.boxes):
                if box.hasFocus():
                    return at, column
        return None

    def _go_to(self, at: int, column: int) -> None:
        """Put the cursor where a row has gone from, for what is typed next is no key of the run."""
        for row in list(self._rows.values())[: at + 1][-1:]:
            row.boxes[column].show()
            row.boxes[column].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, row: Row) -> _RowBoxes:
        made = _RowBoxes(self, row, self._fields)
        for box in made.boxes:
            box.typed.connect(self.typed)
            box.left.connect(self._say_left)
            if isinstance(box, LineBox | WrappedLine):
                box.returnPressed.connect(self._go_down)
            if isinstance(box, FlagBox):
                box.stepped.connect(self._go_by)
            if isinstance(box, PassageBox):
                box.grown.connect(self._say_grown)
        made.remove.clicked.connect(self._ask_remove)
        self._offer(made)
        return made

    def _offer(self, row: _RowBoxes) -> None:
        for box in row.boxes:
            if isinstance(box, TagsBox):
                box.offer_tags(self._links)

    def _build_header(self, named: bool) -> None:
        self._has_header = True
        self._grid.setColumnMinimumWidth(0, _LEAST_NAME if named else 0)
        for column, name in enumerate(self._fields, start=1):
            field = self._described[name]
            label = QLabel(_(field.label), self)
            label.setProperty("role", "label")
            label.setWordWrap(True)
            if field.shape is Shape.NUMBER:
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            else:
                label.setIndent(_indent(field.shape, len(self._fields)))
            self._grid.addWidget(label, 0, column, Qt.AlignmentFlag.AlignBottom)
            stretch = _BRIEF if field.brief else _STRETCH[field.shape]
            self._grid.setColumnStretch(column, stretch)
            self._grid.setColumnMinimumWidth(column, _least_width(field))

    def _chain_tabs(self) -> None:
        boxes = [box for row in self._rows.values() for box in row.boxes]
        behind = (self._stands_behind,) if self._stands_behind is not None else ()
        for before, after in pairwise((*behind, *boxes)):
            QWidget.setTabOrder(before, after)

    def _sender_row(self) -> tuple[int, _RowBoxes] | None:
        sender = self.sender()
        for at, row in enumerate(self._rows.values()):
            if any(widget is sender for widget in row.widgets):
                return at, row
        return None

    def _go_down(self) -> None:
        self._go_by(1)

    def _go_by(self, rows: int) -> None:
        """Go on in the same column, so many rows below or above."""
        found = self._sender_row()
        if found is None:
            return
        at, row = found
        column = next(i for i, box in enumerate(row.boxes) if box is self.sender())
        if 0 <= at + rows < len(self._rows):
            box = list(self._rows.values())[at + rows].boxes[column]
            box.setFocus(Qt.FocusReason.TabFocusReason)
            self.entered.emit(box)

    def _say_grown(self) -> None:
        sender = self.sender()
        if isinstance(sender, PassageBox) and sender.hasFocus():
            self.entered.emit(sender)

    def _say_left(self) -> None:
        sender = self.sender()
        if isinstance(sender, Box):
            self.left.emit(sender.key)

    def _ask_remove(self) -> None:
        found = self._sender_row()
        if found is not None:
            for box in found[1].boxes:
                # Handed over later, its words would bring the record back.
                handed_over(box)
            self.remove_asked.emit(found[1].row.record.id)


def _indent(shape: Shape, columns: int) -> int:
    """Where the words, or the tick, of a box below begin."""
    if shape is Shape.FLAG or (columns > _FEW and shape not in {Shape.CHOICE, Shape.LINKS}):
        return 4
    return 9


def _least_width(field: Field) -> int:
    if field.most is not None and field.most <= _DIGIT:
        return 0
    return _LEAST_WIDTH.get(field.shape, 72)
