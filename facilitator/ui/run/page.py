"""The Run page: puts the day, the script, the capture tool and the side together."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.commands.changes import RecordsChanged, RunChanged
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.dates import as_date, long_day
from facilitator.domain.picture import Picture
from facilitator.domain.wording import _
from facilitator.ui.bridge import Bridge
from facilitator.ui.page import Page
from facilitator.ui.parts import Elided, frame, label
from facilitator.ui.recorder import Recorder
from facilitator.ui.run.bar import Bar
from facilitator.ui.run.day_list import DayList
from facilitator.ui.run.now import Now, a_second_on, now_of
from facilitator.ui.run.script import Script
from facilitator.ui.run.side import Side
from facilitator.ui.titles import title_of

if TYPE_CHECKING:
    from facilitator.ui.run.capture_panel import CapturePanel

_NARROW = 1300
_LOW = 760
_LEAST_CAPTURES = 180
"""Height: a heading and three rows."""


class RunPage(Page):
    """Redraws from the open workshop whenever the run, a minute or a record changes.

    Signals:
        retitled: the header's words have changed.
        asked: the id of an action of the table.
        open_day_asked: the next day should be opened.
        jump_asked: a block and a step of the list were activated.
        block_selected: the id of a block.
    """

    asked = Signal(str)
    open_day_asked = Signal()
    jump_asked = Signal(str, str)

    def __init__(
        self,
        opened: OpenWorkshop,
        bridge: Bridge,
        recorder: Recorder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._minute = ""
        self.now: Now = now_of(opened)
        self._day_head = Elided("label")
        self._day_hours = label("", "label")
        self._days = DayList()
        self.script = Script()
        self._recorder = recorder
        self._captures: CapturePanel | None = None
        self._side = Side()
        self._bar = Bar()
        self._left = frame("side", margins=0, spacing=0)
        self._middle = QVBoxLayout()
        self._lay_out()
        bridge.run_changed.connect(self._take_run)
        bridge.records_changed.connect(self._take_records)
        bridge.writing_lost.connect(self.show_writable)
        self._days.chosen.connect(self.jump_asked)
        self._days.selected.connect(self.block_selected)
        self._bar.asked.connect(self.asked)
        self._bar.open_day_asked.connect(self.open_day_asked)
        self._side.pause_asked.connect(self._ask_pause)
        self._side.more_asked.connect(self._ask_more)
        self._side.five_more_asked.connect(self._ask_five_more)
        self._side.catch_up_asked.connect(self._ask_catch_up)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(18, 16, 18, 8)
        head.addWidget(self._day_head, 1)
        head.addWidget(self._day_hours)
        left = self._left.layout()
        if isinstance(left, QVBoxLayout):
            left.addLayout(head)
            left.addWidget(self._days, 1)
        self._middle.setContentsMargins(26, 22, 26, 20)
        self._middle.setSpacing(18)
        self._middle.addWidget(self.script)
        self._middle.addStretch(0)
        center = QVBoxLayout()
        center.setSpacing(0)
        center.addLayout(self._middle, 1)
        center.addWidget(self._bar)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._left)
        page.addLayout(center, 1)
        page.addWidget(self._side)

    @property
    def captures(self) -> "CapturePanel":
        """The capture tool; it is made for the first step that captures something."""
        if self._captures is None:
            from facilitator.ui.run.capture_panel import CapturePanel

            self._captures = CapturePanel(self._opened, self._recorder)
            self._captures.follow_asked.connect(self._follow)
            self._middle.insertWidget(1, self._captures, 1)
            self._captures.come_after(self._days)
        return self._captures

    def title_text(self) -> str:
        """The workshop."""
        return self.now.workshop.settings.title

    def subtitle_text(self) -> str:
        """`Day 2 of 3 · Wednesday, August 5`."""
        days = [day.id for day in self.now.workshop.days]
        day = self.now.day
        if day is None or day.id not in days:
            return ""
        words = _("Day {n} of {of}").format(n=days.index(day.id) + 1, of=len(days))
        on = as_date(day.date)
        return f"{words} · {long_day(on)}" if on is not None else words

    def set_dark(self, dark: bool) -> None:
        """Show what the room sees in the stage's own colors."""
        self.script.view.set_dark(dark)

    def show_picture(self, picture: Picture) -> None:
        """What the room sees now."""
        self.script.show_picture(picture)

    def show_beat(self) -> None:
        """A second has gone: the timer; with a new minute, the clock and a forecast that moved."""
        before, self.now = self.now, a_second_on(self.now, self._opened)
        has_moved = self.now.slots is not before.slots and self.now.slots != before.slots
        minute = self.now.place.shown(self._opened.now())
        is_new, self._minute = minute != self._minute, minute
        if is_new and has_moved:
            self._show_all()
            return
        self._side.show_beat(self.now)
        if is_new or has_moved:
            self.retitled.emit()

    @Slot()
    def show_writable(self) -> None:
        """The right to write was lost or won."""
        if self._captures is not None:
            self._captures.show_writable()

    @Slot(object)
    def _take_run(self, _change: RunChanged) -> None:
        self.now = now_of(self._opened)
        self._follow_unless_typed_in()
        if self.isVisible():
            self._show_all()

    @Slot(object)
    def _take_records(self, change: RecordsChanged) -> None:
        if self._captures is not None:
            self._captures.show_changes(change)
        if self.isVisible():
            self.now = now_of(self._opened)
            self._show_all()

    def _show_all(self) -> None:
        now = self.now
        day = now.day
        self._day_head.setText(day.title if day is not None else "")
        self._day_hours.setText(_hours(now))
        self._days.show_now(now)
        self.script.show_now(now)
        self._side.show_now(now)
        self._bar.show_now(now)
        self.retitled.emit()

    def _follow_unless_typed_in(self) -> None:
        panel = self._captures
        if panel is not None and panel.is_typed_in():
            panel.show_room_elsewhere(_elsewhere(self.now, panel.step))
        else:
            self._follow()

    def _follow(self) -> None:
        step = self.now.step
        captures = step.captures if step is not None else ()
        if captures or self._captures is not None:
            self.captures.show_step(step.id if step is not None else "", captures)
            self._give_room()

    def _give_room(self) -> None:
        """However long the words to say are, the boxes below keep a height to type in."""
        margins = self._middle.contentsMargins()
        room = self.height() - self._bar.sizeHint().height() - margins.top() - margins.bottom()
        if self._captures is not None and not self._captures.isHidden():
            room -= self._middle.spacing() + _LEAST_CAPTURES
        self.script.set_room(room)

    def _ask_pause(self) -> None:
        self.asked.emit("pause")

    def _ask_more(self) -> None:
        self.asked.emit("more")

    def _ask_catch_up(self) -> None:
        self.asked.emit("catch-up")

    def _ask_five_more(self) -> None:
        self.asked.emit("more-5")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.now = a_second_on(self.now, self._opened)
        self._follow_unless_typed_in()
        self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._left.setFixedWidth(264 if narrow else 304)
        self._side.setFixedWidth(284 if narrow else 320)
        self.script.set_compact(event.size().height() < _LOW)
        self._give_room()


def _elsewhere(now: Now, step: str) -> str:
    """Where the room is, if it is not in this step."""
    if now.step is not None and now.step.id == step:
        return ""
    words = (now.block, now.step) if now.is_open else ()
    titles = [title_of(each) for each in words if each is not None]
    return ", ".join(dict.fromkeys(titles)) or _("the end of the day")


def _hours(now: Now) -> str:
    if now.day is None:
        return ""
    on = now.place.today(now.run.opened_at or now.slots[0].start) if now.slots else None
    if on is None:
        return ""
    start = now.place.shown(now.place.instant(on, now.day.start))
    return f"{start}–{now.place.shown(now.place.instant(on, now.day.end))}"
