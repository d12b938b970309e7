"""A small table: as large as it fits, in panels beside each other where it is long."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, TypeAlias

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.picture import Grid
from facilitator.ui.stage.breaking import spacing
from facilitator.ui.stage.place import PLAIN, REST_HEIGHT, STRONG, line_in, rest_in
from facilitator.ui.stage.placed import Align, Area, Panel, Placed
from facilitator.ui.stage.setting import LEAST, Style, fit_line
from facilitator.ui.theme import Tone

_SIZES: Final = (52, 48, 44, 40, 36, 32, LEAST)
_MEASURED_AT: Final = 100
_BETWEEN_PANELS: Final = (80.0, 48.0)
"""Wide, or close where that shows more."""
_BETWEEN_COLUMNS: Final = 48.0
_MOST_PANELS: Final = 4
_NARROWEST_PANEL: Final = 360.0
_NAME: Final = replace(STRONG, is_name=True)
_ROW: Final = 1.5
_AIR: Final = 0.2
"""Height of a row in ems: for Latin, and over what a taller script needs."""

Row: TypeAlias = tuple[str, ...]


@frozen
class _Shape:
    """How a table is dealt out: panels beside each other, rows in each, size, column widths."""

    panels: int
    rows: int
    gap: float
    """Between the panels."""
    px: int
    row: float
    """Height of a row."""
    widths: tuple[float, ...]
    ends: tuple[bool, ...]
    """Columns of figures stand at the right."""


def place_grid(body: Grid, area: Area) -> tuple[Placed, ...]:
    """The table at the top left of the area, and how many rows are left out."""
    header, rows = _even(body)
    if not rows:
        return ()
    shape = _shape(header, rows, area)
    shown = rows[: shape.panels * shape.rows]
    placed = tuple(_panels(header, shown, area, shape))
    if len(shown) == len(rows):
        return placed
    return *placed, rest_in(area, len(rows) - len(shown))


def _even(body: Grid) -> tuple[Row, tuple[Row, ...]]:
    """Header and rows, all of one length; a header without words is left out."""
    count = max((len(row) for row in (body.header, *body.rows)), default=0)
    rows = tuple(row + ("",) * (count - len(row)) for row in body.rows)
    header = body.header + ("",) * (count - len(body.header))
    return header if any(header) else (), rows


def _shape(header: Row, rows: Sequence[Row], area: Area) -> _Shape:
    """The largest size at which every word is there, in as few panels as hold it."""
    ends = tuple(all(map(_is_figure, column)) for column in zip(*rows, strict=True))
    naturals = _naturals(header, rows)
    em = max(_ROW, spacing("".join(map("".join, (header, *rows))), PLAIN.spacing) + _AIR)
    heads = 1 if header else 0
    for px in _SIZES:
        widths = _at(px, naturals)
        most = int(area.height / (px * em)) - heads
        for across, gap in product(range(1, _MOST_PANELS + 1), _BETWEEN_PANELS):
            room = area.columns(across, gap)[0].width
            if across * most >= len(rows) and _width(widths) <= room:
                return _Shape(across, -(-len(rows) // across), gap, px, px * em, widths, ends)
    return _crowded(len(rows), heads, area, _Shape(1, 0, gap, LEAST, LEAST * em, widths, ends))


def _crowded(count: int, heads: int, area: Area, least: _Shape) -> _Shape:
    """At the least size: rather a long name cut than a row left out, and that in few panels."""
    most = int(area.height / least.row) - heads
    widest = int((area.width + least.gap) // (_NARROWEST_PANEL + least.gap))
    panels = range(1, max(1, min(_MOST_PANELS, widest)) + 1)
    across = next((each for each in panels if each * most >= count), panels[-1])
    if across * most < count:
        most = max(int((area.height - REST_HEIGHT) / least.row) - heads, 0)
    widths = _squeezed(least.widths, area.columns(across, least.gap)[0].width)
    return replace(least, panels=across, rows=min(most, -(-count // across)), widths=widths)


def _at(px: int, naturals: Sequence[float]) -> tuple[float, ...]:
    """The widths of columns at a size."""
    return tuple(natural * px / _MEASURED_AT + 1 for natural in naturals)


def _naturals(header: Row, rows: Sequence[Row]) -> list[float]:
    """The width of each column at the size it is measured at."""
    lines = (header, *rows) if header else rows
    return [
        max(fit_line(cell, STRONG, 1e6, _MEASURED_AT, _MEASURED_AT).widest for cell in column)
        for column in zip(*lines, strict=True)
    ]


def _squeezed(naturals: Sequence[float], room: float) -> tuple[float, ...]:
    """Widths that share the room: narrow columns keep theirs, wide ones give way."""
    left = room - _BETWEEN_COLUMNS * (len(naturals) - 1)
    widths = dict.fromkeys(range(len(naturals)), 0.0)
    for done, place in enumerate(sorted(widths, key=naturals.__getitem__)):
        widths[place] = min(naturals[place], left / (len(naturals) - done))
        left -= widths[place]
    return tuple(widths.values())


def _width(widths: Sequence[float]) -> float:
    return sum(widths) + _BETWEEN_COLUMNS * (len(widths) - 1)


def _panels(header: Row, rows: Sequence[Row], area: Area, shape: _Shape) -> Iterator[Placed]:
    width = _width(shape.widths)
    for panel in range(-(-len(rows) // max(shape.rows, 1))):
        x = area.x + panel * (width + shape.gap)
        part = rows[panel * shape.rows : (panel + 1) * shape.rows]
        room = Area(x, area.y, width, area.height)
        if header:
            yield from _row(header, room, shape, PLAIN, Tone.SOFT)
            room = room.below(room.y + shape.row)
        for row in part:
            yield from _row(row, room, shape, _NAME, Tone.INK)
            room = room.below(room.y + shape.row)


def _row(row: Row, room: Area, shape: _Shape, first: Style, tone: Tone) -> Iterator[Placed]:
    x = room.x
    for place, (cell, width) in enumerate(zip(row, shape.widths, strict=True)):
        box = Area(x, room.y, width, shape.row)
        align = Align.END if shape.ends[place] else Align.START
        style = first if place == 0 else PLAIN
        words = line_in(box, cell, style, shape.px, shape.px, tone, align)
        yield words.moved(down=(shape.row - words.area.height) / 2)
        x += width + _BETWEEN_COLUMNS
    yield Panel(Area(room.x, room.y + shape.row - 2, room.width, 2), Tone.LINE)


def _is_figure(cell: str) -> bool:
    return all(each.isdigit() or each in ":.,–- " for each in cell)
