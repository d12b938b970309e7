"""Boxes whose words count only once they are whole: minutes, a clock time, a time zone.

Half a number must not reshape a day. Such a box holds what is typed until Enter, until the focus
leaves, or until the desk asks for everything unsaved; what it cannot understand it gives back.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.errors import WorkshopError
from facilitator.domain.fields import Value
from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox
from facilitator.ui.prepare.clock_words import clock_shown, clock_understood

_MOST_MINUTES = 600
_MOST_LETTERS = 20
"""Enough for every number, and for a sentence to say back what was typed."""


class HeldBox(LineBox):
    """A line that says `typed` once for a whole value."""

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.textEdited.disconnect(self.unsaved.note)
        self.textEdited.connect(self._hold)
        self.returnPressed.connect(self.flush)

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on, and show its value unless somebody is typing."""
        self.key = key
        if not self.unsaved.pending:
            self._show_value()

    def take(self, words: str) -> None:
        """Take these words, as if they had been typed and confirmed."""
        self.setText(words)
        self._hold()
        self.flush()

    def _show_value(self) -> None:
        words = self.shown(self.key.value)
        if words != self.text():
            self.setText(words)

    def _hold(self) -> None:
        if self.text() == self.shown(self.key.value):
            # Typed and taken away again.
            self.unsaved.saved()
        else:
            self.unsaved.hold()

    def _say(self) -> None:
        # Let go first: a value that is refused must not be tried again and again.
        self.unsaved.saved()
        try:
            value = self.meant()
        finally:
            self._show_value()
        if value != self.key.value:
            self.typed.emit(self.key, value)


class MinutesBox(HeldBox):
    """Whole minutes; Up and Down change them by one, with Shift by five. None shows as empty."""

    def __init__(self, key: BoxKey, *, least: int = 1, parent: QWidget | None = None) -> None:
        """`least` is 0 where no minutes mean something."""
        super().__init__(key, parent)
        self._least = least
        self.setMaxLength(_MOST_LETTERS)

    def shown(self, value: Value) -> str:
        return str(value or "")

    def meant(self) -> Value:
        # Nothing keeps keys away: "12.5" without its point would be taken for 125.
        words = self.text().strip()
        minutes = self._understood()
        if words and not self._least <= minutes <= _MOST_MINUTES:
            raise WorkshopError(
                _(
                    "“{words}” is not a number of minutes from {least} to {most}, so nothing "
                    "was changed. Type a whole number such as 15."
                ).format(words=words, least=self._least, most=_MOST_MINUTES)
            )
        return minutes if words else 0

    def _understood(self) -> int:
        """The number typed, or -1."""
        words = self.text().strip()
        return int(words) if words.isdecimal() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if way is None or self.isReadOnly() or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        stride = 5 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        wanted = max(self._understood(), 0) + way * stride
        self.take(str(min(max(wanted, self._least), _MOST_MINUTES)))


class ClockBox(HeldBox):
    """A clock time, shown in the workshop's style; empty means none, where that may be."""

    def __init__(
        self, key: BoxKey, *, may_be_empty: bool = False, parent: QWidget | None = None
    ) -> None:
        self._style = "12"
        self._after = ""
        self._may_be_empty = may_be_empty
        super().__init__(key, parent)

    def show_clock(self, style: str, after: str) -> None:
        """The style to show, and the time that `3:30` does not lie before."""
        self._style = style
        self._after = after

    def shown(self, value: Value) -> str:
        return clock_shown(str(value or ""), self._style)

    def meant(self) -> Value:
        words = self.text().strip()
        if words == self.shown(self.key.value):
            return self.key.value
        if not words and self._may_be_empty:
            return ""
        try:
            return clock_understood(words, self._after)
        except ValueError:
            raise WorkshopError(
                _(
                    "“{words}” is not a clock time, so nothing was changed. "
                    "Type one such as 12:00 or 3:30."
                ).format(words=words)
            ) from None


class CheckedBox(HeldBox):
    """A line that is taken only where it passes a check; otherwise a sentence says why not."""

    def __init__(
        self,
        key: BoxKey,
        fits: Callable[[str], bool],
        otherwise: str,
        parent: QWidget | None = None,
    ) -> None:
        self._fits = fits
        self._otherwise = otherwise
        super().__init__(key, parent)

    def meant(self) -> Value:
        words = self.text().strip()
        if words != self.key.value and not self._fits(words):
            raise WorkshopError(self._otherwise.format(words=words))
        return words
