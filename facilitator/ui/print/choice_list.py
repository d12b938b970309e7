"""A list to choose one thing from, with headings between groups; the chosen one is marked.

Painted like the list of teams on its page. Knows nothing of what is chosen.
"""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.frozen import frozen
from facilitator.ui.lettering import fitted
from facilitator.ui.row_painter import Index, RowPainter
from facilitator.ui.table.rows import show_rows
from facilitator.ui.theme import LABEL, TEXT, WINDOW, Tone

_NOWHERE = QModelIndex()

_HEIGHT: Final = 32
_HEADING: Final = 34
_BAR: Final = 4
_EDGE: Final = 18
_RING: Final = 4
"""The list's own border, above and below its rows."""


@frozen
class Choice:
    """Something to choose, or a heading over what can be chosen."""

    id: str
    title: str
    is_heading: bool = False

    @property
    def height(self) -> int:
        return _HEADING if self.is_heading else _HEIGHT


class Choices(QAbstractListModel):
    """The rows of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Choice] = []

    @property
    def rows(self) -> tuple[Choice, ...]:
        return tuple(self._rows)

    def choice(self, row: int) -> Choice:
        return self._rows[row]

    def row_of(self, choice_id: str) -> int:
        """The row of what can be chosen under this id; without one, of the first that can be."""
        can_be = [at for at, each in enumerate(self._rows) if not each.is_heading]
        named = [at for at in can_be if self._rows[at].id == choice_id]
        return next(iter(named or can_be), -1)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        show_rows(self, self._rows, choices)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()].title
        return None


class ChoiceList(QListView):
    """The list. Something is always chosen, once there is something to choose.

    Signals:
        chosen: the id of what the facilitator has chosen.
    """

    chosen = Signal(str)

    def __init__(self, name: str, least: int, parent: QWidget | None = None) -> None:
        """`least` rows stay in view however little room there is."""
        super().__init__(parent)
        self.choices = Choices(self)
        self._least = least
        self._chosen = ""
        self.setModel(self.choices)
        self.setItemDelegate(_ChoicePainter(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.selectionModel().currentChanged.connect(self._take_current)

    @property
    def chosen_id(self) -> str:
        return self._chosen

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what was chosen stays chosen while it is among them."""
        if tuple(choices) == self.choices.rows:
            return
        kept, self._chosen = self._chosen, ""
        self.choices.show_choices(choices)
        self.choose(kept)
        self.updateGeometry()

    def choose(self, choice_id: str) -> None:
        """Mark this one, without a word to anybody."""
        row = self.choices.row_of(choice_id)
        if row >= 0:
            self._chosen = self.choices.choice(row).id
            self.setCurrentIndex(self.choices.index(row))

    def sizeHint(self) -> QSize:
        return QSize(200, sum(each.height for each in self.choices.rows) + _RING)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, min(self.sizeHint().height(), self._least * _HEIGHT))

    def _take_current(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        now = self.choices.choice(current.row())
        if not now.is_heading and now.id != self._chosen:
            self._chosen = now.id
            self.chosen.emit(now.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if any(not each.is_heading for each in self.choices.rows[: self.currentIndex().row()]):
            self.scrollTo(self.currentIndex())
        else:
            # The heading over the first choice must not be cut through.
            self.scrollToTop()


class _ChoicePainter(RowPainter):
    """Paints one row; a long name loses its middle, and is whole in the tool tip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        choice = _choice_at(index)
        return QSize(120, choice.height if choice is not None else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = _choice_at(index)
        if choice is None:
            return
        area: QRect = option.rect
        painter.save()
        if choice.is_heading:
            _paint_heading(painter, area, choice.title)
        else:
            chosen = self.is_chosen(index)
            _paint_ground(painter, area, chosen, self.is_under_mouse(index))
            weight = QFont.Weight.Bold if chosen else QFont.Weight.Normal
            painter.setPen(WINDOW.color(Tone.INK))
            _paint_words(painter, area, choice.title, TEXT, weight)
        painter.restore()


def _choice_at(index: QModelIndex | QPersistentModelIndex) -> Choice | None:
    model = index.model()
    return model.choice(index.row()) if isinstance(model, Choices) else None


def _paint_heading(painter: QPainter, area: QRect, title: str) -> None:
    painter.setPen(WINDOW.color(Tone.SOFT))
    _paint_words(painter, area.adjusted(0, 8, 0, 0), title, LABEL, QFont.Weight.DemiBold)


def _paint_ground(painter: QPainter, area: QRect, chosen: bool, under_mouse: bool) -> None:
    if chosen:
        bar = QRect(area.left(), area.top(), _BAR, area.height())
        painter.fillRect(area, WINDOW.color(Tone.CARD))
        painter.fillRect(bar, WINDOW.color(Tone.PINE))
    elif under_mouse:
        painter.fillRect(area, WINDOW.color(Tone.PAPER))


def _paint_words(
    painter: QPainter, area: QRect, words: str, px: float, weight: QFont.Weight
) -> None:
    room = area.adjusted(_EDGE, 0, -_EDGE, 0)
    font, shown = fitted(words, room.width(), px, weight, cut=Qt.TextElideMode.ElideMiddle)
    painter.setFont(font)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
