"""What is missing in a day and the ways out of it, each a link that applies it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.domain.timing import Place
from facilitator.domain.ways_out import Trouble, WayOut
from facilitator.domain.wording import _, counted
from facilitator.ui.parts import label
from facilitator.ui.prepare.text_link import TextLink
from facilitator.ui.titles import block_title


class WaysNote(QWidget):
    """The coral note under the editor; takes no room while nothing is missing.

    Signals:
        asked: the WayOut that should be taken.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: tuple[WayOut, ...] = ()
        self.words = label("", "coral", wrap=True)
        self.links: list[TextLink] = []
        note = QFrame()
        note.setProperty("role", "note")
        self._column = QVBoxLayout(note)
        self._column.setContentsMargins(12, 10, 12, 8)
        self._column.setSpacing(0)
        self._column.addWidget(self.words)
        self._column.addSpacing(4)
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 4, 20, 16)
        around.addWidget(note)
        self.hide()

    def show_trouble(self, trouble: Trouble | None, ways: tuple[WayOut, ...], place: Place) -> None:
        """Show what is missing; hides itself where nothing is."""
        self.setVisible(trouble is not None)
        if trouble is None:
            self._show_ways(())
            return
        words = _in_words(trouble, place)
        if not ways:
            words += " " + _(
                "No block before it may become that much shorter: change a priority, "
                "move a block to another day, or start earlier."
            )
        self.words.setText(words)
        self._show_ways(ways)

    def set_writable(self, writable: bool) -> None:
        """Let a way out be taken, or only read."""
        for link in self.links:
            link.setEnabled(writable)

    def _show_ways(self, ways: tuple[WayOut, ...]) -> None:
        if ways == self._ways:
            return
        self._ways = ways
        for link in self.links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [TextLink(way.words()) for way in ways]
        for link in self.links:
            link.clicked.connect(self._ask)
            self._column.addWidget(link)

    def _ask(self) -> None:
        pressed = self.sender()
        for link, way in zip(self.links, self._ways, strict=True):
            if link is pressed:
                self.asked.emit(way)


def _in_words(trouble: Trouble, place: Place) -> str:
    missing = counted("{n} minute is missing", "{n} minutes are missing", trouble.missing)
    due = place.shown(trouble.due)
    if trouble.block is None:
        return _("The day ends at {clock} and {missing}.").format(clock=due, missing=missing)
    return _("{block} is pinned to {clock} and {missing}.").format(
        block=block_title(trouble.block), clock=due, missing=missing
    )
