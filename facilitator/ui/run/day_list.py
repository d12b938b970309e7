"""The run of the day: blocks with their times, and the steps of the one on show.

Painted, not made of widgets, so that a day costs nothing to redraw.
"""

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from facilitator.domain.timing import Standing
from facilitator.domain.wording import _
from facilitator.ui.run.day_lines import Line, lines_of
from facilitator.ui.run.line_painter import LinePainter
from facilitator.ui.run.now import Now


class DayModel(QAbstractListModel):
    """The lines of a day; rows that change say so exactly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines."""
        before = self._lines
        if lines == before:
            return
        same = [(line.block, line.step) for line in lines] == [
            (line.block, line.step) for line in before
        ]
        if not same:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        self._lines = lines
        for at, (line, old) in enumerate(zip(lines, before, strict=True)):
            if line != old:
                self.dataChanged.emit(self.index(at), self.index(at))

    def line(self, row: int) -> Line | None:
        """The line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.time} {line.title}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        if role == Qt.ItemDataRole.UserRole:
            return line
        return None


class DayList(QListView):
    """The list itself.

    Signals:
        chosen: a block id and a step id (may be empty) were activated.
        selected: the block of the line that is selected; empty when none is.
    """

    chosen = Signal(str, str)
    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = DayModel(self)
        self.setModel(self._model)
        self.setItemDelegate(LinePainter(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(_("Run of the day"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._say_chosen)
        self._shown = ("", "")
        self._has_selection = False

    def show_now(self, now: Now) -> None:
        """Show the day as it stands; brings what is on show into view when it changes."""
        self._model.show_lines(lines_of(now))
        if self._has_selection and not self.selectionModel().hasSelection():
            # Qt is silent when a reset takes the selection away.
            self._say_selected("")
        shown = (now.day.id if now.day is not None else "", now.run.step)
        if shown != self._shown:
            self._shown = shown
            self._bring_into_view()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Only what was in view: who has scrolled on to the afternoon may stay there.
        was_seen = not event.oldSize().isValid() or self._sees_now(event.oldSize())
        super().resizeEvent(event)
        if was_seen:
            self._bring_into_view()

    def _sees_now(self, size: QSize) -> bool:
        """Whether the step on show stands in a list as large as this, scrolled as it is."""
        room = QRect(QPoint(), size)
        step = self._now()[-1:]
        return any(room.intersects(self.visualRect(self._model.index(row))) for row in step)

    def _now(self) -> list[int]:
        """The row of the block that is on show, then of its step, if there are any."""
        rows = [(row, self._model.line(row)) for row in range(self._model.rowCount())]
        return [row for row, line in rows if line is not None and line.standing is Standing.NOW]

    def _bring_into_view(self) -> None:
        """Show the step on show, with the rest of its block where there is room; else the top."""
        rows = [(row, self._model.line(row)) for row in range(self._model.rowCount())]
        now = self._now()
        steps = [row for row, line in rows if line is not None and line.is_step]
        if not now:
            self.scrollToTop()
        for row in (*steps[-1:], *now):
            self.scrollTo(self._model.index(row), QListView.ScrollHint.EnsureVisible)

    def _say_chosen(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if line is not None:
            self.chosen.emit(line.block, line.step)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        line = next((self._model.line(each.row()) for each in self.selectedIndexes()), None)
        self._say_selected(line.block if line is not None else "")

    def _say_selected(self, block: str) -> None:
        self._has_selection = bool(block)
        self.selected.emit(block)
