"""The parts of a goal propose its sentence until somebody edits it."""

from dataclasses import replace

import pytest

from facilitator.domain.kinds.goal import Goal, settled

PARTS = Goal(work="read aloud", focal="newcomers")
PROPOSED = "Our students, especially newcomers, will read aloud."


@pytest.mark.parametrize(
    ("sentence", "then"),
    [
        ("", "Our students, especially newcomers, will read aloud together."),
        (PROPOSED, "Our students, especially newcomers, will read aloud together."),
        ("We read.", "We read."),
    ],
)
def test_a_part_changes_only_a_sentence_that_nobody_has_edited(sentence: str, then: str) -> None:
    before = replace(PARTS, sentence=sentence)
    after = replace(before, work="read aloud together")
    assert settled(before, after).sentence == then


def test_what_somebody_has_just_written_stays() -> None:
    before = replace(PARTS, sentence=PROPOSED)
    assert settled(before, replace(before, sentence="We read.")).sentence == "We read."


def test_a_sentence_that_was_emptied_waits_for_the_next_part() -> None:
    assert settled(PARTS, PARTS).sentence == ""
    assert settled(PARTS, replace(PARTS, why="They are ready")).sentence == ""


def test_without_its_work_the_parts_propose_nothing() -> None:
    before = replace(PARTS, sentence=PROPOSED)
    assert settled(before, replace(before, work="")).sentence == ""


def test_a_date_is_said_as_people_say_it() -> None:
    assert replace(PARTS, due="2028-05-15").proposed().startswith("By May 15, our students")
    assert replace(PARTS, due="the end of May").proposed().startswith("By the end of May,")
