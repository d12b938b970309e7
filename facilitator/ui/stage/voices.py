"""What teams say: one sentence large, several as a grid, sixty as many as a back row can read."""

from collections.abc import Sequence
from itertools import chain, product
from typing import Final, NamedTuple

from facilitator.domain.frozen import replace
from facilitator.domain.picture import Voice, Voices
from facilitator.ui.stage.breaking import spacing
from facilitator.ui.stage.place import (
    BOLD,
    CLOSE,
    PLAIN,
    QUOTE,
    REST_HEIGHT,
    line_in,
    rest_in,
    text_in,
)
from facilitator.ui.stage.placed import Area, Panel, Placed
from facilitator.ui.stage.setting import LEAST, Style, fit
from facilitator.ui.theme import Tone

_SIZES: Final = (48, 44, 40, 36, 34, 32, 30, LEAST)
_NAME: Final = replace(BOLD, is_name=True)
_DEEP: Final = 2000.0
_ROW_GAP: Final = 20.0
_RULE: Final = 2.0
_AIR: Final = 48.0
"""Over a voice that is alone."""


class _Way(NamedTuple):
    """How close the columns and their lines may come."""

    style: Style
    narrowest: float
    gap: float


_OPEN: Final = _Way(PLAIN, 350.0, 44.0)
_CLOSE: Final = _Way(CLOSE, 300.0, 24.0)
"""Where words would be lost otherwise: eight goals on a stage of 4:3."""
_CUT: Final = tuple(replace(PLAIN, most_lines=lines) for lines in range(20, 1, -1))
"""How sentences are set where not all of them fit: as many lines of each as there is room for."""


def place_voices(body: Voices, area: Area) -> tuple[Placed, ...]:
    """One voice large, several in rows, each under its name."""
    if len(body.voices) == 1:
        return _alone(body.voices[0], area)
    for way, sizes in ((_OPEN, _SIZES), (_CLOSE, (LEAST,))):
        shape = _shape(body.voices, area, way, sizes)
        if shape is not None:
            across, px = shape
            return _grid(body.voices, area, way, across, px)[0]
    return _as_many(body.voices, area)


def _alone(voice: Voice, area: Area) -> tuple[Placed, ...]:
    area = area.below(area.y + _AIR)
    name = line_in(area, voice.name, BOLD, 40, tone=Tone.PINE)
    y = name.area.bottom + (16 if name.setting.lines else 0)
    return name, text_in(area.below(y), voice.text, QUOTE, 96, 36)


def _shape(
    voices: Sequence[Voice], area: Area, way: _Way, sizes: Sequence[int]
) -> tuple[int, int] | None:
    """Columns across and size of text at which every word is there; None where it cannot be."""
    most = _most_across(area, way)
    wide = product(sizes[:-2], range(1, min(most, 2) + 1))
    narrow = product(sizes, range(1, most + 1))
    return next(
        (
            (across, px)
            for px, across in chain(wide, narrow)
            if _height(voices, area, way, across, px) <= area.height
        ),
        None,
    )


def _height(voices: Sequence[Voice], area: Area, way: _Way, across: int, px: int) -> float:
    width = area.columns(across, way.gap)[0].width
    height = 0.0
    for first in range(0, len(voices), across):
        row = voices[first : first + across]
        cells = (_cell_height(voice, way.style, width, area.height, px) for voice in row)
        height += max(cells) + _ROW_GAP
        if height - _ROW_GAP > area.height:
            break
    return height - _ROW_GAP


def _cell_height(voice: Voice, style: Style, width: float, most: float, px: int) -> float:
    words = fit(voice.text, style, width, most, px, px)
    return _top(voice, px) + words.height + (most if words.cut else 0.0)


def _top(voice: Voice, px: int) -> float:
    """From the rule over a cell down to its sentence."""
    return 14 + _name_size(px) * spacing(voice.name, BOLD.spacing)


def _name_size(px: int) -> int:
    return max(LEAST, min(px, 34))


def _grid(
    voices: Sequence[Voice], area: Area, way: _Way, across: int, px: int
) -> tuple[tuple[Placed, ...], int]:
    """Rows as high as their longest sentence, as many as fit, and how many voices that is."""
    placed: list[Placed] = []
    y = area.y
    for first in range(0, len(voices), across):
        cells = area.below(y).columns(across, way.gap)
        pairs = zip(voices[first : first + across], cells, strict=False)
        row = [each for voice, cell in pairs for each in _cell(voice, cell, px, way.style)]
        bottom = max(each.area.bottom for each in row)
        if bottom > area.bottom + 1:
            return tuple(placed), first
        placed += row
        y = bottom + _ROW_GAP
    return tuple(placed), len(voices)


def _cell(voice: Voice, cell: Area, px: int, style: Style) -> tuple[Placed, ...]:
    rule = Panel(Area(cell.x, cell.y, cell.width, _RULE), Tone.LINE)
    name = line_in(cell.below(cell.y + 10), voice.name, _NAME, _name_size(px), tone=Tone.PINE)
    # Deeper than the room there is: a row that does not fit whole is left out by the grid.
    room = Area(cell.x, cell.y + _top(voice, px), cell.width, _DEEP)
    return rule, name, text_in(room, voice.text, style, px, px)


def _as_many(voices: Sequence[Voice], area: Area) -> tuple[Placed, ...]:
    """At the least size, sentences cut short, and how many teams are not shown."""
    across = _most_across(area, _OPEN)
    ways = [_OPEN._replace(style=style) for style in _CUT]
    for way in ways:
        grid, shown = _grid(voices, area, way, across, LEAST)
        if shown == len(voices):
            return grid
    room = area.above(area.bottom - REST_HEIGHT - 8)
    grid, shown = _grid(voices, room, ways[-1], across, LEAST)
    return (*grid, rest_in(area, len(voices) - shown))


def _most_across(area: Area, way: _Way) -> int:
    """As many columns as can be read."""
    return max(1, min(4, int((area.width + way.gap) // (way.narrowest + way.gap))))
