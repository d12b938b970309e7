"""Bodies of a picture one under the other, each in the part of the room it needs."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeAlias, assert_never

from facilitator.domain.picture import Columns, Grid, Lines, Voices
from facilitator.ui.stage.columns import place_columns
from facilitator.ui.stage.grid import place_grid
from facilitator.ui.stage.lists import place_lines
from facilitator.ui.stage.placed import Area, Placed
from facilitator.ui.stage.voices import place_voices

Stacked: TypeAlias = Lines | Columns | Voices | Grid
"""Every body but the bar of phases, which has its own place."""

_GAP: Final = 40.0
_LOWEST: Final = 150.0
"""A body with less room is left out rather than crowded."""


def place_bodies(bodies: Sequence[Stacked], area: Area) -> Iterator[Placed]:
    """As many of the bodies as have room, the first ones first."""
    most = int((area.height + _GAP) // (_LOWEST + _GAP))
    shown = [body for body in bodies[: max(most, 1)] if _weight(body)]
    room = area.height - _GAP * (len(shown) - 1)
    total = sum(map(_weight, shown))
    y = area.y
    for body in shown:
        height = room * _weight(body) / total
        yield from place_body(body, Area(area.x, y, area.width, height))
        y += height + _GAP


@lru_cache(maxsize=64)
def place_body(body: Stacked, area: Area) -> tuple[Placed, ...]:
    """One body in its area; remembered, because only the clock changes from second to second."""
    match body:
        case Lines():
            return place_lines(body, area)
        case Columns():
            return place_columns(body, area)
        case Voices():
            return place_voices(body, area)
        case Grid():
            return place_grid(body, area)
    assert_never(body)


def _weight(body: Stacked) -> int:
    """About how many lines a body asks for, within limits so that none starves another."""
    match body:
        case Lines(lines):
            return min(len(lines), 8)
        case Columns(columns):
            return (
                4 + min(max((len(each.lines) for each in columns), default=0), 6) if columns else 0
            )
        case Voices(voices):
            return min(3 * len(voices), 12)
        case Grid(_, rows):
            return min(len(rows) + 1, 10) if rows else 0
    assert_never(body)
