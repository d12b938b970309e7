"""A small workshop of two days in a real store, and its Prepare page in a real window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.commands.making import make_workshop
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.device import Device
from facilitator.domain.kinds.agenda import Agenda, Block
from facilitator.exchange.team_list import ListedPerson, ListedTeam
from facilitator.store import default_url, open_store
from facilitator.ui.bridge import Bridge
from facilitator.ui.prepare.page import PreparePage
from facilitator.ui.recorder import Recorder
from tests.domain.building import block, breathing, day, lunch, step

TEAMS = (
    ListedTeam("Cypress Street ES", people=(ListedPerson("Ada"), ListedPerson("Ben"))),
    ListedTeam("Harbor K–8", people=(ListedPerson("Cleo"),)),
)
FIRST = day(
    block("Welcome", 4, 6, priority="shrink", never_under=5),
    block("Ball game", step("Frame", 4), step("Throw", 8), step("Talk", 8)),
    block("Break", 15, sort="break", priority="shrink"),
    block("Pitch", 3, step("Pitch {turn} of {turns}", 6, turns="team"), priority="drop"),
    breathing(10),
    lunch("10:00"),
    block("Looking", 45, priority="shrink", never_under=30),
    title="See what we have",
    end="11:30",
)
SECOND = day(block("Read-back", 15), block("Plan", 50), title="Plan", end="12:00")


@dataclass
class Clock:
    """Stands still until a test moves it."""

    now: datetime = datetime(2026, 8, 3, 17, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(tmp_path: Path, clock: Clock) -> Iterator[OpenWorkshop]:
    """The workshop, open for writing."""
    store = open_store(default_url(tmp_path))
    made = make_workshop(
        store,
        Agenda(days=(FIRST, SECOND), title="Institute"),
        title="Summer Institute",
        start=date(2026, 8, 4),
        device=Device("laptop"),
        clock=clock,
        teams=TEAMS,
        place="Cypress Street library",
    )
    workshop = OpenWorkshop(store, made, Device("laptop"), clock)
    yield workshop
    workshop.close()
    store.close()


class Desk:
    """The page and what a person does with it."""

    def __init__(self, qtbot: QtBot, page: PreparePage, opened: OpenWorkshop) -> None:
        self.bot = qtbot
        self.page = page
        self.opened = opened

    def id(self, title: str) -> str:
        """The id of the day or block of that title."""
        days = self.opened.workshop.days
        return next(each.id for one in days for each in (one, *one.blocks) if each.title == title)

    def block(self, title: str) -> Block:
        found = self.opened.workshop.block(self.id(title))
        assert found is not None
        return found

    def titles(self, at: int = 0) -> list[str]:
        """The blocks of a day, as they are on disk."""
        return [each.title for each in self.opened.workshop.days[at].blocks]

    def shown(self, at: int = 0) -> list[str]:
        """The cards of a day with their times, as they are on show."""
        cards = self.page.board.column(self.opened.workshop.days[at].id).list.cards
        rows = range(cards.rowCount())
        return [f"{cards.card(row).time} {cards.card(row).title}" for row in rows]

    def choose(self, title: str) -> None:
        """Put the keyboard on a block or a day."""
        self.page.choose(self.id(title))
        self.page.board.focus_chosen()

    @property
    def chosen(self) -> str:
        """The title of what is chosen."""
        return getattr(self.opened.workshop.records.find(self.page.chosen), "title", "")

    def press(self, *keys: Qt.Key, alt: bool = False) -> None:
        """Press keys where the focus is."""
        held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            self.bot.keyClick(focus, key, held)

    def type_over(self, box: QWidget, words: str) -> None:
        """Replace what a box says, without leaving it."""
        box.setFocus(Qt.FocusReason.TabFocusReason)
        box.selectAll()  # type: ignore[attr-defined]
        self.bot.keyClicks(box, words)


@pytest.fixture
def make_page(qtbot: QtBot, opened: OpenWorkshop) -> Callable[[], PreparePage]:
    """Make the page; it is not shown yet."""

    def made() -> PreparePage:
        page = PreparePage(opened, Bridge(opened), Recorder(opened))
        qtbot.addWidget(page)
        page.resize(1204, 660)
        return page

    return made


@pytest.fixture
def desk(qtbot: QtBot, opened: OpenWorkshop, make_page: Callable[[], PreparePage]) -> Desk:
    """The page on show, with the keyboard on the first block."""
    page = make_page()
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.board.focus_chosen()
    return Desk(qtbot, page, opened)
