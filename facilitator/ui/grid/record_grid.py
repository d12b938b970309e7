"""A grid of boxes: one row a record, one column a field, filled by the keyboard alone.

It serves any kind of record: a row for each team, or a team's list with an empty row at its end.
It shows records and says what was typed; it does not know where they come from.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from facilitator.domain.records import Record, shapes
from facilitator.ui.boxes.by_shape import Box, set_writable
from facilitator.ui.boxes.picks import FlagBox
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.grid.columns import FEW, standing_below
from facilitator.ui.grid.heads import Heads
from facilitator.ui.grid.placing import Placing
from facilitator.ui.grid.row import Row, RowBoxes
from facilitator.ui.table.boxes import WrappedLine, handed_over
from facilitator.ui.table.tags import Tag, TagsBox
from facilitator.ui.theme import WINDOW, Tone

_AT_ONCE: Final = 16
"""More rows than are in view, and as many teams as there usually are."""
_A_FEW: Final = 5


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
        self._rows: dict[str, RowBoxes] = {}
        self._links: tuple[Tag, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8 if len(fields) <= FEW else 4)
        self._grid.setVerticalSpacing(7)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._placing = Placing(self._grid, [self._described[name] for name in fields])
        self._heads: Heads | None = None
        self._called: Mapping[str, str] = {}
        self._stands_behind: QWidget | None = None
        # Lines are broken anew only once the boxes have their new width.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fit_rows)
        self._wanted: Sequence[Row] = ()
        self._writable = True
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._show_more)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on show, in order."""
        self._show_all()
        return tuple(each.row for each in self._rows.values())

    def box(self, record_id: str, field: str) -> Box:
        """The box of one field of one row; raises KeyError if the row is not on show."""
        if record_id not in self._rows:
            self._show_all()
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

    def call_fields(self, called: Mapping[str, str]) -> None:
        """Give fields that have only a letter and a number the names of this workshop."""
        if called == self._called:
            return
        self._called = called
        if self._heads is not None:
            self._heads.call_fields(called)
        for row in self._rows.values():
            row.call_fields(called)
        self._later.start()

    def show_rows(self, rows: Sequence[Row], *, writable: bool = True) -> None:
        """Show these rows; a row that stays keeps its boxes, its focus and its cursor.

        To make the boxes of sixty teams takes a second: the first rows come at once, the others
        a few at a time, so that no key waits for them.
        """
        self._wanted, self._writable = rows, writable
        shown = [at for at, row in enumerate(rows, start=1) if row.record.id in self._rows]
        self._show_first(max((_AT_ONCE, *shown)))

    def _show_more(self) -> None:
        self._show_first(len(self._rows) + _A_FEW)

    def _show_all(self) -> None:
        if self._more.isActive():
            self._show_first(len(self._wanted))

    def _show_first(self, count: int) -> None:
        self._place_rows(self._wanted[:count])
        for each in self._rows.values():
            for box in each.boxes:
                set_writable(box, self._writable)
        if count < len(self._wanted):
            self._more.start()
        else:
            self._more.stop()

    def _place_rows(self, rows: Sequence[Row]) -> None:
        if self._heads is None:
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
        self._placing.put_names(list(self._rows.values()), self.width())
        self._later.start()

    def _fit_rows(self) -> None:
        if self._heads is not None:
            self._heads.fit()
        self._placing.widen_choices(list(self._rows.values()), self.width())
        for row in self._rows.values():
            for box in row.boxes:
                if isinstance(box, PassageBox):
                    box.fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(WINDOW.color(Tone.LINE))
        for row in self._rows.values():
            painter.drawLine(0, row.top - 4, self.width(), row.top - 4)

    def _arrange(self, rows: Sequence[Row]) -> None:
        typed_in = self._place_of_cursor()
        kept: dict[str, RowBoxes] = {}
        for row in rows:
            boxes = self._rows.pop(row.record.id, None)
            if boxes is None:
                boxes = self._make(row)
            else:
                boxes.show(row)
            kept[row.record.id] = boxes
        for gone in self._rows.values():
            gone.take_away()
        self._rows = kept
        rows_on_show = list(kept.values())
        self._placing.place(rows_on_show)
        self._placing.put_names(rows_on_show, self.width())
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

    def _make(self, row: Row) -> RowBoxes:
        made = RowBoxes(self, row, self._fields, self._called)
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

    def _offer(self, row: RowBoxes) -> None:
        for box in row.boxes:
            if isinstance(box, TagsBox):
                box.offer_tags(self._links)

    def _build_header(self, named: bool) -> None:
        fields = [self._described[name] for name in self._fields]
        beside = fields[: len(fields) - len(standing_below(fields))]
        self._heads = Heads(self, beside, len(fields))
        self._heads.call_fields(self._called)
        self._placing.place_heads(self._heads, beside, named=named)

    def _chain_tabs(self) -> None:
        boxes = [box for row in self._rows.values() for box in row.boxes]
        behind = (self._stands_behind,) if self._stands_behind is not None else ()
        for before, after in pairwise((*behind, *boxes)):
            QWidget.setTabOrder(before, after)

    def _sender_row(self) -> tuple[int, RowBoxes] | None:
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
