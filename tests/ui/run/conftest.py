"""A small workshop in a real store, for the parts of the Run page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.ui.bridge import Bridge
from facilitator.ui.recorder import Recorder
from facilitator.ui.run.page import RunPage
from tests.commands.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Two days: Welcome, Draft and a pinned Lunch on the first, Close on the second."""
    laid = Desk(tmp_path)
    yield laid
    laid.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> Iterator[RunPage]:
    """The Run page of that workshop, on show."""
    bridge = Bridge(desk.opened)
    page = RunPage(desk.opened, bridge, Recorder(desk.opened))
    qtbot.addWidget(page)
    page.resize(1204, 660)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield page
    page.hide()
