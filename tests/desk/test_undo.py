"""Ctrl+Z takes back what was typed, a field at a time, and never touches the run."""

import pytest

from facilitator.ui.prepare.held import MinutesBox
from tests.desk.program import Program, visible

TEAM, OTHER = "Mesa HS", "Marina HS"


@pytest.fixture
def scribe(goals: Program) -> Program:
    goals.click_into(goals.box(TEAM, "sentence"))
    return goals


def typed(program: Program, words: str) -> None:
    """Type, and let it go to disk bit by bit, as it does while somebody types."""
    for letter in words:
        program.write(letter)
        program.view.desk.hand_over()


def test_a_field_s_typing_is_taken_back_as_one(scribe: Program) -> None:
    typed(scribe, "students read")

    scribe.press("Ctrl+Z")

    assert scribe.box(TEAM, "sentence").toPlainText() == ""
    assert scribe.on_disk("goal", "sentence") == []


def test_it_comes_back_as_one(scribe: Program) -> None:
    typed(scribe, "students read")

    scribe.press("Ctrl+Z", "Ctrl+Shift+Z")

    assert scribe.box(TEAM, "sentence").toPlainText() == "students read"
    assert scribe.on_disk("goal", "sentence") == ["students read"]


def test_words_not_on_disk_yet_are_taken_back_too(scribe: Program) -> None:
    scribe.write("students read")

    scribe.press_fast("Ctrl+Z")

    assert scribe.box(TEAM, "sentence").toPlainText() == ""


def test_typing_merges_until_the_focus_moves(scribe: Program) -> None:
    typed(scribe, "students")
    scribe.press("Tab")
    typed(scribe, "teachers")
    scribe.press("Shift+Tab", "End")
    typed(scribe, " read")

    scribe.press("Ctrl+Z")
    assert scribe.box(TEAM, "sentence").toPlainText() == "students"

    scribe.press("Ctrl+Z")
    assert scribe.box(OTHER, "sentence").toPlainText() == ""

    scribe.press("Ctrl+Z")
    assert scribe.box(TEAM, "sentence").toPlainText() == ""


def test_the_run_log_only_grows(scribe: Program) -> None:
    typed(scribe, "students")
    scribe.press("PgDown", "PgDown")
    events, at = scribe.events(), scribe.at

    scribe.press("Ctrl+Z")

    assert scribe.on_disk("goal", "sentence") == []
    assert (scribe.events(), scribe.at) == (events, at)


def test_undo_on_the_run_page_works_without_a_box(scribe: Program) -> None:
    typed(scribe, "students")
    scribe.press("Esc")

    scribe.press("Ctrl+Z")

    assert scribe.box(TEAM, "sentence").toPlainText() == ""


def test_what_is_undone_is_undone_on_the_stage(scribe: Program) -> None:
    scribe.go_to("Draft the worthy goal", step=5)
    scribe.press("F5")
    scribe.click_into(scribe.box(TEAM, "sentence"))
    typed(scribe, "students read")
    assert "students read" in str(scribe.room_sees)

    scribe.press("Ctrl+Z")

    assert "students read" not in str(scribe.room_sees)


def test_undo_is_still_there_after_a_restart(scribe: Program) -> None:
    typed(scribe, "students")

    scribe.restart()
    scribe.press("Ctrl+Z")

    assert scribe.on_disk("goal", "sentence") == []


def test_typing_does_not_merge_with_what_was_typed_before_the_focus_moved(scribe: Program) -> None:
    typed(scribe, "students")
    scribe.press("Tab", "Shift+Tab", "End")
    typed(scribe, " read")

    scribe.press("Ctrl+Z")
    assert scribe.box(TEAM, "sentence").toPlainText() == "students"


def test_minutes_that_were_not_confirmed_are_all_that_is_taken_back(scribe: Program) -> None:
    typed(scribe, "students")
    scribe.view.show_page("prepare")
    box = next(each for each in visible(scribe.window, MinutesBox) if each.text())
    before = box.text()
    scribe.click_into(box)
    box.selectAll()
    scribe.write("12.5")

    scribe.press("Ctrl+Z")
    assert box.text() == before
    assert scribe.said == ""
    assert scribe.on_disk("goal", "sentence") == ["students"]

    scribe.press("Ctrl+Z")
    assert scribe.on_disk("goal", "sentence") == []
