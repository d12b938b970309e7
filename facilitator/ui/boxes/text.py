"""Boxes for words: a line, a passage that grows, a number, a date.

A box shows a value and says what was typed. It never changes its own text while somebody types
in it: a value that comes back equal leaves the cursor where it is.
"""

from math import ceil
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from facilitator.domain.dates import as_date, short_day
from facilitator.domain.errors import WorkshopError
from facilitator.domain.fields import Value
from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.unsaved import Unsaved
from facilitator.ui.direction import runs_left

_POINTS: Final = (".", ",")
_LEFT: Final = Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class LineBox(QLineEdit):
    """A short text.

    Signals:
        typed: the key and the words so far.
        left: the focus has gone; what follows is a new change.
    """

    typed = Signal(object, object)
    left = Signal()

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.unsaved = Unsaved(self)
        self.setPlaceholderText(_(key.described.hint))
        self.setAccessibleName(_(key.described.label))
        self.setText(self.shown(key.value))
        self.setCursorPosition(0)
        self.textEdited.connect(self.unsaved.note)
        self.unsaved.due.connect(self._say)

    def shown(self, value: Value) -> str:
        """How a value reads in this box."""
        return "" if value is None else str(value)

    def meant(self) -> Value:
        """The value that the words in the box stand for."""
        return self.text()

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on, and show its value unless other words are pending."""
        self.key = key
        if self.meant() == key.value:
            self.unsaved.saved()
        elif not self.unsaved.pending:
            self.setText(self.shown(key.value))
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Hand over what is not saved yet."""
        self.unsaved.flush()

    def _say(self) -> None:
        if self.meant() == self.key.value:
            # Typed and taken away again: nothing has to be written, and no echo will come.
            self.unsaved.saved()
        else:
            self.typed.emit(self.key, self.meant())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
        self.left.emit()


