"""Lines one under the other: as large as they all fit, in columns where that keeps them larger.

What cannot fit at the smallest size is counted, never crowded: "and 7 more".
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from facilitator.domain.frozen import replace
from facilitator.domain.picture import Lines
from facilitator.ui.stage.place import ITEM, REST_HEIGHT, rest_in, text_in
from facilitator.ui.stage.placed import Area, Panel, Placed, Words
from facilitator.ui.stage.setting import LEAST, Style, fit
from facilitator.ui.theme import Tone

SIZES: Final = (44, 40, 36, 32, LEAST)

_COLUMNS: Final = (480.0, 360.0)
"""No column of running text is narrower; of short lines, that would not all fit, a little."""

_COLUMN_GAP: Final = 64.0
_SHORT: Final = replace(ITEM, most_lines=3)
"""How an item is set where not all of them fit."""


def place_lines(body: Lines, area: Area) -> tuple[Placed, ...]:
    """The list at the top of the area, with a mark at each line."""
    lines = [line for line in body.lines if line.strip()]
    across, px = _shape(lines, area)
    per_column = -(-len(lines) // across)
    columns = area.columns(across, _COLUMN_GAP)
    if not _fits(lines, area, across, px):
        return _as_many(lines, columns)
    placed: list[Placed] = []
    for first, column in zip(range(0, len(lines), max(per_column, 1)), columns, strict=False):
        part = lines[first : first + per_column]
        for words in stack(part, _after_mark(column, px), px):
            placed += _marked(words, column, px)
    return tuple(placed)


def size_for(lines: Sequence[str], area: Area, sizes: Sequence[int] = SIZES) -> int:
    """The largest of the sizes at which all lines fit, or the least."""
    return next((px for px in sizes if stack_height(lines, area, px) <= area.height), LEAST)


def stack_height(lines: Sequence[str], area: Area, px: int) -> float:
    """How high the lines stand when none is cut; more than the area as soon as it is too much."""
    height = 0.0
    for line in lines:
        setting = fit(line, ITEM, area.width, area.height, px, px)
        height += setting.height + gap_of(px)
        if setting.cut or height - gap_of(px) > area.height:
            return area.height + 1
    return height - gap_of(px)


def stack(lines: Sequence[str], area: Area, px: int, style: Style = ITEM) -> Iterator[Words]:
    """Lines at one size, one under the other, until the area is full."""
    y = area.y
    for line in lines:
        words = text_in(area.below(y), line, style, px, px)
        # Rather counted as left out than cut to less than the style would show of it.
        if not words.setting.lines or (
            words.setting.cut and words.setting.lines < style.most_lines and y > area.y
        ):
            return
        yield words
        y = words.area.bottom + gap_of(px)


def stack_and_count(lines: Sequence[str], area: Area, px: int) -> tuple[Words, ...]:
    """The lines at this size; where it is too much, as many as fit and how many are left out."""
    if stack_height(lines, area, px) <= area.height:
        return tuple(stack(lines, area, px))
    shown = tuple(stack(lines, area.above(area.bottom - REST_HEIGHT), LEAST, _SHORT))
    left_out = len(lines) - len(shown)
    return (*shown, rest_in(area, left_out)) if left_out else shown


def gap_of(px: int) -> float:
    """The air between two lines of a list."""
    return px * 0.4


def _shape(lines: Sequence[str], area: Area) -> tuple[int, int]:
    """Columns across and size: the largest size first, then the fewest columns."""
    for narrowest in _COLUMNS:
        for px, across in product(SIZES, range(1, _most_across(area, narrowest) + 1)):
            if _fits(lines, area, across, px):
                return across, px
    return _most_across(area, _COLUMNS[0]), LEAST


def _most_across(area: Area, narrowest: float) -> int:
    return max(1, min(4, int((area.width + _COLUMN_GAP) // (narrowest + _COLUMN_GAP))))


def _fits(lines: Sequence[str], area: Area, across: int, px: int) -> bool:
    column = _after_mark(area.columns(across, _COLUMN_GAP)[0], px)
    step = max(-(-len(lines) // across), 1)
    parts = (lines[first : first + step] for first in range(0, len(lines), step))
    return all(stack_height(part, column, px) <= column.height for part in parts)


def _as_many(lines: Sequence[str], columns: Sequence[Area]) -> tuple[Placed, ...]:
    shown = 0
    placed: list[Placed] = []
    for column in columns:
        room = column.above(column.bottom - REST_HEIGHT)
        for words in stack(lines[shown:], _after_mark(room, LEAST), LEAST, _SHORT):
            shown += 1
            placed += _marked(words, column, LEAST)
    left_out = len(lines) - shown
    if left_out:
        placed.append(rest_in(columns[-1], left_out))
    return tuple(placed)


def _indent(px: int) -> float:
    return px * 1.1


def _after_mark(column: Area, px: int) -> Area:
    return column.after(_indent(px))


def _marked(words: Words, column: Area, px: int) -> tuple[Placed, ...]:
    """The line with its mark before it; on the right for a line that runs to the left."""
    left = words.setting.runs_left
    if left:
        words = words.moved(across=-_indent(px))
    edge = column.right - _indent(px) if left else column.x
    size = px * 0.26
    middle = words.area.y + (words.setting.pitch - size) / 2
    x = edge + (_indent(px) - size if left else 0)
    return Panel(Area(x, middle, size, size), Tone.PINE, size / 2), words
