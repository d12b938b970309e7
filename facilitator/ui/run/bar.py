"""The buttons under the Run page: one primary, the rest beside it, each with its key."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from facilitator.domain.run import Cover, Phase
from facilitator.domain.wording import _
from facilitator.ui.parts import ElidedButton, button, set_role, whole_width
from facilitator.ui.run.now import Now
from facilitator.ui.titles import block_title, title_of

_EDGE: Final = 24
_GAP: Final = 10


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
        self._back = self._button("back", _("Back"), "←")
        self._next = ElidedButton(self._ask_next, "primary")
        self._black = self._button("black", _("Black"), "B")
        self._freeze = self._button("freeze", _("Freeze"), "F")
        self._park = self._button("park", _("Park"), "K")
        self._others = (self._back, self._black, self._freeze, self._park)
        self._opens_day = False
        self._is_short = False
        self._shown: Now | None = None
        self._black.setCheckable(True)
        self._freeze.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 14, _EDGE, 14)
        row.setSpacing(_GAP)
        row.addWidget(self._back)
        row.addWidget(self._next, 1)
        row.addWidget(self._black)
        row.addWidget(self._freeze)
        row.addWidget(self._park)

    def _button(self, action: str, words: str, key: str) -> QPushButton:
        made = button(f"{words}  {key}", self._ask)
        made.setProperty("action", action)
        made.setProperty("words", words)
        made.setAccessibleName(made.text())
        return made

    def show_now(self, now: Now) -> None:
        """Say what the primary button will do."""
        self._shown = now
        self._opens_day = now.run.phase is Phase.CLOSED
        self._next.show_words(_next_words(now), _("Space") if now.is_open else "")
        self._next.setEnabled(now.day is not None and not now.is_finished)
        self._back.setEnabled(now.is_open or bool(now.run.step))
        self._black.setChecked(now.run.cover is Cover.BLACK)
        self._freeze.setChecked(now.run.cover is Cover.FROZEN)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where room is short, what comes next goes before the keys of the other buttons."""
        if not self.isVisible():
            return
        others = sum(whole_width(each, each.accessibleName()) + _GAP for each in self._others)
        needed = others + whole_width(self._next, self._next.words) + 2 * _EDGE
        if self._is_short is not (needed > self.width()):
            self._is_short = needed > self.width()
            for each in self._others:
                each.setText(each.property("words") if self._is_short else each.accessibleName())
                set_role(each, "small" if self._is_short else "")

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
