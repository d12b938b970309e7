"""The application with the sample open, for tests of the whole."""

import logging
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator import app
from facilitator.commands.packing import import_workshop
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.workshop import WorkshopId
from facilitator.store import default_url, open_store
from tests.desk.program import FIRST_MORNING, Program
from tests.ui.conftest import fonts, plug

__all__ = ["fonts", "plug"]


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, WorkshopId]:
    """A store with the sample in it, backed up this morning; its folder is to be copied."""
    folder = tmp_path_factory.mktemp("sample")
    store = open_store(default_url(folder))
    workshop = import_workshop(store, app.sample_file(), app.this_device(), app.clock, folder).id
    store.close()
    # The first backup of a day is looked through, which takes longer than all else at opening.
    open_store(default_url(folder), now=lambda: FIRST_MORNING).close()
    return folder, workshop


@pytest.fixture
def start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Program]]:
    """Starts the program on whatever store lies in the folder of the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    started: list[Program] = []

    def make() -> Program:
        started.append(Program(qtbot, tmp_path))
        return started[-1]

    yield make
    for each in started:
        each.quit()
    log = logging.getLogger("facilitator")
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()


@pytest.fixture
def program(
    start: Callable[[], Program], tmp_path: Path, sample_store: tuple[Path, WorkshopId]
) -> Program:
    """The sample, open on its Run page half an hour before its first day."""
    store, workshop = sample_store
    shutil.copytree(store, tmp_path, dirs_exist_ok=True)
    program = start()
    program.open(workshop)
    return program


@pytest.fixture
def goals(program: Program) -> Program:
    """In the step in which eight goals are typed, with the sample's goals emptied."""
    program.empty(Goal)
    program.go_to("Draft the worthy goal", step=3)
    QApplication.processEvents()
    return program
