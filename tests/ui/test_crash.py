"""What nobody caught: a sentence for the facilitator, or a fault of ours in the log."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.errors import WorkshopError
from facilitator.ui.crash import Crash
from facilitator.ui.messages import Messages


@pytest.fixture
def strip(qtbot: QtBot) -> Messages:
    strip = Messages()
    qtbot.addWidget(strip)
    return strip


@pytest.fixture
def crash(strip: Messages, tmp_path: Path) -> Iterator[Crash]:
    yield Crash(strip, tmp_path / "data", strip.close)
    log = logging.getLogger("facilitator")
    for handler in tuple(log.handlers):
        log.removeHandler(handler)
        handler.close()


def happen(crash: Crash, error: BaseException) -> None:
    """What Python does with an error that nobody caught."""
    try:
        raise error
    except BaseException:
        crash.caught(*sys.exc_info())


def log(tmp_path: Path) -> str:
    file = tmp_path / "data" / "facilitator.log"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def test_a_sentence_is_shown_and_not_logged(crash: Crash, strip: Messages, tmp_path: Path) -> None:
    happen(crash, WorkshopError("The disk is full. Free some space."))

    assert strip.text == "The disk is full. Free some space."
    assert log(tmp_path) == ""


def test_a_fault_is_logged_with_its_trace_and_told_once(
    crash: Crash, strip: Messages, tmp_path: Path
) -> None:
    happen(crash, ZeroDivisionError("ours"))
    assert strip.text.startswith("Something in Facilitator went wrong. What you typed is safe")

    strip.hide()
    happen(crash, KeyError("again"))

    assert strip.text == ""
    assert "ZeroDivisionError: ours" in log(tmp_path)
    assert "KeyError: 'again'" in log(tmp_path)
    assert "in happen" in log(tmp_path)


def test_where_the_log_cannot_be_written_the_fault_is_still_told(
    strip: Messages, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")

    happen(Crash(strip, tmp_path / "data", strip.close), ZeroDivisionError("ours"))

    assert strip.text.startswith("Something in Facilitator went wrong.")


def test_control_c_closes_the_window(crash: Crash, strip: Messages) -> None:
    strip.show()
    happen(crash, KeyboardInterrupt())

    assert strip.isHidden()
    assert strip.text == ""


def test_it_becomes_the_program_s_excepthook(crash: Crash, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    crash.install()

    assert sys.excepthook == crash.caught
