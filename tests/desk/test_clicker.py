"""A clicker cannot choose its window, and a scribe must not feel it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from facilitator.domain.run import Cover
from tests.desk.program import Program

TEAM = "Mesa HS"


@pytest.fixture
def scribe(goals: Program) -> Program:
    """Cursor in a team's goal, in the step that asks for it."""
    goals.click_into(goals.box(TEAM, "sentence"))
    return goals


def test_twenty_clicks_among_typing_move_twenty_steps(scribe: Program) -> None:
    panel, began = scribe.view.run_page.captures.step, scribe.events().count("step began")
    words = "students read every day"

    for letter in words[:20]:
        scribe.write(letter)
        scribe.press_fast("PgDown")
    scribe.write(words[20:])

    box = scribe.box(TEAM, "sentence")
    assert box.toPlainText() == words
    assert box.hasFocus()
    assert box.textCursor().position() == len(words)
    assert scribe.events().count("step began") == began + 20
    assert scribe.view.run_page.captures.step == panel


def test_the_cursor_stays_in_the_middle_of_a_word(scribe: Program) -> None:
    scribe.write("stdents")
    scribe.press_fast("Left", "Left", "Left", "Left", "Left")

    scribe.press("PgDown")
    scribe.write("u")

    assert scribe.box(TEAM, "sentence").toPlainText() == "students"


def test_the_bar_says_where_the_room_is(scribe: Program) -> None:
    scribe.write("students")
    scribe.press("PgDown", "PgDown")

    assert scribe.reads("The room is on: Draft the worthy goal, Read out.")


def test_the_bar_goes_when_the_room_comes_back(scribe: Program) -> None:
    scribe.write("students")
    scribe.press("PgDown", "PgUp")

    assert not scribe.reads("The room is on:")


def test_the_bar_names_a_block_that_waits_for_its_pin(scribe: Program) -> None:
    scribe.opened.running.jump(scribe.opened.workshop.days[1].blocks[9].id)
    scribe.press("PgDown", "PgDown", "PgDown", "PgDown", "PgDown")

    assert scribe.run.phase == "armed"
    assert scribe.reads("The room is on: Lunch.")


def test_go_there_follows_the_room(scribe: Program) -> None:
    scribe.write("students")
    scribe.press("PgDown")

    scribe.click("Go there")

    assert scribe.view.run_page.captures.step == scribe.run.step
    assert not scribe.reads("The room is on:")
    assert scribe.reads("The goal in numbers")


def test_after_go_there_space_belongs_to_the_run(scribe: Program) -> None:
    scribe.write("students")
    scribe.press("PgDown")
    scribe.click("Go there")

    scribe.press("Space")

    assert scribe.step == "Read out"


def test_what_was_typed_is_on_disk_before_the_room_moves(scribe: Program) -> None:
    scribe.write("students read")

    scribe.press_fast("PgDown")

    assert scribe.on_disk("goal", "sentence") == ["students read"]


def test_the_pair_of_f5_and_esc_does_not_stop_a_scribe(scribe: Program) -> None:
    at = scribe.at
    scribe.write("stu")
    for keys in (("F5", "Esc"), ("Shift+F5", "Esc"), ("F5", "Esc", "F5", "Esc")):
        scribe.press_fast(*keys)
        scribe.wait(scribe.window.isActiveWindow)
        scribe.write("d")

    assert scribe.box(TEAM, "sentence").toPlainText() == "studdd"
    assert scribe.view.stage.isVisible()
    assert scribe.at == at


@pytest.mark.parametrize("lost", [True, False])
def test_the_pair_does_not_stop_a_scribe_at_a_laptop_alone(
    goals: Program, plug: Callable[..., None], lost: bool
) -> None:
    if lost:
        goals.press("F5")
    plug("laptop")
    goals.click_into(goals.box(TEAM, "sentence"))
    at = goals.at
    for letter in "stu":
        goals.press_fast("F5", "Esc")
        goals.wait(goals.window.isActiveWindow)
        goals.write(letter)

    assert goals.box(TEAM, "sentence").toPlainText() == "stu"
    assert goals.at == at
    assert goals.view.stage.isVisible() is not lost


def test_esc_alone_leaves_the_box(scribe: Program) -> None:
    scribe.write("students")

    scribe.press("Esc", "N")

    assert scribe.step == "Numbers"
    assert scribe.on_disk("goal", "sentence") == ["students"]


def test_the_pair_is_harmless_on_every_page(goals: Program) -> None:
    at = goals.at
    for page in ("prepare", "teams", "print"):
        goals.view.show_page(page)

        goals.press("F5", "Esc", "Shift+F5", "Esc")

        assert goals.at == at
        assert goals.view._stack.currentWidget() is goals.view._pages[page]
        assert goals.room_sees == goals.opened.picture()


@pytest.mark.parametrize("cover", ["B", "W", "F"])
def test_the_pair_leaves_what_covers_the_picture(goals: Program, cover: str) -> None:
    goals.press(cover)
    covered = goals.run.cover

    goals.press("F5", "Esc")
    assert goals.run.cover is covered

    goals.press("Esc")
    assert goals.run.cover is Cover.NONE


def test_the_pair_leaves_covers_that_lie_over_each_other(goals: Program) -> None:
    goals.press("B", "W")
    covers = goals.run.covers

    goals.press("F5", "Esc", "F5", "Esc")

    assert goals.run.covers == covers


