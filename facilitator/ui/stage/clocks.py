"""Time as the room sees it: large beside the task, or small in the corner under a large body.

A clock has a place of its own that does not depend on its text, so nothing else moves when a
second passes.
"""

from typing import Final

from facilitator.domain.picture import Clock, Face
from facilitator.ui.stage.figures import is_time, time_in
from facilitator.ui.stage.place import BOLD, FIGURES, PLAIN, line_in, text_in
from facilitator.ui.stage.placed import Align, Area, ClockPlace, Placed, Ring, Words
from facilitator.ui.theme import Tone

SMALL_CLOCK: Final = 84.0
"""Height of the small clock's row."""

_MIDDLE: Final = 374.0
"""The middle of a large clock, the same on every picture."""

_RING: Final = 360.0
UNDER_CLOCK: Final = _MIDDLE + _RING / 2
"""Where a large clock without a label ends, whatever its face."""
_DIGITS: Final = 240
_WORDS: Final = 150
_LABEL: Final = 38
_SMALL: Final = 64
_SLOT: Final = 330.0
"""Room of the small digits; a label stands before it."""


def clock_width(page: float) -> float:
    """What a large clock takes of a page this wide."""
    return max(page * 0.32, 430.0)


def place_clock(clock: Clock, place: ClockPlace) -> tuple[Placed, ...]:
    """The clock in its place."""
    return (_place_large if place.is_large else _place_small)(clock, place.room)


def _place_large(clock: Clock, column: Area) -> tuple[Placed, ...]:
    """Digits, ring or words at the right of their column, the label under them."""
    if _is_ring(clock):
        x = column.right - _RING
        area = Area(x, _MIDDLE - _RING / 2, _RING, _RING)
        under = Area(x, area.bottom + 24, _RING, 60)
        label = line_in(under, clock.label, PLAIN, _LABEL, tone=Tone.SOFT, align=Align.MIDDLE)
        return Ring(area, clock.gone), label
    words = _centered(clock.text, column)
    # Under the largest figures, whatever size these are: a label that moves draws the eye.
    under = column.below(max(words[0].area.bottom, _MIDDLE + _DIGITS * 0.4) + 24)
    return *words, line_in(under, clock.label, PLAIN, _LABEL, tone=Tone.SOFT, align=Align.END)


def _place_small(clock: Clock, row: Area) -> tuple[Placed, ...]:
    """The clock at the right end of its row, the label before it."""
    if _is_ring(clock):
        ring = Area(row.right - row.height, row.y, row.height, row.height)
        face: tuple[Placed, ...] = (Ring(ring, clock.gone),)
        taken = row.height
    else:
        slot = Area(row.right - _SLOT, row.y, _SLOT, row.height)
        face = _on_one_line(clock.text, slot)
        taken = _SLOT
    before = row.first(row.width - taken - 24).moved(down=22)
    return *face, line_in(before, clock.label, PLAIN, 32, tone=Tone.SOFT, align=Align.END)


def _centered(text: str, column: Area) -> tuple[Words, ...]:
    """One line of digits, or words over two, around the middle."""
    if is_time(text):
        return time_in(column, text, FIGURES, _DIGITS, _MIDDLE)
    room = Area(column.x, 0, column.width, _WORDS * 2.8)
    words = text_in(room, text, BOLD, _WORDS, align=Align.END)
    return (words.moved(down=_MIDDLE - words.area.height / 2 - words.area.y),)


def _on_one_line(text: str, slot: Area) -> tuple[Words, ...]:
    if is_time(text):
        return time_in(slot, text, BOLD, _SMALL)
    return (line_in(slot, text, BOLD, _SMALL, align=Align.END),)


def _is_ring(clock: Clock) -> bool:
    """The ring has no digits; when time is over a word takes its place."""
    return clock.face is Face.RING and not (clock.gone >= 1 and clock.text)
