"""What the window asks of a page on the rail; most pages answer only a part of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget


class Page(QWidget):
    """The base of every page.

    Signals:
        retitled: the words for the window's header have changed.
        block_selected: the id of a block.
        print_asked: the id of a team whose plan should be printed.
        newer_text_asked: the id of a block that should have the words of its file.
    """

    retitled = Signal()
    block_selected = Signal(str)
    print_asked = Signal(str)
    newer_text_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")

    def title_text(self) -> str:
        """The header's title."""
        return ""

    def subtitle_text(self) -> str:
        """What stands beside it, softly."""
        return ""

    def header_buttons(self) -> tuple[QPushButton, ...]:
        """The page's own buttons in the header."""
        return ()

    @property
    def has_layer(self) -> bool:
        """Whether something of its own lies over what the page shows."""
        return False

    def step_back(self) -> None:
        """Take that layer away."""

    def show_beat(self) -> None:
        """A second has gone."""

    def show_team(self, team: str) -> None:
        """A team, by its id, is wanted on this page."""

    def show_writable(self) -> None:
        """The right to write has come or gone."""


def layered_page(window: QWidget) -> Page | None:
    """The page on show in a window, if it has a layer of its own."""
    pages = (page for page in window.findChildren(Page) if page.isVisible() and page.has_layer)
    return next(pages, None)
