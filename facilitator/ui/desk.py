"""What the facilitator's keys and buttons ask of an open workshop.

The desk flushes what is being typed before it moves the run, so that nothing typed is ever left
behind. Panels and pages belong to the window: the desk only says that one is wanted.
"""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.run import Cover, Phase, Run
from facilitator.domain.ways_out import WayOut
from facilitator.domain.wording import _
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.days import Days
from facilitator.ui.messages import Messages
from facilitator.ui.page import Page, layered_page
from facilitator.ui.run.now import now_of
from facilitator.ui.screens import Screens

_SURE: Final = timedelta(minutes=2)
"""A step that has run for longer asks before it starts again."""
_ASKED_FOR: Final = timedelta(seconds=5)
_MINUTE: Final = timedelta(minutes=1)


class _Layers(NamedTuple):
    """What Esc would step back from, one after the other."""

    panel: bool = False
    covers: tuple[Cover, ...] = ()
    box: QWidget | None = None
    page: Page | None = None


_NO_LAYERS: Final = _Layers()


class Desk(QObject):
    """One open workshop in one window.

    Signals:
        panel_asked: the name of a panel over the page: go-to, overview, keys, park, jot, find.
        page_asked: the name of a page on the rail.
        layer_closed: Esc was pressed and no cover was to be lifted.
    """

    panel_asked = Signal(str)
    page_asked = Signal(str)
    layer_closed = Signal()

    def __init__(
        self,
        opened: OpenWorkshop,
        screens: Screens,
        messages: Messages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.opened = opened
        self.screens = screens
        self.messages = messages
        self.selected_block = ""
        """The block selected on the page, for "project from here"."""
        self.has_panel = False
        self._window = window
        self._before_word: Run | None = None
        self._at_project = _NO_LAYERS
        self._restart_asked_at: datetime | None = None
        self.days = Days(opened, messages, self.flush, self)

    def remember(self) -> None:
        """Keep the run as it is, before a key changes it that may be the first of a word."""
        self._before_word = self.opened.run

    def take_back(self, action: str) -> None:
        """Words are typed into nothing: undo what the first key did, and say where to type."""
        if self._before_word is not None and action:
            self.opened.running.put_back(self._before_word)
            self.layer_closed.emit()
        if action == "swap":
            self.screens.swap()
        self._before_word = None
        self._restart_asked_at = None
        self.messages.say(_("Click in a box to type."))

    def hand_over(self) -> None:
        """Write everything that is typed and not on disk yet."""
        for box in unsaved_boxes(self._window):
            box.flush()

    def select_block(self, block: str) -> None:
        """A block was selected on a page, or none."""
        self.selected_block = block

    def flush(self) -> None:
        """Write everything that is typed; what follows is a new change."""
        self.hand_over()
        self.opened.edit.rest()

    def next(self) -> None:
        """The next step; with no day open, the day that is due."""
        self.flush()
        if self.opened.run.phase is Phase.CLOSED:
            self.days.open_due()
        else:
            self.opened.running.next()

    def go(self) -> None:
        """Start what is armed, otherwise next."""
        self.next()

    def back(self) -> None:
        """The step before, with the time it had left."""
        self.flush()
        if self.opened.running.back():
            self.days.went_back()

    def jump(self, block: str, step: str, minutes_ago: int) -> None:
        """Go to a block or step, from now or as if started some minutes ago."""
        self.flush()
        self.opened.running.jump(block, step, minutes_ago * _MINUTE)

    def skip(self, block: str) -> None:
        """Leave a block out."""
        self.flush()
        self.opened.running.skip(block)

    def keep(self, block: str) -> None:
        """Take a block that was left out in again."""
        self.flush()
        self.opened.running.keep(block)

    def pause_or_resume(self) -> None:
        """Hold the clock, or let it run on."""
        self.opened.running.pause_or_resume()

    def restart(self) -> None:
        """Give the step its whole time again; past two minutes, only when asked twice."""
        now = self.opened.now()
        long_gone = self.opened.run.elapsed(now) > _SURE
        if long_gone and not self._has_just_asked(now):
            self._restart_asked_at = now
            self.messages.say(_("Press R again to give this step its whole time from now."))
            return
        self.opened.running.restart()

    def _has_just_asked(self, now: datetime) -> bool:
        """Whether R was asked for again a moment ago; the laptop's clock may have been set back."""
        asked_at = self._restart_asked_at
        return asked_at is not None and timedelta() <= now - asked_at <= _ASKED_FOR

    def minute_more(self) -> None:
        """One minute more for the step."""
        self.opened.running.lengthen(_MINUTE)

    def minute_less(self) -> None:
        """One minute less for the step."""
        self.opened.running.lengthen(-_MINUTE)

    def five_more(self) -> None:
        """Five minutes more for the step."""
        self.opened.running.lengthen(5 * _MINUTE)

    def five_less(self) -> None:
        """Five minutes less for the step."""
        self.opened.running.lengthen(-5 * _MINUTE)

    def black(self) -> None:
        """A black picture, or what was there before it."""
        self.opened.running.cover(Cover.BLACK)

    def holding(self) -> None:
        """The holding slide, or what was there before it."""
        self.opened.running.cover(Cover.HOLDING)

    def freeze(self) -> None:
        """Keep the picture as it is, or let it go on."""
        self.opened.running.cover(Cover.FROZEN)

    def lend(self) -> None:
        """Lend the projector to another program, or take it back."""
        self.opened.running.cover(Cover.LENT)

    def escape(self) -> None:
        """One layer back: a menu, a panel, what covers the picture, the box typed in, the page's.

        One key of a clicker sends F5 and Esc in turn, and minutes may lie between the two. So the
        next Esc after F5 leaves what was there when F5 came, for it may be the clicker's; what
        has come since, it takes away as ever. An Esc that was meant all the same is pressed again.
        """
        before, self._at_project = self._at_project, _NO_LAYERS
        popup = QApplication.activePopupWidget()
        focus, covers = QApplication.focusWidget(), self.opened.run.covers
        page = layered_page(self._window)
        if popup is not None:
            popup.close()
        elif self.has_panel:
            if not before.panel:
                self.layer_closed.emit()
        elif covers:
            if covers != before.covers[: len(covers)]:
                self.opened.running.cover(self.opened.run.cover)
        elif focus is not None and focus.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            if focus is not before.box:
                focus.clearFocus()
        elif page is not None and page is not before.page:
            page.step_back()

    def project(self) -> None:
        """Show the stage to the room; harmless when it is shown already."""
        self._at_project = _Layers(
            self.has_panel,
            self.opened.run.covers,
            self._window.focusWidget(),
            layered_page(self._window),
        )
        self.screens.project()

    def project_selected(self) -> None:
        """Show the stage, from the selected block."""
        self.project()
        if self.selected_block and self.selected_block != self.opened.run.block:
            self.jump(self.selected_block, "", 0)

    def swap_screens(self) -> None:
        """Put the stage on the other screen."""
        self.screens.swap()

    def show_go_to(self) -> None:
        """Ask for the panel of blocks and steps."""
        self.panel_asked.emit("go-to")

    def show_overview(self) -> None:
        """Ask for the overview of all days."""
        self.panel_asked.emit("overview")

    def show_keys(self) -> None:
        """Ask for the key card."""
        self.panel_asked.emit("keys")

    def show_catch_up(self) -> None:
        """Ask for the ways back on time; say so where none is needed or to be had."""
        if self.opened.running.ways_back():
            self.panel_asked.emit("catch-up")
        else:
            self.messages.say(now_of(self.opened).without_ways())

    def take_way(self, way: WayOut) -> None:
        """Apply a way back, if it still is one: the day may have moved on since it was offered."""
        if way not in self.opened.running.ways_back():
            self.messages.say(_("The day has moved on. C shows the ways back there are now."))
            return
        self.opened.running.take_way(way)
        self.messages.say(_("{way}. U takes it back.").format(way=way.words()))

    def leave_way(self) -> None:
        """Take the last way back back."""
        if self.opened.running.leave_way():
            self.messages.say(_("The last way back is taken back."))
        else:
            self.messages.say(_("No way back has been taken today."))

    def park(self) -> None:
        """Ask for a line to park an idea."""
        self.panel_asked.emit("park")

    def jot(self) -> None:
        """Ask for a line for next time."""
        self.panel_asked.emit("jot")

    def find(self) -> None:
        """Ask for the find panel."""
        self.panel_asked.emit("find")

    def show_print(self) -> None:
        """Ask for the Print page."""
        self.page_asked.emit("print")

    def undo(self) -> None:
        """Take the last change of words or agenda back; the run is never touched."""
        self.flush()
        if not self.opened.edit.undo():
            self.messages.say(_("There is nothing to undo."))

    def redo(self) -> None:
        """Bring back what was undone last."""
        self.flush()
        if not self.opened.edit.redo():
            self.messages.say(_("There is nothing to redo."))

    def already_saved(self) -> None:
        """There is no Save: say so."""
        self.flush()
        self.messages.say(_("Already saved. Everything is, as you type."))
