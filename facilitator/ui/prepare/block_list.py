"""The blocks of one day as painted cards: chosen with arrows, moved with Alt or by dragging.

A list shows cards and says what was asked for; it does not know the other days.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from facilitator.domain.wording import _
from facilitator.ui.prepare.card_painter import CardPainter
from facilitator.ui.prepare.day_view import Card
from facilitator.ui.table.rows import show_rows
from facilitator.ui.theme import WINDOW, Tone

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
BLOCK_TYPE: Final = "application/x-facilitator-block"

_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
_ASKS: Final = {
    (_ALT, Qt.Key.Key_Up): "move-up",
    (_ALT, Qt.Key.Key_Down): "move-down",
    (_ALT, Qt.Key.Key_Left): "move-left",
    (_ALT, Qt.Key.Key_Right): "move-right",
    (_NONE, Qt.Key.Key_Left): "left",
    (_NONE, Qt.Key.Key_Right): "right",
    (_NONE, Qt.Key.Key_Return): "open",
    (_NONE, Qt.Key.Key_Enter): "open",
    (_NONE, Qt.Key.Key_Delete): "leave-out",
}


class Cards(QAbstractListModel):
    """The cards of a day, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; one that stays keeps its place and its selection."""
        show_rows(self, self._cards, cards)

    def card(self, row: int) -> Card:
        return self._cards[row]

    def row_of(self, block: str) -> int:
        """The row of a block, or -1."""
        return next((at for at, card in enumerate(self._cards) if card.id == block), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case Qt.ItemDataRole.UserRole:
                return card
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [BLOCK_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        for index in indexes[:1]:
            carried.setData(BLOCK_TYPE, self._cards[index.row()].id.encode())
        return carried


class BlockList(QListView):
    """The list of one day.

    Signals:
        chosen: the id of a block that arrows or a click have come to.
        dropped: the id of a block, and of the one before which it was let go (or nothing).
        asked: a key asks for something: see the table; also `head` and `first`.
        focus_moved: the keyboard has come here or gone.
    """

    chosen = Signal(str)
    dropped = Signal(str, str)
    asked = Signal(str)
    focus_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = Cards(self)
        self._painter = CardPainter(self)
        self._drop_row = -1
        self._quiet = False
        self.setModel(self.cards)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView, QListView:focus { border: none; background: transparent; }")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleDescription(_("Alt with an arrow moves the block; Delete leaves it out."))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.selectionModel().currentChanged.connect(self._say_chosen)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards."""
        self._quiet = True
        self.cards.show_cards(cards)
        self._quiet = False

    def show_chosen(self, block: str) -> None:
        """Mark a block, or none."""
        row = self.cards.row_of(block)
        if row == self.currentIndex().row():
            return
        self._quiet = True
        if row < 0:
            self.selectionModel().clear()
        else:
            self.setCurrentIndex(self.cards.index(row))
        self._quiet = False
        self.viewport().update()

    def set_pitch(self, pixels: int) -> None:
        """How far the cards are apart."""
        if pixels != self._painter.pitch:
            self._painter.pitch = pixels
            self._painter.sizeHintChanged.emit(QModelIndex())

    def _say_chosen(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.cards.card(current.row()).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = _ASKS.get((modifiers, Qt.Key(event.key())), "")
        row = self.currentIndex().row()
        if modifiers == _NONE and event.key() == Qt.Key.Key_Up and row <= 0:
            asked = "head"
        if modifiers == _NONE and event.key() == Qt.Key.Key_Down and row < 0:
            asked = "first"
        if asked:
            self.asked.emit(asked)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt would choose the first card when none is; here the day's head may be chosen.
        had_one = self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        if not had_one:
            self.selectionModel().clear()
        self._quiet = False
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drag_over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_drop(-1)
        block = _carried(event)
        if not block:
            return
        row = self._row_at(event)
        before = self.cards.card(row).id if row < self.cards.rowCount() else ""
        event.acceptProposedAction()
        self.dropped.emit(block, before)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row >= 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(WINDOW.color(Tone.PINE), 3))
            top = self._drop_row * self._painter.pitch - self.verticalOffset()
            painter.drawLine(2, max(top - 2, 1), self.viewport().width() - 3, max(top - 2, 1))

    def _drag_over(self, event: QDragMoveEvent) -> None:
        if not _carried(event):
            event.ignore()
            return
        self._mark_drop(self._row_at(event))
        event.acceptProposedAction()

    def _mark_drop(self, row: int) -> None:
        self._drop_row = row
        self.viewport().update()

    def _row_at(self, event: QDropEvent) -> int:
        """The row before which something that is let go here will lie."""
        y = event.position().toPoint().y() + self.verticalOffset()
        return min(max(round(y / self._painter.pitch), 0), self.cards.rowCount())


def _carried(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(BLOCK_TYPE).data()).decode()
