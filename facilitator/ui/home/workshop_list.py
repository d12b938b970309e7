"""The workshops as painted cards; a click or Enter opens one."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.wording import _
from facilitator.ui.home.listed import Entry
from facilitator.ui.lettering import font_for, text_font
from facilitator.ui.row_painter import Index, RowPainter
from facilitator.ui.theme import HEADING, TEXT, WINDOW, Tone

_NOWHERE = QModelIndex()
_PITCH: Final = 84
_GAP: Final = 10
_EDGE: Final = 20
_TITLE: Final = 16
_ABOUT: Final = 41
_OPENS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Entries(QAbstractListModel):
    """The entries, newly read as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        if tuple(entries) != self._entries:
            self.beginResetModel()
            self._entries = tuple(entries)
            self.endResetModel()

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case Qt.ItemDataRole.UserRole:
                return entry
        return None


class WorkshopList(QListView):
    """The list itself.

    Signals:
        opened: the id of the workshop that was pressed.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = Entries(self)
        self.setModel(self.entries)
        self.setItemDelegate(_EntryPainter(self))
        self.setAccessibleName(_("Workshops"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListView, QListView:focus { border: none; background: transparent; }")
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these workshops; the one that is marked stays marked."""
        marked = self.currentIndex()
        was = self.entries.entry(marked.row()).id if marked.isValid() else ""
        self.entries.show_entries(entries)
        for row, entry in enumerate(entries):
            if entry.id == was:
                self.setCurrentIndex(self.entries.index(row))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.entries.entry(index.row()).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _OPENS:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())


class _EntryPainter(RowPainter):
    """A title, and under it when and who; at the right how soon."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _PITCH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(area).adjusted(1, 2, -1, -_GAP)
        focused = self.has_focus(index)
        near = focused or self.is_under_mouse(index)
        line = Tone.PINE if focused else Tone.FAINT if near else Tone.LINE
        painter.setPen(QPen(WINDOW.color(line), 2 if focused else 1))
        painter.setBrush(WINDOW.color(Tone.PAPER if entry.is_over else Tone.CARD))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        _paint_words(painter, card.toRect().adjusted(_EDGE, 14, -_EDGE, -12), entry)
        painter.restore()


def _paint_words(painter: QPainter, room: QRect, entry: Entry) -> None:
    """Every line stands on a fixed height: scripts with tall letters must not push it down."""
    due_font = text_font(TEXT, QFont.Weight.DemiBold)
    due_width = QFontMetrics(due_font).horizontalAdvance(entry.due)
    due = QPoint(room.right() - due_width, room.top() + _TITLE)
    _paint_line(painter, due, entry.due, due_font, Tone.PINE, due_width + 1)
    tone = Tone.SOFT if entry.is_over else Tone.INK
    title_font = font_for(entry.title, HEADING, QFont.Weight.Bold)
    title = QPoint(room.left(), room.top() + _TITLE)
    _paint_line(painter, title, entry.title, title_font, tone, room.width() - due_width - 16)
    about = QPoint(room.left(), room.top() + _ABOUT)
    _paint_line(painter, about, entry.about, font_for(entry.about, TEXT), Tone.SOFT, room.width())


def _paint_line(
    painter: QPainter, at: QPoint, words: str, font: QFont, tone: Tone, width: int
) -> None:
    painter.setFont(font)
    painter.setPen(WINDOW.color(tone))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(at, shown)
