"""One day: its head in three lines, and the list of its blocks under it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.lettering import font_for
from facilitator.ui.prepare.block_list import BlockList
from facilitator.ui.prepare.day_view import DayView
from facilitator.ui.theme import HEADING, LABEL, STAGE_LIGHT, WINDOW, Tone

_HEAD = 72
_PAD = 12
_TITLE, _WHEN, _STATE = 24, 44, 61


class DayHead(QWidget):
    """Title, date and hours, and how much room there is. Painted; pressed with the mouse.

    The keyboard reaches it from the list: a widget of its own would lose the arrows to the run.

    Signals:
        pressed: it was clicked.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: DayView | None = None
        self._chosen = False
        self._focused = False
        self.setFixedHeight(_HEAD)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_view(self, view: DayView) -> None:
        """Show the head of a day."""
        same = self._view is not None and (self._view.spoken, self._view.is_in_trouble) == (
            view.spoken,
            view.is_in_trouble,
        )
        self._view = view
        if not same:
            self.setAccessibleName(view.spoken)
            self.setToolTip("\n".join((view.title, view.when, view.state)))
            self.update()

    def show_chosen(self, chosen: bool, focused: bool) -> None:
        """Mark it as what is chosen, and as where the keyboard is."""
        if (chosen, focused) != (self._chosen, self._focused):
            self._chosen, self._focused = chosen, focused
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEAD)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._chosen:
            focused = self._focused
            painter.setPen(QPen(WINDOW.color(Tone.PINE), 3 if focused else 2))
            painter.setBrush(WINDOW.color(Tone.PINE_TINT if focused else Tone.CARD))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        view = self._view
        title = font_for(view.title, HEADING, QFont.Weight.Bold)
        small = font_for(view.when, LABEL + 1)
        self._line(painter, _TITLE, view.title, title, WINDOW.color(Tone.INK))
        self._line(painter, _WHEN, view.when, small, WINDOW.color(Tone.SOFT))
        ink = WINDOW.color(Tone.SOFT)
        if view.is_in_trouble:
            small = font_for(view.state, LABEL + 1, QFont.Weight.DemiBold)
            ink = STAGE_LIGHT.color(Tone.CORAL)
        self._line(painter, _STATE, view.state, small, ink)

    def _line(self, painter: QPainter, foot: int, words: str, font: QFont, ink: QColor) -> None:
        """A line that stands on `foot`: scripts with tall letters must not push it down."""
        painter.setFont(font)
        painter.setPen(ink)
        room = self.width() - 2 * _PAD
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(_PAD, foot, shown)


class DayColumn(QWidget):
    """A head and a list that belong together.

    Signals:
        chosen: the id of the day, or of one of its blocks.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = DayHead()
        self.list = BlockList()
        self._day = ""
        self._head_is_chosen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        self.head.pressed.connect(self._choose_head)
        self.list.chosen.connect(self.chosen)
        self.list.focus_moved.connect(self._mark_head)

    def show_view(self, view: DayView) -> None:
        """Show a day."""
        self._day = view.id
        self.head.show_view(view)
        self.list.setAccessibleName(view.spoken)
        self.list.show_cards(view.cards)

    def show_chosen(self, chosen: str) -> None:
        """Mark the head or one block, if it is here."""
        self.list.show_chosen(chosen)
        self._head_is_chosen = chosen == self._day
        self._mark_head()
        # Among all days there is one stop for Tab: where the chosen one is.
        own = self._head_is_chosen or self.list.currentIndex().isValid()
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own else Qt.FocusPolicy.ClickFocus)

    def _mark_head(self) -> None:
        self.head.show_chosen(self._head_is_chosen, self.list.hasFocus())

    def _choose_head(self) -> None:
        self.list.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self._day)
