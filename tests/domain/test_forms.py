"""A block in its full form and its short one."""

from dataclasses import replace

import pytest

from facilitator.domain.forms import in_form, in_form_of, other_form
from facilitator.domain.kinds.agenda import Agenda, Block, Step
from facilitator.domain.records import Records
from facilitator.domain.resizing import minutes_of, resized
from facilitator.domain.timing import Place
from facilitator.domain.turns import as_begun
from facilitator.domain.workshop import Workshop, WorkshopId, copied
from tests.domain.building import Rehearsal, block, day, lunch, minutes, step, workshop

HERE = Place(expected=4)


def game(**more: object) -> Block:
    """35 minutes, or 8 + 4 × 4 = 24 in short with four teams."""
    full = block("Game", 10, 20, 5, never_under=24)
    short = block("Short", step("Quick", 8), step("Turn {turn}", 4, turns="team")).steps
    others = tuple(replace(each, short=True, owner="Game") for each in short)
    return replace(full, other_steps=others, **more)  # type: ignore[arg-type]


def lengths(made: Block) -> list[int]:
    return [each.minutes for each in made.steps]


def test_at_its_fewest_minutes_a_block_takes_its_short_steps() -> None:
    short = resized(game(), 24, HERE)
    assert (short.short, short.minutes, lengths(short)) == (True, 24, [8, 4])
    assert lengths(replace(short, steps=short.other_steps)) == [10, 20, 5]


def test_above_them_its_full_steps_are_shortened_in_proportion() -> None:
    assert lengths(resized(game(), 28, HERE)) == [8, 16, 4]


def test_a_block_in_short_that_gets_more_time_takes_its_full_steps_again() -> None:
    again = resized(resized(game(), 24, HERE), 35, HERE)
    assert again == game()


def test_a_block_of_one_form_has_no_other() -> None:
    plain = block("Talk", 5, 5, never_under=4)
    assert in_form(plain, short=True) is plain
    assert lengths(resized(plain, 4, HERE)) == [2, 2]


def test_the_other_form_is_told_on_one_line() -> None:
    assert other_form(game(), HERE) == "In 24 min: 8\xa0Quick · 16\xa0Turn 1–4"
    short = in_form(game(), short=True)
    assert other_form(short, HERE) == "In 35 min: 10\xa0Game-1 · 20\xa0Game-2 · 5\xa0Game-3"
    assert other_form(block("Talk", 5), HERE) == ""


def test_a_workshop_keeps_both_forms_of_a_block() -> None:
    copy = Workshop(WorkshopId("w"), Records.of_all(copied(Agenda((day(game()),)))))
    (held,) = copy.days[0].blocks
    assert [step.title for step in held.every_step][2:] == ["Game-3", "Quick", "Turn {turn}"]
    assert (len(held.steps), len(held.other_steps)) == (3, 2)


@pytest.mark.parametrize("short", [False, True])
def test_a_block_with_one_list_uses_it_whatever_it_says(short: bool) -> None:
    only = Step(title="Only", short=not short, minutes=5)
    (held,) = workshop(day(Block(id=game().id, short=short, steps=(only,)))).days[0].blocks
    assert [step.title for step in held.steps] == ["Only"]


def test_a_way_back_takes_a_block_to_its_short_form_and_it_runs_so() -> None:
    planned = day(block("Work", 175), replace(game(), priority="shrink"), lunch())
    held = Rehearsal(workshop(planned, expected=4))
    held.open()
    held.next()
    held.lengthen(minutes(11))
    (way,) = held.ways
    assert way.words() == "Take 11 from Game (35 to 24)"
    held.take(way)
    held.next()
    assert held.run.step == "Short-1"
    assert held.left == minutes(8)
    held.next()
    assert held.run.step == "Short-2.1"


@pytest.mark.parametrize(("began", "short"), [("Short-2.1", True), ("Game-1", False), ("", False)])
def test_a_begun_block_is_in_the_form_its_steps_are_of(began: str, short: bool) -> None:
    assert in_form_of(game(), [began]).short == short
    assert in_form_of(in_form(game(), short=True), [began or "Short-1"]).short == (
        short or not began
    )


def test_a_block_runs_in_its_short_form_by_the_ids_it_began_with() -> None:
    begun = as_begun(game(), dict.fromkeys(("Short-1", "Short-2.2")))
    assert [each.title for each in begun] == ["Quick", "Turn 2"]
    assert minutes_of(in_form(game(), short=True), HERE) == 24


def test_a_short_form_that_more_teams_have_lengthened_is_still_reached() -> None:
    for asked in (20, 24, 27):
        cut = resized(game(never_under=20), asked, Place(expected=4))
        assert cut.short == (asked <= 24)
        assert resized(game(never_under=20), cut.minutes, Place(expected=4)) == cut
