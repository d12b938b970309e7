"""Type set to fit: the largest size at which a text goes into a rectangle, and where it is cut.

Pure functions of text, style and room, remembered because a clock asks again every second. Knows
neither pictures nor places. Sizes are stage pixels; no size under `LEAST` is ever chosen.
"""

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont

from facilitator.domain.frozen import frozen, replace
from facilitator.ui.direction import runs_left
from facilitator.ui.lettering import font_for, serif_font
from facilitator.ui.shortening import cut_in_middle
from facilitator.ui.stage.breaking import (
    NEW_LINE,
    WHOLE_WORDS,
    break_lines,
    clean,
    head,
    spacing,
    tied,
    widest_line,
)

LEAST: Final = 28
"""Nothing on the stage is smaller: the back row of a lit room still reads it."""

_NARROWEST: Final = 0.2
"""Room the narrowest letter takes, in square ems; a longer text cannot fit and is not measured."""

_LONGEST_WORD: Final = 24
"""A longer run without a space is cut inside, a shorter one is left out whole."""

_NOT_BEFORE_DOTS: Final = " \u00a0\u2060,;:–—-"

_FEW_LINES: Final = 5
"""From here on, lines of one length gain nothing."""


@frozen
class Style:
    """How a text is set, but for its size."""

    weight: QFont.Weight = QFont.Weight.Normal
    serif: bool = False
    spacing: float = 1.3
    """Distance of lines in ems, for Latin."""
    balanced: bool = False
    """Lines of about one length rather than a last line of one word."""
    most_lines: int = 1000
    is_name: bool = False
    """Rather its middle is left out than its end."""

    def font(self, text: str, px: int) -> QFont:
        return serif_font(px) if self.serif else font_for(text, px, self.weight)


@frozen
class Setting:
    """A text as it will stand: its size, the width it is broken to, its lines."""

    text: str
    style: Style
    px: int
    width: float
    lines: int
    widest: float
    """The width of the longest line."""
    cut: bool = False

    @property
    def pitch(self) -> float:
        """The distance from line to line."""
        return self.px * spacing(self.text, self.style.spacing)

    @property
    def height(self) -> float:
        return self.lines * self.pitch

    @property
    def runs_left(self) -> bool:
        """Whether the text is read from right to left."""
        return runs_left(self.text)


@lru_cache(maxsize=4096)
def fit(
    text: str, style: Style, width: float, height: float, largest: int, smallest: int = LEAST
) -> Setting:
    """The text at the largest size that fits, or at the smallest, cut at a word with "…".

    No word is broken while a smaller size would keep it whole. Without room for one line at the
    smallest size nothing is shown.
    """
    words = tied(clean(text)) if style.balanced else clean(text)
    short = words[: _most_letters(width, height, smallest)]

    def tried(px: int) -> Setting | None:
        return _whole(words, style, px, width, height)

    found = _largest(tried, largest, smallest) if short == words and words else None
    if found:
        return _balance(found) if style.balanced else found
    return _cut(short, style, smallest, width, height, begun=short != words)


@lru_cache(maxsize=4096)
def fit_line(text: str, style: Style, width: float, largest: int, smallest: int = LEAST) -> Setting:
    """The text on one line, as large as fits."""
    words = clean(text).replace(NEW_LINE, " ")
    room = smallest * spacing(words, style.spacing)
    short = words[: _most_letters(width, room, smallest)]

    def tried(px: int) -> Setting | None:
        widest = widest_line(words, style.font(words, px))
        return Setting(words, style, px, width, 1, widest) if widest <= width else None

    found = _largest(tried, largest, smallest) if short == words and words else None
    if found is None and words and style.is_name:
        return _cut_inside(words, style, smallest, width)
    return found or _cut(short, style, smallest, width, room, begun=short != words)


def forget() -> None:
    """Forget every measure."""
    fit.cache_clear()
    fit_line.cache_clear()


def _largest(tried: Callable[[int], Setting | None], largest: int, smallest: int) -> Setting | None:
    found = tried(largest)
    low, high = smallest, -1 if found else largest - 1
    while low <= high:
        px = (low + high + 1) // 2
        fitting = tried(px)
        if fitting:
            found, low = fitting, px + 1
        else:
            high = px - 1
    return found


def _whole(text: str, style: Style, px: int, width: float, height: float) -> Setting | None:
    """The text at this size, if it fits with every word whole."""
    most = _lines_in(height, text, style, px)
    ends, widest = break_lines(text, style.font(text, px), width, most + 1, WHOLE_WORDS)
    if len(ends) > most or widest > width:
        return None
    return Setting(text, style, px, width, len(ends), widest)


def _balance(setting: Setting) -> Setting:
    """The narrowest width that needs no further line."""
    if not 1 < setting.lines < _FEW_LINES:
        return setting
    low, high, best = setting.width / 2, setting.width, setting
    while high - low > 8:
        middle = (low + high) / 2
        tried = _whole(setting.text, setting.style, setting.px, middle, setting.height)
        if tried and tried.lines == setting.lines:
            best, high = tried, middle
        else:
            low = middle
    return replace(best, width=best.widest + 1)


def _cut(
    text: str, style: Style, px: int, width: float, height: float, begun: bool = False
) -> Setting:
    """As much as fits at this size; `begun` says that some of the text is left out already."""
    most = _lines_in(height, text, style, px)
    font = style.font(text, px)
    ends, widest = break_lines(text, font, width, most + 1)
    if most < 1 or not text:
        return Setting("", style, px, width, 0, 0.0, cut=bool(text))
    if len(ends) <= most and not begun:
        return Setting(text, style, px, width, len(ends), widest)
    shown = head(text, ends[:most][-1])
    while True:
        marked = f"{shown.rstrip(_NOT_BEFORE_DOTS)}…"
        ends, widest = break_lines(marked, font, width, most + 1)
        if len(ends) <= most or not shown:
            return Setting(marked, style, px, width, min(len(ends), most), widest, cut=True)
        shown = _shorter(shown)


def _cut_inside(text: str, style: Style, px: int, width: float) -> Setting:
    """As much of the beginning and the end as fits on one line of this size."""
    font, most = style.font(text, px), _most_letters(width, px * style.spacing, px)
    ends = text if len(text) <= most else text[: most // 2] + text[-(most // 2) :]
    shown = cut_in_middle(ends, lambda words: words != text and widest_line(words, font) <= width)
    return Setting(shown, style, px, width, 1, widest_line(shown, font), cut=True)


def _shorter(text: str) -> str:
    """The text without its last word, or without its last letter where a word has no end."""
    before, _, last = text.rstrip().rpartition(" ")
    if before and len(last) <= _LONGEST_WORD:
        return before
    kept = text[:-1]
    while kept and unicodedata.combining(text[len(kept)]):
        kept = kept[:-1]
    return kept


def _lines_in(height: float, text: str, style: Style, px: int) -> int:
    return min(int((height + 0.5) / (px * spacing(text, style.spacing))), style.most_lines)


def _most_letters(width: float, height: float, px: int) -> int:
    return int(max(width, 0.0) * max(height, 0.0) / (px * px * _NARROWEST)) + _LONGEST_WORD
