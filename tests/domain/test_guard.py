"""What may not be changed while a day runs, and why: in a sentence."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.guard import refusal
from facilitator.domain.history import entries_between
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.remark import Remark
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import Record, RecordId, with_value
from tests.domain.building import Rehearsal, block, day, minutes, stamp, workshop

SENTENCE = (
    "“Talk” has begun and keeps its place and its steps; nothing was changed. "
    "Change a block that is still to come, or use + and − on the running step."
)


@pytest.fixture
def held() -> Rehearsal:
    """Talk has begun; Work is to come."""
    days = day(block("Talk", 5, 5), block("Work", 10)), day(block("Last", 5), title="Two")
    return Rehearsal(workshop(*days)).start().wait(1)


def refused(held: Rehearsal, before: Record | None, after: Record | None) -> str:
    rows = entries_between(before, after, stamp())
    return refusal(rows, held.workshop.records, held.run)


def change(held: Rehearsal, record_id: str, **values: Any) -> str:
    before = held.workshop.records.find(record_id)
    assert before is not None
    return refused(held, before, replace(before, **values))


@pytest.mark.parametrize(
    ("record", "values"),
    [
        ("Talk", {"rank": "z"}),
        ("Talk", {"owner": "Two"}),
        ("Talk", {"pinned": "9:00"}),
        ("Talk", {"minutes": 4}),
        ("Talk-1", {"minutes": 9}),
        ("Talk-1", {"owner": "Work"}),
        ("Talk-2", {"turns": "team"}),
        ("Talk-2", {"ends": "bell"}),
        ("Work-1", {"owner": "Talk"}),
    ],
    ids=str,
)
def test_moving_or_reshaping_a_begun_block_is_refused_with_a_sentence(
    held: Rehearsal, record: str, values: dict[str, Any]
) -> None:
    assert change(held, record, **values) == SENTENCE


@pytest.mark.parametrize("record", ["Talk", "Talk-1", "Talk-2"])
def test_deleting_a_begun_block_or_one_of_its_steps_is_refused(
    held: Rehearsal, record: str
) -> None:
    assert refused(held, held.workshop.records.find(record), None) == SENTENCE


def test_a_new_step_in_a_begun_block_is_refused(held: Rehearsal) -> None:
    new = Step(id=RecordId("New"), owner="Talk", title="New")
    assert refused(held, None, new) == SENTENCE
    assert refused(held, None, replace(new, owner="Work")) == ""


@pytest.mark.parametrize(
    ("record", "values"),
    [
        ("Talk", {"title": "Walk", "priority": "drop", "never_under": 3}),
        ("Talk-1", {"say": "Welcome back.", "sentence": "Think", "timer": "ring"}),
        ("Work", {"rank": "z", "minutes": 3, "pinned": "10:00"}),
        ("Work-1", {"minutes": 3}),
    ],
    ids=str,
)
def test_words_may_still_be_mended_and_blocks_to_come_changed_at_once(
    held: Rehearsal, record: str, values: dict[str, Any]
) -> None:
    assert change(held, record, **values) == ""


def test_records_that_are_not_of_the_agenda_are_never_refused(held: Rehearsal) -> None:
    remark = Remark(id=RecordId("r"), owner="Talk-1", text="Louder")
    assert refused(held, None, remark) == ""
    assert refused(held, None, Team(id=RecordId("t"), rank="m", name="Lions")) == ""


def test_an_opened_day_keeps_its_place_but_its_words_and_end_may_change(held: Rehearsal) -> None:
    assert refused(held, held.workshop.records.find("One"), None).startswith("“One” has begun")
    assert change(held, "One", rank="z").startswith("“One”")
    assert change(held, "One", title="First", end="16:00") == ""
    assert refused(held, held.workshop.records.find("Two"), None) == ""


def test_before_anything_has_begun_everything_may_change() -> None:
    fresh = Rehearsal(workshop(day(block("Talk", 5))))
    fresh.open()
    assert change(fresh, "Talk", minutes=4) == ""


def test_a_block_that_was_only_passed_over_may_still_change() -> None:
    glanced = Rehearsal(workshop(day(block("Talk", 5), block("Work", 5)))).start()
    glanced.next()
    assert change(glanced, "Talk", minutes=4) == ""


def test_after_the_day_an_unfinished_block_may_move_to_tomorrow(held: Rehearsal) -> None:
    held.close()
    assert change(held, "Talk", owner="Two", rank="1") == ""
    assert change(held, "Talk", minutes=3) == SENTENCE


def test_after_the_day_a_finished_block_keeps_its_place(held: Rehearsal) -> None:
    held.wait(4).next()
    held.wait(minutes(5)).close()
    assert change(held, "Talk", owner="Two") == SENTENCE


def test_one_refused_row_refuses_the_whole_change(held: Rehearsal) -> None:
    work, talk = (held.workshop.records.find(name) for name in ("Work", "Talk"))
    assert work is not None
    assert talk is not None
    rows = (
        *entries_between(work, with_value(work, "minutes", 3), stamp()),
        *entries_between(talk, with_value(talk, "minutes", 3), stamp()),
    )
    assert refusal(rows, held.workshop.records, held.run) == SENTENCE
