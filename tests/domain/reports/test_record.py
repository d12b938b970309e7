"""The record prints everything a team has typed, and nothing that would shame anybody."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.domain.document import Heading, NewPage
from facilitator.domain.fields import Shape
from facilitator.domain.kinds import KINDS
from facilitator.domain.kinds.handover import Handover
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Headline, Resource
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.kinds.theory import Driver
from facilitator.domain.kinds.versions import Version
from facilitator.domain.records import Record, RecordId, single_id
from facilitator.domain.reports import packet, record
from facilitator.domain.workshop import Workshop
from tests.domain.reports.sampling import grids_of, listed, single, text_of, under, with_records

PRIVATE = {("person", "email"), ("resource", "holder")}
"""An address is for the office; a holder is tested below."""


def tokens(kind: str, record: Record, shapes: dict[str, Shape]) -> dict[str, Any]:
    """A word of its own for every field that takes words."""
    return {
        name: f"{kind}.{name}"
        for name, shape in shapes.items()
        if shape in {Shape.LINE, Shape.PASSAGE, Shape.DAY}
    }


def typed_everywhere(team: Team) -> dict[Record, dict[str, Any]]:
    made = {}
    for kind in KINDS:
        if any(capture.scope == "team" for capture in kind.captures) or kind.record is Person:
            shapes = {field.name: field.shape for field in kind.fields}
            words = tokens(kind.name, kind.record(), shapes)
            record_id = RecordId(kind.name) if kind.many else single_id(kind.name, team.id)
            made[replace(kind.record(), id=record_id, owner=team.id, **words)] = words
    return made


def test_whatever_a_team_types_is_in_its_packet(workshop: Workshop, harbor: Team) -> None:
    made = typed_everywhere(harbor)
    printed = text_of(packet.build(with_records(workshop, *made), harbor))
    missing = [
        (each.kind, name)
        for each, words in made.items()
        for name, word in words.items()
        if word not in printed and (each.kind, name) not in PRIVATE
    ]
    assert missing == []


def test_empty_parts_are_left_out(workshop: Workshop, harbor: Team) -> None:
    document = record.build(workshop, harbor)
    assert [part.text for part in document.parts if isinstance(part, Heading)] == ["Harbor K–8"]
    assert "Nothing has been written yet." in text_of(document)


def test_no_team_at_all_is_an_empty_record(workshop: Workshop) -> None:
    assert "Our record so far" in text_of(record.build(workshop, None))
    assert "No goal yet" in text_of(packet.build(workshop, None))


def test_nobody_is_named_beside_a_misused_resource(workshop: Workshop, cypress: Team) -> None:
    rows = {
        row[0]: row
        for grid in grids_of(record.build(workshop, cypress))
        for row in grid.rows
        if grid.header[0] == "Resource"
    }
    assert rows["Tuesday meeting, 45 min"][2:4] == ("To be re-purposed", "Ms. Lee")
    assert rows["A quiet library"][2:4] == ("Misused", "")


def test_the_map_is_a_table_for_each_kind_with_words_for_status(
    workshop: Workshop, cypress: Team
) -> None:
    words = under(record.build(workshop, cypress), "What we have")
    assert words.index("We have more mentors") < words.index("Instructional knowledge")
    assert "Under-used, starred" in words


def test_a_resource_of_no_kind_is_not_lost(workshop: Workshop, harbor: Team) -> None:
    made = listed(harbor.id, Resource(name="A bell"), Resource())
    words = under(record.build(with_records(workshop, *made), harbor), "What we have")
    assert words.split("\n")[0] == "Of no kind yet"
    assert "A bell" in words


def test_a_headline_alone_is_a_map_too(workshop: Workshop, harbor: Team) -> None:
    said = single(harbor.id, Headline(text="We waste Tuesdays"))
    words = under(record.build(with_records(workshop, said), harbor), "What we have")
    assert words == "We waste Tuesdays\n"


def test_versions_tell_why_and_where_they_were_made(workshop: Workshop, cypress: Team) -> None:
    words = under(record.build(workshop, cypress), "How our goal came to be")
    assert "August 6, 2026, Draft the worthy goal" in words
    assert words.index("First wording") < words.index("After tuning")


def test_versions_without_a_why_have_no_column_for_it(workshop: Workshop, harbor: Team) -> None:
    marks = listed(harbor.id, Version(of="goal", no=1, wording="Talk more.", at="never"))
    (versions,) = grids_of(record.build(with_records(workshop, *marks), harbor))
    assert versions.header == ("Version", "What it said")
    assert versions.rows == (("1", "Talk more."),)


def test_the_same_people_are_named_once(workshop: Workshop, harbor: Team) -> None:
    marks = [
        Version(
            id=RecordId(str(no)), owner=harbor.id, of="goal", no=no, wording=f"w{no}", authors=who
        )
        for no, who in enumerate(("Ana, Bo", "Ana, Bo", "Bo"), start=1)
    ]
    (versions,) = grids_of(record.build(with_records(workshop, *marks), harbor))
    assert [row[-1] for row in versions.rows] == ["Ana, Bo", "The same", "Bo"]


def test_a_version_with_the_same_sentence_says_so(workshop: Workshop, harbor: Team) -> None:
    marks = [
        Version(id=RecordId(str(no)), owner=harbor.id, of="goal", no=no, wording=words)
        for no, words in enumerate(("Read.", "Read.", "Read more."), start=1)
    ]
    (versions,) = grids_of(record.build(with_records(workshop, *marks), harbor))
    same = "The same sentence; another part of the goal was changed."
    assert [row[1] for row in versions.rows] == ["Read.", same, "Read more."]


def test_only_marks_of_the_goal_are_its_versions(workshop: Workshop, harbor: Team) -> None:
    marks = listed(harbor.id, Version(of="plan", wording="something else", at="never"))
    assert "something else" not in text_of(record.build(with_records(workshop, *marks), harbor))


def test_tests_are_a_profile_in_words_never_a_total(workshop: Workshop, cypress: Team) -> None:
    words = under(record.build(workshop, cypress), "How our goal was tested")
    assert words.split("\n")[3:12] == [
        *("1 Instructional", "Clearly", "Clearly"),
        *("2 School-wide", "Partly", ""),
        *("5 Needs collective learning", "Not yet", ""),
    ]
    assert "2\n5" in words


def test_drivers_stand_by_level(workshop: Workshop, cypress: Team) -> None:
    words = under(record.build(workshop, cypress), "Drivers and change ideas")
    assert words.index("Planning together") < words.index("Try two questions")
    assert words.index("Try two questions") < words.index("A loose one")


def test_a_driver_of_an_unknown_level_is_not_lost(workshop: Workshop, harbor: Team) -> None:
    driver = listed(harbor.id, Driver(text="Odd", level="tertiary"))
    assert "Odd" in text_of(record.build(with_records(workshop, *driver), harbor))


def test_what_actions_use_is_said_by_name(workshop: Workshop, cypress: Team) -> None:
    words = under(record.build(workshop, cypress), "What our actions use")
    assert "Tuesday meeting, 45 min" in words
    assert "long gone" not in words


def test_actions_that_use_something_long_gone_are_left_to_the_plan(
    workshop: Workshop, harbor: Team
) -> None:
    action = listed(harbor.id, Action(text="Visit rooms", uses=("gone",)))
    assert "Visit rooms" not in text_of(record.build(with_records(workshop, *action), harbor))


def test_a_walk_is_told_by_the_numbers_of_its_visits(workshop: Workshop, cypress: Team) -> None:
    facts, levels = (
        grid for grid in grids_of(record.build(workshop, cypress)) if grid.header[0] == "Visit"
    )
    assert facts.rows == (("2", "Reading, K–2", "11 of 11 went back", "4"),)
    assert levels.rows == (("2", "Academic ownership", "Not seen yet", "11 of 11"),)


def test_a_cycle_says_what_was_decided(workshop: Workshop, cypress: Team) -> None:
    assert "Adapt" in under(record.build(workshop, cypress), "Our inquiry cycle")


def test_a_packet_in_hand_says_on_paper_only_what_is_to_be_corrected(
    workshop: Workshop, cypress: Team, harbor: Team
) -> None:
    words = under(record.build(workshop, cypress), "Packet in hand")
    assert words == "The library is on the left\nTo be corrected:"
    handed = single(harbor.id, Handover(handed=True))
    assert "Packet" not in text_of(record.build(with_records(workshop, handed), harbor))


@pytest.mark.parametrize("heading", ["Our norms", "Re-purposed", "Our first test", "After tuning"])
def test_each_part_of_the_record_has_its_heading(
    workshop: Workshop, cypress: Team, heading: str
) -> None:
    assert under(record.build(workshop, cypress), heading)


def test_a_packet_is_the_plan_and_behind_it_the_record(workshop: Workshop, cypress: Team) -> None:
    document = packet.build(workshop, cypress)
    at = document.parts.index(NewPage())
    assert document.one_page
    assert document.parts[at + 1] == Heading("Cypress Street ES", level=1)
    assert document.name == "Cypress Street ES - packet"
