"""The bar that says a workshop is open for writing elsewhere, and offers to take it over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.domain.wording import _
from facilitator.ui.parts import button, label


class Reading(QFrame):
    """Seen only while this window may read and print, not write.

    Signals:
        take_over_asked: the right to write is wanted here.
    """

    take_over_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "reading")
        self._words = label("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(button(_("Take over"), self.take_over_asked.emit, "link"))
        self.hide()

    def show_holder(self, device: str) -> None:
        """Say who holds the workshop; nobody else hides the bar."""
        self._words.setText(
            _("Open for writing on {device}. Here you can read and print.").format(device=device)
        )
        self.setVisible(bool(device))
