"""Letters in a box are letters; letters typed into nothing do no harm."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.picture import BLACK
from facilitator.ui.teams.page import TeamsPage
from tests.desk.program import Program, strike_letter

TEAM = "Mesa HS"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def running(program: Program) -> Program:
    program.go_to("Check-in", step=2)
    program.pass_by(minutes=1)
    return program


def as_it_is(program: Program) -> tuple[object, ...]:
    """Everything a stray key could change."""
    run, seen = program.run, program.room_sees
    shown = (seen.scene, seen.topic, seen.sentence, seen.clock and seen.clock.text)
    return (program.at, run.phase, run.cover, program.left, run.ways, shown, screen_of(program))


def screen_of(program: Program) -> str:
    return program.window.screen().name()


def test_letters_dots_and_spaces_in_a_box_stay_there(goals: Program) -> None:
    before = as_it_is(goals)
    goals.click_into(goals.box(TEAM, "sentence"))

    goals.write("black. next step? + - = pause")

    assert goals.box(TEAM, "sentence").toPlainText() == "black. next step? + - = pause"
    assert as_it_is(goals) == before


def test_arrows_enter_and_backspace_in_a_box_edit(goals: Program) -> None:
    before = as_it_is(goals)
    goals.click_into(goals.box(TEAM, "sentence"))

    goals.write("on")
    goals.press("Left", "Backspace", "Right", "Return", "Up", "Down")
    goals.write("e")

    assert goals.box(TEAM, "sentence").toPlainText() == "n\ne"
    assert as_it_is(goals) == before


def test_tab_goes_to_the_next_team(goals: Program) -> None:
    goals.click_into(goals.box(TEAM, "sentence"))

    goals.press("Tab", "Tab")

    assert goals.box("Marina HS", "sentence").hasFocus()


def test_enter_in_a_line_goes_to_the_row_below(goals: Program) -> None:
    goals.go_to("Draft the worthy goal", step=4)
    at = goals.at
    goals.click_into(goals.box(TEAM, "measure"))

    goals.press("Return")

    assert goals.box("Marina HS", "measure").hasFocus()
    assert goals.at == at


def test_clicking_a_run_button_leaves_the_cursor_in_the_box(goals: Program) -> None:
    box = goals.box(TEAM, "sentence")
    goals.click_into(box)
    for button in ("Pause", "+1 min", "Black  B", "Next:", "Back  ←", "Stage"):
        goals.click(button)
        goals.wait(goals.window.isActiveWindow)
        goals.write("x")

    assert box.toPlainText() == "xxxxxx"


def test_closing_a_message_leaves_the_cursor_in_the_box(goals: Program) -> None:
    goals.click_into(goals.box(TEAM, "sentence"))
    goals.press("Ctrl+S")

    goals.click("Close")

    assert goals.box(TEAM, "sentence").hasFocus()
    assert goals.said == ""


def test_after_clicking_a_run_button_keys_belong_to_the_run(running: Program) -> None:
    running.click("Pause")
    running.press("Space")

    assert running.step == "Close"


WORDS = (
    *("hello", "bell", "we will see", "no", "to be", "lunch at noon", "use it", "so", "far off"),
    *("bbc", "llama", "nno", "wwf"),
    *("go on", "gallery walk", "keep going", "just so", "kk", "10 minutes", "+1", "- buses"),
    *("-5 or +5", "= 7", "?!", ".5", "o sea", "b ", "u nas"),
)


def test_words_typed_into_nothing_leave_everything_as_it_was(running: Program) -> None:
    running.press("F5")
    running.wait(running.window.isActiveWindow)
    before = as_it_is(running)

    for words in WORDS:
        running.seconds += 5
        running.write(words)
        running.wait(lambda: as_it_is(running)[-1] == before[-1])

        assert as_it_is(running) == before, words
        assert running.view.stage.isVisible()
        assert running.said == "Click in a box to type."


def test_enter_after_words_into_nothing_goes_nowhere(running: Program) -> None:
    before = as_it_is(running)

    for words in ("gallery walk", "keep going", "jot it down"):
        running.seconds += 5
        running.write(words)
        running.press_fast("Return")

        assert as_it_is(running) == before, words
        assert not running.view.desk.has_panel
    assert running.history("remark", "text") == []


def test_a_line_opened_by_a_letter_takes_what_is_typed_once_it_is_seen(running: Program) -> None:
    running.press_fast("K")
    running.seconds += 0.4
    running.write("buses")
    running.press_fast("Return")

    assert running.on_disk("parked", "text")[-1] == "buses"


def test_what_a_line_held_is_still_there_after_stray_words(running: Program) -> None:
    running.press("K")
    running.write("half a tho")
    running.press("Esc")

    running.seconds += 5
    running.write("keep going")
    running.seconds += 5
    running.press("K")

    assert running.reads("half a tho")
    assert not running.reads("half a thoeep")


def test_before_the_day_words_into_nothing_start_nothing(program: Program) -> None:
    for words in ("no", "hello", "night", "buses"):
        program.seconds += 5
        program.write(words)
        assert program.run.phase == "closed", words

    program.press("Space")
    assert program.run.phase == "armed"


def test_b_covers_the_picture_and_is_taken_back(running: Program) -> None:
    running.write("b")
    assert running.room_sees == BLACK

    running.write("e")
    assert running.room_sees == running.opened.picture() != BLACK


def test_a_paused_clock_stays_paused(running: Program) -> None:
    running.press("T")
    before = as_it_is(running)

    running.seconds += 5
    running.write("no")

    assert as_it_is(running) == before


def test_a_picture_held_black_stays_black(running: Program) -> None:
    running.press("B")

    running.seconds += 5
    running.write("but")

    assert running.room_sees == BLACK


def test_minutes_more_and_less_in_a_row_are_meant(running: Program) -> None:
    left = running.left

    running.press_fast("+", "+", "+", "-")

    assert running.left == left + 2 * MINUTE
    assert running.said == ""


def test_n_n_n_steps(running: Program) -> None:
    running.go_to("Ball game")

    running.write("nnn")

    assert running.step == "Round 3: much faster"


def test_a_russian_keyboard_steps_by_the_place_of_its_keys(
    running: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    strike_letter("и", scan=56)
    assert running.room_sees == BLACK

    running.seconds += 5
    strike_letter("т", scan=57)
    assert running.step == "Close"


def test_a_russian_word_in_a_box_is_a_russian_word(goals: Program) -> None:
    before = as_it_is(goals)
    goals.click_into(goals.box(TEAM, "sentence"))

    goals.write("Ученики читают")

    assert goals.box(TEAM, "sentence").toPlainText() == "Ученики читают"
    assert as_it_is(goals) == before


def test_after_a_team_is_removed_letters_are_no_keys_and_nobody_s_words(goals: Program) -> None:
    before = as_it_is(goals)
    goals.click("Teams")
    page = goals.window.findChild(TeamsPage)
    goals.click_into(page.document.section(0).leaf.boxes["name"])
    goals.write("xx")

    goals.click("Remove this team")
    names = [line.name for line in page.list.model.lines]
    goals.write("both, no")

    assert as_it_is(goals) == before
    assert names == [line.name for line in page.list.model.lines]
    assert not any(name.endswith("xx") for name in names)
    goals.press("Ctrl+Z")
    assert page.list.model.lines[0].name.endswith("xx")


def test_a_team_taken_back_by_undo_leaves_the_cursor_among_the_teams(goals: Program) -> None:
    goals.view.show_page("teams")
    goals.window.findChild(TeamsPage).add_team()
    goals.click("Run")
    before = as_it_is(goals)
    goals.click_into(goals.box("Team 9", "sentence"))

    goals.press("Ctrl+Z")
    goals.write("b")

    assert as_it_is(goals) == before
    assert goals.box("Summit HS", "sentence").toPlainText() == "b"


def test_coming_back_to_run_puts_no_cursor_anywhere(goals: Program) -> None:
    for page in ("Prepare", "Teams", "Print"):
        goals.click(page)
        QApplication.processEvents()
        goals.click("Run")
        QApplication.processEvents()

        goals.press("B")
        assert goals.room_sees == BLACK, page
        goals.press("B")
