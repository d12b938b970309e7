"""Catching up while a day runs: ways back on time, applied and taken back. Product.md, "Time"."""

from dataclasses import replace

import pytest

from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import RecordId
from facilitator.domain.run import What, replay
from facilitator.domain.stray import put_back
from facilitator.domain.timing import Standing
from tests.domain.building import (
    Rehearsal,
    at,
    block,
    day,
    lunch,
    minutes,
    step,
    with_block,
    with_records,
    workshop,
)


def late(*blocks: Block, by: float, end: str = "15:30") -> Rehearsal:
    """A morning whose first block has run over by so many minutes."""
    talk = block("Talk", 60)
    held = Rehearsal(workshop(day(talk, *blocks, end=end))).start()
    return held.wait(60 + by)


def morning(by: float = 10) -> Rehearsal:
    """Talk is over by ten minutes; lunch at noon will be missed by as many."""
    return late(
        block("Work", 90, priority="protect"),
        block("Chalk talk", 20, 20, priority="shrink", never_under=25),
        block("Energizer", 20, priority="drop"),
        lunch("12:00"),
        by=by,
    )


def words(held: Rehearsal) -> list[str]:
    return [way.words() for way in held.ways]


def test_while_nothing_will_be_missed_there_is_nothing_to_catch_up() -> None:
    assert morning(by=0).ways == ()
    assert Rehearsal(workshop(day(block("Talk", 5)))).ways == ()


def test_when_a_pin_will_be_missed_concrete_ways_back_are_offered() -> None:
    assert words(morning()) == [
        "Take 10 from Chalk talk (40 to 30)",
        "Leave out Energizer (20 min)",
    ]


def test_when_the_days_end_will_be_missed_concrete_ways_back_are_offered() -> None:
    held = late(block("Close", 30, priority="shrink"), by=8, end="10:00")
    assert words(held) == ["Take 8 from Close (30 to 22)"]


def test_a_way_back_that_is_applied_brings_the_pin_back() -> None:
    held = morning()
    assert held.times["Lunch"] == "12:10"
    held.take(held.ways[0])
    assert (held.times["Energizer"], held.times["Lunch"]) == ("11:40", "12:00")
    assert held.ways == ()


def test_a_way_back_does_not_move_the_baseline() -> None:
    held = morning()
    held.take(held.ways[0])
    assert held.standing == "10 min behind"
    held.next()
    held.wait(90).next()
    assert (held.run.block, held.standing) == ("Chalk talk", "on time")


def test_a_block_made_shorter_begins_with_its_shorter_steps() -> None:
    held = morning()
    held.take(held.ways[0])
    held.jump("Chalk talk")
    assert [leg.length for leg in held.run.legs["Chalk talk"]] == [minutes(15), minutes(15)]
    assert held.left == minutes(15)


def test_the_room_sees_the_minutes_of_the_shorter_block() -> None:
    parts = (step("Think", 20, scene="phases"), step("Pair", 20, scene="phases"))
    held = late(block("Chalk talk", *parts, priority="shrink"), lunch("10:10"), by=10)
    held.take(held.ways[0])
    held.next()
    (bar,) = held.picture.body
    assert [phase.minutes for phase in bar.phases] == [15, 15]  # type: ignore[union-attr]


def test_a_block_that_is_left_out_is_passed_by() -> None:
    held = morning()
    held.take(held.ways[1])
    slots = {slot.block.title: slot.standing for slot in held.slots}
    assert slots["Energizer"] is Standing.LEFT_OUT
    held.jump("Chalk talk")
    held.wait(20).next()
    held.wait(20).next()
    assert held.run.block == "Lunch"


def test_a_block_that_is_left_out_can_still_be_jumped_to_whole() -> None:
    held = morning()
    held.take(held.ways[1])
    held.jump("Energizer")
    assert (held.run.block, held.left) == ("Energizer", minutes(20))


def test_the_last_way_back_is_taken_back_and_then_the_one_before() -> None:
    held = morning()
    before = held.times
    held.take(held.ways[0])
    held.wait(5)
    held.take(held.ways[0])
    assert len(held.run.ways) == 2
    held.leave_way()
    held.leave_way()
    held.now = at("9:40")
    assert held.times == before
    assert held.leave_way() == ()


def test_a_second_way_back_makes_a_block_shorter_still() -> None:
    held = morning()
    held.take(held.ways[0])
    held.wait(4)
    assert words(held)[0] == "Take 4 from Chalk talk (30 to 26)"
    held.take(held.ways[0])
    assert held.times["Lunch"] == "12:00"


