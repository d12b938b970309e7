"""A real workshop on disk with three teams, and the Print page on it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.commands.making import make_workshop
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.exchange.team_list import ListedTeam
from facilitator.store import default_url, open_store, this_device
from facilitator.ui.bridge import Bridge
from facilitator.ui.print.page import PrintPage
from facilitator.ui.recorder import Recorder

NAMES = ("Mesa HS", "Cypress Street ES", "Harbor K–8")
HAS_TIME = 20_000
"""Milliseconds in which a busy machine has set what a test asks for."""

Settle = Callable[[], None]


def noon() -> datetime:
    return datetime(2027, 8, 4, 19, 0, tzinfo=UTC)


def agenda() -> Agenda:
    step = Step(title="Write", minutes=5, captures=("norms", "goal"))
    block = Block(title="Draft the goal", minutes=5, steps=(step,))
    return Agenda(title="Small", days=(Day(title="Day 1", start="8:30", blocks=(block,)),))


@pytest.fixture
def names() -> Sequence[str]:
    """The teams there are; a test may have others."""
    return NAMES


@pytest.fixture
def opened(tmp_path: Path, names: Sequence[str]) -> Iterator[OpenWorkshop]:
    store = open_store(default_url(tmp_path))
    workshop = make_workshop(
        store,
        agenda(),
        title="Institute",
        start=date(2027, 8, 4),
        device=this_device(),
        clock=noon,
        teams=[ListedTeam(name, name, ()) for name in names],
    )
    opened = OpenWorkshop(store, workshop, this_device(), noon)
    yield opened
    opened.close()
    store.close()


@pytest.fixture
def hidden_page(opened: OpenWorkshop, qtbot: QtBot) -> PrintPage:
    """The page before it is shown for the first time."""
    page = PrintPage(opened, Bridge(opened), Recorder(opened))
    qtbot.addWidget(page)
    page.resize(1204, 660)
    return page


@pytest.fixture
def settle(hidden_page: PrintPage, qtbot: QtBot) -> Settle:
    """Waits until nothing is under way on the page."""
    page = hidden_page
    workers = (page._worker, page.preview.view.pictures._worker, page.strip._worker)

    def rests() -> bool:
        return not page._rest.isActive() and not any(each.busy for each in workers)

    def wait() -> None:
        # Twice: what was set last is painted first, and only then drawn.
        for _turn in range(2):
            QApplication.processEvents()
            qtbot.waitUntil(rests, timeout=HAS_TIME)

    return wait


@pytest.fixture
def page(hidden_page: PrintPage, settle: Settle, qtbot: QtBot) -> PrintPage:
    """The page, with its first papers set."""
    hidden_page.show()
    qtbot.waitExposed(hidden_page)
    hidden_page.activateWindow()
    settle()
    return hidden_page


@pytest.fixture
def folder(page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the facilitator chooses whenever she is asked for one."""
    chosen = tmp_path / "Papers of the institute"
    monkeypatch.setattr(page, "ask_folder", lambda: chosen)
    return chosen


def words(pdf: bytes | Path) -> str:
    """Every word of a PDF, parted by single spaces."""
    document = PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())
