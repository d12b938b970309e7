"""Ways out of an overrun: what to shorten or leave out, read from priorities alone."""

from dataclasses import replace
from datetime import UTC

from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.resizing import resized
from facilitator.domain.timing import Place, Standing, plan
from facilitator.domain.ways_out import Trouble, WayOut, trouble_of, ways_out
from tests.domain.building import WEDNESDAY, at, block, breathing, day, lunch, step, teams

PLACE = Place(UTC, teams(*(f"Team {n}" for n in range(1, 9))))


def shrink(title: str, length: int, never_under: int = 0, **more: object) -> Block:
    return block(title, length, priority="shrink", never_under=never_under, **more)


def drop(title: str, length: int, never_under: int = 0) -> Block:
    return block(title, length, priority="drop", never_under=never_under)


def protect(title: str, length: int, never_under: int = 0) -> Block:
    return block(title, length, priority="protect", never_under=never_under)


def trouble(planned: Day) -> Trouble | None:
    return trouble_of(plan(planned, WEDNESDAY, PLACE), planned, WEDNESDAY, PLACE)


def offers(planned: Day) -> list[str]:
    found = trouble(planned)
    assert found is not None
    return [way.words() for way in ways_out(plan(planned, WEDNESDAY, PLACE), found, PLACE)]


def after(planned: Day, way: WayOut) -> Day:
    """The day once a way out is taken."""
    cut = {each.block.id: each.after for each in way.cuts}
    kept = [each for each in planned.blocks if cut.get(each.id, 1)]
    return replace(
        planned,
        blocks=tuple(
            resized(each, cut[each.id], PLACE) if each.id in cut else each for each in kept
        ),
    )


def test_a_plan_that_holds_is_no_trouble() -> None:
    assert trouble(day(protect("Work", 210), lunch())) is None
    assert trouble(day()) is None


def test_the_first_missed_pin_is_the_trouble() -> None:
    found = trouble(day(protect("Work", 216), lunch(), protect("More", 300)))
    assert found is not None
    assert found.block is not None
    assert (found.block.title, found.missing, found.due) == ("Lunch", 6, at("12:00"))


def test_with_every_pin_held_the_end_is_the_trouble() -> None:
    assert trouble(day(protect("Work", 432))) == Trouble(12, at("15:30"))


def test_what_has_gone_by_is_no_trouble() -> None:
    planned = day(protect("Work", 216), lunch(), protect("More", 300))
    slots = plan(planned, WEDNESDAY, PLACE)
    done = [replace(slot, standing=Standing.DONE) for slot in slots]
    assert trouble_of(done, planned, WEDNESDAY, PLACE) is None


def test_one_block_that_can_give_everything_is_offered_alone() -> None:
    assert offers(day(protect("Work", 201), shrink("Chalk talk", 15, 5), lunch())) == [
        "Take 6 from Chalk talk (15 to 9)"
    ]


def test_a_block_that_may_go_is_offered_beside_those_that_may_shrink() -> None:
    planned = day(
        protect("Work", 151),
        shrink("Norms", 20, 12),
        shrink("Reading", 15, 10),
        shrink("Talk", 15, 9),
        drop("Fist to five", 5),
        drop("Gallery", 10),
        lunch(),
    )
    assert offers(planned) == [
        "Take 6 from Norms (20 to 14)",
        "Take 6 from Talk (15 to 9)",
        "Leave out Gallery (10 min)",
    ]


def test_work_gives_before_a_break_does() -> None:
    rest = shrink("Break", 25, 10, sort="break")
    assert offers(day(protect("Work", 171), rest, shrink("Talk", 20, 10), lunch())) == [
        "Take 6 from Talk (20 to 14)",
        "Take 6 from Break (25 to 19)",
    ]


def test_a_block_that_may_go_and_has_a_fewest_may_shrink_too() -> None:
    assert offers(day(protect("Work", 201), drop("Chalk talk", 15, 8), lunch())) == [
        "Take 6 from Chalk talk (15 to 9)",
        "Leave out Chalk talk (15 min)",
    ]


def test_several_blocks_share_what_none_can_give_alone() -> None:
    planned = day(protect("Work", 183), shrink("Norms", 20, 15), shrink("Talk", 15, 11), lunch())
    assert offers(planned) == ["Take 5 from Norms (20 to 15) and take 3 from Talk (15 to 12)"]


def test_leaving_out_and_shortening_go_together_when_neither_is_enough() -> None:
    planned = day(protect("Work", 200), drop("Fist to five", 5), shrink("Talk", 15, 9), lunch())
    assert offers(planned) == ["Leave out Fist to five (5 min) and take 5 from Talk (15 to 10)"]


def test_no_more_blocks_are_left_out_than_it_takes() -> None:
    planned = day(protect("Work", 206), drop("A", 3), drop("B", 5), drop("C", 4), lunch())
    assert offers(planned) == ["Leave out B (5 min) and leave out C (4 min)"]


def test_protected_work_is_cut_last_and_says_so() -> None:
    planned = day(protect("Draft", 51, 35), protect("Test", 159), shrink("Talk", 6, 3), lunch())
    assert offers(planned) == [
        "Take 3 from Talk (6 to 3) and take 3 from Draft (51 to 48): cuts protected work"
    ]


def test_with_nothing_that_may_give_there_is_no_offer() -> None:
    assert offers(day(protect("Work", 216), lunch())) == []


def test_breaks_and_lunch_keep_their_fewest_minutes() -> None:
    planned = day(
        protect("Morning", 210),
        replace(lunch(), priority="shrink"),
        shrink("Break", 15, sort="break"),
        protect("Afternoon", 166),
    )
    assert offers(planned) == ["Take 15 from Lunch (45 to 30) and take 1 from Break (15 to 14)"]


def test_time_saved_before_a_pin_that_holds_helps_nobody() -> None:
    planned = day(shrink("Morning", 200, 20), lunch(), protect("Afternoon", 180))
    assert offers(planned) == []


def test_breathing_room_has_given_way_already() -> None:
    planned = day(protect("Work", 206), breathing(10, priority="drop"), shrink("T", 10), lunch())
    assert offers(planned) == ["Take 6 from T (10 to 4)"]


def test_a_running_block_is_left_alone() -> None:
    planned = day(shrink("Now", 120, 20), shrink("Next", 96, 60), lunch())
    first, *rest = plan(planned, WEDNESDAY, PLACE)
    slots = (replace(first, standing=Standing.NOW), *rest)
    found = trouble_of(slots, planned, WEDNESDAY, PLACE)
    assert found is not None
    (way,) = ways_out(slots, found, PLACE)
    assert way.words() == "Take 6 from Next (96 to 90)"


def test_turns_that_do_not_come_out_even_are_not_offered() -> None:
    pitches = block("Pitch", step("", 4, turns="team"), priority="shrink", never_under=29)
    assert offers(day(protect("Work", 184), pitches, lunch())) == []


def test_every_offer_makes_the_plan_hold() -> None:
    planned = day(
        protect("Work", 143),
        shrink("Norms", 20, 12),
        block("Walk", 3, step("", 4, turns="4"), 6, priority="shrink", never_under=15),
        breathing(10),
        drop("Chalk talk", 15),
        shrink("Break", 15, sort="break"),
        lunch(),
        protect("Afternoon", 160),
    )
    found = trouble(planned)
    assert found is not None
    ways = ways_out(plan(planned, WEDNESDAY, PLACE), found, PLACE)
    assert len(ways) == 3
    assert [trouble(after(planned, way)) for way in ways] == [None, None, None]
