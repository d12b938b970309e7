"""The room's paper prints everything that was typed for the whole room."""

from dataclasses import replace

import pytest

from facilitator.domain.document import Bullets, Heading
from facilitator.domain.fields import Shape
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.kinds.feedback import Pitch
from facilitator.domain.kinds.room import Note, Parked, PlusDelta, Round
from facilitator.domain.records import ROOM, RecordId, shapes
from facilitator.domain.reports import room
from facilitator.domain.todo import typed_fields
from facilitator.domain.workshop import Workshop
from tests.domain.reports.sampling import grids_of, listed, single, text_of, under, with_records

ASKED = [each for each in CAPTURES.values() if each.scope is Scope.ROOM and not each.private]


@pytest.mark.parametrize("capture", ASKED, ids=[capture.name for capture in ASKED])
def test_whatever_is_typed_for_the_room_is_on_its_paper(
    workshop: Workshop, capture: Capture
) -> None:
    record = KIND_OF_CAPTURE[capture.name].record
    words = {
        name: f"a word for {name}"
        for name in typed_fields(capture)
        if shapes(record)[name].shape in {Shape.LINE, Shape.PASSAGE}
    }
    typed = replace(record(), id=RecordId("typed"), **dict(capture.given), **words)
    said = under(room.build(with_records(workshop, typed), None), capture.label)
    assert words
    assert [word for word in words.values() if word not in said] == []


def test_who_asked_for_an_exception_is_not_named(workshop: Workshop) -> None:
    asked = listed(ROOM, Note(topic="consent", text="No pictures of Ana"))
    assert "Ana" not in text_of(room.build(with_records(workshop, *asked), None))


def test_what_teams_write_is_not_on_it(workshop: Workshop) -> None:
    title = "What the whole room said"
    assert under(room.build(workshop, None), title) == "Nothing has been written yet.\n"


def test_lines_alone_are_a_list_and_more_is_a_table(workshop: Workshop) -> None:
    notes = listed(ROOM, Note(topic="conditions", text="Time"), Note(topic="quotes", text="I used"))
    parked = Parked(id=RecordId("p"), text="Why?", who="Ana")
    document = room.build(with_records(workshop, *notes, parked), None)
    assert Bullets(("Time",)) in document.parts
    assert grids_of(document)[0].rows == (("Why?", "Ana"),)


def test_lines_of_groups_stand_under_their_names(workshop: Workshop) -> None:
    sides = listed(
        ROOM,
        PlusDelta(text="The ball game", side="plus"),
        PlusDelta(text="Talk less", side="delta"),
        PlusDelta(text="The chicken", side="plus"),
        PlusDelta(text="Both"),
        PlusDelta(side="delta"),
    )
    document = room.build(with_records(workshop, *sides), None)
    assert document.parts[2:] == (
        Bullets(("Both",)),
        *(Heading("Keep", level=3), Bullets(("The ball game", "The chicken"))),
        *(Heading("Change", level=3), Bullets(("Talk less",))),
    )


def test_parts_stand_in_the_order_they_are_asked(workshop: Workshop) -> None:
    made = (Parked(id=RecordId("p"), text="Why?"), Round(id=RecordId("r"), circle="1", seconds=40))
    document = room.build(with_records(workshop, *made), None)
    headings = [part.text for part in document.parts if isinstance(part, Heading)]
    assert headings == ["What the whole room said", "Rounds", "Parking lot"]


def test_a_kind_of_which_the_room_has_one_says_its_fields(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Capture("our-pitch", "Our pitch", Scope.ROOM, fields=("ask",))
    monkeypatch.setitem(CAPTURES, asked.name, asked)
    monkeypatch.setitem(KIND_OF_CAPTURE, asked.name, Kind(Pitch, "", many=False))
    pitch = single(ROOM, Pitch(ask="two days", first_move="not asked"))
    said = under(room.build(with_records(workshop, pitch), None), "Our pitch")
    assert said == "two days\nWe ask the district for:"
