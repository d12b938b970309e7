"""The list of workshops, and finding one by the beginning of its id."""

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import ROOM, blank, new_id
from facilitator.domain.run import RunEvent, What
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Listed, Store
from tests.store.desk import Clock, Desk


def test_a_workshop_is_listed_with_its_days_and_people(desk: Desk, clock: Clock) -> None:
    settings = replace(blank(Settings, ROOM), title="Summer", agenda="Leadership for Learning")
    days = [Day(id=new_id(), date=date) for date in ("2026-08-12", "2026-08-11", "some Friday")]
    team, gone = Team(id=new_id()), Team(id=new_id())
    people = [Person(id=new_id(), owner=owner) for owner in (team.id, team.id, "")]
    for record in (settings, *days, team, gone, *people):
        desk.put(record)
    desk.delete(gone)
    opened = RunEvent(What.DAY_OPENED, clock(), clock(), day=days[1].id)
    again = replace(opened, id=new_id())
    with desk.store.begin() as transaction:
        transaction.append_run(desk.workshop, [opened, again])
    assert desk.store.workshops() == (
        Listed(
            *(desk.workshop, "Summer", "Leadership for Learning", "2026-08-11", "2026-08-12"),
            teams=1,
            people=3,
            days_opened=1,
            changed=clock(),
        ),
    )


def test_an_empty_workshop_is_listed(desk: Desk) -> None:
    assert desk.store.workshops() == (Listed(desk.workshop, "", "", "", "", 0, 0, 0, None),)


def test_the_last_changed_comes_first(store: Store, clock: Clock) -> None:
    desks = []
    for _each in range(3):
        desks.append(Desk(store, clock))
        clock.pass_by(60)
    desks[1].put(Team(id=new_id()))
    assert [each.id for each in store.workshops()] == [
        desks[1].workshop,
        desks[2].workshop,
        desks[0].workshop,
    ]
    assert store.workshops()[0].changed == clock() - timedelta(0)


def test_an_empty_store_lists_nothing(store: Store) -> None:
    assert store.workshops() == ()


@pytest.fixture
def three(store: Store) -> Store:
    with store.begin() as transaction:
        for name in ("abc1", "abd2", "abd"):
            transaction.make(WorkshopId(name))
    return store


@pytest.mark.parametrize(("beginning", "found"), [("abc", "abc1"), ("ABC1 ", "abc1")])
def test_a_beginning_that_is_unique_finds_a_workshop(
    three: Store, beginning: str, found: str
) -> None:
    assert three.find(beginning) == found


def test_a_whole_id_wins_over_ids_that_begin_with_it(three: Store) -> None:
    assert three.find("abd") == "abd"


@pytest.mark.parametrize(
    ("beginning", "sentence"),
    [
        ("x", "There is no workshop here whose id begins with “x”."),
        ("ab%", "There is no workshop here whose id begins with “ab%”."),
        ("ab", "3 workshops have an id that begins with “ab”. Type more of it."),
    ],
)
def test_none_and_several_are_told_in_a_sentence(
    three: Store, beginning: str, sentence: str
) -> None:
    with pytest.raises(WorkshopError) as told:
        three.find(beginning)
    assert str(told.value) == sentence
