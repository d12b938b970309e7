"""One line to type in a hurry: an idea to park, a note for next time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.domain.wording import _
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import label


class OneLine(Sheet):
    """A box at the foot of the page; Enter keeps the line.

    Signals:
        kept: this panel, whose words should be kept; it holds them until it is told to forget.
    """

    kept = Signal(object)

    def __init__(self, title: str, hint: str, parent: QWidget) -> None:
        super().__init__(title, parent, at_foot=True)
        self._line = QLineEdit()
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(title)
        self.content.addWidget(self._line)
        self.content.addWidget(label(_("Enter keeps it. Esc leaves without it."), "soft"))
        self._line.returnPressed.connect(self._keep)

    def open_sheet(self) -> None:
        """Lie over the page, ready to type; what was not kept last time is still there."""
        super().open_sheet()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def words(self) -> str:
        """The line, with its outer spaces gone."""
        return self._line.text().strip()

    def forget(self) -> None:
        """The line is on disk: the next one can be typed."""
        self._line.clear()

    def _keep(self) -> None:
        if self.words:
            self.kept.emit(self)
        self.close_sheet()
