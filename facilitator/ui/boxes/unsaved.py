"""When what is typed goes to disk: at most 300 ms after the first keystroke not yet saved.

The timer is not restarted by typing, so it fires whether or not typing rests.
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

FLUSH_MS: Final = 250
"""Leaves room in the 300 ms for the commit itself."""
_AGAIN_MS: Final = 1_000


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
        self.pending = False

    def note(self) -> None:
        """A keystroke has come."""
        self.pending = True
        if not self._timer.isActive():
            self._timer.start(FLUSH_MS)

    def flush(self) -> None:
        """Hand the words over now, if there are any."""
        if self.pending:
            self._hand_over()

    def saved(self) -> None:
        """The words are on disk."""
        self.pending = False
        self._timer.stop()

    def _hand_over(self) -> None:
        # Armed first: if the disk refuses, the error leaves here and the words are tried again.
        self._timer.start(_AGAIN_MS)
        self.due.emit()
