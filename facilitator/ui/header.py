"""The header over every page: where we are, how late we are, the page's buttons, the clock."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.domain.timing import MINUTE
from facilitator.ui.page import Page
from facilitator.ui.parts import Elided, label, set_role
from facilitator.ui.run.now import Now

_HEIGHT: Final = 60
_LEAST: Final = 220
"""Room for the day or the page beside the long title of a workshop."""


class Header(QFrame):
    """One line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        # The same on every page, with buttons and without, so that nothing jumps.
        self.setFixedHeight(_HEIGHT)
        self._title = Elided("heading", least=_LEAST)
        self._subtitle = Elided("soft", least=_LEAST)
        self._late = label("", "amber")
        self._means = label("", "pill")
        self._clock = label("", "title")
        self._buttons = QWidget()
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout(self)
        line.setContentsMargins(22, 0, 22, 0)
        line.setSpacing(14)
        line.addWidget(self._title)
        line.addWidget(self._subtitle)
        line.addStretch(1)
        line.addWidget(self._late)
        line.addWidget(self._means, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._buttons)
        line.addWidget(self._clock)

    def show_page(self, page: Page) -> None:
        """Say which page it is, and put its buttons here."""
        self.show_titles(page)
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
        for made in page.header_buttons():
            self._row.addWidget(made)
            made.show()

    def show_titles(self, page: Page) -> None:
        """The page's own words."""
        self._title.setText(page.title_text())
        self._subtitle.setText(page.subtitle_text())

    def show_now(self, now: Now, instant: datetime) -> None:
        """Lateness in words, once; what it means; and what the clock says."""
        self._late.setText(now.lateness())
        set_role(self._late, "amber" if now.late >= MINUTE else "soft")
        words, is_bad = now.reassurance()
        self._means.setText(words)
        self._means.setVisible(bool(words))
        set_role(self._means, "coral" if is_bad else "pill")
        self._clock.setText(now.place.shown(instant))
