"""A workshop as a value: settings, agenda copy, roster, and where its clock hangs."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.kinds.team import Person
from facilitator.domain.records import RecordId, Records
from facilitator.domain.workshop import Workshop, WorkshopId, copied
from tests.domain.building import block, day, lunch, with_records, workshop


def agenda() -> Agenda:
    return Agenda((day(block("Talk", 5, 10), lunch()), day(block("Close", 5), title="Two")))


def test_a_workshops_agenda_comes_back_nested_as_it_was_put_in() -> None:
    known = workshop(*agenda().days)
    assert [each.title for each in known.days] == ["One", "Two"]
    assert [each.title for each in known.days[0].blocks] == ["Talk", "Lunch"]
    assert [each.minutes for each in known.days[0].blocks[0].steps] == [5, 10]
    assert known.day("One") == known.days[0]
    assert known.block("Talk") == known.days[0].blocks[0]


@pytest.mark.parametrize("name", ["Atlantis", "Talk-1"])
def test_what_is_not_in_the_agenda_is_nothing(name: str) -> None:
    known = workshop(*agenda().days)
    assert known.day(name) is None
    assert known.block(name) is None


def test_a_copy_of_an_agenda_has_the_same_order_and_its_own_ids() -> None:
    one, other = (Workshop(WorkshopId("w"), Records.of_all(copied(agenda()))) for _copy in range(2))
    assert [each.title for each in one.days] == ["One", "Two"]
    assert [len(each.steps) for each in one.days[0].blocks] == [2, 1]
    assert one.days[0].blocks[1].pinned == "12:00"
    assert {each.id for each in one.records} & {each.id for each in other.records} == set()


def test_a_copy_owns_every_record_by_its_new_parent() -> None:
    records = Records.of_all(copied(agenda()))
    assert {each.kind for each in records} == {"day", "block", "step"}
    for one in records.every(Step):
        assert isinstance(records.find(one.owner), Block)
    for held in records.every(Block):
        assert isinstance(records.find(held.owner), Day)
        assert held.steps == ()


def test_the_roster_lists_people_team_by_team_then_those_without_one() -> None:
    people = [
        Person(id=RecordId(name), owner=team, name=name)
        for name, team in (("Cy", ""), ("Bo", "Owls"), ("Ana", "Lions"))
    ]
    known = with_records(workshop(day(), teams=("Lions", "Owls")), *people)
    assert [person.name for person in known.people] == ["Ana", "Bo", "Cy"]


def test_a_workshop_knows_its_zone_its_clock_and_who_takes_turns() -> None:
    known = workshop(
        day(), teams=("Lions", "Owls"), time_zone="America/New_York", clock="24", expected=5
    )
    place = known.place
    assert (place.zone, place.clock) == (ZoneInfo("America/New_York"), "24")
    assert [team.name for team in place.teams] == ["Lions", "Owls"]
    assert place.expected == 5


@pytest.mark.parametrize("zone", ["", "Atlantis/Capital", "../../etc/passwd", "\0"])
def test_a_zone_this_laptop_does_not_know_never_keeps_a_workshop_shut(zone: str) -> None:
    assert workshop(day(), time_zone=zone).place.zone is UTC


def test_an_empty_workshop_has_blank_settings_and_no_days() -> None:
    empty = Workshop(WorkshopId("w"))
    assert (empty.settings.title, empty.days, empty.teams, empty.people) == ("", (), (), ())
