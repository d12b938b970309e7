"""A workshop file that is opened from Home: the window lives while it comes, and says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from facilitator import app
from facilitator.store import Store, open_store
from tests.desk.program import Program


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Program, Path], None]:
    """Choose a file in the dialog behind Home's link."""

    def chosen(program: Program, file: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(file), ""))
        program.contents.home.bring_in.click()

    return chosen


def is_open(program: Program) -> bool:
    return program.contents.workshop is not None


def test_a_workshop_file_opens_as_soon_as_it_is_here(
    start: Callable[[], Program], choose: Callable[[Program, Path], None]
) -> None:
    program = start()
    choose(program, app.sample_file())
    assert program.said.startswith("Taking in “sample.workshop” …")
    assert not program.contents.home.isEnabled()
    assert not is_open(program)
    program.bot.waitUntil(lambda: is_open(program), timeout=20_000)
    assert program.said == ""
    assert program.contents.home.isEnabled()
    assert "Mesa HS" in program.on_disk("team", "name")


def test_the_window_lives_while_a_file_is_taken_in(
    start: Callable[[], Program], choose: Callable[[Program, Path], None]
) -> None:
    program = start()
    beats: list[bool] = []
    beat = QTimer()
    beat.timeout.connect(lambda: beats.append(is_open(program)))
    beat.start(1)
    choose(program, app.sample_file())
    program.bot.waitUntil(lambda: is_open(program), timeout=20_000)
    assert beats.count(False) > 5


def test_a_window_that_takes_a_file_in_does_not_close_over_it(
    start: Callable[[], Program], choose: Callable[[Program, Path], None]
) -> None:
    program = start()
    choose(program, app.sample_file())
    assert not program.window.close()
    assert program.said.startswith("Taking in “sample.workshop” …")
    program.bot.waitUntil(lambda: is_open(program), timeout=20_000)
    assert program.said == ""
    assert program.window.close()


def test_what_a_file_has_replaced_is_told(
    program: Program, choose: Callable[[Program, Path], None]
) -> None:
    program.click("Home")
    choose(program, app.sample_file())
    program.bot.waitUntil(lambda: is_open(program), timeout=20_000)
    assert program.said.startswith("This workshop was here already")
    (kept,) = (program.folder / "replaced").iterdir()
    assert kept.name in program.said


@pytest.mark.qt_no_exception_capture
def test_a_file_that_cannot_be_taken_in_is_refused_and_home_is_there_again(
    start: Callable[[], Program], choose: Callable[[Program, Path], None], tmp_path: Path
) -> None:
    program = start()
    (tmp_path / "x.workshop").write_bytes(b"no zip")
    choose(program, tmp_path / "x.workshop")
    home = program.contents.home
    program.bot.waitUntil(home.isEnabled, timeout=20_000)
    assert program.said.startswith("“x.workshop” is no workshop file, or is damaged; nothing on")
    assert home.sample.isVisible()
    assert program.window.close()


def test_a_store_in_memory_takes_a_file_in_at_once(
    start: Callable[[], Program],
    choose: Callable[[Program, Path], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start()
    memory: Store = open_store("sqlite:///:memory:", now=program.clock)
    monkeypatch.setattr(program.contents, "_store", memory)
    choose(program, app.sample_file())
    assert is_open(program)
