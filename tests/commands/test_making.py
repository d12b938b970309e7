"""Making a workshop: its own copy of the agenda, its days on weekdays, its teams at tables."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.commands.making import make_workshop
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.history import projected
from facilitator.domain.kinds.agenda import Agenda
from facilitator.domain.kinds.room import Parked
from facilitator.domain.kinds.team import Person
from facilitator.domain.records import RecordId
from facilitator.domain.workshop import Workshop, WorkshopId
from facilitator.exchange.team_list import ListedPerson, ListedTeam
from facilitator.store import Store, default_url, open_store
from tests.commands.desk import LEAD, Clock
from tests.domain.building import block, day, lunch

AGENDA = Agenda(
    tuple(day(block("Talk", 5, 10), lunch(), title=title) for title in ("One", "Two", "Three")),
    title="Leading",
    teams=6,
)
TEAMS = (
    ListedTeam("Lions", "Oak School", (ListedPerson("Ana", "Principal", "ana@oak"),)),
    ListedTeam("Owls", "Elm School", ()),
)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = open_store(default_url(tmp_path), now=clock)
    yield opened
    opened.close()


def made(store: Store, clock: Clock, start: date = date(2026, 8, 11)) -> WorkshopId:
    parked = Parked(id=RecordId("p"), rank="m", text="Buses?")
    return make_workshop(
        store,
        AGENDA,
        title="August",
        start=start,
        device=LEAD,
        clock=clock,
        teams=TEAMS,
        time_zone="America/New_York",
        more=[parked],
    )


def loaded(store: Store, its_id: WorkshopId) -> Workshop:
    return Workshop(its_id, store.load(its_id).records)


def test_a_workshop_has_its_own_copy_of_the_agenda_with_new_ids(store: Store, clock: Clock) -> None:
    known = loaded(store, made(store, clock))
    assert [each.title for each in known.days] == ["One", "Two", "Three"]
    assert [each.title for each in known.days[0].blocks] == ["Talk", "Lunch"]
    assert [each.minutes for each in known.days[2].blocks[0].steps] == [5, 10]
    assert known.days[0].id != "One"


def test_its_settings_say_what_it_is_and_where(store: Store, clock: Clock) -> None:
    settings = loaded(store, made(store, clock)).settings
    assert (settings.title, settings.agenda, settings.expected) == ("August", "Leading", 6)
    assert settings.time_zone == "America/New_York"


@pytest.mark.parametrize(
    ("start", "dates"),
    [
        (date(2026, 8, 11), ["2026-08-11", "2026-08-12", "2026-08-13"]),
        (date(2026, 8, 13), ["2026-08-13", "2026-08-14", "2026-08-17"]),
        (date(2026, 8, 15), ["2026-08-15", "2026-08-17", "2026-08-18"]),
    ],
    ids=["in one week", "over a weekend", "on a Saturday by wish"],
)
def test_its_days_are_weekdays_from_the_start_on(
    store: Store, clock: Clock, start: date, dates: list[str]
) -> None:
    assert [each.date for each in loaded(store, made(store, clock, start)).days] == dates


def test_teams_sit_at_tables_from_1_with_their_people(store: Store, clock: Clock) -> None:
    known = loaded(store, made(store, clock))
    assert [(each.name, each.school, each.table) for each in known.teams] == [
        ("Lions", "Oak School", 1),
        ("Owls", "Elm School", 2),
    ]
    (ana,) = known.records.of(Person, known.teams[0].id)
    assert (ana.name, ana.role, ana.email) == ("Ana", "Principal", "ana@oak")


def test_what_it_begins_with_is_in_its_history_too(store: Store, clock: Clock) -> None:
    its_id = made(store, clock)
    records = store.load(its_id).records
    assert records.find("p") is not None
    assert projected(store.history(its_id)) == records


def test_two_workshops_from_one_agenda_share_nothing(store: Store, clock: Clock) -> None:
    one, other = (
        make_workshop(store, AGENDA, title=t, start=date(2026, 8, 11), device=LEAD, clock=clock)
        for t in ("A", "B")
    )
    ids = [{each.id for each in loaded(store, made_).records} for made_ in (one, other)]
    assert len(ids[0] & ids[1]) == 1  # the settings, which every workshop has one of


def test_making_is_nothing_to_undo(store: Store, clock: Clock) -> None:
    opened = OpenWorkshop(store, made(store, clock), LEAD, clock)
    assert not opened.can_undo
    opened.close()
