"""A ruled list of records to type into: every cell reads as text and becomes a box when entered.

Painting cells instead of keeping a box for each makes a team's fifty lines as light as five. It
shows records and says what was typed; it does not know where they come from.
"""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QWidget,
)

from facilitator.domain.fields import Shape
from facilitator.domain.records import Record
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox, LinksBox
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.table.boxes import Labels, WrappedLine, handed_over
from facilitator.ui.table.fitted_table import FittedTable

_BY_TAB: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class RecordTable(FittedTable):
    """Rows of a team's records, and an empty one to write on.

    Signals:
        typed: the key of a box and its value so far.
        left: a box has lost the focus; its key.
        remove_asked: the id of the record whose row should go.
        entered: a box has been opened in a cell.
        grown: the box that is typed in, and its row, have another height.
    """

    typed = Signal(object, object)
    left = Signal(object)
    remove_asked = Signal(object)
    entered = Signal(object)
    grown = Signal()

    def __init__(
        self,
        record_type: type[Record],
        fields: Sequence[str],
        add: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(record_type, fields, add, parent)
        self._leaving = False
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        remove = QShortcut(QKeySequence("Ctrl+Shift+Backspace"), self)
        remove.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        remove.activated.connect(self._remove_current)
        self.cells.box_made.connect(self._take_box)
        self.cells.box_gone.connect(self._forget_box)

    def show_records(
        self, records: Sequence[Record], owner: str, labels: Labels, *, writable: bool
    ) -> None:
        """Show an owner's records; a row that stays keeps its open box, focus and cursor."""
        blank = {row.id for row in self.records.rows[-1:]} if writable else set()
        place = self._close_for(owner, blank | {record.id for record in records})
        relabeled = labels != self.records.labels
        self.records.labels = labels
        moved = self.records.show_records(records, owner, writable=writable)
        if moved or relabeled:
            self.fit_rows()
        if place is not None:
            self.open_cell(*place)

    def _close_for(self, owner: str, staying: Collection[str]) -> tuple[int, int] | None:
        """Close a box whose record will not be on show any more; its place, if it was typed in."""
        box, index = self.box, self.currentIndex()
        if box is None:
            return None
        is_ours = owner == self.records.owner
        if is_ours and box.key.record.id in staying:
            return None
        if is_ours and isinstance(box, LineBox | PassageBox):
            # Its record was taken out; to hand the words over would bring it back.
            box.unsaved.saved()
        had_focus = box.hasFocus()
        self._close(box)
        return (index.row(), index.column()) if had_focus else None

    def _close(self, box: Box) -> None:
        self._leaving = True
        self.closeEditor(box, QAbstractItemDelegate.EndEditHint.NoHint)
        self._leaving = False

    def open_cell(self, row: int, column: int) -> None:
        """Put the cursor into a cell, or into the last row if there are fewer."""
        row = min(row, self.records.rowCount() - 1)
        index = self.records.index(row, column)
        if not index.isValid() or not self.records.is_written_on:
            return
        if self.box is not None and index != self.currentIndex():
            self._close(self.box)
        if self.box is None:
            self.setCurrentIndex(index)
            self.edit(index)
        if self.box is not None:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.entered.emit(self.box)
        if isinstance(self.box, PassageBox):
            self.box.moveCursor(QTextCursor.MoveOperation.End)

    def open_field(self, record_id: str, field: str) -> None:
        """Put the cursor into one field of a record that is on show."""
        row = self.records.row_of(record_id)
        if row >= 0:
            self.open_cell(row, self.records.column_of(field))

    def has_field(self, field: str) -> bool:
        """Whether there is a column for a field."""
        return self.records.column_of(field) >= 0

    def focus_on(self, field: str) -> None:
        """Put the cursor where a field is missing, else on the empty row."""
        column = self.records.column_of(field)
        for row in range(self.records.rowCount()):
            cell = self.records.cell(self.records.index(row, column))
            if cell is not None and cell.missing:
                self.open_cell(row, column)
                return
        self.open_cell(self.records.rowCount() - 1, self.records.lead_column)

    def _take_box(self, box: Box) -> None:
        self.box = box
        box.typed.connect(self.typed)
        box.left.connect(self._say_left)
        if isinstance(box, LineBox | WrappedLine):
            box.returnPressed.connect(self._go_down)
        if isinstance(box, PassageBox):
            box.grown.connect(self._take_growth)

    def _take_growth(self) -> None:
        self.fit_current()
        self.grown.emit()

    def _forget_box(self, box: QWidget) -> None:
        if box is self.box:
            self.box = None

    def _say_left(self) -> None:
        sender = self.sender()
        if isinstance(sender, Box):
            self.left.emit(sender.key)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # Where the disk refuses, the box stays open with its words.
        if isinstance(editor, Box) and not handed_over(editor):
            return
        self._forget_box(editor)
        super().closeEditor(editor, hint)

    # Moving about

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.box is not None:
            self.box.flush()
        step = self._beside(1 if forward else -1)
        if step is not None and self.has_focus_inside():
            self.open_cell(*step)
            return True
        if self.box is not None:
            # The focus goes on from the table, not from its last child.
            self._close(self.box)
        return super().focusNextPrevChild(forward)

    def has_focus_inside(self) -> bool:
        """Whether the keyboard is with this table or a box of it."""
        return self.hasFocus() or (self.box is not None and self.box.hasFocus())

    def _beside(self, step: int) -> tuple[int, int] | None:
        """The next cell in reading order; of the empty row only the first."""
        index = self.currentIndex()
        if not index.isValid() or self.box is None:
            return None
        columns = len(self.records.fields)
        at = index.row() * columns + index.column() + step
        row, column = divmod(at, columns)
        outside = at < 0 or row >= self.records.rowCount()
        if outside:
            return None
        if self.records.is_blank(row):
            lead = self.records.lead_column
            return (row, lead) if index.row() != row else None
        return row, column

    def _go_down(self) -> None:
        if self.box is not None:
            self.box.flush()
        index = self.currentIndex()
        below = index.row() + 1
        if below < self.records.rowCount():
            blank = self.records.is_blank(below)
            self.open_cell(below, self.records.lead_column if blank else index.column())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._leaving or event.reason() not in _BY_TAB:
            return
        last = self.records.rowCount() - 1
        by_tab = event.reason() is Qt.FocusReason.TabFocusReason
        row = 0 if by_tab else last
        self.open_cell(row, self.records.lead_column if self.records.is_blank(row) else 0)

    def _remove_current(self) -> None:
        self._ask_remove(self.currentIndex().row())

    def _ask_remove(self, row: int) -> None:
        if self.records.may_remove(row):
            self.remove_asked.emit(self.records.rows[row].id)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        cell = self.records.cell(index)
        if not index.isValid() or not self.records.is_written_on:
            return
        if cell is None:
            self._ask_remove(index.row())
        elif cell.field.shape is Shape.FLAG:
            key = BoxKey(cell.record, cell.field.name)
            self.typed.emit(key, not cell.text)
            self.left.emit(key)
        else:
            self.open_cell(index.row(), index.column())
            self._put_cursor(event)

    def _put_cursor(self, event: QMouseEvent) -> None:
        """The cursor goes where the mouse was pressed."""
        under = self.indexAt(event.position().toPoint())
        if isinstance(self.box, PassageBox) and under == self.currentIndex():
            place = self.box.viewport().mapFromGlobal(event.globalPosition().toPoint())
            self.box.setTextCursor(self.box.cursorForPosition(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # What is chosen opens its list at once; opened on the press, the release would close it.
        if self.indexAt(event.position().toPoint()) != self.currentIndex():
            return
        if isinstance(self.box, ChoiceBox):
            self.box.showPopup()
        elif isinstance(self.box, LinksBox):
            menu = self.box.menu()
            menu.popup(self.box.mapToGlobal(QPoint(0, self.box.height())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._mark_row(-1)

    def _mark_row(self, row: int) -> None:
        """The row under the mouse shows how to remove it."""
        if row != self.cells.row_under_mouse:
            self.cells.row_under_mouse = row
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._mark_row(index.row())
        cell = self.records.cell(index)
        reads = cell is not None and cell.field.shape in {Shape.LINE, Shape.PASSAGE, Shape.DAY}
        shape = Qt.CursorShape.IBeamCursor if reads else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
