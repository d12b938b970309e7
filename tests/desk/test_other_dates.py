"""A day that is opened on another date than its own, and how it is put right."""

from datetime import timedelta

from facilitator.domain.run import Phase
from tests.desk.program import FIRST_MORNING, Program


def planned_for_tomorrow(program: Program) -> None:
    days = program.opened.workshop.days
    for day, on in zip(days, ("2027-08-04", "2027-08-05", "2027-08-06"), strict=True):
        program.opened.edit.set(day, "date", on)


def practice(program: Program) -> None:
    """Start the first day the day before its date, which the button asks about."""
    planned_for_tomorrow(program)
    program.click("Start day 1")
    program.click("Start day 1")


def end_the_day(program: Program) -> None:
    program.press("G")
    program.panel("go-to")._close_day.click()


def on_the_morning_of(program: Program, day: int) -> None:
    program.clock.jump_to(FIRST_MORNING + timedelta(days=day - 1))
    program.view._beat()


def run_a_little(program: Program) -> None:
    program.press("Space", "Space")
    program.pass_by(minutes=4)
    program.press("PgDown")


def tomorrow_at_half_past_eight(program: Program) -> None:
    program.clock.jump_to(FIRST_MORNING + timedelta(hours=24, minutes=30))
    program.view._beat()


def test_a_clicker_in_a_bag_opens_no_day_before_its_date(program: Program) -> None:
    planned_for_tomorrow(program)
    program.press("PgDown", "Space", "Right")
    assert program.run.phase is Phase.CLOSED
    assert program.said == (
        "This day is planned for Wednesday, August 4. To run it today, start it with its button."
    )


def test_doors_opened_the_day_before_are_this_morning_s_by_themselves(program: Program) -> None:
    practice(program)
    tomorrow_at_half_past_eight(program)
    assert program.reads("on time")
    program.press("Space")
    assert program.reads("on time")
    assert not program.opened.running.ways_back()


def test_a_day_that_was_practiced_is_begun_afresh(program: Program) -> None:
    practice(program)
    program.press("Space")
    program.pass_by(minutes=4)
    program.press("Space")
    tomorrow_at_half_past_eight(program)
    program.restart()
    assert program.said.startswith("This day has been open since Tuesday, August 3.")

    end_the_day(program)
    program.press("O")
    program.click("Start day 1 again")
    assert program.run.phase is Phase.CLOSED
    program.click("Press again: it begins afresh")
    program.press("Space")

    assert program.run.step == program.opened.run.legs[program.run.block][0].step
    assert program.reads("on time")


def test_the_day_ends_wherever_it_stands_and_back_opens_it_again(program: Program) -> None:
    program.go_to("Ball game", step=1)
    program.pass_by(minutes=1)
    step, left = program.run.step, program.left

    end_the_day(program)
    assert program.run.phase is Phase.CLOSED
    assert program.said == "The day has ended here. Back opens it again."

    program.press("Left")
    assert (program.run.step, program.left) == (step, left)


def test_a_block_left_out_is_taken_in_again_where_it_was_left_out(program: Program) -> None:
    program.go_to("Ball game")
    lunch = next(each for each in program.opened.workshop.days[0].blocks if each.sort == "lunch")
    for words in ("Leave this block out", "Take this block in again"):
        program.press("G")
        panel = program.panel("go-to")
        panel._find.setText(lunch.title)
        assert panel._skip.text() == words
        panel._skip.click()
    assert lunch.id not in program.run.skipped


def test_the_morning_after_practice_belongs_to_the_day_that_was_practiced(program: Program) -> None:
    practice(program)
    program.press("Space")
    program.pass_by(minutes=4)
    end_the_day(program)
    assert program.reads("Start day 2")
    tomorrow_at_half_past_eight(program)
    program.restart()
    assert program.reads("Start day 1")
    assert program.room_sees.sentence.startswith("Welcome")
    program.press("Space", "Space")
    assert program.block == "Welcome and consent"
    assert program.reads("on time")


