"""All panels of an open workshop: one lies over the page at a time; made when first asked for."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.remark import Remark
from facilitator.domain.kinds.room import Parked
from facilitator.domain.records import ROOM
from facilitator.domain.turns import whole_step
from facilitator.domain.wording import _
from facilitator.ui.desk import Desk
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.run.now import landmark_times, now_of

if TYPE_CHECKING:
    from facilitator.ui.panels.one_line import OneLine

Card = tuple[tuple[str, tuple[str, ...]], ...]
"""Every action's text and keys, for the key card."""


class Panels(QObject):
    """Opens them, fills them with what is now, and hands what they ask to the desk."""

    def __init__(self, opened: OpenWorkshop, desk: Desk, card: Card, page: QWidget) -> None:
        super().__init__(page)
        self._opened = opened
        self._desk = desk
        self._card = card
        self._page = page
        self._made: dict[str, Sheet] = {}
        self._openers: Mapping[str, Callable[[], Sheet]] = {
            "go-to": self._go_to,
            "find": self._go_to,
            "overview": self._overview,
            "keys": self._keys,
            "catch-up": self._catch_up,
            "park": self._park,
            "jot": self._jot,
        }

    @Slot(str)
    def open(self, name: str) -> None:
        """Lay a panel over the page."""
        self._lay_over(self._openers[name])

    def ask_jump(self, block: str, step: str) -> None:
        """Ask from when a block or step was started, before going there."""
        self._lay_over(partial(self._go_to, block, step))

    def _lay_over(self, opener: Callable[[], Sheet]) -> None:
        self.close()
        panel = opener()
        # It may have been asked for on the stage, but what it takes is typed here.
        self._page.window().activateWindow()
        panel.open_sheet()
        self._desk.has_panel = True

    @Slot()
    def close(self) -> None:
        """Close whatever lies over the page."""
        for panel in self._made.values():
            panel.close_sheet()

    def show_present(self) -> None:
        """The run has moved on, or a second has gone: let what is shown be what there is now."""
        for name in ("catch-up", "overview"):
            open_now = self._made.get(name)
            if open_now is not None and not open_now.isHidden():
                self._openers[name]()
                open_now.place()

    def show_run(self) -> None:
        """The run has moved on: show what there is to choose from now."""
        from facilitator.ui.panels.go_to import GoTo

        open_now = next((each for each in self._made.values() if not each.isHidden()), None)
        if isinstance(open_now, GoTo):
            open_now.show_run(now_of(self._opened))

    def place(self) -> None:
        """The page has another size."""
        for panel in self._made.values():
            if not panel.isHidden():
                panel.place()

    def _keep(self, name: str, made: Sheet) -> None:
        made.closed.connect(self._note_closed)
        self._made[name] = made

    def _note_closed(self) -> None:
        self._desk.has_panel = any(not panel.isHidden() for panel in self._made.values())

    def _go_to(self, block: str = "", step: str = "") -> Sheet:
        from facilitator.ui.panels.go_to import GoTo

        panel = self._made.get("go-to")
        if not isinstance(panel, GoTo):
            panel = GoTo(self._page)
            panel.jump_asked.connect(self._desk.jump)
            panel.skip_asked.connect(self._desk.skip)
            panel.keep_asked.connect(self._desk.keep)
            panel.close_day_asked.connect(self._desk.days.end)
            self._keep("go-to", panel)
        panel.show_now(now_of(self._opened), block=block or self._desk.selected_block, step=step)
        return panel

    def _overview(self) -> Sheet:
        from facilitator.ui.panels.overview import Overview

        panel = self._made.get("overview")
        if not isinstance(panel, Overview):
            panel = Overview(self._page)
            panel.start_asked.connect(self._desk.days.open)
            self._keep("overview", panel)
        panel.show_workshop(self._opened.workshop, self._opened.run, self._opened.now())
        return panel

    def _keys(self) -> Sheet:
        from facilitator.ui.panels.key_card import KeyCard

        if "keys" not in self._made:
            self._keep("keys", KeyCard(self._card, self._page))
        return self._made["keys"]

    def _catch_up(self) -> Sheet:
        from facilitator.ui.panels.catch_up import CatchUp, Offer

        panel = self._made.get("catch-up")
        if not isinstance(panel, CatchUp):
            panel = CatchUp(self._page)
            panel.way_chosen.connect(self._desk.take_way)
            self._keep("catch-up", panel)
        now, running = now_of(self._opened), self._opened.running
        offers = [
            Offer(way, landmark_times(now_of(self._opened, running.with_way(way))))
            for way in running.ways_back()
        ]
        panel.show_offers(now.reassurance()[0] if offers else now.without_ways(), offers)
        return panel

    def _park(self) -> Sheet:
        from facilitator.ui.panels.one_line import OneLine

        if "park" not in self._made:
            made = OneLine(_("Park an idea"), _("The question, and who asked"), self._page)
            made.kept.connect(self._keep_parked)
            self._keep("park", made)
        return self._made["park"]

    def _jot(self) -> Sheet:
        from facilitator.ui.panels.one_line import OneLine

        if "jot" not in self._made:
            made = OneLine(_("For next time"), _("What to do differently in this step"), self._page)
            made.kept.connect(self._keep_jotted)
            self._keep("jot", made)
        return self._made["jot"]

    def _keep_parked(self, line: "OneLine") -> None:
        self._opened.edit.add(Parked, ROOM, text=line.words)
        line.forget()

    def _keep_jotted(self, line: "OneLine") -> None:
        self._opened.edit.add(Remark, whole_step(self._opened.run.step), text=line.words)
        line.forget()
