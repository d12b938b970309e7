"""A workshop in the list of Home: in which order, and in which words."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from facilitator.domain.date_span import span_in_words
from facilitator.domain.dates import as_date
from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _, counted


class ListedWorkshop(Protocol):
    """What the store says of a workshop without opening it."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def agenda(self) -> str: ...
    @property
    def first_day(self) -> str: ...
    @property
    def last_day(self) -> str: ...
    @property
    def teams(self) -> int: ...
    @property
    def people(self) -> int: ...
    @property
    def changed(self) -> datetime | None: ...


@frozen
class Entry:
    """One workshop as it is shown."""

    id: str
    title: str
    about: str
    due: str
    """`tomorrow`, `in 12 days`; nothing once it is over."""
    is_over: bool = False

    @property
    def spoken(self) -> str:
        """The whole entry, for a screen reader."""
        return ", ".join(part for part in (self.title, self.about, self.due) if part)


def entries(workshops: Sequence[ListedWorkshop], today: date) -> tuple[Entry, ...]:
    """The workshops with the next date first, then those without one, then those that are over."""
    ranked = sorted(workshops, key=lambda each: _rank(each, today))
    return tuple(_entry(each, today) for each in ranked)


def _rank(workshop: ListedWorkshop, today: date) -> tuple[int, int]:
    first, last = as_date(workshop.first_day), as_date(workshop.last_day)
    if first is None or last is None:
        changed = workshop.changed
        return 1, -int(changed.timestamp()) if changed is not None else 0
    if last < today:
        return 2, -last.toordinal()
    return 0, max(first, today).toordinal()


def _entry(workshop: ListedWorkshop, today: date) -> Entry:
    first, last = as_date(workshop.first_day), as_date(workshop.last_day)
    dates = span_in_words(first, last) if first is not None and last is not None else ""
    about = (dates or _("no date yet"), _who(workshop))
    return Entry(
        id=workshop.id,
        title=workshop.title.strip() or workshop.agenda or _("A workshop without a title"),
        about=" · ".join(part for part in about if part),
        due=_due(first, last, today),
        is_over=last is not None and last < today,
    )


def _who(workshop: ListedWorkshop) -> str:
    """`8 teams, 41 people`; nothing while nobody is listed."""
    parts = []
    if workshop.teams:
        parts.append(counted("{n} team", "{n} teams", workshop.teams))
    if workshop.people:
        parts.append(counted("{n} person", "{n} people", workshop.people))
    return ", ".join(parts)


def _due(first: date | None, last: date | None, today: date) -> str:
    if first is None or last is None or last < today:
        return ""
    days = (first - today).days
    if days < 0:
        return _("under way")
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return counted("in {n} day", "in {n} days", days)
