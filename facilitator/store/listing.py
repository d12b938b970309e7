"""The workshops of a store at a glance: a few queries for all of them, none loads a workshop."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, bindparam, func, select

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import Records
from facilitator.domain.run import What
from facilitator.domain.workshop import WorkshopId
from facilitator.store.rows import RECORD, AnyRow, events_from, instant_or_nothing, records_from
from facilitator.store.tables import history, record, run_event, workshop


@frozen
class Listed:
    """One line of Home and of `facilitator list`."""

    id: WorkshopId
    title: str
    agenda: str
    first_day: str
    """ISO text, or empty while no day has a date."""
    last_day: str
    teams: int
    people: int
    days_opened: int
    changed: datetime | None
    """The newest line of its history."""


_newest = (
    select(history.c.at)
    .where(history.c.workshop_id == workshop.c.id)
    .order_by(history.c.counter.desc())
    .limit(1)
    .scalar_subquery()
)
_ALL: Final = select(workshop.c.id, workshop.c.made_at, _newest.label("changed"))
_COUNTS: Final = (
    select(record.c.workshop_id, record.c.kind, func.count())
    .where(record.c.kind.in_((Team.kind, Person.kind)), record.c.exists)
    .group_by(record.c.workshop_id, record.c.kind)
)
_HEADINGS: Final = select(*RECORD, record.c.workshop_id).where(
    record.c.kind.in_((Settings.kind, Day.kind)), record.c.exists
)
_OPENINGS: Final = select(run_event.c.workshop_id, run_event.c.event).where(
    run_event.c.workshop_id.in_(bindparam("all", expanding=True)),
    run_event.c.what == What.DAY_OPENED.value,
)


def listed(connection: Connection) -> tuple[Listed, ...]:
    """Every workshop, the last changed first."""
    found = sorted(connection.execute(_ALL), key=_newest_first, reverse=True)
    ids = [row.id for row in found]
    counts = {(of, kind): count for of, kind, count in connection.execute(_COUNTS)}
    headings = _grouped(connection.execute(_HEADINGS))
    opened = _days_opened(connection, ids)
    return tuple(
        _line(
            row,
            Records.of_all(records_from(connection, row.id, headings.get(row.id, ()))),
            counts.get((row.id, Team.kind), 0),
            counts.get((row.id, Person.kind), 0),
            opened[row.id],
        )
        for row in found
    )


def _newest_first(row: AnyRow) -> tuple[str, str]:
    return (row.changed or row.made_at, row.id)


def _line(row: AnyRow, records: Records, teams: int, people: int, opened: int) -> Listed:
    settings = records.one(Settings)
    dates = sorted(_dates(records)) or [""]
    return Listed(
        id=WorkshopId(row.id),
        title=settings.title,
        agenda=settings.agenda,
        first_day=dates[0],
        last_day=dates[-1],
        teams=teams,
        people=people,
        days_opened=opened,
        changed=instant_or_nothing(row.changed),
    )


def _dates(records: Records) -> Iterator[str]:
    for day in records.of(Day):
        # A date may still be words: "the last Friday".
        with suppress(ValueError):
            yield date.fromisoformat(day.date).isoformat()


def _grouped(rows: Iterable[AnyRow]) -> dict[str, list[AnyRow]]:
    groups: dict[str, list[AnyRow]] = {}
    for row in rows:
        groups.setdefault(row.workshop_id, []).append(row)
    return groups


def _days_opened(connection: Connection, ids: list[str]) -> Counter[str]:
    rows = connection.execute(_OPENINGS, {"all": ids})
    return Counter(of for of, _day in {(of, _day(text)) for of, text in rows})


def _day(text: str) -> str:
    return next((event.day for event in events_from((text,))), "")
