"""One open workshop: puts rail, header, pages, panels and stage together, and beats for them."""

from typing import Final

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.commands.changes import RecordsChanged, RunChanged, WritingLost
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.run import Cover
from facilitator.domain.timing import MINUTE, NOTHING, minutes_in_words
from facilitator.domain.wording import _
from facilitator.ui.actions import ACTIONS, perform
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.bridge import Bridge
from facilitator.ui.clock_watch import ClockWatch
from facilitator.ui.desk import Desk
from facilitator.ui.header import Header
from facilitator.ui.messages import Messages
from facilitator.ui.page import Page
from facilitator.ui.pages import PAGES
from facilitator.ui.panels.panels import Panels
from facilitator.ui.rail import Rail
from facilitator.ui.reading import Reading
from facilitator.ui.recorder import Recorder
from facilitator.ui.run.page import RunPage
from facilitator.ui.screens import MIRRORED, UNPLUGGED, Screens
from facilitator.ui.stage.window import StageWindow
from facilitator.ui.ticker import Ticker

_RENEW_MS: Final = 10_000
_DISPLAY: Final = "stage/display"
"""Where the display that the facilitator chose for the room is remembered."""


class WorkshopView(QWidget):
    """Everything the window shows while a workshop is open.

    Signals:
        closed: the workshop has been closed; Home should be shown.
        newer_text_asked: the id of a block that should have the words of its file.
    """

    closed = Signal()
    newer_text_asked = Signal(str)

    def __init__(
        self,
        opened: OpenWorkshop,
        watch: ClockWatch,
        messages: Messages,
        remembered: QSettings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        window = parent.window()
        self.opened = opened
        self._watch = watch
        self._remembered = remembered
        self._messages = messages
        self._unwritten: WorkshopError | None = None
        self.bridge = Bridge(opened, self)
        self.recorder = Recorder(opened, self)
        self.stage = StageWindow()
        self.screens = Screens(self.stage, window, str(remembered.value(_DISPLAY, "")))
        self.desk = Desk(opened, self.screens, messages, window)
        # Before any page hears of it: the room comes first.
        self.bridge.run_changed.connect(self._take_run)
        self._stack = QStackedWidget(self)
        self.run_page = RunPage(opened, self.bridge, self.recorder, self._stack)
        self._pages: dict[str, Page] = {"run": self.run_page}
        self._rail = Rail()
        self._header = Header()
        self._reading = Reading()
        card = tuple((action.text, action.keys) for action in ACTIONS)
        self.panels = Panels(opened, self.desk, card, self)
        self._ticker = Ticker(self)
        self._lease = QTimer(self)
        self._lay_out()
        self._connect_run()
        self._connect_stage()
        self._show_settings()
        self._show_writing()
        self._show_stage_state()
        self.show_page("run")
        self._beat()
        self.desk.days.tell_of_an_open_one()
        self._lease.start(_RENEW_MS)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._header)
        body.addWidget(self._reading)
        body.addWidget(self._messages)
        body.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(body, 1)
        self._take_in("run", self.run_page)

    def _connect_run(self) -> None:
        self._ticker.beat.connect(self._beat)
        self._lease.timeout.connect(self._keep)
        self.bridge.records_changed.connect(self._take_records)
        self.bridge.writing_lost.connect(self._take_writing_lost)
        self.desk.panel_asked.connect(self.panels.open)
        self.desk.page_asked.connect(self.show_page)
        self.desk.layer_closed.connect(self.panels.close)
        self.run_page.asked.connect(self.perform)
        self.run_page.open_day_asked.connect(self.desk.days.open_by_hand)
        self.run_page.jump_asked.connect(self.panels.ask_jump)
        self._rail.page_chosen.connect(self.show_page)
        self._rail.stage_asked.connect(self._project_here)
        self._rail.home_asked.connect(self._go_home)
        self._reading.take_over_asked.connect(self._take_over)

    def _connect_stage(self) -> None:
        self.screens.stage_lost.connect(self._take_lost)
        self.screens.mirroring_found.connect(self._messages.hold)
        self.screens.mirroring_ended.connect(self._take_mirroring_ended)
        self.screens.display_chosen.connect(self._remember_display)
        self.screens.stage_placed.connect(self._take_unplugged_ended)
        self.screens.stage_put_away.connect(self._take_unplugged_ended)
        self.screens.stage_placed.connect(self._show_stage_state)
        self.screens.stage_placed.connect(self._keep_keyboard)
        self.screens.stage_put_away.connect(self._show_stage_state)
        self.screens.stage_windowed.connect(self._show_stage_state)
        self.screens.stage_windowed.connect(self._take_unplugged_ended)
        self.screens.stage_windowed.connect(self._keep_keyboard)

    def show_page(self, name: str) -> None:
        """Show a page of the rail; it is built when it is first shown."""
        page = self._pages.get(name)
        if page is None:
            page = PAGES[name](self.opened, self.bridge, self.recorder, self._stack)
            self._take_in(name, page)
        # Otherwise Qt puts the cursor into a box of the page, and keys would be typed there.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentWidget(page)
        self._rail.show_page(name)
        self._header.show_page(page)
        self._show_now()

    def _take_in(self, name: str, page: Page) -> None:
        page.retitled.connect(self._show_titles)
        page.block_selected.connect(self.desk.select_block)
        page.print_asked.connect(self._print_plan)
        page.newer_text_asked.connect(self.newer_text_asked)
        self._pages[name] = page
        self._stack.addWidget(page)

    def perform(self, action: str) -> None:
        """Do what an action of the table asks, by the clock as it is set now."""
        self._follow_clock()
        perform(action, self.desk)

    def close_workshop(self) -> bool:
        """Close the workshop; refuses while words could not be written. True if it is closed."""
        self.desk.flush()
        if unsaved_boxes(self):
            self._unwritten = WorkshopError(
                _(
                    "Some words could not be written to disk yet; they are still in their boxes. "
                    "Free some space, or copy them, before you close."
                )
            )
            raise self._unwritten
        self._ticker.stop()
        self._lease.stop()
        self.screens.step_aside()
        self.stage.close()
        self.opened.close()
        self.closed.emit()
        # They belong to the window, not to this view, and would go on following displays.
        for each in (self.desk, self.screens, self.stage):
            each.deleteLater()
        return True

    def may_go(self, question: str) -> bool:
        """Whether the stage may go; where the room would see the desktop, only when asked twice.

        The sentence is the question: as long as it is on the strip, the next click answers it.
        """
        if self.stage.fills_display and self._messages.text != question:
            self._messages.say(question)
            return False
        self._messages.take_back(question)
        return True

    def _go_home(self) -> None:
        question = _("The room would see the desktop. Click Home again to close the workshop.")
        if self.may_go(question):
            self.close_workshop()

    def _keep(self) -> None:
        """Now and then: keep the right to write, and say so if midnight left a day open."""
        self.opened.keep()
        self.desk.days.tell_of_an_open_one()

    def _beat(self) -> None:
        """A second has gone, or something has changed: do what is due, show what is now."""
        try:
            self._follow_clock()
            if self.opened.writable and self.opened.running.catch_due():
                QApplication.beep()
        finally:
            self._ticker.arm(self.opened.run, self.opened.now())
        self._show_picture()
        self.run_page.show_beat()
        page = self._page
        if page is not self.run_page:
            page.show_beat()
        self.panels.show_present()

    def _follow_clock(self) -> None:
        """Before anything falls due by a clock that was set just now."""
        by = self._watch.set_by()
        if not by or not self.opened.writable or not self.opened.running.set_clock(by):
            return
        minutes = round(abs(by) / MINUTE)
        told = _("This laptop’s clock was set forward by {time}; the running step keeps its time.")
        if by < NOTHING:
            told = _("This laptop’s clock was set back by {time}; the running step keeps its time.")
        if minutes:
            # Seconds that a time server puts right are nobody's concern.
            self._messages.say(told.format(time=minutes_in_words(minutes)))

    @Slot(object)
    def _take_run(self, _change: RunChanged) -> None:
        self._ticker.arm(self.opened.run, self.opened.now())
        self._show_picture()
        self._show_stage_state()
        self.panels.show_present()
        self.panels.show_run()

    @Slot(object)
    def _take_records(self, change: RecordsChanged) -> None:
        self._show_picture()
        if self._unwritten is not None and not unsaved_boxes(self):
            self._unwritten.is_over = True
        if Settings.kind in change.kinds:
            self._show_settings()
            self._show_titles()

    @Slot(object)
    def _take_writing_lost(self, _change: WritingLost) -> None:
        self._show_writing()

    @Slot()
    def _project_here(self) -> None:
        """By hand on the rail: a clicker may press F5 at any moment, but never this."""
        if self.opened.run.cover is Cover.LENT:
            self.desk.lend()
        self.screens.project(here=True)

    @Slot()
    def _take_mirroring_ended(self) -> None:
        self._messages.take_back(_(MIRRORED))

    @Slot(str)
    def _take_lost(self, sentence: str) -> None:
        self._messages.say(sentence)
        self._show_stage_state()

    @Slot()
    def _take_unplugged_ended(self) -> None:
        self._messages.take_back(_(UNPLUGGED))

    def _show_picture(self) -> None:
        picture = self.opened.picture()
        self.stage.show_picture(picture)
        self.run_page.show_picture(picture)

    def _show_settings(self) -> None:
        is_dark = self.opened.workshop.settings.stage == "dark"
        self.stage.set_dark(is_dark)
        self.run_page.set_dark(is_dark)

    def _show_stage_state(self) -> None:
        lent = self.opened.run.cover is Cover.LENT
        self.screens.lend(lent)
        screens = self.screens
        self._rail.show_stage(wanted=screens.wanted, waits=screens.waits, lent=lent)

    def _keep_keyboard(self) -> None:
        """Projecting must not stop a scribe's typing, whatever the system makes of a new window."""
        if QApplication.activeWindow() is not None:
            self.window().activateWindow()

    @property
    def _page(self) -> Page:
        return next(each for each in self._pages.values() if each is self._stack.currentWidget())

    def _show_titles(self) -> None:
        self._header.show_titles(self._page)
        self._show_now()

    def _show_now(self) -> None:
        self._header.show_now(self.run_page.now, self.opened.now())

    def _show_writing(self) -> None:
        self._reading.show_holder("" if self.opened.writable else self.opened.held_by)
        for page in self._pages.values():
            page.show_writable()

    def _take_over(self) -> None:
        self.opened.take_over()
        self._show_writing()

    def _print_plan(self, team: str) -> None:
        self.show_page("print")
        page = self._pages["print"]
        page.show_team(team)

    def _remember_display(self, display: str) -> None:
        self._remembered.setValue(_DISPLAY, display)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.place()