class NumberBox(LineBox):
    """A whole number; one digit fills it where one digit is the most, and moves on.

    A digit that is too high moves on as well: eyes are on the slip, and what comes next belongs
    to the next box. Of 12.5 it takes 12: the rest of a number that is not whole is left out,
    never joined to it.
    """

    _refused = Signal(int)

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._refused.connect(self._say_refused)
        most = key.described.most
        self._one_digit = most is not None and most <= 9
        self._past_the_point = False
        self.setMaxLength(1 if self._one_digit else 5)
        if self._one_digit:
            self.setMinimumWidth(_DIGIT_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def meant(self) -> Value:
        words = self.text().strip()
        return int(words) if words.isdecimal() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isprintable() and typed and not typed.isdecimal():
            self._past_the_point = self._past_the_point or typed in _POINTS
            return
        if typed.isdecimal() and self._past_the_point and not self._one_digit:
            return
        self._past_the_point = False
        if typed.isdecimal() and self._one_digit:
            self._take_digit(int(typed))
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._past_the_point = False
        super().focusInEvent(event)

    def _take_digit(self, digit: int) -> None:
        most = self.key.described.most
        if most is None or digit > most:
            self._refused.emit(digit)
        else:
            self.setText(str(digit))
            self.unsaved.note()
        if self._is_followed_by_a_box():
            self.focusNextChild()
        else:
            # A button behind the last row must not get the next key.
            self.flush()

    def _say_refused(self, digit: int) -> None:
        QApplication.beep()
        raise WorkshopError(
            _(
                "“{box}” takes no more than {most}, so the {digit} was left out. "
                "The digits after it went into the next boxes."
            ).format(box=self.accessibleName(), most=self.key.described.most, digit=digit)
        )

    def _is_followed_by_a_box(self) -> bool:
        each = self.nextInFocusChain()
        while each and not (each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()):
            each = each.nextInFocusChain()
        return isinstance(each, LineBox | PassageBox)


class DayBox(LineBox):
    """A date, shown as `Aug 14` once it is understood; words that are no date stay as typed."""

    def shown(self, value: Value) -> str:
        on = as_date(str(value or ""))
        return short_day(on) if on is not None else str(value or "")

    def meant(self) -> Value:
        words = self.text()
        return self.key.value if words == self.shown(self.key.value) else words

    def show_key(self, key: BoxKey) -> None:
        if self.hasFocus() and self.text() == str(key.value):
            self.key = key
            self.unsaved.saved()
            return
        super().show_key(key)


class PassageBox(QPlainTextEdit):
    """A text of any length that grows with its lines. Tab moves on.

    Signals:
        typed: the key and the words so far.
        left: the focus has gone; what follows is a new change.
        grown: it has another height.
    """

    typed = Signal(object, object)
    left = Signal()
    grown = Signal()
    _refused = Signal()

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.unsaved = Unsaved(self)
        self._showing = False
        self._growing = False
        self.setTabChangesFocus(True)
        self.setPlaceholderText(_(key.described.hint))
        self.setAccessibleName(_(key.described.label))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._put(str(key.value or ""))
        self.textChanged.connect(self._note)
        self.unsaved.due.connect(self._say)
        self._refused.connect(self._say_refused)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on, and show its value unless other words are pending."""
        self.key = key
        if self.toPlainText() == key.value:
            self.unsaved.saved()
        elif not self.unsaved.pending:
            self._put(str(key.value or ""))

    def flush(self) -> None:
        """Hand over what is not saved yet."""
        self.unsaved.flush()

    def insertFromMimeData(self, source: QMimeData) -> None:
        replaced = len(self.textCursor().selectedText())
        if len(self.toPlainText()) - replaced + len(source.text()) > MOST_PASTED:
            self._refused.emit()
        else:
            self.take_pasted(source)

    def take_pasted(self, source: QMimeData) -> None:
        """Put what was pasted or dropped where the cursor is."""
        super().insertFromMimeData(source)

    def _say_refused(self) -> None:
        # Raised in a slot, where it is told; what leaves an override of Qt's may be lost.
        raise WorkshopError(
            _(
                "That is too long for a box, and nothing was pasted. It is still on the "
                "clipboard: paste it in parts, or keep it as a file of its own."
            )
        )

    def words_height(self) -> int:
        """What its words take, in whatever script: Arabic lines are half as high again."""
        block, words = self.document().firstBlock(), 0.0
        while block.isValid():
            words += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(words)

    def fit(self) -> None:
        """Be as high as the words are in the present width."""
        self._grow()

    def _choose_side(self) -> None:
        """Set the words from the side they begin at, as Qt does in a line by itself."""
        side = _RIGHT if runs_left(self.toPlainText()) else _LEFT
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _put(self, words: str) -> None:
        self._showing = True
        self.setPlainText(words)
        self._choose_side()
        self._showing = False
        self._grow()

    def _note(self) -> None:
        self._choose_side()
        if not self._showing:
            self.unsaved.note()

    def _say(self) -> None:
        if self.toPlainText() == self.key.value:
            # Typed and taken away again: nothing has to be written, and no echo will come.
            self.unsaved.saved()
        else:
            self.typed.emit(self.key, self.toPlainText())

    def _grow(self) -> None:
        # A bar takes width, which makes more lines, which ask for the bar: never within itself.
        if self._growing:
            return
        self._growing = True
        words, line = self.words_height(), self.fontMetrics().lineSpacing()
        is_cut = words > _MOST_LINES * line
        height = (_MOST_LINES * line if is_cut else max(words, line)) + _AROUND
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if is_cut
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.grown.emit()
        self._growing = False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
        self.left.emit()


MOST_PASTED: Final = 50_000
"""Characters. Qt breaks a word into lines in a time that grows with its square: a million without
a space took it two minutes, this many a third of a second."""
_MOST_LINES = 12
_AROUND = 24
"""The border and the padding of a box, and the margin of its words, above and below."""
_DIGIT_WIDTH = 32