def test_a_way_back_is_one_event_with_the_new_minutes_and_the_dropped_blocks() -> None:
    held = morning(by=28)
    (way,) = held.ways
    (event,) = held.take(way)
    assert event.what is What.WAY_TAKEN
    assert {cut.block: sum(leg.length // minutes(1) for leg in cut.legs) for cut in event.cuts} == {
        "Energizer": 0,
        "Chalk talk": 32,
    }
    assert replay(held.log) == held.run


def test_protected_work_is_cut_only_as_the_last_offer_and_says_so() -> None:
    held = late(block("Work", 40, never_under=30), lunch("10:10"), by=10)
    assert words(held) == ["Take 10 from Work (40 to 30): cuts protected work"]
    assert late(block("Work", 40), lunch("10:10"), by=10).ways == ()


@pytest.mark.parametrize(
    ("sort", "length", "offer"),
    [
        ("break", 18, "Take 6 from Rest (18 to 12)"),
        ("break", 15, "Take 5 from Rest (15 to 10)"),
        ("lunch", 40, "Take 6 from Rest (40 to 34)"),
        ("lunch", 35, "Take 5 from Rest (35 to 30)"),
    ],
)
def test_breaks_never_go_under_10_and_lunch_never_under_30(
    sort: str, length: int, offer: str
) -> None:
    rest = block("Rest", length, sort=sort, priority="shrink")
    pin = at("9:30") + minutes(length)
    held = late(rest, block("Work", 30, pinned=f"{pin:%H:%M}"), by=6)
    assert words(held) == [offer]


def test_where_nothing_wins_enough_what_can_be_won_is_offered() -> None:
    held = morning(by=50)
    assert words(held) == ["Leave out Energizer (20 min) and take 15 from Chalk talk (40 to 25)"]
    held.take(held.ways[0])
    assert held.times["Lunch"] == "12:15"
    assert held.ways == ()


def test_a_block_that_has_begun_keeps_its_steps_and_is_not_offered() -> None:
    held = morning()
    held.jump("Chalk talk")
    held.wait(1).jump("Work")
    held.until("11:10")
    assert words(held) == ["Leave out Energizer (20 min)"]


def test_a_way_back_helps_a_plan_that_has_changed_meanwhile() -> None:
    held = morning()
    held.workshop = with_block(held.workshop, block("Fire drill", 5), rank="j")
    held.take(held.ways[0])
    assert held.times["Lunch"] == "12:00"


def test_a_block_made_shorter_takes_the_minutes_that_prepare_gives_it_after_that() -> None:
    held = morning()
    held.take(held.ways[0])
    before, second = held.workshop, held.workshop.records.find("Chalk talk-2")
    assert isinstance(second, Step)
    held.workshop = with_records(before, replace(second, minutes=15))
    assert held.times["Energizer"] == "11:45"
    held.jump("Chalk talk")
    held.next()
    assert held.left == minutes(15)
    held.workshop = before
    assert held.times["Lunch"] == "12:00"


def test_a_team_that_walks_in_has_a_turn_as_short_as_a_way_back_made_them() -> None:
    voices = block("Voices", step("{team}", 6, turns="team"), priority="shrink")
    planned = day(block("Talk", 60), voices, end="9:42")
    held = Rehearsal(workshop(planned, teams=("Lions", "Owls"))).start().wait(64)
    held.take(held.ways[0])
    assert held.slots[1].minutes == 8
    foxes = Team(id=RecordId("Foxes"), rank="x", name="Foxes")
    held.workshop = with_records(held.workshop, foxes)
    assert held.slots[1].minutes == 12
    for turn in (1, 2, 3):
        held.next()
        assert (held.run.step, held.left) == (f"Voices-1.{turn}", minutes(4))
    turns = [leg.team for leg in held.run.legs["Voices"]]
    assert turns == [team.id for team in held.workshop.teams]


def test_a_stray_take_back_is_taken_back() -> None:
    held = morning()
    held.take(held.ways[0])
    before = held.run
    held.leave_way()
    held.make(lambda here: put_back(here, before))
    assert held.run.ways == before.ways


def test_tomorrow_begins_without_the_ways_back_of_today() -> None:
    days = (
        day(block("A", 60), block("B", 30, priority="shrink"), end="10:00"),
        day(block("C", 5), title="Two"),
    )
    held = Rehearsal(workshop(*days)).start().wait(66)
    held.take(held.ways[0])
    held.next()
    held.wait(24).next()
    held.wait(24 * 60).open("Two")
    assert held.run.ways == ()
