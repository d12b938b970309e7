"""A day from its doors to its end, and the program started again in the middle of it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.picture import BLACK
from facilitator.domain.run import Cover, Phase
from tests.desk.program import Program

MINUTE = timedelta(minutes=1)


def local(program: Program) -> str:
    """What the clock of the room says."""
    return program.opened.workshop.place.shown(program.clock())


def to(program: Program, time: str) -> None:
    """Let time go by until the room's clock says this, second by second as far as it matters."""
    place = program.opened.workshop.place
    at = place.instant(place.today(program.clock()), time)
    program.pass_by(seconds=(at - program.clock()).total_seconds())


def test_before_the_start_the_room_reads_welcome_and_its_tables(program: Program) -> None:
    assert program.room_sees.scene == "doors"
    assert program.room_sees.sentence == "Welcome. Sign in, find your table."
    assert program.room_sees.detail == ("We start at 8:30",)
    assert ("Mesa HS", "3") in program.room_sees.body[0].rows


def test_starting_the_day_arms_it_and_starting_it_runs_it(program: Program) -> None:
    program.click("Start day 1")
    assert program.run.phase is Phase.ARMED
    assert program.room_sees.scene == "doors"

    program.press("Space")
    assert program.run.phase is Phase.RUNNING
    assert program.block == "Welcome and consent"


def test_a_day_that_runs_on_another_date_says_so(program: Program) -> None:
    program.clock.jump(timedelta(days=1))

    program.click("Start day 1")
    assert program.run.phase is Phase.CLOSED
    assert program.said == "This day is planned for Tuesday, August 3. Press again to run it now."

    program.click("Start day 1")

    assert program.said == ("This day was planned for Tuesday, August 3. It runs on today’s clock.")


def test_lunch_waits_for_its_pin_and_starts_by_itself(program: Program) -> None:
    program.go_to("Team time", step=1)
    to(program, "11:45")
    program.press("Space")
    assert (program.block, program.run.phase) == ("Lunch", Phase.ARMED)

    to(program, "11:59")
    assert program.run.phase is Phase.ARMED

    to(program, "12:00")
    assert program.run.phase is Phase.RUNNING
    assert local(program) == "12:00"


def test_lunch_can_be_started_before_its_pin(program: Program) -> None:
    program.go_to("Team time", step=1)
    to(program, "11:45")

    program.press("Space", "Space")

    assert (program.block, program.run.phase) == ("Lunch", Phase.RUNNING)


def test_bells_move_on_by_themselves_and_the_next_waits(program: Program) -> None:
    program.go_to("Norms", step=1)
    assert program.step == "Alone"

    for step in ("Pairs", "Fours", "Cluster on the wall"):
        program.pass_by(seconds=program.left.total_seconds())
        assert program.step == step

    program.pass_by(seconds=program.left.total_seconds() + 30)
    assert program.step == "Cluster on the wall"


def test_bells_that_rang_while_the_laptop_slept_are_caught_up(program: Program) -> None:
    program.go_to("Norms", step=1)

    program.pass_by(minutes=30)

    assert program.step == "Cluster on the wall"
    begun = program.run.begun_at
    assert begun is not None
    assert begun < program.clock() - 10 * MINUTE


def test_past_its_end_the_room_reads_finishing_and_the_console_how_long(program: Program) -> None:
    program.go_to("What changed teaching?", step=3)
    program.pass_by(seconds=program.left.total_seconds() + 45)

    assert program.room_sees.clock is not None
    assert program.room_sees.clock.text == "Finishing"
    assert "0:45" in program.texts()
    assert "over" in program.texts()


def test_the_day_ends_and_next_says_so(program: Program) -> None:
    program.go_to("Close of day 1", step=2)
    program.pass_by(minutes=1)

    program.press("Space")
    assert program.run.phase is Phase.CLOSED
    assert program.room_sees.sentence == "Thank you for today."

    program.press("Space")
    assert program.run.phase is Phase.CLOSED
    assert program.said == "The day has ended. Start the next one with its button."


def test_back_opens_the_closed_day_again_where_it_was(program: Program) -> None:
    program.go_to("Close of day 1", step=2)
    program.pass_by(minutes=1)
    left = program.left
    program.press("Space")
    program.pass_by(minutes=2)

    program.press("Left")

    assert program.step == "Ticket and survey"
    assert program.left == left


def test_the_next_morning_space_starts_the_next_day(program: Program) -> None:
    program.go_to("Close of day 1", step=2)
    program.pass_by(minutes=1)
    program.press("Space")
    program.clock.jump(timedelta(hours=17))

    program.press("Space")

    assert program.run.phase is Phase.ARMED
    assert program.reads("Day 2 of 3")
    assert program.said == ""


def test_after_the_last_day_there_is_nothing_to_start(program: Program) -> None:
    program.go_to("Close and packet", step=4)
    program.pass_by(minutes=1)
    for day in program.opened.workshop.days[:2]:
        program.opened.running.close_day()
        program.opened.running.open_day(day.id)
        program.opened.running.next()
        program.pass_by(minutes=1)
    program.opened.running.close_day()

    assert not program.button("The workshop has been run").isEnabled()
    assert program.room_sees.sentence == "Thank you. Go well."


@pytest.mark.parametrize("key", ["B", "W", "F", "L"])
def test_started_again_it_is_in_the_same_step_and_as_covered(program: Program, key: str) -> None:
    program.go_to("Ball game", step=2)
    program.pass_by(minutes=1)
    program.press(key)
    at, left, cover, seen = program.at, program.left, program.run.cover, program.room_sees
    program.clock.jump(timedelta(seconds=100))

    program.restart()

    assert program.at == at
    assert program.left == left - timedelta(seconds=100)
    assert program.run.cover is cover is not Cover.NONE
    if key in "BWF":
        assert program.room_sees == seen


