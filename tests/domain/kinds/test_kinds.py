"""The tables of kinds and captures: complete, closed and true to themselves."""

import string
from dataclasses import replace

import pytest

from facilitator.domain.fields import Shape, from_plain, to_plain
from facilitator.domain.kinds import BY_NAME, CAPTURES, KIND_OF_CAPTURE, KINDS
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.room import Note
from facilitator.domain.records import Record, shapes

kinds = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
captures = pytest.mark.parametrize("capture", CAPTURES.values(), ids=list(CAPTURES))


def test_every_name_is_given_once() -> None:
    assert len(BY_NAME) == len(KINDS)
    assert len(CAPTURES) == sum(len(kind.captures) for kind in KINDS)


@kinds
def test_a_blank_record_of_every_kind_comes_back_from_disk(kind: Kind) -> None:
    blank = kind.record()
    assert blank.kind == kind.name
    for field in kind.fields:
        value = getattr(blank, field.name)
        assert from_plain(field.shape, to_plain(value)) == value


@kinds
def test_every_kind_has_a_leading_field_and_every_field_a_label(kind: Kind) -> None:
    assert kind.leading in shapes(kind.record)
    assert all(field.label for field in kind.fields)
    assert all(field.choices for field in kind.fields if field.shape is Shape.CHOICE)


@kinds
def test_links_lead_to_a_kind_there_is(kind: Kind) -> None:
    for field in kind.fields:
        assert not field.links_to or field.links_to in BY_NAME


@captures
def test_a_capture_names_fields_its_record_has(capture: Capture) -> None:
    known = shapes(KIND_OF_CAPTURE[capture.name].record)
    named = {*capture.fields, *capture.given, *filter(None, [capture.grouped_by])}
    assert named <= set(known)
    assert not capture.grouped_by or known[capture.grouped_by].choices


@captures
def test_a_must_has_a_slip_of_one_and_of_many_and_belongs_to_a_team(capture: Capture) -> None:
    assert capture.slip or not capture.must
    if capture.slip:
        assert capture.scope is Scope.TEAM
        assert all(capture.slip.split("|"))
        assert capture.slip.count("|") == 1


@captures
def test_a_must_says_what_is_missing_while_it_is(capture: Capture) -> None:
    kind = KIND_OF_CAPTURE[capture.name]
    if capture.must and kind.many:
        used = {name for _text, name, *_more in string.Formatter().parse(capture.missing) if name}
        assert capture.missing
        assert used <= {"n", "least"}
    elif capture.must:
        names = capture.fields or tuple(shapes(kind.record))
        assert any(shapes(kind.record)[name].needed for name in names)


def test_the_musts_are_those_of_the_reference() -> None:
    musts = {name for name, capture in CAPTURES.items() if capture.must}
    assert musts == {
        "norms", "headline", "stars", "factors", "question", "goal", "goal-parts", "goal-tests",
        "root-cause", "theory", "drivers", "canvas", "actions", "test", "changes", "pitch",
    }  # fmt: skip


def test_goal_map_and_plan_have_versions() -> None:
    assert {kind.name for kind in KINDS if kind.versioned} == {"goal", "resource", "action"}


def test_what_follows_from_a_goals_parts_is_settled_and_other_kinds_stay_as_typed() -> None:
    typed = Goal(work="write")
    assert BY_NAME["goal"].settled(Goal(), typed) == replace(
        typed, sentence="Our students will write."
    )
    assert BY_NAME["note"].settled(Note(), Note(text="x")) == Note(text="x")


def test_a_capture_takes_only_the_records_made_in_it() -> None:
    patterns = CAPTURES["patterns"]
    assert patterns.takes(Note(topic="patterns", text="We repeat"))
    assert not patterns.takes(Note(topic="conditions"))
    anything: Record = Note()
    assert CAPTURES["parking"].takes(anything)


@pytest.mark.parametrize("kind", ["walk", "visit", "visit-level", "level-count"])
def test_a_learning_walk_has_no_field_for_a_room_a_teacher_or_the_time_of_a_visit(
    kind: str,
) -> None:
    labels = {field.label.lower() for field in BY_NAME[kind].fields}
    assert not [each for each in labels if {"room", "teacher", "name", "time"} & set(each.split())]


def test_no_field_asks_for_a_student_a_rating_or_a_survey_answer() -> None:
    for kind in KINDS:
        for field in kind.fields:
            words = f"{field.label} {field.hint}".lower()
            assert "student name" not in words
            assert "rating" not in words
