"""The Prepare page: hears what is asked for at the left and right, and asks the open workshop."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from facilitator.commands.changes import RecordsChanged, RunChanged
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.fields import Value
from facilitator.domain.forms import in_form_of
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.timing import Slot
from facilitator.domain.ways_out import WayOut, trouble_of, ways_out
from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.bridge import Bridge
from facilitator.ui.page import Page
from facilitator.ui.parts import button
from facilitator.ui.prepare.arranging import Arranging
from facilitator.ui.prepare.board import Board
from facilitator.ui.prepare.day_view import DayView, day_views
from facilitator.ui.prepare.detail import Detail
from facilitator.ui.prepare.heading import heading
from facilitator.ui.recorder import Recorder
from facilitator.ui.tab_order import chain, stops_in

_NARROW = 1400
_SHOWN = frozenset(each.kind for each in (Day, Block, Step, Settings, Team, Person))


class PreparePage(Page):
    """Days side by side, and at the right what is chosen in them.

    Signals:
        retitled: the header's words have changed.
        block_selected: the id of the block that is chosen, or nothing.
    """

    def __init__(
        self,
        opened: OpenWorkshop,
        bridge: Bridge,
        recorder: Recorder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._recorder = recorder
        self._views: tuple[DayView, ...] = ()
        self._chosen = ""
        self._arranging = Arranging(opened)
        self._is_stale = True
        self._minute = ""
        self.board = Board()
        self.detail = Detail()
        self.settings_button: QPushButton = button(_("Settings"), self.turn_settings)
        self.settings_button.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.board, 1)
        row.addWidget(self.detail)
        self._connect(bridge)

    def _connect(self, bridge: Bridge) -> None:
        bridge.records_changed.connect(self._take_records)
        bridge.run_changed.connect(self._take_run)
        bridge.writing_lost.connect(self.show_writable)
        self.board.chosen.connect(self.choose)
        self.board.move_asked.connect(self._move)
        self.board.open_asked.connect(self._open_editor)
        self.board.leave_out_asked.connect(self._leave_out)
        self.board.arranged.connect(self._chain_tabs)
        for form in self.detail.forms:
            form.typed.connect(self._recorder.take)
            form.left.connect(self._recorder.rest)
            form.settled.connect(self._settle)
        self.detail.block.add_asked.connect(self._add_block)
        self.detail.block.remove_asked.connect(self._leave_out_chosen)
        self.detail.block.newer_text_asked.connect(self._ask_newer_text)
        self.detail.day.add_asked.connect(self._add_block)
        self.detail.settings.close_asked.connect(self.turn_settings)
        self.detail.ways.asked.connect(self._take_way)

    def title_text(self) -> str:
        """The workshop."""
        return self._opened.workshop.settings.title

    def subtitle_text(self) -> str:
        """`Aug 4–6, 2026 · Cypress Street library · 8 teams, 41 people`."""
        return heading(self._opened.workshop)

    def header_buttons(self) -> tuple[QPushButton, ...]:
        """The button that opens the settings."""
        return (self.settings_button,)

    @property
    def chosen(self) -> str:
        """The id of the block or day that is chosen."""
        return self._chosen

    def choose(self, chosen: str) -> None:
        """Choose a block or a day; what is typed about another is handed over first."""
        if not self._flush():
            self.board.show_chosen(self._chosen)
            return
        self.settings_button.setChecked(False)
        self._chosen = chosen
        self.board.show_chosen(chosen)
        self._show_detail()
        self.block_selected.emit(chosen if self._slot() is not None else "")

    def turn_settings(self) -> None:
        """Show the settings in place of the editor, or the editor again."""
        self._flush()
        is_open = self.detail.on_show is self.detail.settings
        self.settings_button.setChecked(not is_open)
        self._show_detail()

    @property
    def has_layer(self) -> bool:
        """Whether the settings stand in place of the editor."""
        return self.settings_button.isChecked()

    def step_back(self) -> None:
        """Back from the settings to the agenda."""
        self.turn_settings()

    def show_writable(self) -> None:
        """Let everything be changed, or only read while another laptop writes."""
        writable = self._opened.writable
        self.board.set_writable(writable)
        for form in self.detail.forms:
            form.set_writable(writable)
        self.detail.ways.set_writable(writable)

    def show_beat(self) -> None:
        """A second has gone; with a new minute the forecast of a running day is another."""
        minute = self._opened.workshop.place.shown(self._opened.now())
        if minute != self._minute and self.isVisible():
            self._show_all()

    def _take_records(self, change: RecordsChanged) -> None:
        if change.kinds & _SHOWN:
            self._show_when_visible()

    def _take_run(self, _change: RunChanged) -> None:
        self._show_when_visible()

    def _show_when_visible(self) -> None:
        # Words handed over while the page was being hidden want to know that they arrived.
        if self.isVisible() or unsaved_boxes(self.detail):
            self._show_all()
        else:
            self._is_stale = True

    def _show_all(self) -> None:
        opened = self._opened
        self._is_stale = False
        self._minute = opened.workshop.place.shown(opened.now())
        self._views = day_views(opened.workshop, opened.run, opened.now())
        if self._view() is None:
            self._chosen = self._first_choice()
        self.board.show_views(self._views, self._chosen)
        self._show_detail()
        self.show_writable()
        self.retitled.emit()

    def _chain_tabs(self) -> None:
        """Tab goes from the days, whose lists come when there are days, to what is at the right."""
        chain((*stops_in(self.board), *stops_in(self.detail)))

    def _show_detail(self) -> None:
        """Show the editor of what is chosen, or the settings, and the ways out of its day."""
        workshop, detail = self._opened.workshop, self.detail
        view, slot = self._view(), self._slot()
        in_settings = self.settings_button.isChecked()
        if in_settings:
            detail.settings.show_settings(workshop.settings)
            detail.bring(detail.settings)
        elif view is not None and slot is not None:
            detail.block.show_slot(self._as_begun(slot), view.day, workshop.place)
            detail.bring(detail.block)
        elif view is not None:
            detail.day.show_day(view.day, workshop.settings.clock)
            detail.bring(detail.day)
        else:
            detail.bring(None)
        self._show_ways(None if in_settings else view)

    def _show_ways(self, view: DayView | None) -> None:
        place = self._opened.workshop.place
        trouble = trouble_of(view.slots, view.day, view.on, place) if view is not None else None
        ways = ways_out(view.slots, trouble, place) if view is not None and trouble else ()
        self.detail.ways.show_trouble(trouble, ways, place)

    def _view(self) -> DayView | None:
        """The day that is chosen, or in which a block is."""
        return next((each for each in self._views if _holds(each, self._chosen)), None)

    def _slot(self) -> Slot | None:
        view = self._view()
        at = view.row(self._chosen) if view is not None else -1
        return view.slots[at] if view is not None and at >= 0 else None

    def _as_begun(self, slot: Slot) -> Slot:
        """With the steps that run, so that their words can be mended."""
        legs = self._opened.run.legs.get(slot.block.id, ())
        return replace(slot, block=in_form_of(slot.block, (leg.step for leg in legs)))

    def _first_choice(self) -> str:
        """The block on show, or the first of the day to come."""
        run = self._opened.run
        for view in self._views:
            if view.row(run.block) >= 0 and view.id == run.day:
                return run.block
        coming = [view for view in self._views if view.id not in run.opened] or list(self._views)
        for view in coming[:1]:
            return view.cards[0].id if view.cards else view.id
        return ""

    def _flush(self) -> bool:
        """Hand over what is typed; False if words stay in their box."""
        for form in self.detail.forms:
            form.flush()
        self._opened.edit.rest()
        return not unsaved_boxes(self.detail)

    def _settle(self, key: BoxKey, value: Value) -> None:
        """Take a whole value as one change; what is refused is shown as it was."""
        try:
            self._arranging.settle(key, value)
        finally:
            self._show_detail()

    def _move(self, block: str, day: str, before: str) -> None:
        self._flush()
        self._arranging.move(block, day, before)
        self.choose(block)
        self.board.focus_chosen()

    def _open_editor(self) -> None:
        """The keyboard goes from the list to the title at the right."""
        if self.detail.on_show is self.detail.block:
            self.detail.block.focus_title()
        elif self.detail.on_show is self.detail.day:
            self.detail.day.focus_title()

    def _add_block(self) -> None:
        self._flush()
        view = self._view()
        if view is not None:
            self.choose(self._arranging.add_behind(view.day, self._chosen))
            self.detail.block.focus_title()

    def _ask_newer_text(self) -> None:
        self._flush()
        self.newer_text_asked.emit(self._chosen)

    def _leave_out_chosen(self) -> None:
        self._leave_out(self._chosen)

    def _leave_out(self, block: str) -> None:
        """Take a block out; the next one, or the one before, is chosen."""
        view = self._view()
        if view is None:
            return
        self._flush()
        row = view.row(block)
        others = [card.id for card in view.cards if card.id != block]
        self._arranging.leave_out(block)
        self.choose(others[min(row, len(others) - 1)] if others else view.id)

    def _take_way(self, way: WayOut) -> None:
        """Leave out and shorten what a way out says."""
        self._flush()
        self._arranging.take(way)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale or self._opened.run.opened:
            self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.detail.setFixedWidth(316 if event.size().width() < _NARROW else 348)


def _holds(view: DayView, chosen: str) -> bool:
    return view.id == chosen or view.row(chosen) >= 0