def test_started_again_what_lies_under_a_cover_is_still_there(program: Program) -> None:
    program.go_to("Ball game", step=2)
    program.press("B", "L")

    program.restart()
    program.press("L")

    assert program.room_sees == BLACK


def test_started_again_while_paused_it_is_still_paused(program: Program) -> None:
    program.go_to("Ball game", step=2)
    program.press("T")
    left = program.left
    program.clock.jump(timedelta(hours=1))

    program.restart()

    assert program.run.phase is Phase.PAUSED
    assert program.left == left


def test_started_again_the_bells_that_rang_meanwhile_have_moved_on(program: Program) -> None:
    program.go_to("Norms", step=1)
    workshop = program.opened.id
    program.quit()
    program.clock.jump(timedelta(minutes=4))

    program.start()
    program.open(workshop)

    assert program.step == "Pairs"


def test_started_again_what_was_typed_is_in_its_box(goals: Program) -> None:
    goals.click_into(goals.box("Mesa HS", "sentence"))
    goals.write("students read")

    goals.restart()

    assert goals.box("Mesa HS", "sentence").toPlainText() == "students read"


def test_frozen_and_started_again_the_picture_is_still_the_old_one(program: Program) -> None:
    program.go_to("Ball game", step=2)
    program.press("F")
    seen = program.room_sees
    program.press("N", "N")

    program.restart()

    assert program.room_sees == seen
    program.press("F")
    assert program.room_sees != seen


def test_home_and_back_again_is_the_same_run(program: Program) -> None:
    program.go_to("Ball game", step=2)
    program.pass_by(minutes=1)
    at, left, workshop = program.at, program.left, program.opened.id
    program.press("B")

    program.click("Home")
    assert program.contents.workshop is None
    program.open(workshop)

    assert (program.at, program.left) == (at, left)
    assert program.room_sees == BLACK


def test_the_sample_opened_a_second_time_is_as_it_was_left(program: Program) -> None:
    program.press("K")
    program.write("mine")
    program.press("Return")
    program.click("Home")

    program.contents.home.sample_asked.emit()

    assert program.on_disk("parked", "text")[-1] == "mine"
    assert program.reads("mine")


def test_a_clock_set_back_leaves_the_running_step_its_time(program: Program) -> None:
    program.go_to("Check-in", step=2)
    program.pass_by(minutes=2)
    left = program.left
    program.set_clock(-60)
    assert program.left == left
    assert program.said == (
        "This laptop’s clock was set back by 1 h; the running step keeps its time."
    )
    assert program.events()[-1] == "clock set"


def test_a_clock_set_forward_rings_no_bell(program: Program) -> None:
    program.go_to("Check-in", step=1)
    step = program.step
    program.set_clock(60)
    assert program.step == step
    assert program.said.startswith("This laptop’s clock was set forward by 1 h;")


def test_a_key_pressed_the_moment_after_the_clock_was_set_gives_the_next_step_its_own_time(
    program: Program,
) -> None:
    program.go_to("Ball game", step=1)
    program.clock.set_by(timedelta(hours=1))
    program.press("N")
    length = program.left
    program.pass_by(seconds=30)
    assert program.left == length - timedelta(seconds=30)
    assert program.events()[-2:] == ["clock set", "step began"]


def test_seconds_that_a_time_server_puts_right_are_not_told(program: Program) -> None:
    program.go_to("Check-in", step=2)
    left, said = program.left, program.said
    program.set_clock(0.1)
    assert (program.left, program.said) == (left, said)


def test_a_clock_set_back_while_the_program_was_away_leaves_the_step_its_time(
    program: Program,
) -> None:
    program.go_to("Check-in", step=2)
    left = program.left
    workshop = program.opened.id
    program.quit()
    program.clock.set_by(timedelta(hours=-1))
    program.start()
    program.open(workshop)
    assert program.left == left


def listed(program: Program) -> list[str]:
    """The lines of the day that can be seen whole."""
    QApplication.processEvents()
    days = program.view.run_page._days
    seen, model = days.viewport().rect(), days.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(each.data()) for each in indexes if seen.contains(days.visualRect(each))]


def test_on_a_small_laptop_the_steps_to_come_are_listed_with_the_one_that_runs(
    program: Program,
) -> None:
    program.go_to("Close of day 1")

    assert listed(program)[-4:] == [
        "8:30 Close of day 1",
        "Parking lot",
        "Plus and delta",
        "Ticket and survey",
    ]


def test_after_a_day_the_next_one_is_listed_from_its_first_block(program: Program) -> None:
    program.go_to("Close of day 1", step=2)
    assert "8:30 Welcome and consent" not in listed(program)

    program.pass_by(minutes=1)
    program.opened.running.close_day()

    assert listed(program)[0] == "8:30 Read-back and check-in"


def test_the_running_step_stays_in_view_when_the_window_gets_smaller(program: Program) -> None:
    program.window.resize(1440, 900)
    program.go_to("Close of day 1", step=2)
    assert "Ticket and survey" in listed(program)

    program.window.resize(1280, 660)

    assert program.step == "Ticket and survey"
    assert program.step in listed(program)


def test_who_has_scrolled_on_in_the_day_may_stay_there(program: Program) -> None:
    program.go_to("Close of day 1", step=2)
    QApplication.processEvents()
    program.view.run_page._days.scrollToTop()
    assert program.step not in listed(program)

    program.window.resize(1280, 700)

    assert program.step not in listed(program)