def test_a_window_left_open_over_night_says_that_the_day_is_still_open(program: Program) -> None:
    program.go_to("Ball game")
    program.clock.jump(timedelta(hours=24))
    program.view._keep()
    assert program.said.startswith("This day has been open since Tuesday, August 3.")
    program.contents.messages.hide()
    program.view._keep()
    assert program.said == ""


def test_the_doors_stay_while_the_first_block_is_left_out(program: Program) -> None:
    program.press("Space", "G")
    program.panel("go-to")._skip.click()
    assert (program.run.phase, program.block) == (Phase.ARMED, "Check-in")


def test_a_block_the_day_is_past_cannot_be_taken_in_again(program: Program) -> None:
    program.press("Space", "Space", "G")
    panel = program.panel("go-to")
    panel._find.setText("Check-in")
    panel._skip.click()
    program.go_to("Norms")
    program.press("G")
    panel._find.setText("Check-in")
    assert (panel._skip.text(), panel._skip.isEnabled()) == ("Leave this block out", False)


def test_a_second_click_on_the_end_of_the_day_does_not_open_tomorrow(program: Program) -> None:
    run_a_little(program)
    last = program.opened.workshop.days[0].blocks[-1]
    program.opened.running.jump(last.id, last.steps[-1].id)
    program.pass_by(minutes=1)
    step, left = program.run.step, program.left

    program.click("End the day")
    program.click("Start day 2")
    assert program.run.phase is Phase.CLOSED
    assert program.said == "This day is planned for Wednesday, August 4. Press again to run it now."

    program.press("Left")
    assert (program.run.step, program.left) == (step, left)


def test_a_day_that_was_missed_keeps_none_back(program: Program) -> None:
    run_a_little(program)
    end_the_day(program)
    on_the_morning_of(program, 3)
    assert program.reads("Start day 3")
    program.press("Space", "Space")
    assert program.run.day == program.opened.workshop.days[2].id
    end_the_day(program)

    program.press("O")
    program.click("Start day 2")
    assert program.run.phase is Phase.CLOSED
    program.click("Press again: it is not today’s")
    assert program.run.day == program.opened.workshop.days[1].id


def test_a_day_looked_at_again_keeps_none_back(program: Program) -> None:
    run_a_little(program)
    end_the_day(program)
    on_the_morning_of(program, 2)
    run_a_little(program)
    end_the_day(program)
    program.press("O")
    program.click("Start day 1 again")
    program.click("Press again: it begins afresh")
    end_the_day(program)
    assert program.reads("Start day 3")

    on_the_morning_of(program, 3)
    program.press("Space")
    assert program.run.day == program.opened.workshop.days[2].id


def test_a_day_without_blocks_is_passed_by(program: Program) -> None:
    for block in program.opened.workshop.days[1].blocks:
        program.opened.edit.remove(block.id)
    run_a_little(program)
    end_the_day(program)
    assert program.reads("Start day 3")


def test_back_is_promised_only_where_it_leads_somewhere(program: Program) -> None:
    program.press("Space")
    end_the_day(program)
    assert program.said == "The day has ended here."


def test_a_day_left_open_over_night_and_ended_by_mistake_is_opened_by_back(
    program: Program,
) -> None:
    program.go_to("Ball game", step=1)
    step = program.run.step
    on_the_morning_of(program, 2)
    end_the_day(program)
    assert program.said == "The day has ended here. Back opens it again."
    program.press("Left")
    assert program.run.step == step


def test_with_no_day_open_go_to_offers_nothing_to_do(program: Program) -> None:
    program.press("G")
    panel = program.panel("go-to")
    assert not any(each.isEnabled() for each in (panel._go, panel._skip, panel._close_day))


def test_a_block_that_broke_off_goes_to_a_day_whose_doors_are_open(program: Program) -> None:
    program.go_to("Ball game", step=1)
    program.pass_by(minutes=1)
    ball = program.run.block
    end_the_day(program)
    on_the_morning_of(program, 2)
    program.press("Space")
    assert program.run.phase is Phase.ARMED

    tomorrow = program.opened.workshop.days[1]
    program.opened.edit.move(ball, before=tomorrow.blocks[1].id, owner=tomorrow.id)
    assert ball in {each.id for each in program.opened.workshop.days[1].blocks}
