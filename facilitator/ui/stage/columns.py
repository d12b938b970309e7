"""Groups beside each other: bars with counts for up to three, tinted fields with tags for more."""

from collections.abc import Iterator
from typing import Final

from facilitator.domain.picture import Column, Columns
from facilitator.ui.stage.lists import size_for, stack_and_count
from facilitator.ui.stage.place import BOLD, FIGURES, line_in, text_in
from facilitator.ui.stage.placed import Align, Area, Panel, Placed
from facilitator.ui.stage.setting import LEAST
from facilitator.ui.stage.tags import place_tags, tags_fit
from facilitator.ui.theme import Tone

_FEW: Final = 3
_MOST: Final = 12
_LINE_SIZES: Final = (34, 32, 30, LEAST)
_TAG_SIZES: Final = _LINE_SIZES
_HEADING: Final = 62.0


def place_columns(body: Columns, area: Area) -> tuple[Placed, ...]:
    """All groups at one glance."""
    columns = body.columns[:_MOST]
    if len(columns) > _FEW:
        return tuple(_fields(columns, area))
    places = area.columns(max(len(columns), 1), 54)
    pairs = tuple(zip(columns, places, strict=False))
    heads = [tuple(_head(column, place)) for column, place in pairs]
    y = max((each.area.bottom for head in heads for each in head), default=0.0) + 16
    px = min(
        (size_for(column.lines, place.below(y), _LINE_SIZES) for column, place in pairs),
        default=LEAST,
    )
    lists = [stack_and_count(column.lines, place.below(y), px) for column, place in pairs]
    return tuple(each for part in (*heads, *lists) for each in part)


def _head(column: Column, area: Area) -> Iterator[Placed]:
    """A bar, how many there are, and what they are."""
    tone = Tone.of(column.hue)
    yield Panel(Area(area.x, area.y, area.width, 14), tone)
    y = area.y + 30
    if column.count is not None:
        largest = max(min(150, int(area.height / 4)), LEAST)
        count = line_in(area.below(y + 18), f"{column.count}", FIGURES, largest, tone=tone)
        yield count
        y = count.area.bottom + 22
    yield text_in(area.below(y).above(y + 110), column.heading, BOLD, 40, 32, tone)


def _fields(columns: tuple[Column, ...], area: Area) -> Iterator[Placed]:
    """Tinted fields of one size, with tags of one size."""
    across = 2 if len(columns) == _FEW + 1 else 3 if len(columns) < 10 else 4
    cells = area.cells(across, -(-len(columns) // across), 20)
    pairs = tuple(zip(columns, cells, strict=False))
    px = next(
        (
            px
            for px in _TAG_SIZES
            if all(tags_fit(each.lines, _room(cell), px) for each, cell in pairs)
        ),
        LEAST,
    )
    for column, cell in pairs:
        yield Panel(cell, Tone.tint_of(column.hue), 14)
        yield from _heading(column, cell)
        yield from place_tags(column.lines, _room(cell), px, column.hue)


def _heading(column: Column, cell: Area) -> Iterator[Placed]:
    tone = Tone.of(column.hue)
    top = cell.inset(32, 0).below(cell.y + 20)
    if column.count is not None:
        count = line_in(top, f"{column.count}", BOLD, 36, tone=tone, align=Align.END)
        yield count
        top = Area(top.x, top.y, top.width - count.setting.widest - 24, top.height)
    yield line_in(top, column.heading, BOLD, 36, tone=tone)


def _room(cell: Area) -> Area:
    """What is left for tags under the heading."""
    return cell.inset(32, 16).below(cell.y + 20 + _HEADING)
