"""How the cells of a record table are painted, and the box that a cell becomes to be typed in."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.domain.fields import Shape
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.table.boxes import document_box, words_font
from facilitator.ui.table.record_model import Cell, Index, RecordModel
from facilitator.ui.table.tags import RING, Tag, TagsBox, hues, paint_tags, tags_height
from facilitator.ui.table.words import Words
from facilitator.ui.theme import STAGE_LIGHT, WINDOW, Tone

_SIDE: Final = 9
_ABOVE: Final = 9
_BELOW: Final = 11
_BOX_ABOVE: Final = 2
"""So that words do not move when their cell becomes a box."""
_BAR: Final = 5
_STAR: Final = 16
_STAYS_OPEN: Final = frozenset(
    {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
)


class RecordCells(QStyledItemDelegate):
    """Paints cells of a `RecordModel` and makes their boxes.

    Signals:
        box_made: a box that has just been opened in a cell.
        box_gone: that box will not be there any more.
    """

    box_made = Signal(object)
    box_gone = Signal(object)

    def __init__(self, model: RecordModel, add: str, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._add = add
        self.row_under_mouse = -1

    def inner(self, index: Index, area: QRect) -> QRect:
        """The part of a cell that words stand in."""
        bar = _BAR if index.column() == 0 and self._model.has_sorts else 0
        return area.adjusted(_SIDE + bar, _ABOVE, -_SIDE, -_BELOW)

    def height(self, index: Index, width: int) -> int:
        """How high a cell is in a width."""
        cell = self._model.cell(index)
        if cell is None:
            return 0
        room = self.inner(index, QRect(0, 0, width, 100)).width()
        if tags := _tags(cell):
            return tags_height(tags, room) + _ABOVE + _BELOW
        return round(self._words(index, cell, room).height) + _ABOVE + _BELOW

    def _words(self, index: Index, cell: Cell, width: int) -> Words:
        text = cell.text or self._prompt(index, cell)
        strong = cell.leads or not cell.text
        return Words(text, words_font(text, strong=strong), width)

    def _prompt(self, index: Index, cell: Cell) -> str:
        """What stands in an empty cell: what to add, or what is missing."""
        if self._model.is_blank(index.row()):
            return self._add if cell.leads else ""
        return _(cell.field.label) if cell.missing else ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, WINDOW.color(Tone.LINE))
        cell = self._model.cell(index)
        if cell is None:
            self._paint_remove(painter, area, index.row())
        else:
            self._paint_cell(painter, area, index, cell)
        painter.restore()

    def _paint_cell(self, painter: QPainter, area: QRect, index: Index, cell: Cell) -> None:
        inner = self.inner(index, area)
        sort = self._model.sort_of(index.row())
        if index.column() == 0 and sort:
            bar = QRect(area.left(), area.top() + 4, _BAR, area.height() - 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hues(sort).bar)
            painter.drawRoundedRect(bar, 2, 2)
        if tags := _tags(cell):
            paint_tags(painter, inner, tags)
        elif cell.field.shape is Shape.FLAG:
            self._paint_star(painter, inner, index, cell)
        else:
            self._words(index, cell, inner.width()).paint(
                painter, QRectF(inner), self._ink(index, cell)
            )

    def _ink(self, index: Index, cell: Cell) -> QColor:
        if cell.text:
            return WINDOW.color(Tone.INK)
        return WINDOW.color(Tone.PINE) if not cell.missing else STAGE_LIGHT.color(Tone.CORAL)

    def _paint_star(self, painter: QPainter, inner: QRect, index: Index, cell: Cell) -> None:
        if self._model.is_blank(index.row()):
            return
        painter.setPen(WINDOW.color(Tone.AMBER if cell.text else Tone.FAINT))
        painter.setBrush(WINDOW.color(Tone.AMBER) if cell.text else Qt.GlobalColor.transparent)
        painter.drawPath(_star(QRectF(inner.left(), inner.top() + 1, _STAR, _STAR)))

    def _paint_remove(self, painter: QPainter, area: QRect, row: int) -> None:
        if row != self.row_under_mouse or not self._model.may_remove(row):
            return
        painter.setFont(words_font("×"))
        painter.setPen(WINDOW.color(Tone.SOFT))
        place = area.adjusted(0, _ABOVE, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, "×")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, 40)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell = self._model.cell(index)
        if cell is None:
            return QWidget(parent)
        box = document_box(BoxKey(cell.record, cell.field.name), self._model.labels, parent)
        box.setAccessibleName(self._model.called(cell))
        _dress(box, strong=cell.leads)
        box.installEventFilter(self)
        self.box_made.emit(box)
        return box

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self.box_gone.emit(editor)
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        cell = self._model.cell(index)
        if cell is not None and isinstance(editor, Box):
            editor.show_key(BoxKey(cell.record, cell.field.name))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing: a box hands over its words by itself."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        area: QRect = option.rect
        if isinstance(editor, TagsBox):
            editor.setGeometry(self.inner(index, area).adjusted(-RING, -RING, RING, RING))
            return
        left = self.inner(index, area).left() - _SIDE
        place = QRect(left, area.top() + _BOX_ABOVE, area.right() - left, area.height() - 5)
        if not isinstance(editor, PassageBox):
            place.setHeight(min(place.height(), max(editor.sizeHint().height(), 34)))
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Enter, Tab and Esc are the table's own; another window in front leaves the box open.
        leaves = (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in _STAYS_OPEN
        )
        return leaves and super().eventFilter(editor, event)


def _dress(box: Box, *, strong: bool) -> None:
    """Set a box so that its words lie where the cell had painted them."""
    if isinstance(box, PassageBox):
        box.document().setDocumentMargin(0)
        box.setFont(words_font(box.toPlainText(), strong=strong))
    elif isinstance(box, LineBox):
        box.setTextMargins(-2, 0, -2, 0)


def _tags(cell: Cell) -> tuple[Tag, ...]:
    """The cell as tags: the records it names, or its kind of resource."""
    return cell.tags or ((Tag("", cell.text, cell.sort),) if cell.sort else ())


def _star(place: QRectF) -> QPainterPath:
    """A star of five points."""
    path = QPainterPath()
    points = ((0.5, 0.02), (0.64, 0.36), (1, 0.38), (0.72, 0.62), (0.81, 0.98), (0.5, 0.78),
              (0.19, 0.98), (0.28, 0.62), (0, 0.38), (0.36, 0.36))  # fmt: skip
    for at, (x, y) in enumerate(points):
        point = QPointF(place.left() + x * place.width(), place.top() + y * place.height())
        path.moveTo(point) if at == 0 else path.lineTo(point)
    path.closeSubpath()
    return path
