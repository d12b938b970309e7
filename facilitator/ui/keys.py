"""Which key belongs to whom: to the run, or to the control that is being used.

Three rules, from product.md:

1. A clicker cannot choose its window: its keys always belong to the run.
2. Any other key belongs to a control that has the keyboard focus and uses it, else to the run.
3. Typing into nothing does no harm: when another key that prints follows one that prints within
   a second, the effect of the first is taken back, and nothing more happens until the typing
   rests. The keys for a minute more and less are pressed in a row on purpose, as is any key again.

One compromise: a letter that opens a line to type in (go to, park, note) is taken back only when
the next key follows at the pace of typing. With a whole second, the first words of whoever means
the line would be thrown away; by the time one has seen it open, the pace is over.

Letters go by the key's position where the layout has no Latin letters.
"""

import sys
import time
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.boxes.unsaved import is_kept

CLICKER: Final = frozenset({"PgDown", "PgUp", "F5", "Shift+F5", "Esc"})
"""Keys that always belong to the run."""

_TYPING_GAP: Final = 1.0
_TYPING_PACE: Final = 0.4
"""Our estimate of how soon the next key of a word follows; who reads a line first takes longer."""
_SECOND_SPACE: Final = 0.4
_TYPED_IN: Final = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox")
_CHOSEN_FROM: Final = ("QComboBox", "QAbstractItemView")
_PRESSED: Final = ("QAbstractButton",)
_TICKED: Final = ("QCheckBox",)
_ARROWS: Final = frozenset({"Left", "Right", "Up", "Down"})
_PRESSES: Final = frozenset({"Space", "Return", "Enter", "Tab", "Backtab"})
_EDITS: Final = frozenset({"Backspace", "Del", "Home", "End", *_ARROWS, *_PRESSES})
_BETWEEN_WORDS: Final = frozenset({"Return", "Enter", "Backspace"})
_MINUTE: Final = "+"
_MINUTES: Final = frozenset({_MINUTE, "=", "-"})
_UNDOES: Final = frozenset({"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"})

# Set 1 scan codes, which evdev shares (X11 adds 8); Apple's virtual key codes.
_ROWS: Final = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM", 52: "."}
_BY_SCAN: Final = {
    first + at: letter for first, row in _ROWS.items() for at, letter in enumerate(row)
}
_BY_APPLE: Final = dict(
    zip(
        (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 31, 32, 34, 35, 37, 38, 40, 45),
        "ASDFHGZXCVBQWERYTOUIPLJKN",
        strict=True,
    )
)


