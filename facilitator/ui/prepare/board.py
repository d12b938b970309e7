"""All days side by side: what is chosen, and where a key or a drag wants a block to go."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from facilitator.ui.prepare.day_column import DayColumn
from facilitator.ui.prepare.day_view import DayView

_IN_SIGHT: Final = 3
_EDGE: Final = 20
_GAP: Final = 14
_WIDTHS: Final = (216, 480)
_PITCHES: Final = (29, 38)
_HEAD_AND_EDGES: Final = 98


class Board(QScrollArea):
    """Three days fill it; more are reached by scrolling sideways.

    Signals:
        chosen: the id of a day or a block.
        move_asked: the id of a block, of the day it should go to, and of the block it should
            lie before (nothing: at the end).
        open_asked: the editor of what is chosen is wanted.
        leave_out_asked: the id of a block that should go.
        arranged: other days stand side by side.
    """

    chosen = Signal(str)
    move_asked = Signal(str, str, str)
    open_asked = Signal()
    leave_out_asked = Signal(str)
    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[DayView, ...] = ()
        self._columns: dict[str, DayColumn] = {}
        self._chosen = ""
        ground = QWidget()
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(_EDGE, 14, _EDGE, 10)
        self._row.setSpacing(_GAP)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in one of the days."""
        return any(column.list.hasFocus() for column in self._columns.values())

    def column(self, day: str) -> DayColumn:
        """The column of a day; raises KeyError if it is not on show."""
        return self._columns[day]

    def show_views(self, views: Sequence[DayView], chosen: str) -> None:
        """Show these days, with a day or a block marked."""
        self._views = tuple(views)
        if [view.id for view in views] != list(self._columns):
            self._arrange()
        for view in views:
            self._columns[view.id].show_view(view)
        self._fit()
        self.show_chosen(chosen)

    def show_chosen(self, chosen: str) -> None:
        """Mark a day or a block."""
        self._chosen = chosen
        for column in self._columns.values():
            column.show_chosen(chosen)

    def set_writable(self, writable: bool) -> None:
        """Let blocks be dragged, or only looked at."""
        for column in self._columns.values():
            column.list.setDragEnabled(writable)

    def focus_chosen(self) -> None:
        """Put the keyboard where the chosen one is, and bring it into sight."""
        view = self._view_of(self._chosen)
        if view is not None:
            column = self._columns[view.id]
            column.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(column, _EDGE, 0)

    def _arrange(self) -> None:
        """Make columns for new days; those that stay keep the keyboard."""
        while self._row.count():
            self._row.takeAt(0)
        before, self._columns = self._columns, {}
        for view in self._views:
            column = before.pop(view.id, None) or self._make_column()
            self._columns[view.id] = column
            self._row.addWidget(column)
        self._row.addStretch(1)
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        self.arranged.emit()

    def _make_column(self) -> DayColumn:
        column = DayColumn()
        column.chosen.connect(self._choose)
        column.list.asked.connect(self._answer)
        column.list.dropped.connect(self._drop)
        return column

    def _fit(self) -> None:
        """Share the width among the days, and the height among the blocks of the longest."""
        count = min(max(len(self._views), 1), _IN_SIGHT)
        room = self.viewport().width() - 2 * _EDGE - (count - 1) * _GAP
        width = min(max(room // count, _WIDTHS[0]), _WIDTHS[1])
        longest = max((len(view.cards) for view in self._views), default=1)
        height = self.viewport().height() - _HEAD_AND_EDGES
        pitch = min(max(height // max(longest, 1), _PITCHES[0]), _PITCHES[1])
        for column in self._columns.values():
            column.setFixedWidth(width)
            column.list.set_pitch(pitch)

    def _choose(self, chosen: str) -> None:
        if chosen != self._chosen:
            self.chosen.emit(chosen)

    def _answer(self, asked: str) -> None:
        """Do what a key asks for in the day that has the focus."""
        view = self._view_of(self._chosen)
        if view is None:
            return
        row = view.row(self._chosen)
        match asked:
            case "open":
                self.open_asked.emit()
            case "head":
                self._choose(view.id)
            case "first" if view.cards:
                self._choose(view.cards[0].id)
            case "left" | "right":
                self._cross(view, row, -1 if asked == "left" else 1)
            case "leave-out" if row >= 0:
                self.leave_out_asked.emit(self._chosen)
            case "move-up" | "move-down" if row >= 0:
                self._move_along(view, row, -1 if asked == "move-up" else 1)
            case "move-left" | "move-right" if row >= 0:
                self._move_across(view, row, -1 if asked == "move-left" else 1)

    def _cross(self, view: DayView, row: int, way: int) -> None:
        """Choose what lies beside, in the next day or the one before."""
        beside = self._beside(view, way)
        if beside is None:
            return
        if row < 0 or not beside.cards:
            self._choose(beside.id)
        else:
            self._choose(beside.cards[min(row, len(beside.cards) - 1)].id)
        self.focus_chosen()

    def _move_along(self, view: DayView, row: int, way: int) -> None:
        """One place up or down; past the end of a day, into the one before or behind."""
        cards = view.cards
        if 0 <= row + way < len(cards):
            before = row - 1 if way < 0 else row + 2
            self._ask_move(view, before)
            return
        beside = self._beside(view, way)
        if beside is not None:
            self._ask_move(beside, len(beside.cards) if way < 0 else 0)

    def _move_across(self, view: DayView, row: int, way: int) -> None:
        beside = self._beside(view, way)
        if beside is not None:
            self._ask_move(beside, row)

    def _ask_move(self, view: DayView, row: int) -> None:
        before = view.cards[row].id if row < len(view.cards) else ""
        self.move_asked.emit(self._chosen, view.id, before)

    def _drop(self, block: str, before: str) -> None:
        dropped_on = self.sender()
        for day, column in self._columns.items():
            if column.list is dropped_on and block != before:
                self.move_asked.emit(block, day, before)

    def _beside(self, view: DayView, way: int) -> DayView | None:
        at = self._views.index(view) + way
        return self._views[at] if 0 <= at < len(self._views) else None

    def _view_of(self, chosen: str) -> DayView | None:
        return next(
            (view for view in self._views if view.id == chosen or view.row(chosen) >= 0), None
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
