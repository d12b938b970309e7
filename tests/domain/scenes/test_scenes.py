"""Opening, phases and rounds: what each scene puts before the room."""

import pytest

from facilitator.domain.kinds.room import Round
from facilitator.domain.picture import Clock, Face, Grid, Lines, Phase, Phases
from facilitator.domain.records import RecordId
from facilitator.domain.scenes import SCENES
from tests.domain.building import SECOND, Rehearsal, block, day, step, with_records, workshop


@pytest.mark.parametrize("scene", SCENES)
def test_a_bare_step_of_any_scene_is_a_picture_of_that_scene(scene: str) -> None:
    held = Rehearsal(workshop(day(block("Talk", step("", 5, scene=scene))))).start()
    assert held.picture.scene == scene


def test_the_opening_is_a_large_sentence_with_its_questions_and_no_block_title() -> None:
    opening = step("", 5, scene="opening", sentence="Worth it?", items="Who\nWhat", timer="none")
    held = Rehearsal(workshop(day(block("Welcome", opening)), title="Leading")).start()
    picture = held.picture
    assert (picture.kicker, picture.sentence, picture.clock) == ("Leading", "Worth it?", None)
    assert picture.body == (Lines(("Who", "What")),)


def flow() -> Rehearsal:
    """A prompt, then think, pair and share, then another flow."""
    parts = (
        step("Before", 1, scene="phases"),
        step("Pose", 1),
        step("Think", 2, scene="phases", note="alone"),
        step("Pair", 4, scene="phases"),
        step("Share", 8, scene="phases"),
        step("Close", 1),
        step("After", 1, scene="phases"),
    )
    held = Rehearsal(workshop(day(block("Think-pair-share", *parts)))).start()
    held.next()
    held.next()
    return held


def test_the_bar_of_phases_holds_the_neighbouring_steps_of_one_flow() -> None:
    held = flow()
    held.wait(2).next()
    picture = held.wait(SECOND * 60).picture
    assert picture.body == (
        Phases(
            (
                Phase("Think", "2 min · done", 2, 1.0),
                Phase("Pair", "4 min", 4, 0.25, current=True),
                Phase("Share", "8 min", 8, 0.0),
            )
        ),
    )
    assert picture.clock == Clock(Face.DIGITS, "3:00", "Pair", 0.25)
    assert picture.topic == ""


def test_a_phase_has_its_note_until_it_is_done() -> None:
    (bar,) = flow().picture.body
    assert isinstance(bar, Phases)
    assert bar.phases[0] == Phase("Think", "2 min · alone", 2, 0.0, current=True)


def test_a_flow_at_the_end_of_a_block_is_a_bar_of_its_own() -> None:
    held = flow()
    for _each in range(4):
        held.next()
    (bar,) = held.picture.body
    assert isinstance(bar, Phases)
    assert [each.title for each in bar.phases] == ["After"]


def test_no_phase_of_an_armed_block_has_begun() -> None:
    pinned = block("Pairs", step("Think", 2, scene="phases"), pinned="11:00")
    held = Rehearsal(workshop(day(block("Talk", 5), pinned))).start()
    held.next()
    assert held.picture.body == (Phases((Phase("Think", "2 min", 2, 0.0),)),)


def test_a_clock_time_to_be_back_at_gives_way_to_a_word_once_it_has_passed() -> None:
    write = step("Write", 5, timer="back-at")
    held = Rehearsal(workshop(day(block("Draft", write)))).start()
    before = held.wait(SECOND * 60).picture.clock
    assert before is not None
    assert before.text.startswith("Back at")
    assert held.wait(SECOND * 300).picture.clock == Clock(Face.BACK_AT, "Finishing")


def test_a_stopwatch_does_not_count_on_past_the_end() -> None:
    play = step("", 5, scene="rounds", timer="stopwatch", captures=("rounds",))
    held = Rehearsal(workshop(day(block("Ball game", play)))).start()
    assert held.wait(SECOND * 299).picture.clock == Clock(Face.STOPWATCH, "4:59")
    assert held.wait(SECOND * 60).picture.clock == Clock(Face.BACK_AT, "Finishing")


def test_rounds_show_a_stopwatch_and_a_row_for_each_circle_once_it_has_played() -> None:
    play = step("", 5, scene="rounds", timer="stopwatch", captures=("rounds",))
    held = Rehearsal(workshop(day(block("Ball game", play)))).start()
    assert held.wait(SECOND * 75).picture.clock == Clock(Face.STOPWATCH, "1:15")
    empty = Round(id=RecordId("a"), rank="a", circle="Circle 1", turn="Round 1")
    played = Round(
        id=RecordId("b"), rank="b", circle="Circle 2", turn="Round 1", seconds=41, drops=1
    )
    again = Round(
        id=RecordId("c"), rank="c", circle="Circle 2", turn="Round 2", seconds=19, drops=0
    )
    alone = Round(id=RecordId("d"), rank="d", circle="Circle 3", turn="Round 2", drops=2)
    held.workshop = with_records(held.workshop, empty)
    assert held.picture.body == ()
    held.workshop = with_records(held.workshop, played, again, alone)
    assert held.picture.body == (
        Grid(
            ("Circle", "Round 1", "Round 2"),
            (("Circle 2", "41 s · 1 drop", "19 s · 0 drops"), ("Circle 3", "", "2 drops")),
        ),
    )


def test_rounds_that_are_not_asked_for_are_not_shown() -> None:
    held = Rehearsal(workshop(day(block("Ball game", step("", 5, scene="rounds"))))).start()
    played = Round(id=RecordId("b"), circle="Circle 2", turn="Round 1", seconds=41)
    held.workshop = with_records(held.workshop, played)
    assert held.picture.body == ()
