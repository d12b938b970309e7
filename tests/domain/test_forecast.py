"""Behind, ahead and the forecast while a day runs. Product.md, "Time", sentence by sentence."""

from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.records import RecordId
from facilitator.domain.run import Run
from facilitator.domain.timing import NOTHING, Standing, behind, forecast, missed
from tests.domain.building import (
    WEDNESDAY,
    Rehearsal,
    at,
    block,
    breathing,
    day,
    lunch,
    minutes,
    step,
    with_block,
    with_records,
    workshop,
)


def started(*blocks: Block, **more: str) -> Rehearsal:
    return Rehearsal(workshop(day(*blocks, **more))).start()


def trouble(held: Rehearsal) -> list[tuple[str, int]]:
    found = missed(held.slots, held.day, WEDNESDAY, held.workshop.place)
    return [(block.title if block else "", late // minutes(1)) for block, late in found]


def test_behind_or_ahead_is_the_forecast_end_of_the_running_block_minus_its_baseline_end() -> None:
    held = started(block("Welcome", 10, 10), block("Talk", 30))
    assert held.standing == "on time"
    held.wait(16).next()
    assert held.standing == "6 min behind"
    held.wait(1).next()
    assert held.standing == "3 min ahead"


def test_the_baseline_is_that_days_plan_and_later_edits_do_not_move_it() -> None:
    held = started(block("Welcome", 10), block("Talk", 30))
    held.workshop = with_block(held.workshop, block("Greeting", 5), rank="j")
    assert [each.block for each in held.run.baseline] == ["Welcome", "Talk"]
    held.wait(10).next()
    assert held.run.block == "Greeting"
    assert held.standing == "5 min behind"


def test_a_running_step_ends_at_its_end_or_now_whichever_is_later() -> None:
    held = started(block("Welcome", 10), block("Talk", 30))
    assert held.wait(4).times == {"Welcome": "8:30", "Talk": "8:40"}
    assert held.wait(9).times == {"Welcome": "8:30", "Talk": "8:43"}
    assert held.standing == "3 min behind"


def test_later_blocks_follow_with_their_present_minutes() -> None:
    held = started(block("Welcome", 10), block("Talk", 30), block("Close", 5))
    talk = held.workshop.records.find("Talk-1")
    assert talk is not None
    held.workshop = with_records(held.workshop, step("Talk-1", 12, owner="Talk", rank=talk.rank))
    assert held.times["Close"] == "8:52"


def test_a_pinned_block_starts_at_its_pin_or_the_forecast_whichever_is_later() -> None:
    held = started(block("Morning", 180), lunch(), block("Afternoon", 30))
    assert held.times == {"Morning": "8:30", "Lunch": "12:00", "Afternoon": "12:45"}
    held.wait(220)
    assert held.times == {"Morning": "8:30", "Lunch": "12:10", "Afternoon": "12:55"}


def test_an_early_finish_never_pulls_a_pinned_block_forward() -> None:
    held = started(block("Morning", 180), lunch(), block("Afternoon", 30))
    held.wait(100).next()
    assert held.times == {"Morning": "8:30", "Lunch": "12:00", "Afternoon": "12:45"}
    assert held.standing == "on time"


def test_breathing_room_eats_lateness_first() -> None:
    held = started(block("Talk", 30), breathing(10), block("Work", 30))
    held.wait(36)
    assert held.times == {"Talk": "8:30", "Breathing room": "9:06", "Work": "9:10"}
    held.wait(5)
    assert held.times == {"Talk": "8:30", "Breathing room": "9:11", "Work": "9:11"}


def test_breathing_room_ends_at_its_planned_clock_time_whatever_its_start() -> None:
    held = started(block("Talk", 30), breathing(10), block("Work", 30))
    held.wait(20).next()
    assert held.run.block == "Breathing room"
    assert held.left == minutes(20)
    assert held.times["Work"] == "9:10"


def test_breathing_room_gives_way_to_a_later_block_that_has_grown() -> None:
    held = started(block("Talk", 30), breathing(10), block("Work", 30), lunch("9:40"))
    held.workshop = with_block(held.workshop, block("Fire drill", 6), rank="p")
    assert held.times["Work"] == "9:04"
    assert held.times["Lunch"] == "9:40"
    held.wait(30).next()
    assert (held.run.block, held.left) == ("Breathing room", minutes(4))


def test_breathing_room_does_not_give_way_to_a_pin_that_is_left_out() -> None:
    held = started(block("Talk", 30), breathing(10), lunch("9:05"), block("Work", 30))
    assert held.times["Lunch"] == "9:05"
    held.skip("Lunch")
    assert held.times["Work"] == "9:05"


def test_a_gap_before_a_pin_eats_lateness_as_breathing_room_does() -> None:
    held = started(block("Morning", 200), lunch())
    held.wait(209)
    assert held.times["Lunch"] == "12:00"
    assert held.wait(3).times["Lunch"] == "12:02"


def test_nothing_else_shrinks_when_the_day_runs_late() -> None:
    held = started(block("Talk", 30), block("Work", 30), lunch(length=45), block("Close", 20))
    held.until("12:20")
    assert [slot.minutes for slot in held.slots[1:]] == [30, 45, 20]


def test_adding_a_minute_counts_as_lateness_at_once() -> None:
    held = started(block("Talk", 30))
    held.lengthen(minutes(1))
    assert held.standing == "1 min behind"
    held.lengthen(minutes(-2))
    assert held.standing == "1 min ahead"


def test_while_paused_the_end_moves_with_now() -> None:
    held = started(block("Talk", 30), block("Work", 30))
    held.wait(10).pause()
    assert held.wait(5).times["Work"] == "9:05"
    assert (held.left, held.standing) == (minutes(20), "5 min behind")
    held.resume()
    assert (held.left, held.run.ends) == (minutes(20), at("9:05"))


def test_a_clock_that_is_set_back_while_paused_ends_nothing_before_its_start() -> None:
    held = started(block("Talk", 30), block("Work", 30))
    held.lengthen(minutes(-30))
    held.pause()
    held.now -= minutes(2)
    assert held.slots[0].start == held.slots[0].end == at("8:30")


def test_a_backdated_start_corrects_lateness() -> None:
    held = started(block("Talk", 30), block("Work", 30))
    held.wait(38)
    assert held.standing == "8 min behind"
    held.jump("Work", ago=minutes(8))
    assert (held.standing, held.left) == ("on time", minutes(22))


def test_a_block_put_in_during_the_day_is_measured_by_the_next_that_was_planned() -> None:
    held = started(block("Talk", 30), block("Work", 30))
    held.workshop = with_block(held.workshop, block("Fire drill", 12), rank="j")
    held.wait(30).next()
    assert (held.run.block, held.standing) == ("Fire drill", "12 min behind")


def test_a_day_of_which_nothing_was_planned_is_on_time() -> None:
    held = started(block("Talk", 30))
    assert behind(held.slots, Run()) == NOTHING
    assert behind((), held.run) == NOTHING


def test_after_going_back_the_rest_of_the_block_takes_what_its_own_clocks_have_left() -> None:
    held = started(block("Talk", 10, 10), block("Work", 30))
    held.wait(4).next()
    held.wait(3).back()
    assert held.left == minutes(6)
    assert held.times["Work"] == "8:50"


def test_a_block_that_was_begun_and_left_takes_what_it_has_left() -> None:
    held = started(block("Talk", 10), block("Work", 30), block("Close", 5))
    held.wait(10).next()
    held.wait(20).jump("Talk")
    assert held.times == {"Talk": "8:30", "Work": "9:10", "Close": "9:20"}


def test_blocks_that_are_over_stand_where_they_really_were() -> None:
    held = started(block("A", 10), block("B", 10), block("C", 10), block("D", 10))
    held.wait(12).skip("B")
    held.next()
    slots = held.slots
    assert [slot.standing.value for slot in slots] == ["done", "left out", "now", "ahead"]
    assert held.times["A"] == "8:30"
    assert slots[0].end == at("8:42")
    assert slots[1].minutes == 0


def test_a_block_that_will_be_left_out_takes_no_time() -> None:
    held = started(block("A", 10), block("B", 10), block("C", 10))
    held.skip("B")
    assert held.slots[1].standing is Standing.LEFT_OUT
    assert held.times["C"] == "8:40"


def test_a_block_put_in_before_the_one_on_show_is_left_out() -> None:
    held = started(block("A", 10), block("B", 10))
    held.wait(10).next()
    held.workshop = with_block(held.workshop, block("Late idea", 5), rank="d")
    assert [slot.standing.value for slot in held.slots] == ["done", "left out", "now"]


def test_before_the_first_block_starts_it_is_forecast_for_the_days_start() -> None:
    held = Rehearsal(workshop(day(block("A", 10), block("B", 10))), now=at("8:05"))
    held.open()
    assert held.times == {"A": "8:30", "B": "8:40"}
    assert held.standing == "on time"
    assert held.until("8:36").standing == "6 min behind"


def test_breathing_room_that_opens_the_day_ends_as_planned_while_it_is_armed() -> None:
    held = Rehearsal(workshop(day(breathing(20), block("A", 10))), now=at("8:40"))
    held.open()
    assert held.times["A"] == "8:50"


def test_after_the_day_every_block_stands_as_it_went() -> None:
    held = started(block("A", 10), block("B", 10))
    held.wait(10).next()
    held.wait(10).next()
    assert [slot.standing.value for slot in held.wait(60).slots] == ["done", "done"]
    assert (held.standing, trouble(held)) == ("on time", [])


def test_a_pin_that_will_be_missed_is_named_with_its_minutes() -> None:
    held = started(block("Morning", 180), lunch(), block("Close", 30), end="13:15")
    assert trouble(held) == []
    assert trouble(held.until("12:07")) == [("Lunch", 7), ("", 7)]


def test_a_pinned_block_that_is_over_or_left_out_is_missed_no_more() -> None:
    held = started(block("Morning", 180), lunch(), block("Close", 30), end="17:00")
    held.until("12:07")
    held.skip("Lunch")
    assert trouble(held) == []
    held.jump("Lunch")
    assert trouble(held) == [("Lunch", 7)]
    held.wait(45).next()
    assert trouble(held) == []


def test_the_days_end_that_will_be_missed_is_said() -> None:
    held = started(block("All", 60), end="9:30")
    assert trouble(held.wait(60.5)) == []
    assert trouble(held.wait(1)) == [("", 1)]


def test_a_forecast_of_nothing_misses_nothing() -> None:
    empty = Day(id=RecordId("Empty"), start="8:30", end="15:30")
    held = started(block("A", 10))
    assert forecast(empty, held.run, held.now, held.workshop.place) == ()
    assert list(missed((), empty, WEDNESDAY, held.workshop.place)) == []


def test_a_wrong_date_put_right_makes_nobody_a_day_late_and_eats_no_breathing_room() -> None:
    held = Rehearsal(workshop(day(block("Talk", 10), breathing(), block("Work", 10))))
    held.now -= minutes(24 * 60)
    held.start().wait(5).set_clock(minutes(24 * 60))
    assert held.standing == "on time"
    held.wait(5).next()
    assert (held.run.block, held.left) == ("Breathing room", minutes(10))


def test_a_wrong_hour_put_right_leaves_the_plan_at_its_clock_times() -> None:
    held = Rehearsal(workshop(day(block("Talk", 10), block("Work", 10))))
    held.now -= minutes(60)
    held.start().set_clock(minutes(63))
    assert held.run.baseline[0].start == at("8:30")
    assert held.standing == "3 min behind"