class Keys(QObject):
    """An event filter on the application that turns keys into actions.

    It asks by signal: what is raised in a slot is told, what leaves a filter confuses Qt.

    Signals:
        word_begun: a key follows that may turn out to be the first of a word.
        asked: the id of an action.
        strayed: words were typed into nothing; what the first did should be taken back.
    """

    word_begun = Signal()
    asked = Signal(str)
    strayed = Signal(str)

    def __init__(
        self,
        actions: Mapping[str, str],
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`actions` maps key names (`PgDown`, `Ctrl+P`, `B`) to action ids."""
        super().__init__(parent)
        self._actions = dict(actions)
        self._clock = clock
        self._is_passed_on = False
        self._first = ""
        self._first_at = -10.0
        self._first_did = ""
        self._is_straying = False
        self._last_space_at = -10.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or event.type() != QEvent.Type.KeyPress:
            # On its way a press meets the window and an override first, and once each.
            self._is_passed_on = False
            if isinstance(watched, QWidget) and event.type() == QEvent.Type.ShortcutOverride:
                self._override(watched, event)
            return False
        if self._is_passed_on:
            # The control that had the focus has passed the key on to its parent; it may have
            # closed what it stood in, but Enter in a panel is still no step for the run.
            return False
        self._is_passed_on = True
        name = key_name(event)
        if self._is_ours(name, watched):
            return self._press(name, event)
        return _prints(name) and self._is_kept_out(name, event)

    def _override(self, focus: QWidget, event: QKeyEvent) -> None:
        if self._is_ours(key_name(event), focus):
            event.accept()

    def _is_ours(self, name: str, focus: QWidget) -> bool:
        if QApplication.activeModalWidget() is not None and name not in CLICKER - {"Esc"}:
            # A dialog is the topmost layer: Esc closes it, and its letters are its own.
            return False
        if name in CLICKER:
            return name in self._actions
        if QApplication.activePopupWidget() is not None or uses(focus, name):
            return False
        return name in self._actions or len(name) == 1

    def _press(self, name: str, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        now = self._clock()
        if self._strays(name, now):
            self._stray(now)
            return True
        if name == "Space":
            if now - self._last_space_at < _SECOND_SPACE:
                return True
            self._last_space_at = now
        action = self._actions.get(name, "")
        self._is_straying = False
        first = _in_a_row(name) if len(name) == 1 else ""
        if first != self._first or now - self._first_at >= _TYPING_GAP:
            self.word_begun.emit()
        self._first, self._first_at, self._first_did = first, now, action
        if action:
            self.asked.emit(action)
        return bool(action)

    def _strays(self, name: str, now: float) -> bool:
        """Whether a key belongs to words that are being typed into nothing."""
        if not self._first or now - self._first_at >= _TYPING_GAP:
            return False
        if _prints(name):
            # The same letter again is meant: N N N goes three steps on.
            return self._is_straying or _in_a_row(name) != self._first
        return name in _BETWEEN_WORDS and (self._is_straying or not self._first_did)

    def _stray(self, now: float) -> None:
        taken_back, self._first_did = self._first_did, ""
        self._first_at, self._is_straying = now, True
        self.strayed.emit(taken_back)

    def _is_kept_out(self, name: str, event: QKeyEvent) -> bool:
        """Whether a key is kept out of the line that the key before it has opened.

        That key was the run's: so the control that would take this one has the focus since.
        """
        has_opened = bool(self._first and self._first_did)
        if event.isAutoRepeat():
            # Held down, the letter that has opened a line must not fill it.
            return has_opened and _in_a_row(name) == self._first
        now = self._clock()
        if has_opened and now - self._first_at < _TYPING_PACE:
            self._stray(now)
            return True
        self._first = ""
        return False


def _prints(name: str) -> bool:
    return len(name) == 1 or name == "Space"


def _in_a_row(name: str) -> str:
    """What stands for a key where keys are pressed in a row."""
    return _MINUTE if name in _MINUTES else name


def uses(focus: QWidget, name: str) -> bool:
    """Whether a control that has the focus uses this key itself."""
    plain = len(name) == 1 or name in _EDITS
    if _is_one_of(focus, _TYPED_IN):
        if name in _UNDOES:
            # What is typed in a box is in the history; a line that is only passing undoes itself.
            return not is_kept(focus)
        return plain or (name.startswith(("Shift+", "Ctrl+")) and _edits_text(name))
    if _is_one_of(focus, _CHOSEN_FROM):
        return len(name) == 1 or name in _ARROWS | _PRESSES
    if _is_one_of(focus, _PRESSED):
        # Down a column of boxes to tick, the room must not move along.
        return name in _PRESSES or (name in _ARROWS and _is_one_of(focus, _TICKED))
    return name in {"Tab", "Backtab"}


def _is_one_of(focus: QWidget, classes: tuple[str, ...]) -> bool:
    # By name: to import a class, PySide makes all its enumerations, and Run has none of these.
    return any(focus.inherits(each) for each in classes)


def _edits_text(name: str) -> bool:
    last = name.rsplit("+", 1)[-1]
    return last in _EDITS or name in {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X"}


def key_name(event: QKeyEvent) -> str:
    """The name of a key press as the table of actions writes it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    typed = event.text()
    if not modifiers & ~Qt.KeyboardModifier.ShiftModifier and typed in {".", "+", "=", "-", "?"}:
        return typed
    letter = _letter(event)
    if letter and modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}:
        return letter
    key = Qt.Key(ord(letter) if letter else event.key())
    if key == Qt.Key.Key_Plus:
        # Where + lies above =, holding Shift is only how it is reached.
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(
        QKeySequence.SequenceFormat.PortableText
    )


def _letter(event: QKeyEvent) -> str:
    """The Latin letter of a key, by its position where the layout has none; else nothing."""
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key)
    if key < 0x80 or key >= 0x01000000 or unicodedata.category(chr(key))[0] not in "LM":
        return ""
    if sys.platform == "darwin":
        return _BY_APPLE.get(event.nativeVirtualKey(), "")
    scan = event.nativeScanCode()
    return _BY_SCAN.get(scan if sys.platform == "win32" else scan - 8, "")
