"""A real workshop on disk with three teams, and the Teams page on it."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.commands.making import make_workshop
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.records import RecordId
from facilitator.exchange.team_list import ListedPerson, ListedTeam
from facilitator.store import default_url, open_store, this_device
from facilitator.ui.bridge import Bridge
from facilitator.ui.recorder import Recorder
from facilitator.ui.teams.page import TeamsPage

NAMES = ("Mesa HS", "Cypress Street ES", "Harbor K–8")
ASKED = ("norms", "stars", "goal", "theory", "actions")


def noon() -> datetime:
    return datetime(2027, 8, 4, 19, 0, tzinfo=UTC)


def agenda() -> Agenda:
    """One block that asks for a few musts."""
    step = Step(title="Write", minutes=5, captures=ASKED)
    block = Block(title="Draft the goal", minutes=5, steps=(step,))
    return Agenda(title="Small", days=(Day(title="Day 1", start="8:30", blocks=(block,)),))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenWorkshop]:
    store = open_store(default_url(tmp_path))
    workshop = make_workshop(
        store,
        agenda(),
        title="Institute",
        start=date(2027, 8, 4),
        device=this_device(),
        clock=noon,
        teams=[ListedTeam(name, name, (ListedPerson("Ana Ruiz"),)) for name in NAMES],
    )
    opened = OpenWorkshop(store, workshop, this_device(), noon)
    yield opened
    opened.close()


@pytest.fixture
def teams(opened: OpenWorkshop) -> tuple[RecordId, ...]:
    return tuple(team.id for team in opened.workshop.teams)


@pytest.fixture
def make_page(opened: OpenWorkshop, qtbot: QtBot) -> Callable[[], TeamsPage]:
    """The page, made when what it should show is there."""

    def make() -> TeamsPage:
        page = TeamsPage(opened, Bridge(opened), Recorder(opened))
        qtbot.addWidget(page)
        page.resize(1204, 660)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


@pytest.fixture
def page(make_page: Callable[[], TeamsPage]) -> TeamsPage:
    return make_page()
