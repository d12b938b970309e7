"""What stands over the boxes of a step: its captures to choose from, and where the room is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.domain.kinds import CAPTURES
from facilitator.domain.wording import _
from facilitator.ui.parts import button, clear, label


class CaptureTabs(QWidget):
    """One tab a capture; takes no room where there is only one.

    Signals:
        chosen: the name of a capture.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)

    @property
    def tabs(self) -> tuple[QPushButton, ...]:
        """The tabs on show."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(each for each in widgets if isinstance(each, QPushButton))

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these captures, the first of them chosen."""
        clear(self)
        self.setVisible(len(names) > 1)
        if len(names) < 2:
            return
        group = QButtonGroup(self)
        for name in names:
            tab = button(_(CAPTURES[name].label), self._say_chosen, "quiet")
            tab.setCheckable(True)
            tab.setChecked(name == names[0])
            tab.setProperty("capture", name)
            group.addButton(tab)
            self._row.addWidget(tab)

    def _say_chosen(self) -> None:
        chosen = self.sender()
        if chosen is not None:
            self.chosen.emit(str(chosen.property("capture")))


class Elsewhere(QFrame):
    """The bar that says where the room is while somebody types in an earlier step.

    Signals:
        follow_asked: the boxes should follow the room again.
    """

    follow_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rest")
        self._words = label()
        self.link = button(_("Go there"), self.follow_asked.emit, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addWidget(self._words)
        row.addWidget(self.link)
        row.addStretch(1)
        self.hide()

    def show_place(self, title: str) -> None:
        """Say where the room is; "" says nothing."""
        self._words.setText(_("The room is on: {step}.").format(step=title))
        self.setVisible(bool(title))
