"""A fault of ours is logged, told once, and stops nothing; a fault of the world is a sentence."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from facilitator.domain.errors import WorkshopError
from facilitator.ui.boxes.text import MOST_PASTED
from tests.desk.program import Program, visible

pytestmark = pytest.mark.qt_no_exception_capture


class Fault(QTimer):
    """Raises in a slot, as a fault of ours would."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error
        self.timeout.connect(self.raise_it)

    def happen(self) -> None:
        self.timeout.emit()

    def raise_it(self) -> None:
        raise self.error


def test_a_fault_is_told_once_and_logged_each_time(program: Program) -> None:
    fault = Fault(ZeroDivisionError("a fault of ours"))

    fault.happen()
    assert program.said.startswith("Something in Facilitator went wrong.")
    assert "facilitator.log" in program.said

    program.contents.messages.hide()
    fault.happen()

    assert program.said == ""
    log = (program.folder / "facilitator.log").read_text(encoding="utf-8")
    assert log.count("ZeroDivisionError: a fault of ours") == 2
    assert "in raise_it" in log


def test_after_a_fault_the_program_goes_on(program: Program) -> None:
    fault = Fault(KeyError("nothing"))
    fault.happen()

    program.press("Space", "Space", "N")

    assert program.step == "What you take home"
    assert program.room_sees == program.opened.picture()


def test_a_fault_in_a_key_does_not_take_the_key_filter_with_it(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.press("Space", "Space")
    with monkeypatch.context() as broken:
        broken.setattr(type(program.opened.running), "next", broken_next)
        program.press("N")

    program.press("N")

    assert program.step == "What you take home"


def broken_next(running: object) -> bool:
    raise ZeroDivisionError


def test_a_fault_while_closing_lets_the_window_close_with_every_word_written(
    goals: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    goals.click_into(goals.box("Mesa HS", "sentence"))
    goals.write("students")
    monkeypatch.setattr(goals.view.screens, "step_aside", broken_step_aside)

    assert goals.window.close()

    assert goals.on_disk("goal", "sentence") == ["students"]
    assert "ZeroDivisionError" in (goals.folder / "facilitator.log").read_text(encoding="utf-8")


def broken_step_aside() -> None:
    raise ZeroDivisionError


def test_a_sentence_for_the_facilitator_is_shown_as_it_is(program: Program) -> None:
    fault = Fault(WorkshopError("The disk is full. Nothing is lost. Free some space."))
    fault.happen()

    assert program.said == "The disk is full. Nothing is lost. Free some space."
    assert not (program.folder / "facilitator.log").exists()


def test_a_paste_that_would_freeze_a_box_is_refused_whole(goals: Program) -> None:
    box = goals.box("Mesa HS", "sentence")
    goals.click_into(box)
    goals.write("students ")
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("a" * (MOST_PASTED + 1))

    goals.press("Ctrl+V")
    assert goals.said.startswith("That is too long for a box, and nothing was pasted.")
    assert box.toPlainText() == "students "
    assert len(clipboard.text()) == MOST_PASTED + 1

    clipboard.setText("a" * (MOST_PASTED - len("students ")))
    goals.press("Ctrl+V")
    assert len(box.toPlainText()) == MOST_PASTED


def test_a_sentence_is_read_as_it_is_written(program: Program) -> None:
    fault = Fault(WorkshopError("Team “<b>R&D</b>” is here already."))
    fault.happen()

    strip = visible(program.contents.messages, QLabel)[0]
    assert strip.textFormat() == strip.textFormat().PlainText
    assert strip.text() == "Team “<b>R&D</b>” is here already."
