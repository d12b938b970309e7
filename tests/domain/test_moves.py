"""Next, Back, Jump and what happens by itself. Product.md, "Time", sentence by sentence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain import falling_due, moves
from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.moves import Situation, next_day
from facilitator.domain.run import Cover, Phase, Run, What
from facilitator.domain.stray import put_back
from facilitator.domain.timing import NOTHING
from tests.domain.building import (
    SECOND,
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


def rehearsal(*blocks: Block, **more: str) -> Rehearsal:
    return Rehearsal(workshop(day(*blocks, **more)))


def bell(length: int = 2) -> Block:
    """Alone, pairs, fours: two steps that ring and one that waits."""
    return block(
        "Fours", step("", length, ends="bell"), step("", length, ends="bell"), step("", length)
    )


# Next


def test_next_on_a_step_begins_the_next_step_of_its_block() -> None:
    held = rehearsal(block("Talk", 5, 10)).start()
    held.next()
    assert (held.run.step, held.left) == ("Talk-2", minutes(10))


def test_next_on_a_blocks_last_step_starts_the_next_block() -> None:
    held = rehearsal(block("Talk", 5), block("Work", 10)).start()
    held.next()
    assert (held.run.block, held.run.step, held.run.phase) == ("Work", "Work-1", Phase.RUNNING)


def test_the_first_block_of_a_day_is_armed_and_waits_for_next() -> None:
    held = rehearsal(block("Talk", 5))
    held.open()
    assert (held.run.phase, held.run.block, held.run.step) == (Phase.ARMED, "Talk", "")
    assert held.wait(600).run.phase is Phase.ARMED
    held.next()
    assert (held.run.phase, held.left) == (Phase.RUNNING, minutes(5))


def test_a_block_pinned_later_is_armed_and_its_clock_does_not_run() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    assert (held.run.phase, held.run.block, held.run.ends) == (Phase.ARMED, "Lunch", None)
    assert held.wait(60).left == NOTHING


def test_an_armed_block_is_started_by_next_before_its_pin() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    held.wait(10).next()
    assert (held.run.phase, held.left, held.run.begun_at) == (
        Phase.RUNNING,
        minutes(45),
        at("9:40"),
    )


def test_an_armed_block_starts_by_itself_at_its_pin() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    assert held.next_due == at("12:00")
    held.until("12:00")
    assert (held.run.phase, held.run.begun_at, held.left) == (
        Phase.RUNNING,
        at("12:00"),
        minutes(45),
    )


def test_a_pin_that_came_while_the_laptop_slept_counts_from_the_pin() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    held.until("12:20")
    assert (held.run.begun_at, held.left) == (at("12:00"), minutes(25))


def test_a_block_whose_pin_has_passed_starts_at_once() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.until("12:05").next()
    assert (held.run.phase, held.left) == (Phase.RUNNING, minutes(45))


def test_a_first_block_with_a_pin_starts_at_it_and_one_opened_too_late_waits() -> None:
    pinned = block("Talk", 5, pinned="8:30")
    early = Rehearsal(workshop(day(pinned)), now=at("8:00"))
    early.open()
    assert early.until("8:31").left == minutes(4)
    late = Rehearsal(workshop(day(pinned)), now=at("8:45"))
    late.open()
    assert (late.next_due, late.wait(5).run.phase) == (None, Phase.ARMED)


def test_a_pin_that_prepare_moves_into_the_past_waits_to_be_started() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    eaten = held.workshop.records.find("Lunch")
    assert isinstance(eaten, Block)
    held.workshop = with_records(held.workshop, replace(eaten, pinned="9:00"))
    assert held.wait(5).run.phase is Phase.ARMED


def test_next_passes_over_a_block_that_was_left_out() -> None:
    held = rehearsal(block("A", 5), block("B", 5), block("C", 5)).start()
    held.skip("B")
    held.next()
    assert held.run.block == "C"


def test_breathing_room_that_lateness_has_eaten_is_passed_over() -> None:
    held = rehearsal(block("A", 30), breathing(10), block("B", 30)).start()
    events = held.wait(40).next()
    assert [event.what for event in events] == [What.BLOCK_SKIPPED, What.STEP_BEGAN]
    assert (held.run.block, held.run.skipped) == ("B", {"Breathing room"})


def test_breathing_room_put_in_during_the_day_takes_its_own_minutes() -> None:
    held = rehearsal(block("A", 30), block("B", 30)).start()
    held.workshop = with_block(held.workshop, breathing(10), rank="j")
    held.wait(60).next()
    assert (held.run.block, held.left) == ("Breathing room", minutes(10))


def test_next_on_the_days_last_step_closes_the_day_and_then_does_nothing() -> None:
    held = rehearsal(block("A", 5)).start()
    held.wait(5).next()
    assert (held.run.phase, held.run.opened) == (Phase.CLOSED, ("One",))
    assert held.next() == ()


def test_a_block_without_steps_runs_as_one_step_of_its_own_minutes() -> None:
    held = rehearsal(block("Greeting", minutes=7), block("Talk", 5)).start()
    assert (held.run.step, held.left) == ("Greeting", minutes(7))
    held.wait(7).next()
    assert held.run.block == "Talk"


def test_turns_are_real_steps_of_the_run() -> None:
    pitches = block("Pitches", step("", 3, turns="team", ends="bell"), 5)
    held = Rehearsal(workshop(day(pitches), teams=("Lions", "Owls"))).start()
    assert held.run.step == "Pitches-1.1"
    assert held.wait(4).run.step == "Pitches-1.2"
    assert held.wait(2).run.step == "Pitches-2"


# Back


def test_back_returns_to_the_step_with_the_time_it_had_left() -> None:
    held = rehearsal(block("Talk", 5, 10)).start()
    held.wait(2).next()
    held.wait(4).back()
    assert (held.run.step, held.left) == ("Talk-1", minutes(3))
    held.wait(1).next()
    assert (held.run.step, held.left) == ("Talk-2", minutes(6))


def test_back_on_a_blocks_first_step_returns_to_the_block_before() -> None:
    held = rehearsal(block("Talk", 5, 10), block("Work", 30)).start()
    held.wait(5).next()
    held.wait(4).next()
    held.wait(1).back()
    assert (held.run.step, held.left) == ("Talk-2", minutes(6))


def test_back_from_an_armed_block_returns_to_the_step_before_it() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(50).next()
    assert held.run.phase is Phase.ARMED
    held.back()
    assert (held.run.step, held.left) == ("Morning-1", minutes(10))


def test_back_after_a_jump_returns_to_the_step_it_was_made_from() -> None:
    held = rehearsal(block("A", 5, 5, 5), block("B", 5), block("C", 5)).start()
    held.wait(5).next()
    held.wait(1).jump("C")
    held.wait(1).back()
    assert (held.run.step, held.left) == ("A-2", minutes(4))


def test_back_on_the_first_step_of_a_day_does_nothing() -> None:
    held = rehearsal(block("Talk", 5)).start()
    assert held.back() == ()
    fresh = rehearsal(block("Talk", 5))
    assert fresh.back() == ()
    fresh.open()
    assert fresh.back() == ()


def test_back_after_the_last_step_opens_the_day_again_where_it_was() -> None:
    held = rehearsal(block("A", 5), block("B", 5)).start()
    held.wait(5).next()
    held.wait(3).next()
    held.wait(30).back()
    assert (held.run.phase, held.run.step, held.left) == (Phase.RUNNING, "B-1", minutes(2))
    held.wait(2).next()
    assert held.run.opened == ("One",)


def test_a_day_that_was_closed_yesterday_is_not_opened_again_by_back() -> None:
    held = rehearsal(block("A", 5)).start()
    held.wait(5).next()
    assert held.wait(24 * 60).back() == ()


def test_a_day_that_ran_past_midnight_is_opened_again_by_back() -> None:
    held = Rehearsal(workshop(day(block("Talk", 5), start="20:00", end="23:59")), at("20:00"))
    held.start().wait(250)
    held.close()
    held.back()
    assert (held.run.phase, held.run.step) == (Phase.RUNNING, "Talk-1")


def test_back_after_a_day_closed_on_an_armed_block_returns_to_the_step_before_it() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(50).next()
    held.close()
    held.back()
    assert (held.run.step, held.left) == ("Morning-1", minutes(10))


def test_a_stray_back_after_a_day_closed_on_an_armed_block_leaves_that_block_on_show() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    held.close()
    before = held.run
    held.back()
    held.put_back(before)
    assert (held.run.phase, held.run.block, held.run.step) == (Phase.CLOSED, before.block, "")


def test_back_onto_a_step_whose_bell_has_rung_stays_there() -> None:
    held = rehearsal(bell()).start()
    held.wait(2)
    assert held.run.step == "Fours-2"
    held.wait(1).back()
    assert (held.run.step, held.left, held.next_due) == ("Fours-1", NOTHING, None)
    assert held.wait(5).run.step == "Fours-1"
    held.lengthen(minutes(1))
    assert held.wait(1).run.step == "Fours-2"


def test_twenty_nexts_in_one_second_move_twenty_steps_and_twenty_backs_return() -> None:
    held = rehearsal(*(block(f"Part {n}", 5, 4, 3) for n in range(8))).start()
    held.wait(2)
    for _press in range(20):
        held.wait(SECOND / 20).next()
    assert held.run.step == "Part 6-3"
    for _press in range(20):
        held.wait(SECOND / 20).back()
    assert held.run.step == "Part 0-1"
    assert minutes(3) - SECOND < held.left <= minutes(3)


@given(st.integers(1, 3), st.integers(1, 4), st.integers(0, 12), st.integers(0, 6))
def test_as_many_backs_as_nexts_return_to_the_same_step(
    blocks: int, steps: int, ahead: int, gap: int
) -> None:
    parts = (block(f"Part {n}", *[5] * steps) for n in range(blocks))
    held = rehearsal(*parts).start()
    presses = min(ahead, blocks * steps - 1)
    for move in [held.next] * presses + [held.back] * presses:
        held.wait(SECOND * gap)
        move()
    assert held.run.step == "Part 0-1"


# Jump and skip


def test_jump_from_now_gives_the_step_its_whole_time() -> None:
    held = rehearsal(block("Talk", 5, 10), block("Work", 30)).start()
    held.wait(2).jump("Work")
    assert (held.run.step, held.left) == ("Work-1", minutes(30))
    held.wait(2).jump("Talk", "Talk-2")
    assert (held.run.step, held.left) == ("Talk-2", minutes(10))


@pytest.mark.parametrize("step", ["", "Talk-2"])
def test_a_jump_to_what_is_on_show_keeps_its_clock(step: str) -> None:
    held = rehearsal(block("Talk", 5, 10)).start()
    held.wait(5).next()
    assert held.wait(2).jump("Talk", step) == ()
    held.pause()
    assert held.wait(2).jump("Talk", step) == ()
    assert (held.run.phase, held.left) == (Phase.PAUSED, minutes(8))


def test_a_jump_to_another_step_of_the_block_on_show_starts_that_step() -> None:
    held = rehearsal(block("Talk", 5, 10)).start()
    held.wait(5).next()
    held.wait(2).jump("Talk", "Talk-1")
    assert (held.run.step, held.left) == ("Talk-1", minutes(5))


def test_a_jump_to_what_is_on_show_may_still_say_when_it_was_started() -> None:
    held = rehearsal(block("Talk", 10)).start()
    held.wait(2).jump("Talk", ago=minutes(6))
    assert held.left == minutes(4)


def test_a_jump_to_an_armed_block_starts_it() -> None:
    held = rehearsal(block("Talk", 10))
    held.open()
    held.jump("Talk")
    assert (held.run.phase, held.left) == (Phase.RUNNING, minutes(10))


def test_jump_started_some_minutes_ago_is_an_event_that_corrects_the_report() -> None:
    held = rehearsal(block("Talk", 5, 10), block("Work", 30)).start()
    held.wait(5).next()
    held.wait(9)
    (event,) = held.jump("Work", ago=minutes(4))
    assert (event.at, event.noted) == (at("8:40"), at("8:44"))
    assert [(each.step, each.end) for each in held.run.shown] == [
        ("Talk-1", at("8:35")),
        ("Talk-2", at("8:40")),
    ]
    assert held.left == minutes(26)


def test_a_start_backdated_past_earlier_steps_takes_them_back() -> None:
    held = rehearsal(block("A", 5), block("B", 5), block("C", 5), block("D", 30)).start()
    for _each in range(2):
        held.wait(5).next()
    held.wait(5).jump("D", ago=minutes(12))
    assert [(each.step, each.begin, each.end) for each in held.run.shown] == [
        ("A-1", at("8:30"), at("8:33"))
    ]
    assert held.left == minutes(18)


def test_a_jump_brings_back_a_block_that_was_left_out() -> None:
    held = rehearsal(block("A", 5), block("B", 5)).start()
    held.skip("B")
    held.jump("B")
    assert (held.run.block, held.run.skipped) == ("B", frozenset())


def test_a_jump_into_breathing_room_keeps_its_planned_end() -> None:
    held = rehearsal(block("A", 30), breathing(10), block("B", 30)).start()
    held.wait(25).jump("Breathing room")
    assert held.left == minutes(15)


def test_a_jump_to_nowhere_or_between_days_does_nothing() -> None:
    held = rehearsal(block("A", 5))
    assert held.jump("A") == ()
    assert held.start().jump("Atlantis") == ()
    assert held.jump("A", "Atlantis")[0].step == "A-1"


def test_leaving_out_the_block_on_show_goes_on_to_the_next() -> None:
    held = rehearsal(block("A", 5, 5), block("B", 5)).start()
    held.wait(2).skip("A")
    assert (held.run.block, held.run.skipped) == ("B", {"A"})
    held.skip("B")
    assert held.run.phase is Phase.CLOSED
    assert held.skip("B") == ()


def test_leaving_out_what_is_not_there_does_nothing() -> None:
    assert rehearsal(block("A", 5)).start().skip("Atlantis") == ()


def test_a_block_that_is_entered_again_goes_on_at_the_step_at_which_it_was_left() -> None:
    held = rehearsal(block("A", 5), block("B", 5, 5)).start()
    held.wait(5).next()
    held.wait(5).next()
    held.wait(2).jump("A")
    held.wait(1).next()
    assert (held.run.step, held.left) == ("B-2", minutes(3))


# Bells


def test_a_bell_rings_and_moves_on_by_itself() -> None:
    held = rehearsal(bell()).start()
    assert held.next_due == at("8:32")
    assert held.wait(2).run.step == "Fours-2"
    assert held.wait(3).run.step == "Fours-3"
    assert held.next_due is None


def test_a_step_that_waits_waits() -> None:
    held = rehearsal(block("Talk", 5), block("Work", 5)).start()
    assert (held.wait(60).run.step, held.left) == ("Talk-1", minutes(-55))


def test_bells_that_rang_while_the_laptop_slept_count_from_their_instants() -> None:
    held = rehearsal(bell(), block("Work", 30)).start()
    held.wait(180)
    assert (held.run.step, held.run.begun_at) == ("Fours-3", at("8:34"))
    assert [(each.begin, each.end) for each in held.run.shown] == [
        (at("8:30"), at("8:32")),
        (at("8:32"), at("8:34")),
    ]


def test_a_bell_before_a_pin_arms_the_pinned_block_at_the_bells_instant() -> None:
    ringing = block("Pairs", step("", 30, ends="bell"))
    held = rehearsal(ringing, lunch("9:15")).start()
    held.wait(40)
    assert (held.run.phase, held.run.armed_at) == (Phase.ARMED, at("9:00"))
    held.wait(10)
    assert (held.run.phase, held.left) == (Phase.RUNNING, minutes(40))


def test_no_bell_rings_while_the_clock_is_paused() -> None:
    held = rehearsal(bell()).start()
    held.wait(1).pause()
    assert held.next_due is None
    assert held.wait(30).run.step == "Fours-1"
    held.resume()
    assert held.wait(1).run.step == "Fours-2"


# Pause, plus and minus, restart


def test_taking_more_time_than_is_left_ends_the_step_now() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.wait(4)
    held.lengthen(minutes(-5))
    assert held.left == NOTHING
    held.wait(2).lengthen(minutes(-1))
    assert held.left == minutes(-2)


def test_a_minute_added_to_a_step_that_is_over_is_a_whole_minute_from_now() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.wait(12).lengthen(minutes(1))
    assert held.left == minutes(1)


def test_a_paused_step_can_be_lengthened_and_left() -> None:
    held = rehearsal(block("Talk", 5), block("Work", 5)).start()
    held.wait(2).pause()
    held.lengthen(minutes(1))
    assert held.wait(9).left == minutes(4)
    held.next()
    held.wait(1).back()
    assert (held.run.phase, held.left) == (Phase.RUNNING, minutes(4))


def test_restart_gives_the_step_its_whole_time_from_now() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.wait(4).restart()
    assert (held.left, held.run.elapsed(held.now)) == (minutes(5), NOTHING)


def test_what_was_shown_before_a_restart_stays_in_the_report() -> None:
    held = rehearsal(block("Talk", 5), block("Work", 5)).start()
    held.wait(4).restart()
    held.wait(SECOND).next()
    assert [(each.begin, each.end) for each in held.run.shown] == [(at("8:30"), at("8:34"))]
    assert "Talk" in held.run.legs


def test_a_step_left_by_a_slip_after_a_restart_is_gone_back_to_with_its_whole_time() -> None:
    held = rehearsal(block("Talk", 5, 5)).start()
    held.wait(4).restart()
    held.wait(SECOND).next()
    held.wait(SECOND).back()
    assert held.left == minutes(5)


def test_restart_while_paused_keeps_the_clock_held() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.wait(2).pause()
    held.wait(3).restart()
    assert (held.run.phase, held.wait(7).left) == (Phase.PAUSED, minutes(5))
    held.resume()
    assert held.wait(1).run.elapsed(held.now) == minutes(1)


def test_what_makes_no_sense_between_days_does_nothing() -> None:
    held = rehearsal(block("Talk", 5))
    attempts = [held.next, held.back, held.pause, held.restart, held.close, held.resume]
    assert [move() for move in attempts] == [()] * len(attempts)
    assert held.lengthen(minutes(1)) == ()
    assert held.run == Run()


def test_an_armed_block_has_no_clock_to_pause_or_to_lengthen() -> None:
    held = rehearsal(block("Talk", 5))
    held.open()
    assert (held.pause(), held.lengthen(minutes(1)), held.restart()) == ((), (), ())


# Days


def test_a_day_without_blocks_cannot_be_opened_nor_can_a_second_beside_the_first() -> None:
    assert rehearsal().open() == ()
    held = Rehearsal(workshop(day(block("A", 5)), day(block("B", 5), title="Two"))).start()
    assert held.open("Two") == ()


def coming(held: Rehearsal) -> Day | None:
    return next_day(held.workshop.days, held.run, held.workshop.place, held.now)


def test_the_next_day_is_the_first_that_has_not_run() -> None:
    held = Rehearsal(workshop(day(block("A", 5)), day(block("B", 5), title="Two")))
    assert coming(held) == held.workshop.days[0]
    held.start().wait(5).next()
    assert coming(held) == held.workshop.days[1]
    held.wait(24 * 60).open("Two")
    assert coming(held) is None


def test_a_day_that_was_only_looked_at_the_evening_before_is_still_to_come() -> None:
    held = rehearsal(block("A", 5)).start()
    held.wait(3 * SECOND).close()
    assert coming(held) == held.workshop.days[0]
    held.wait(12 * 60).open()
    held.next()
    assert held.left == minutes(5)


def test_an_unfinished_block_moved_to_tomorrow_goes_on_with_what_it_has_left() -> None:
    days = day(block("A", 10, 20, 30)), day(block("B", 40), title="Two", start="9:00")
    held = Rehearsal(workshop(*days)).start()
    held.wait(10).next()
    held.wait(5).close()
    left = held.workshop.block("A")
    assert left is not None
    held.workshop = with_records(held.workshop, replace(left, owner="Two", rank="1", steps=()))
    held.wait(24 * 60).open("Two")
    held.next()
    assert (held.run.step, held.left) == ("A-2", minutes(15))
    assert held.run.baseline[0].end - held.run.baseline[0].start == minutes(45)
    assert (held.slots[0].start, held.slots[0].minutes) == (held.now, 45)
    held.wait(15).next()
    held.wait(30).next()
    assert (held.times["A"], held.slots[0].minutes) == ("8:45", 45)


# Edits in Prepare while a day runs


def test_a_block_put_before_the_first_while_the_doors_are_open_is_the_first() -> None:
    held = rehearsal(block("Talk", 5))
    held.open()
    held.workshop = with_block(held.workshop, block("Greeting", 5), rank="1")
    assert list(held.times) == ["Greeting", "Talk"]
    held.next()
    assert held.run.block == "Greeting"


def test_an_armed_block_that_prepare_takes_away_gives_way_to_the_next() -> None:
    held = rehearsal(block("Morning", 60), lunch(), block("Work", 30)).start()
    held.wait(60).next()
    held.workshop = replace(held.workshop, records=held.workshop.records.without("Lunch"))
    assert held.times == {"Morning": "8:30", "Work": "9:30"}
    held.next()
    assert held.run.block == "Work"


def test_when_prepare_takes_away_all_that_was_to_come_next_closes_the_day() -> None:
    held = rehearsal(block("Morning", 60), lunch()).start()
    held.wait(60).next()
    held.workshop = replace(held.workshop, records=held.workshop.records.without("Lunch"))
    assert held.next_due is None
    held.next()
    assert (held.run.phase, held.back()[0].step) == (Phase.CLOSED, "Morning-1")


def test_a_running_block_keeps_the_steps_it_started_with() -> None:
    held = rehearsal(block("Talk", 5, 5), block("Work", 5)).start()
    records = held.workshop.records.without("Talk-2")
    held.workshop = replace(held.workshop, records=records)
    held.workshop = with_records(held.workshop, step("New", 9, owner="Talk", rank="z"))
    held.next()
    assert (held.run.step, held.left) == ("Talk-2", minutes(5))
    held.next()
    assert held.run.block == "Work"


# A stray letter is taken back


def strayed(held: Rehearsal, move: str) -> tuple[Run, Run]:
    """The run before a stray key and after its effect was taken back, a second later."""
    before = held.run
    getattr(held, move)()
    held.wait(SECOND)
    held.make(lambda here: put_back(here, before))
    return before, held.run


@pytest.mark.parametrize("move", ["next", "back", "pause", "restart"])
def test_a_stray_key_on_a_running_step_is_taken_back(move: str) -> None:
    held = rehearsal(block("Talk", 5, 5, 5)).start()
    held.wait(5).next()
    held.wait(2)
    before, after = strayed(held, move)
    assert (after.phase, after.step) == (before.phase, before.step)
    assert after.time_left(held.now) == minutes(3) - SECOND * (move != "pause")


def test_a_stray_next_on_a_paused_step_is_taken_back_with_its_clock_held() -> None:
    held = rehearsal(block("Talk", 5, 5)).start()
    held.wait(2).pause()
    _before, after = strayed(held, "next")
    assert (after.phase, after.step, after.left) == (Phase.PAUSED, "Talk-1", minutes(3))


def test_a_stray_back_into_a_block_that_was_left_out_leaves_it_out_again() -> None:
    held = rehearsal(block("Talk", 5), block("Work", 5)).start()
    held.wait(2).skip("Talk")
    before, after = strayed(held, "back")
    assert (after.block, after.skipped) == ("Work", {"Talk"}) == (before.block, before.skipped)


def test_a_stray_next_on_an_armed_block_is_taken_back() -> None:
    held = rehearsal(block("Talk", 5))
    held.open()
    _before, after = strayed(held, "next")
    assert (after.phase, after.block, after.legs) == (Phase.ARMED, "Talk", {})


def test_a_stray_next_that_closed_the_day_is_taken_back() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.wait(3)
    _before, after = strayed(held, "next")
    assert (after.phase, held.left) == (Phase.RUNNING, minutes(2) - SECOND)


def test_a_stray_back_after_the_day_is_taken_back() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.wait(5).next()
    _before, after = strayed(held, "back")
    assert after.phase is Phase.CLOSED


def test_a_stray_black_is_taken_back_and_a_key_that_did_nothing_leaves_nothing() -> None:
    held = rehearsal(block("Talk", 5)).start()
    before = held.run
    held.cover(Cover.BLACK)
    held.make(lambda here: put_back(here, before))
    assert held.run.cover is Cover.NONE
    assert held.make(lambda here: put_back(here, held.run)) == ()


def test_a_stray_key_whose_block_is_gone_cannot_be_taken_back() -> None:
    held = rehearsal(block("Talk", 5), block("Work", 5)).start()
    before = held.run
    held.next()
    held.workshop = replace(held.workshop, records=held.workshop.records.without("Talk"))
    assert held.make(lambda here: put_back(here, before)) == ()


# What hides the picture


def test_a_cover_hides_the_picture_and_the_same_key_again_shows_it() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.cover(Cover.HOLDING)
    assert held.run.cover is Cover.HOLDING
    held.cover(Cover.HOLDING)
    assert held.run.cover is Cover.NONE
    assert held.cover(Cover.NONE) == ()


def test_lifting_a_cover_shows_what_was_there_before_it() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.cover(Cover.BLACK)
    held.cover(Cover.LENT)
    held.cover(Cover.LENT)
    assert held.run.covers == (Cover.BLACK,)
    held.cover(Cover.BLACK)
    assert held.run.covers == ()


@pytest.mark.parametrize("stray", [Cover.BLACK, Cover.HOLDING, Cover.FROZEN, Cover.LENT])
def test_a_stray_cover_is_put_back_whatever_lies_there(stray: Cover) -> None:
    held = rehearsal(block("Talk", 5)).start()
    for cover in (Cover.FROZEN, Cover.BLACK, Cover.LENT):
        held.wait(1).cover(cover)
    before = held.wait(1).run
    held.cover(stray)
    held.put_back(before)
    assert held.run == before


def test_blanking_never_stops_time() -> None:
    held = rehearsal(block("Talk", 5)).start()
    held.cover(Cover.BLACK)
    assert held.wait(2).left == minutes(3)


def test_a_situation_outside_its_day_has_no_block_and_makes_no_moves() -> None:
    held = rehearsal(block("Talk", 5)).start()
    elsewhere = Situation(day(title="Two"), held.run, held.workshop.place, held.now)
    assert elsewhere.block is None
    assert falling_due.due(elsewhere) == ()
    assert moves.go_back(elsewhere) == ()
