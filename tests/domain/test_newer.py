"""The newer text of a block."""

from dataclasses import replace

import pytest

from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.newer import as_written, renewed
from facilitator.domain.records import RecordId


def step(key: str, title: str, origin: str = "", say: str = "", minutes: int = 5) -> Step:
    return Step(id=RecordId(key), title=title, origin=origin, say=say, minutes=minutes)


def in_short(each: Step) -> Step:
    return replace(each, short=True)


OWN = Block(
    id=RecordId("b"),
    origin="lfl.opening",
    steps=(
        step("1", "Read", "read.read", "Read it."),
        step("2", "Our own", say="Ours."),
        step("3", "Talk", "read.talk", "Talk.", minutes=9),
    ),
)
WRITTEN = Block(
    origin="lfl.opening",
    steps=(
        step("", "Read", "read.read", "Read it twice."),
        step("", "Our own", say="Ours."),
        step("", "Talk", "read.talk", "Talk.", minutes=4),
    ),
)


def test_a_block_is_found_in_its_agenda() -> None:
    agendas = {"lfl": Agenda(days=(Day(blocks=(Block(origin="lfl.end"), WRITTEN)),))}

    assert as_written(agendas, OWN) is WRITTEN
    assert as_written(agendas, replace(OWN, origin="lfl.gone")) is None
    assert as_written({}, OWN) is None


def test_only_steps_with_other_words_are_renewed() -> None:
    (after,) = renewed(OWN, WRITTEN)

    assert after == replace(OWN.steps[0], say="Read it twice.")


def test_minutes_and_captures_stay_the_workshop_s_own() -> None:
    written = replace(WRITTEN.steps[2], say="Talk, all of you.", captures=("goal",))
    (after,) = renewed(OWN, replace(WRITTEN, steps=(*OWN.steps[:2], written)))

    assert after == replace(OWN.steps[2], say="Talk, all of you.")


@pytest.mark.parametrize("left_out", [0, 2])
def test_what_was_left_out_or_added_does_not_mix_words(left_out: int) -> None:
    twice = tuple(step(str(at), f"Round {at}", "ball.round", f"Go {at}") for at in range(3))
    newer = tuple(replace(each, say=f"{each.say}!") for each in twice)
    own = tuple(each for at, each in enumerate(twice) if at != left_out)

    after = renewed(Block(steps=own), Block(steps=newer))

    assert [each.say for each in after] == [f"Go {at}!" for at in range(3) if at != left_out]


def test_a_workshop_without_a_short_form_takes_no_words_from_that_of_the_file() -> None:
    own = step("1", "Debrief", "ball.debrief", "Talk.")
    newer = replace(own, say="Talk, all of you.")
    others = (in_short(replace(own, say="Two minutes each.")),)

    assert renewed(Block(steps=(own,)), Block(steps=(newer,), other_steps=others)) == (newer,)


def test_each_form_of_a_block_takes_the_words_of_its_own() -> None:
    full, quick = step("1", "Debrief", "ball.debrief"), step("2", "Debrief", "ball.debrief")
    own = Block(steps=(full, step("3", "Added", "ball.debrief")), other_steps=(in_short(quick),))
    newer = replace(full, say="Talk."), in_short(replace(quick, say="Quick!"))

    after = renewed(own, Block(steps=newer[:1], other_steps=newer[1:]))

    assert {each.id: each.say for each in after} == {"1": "Talk.", "2": "Quick!"}
