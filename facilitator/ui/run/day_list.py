"""The run of the day: blocks with their times, and the steps of the one on show.

Painted, not made of widgets, so that a day costs nothing to redraw.
"""

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.domain.frozen import frozen
from facilitator.domain.timing import Slot, Standing, minutes_in_words
from facilitator.domain.wording import _
from facilitator.ui.lettering import fitted, font_for, text_font
from facilitator.ui.run.now import Now
from facilitator.ui.theme import LABEL, TEXT, WINDOW, Tone

_REST = QColor("#EFE9DC")
_BLOCK_HEIGHT = 36
_STEP_HEIGHT = 29
_TIME = 18
_TITLE = 64
_EDGE = 16
_GAP = 8
_TICK = 15


@frozen
class Line:
    """One line of the list: a block, or a step of the block on show."""

    block: str
    step: str
    time: str
    title: str
    minutes: str
    standing: Standing
    rests: bool = False
    note: str = ""

    @property
    def is_step(self) -> bool:
        return bool(self.step)

    @property
    def is_gone(self) -> bool:
        """Whether it need not be looked at any more."""
        return self.standing in {Standing.DONE, Standing.LEFT_OUT}

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        said = (self.time, self.title, minutes_in_words(int(self.minutes)), self.note)
        return ", ".join(part for part in said if part)


def lines_of(now: Now) -> tuple[Line, ...]:
    """The lines that show a day."""
    lines: list[Line] = []
    for slot in now.slots:
        lines.append(_block_line(slot, now))
        if now.block is not None and slot.block.id == now.block.id and now.is_open:
            lines.extend(_step_lines(now))
    return tuple(lines)


def _block_line(slot: Slot, now: Now) -> Line:
    block = slot.block
    note = _("pinned") if block.pinned else ""
    if slot.standing is Standing.LEFT_OUT:
        note = _("left out")
    elif block.sort == "breathing-room" and slot.minutes < block.minutes:
        note = _("{left} of {whole} left").format(left=slot.minutes, whole=block.minutes)
    return Line(
        block.id,
        "",
        now.place.shown(slot.start),
        block.title,
        str(block.minutes if slot.standing is Standing.LEFT_OUT else slot.minutes),
        slot.standing,
        block.rests,
        note,
    )


def _step_lines(now: Now) -> list[Line]:
    steps = [step.id for step in now.steps]
    here = steps.index(now.step.id) if now.step is not None else -1
    return [
        Line(
            now.block.id if now.block is not None else "",
            step.id,
            "",
            step.title,
            str(step.minutes),
            Standing.NOW if at == here else Standing.DONE if at < here else Standing.AHEAD,
        )
        for at, step in enumerate(now.steps)
    ]


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


class LinePainter(QStyledItemDelegate):
    """Draws a line as in the design: times in a column, the current block on white."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        return QSize(200, _STEP_HEIGHT if line.is_step else _BLOCK_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        _paint_ground(painter, rect, line, option)
        is_now = line.standing is Standing.NOW
        weight = QFont.Weight.Bold if is_now else QFont.Weight.Normal
        painter.setPen(WINDOW.color(_tone(line)))
        painter.setFont(text_font(TEXT, weight))
        painter.drawText(rect.adjusted(_TIME, 0, 0, 0), _LEFT, line.time)
        right = _paint_end(painter, rect, line)
        painter.setPen(WINDOW.color(_tone(line)))
        _paint_title(painter, rect.adjusted(_TITLE, 0, right - rect.right(), 0), line, weight)


def _tone(line: Line) -> Tone:
    is_now = line.standing is Standing.NOW
    if line.is_step and is_now:
        return Tone.PINE
    return Tone.SOFT if line.is_gone or (line.is_step and not is_now) else Tone.INK


def _paint_ground(painter: QPainter, rect: QRect, line: Line, option: QStyleOptionViewItem) -> None:
    is_now = line.standing is Standing.NOW
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, WINDOW.color(Tone.PINE_TINT))
    elif is_now or line.is_step:
        painter.fillRect(rect, WINDOW.color(Tone.CARD))
    elif line.rests:
        painter.fillRect(rect, _REST)
    if is_now and not line.is_step:
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), WINDOW.color(Tone.PINE))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(WINDOW.color(Tone.PINE), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _paint_end(painter: QPainter, rect: QRect, line: Line) -> int:
    """The minutes, or that the block is left out; where the title has to end."""
    is_out = line.standing is Standing.LEFT_OUT
    words = line.note if is_out else line.minutes
    is_now = line.standing is Standing.NOW
    weight = QFont.Weight.Bold if is_now else QFont.Weight.Normal
    painter.setFont(text_font(LABEL if is_out else TEXT, weight))
    painter.setPen(WINDOW.color(_tone(line) if is_now else Tone.SOFT))
    painter.drawText(rect.adjusted(0, 0, -_EDGE, 0), _RIGHT, words)
    return rect.right() - _EDGE - painter.fontMetrics().horizontalAdvance(words) - _GAP


def _paint_title(painter: QPainter, room: QRect, line: Line, weight: QFont.Weight) -> None:
    """The title and, smaller, what is to be known of it; the title gives way."""
    if line.standing is Standing.DONE and not line.is_step:
        painter.setFont(font_for("✓", TEXT))
        painter.drawText(room, _LEFT, "✓")
        room = room.adjusted(_TICK, 0, 0, 0)
    note = line.note if line.standing is not Standing.LEFT_OUT else ""
    small = text_font(LABEL)
    taken = QFontMetrics(small).horizontalAdvance(note) + _GAP if note else 0
    px = TEXT - 1 if line.is_step else TEXT
    font, title = fitted(line.title, room.width() - taken, px, weight)
    painter.setFont(font)
    painter.drawText(room, _LEFT, title)
    after = painter.fontMetrics().horizontalAdvance(title) + _GAP
    painter.setFont(small)
    painter.setPen(WINDOW.color(Tone.SOFT))
    painter.drawText(room.adjusted(after, 0, 0, 0), _LEFT, note)


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


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
        self._shown_step = ""
        self._has_selection = False

    def show_now(self, now: Now) -> None:
        """Show the day as it stands; brings the step on show into view when it changes."""
        self._model.show_lines(lines_of(now))
        if self._has_selection and not self.selectionModel().hasSelection():
            # Qt is silent when a reset takes the selection away.
            self._say_selected("")
        if now.run.step != self._shown_step:
            self._shown_step = now.run.step
            self._bring_into_view()

    def _bring_into_view(self) -> None:
        for row in range(self._model.rowCount()):
            line = self._model.line(row)
            if line is not None and line.standing is Standing.NOW:
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