def test_esc_lifts_what_has_covered_the_picture_since_f5(goals: Program) -> None:
    goals.press("F5", "B", "Esc")

    assert goals.run.cover is Cover.NONE


def test_esc_leaves_a_box_that_was_entered_after_f5(goals: Program) -> None:
    goals.press("F5")
    goals.wait(goals.window.isActiveWindow)
    goals.click_into(goals.box(TEAM, "sentence"))
    goals.write("students")

    goals.press("Esc", "N")

    assert goals.step == "Numbers"
    assert goals.on_disk("goal", "sentence") == ["students"]


def test_esc_leaves_the_next_box_after_f5_in_another(scribe: Program) -> None:
    scribe.press("F5")
    scribe.wait(scribe.window.isActiveWindow)
    scribe.click_into(scribe.box("Marina HS", "sentence"))

    scribe.press("Esc", "N")

    assert scribe.step == "Numbers"


def test_the_pair_with_steps_and_minutes_between_does_not_stop_a_scribe(scribe: Program) -> None:
    scribe.press("F5", "PgDown", "PgDown")
    scribe.wait(scribe.window.isActiveWindow)
    scribe.write("stu")
    scribe.pass_by(minutes=9)

    scribe.press("Esc")
    scribe.write("dents")

    assert scribe.box(TEAM, "sentence").toPlainText() == "students"


def test_the_pair_leaves_the_cover_under_one_that_was_lifted_between(goals: Program) -> None:
    goals.press("B", "W", "F5", "W", "Esc")
    assert goals.run.cover is Cover.BLACK

    goals.press("Esc")
    assert goals.run.cover is Cover.NONE


def test_the_pair_leaves_a_panel_and_what_is_typed_in_it(goals: Program) -> None:
    goals.press("K")
    goals.write("who pays")
    goals.press_fast("F5", "Esc")
    goals.wait(goals.window.isActiveWindow)
    goals.write(" next time")
    goals.press("Return")

    assert "who pays next time" in goals.on_disk("parked", "text")


def test_the_pair_before_the_day_starts_nothing(program: Program) -> None:
    program.press("F5", "Esc", "F5", "Esc")

    assert program.events() == []
    assert program.room_sees.scene == "doors"


def test_a_click_over_the_line_to_park_leaves_the_scribe_her_box(scribe: Program) -> None:
    panel = scribe.view.run_page.captures.step
    scribe.write("stud")
    scribe.click("Park")
    scribe.write("who")

    scribe.press_fast("PgDown")
    scribe.write(" pays")
    scribe.press("Return")
    scribe.write("ents")

    assert scribe.run.step != panel == scribe.view.run_page.captures.step
    assert scribe.reads("The room is on: Draft the worthy goal, Numbers.")
    assert scribe.on_disk("parked", "text")[-1] == "who pays"
    assert scribe.box(TEAM, "sentence").toPlainText() == "students"


def test_a_line_asked_for_on_the_stage_gives_the_scribe_her_box_back(scribe: Program) -> None:
    scribe.press("F5")
    scribe.view.stage.activateWindow()
    scribe.wait(scribe.view.stage.isActiveWindow)

    scribe.press("K")
    scribe.wait(scribe.window.isActiveWindow)
    scribe.write("who pays")
    scribe.press("PgDown", "Return")
    scribe.write("students")

    assert scribe.on_disk("parked", "text")[-1] == "who pays"
    assert scribe.box(TEAM, "sentence").toPlainText() == "students"


@pytest.fixture
def choosing(program: Program) -> QComboBox:
    """The list of a box of the capture panel hangs open."""
    program.go_to("Ball game", step=7)
    QApplication.processEvents()
    choice = next(each for each in program.grid.findChildren(QComboBox) if each.isVisible())
    choice.setFocus()
    choice.showPopup()
    assert QApplication.activePopupWidget() is not None
    return choice


def test_a_click_while_a_list_hangs_open_leaves_the_panel_and_its_box(
    program: Program, choosing: QComboBox
) -> None:
    panel = program.view.run_page.captures.step

    program.press("PgDown")

    assert program.run.step != panel == program.view.run_page.captures.step
    assert program.reads("The room is on: ")
    choosing.hidePopup()
    assert choosing.hasFocus()


def test_after_a_click_over_an_open_list_space_presses_no_button(
    program: Program, choosing: QComboBox
) -> None:
    program.press("PgDown")
    at = program.at

    program.press("Space", "Space", "Space")

    assert program.view.run_page.isVisible()
    assert program.at == at
    assert choosing.isVisible()


def test_a_step_taken_on_the_stage_leaves_no_button_of_the_console_the_keyboard(
    scribe: Program,
) -> None:
    scribe.press("F5")
    scribe.view.stage.activateWindow()
    scribe.wait(scribe.view.stage.isActiveWindow)
    scribe.press("PgDown")
    at = scribe.at

    scribe.window.activateWindow()
    scribe.wait(scribe.window.isActiveWindow)
    scribe.press("Space")

    assert scribe.view.run_page.isVisible()
    assert scribe.at != at


def test_after_a_box_is_left_and_the_stage_is_shown_space_belongs_to_the_run(
    scribe: Program,
) -> None:
    scribe.press("Esc", "F5")
    scribe.wait(scribe.window.isActiveWindow)

    scribe.press("Space")

    assert scribe.view.run_page.isVisible()
    assert scribe.step == "Numbers"
