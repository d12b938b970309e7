"""Every row of the table of keys does what it says."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel

from facilitator.domain.picture import BLACK
from facilitator.domain.run import Cover, Phase
from facilitator.domain.ways_out import WayOut
from tests.desk.program import Program

MINUTE = timedelta(minutes=1)
PROJECTOR = QRect(1366, 0, 1920, 1080)


@pytest.fixture
def running(program: Program) -> Program:
    """In the third step of the check-in, one minute gone."""
    program.go_to("Check-in", step=2)
    program.pass_by(minutes=1)
    return program


def test_next(running: Program) -> None:
    for key in ("Right", "Down", "PgDown", "N", "Return", "Enter", "Space"):
        running.press(key)
        assert running.step == "Close", key
        running.press("P")


def test_back_keeps_the_step_s_clock(running: Program) -> None:
    left = running.left
    for key in ("Left", "Up", "PgUp", "P", "Backspace"):
        running.press("N")
        running.pass_by(seconds=20)

        running.press(key)
        assert (running.step, running.left) == ("Voices", left), key


def test_space_again_within_400_ms_is_ignored(running: Program) -> None:
    running.press_fast("Space", "Space")

    assert running.step == "Close"


def test_black_and_again(running: Program) -> None:
    shown = running.room_sees
    for key in ("B", "."):
        running.press(key)
        assert running.room_sees == BLACK
        assert running.reads("The room sees black.")

        running.press(key)
        assert running.room_sees == shown


def test_covers_come_off_one_by_one(running: Program) -> None:
    shown = running.room_sees
    running.press("F5", "B", "L")
    assert not running.view.stage.isVisible()

    running.press("L")
    assert running.view.stage.isVisible()
    assert running.room_sees == BLACK

    running.press("W", "W")
    assert running.room_sees == BLACK
    running.press("B")
    assert running.room_sees == shown


def test_esc_takes_the_uppermost_cover_away(running: Program) -> None:
    shown = running.room_sees

    running.press("B", "W", "Esc")
    assert running.room_sees == BLACK
    running.press("Esc")
    assert running.room_sees == shown


def test_black_never_stops_time(running: Program) -> None:
    left = running.left
    running.press("B")
    running.pass_by(minutes=1)

    assert running.left == left - MINUTE


def test_the_holding_slide_and_again(running: Program) -> None:
    shown = running.room_sees

    running.press("W")
    assert running.room_sees.sentence == "Summer Institute 2027"

    running.press("W")
    assert running.room_sees == shown


def test_freeze_holds_the_picture_while_the_run_goes_on(running: Program) -> None:
    shown = running.room_sees

    running.press("F", "N")
    running.pass_by(minutes=1)
    assert running.room_sees == shown
    assert running.step == "Close"

    running.press("F")
    assert running.room_sees == running.opened.picture() != shown


def test_lend_steps_aside_while_the_clock_runs_and_comes_back(running: Program) -> None:
    left = running.left
    running.press("F5")
    for back in ("L", "Esc"):
        running.press("L")
        assert not running.view.stage.isVisible()
        assert running.reads("The projector is lent.")

        running.pass_by(seconds=30)
        running.press(back)
        assert running.view.stage.isVisible()
        assert running.view.stage.geometry() == PROJECTOR
    assert running.left == left - MINUTE


def test_esc_goes_back_one_layer_at_a_time_and_never_ends(running: Program) -> None:
    at, left = running.at, running.left
    running.press("F5", "B", "O")

    running.press("Esc")
    assert not running.reads("Overview")
    assert running.run.cover is Cover.BLACK

    running.press("Esc", "Esc", "Esc")
    assert running.run.cover is Cover.NONE
    assert running.view.stage.isVisible()
    assert (running.at, running.left) == (at, left)
    assert running.run.phase is Phase.RUNNING


def test_esc_leaves_the_box_typed_in_and_then_the_settings(running: Program) -> None:
    running.view.show_page("prepare")
    page = running.view._pages["prepare"]
    running.click("Settings")
    running.press("Esc")
    assert not page.has_layer

    running.click("Settings")
    running.click_into(page.detail.settings.title)
    running.press("Esc")
    assert page.has_layer
    assert not page.detail.settings.title.hasFocus()
    running.press("Esc")
    assert not page.has_layer
    assert page.detail.on_show is page.detail.block


def test_the_pair_of_f5_and_esc_leaves_the_settings_open(running: Program) -> None:
    running.view.show_page("prepare")
    running.click("Settings")

    running.press("F5", "Esc")
    assert running.view._pages["prepare"].has_layer

    running.press("Esc")
    assert not running.view._pages["prepare"].has_layer


def test_f5_projects(running: Program) -> None:
    running.press("F5")

    assert running.view.stage.geometry() == PROJECTOR
    assert running.view.stage.isFullScreen()
    assert running.room_sees == running.opened.picture()
    running.wait(running.window.isActiveWindow)


def test_shift_f5_projects_from_the_selected_block(running: Program) -> None:
    running.select("Norms")

    running.press("Shift+F5")

    assert running.block == "Norms"
    assert running.view.stage.isVisible()


def test_shift_f5_without_a_selection_only_projects(running: Program) -> None:
    running.select("Norms")
    running.go_to("Ball game")
    at = running.at

    running.press("Shift+F5")

    assert running.at == at


def test_pause_and_go_on(running: Program) -> None:
    left = running.left

    running.press("T")
    running.pass_by(minutes=3)
    assert running.run.phase is Phase.PAUSED
    assert running.left == left

    running.press("T")
    assert running.run.phase is Phase.RUNNING
    assert running.left == left


def test_restart_gives_the_whole_time(running: Program) -> None:
    running.press("R")

    assert running.left == running.run.leg.length


def test_restart_asks_past_two_minutes(running: Program) -> None:
    running.pass_by(minutes=2)
    left = running.left

    running.press("R")
    assert running.left == left
    assert "Press R again" in running.said

    running.press("R")
    assert running.left == running.run.leg.length


def test_restart_asks_anew_after_words_typed_into_nothing(running: Program) -> None:
    running.pass_by(minutes=3)
    left = running.left

    running.write("rather")
    running.press("R")

    assert running.left == left
    assert "Press R again" in running.said


def test_restart_asks_though_the_laptop_s_clock_was_set_back(running: Program) -> None:
    running.pass_by(minutes=3)
    running.set_clock(minutes=-60)
    left = running.left

    running.press("R")

    assert running.left == left
    assert "Press R again" in running.said


def test_minutes_more_and_less(running: Program) -> None:
    by = {"+": 1, "=": 1, "-": -1, "Ctrl++": 5, "Ctrl+=": 5, "Ctrl+-": -5}
    for key, minutes in by.items():
        left = running.left
        running.press(key)
        assert running.left == left + minutes * MINUTE, key


def test_five_minutes_less_leave_never_less_than_nothing(running: Program) -> None:
    running.press("Ctrl+-", "Ctrl+-")

    assert running.left == timedelta()


def test_adding_a_minute_counts_as_lateness_at_once(running: Program) -> None:
    running.go_to_start_of("Ball game")
    assert running.reads("on time")

    running.press("+", "+")

    assert running.reads("2 min behind")


def test_go_to_finds_and_goes(running: Program) -> None:
    running.press("G")
    running.write("ball ga")
    running.press("Return")

    assert (running.block, running.step) == ("Ball game", "Find your circle")
    assert running.left == running.run.leg.length


def test_go_to_can_have_started_some_minutes_ago(running: Program) -> None:
    running.press("G")
    running.write("norms")
    running.panel("go-to")._ago.setValue(2)
    running.click("Go there")

    assert running.block == "Norms"
    assert running.run.begun_at == running.clock() - 2 * MINUTE


def test_a_line_of_the_day_asks_from_when_before_the_room_goes_there(running: Program) -> None:
    running.select("Norms")
    days = running.view.run_page._days
    days.activated.emit(days.currentIndex())
    assert running.block != "Norms"

    running.panel("go-to")._ago.setValue(3)
    running.click("Go there")

    assert running.block == "Norms"
    assert running.run.begun_at == running.clock() - 3 * MINUTE


def test_go_to_shows_the_day_as_it_goes_on_and_keeps_what_is_chosen(running: Program) -> None:
    running.press("G")
    running.write("norms")
    panel = running.panel("go-to")
    panel._ago.setValue(2)
    at = panel._list.currentItem().data(Qt.ItemDataRole.UserRole)

    running.pass_by(minutes=40)
    running.press("PgDown")

    later = panel._list.currentItem().data(Qt.ItemDataRole.UserRole)
    assert (later.block, later.title) == (at.block, at.title)
    assert later.time != at.time
    assert (panel._find.text(), panel._ago.value()) == ("norms", 2)


def test_the_overview_shows_every_day(running: Program) -> None:
    running.press("O")

    assert running.reads("Day 3")
    assert running.reads("Lunch")


def test_the_overview_goes_with_the_forecast_while_it_is_open(running: Program) -> None:
    running.press("O")
    running.pass_by(minutes=30)

    said = [each.text() for each in running.panel("overview").findChildren(QLabel)]
    place, slots = running.opened.workshop.place, running.view.run_page.now.slots
    times = [place.shown(slot.start) for slot in slots]
    assert [each for each in said if each in times][: len(times)] == times


def test_swap_changes_places(running: Program) -> None:
    running.press("F5")

    running.press("S")

    running.wait(lambda: running.window.screen().name() == "projector")
    assert running.view.stage.screen().name() == "laptop"
    running.press("S")
    running.wait(lambda: running.window.screen().name() == "laptop")
    assert running.view.stage.geometry() == PROJECTOR


def test_the_key_card(running: Program) -> None:
    for key in ("F1", "?"):
        running.press(key)
        assert running.reads("Lend the projector")
        assert running.reads("Page Down")

        running.press("Esc")
        assert not running.reads("Lend the projector")


def test_park_an_idea_on_disk(running: Program) -> None:
    running.press("K")
    running.write("who pays for the bus?")
    running.press("Return")

    assert running.on_disk("parked", "text")[-1] == "who pays for the bus?"
    assert running.reads("who pays for the bus?")


def test_after_parking_space_goes_on_with_the_run(running: Program) -> None:
    running.press("K")
    running.write("buses")
    running.press("Return")
    assert running.step == "Voices"

    running.press("Space")
    assert running.step == "Close"
    assert running.window.contents.workshop is not None


def test_a_note_for_next_time_is_on_the_running_step(running: Program) -> None:
    running.press("J")
    running.write("shorter")
    running.press("Return")

    assert running.on_disk("remark", "text") == ["shorter"]
    assert running.query("SELECT owner FROM record WHERE kind = 'remark'") == [running.run.step]


def test_a_line_left_with_esc_is_still_there(running: Program) -> None:
    running.press("K")
    running.write("half a tho")
    running.press("Esc")
    assert not running.reads("half a tho")

    running.press("K")
    assert running.reads("half a tho")


def test_ctrl_p_shows_print(running: Program) -> None:
    running.press("Ctrl+P")

    assert running.button("Print").isChecked()


def test_ctrl_f_finds(running: Program) -> None:
    running.press("Ctrl+F")
    running.write("norms")
    running.press("Return")

    assert (running.block, running.step) == ("Norms", "Frame")


def test_ctrl_s_says_that_it_is_saved(running: Program) -> None:
    running.press("Ctrl+S")

    assert running.said == "Already saved. Everything is, as you type."


def test_undo_and_redo_leave_the_run_alone(running: Program) -> None:
    running.press("K")
    running.write("buses")
    running.press("Return")
    parked, events = running.on_disk("parked", "text"), running.events()

    running.press("Ctrl+Z")
    assert running.on_disk("parked", "text") == parked[:-1]

    running.press("Ctrl+Shift+Z")
    assert running.on_disk("parked", "text") == parked
    assert running.events() == events


def test_nothing_to_undo_is_said(running: Program) -> None:
    running.press("Ctrl+Shift+Z")

    assert running.said == "There is nothing to redo."


def test_catch_up_offers_applies_and_is_taken_back(running: Program) -> None:
    running.go_to_start_of("Four kinds of resource")
    running.pass_by(minutes=45)
    running.press("C")
    assert running.reads("Nothing is lost: U takes it back.")

    running.press("Return")
    assert len(running.run.ways) == 1
    assert "U takes it back." in running.said

    running.press("U")
    assert running.run.ways == ()


@pytest.fixture
def late(running: Program) -> Program:
    """Five minutes over the first step of a block, with two ways back on show."""
    running.go_to("Welcome and consent")
    running.go_to_start_of("Four kinds of resource")
    running.pass_by(minutes=5)
    running.press("C")
    return running


def offered(program: Program) -> list[WayOut]:
    """The ways back that the open panel shows."""
    return [each.way for each in program.panel("catch-up")._offers]


def test_ways_back_on_show_follow_the_minutes_that_go_by(late: Program) -> None:
    before = offered(late)

    late.pass_by(minutes=5)

    assert before != offered(late) == list(late.opened.running.ways_back())


def test_ways_back_on_show_follow_the_clicker(late: Program) -> None:
    before = offered(late)

    while late.block != "Gallery walk of maps":
        late.press("PgDown")
        late.clock.jump(3 * MINUTE)
    late.press("PgDown")

    assert before != offered(late) == list(late.opened.running.ways_back())


def test_a_way_that_is_chosen_stays_chosen_while_it_grows(late: Program) -> None:
    late.press("Down")

    late.view.desk.black()
    late.pass_by(minutes=1)

    chosen = late.panel("catch-up")._list.currentItem().text()
    assert chosen.startswith("Take 2 from Team time (10 to 8)")


def test_when_nothing_is_left_to_catch_up_the_panel_says_so_and_enter_is_no_step(
    late: Program,
) -> None:
    late.press("PgDown", "PgDown", "PgDown")
    assert late.reads("Nothing will be missed as things stand.")
    assert not late.reads("Take this way")

    at = late.at
    late.press("Return")
    assert (late.at, late.run.ways) == (at, ())


def test_a_way_back_that_is_none_any_more_is_not_taken(late: Program) -> None:
    way = offered(late)[0]
    late.press("PgDown", "PgDown", "PgDown")

    late.view.desk.take_way(way)

    assert late.run.ways == ()
    assert late.said == "The day has moved on. C shows the ways back there are now."


def test_with_nothing_to_catch_up_it_says_so(running: Program) -> None:
    running.press("C")

    assert running.said == "Nothing will be missed as things stand."


def test_the_keys_work_on_every_page(running: Program) -> None:
    for page in ("prepare", "teams", "print"):
        running.view.show_page(page)
        QApplication.processEvents()

        running.press("B", "PgDown")
        assert (running.room_sees, running.step) == (BLACK, "Close"), page
        running.press("B", "PgUp")
