"""A day opened on another date than its own, and what an earlier day has left behind."""

from datetime import date, timedelta

from facilitator.domain import moves
from facilitator.domain.kinds.agenda import Block
from facilitator.domain.run import Phase, RunEvent
from tests.domain.building import (
    Rehearsal,
    at,
    block,
    breathing,
    day,
    lunch,
    minutes,
    with_block,
    workshop,
)

EVENING = at("20:00", date(2026, 8, 11))


def one_day() -> Rehearsal:
    planned = day(block("Talk", 20, 10), block("Work", 30), breathing(10), lunch("11:00"))
    return Rehearsal(workshop(planned), now=EVENING)


def test_a_day_opened_the_evening_before_and_not_begun_goes_over_to_the_new_date() -> None:
    held = one_day()
    held.open()
    held.wait(timedelta(hours=12, minutes=30))
    assert (held.run.phase, held.standing) == (Phase.ARMED, "on time")
    held.next()
    assert held.standing == "on time"
    assert held.times["Lunch"] == "11:00"
    held.jump("Work", ago=minutes(30))
    held.wait(1).next()
    held.next()
    assert (held.run.phase, held.run.block) == (Phase.ARMED, "Lunch")


def test_it_goes_over_once_and_then_waits() -> None:
    held = one_day()
    held.open()
    held.wait(timedelta(hours=12))
    lines = len(held.log)
    held.wait(30)
    assert len(held.log) == lines


def test_a_day_that_runs_past_midnight_stays_where_it_is() -> None:
    held = one_day().start()
    held.wait(timedelta(hours=5))
    assert (held.run.phase, held.run.step) == (Phase.RUNNING, "Talk-1")


def test_a_day_practiced_the_evening_before_begins_afresh_when_it_is_opened_again() -> None:
    held = one_day().start()
    held.wait(20).next()
    held.wait(3).close()
    held.now = at("8:30")
    held.open()
    held.next()
    assert (held.run.step, held.left, held.standing) == ("Talk-1", minutes(20), "on time")
    held.wait(20).next()
    assert held.left == minutes(10)
    assert [each.begin for each in held.run.shown] == [at("8:30")]


def two_days(*blocks: Block) -> Rehearsal:
    first = day(*(blocks or (block("A", 10, 10), block("B", 15), block("C", 5))))
    return Rehearsal(workshop(first, day(block("D", 5), title="Two")))


def moved_to_tomorrow(held: Rehearsal, title: str) -> None:
    moved = next(each for each in held.workshop.days[0].blocks if each.id == title)
    held.workshop = with_block(held.workshop, moved, "1", "Two")


def tomorrow(held: Rehearsal) -> list[RunEvent]:
    held.wait(timedelta(hours=24))
    return list(held.open("Two"))


def test_a_block_left_out_today_and_moved_to_tomorrow_comes_tomorrow() -> None:
    held = two_days().start()
    held.skip("B")
    moved_to_tomorrow(held, "B")
    held.wait(5).close()
    tomorrow(held)
    assert [(each.block.id, each.minutes) for each in held.slots] == [("B", 15), ("D", 5)]
    held.next()
    assert held.run.block == "B"


def test_a_block_begun_yesterday_keeps_its_clock_when_its_day_was_only_looked_at() -> None:
    held = two_days().start()
    held.wait(10).next()
    held.wait(4).close()
    moved_to_tomorrow(held, "A")
    tomorrow(held)
    held.close()
    held.open("Two")
    held.next()
    assert (held.run.step, held.left) == ("A-2", minutes(6))


def test_a_block_left_out_can_be_taken_in_again_until_the_day_is_past_it() -> None:
    held = two_days().start()
    held.skip("B")
    assert held.make(lambda here: moves.keep(here, "B"))
    assert held.times["C"] == "9:05"
    assert not held.make(lambda here: moves.keep(here, "B"))


def test_restart_in_breathing_room_keeps_its_end() -> None:
    held = Rehearsal(workshop(day(block("Talk", 10), breathing(10), block("Work", 20)))).start()
    held.wait(15).next()
    held.wait(1).restart()
    assert held.left == minutes(4)
    assert held.standing == "on time"


def test_what_is_left_out_while_the_doors_are_open_stays_out_over_night() -> None:
    held = one_day()
    held.open()
    held.skip("Work")
    held.wait(timedelta(hours=12, minutes=30))
    assert held.run.skipped == {"Work"}


def test_an_armed_block_that_is_left_out_starts_nothing() -> None:
    held = two_days()
    held.open()
    held.skip("A")
    assert (held.run.phase, held.run.block) == (Phase.ARMED, "B")


def test_a_block_goes_on_tomorrow_where_it_was_left_and_is_planned_for_what_is_left() -> None:
    held = two_days(block("A", 20, 10), block("B", 10))
    held.start().wait(5).next()
    held.wait(2).close()
    moved_to_tomorrow(held, "A")
    held.wait(timedelta(hours=24) - minutes(7)).open("Two")
    held.next()
    assert (held.run.step, held.left, held.standing) == ("A-2", minutes(8), "on time")


def test_to_go_back_to_an_earlier_block_forecasts_the_later_ones_from_where_they_were_left() -> (
    None
):
    held = two_days(block("A", 20, 10), block("B", 30, 10), block("C", 10))
    held.start().wait(5).next()
    held.wait(10).next()
    held.wait(5).next()
    assert held.times["C"] == "9:00"
    held.wait(1).jump("A", "A-2")
    assert held.times["C"] == "9:10"
    held.wait(10).next()
    assert (held.run.step, held.times["C"]) == ("B-2", "9:10")


def test_a_block_that_a_way_back_dropped_is_left_out_no_more_once_it_has_begun() -> None:
    tight = day(block("A", 10), block("X", 10, priority="drop"), block("B", 10), end="8:55")
    held = Rehearsal(workshop(tight)).start()
    held.take(next(each for each in held.ways if "X" in {cut.block.id for cut in each.cuts}))
    assert held.run.leaves_out("X")
    held.jump("X")
    held.wait(1).back()
    held.wait(1).next()
    assert held.run.block == "X"
