"""One open workshop: the rail, the header, the pages, the panels over them, and the stage."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.commands.changes import RecordsChanged, RunChanged, WritingLost
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.remark import Remark
from facilitator.domain.kinds.room import Parked
from facilitator.domain.records import ROOM
from facilitator.domain.run import Cover
from facilitator.domain.turns import whole_step
from facilitator.domain.wording import N_, _
from facilitator.ui.actions import ACTIONS, perform
from facilitator.ui.boxes import unsaved_boxes
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.messages import Messages
from facilitator.ui.pages import PAGES
from facilitator.ui.panels.catch_up import CatchUp, Offer
from facilitator.ui.panels.go_to import GoTo
from facilitator.ui.panels.key_card import KeyCard
from facilitator.ui.panels.one_line import OneLine
from facilitator.ui.panels.overview import Overview
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import Elided, button, frame, label, set_role
from facilitator.ui.recorder import Recorder
from facilitator.ui.run.now import landmark_times, now_of
from facilitator.ui.run.page import RunPage
from facilitator.ui.screens import Screens
from facilitator.ui.stage.window import StageWindow
from facilitator.ui.ticker import Ticker

_RENEW_MS: Final = 10_000
_DISPLAY: Final = "stage/display"
"""Where the display that the facilitator chose for the room is remembered."""


class WorkshopView(QWidget):
    """Everything the window shows while a workshop is open.

    Signals:
        closed: the workshop has been closed; Home should be shown.
    """

    closed = Signal()

    def __init__(
        self, opened: OpenWorkshop, messages: Messages, remembered: QSettings, window: QWidget
    ) -> None:
        super().__init__(window)
        self.opened = opened
        self._remembered = remembered
        self._messages = messages
        self.bridge = Bridge(opened, self)
        self.recorder = Recorder(opened, self)
        self.stage = StageWindow()
        self.screens = Screens(self.stage, window, str(remembered.value(_DISPLAY, "")))
        self.desk = Desk(opened, self.screens, messages, window)
        self.run_page = RunPage(opened, self.bridge, self.recorder)
        self._pages: dict[str, QWidget] = {"run": self.run_page}
        self._ticker = Ticker(self)
        self._lease = QTimer(self)
        self._title = Elided("heading")
        self._subtitle = Elided("soft")
        self._late = label("", "amber")
        self._pill = label("", "pill")
        self._time = label("", "title")
        self._buttons = QWidget()
        self._reading = frame("rest", down=False, margins=10)
        self._reading_words = label()
        self._stack = QStackedWidget()
        self._rail: dict[str, QPushButton] = {}
        self._is_lent = False
        self._stage_button = button(_("Stage"), self.desk.project, "rail")
        self._panels = self._make_panels()
        self._lay_out()
        self._connect()
        self.stage.set_dark(opened.workshop.settings.stage == "dark")
        self.run_page.script.view.set_dark(opened.workshop.settings.stage == "dark")
        self._show_writing()
        self.show_page("run")
        self._beat()
        self._lease.start(_RENEW_MS)

    def _make_panels(self) -> Mapping[str, Sheet]:
        card = tuple((action.text, action.keys) for action in ACTIONS)
        return {
            "go-to": GoTo(self),
            "overview": Overview(self),
            "keys": KeyCard(card, self),
            "catch-up": CatchUp(self),
            "park": OneLine(_("Park an idea"), _("The question, and who asked"), self),
            "jot": OneLine(_("For next time"), _("What to do differently in this step"), self),
        }

    def _lay_out(self) -> None:
        rail = frame("rail", margins=6, spacing=4)
        rail.setFixedWidth(76)
        group = QButtonGroup(self)
        column = rail.layout()
        home = button(_("Home"), self.close_workshop, "rail")
        if isinstance(column, QVBoxLayout):
            for name, title in _RAIL:
                made = button(_(title), self._choose_page, "rail")
                made.setCheckable(True)
                made.setProperty("page", name)
                made.setMinimumHeight(48)
                group.addButton(made)
                self._rail[name] = made
                column.addWidget(made)
            column.addStretch(1)
            column.addWidget(self._stage_button)
            column.addWidget(home)
        head = QHBoxLayout()
        head.setContentsMargins(22, 12, 22, 12)
        head.setSpacing(14)
        head.addWidget(self._title)
        head.addWidget(self._subtitle)
        head.addStretch(1)
        head.addWidget(self._late)
        head.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._buttons)
        head.addWidget(self._time)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        header = QFrame()
        header.setProperty("role", "strip")
        header.setLayout(head)
        reading = self._reading.layout()
        if isinstance(reading, QHBoxLayout):
            reading.addWidget(self._reading_words, 1)
            reading.addWidget(button(_("Take over"), self._take_over, "link"))
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(header)
        body.addWidget(self._reading)
        body.addWidget(self._messages)
        body.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rail)
        whole.addLayout(body, 1)
        self._stack.addWidget(self.run_page)

    def _connect(self) -> None:
        self._ticker.beat.connect(self._beat)
        self._lease.timeout.connect(self.opened.keep)
        self.bridge.run_changed.connect(self._take_run)
        self.bridge.records_changed.connect(self._take_records)
        self.bridge.writing_lost.connect(self._take_writing_lost)
        self.desk.panel_asked.connect(self.open_panel)
        self.desk.page_asked.connect(self.show_page)
        self.desk.layer_closed.connect(self.close_panels)
        self.screens.stage_lost.connect(self._messages.say)
        self.screens.mirroring_found.connect(self._messages.hold)
        self.screens.mirroring_ended.connect(self._messages.hide)
        self.screens.display_chosen.connect(self._remember_display)
        self.screens.stage_placed.connect(self._show_stage_state)
        self.screens.stage_placed.connect(self._keep_keyboard)
        self.screens.stage_put_away.connect(self._show_stage_state)
        self.screens.stage_windowed.connect(self._show_stage_state)
        run = self.run_page
        run.asked.connect(self.perform)
        run.open_day_asked.connect(self.desk.open_day)
        run.jump_asked.connect(self._jump_from_list)
        run.block_selected.connect(self._select_block)
        run.retitled.connect(self._show_titles)
        for panel in self._panels.values():
            panel.closed.connect(self._panel_closed)
        catch_up = self._panels["catch-up"]
        if isinstance(catch_up, CatchUp):
            catch_up.way_chosen.connect(self.desk.take_way)
        go_to, park, jot = (self._panels[name] for name in ("go-to", "park", "jot"))
        if isinstance(go_to, GoTo):
            go_to.jump_asked.connect(self.desk.jump)
            go_to.skip_asked.connect(self.desk.skip)
        if isinstance(park, OneLine) and isinstance(jot, OneLine):
            park.kept.connect(self._park)
            jot.kept.connect(self._jot)

    def show_page(self, name: str) -> None:
        """Show a page of the rail; it is built when it is first shown."""
        page = self._pages.get(name)
        if page is None:
            page = self._make_page(name)
        # Otherwise Qt puts the cursor into a box of the page, and keys would be typed there.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stack.setCurrentWidget(page)
        self._rail[name].setChecked(True)
        self._show_titles()
        self._show_header_buttons(page)

    def _make_page(self, name: str) -> QWidget:
        made: Any = PAGES[name](self.opened, self.bridge, self.recorder)
        made.retitled.connect(self._show_titles)
        self._pages[name] = made
        self._stack.addWidget(made)
        return self._pages[name]

    def open_panel(self, name: str) -> None:
        """Lay a panel over the page."""
        panel = self._panels.get("go-to" if name == "find" else name)
        if panel is None:
            return
        self.close_panels()
        if isinstance(panel, GoTo):
            panel.show_now(now_of(self.opened), block=self.desk.selected_block)
        if isinstance(panel, Overview):
            panel.show_workshop(self.opened.workshop, self.opened.run, self._today())
        if isinstance(panel, CatchUp):
            panel.show_offers(*self._ways_back())
        panel.open_sheet()
        self.desk.has_panel = True

    @Slot()
    def close_panels(self) -> None:
        """Close whatever lies over the page."""
        for panel in self._panels.values():
            panel.close_sheet()

    def close_workshop(self) -> bool:
        """Close the workshop; refuses while words could not be written. True if it is closed."""
        self.desk.flush()
        if unsaved_boxes(self):
            raise WorkshopError(
                _(
                    "Some words could not be written to disk yet; they are still in their boxes. "
                    "Free some space, or copy them, before you close."
                )
            )
        self._ticker.stop()
        self._lease.stop()
        self.screens.step_aside()
        self.stage.close()
        self.opened.close()
        self.closed.emit()
        return True

    def _ways_back(self) -> tuple[str, list[Offer]]:
        """What will be missed, and the ways back with the clock times each would give."""
        words, _bad = now_of(self.opened).reassurance()
        running = self.opened.running
        offers = []
        for way in running.ways_back():
            then = now_of(self.opened, running.with_way(way))
            offers.append(Offer(way, landmark_times(then)))
        return words, offers

    def _choose_page(self) -> None:
        chosen = self.sender()
        if chosen is not None:
            self.show_page(str(chosen.property("page")))

    def perform(self, action: str) -> None:
        """Do what an action of the table asks."""
        perform(action, self.desk)

    def _beat(self) -> None:
        """A second has gone, or something has changed: do what is due, show what is now."""
        try:
            if self.opened.writable and self.opened.running.catch_due():
                QApplication.beep()
        finally:
            self._ticker.arm(self.opened.run, self.opened.now())
        self._show_picture()
        self.run_page.show_beat()

    @Slot(object)
    def _take_run(self, _change: RunChanged) -> None:
        self._ticker.arm(self.opened.run, self.opened.now())
        self._show_picture()
        self._show_stage_state()

    @Slot(object)
    def _take_records(self, change: RecordsChanged) -> None:
        self._show_picture()
        if "settings" in change.kinds:
            dark = change.workshop.settings.stage == "dark"
            self.stage.set_dark(dark)
            self.run_page.script.view.set_dark(dark)
            self._show_titles()

    @Slot(object)
    def _take_writing_lost(self, _change: WritingLost) -> None:
        self._show_writing()

    def _show_picture(self) -> None:
        picture = self.opened.picture()
        self.stage.show_picture(picture)
        self.run_page.show_picture(picture)

    def _show_stage_state(self) -> None:
        was_lent, self._is_lent = self._is_lent, self.opened.run.cover is Cover.LENT
        if self._is_lent:
            self.stage.hide()
        elif was_lent and self.screens.wanted:
            # Only then: a stage that waits for its display must not come to the laptop instead.
            self.screens.project()
        self._stage_button.setText(_("Stage on") if self.screens.wanted else _("Stage"))

    def _keep_keyboard(self) -> None:
        """Projecting must not stop a scribe's typing, whatever the system makes of a new window."""
        if QApplication.activeWindow() is not None:
            self.window().activateWindow()

    def _show_titles(self) -> None:
        page: Any = self._stack.currentWidget()
        self._title.setText(page.title_text())
        self._subtitle.setText(page.subtitle_text())
        now = self.run_page.now
        self._late.setText(now.lateness())
        set_role(self._late, "amber" if now.late.total_seconds() >= 60 else "soft")
        words, bad = now.reassurance()
        self._pill.setText(words)
        self._pill.setVisible(bool(words))
        set_role(self._pill, "coral" if bad else "pill")
        self._time.setText(now.place.shown(self.opened.now()))

    def _show_header_buttons(self, page: QWidget) -> None:
        row = self._buttons.layout()
        while row is not None and row.count():
            item = row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
        make = getattr(page, "header_buttons", tuple)
        for made in make():
            if row is not None:
                row.addWidget(made)
                made.show()

    def _show_writing(self) -> None:
        self._reading.setVisible(not self.opened.writable)
        self._reading_words.setText(
            _("Open for writing on {device}. Here you can read and print.").format(
                device=self.opened.held_by
            )
        )

    def _take_over(self) -> None:
        self.opened.take_over()
        self._show_writing()
        for page in self._pages.values():
            show_writable = getattr(page, "show_writable", None)
            if show_writable is not None:
                show_writable()

    def _jump_from_list(self, block: str, step: str) -> None:
        self.desk.jump(block, step, 0)

    def _select_block(self, block: str) -> None:
        self.desk.selected_block = block

    def _remember_display(self, display: str) -> None:
        self._remembered.setValue(_DISPLAY, display)

    def _park(self, words: str) -> None:
        self.opened.edit.add(Parked, ROOM, text=words)

    def _jot(self, words: str) -> None:
        step = whole_step(self.opened.run.step)
        self.opened.edit.add(Remark, step, text=words)

    def _panel_closed(self) -> None:
        self.desk.has_panel = any(not panel.isHidden() for panel in self._panels.values())

    def _today(self) -> date:
        return self.opened.workshop.place.today(self.opened.now())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for panel in self._panels.values():
            if not panel.isHidden():
                panel.place()


_RAIL: Final = (
    ("prepare", N_("Prepare")),
    ("run", N_("Run")),
    ("teams", N_("Teams")),
    ("print", N_("Print")),
)
