"""Catching up: concrete ways back on time, each with the clock times it would give."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from facilitator.domain.frozen import frozen
from facilitator.domain.ways_out import WayOut
from facilitator.domain.wording import _
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import button, label

_HIGHEST: Final = 420


@frozen
class Offer:
    """A way back, and what the clock would say: `Lunch 12:00 · ends 3:30`."""

    way: WayOut
    times: str


class CatchUp(Sheet):
    """The ways, the gentlest first; Enter applies the one chosen.

    Signals:
        way_chosen: a WayOut.
    """

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Catch up"), parent)
        self._offers: tuple[Offer, ...] = ()
        self._trouble = label("", "coral", wrap=True)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Ways back on time"))
        self._list.setWordWrap(True)
        self._list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self._list.setMaximumHeight(_HIGHEST)
        self._apply = button(_("Take this way   Enter"), self._say_chosen, "primary")
        self.content.addWidget(self._trouble)
        self.content.addWidget(self._list, 1)
        self.content.addWidget(label(_("Nothing is lost: U takes it back."), "soft"))
        self.content.addWidget(self._apply)
        self._list.itemActivated.connect(self._say_chosen)

    def show_offers(self, trouble: str, offers: Sequence[Offer]) -> None:
        """Say what will be missed, and offer ways."""
        self._offers = tuple(offers)
        self._trouble.setText(trouble)
        self._list.clear()
        for offer in offers:
            QListWidgetItem(f"{offer.way.words()}\n{offer.times}", self._list)
        self._list.setCurrentRow(0)

    def open_sheet(self) -> None:
        """Lie over the page, the gentlest way chosen."""
        super().open_sheet()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_chosen(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._offers):
            self.close_sheet()
            self.way_chosen.emit(self._offers[row].way)
