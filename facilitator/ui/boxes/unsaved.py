"""When what is typed goes to disk: at most 300 ms after the first keystroke not yet saved.

The timer is not restarted by typing, so it fires whether or not typing rests.
"""

from typing import Any, Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from facilitator.ui.standing import stands_in

FLUSH_MS: Final = 200
"""Leaves room in the 300 ms for the commit itself."""
_AGAIN_MS: Final = 1_000


def unsaved_boxes(within: QWidget) -> list[Any]:
    """The boxes under a widget whose words are not on disk yet, in the order they were typed."""
    boxes = (each.parent() for each in _WAITING if isValid(each))
    return [box for box in boxes if stands_in(box, within)]


def is_kept(box: QWidget) -> bool:
    """Whether what is typed in a box goes to disk by itself, and into the history.

    Words that are held until they are confirmed do not, so the box itself takes them back.
    """
    return any(isinstance(each, Unsaved) and not each.is_held for each in box.children())


class Unsaved(QObject):
    """Remembers that a box holds words the disk does not have yet.

    Signals:
        due: it is time to hand the words over.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._hand_over)

    @property
    def pending(self) -> bool:
        """Whether there are words the disk does not have yet."""
        return self in _WAITING

    @property
    def is_held(self) -> bool:
        """Whether there are words that wait to be confirmed."""
        return self.pending and not self._timer.isActive()

    def hold(self) -> None:
        """A keystroke has come, in a box that is handed over when it is confirmed."""
        _WAITING[self] = None

    def note(self) -> None:
        """A keystroke has come, in a box that is handed over by itself."""
        self.hold()
        if not self._timer.isActive():
            self._timer.start(FLUSH_MS)

    def flush(self) -> None:
        """Hand the words over now, if there are any."""
        if self.pending:
            self._hand_over()

    def saved(self) -> None:
        """The words are on disk."""
        _WAITING.pop(self, None)
        self._timer.stop()

    def _hand_over(self) -> None:
        # Armed first: if the disk refuses, the error leaves here and the words are tried again.
        self._timer.start(_AGAIN_MS)
        self.due.emit()


_WAITING: Final[WeakKeyDictionary[Unsaved, None]] = WeakKeyDictionary()
"""Kept here because every key asks for them, and to look through all boxes takes too long."""
