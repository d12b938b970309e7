"""The one way to tell the facilitator something: a sentence on a strip, never in the way.

Nothing here takes the focus, and nothing has to be clicked away.
"""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.ui.parts import button, label

_STAYS_MS = 8_000
_LOOKS_AGAIN_MS = 500


class Messages(QFrame):
    """The message strip: shows the newest sentence; errors stay until closed, or until over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAccessibleName(_("Messages"))
        self._words = label(wrap=True)
        self._close = button(_("Close"), self.hide, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_STAYS_MS)
        self._fade.timeout.connect(self.hide)
        self._error: WorkshopError | None = None
        self._again = QTimer(self)
        self._again.setInterval(_LOOKS_AGAIN_MS)
        self._again.timeout.connect(self._hide_if_over)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show, or nothing."""
        return self._words.text() if not self.isHidden() else ""

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Something worth knowing; goes by itself."""
        self._show(sentence, "soft")
        self._fade.start()

    @Slot(str)
    def hold(self, sentence: str) -> None:
        """Something that stays true until it is put right, or closed."""
        self._show(sentence, "amber")
        self._fade.stop()

    def take_back(self, sentence: str) -> None:
        """A sentence that is no longer true; another one stays."""
        if self.text == sentence:
            self.hide()

    def warn(self, error: WorkshopError) -> None:
        """Something that went wrong, with what to do about it; stays until closed or over."""
        self._show(str(error), "coral", error)
        self._fade.stop()

    def _show(self, sentence: str, role: str, error: WorkshopError | None = None) -> None:
        self._words.setText(sentence)
        self._words.setProperty("role", role)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.setAccessibleDescription(sentence)
        self._error = error
        self._watch()
        self.show()

    def _watch(self) -> None:
        if self._error is not None:
            self._again.start()
        else:
            self._again.stop()

    def _hide_if_over(self) -> None:
        if self._error is not None and self._error.is_over:
            self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()
