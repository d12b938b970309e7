"""Making a workshop from an agenda: it gets its own copy and is free of every file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from facilitator.commands.ledger import Clock
from facilitator.domain.device import Device
from facilitator.domain.frozen import replace
from facilitator.domain.history import MADE, Stamp, entries_between, new_change
from facilitator.domain.kinds.agenda import Agenda, Day
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.rank import spread
from facilitator.domain.records import Record, new_id, single_id
from facilitator.domain.workshop import WorkshopId, copied
from facilitator.exchange.team_list import ListedTeam
from facilitator.store import Store

_SATURDAY = 5


def make_workshop(
    store: Store,
    agenda: Agenda,
    *,
    title: str,
    start: date,
    device: Device,
    clock: Clock,
    teams: Sequence[ListedTeam] = (),
    time_zone: str = "",
    place: str = "",
    more: Iterable[Record] = (),
) -> WorkshopId:
    """Make a workshop with its own copy of the agenda; its days are weekdays from `start` on.

    `more` are further records to begin with, such as the sample's.
    """
    workshop = WorkshopId(new_id())
    settings = Settings(
        id=single_id(Settings.kind, ""),
        title=title,
        agenda=agenda.title,
        place=place,
        time_zone=time_zone,
        expected=agenda.teams,
    )
    records = [settings, *dated(copied(agenda), start), *listed(teams), *more]
    stamp = Stamp(new_change(), 1, clock(), device.name, undoes=MADE)
    with store.begin() as tx:
        tx.make(workshop)
        tx.save(workshop, records)
        tx.append_history(
            workshop, [row for each in records for row in entries_between(None, each, stamp)]
        )
    return workshop


def dated(records: Iterable[Record], start: date) -> Iterator[Record]:
    """The days among these records on weekdays in a row, from `start` on."""
    on = start
    for record in records:
        if isinstance(record, Day):
            yield replace(record, date=on.isoformat())
            on = _next_weekday(on)
        else:
            yield record


def listed(teams: Sequence[ListedTeam]) -> Iterator[Record]:
    """Teams at tables numbered from 1, each with its people."""
    for table, (team, rank) in enumerate(zip(teams, spread(len(teams)), strict=True), start=1):
        made = Team(id=new_id(), rank=rank, name=team.name, school=team.school, table=table)
        yield made
        for person, place in zip(team.people, spread(len(team.people)), strict=True):
            yield Person(
                id=new_id(),
                owner=made.id,
                rank=place,
                name=person.name,
                role=person.role,
                email=person.email,
            )


def _next_weekday(on: date) -> date:
    coming = on + timedelta(days=1)
    while coming.weekday() >= _SATURDAY:
        coming += timedelta(days=1)
    return coming
