"""The first ninety days as a time line: from when each resource is in its new use.

Only dates that are understood and near the workshop have a place on it; the others stand in the
table above it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from facilitator.domain.dates import as_date, short_month
from facilitator.domain.document import Bar, Part, TimeLine
from facilitator.domain.kinds.plan import Canvas
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.picture import Hue
from facilitator.domain.reports.resources import HUES, Inventory

_NINETY_DAYS: Final = timedelta(days=90)
_YEAR: Final = timedelta(days=365)
_MOST_MONTHS: Final = 8
_MOST_BARS: Final = 4
_YEARS: Final = range(1900, 3000)
"""A year outside is a slip of the fingers."""


@dataclass(frozen=True, slots=True, order=True)
class _Beginning:
    on: date
    name: str
    hue: Hue


def time_line(inventory: Inventory, opens: date | None) -> tuple[Part, ...]:
    """A bar for each resource from its first date on; nothing without any date.

    `opens` is the workshop's first day; without one the earliest date takes its place.
    """
    every = [*_days(action.due for action in inventory.actions), *_starts(inventory)]
    opening = opens or min(every, default=None)
    if opening is None:
        return ()
    days = [on for on in every if opening <= on <= opening + _YEAR]
    begun = sorted([each for each in _begun(inventory) if each.on in days][:_MOST_BARS])
    if not begun:
        return ()
    first = min(days).replace(day=1)
    last = _next_month(max(*days, min(days) + _NINETY_DAYS))
    span = (last - first).days
    bars = tuple(Bar(each.name, (each.on - first).days / span, 1.0, each.hue) for each in begun)
    return (TimeLine(tuple(_months(first, last)), bars),)


def _starts(inventory: Inventory) -> Iterator[date]:
    yield from (each.on for each in _begun(inventory))


def _begun(inventory: Inventory) -> Iterator[_Beginning]:
    """Each resource in new use: as its canvas says, or with the first action that uses it.

    Re-purposed ones come first, then starred ones: a page has room for a few.
    """
    for canvas in inventory.canvases:
        resource = inventory.resource_of(canvas)
        yield from _beginning(canvas.resource, _canvas_days(canvas, resource, inventory), resource)
    for resource in inventory.chosen:
        if inventory.canvas_of(resource) is None:
            yield from _beginning(resource.name, _uses(resource, inventory), resource)


def _beginning(name: str, days: Sequence[date], resource: Resource | None) -> Iterator[_Beginning]:
    if days and name.strip():
        yield _Beginning(
            min(days), name.strip(), HUES.get(resource.sort if resource else "", Hue.PINE)
        )


def _canvas_days(canvas: Canvas, resource: Resource | None, inventory: Inventory) -> Sequence[date]:
    said = _days([canvas.start])
    return said or (_uses(resource, inventory) if resource else ())


def _uses(resource: Resource, inventory: Inventory) -> Sequence[date]:
    return _days(action.due for action in inventory.actions if resource.id in action.uses)


def _days(texts: Iterable[str]) -> Sequence[date]:
    days = (as_date(text) for text in texts)
    return [on for on in days if on is not None and on.year in _YEARS]


def _months(first: date, last: date) -> Iterator[tuple[str, float]]:
    """The months between two firsts of a month, thinned out where they are many."""
    firsts = []
    month = first
    while month < last:
        firsts.append(month)
        month = _next_month(month)
    for month in firsts[:: -(-len(firsts) // _MOST_MONTHS)]:
        yield short_month(month), (month - first).days / (last - first).days


def _next_month(on: date) -> date:
    return (on.replace(day=1) + timedelta(days=32)).replace(day=1)
