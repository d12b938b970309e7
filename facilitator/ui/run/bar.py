"""The buttons under the Run page: one primary, the rest beside it, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.domain.run import Cover, Phase
from facilitator.domain.wording import _
from facilitator.ui.parts import ElidedButton, button
from facilitator.ui.run.now import Now
from facilitator.ui.titles import block_title, title_of


class Bar(QFrame):
    """The lower edge of the middle.

    Signals:
        asked: the id of an action of the table.
        open_day_asked: the next day should be opened.
    """

    asked = Signal(str)
    open_day_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setProperty("role", "bar")
        self._back = button(_("Back  ←"), self._ask)
        self._next = ElidedButton(self._ask_next, "primary")
        self._black = button(_("Black  B"), self._ask)
        self._freeze = button(_("Freeze  F"), self._ask)
        self._park = button(_("Park  K"), self._ask)
        self._opens_day = False
        self._shown: Now | None = None
        for each, action in (
            (self._back, "back"),
            (self._black, "black"),
            (self._freeze, "freeze"),
            (self._park, "park"),
        ):
            each.setProperty("action", action)
        self._black.setCheckable(True)
        self._freeze.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(10)
        row.addWidget(self._back)
        row.addWidget(self._next, 1)
        row.addWidget(self._black)
        row.addWidget(self._freeze)
        row.addWidget(self._park)

    def show_now(self, now: Now) -> None:
        """Say what the primary button will do."""
        self._shown = now
        self._opens_day = now.run.phase is Phase.CLOSED
        self._next.show_words(_next_words(now), _("Space") if now.is_open else "")
        self._next.setEnabled(now.day is not None and not now.is_finished)
        self._back.setEnabled(now.is_open or bool(now.run.step))
        self._black.setChecked(now.run.cover is Cover.BLACK)
        self._freeze.setChecked(now.run.cover is Cover.FROZEN)

    def _ask(self) -> None:
        asked = self.sender()
        if asked is not None:
            self.asked.emit(asked.property("action"))
        # A click ticks a button by itself, also where the disk has refused what it asked for.
        if self._shown is not None:
            self.show_now(self._shown)

    def _ask_next(self) -> None:
        if self._opens_day:
            self.open_day_asked.emit()
        else:
            self.asked.emit("go")


def _next_words(now: Now) -> str:
    if now.run.phase is Phase.CLOSED:
        if now.is_finished:
            return _("The workshop has been run to its end")
        days = [day.id for day in now.workshop.days]
        number = days.index(now.day.id) + 1 if now.day is not None else 1
        return _("Start day {n}").format(n=number)
    if now.run.phase is Phase.ARMED:
        title = block_title(now.block) if now.block is not None else ""
        return _("Start: {block}").format(block=title)
    if now.coming is None:
        return _("End the day")
    return _("Next: {title}").format(title=title_of(now.coming))
