"""Paints one line of the run of the day, wherever it is listed. Looks only."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.domain.timing import Standing
from facilitator.ui.lettering import fitted, font_for, text_font
from facilitator.ui.parts import fill
from facilitator.ui.row_painter import Index, RowPainter
from facilitator.ui.run.day_lines import Line
from facilitator.ui.theme import LABEL, TEXT, WINDOW, Tone

_REST = QColor("#EFE9DC")
_BLOCK_HEIGHT = 36
_STEP_HEIGHT = 29
_TIME = 18
_TITLE = 64
_EDGE = 16
_GAP = 8
_TICK = 15
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_WRAPPED = _LEFT | int(Qt.TextFlag.TextWordWrap)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class LinePainter(RowPainter):
    """Draws a line as in the design: times in a column, the current block on white."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        return QSize(200, _STEP_HEIGHT if line.is_step else _BLOCK_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        _paint_ground(painter, rect, line, self.is_chosen(index))
        if self.has_focus(index):
            painter.setPen(QPen(WINDOW.color(Tone.PINE), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
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


def _paint_ground(painter: QPainter, rect: QRect, line: Line, chosen: bool) -> None:
    is_now = line.standing is Standing.NOW
    if chosen:
        fill(painter, rect, WINDOW.color(Tone.PINE_TINT))
    elif is_now or line.is_step:
        fill(painter, rect, WINDOW.color(Tone.CARD))
    elif line.rests:
        fill(painter, rect, _REST)
    if is_now and not line.is_step:
        fill(painter, QRect(rect.left(), rect.top(), 4, rect.height()), WINDOW.color(Tone.PINE))


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
    if title != line.title:
        whole = f"{line.title}\n{note}".rstrip()
        smaller = font_for(whole, LABEL, weight)
        if _fits(whole, smaller, room):
            painter.setFont(smaller)
            painter.drawText(room, _WRAPPED, whole)
            return
    painter.setFont(font)
    painter.drawText(room, _LEFT, title)
    after = painter.fontMetrics().horizontalAdvance(title) + _GAP
    painter.setFont(small)
    painter.setPen(WINDOW.color(Tone.SOFT))
    painter.drawText(room.adjusted(after, 0, 0, 0), _LEFT, note)


def _fits(words: str, font: QFont, room: QRect) -> bool:
    """Whether words too long for one line can stand in small letters on two."""
    taken = QFontMetrics(font).boundingRect(room, _WRAPPED, words)
    return taken.width() <= room.width() and taken.height() <= room.height()
