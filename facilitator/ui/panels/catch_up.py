"""Catching up: concrete ways back on time, each with the clock times it would give."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from facilitator.domain.frozen import frozen
from facilitator.domain.ways_out import WayOut
from facilitator.domain.wording import _
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import button, label, set_role

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
        self._comfort = label(_("Nothing is lost: U takes it back."), "soft")
        self.content.addWidget(self._trouble)
        self.content.addWidget(self._list, 1)
        self.content.addWidget(self._comfort)
        self.content.addWidget(self._apply)
        self._list.itemActivated.connect(self._say_chosen)
        self._list.currentRowChanged.connect(self._show_chosen)

    def show_offers(self, words: str, offers: Sequence[Offer]) -> None:
        """Say what will be missed, and offer ways; may be called again while it is open.

        Where it takes some minutes more by now, the way that is chosen stays chosen. With nothing
        to offer, the words say why, and Enter does nothing.
        """
        if (words, tuple(offers)) == (self._trouble.text(), self._offers):
            return
        chosen = self._chosen()
        self._offers = tuple(offers)
        self._trouble.setText(words)
        set_role(self._trouble, "coral" if offers else "soft")
        self._list.clear()
        for offer in offers:
            QListWidgetItem(f"{offer.way.words()}\n{offer.times}", self._list)
        asked = [_asks_of(offer.way) for offer in offers]
        before = _asks_of(chosen) if chosen is not None else ()
        # One that is gone leaves none chosen: Enter must not take a way that nobody has chosen.
        gone = chosen is not None and before not in asked
        self._list.setCurrentRow(-1 if gone else asked.index(before) if before in asked else 0)
        self._show_chosen()
        self._keep_keyboard()
        for each in (self._list, self._comfort, self._apply):
            each.setVisible(bool(offers))

    def _keep_keyboard(self) -> None:
        """What goes with the focus would hand it to something under the sheet, or to the run."""
        focus = self.window().focusWidget()
        if self._offers and focus is self.closer:
            self._list.show()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._offers and focus in (self._list, self._apply):
            self.closer.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_sheet(self) -> None:
        """Lie over the page, the gentlest way chosen."""
        super().open_sheet()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> WayOut | None:
        row = self._list.currentRow()
        return self._offers[row].way if 0 <= row < len(self._offers) else None

    def _show_chosen(self) -> None:
        self._apply.setEnabled(self._chosen() is not None)

    def _say_chosen(self) -> None:
        way = self._chosen()
        if way is not None:
            self.close_sheet()
            self.way_chosen.emit(way)


def _asks_of(way: WayOut) -> tuple[tuple[str, bool], ...]:
    """Which blocks a way cuts, and which of them stay, however many minutes it takes."""
    return tuple((cut.block.id, bool(cut.after)) for cut in way.cuts)
