"""A text broken into lines of a width: words first, characters where one word is too long.

It knows fonts and writing directions, and neither pages nor what the text is for. Its values are
named tuples: a paper makes tens of thousands of them, and asks for texts it has broken by them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from facilitator.papers.arabic import (
    begins_right,
    in_visual_order,
    joined,
    runs_right_to_left,
    without_joiners,
)
from facilitator.papers.cleaning import clean
from facilitator.papers.fonts import Family, Fonts, Run

_OPENING: Final = "「『（【《〈〔［｛“‘"
_CLOSING: Final = "」』）】》〉〕］｝，。、；：？！”’…—～・"
_IDEOGRAPH: Final = "\u2e80-\u2fff\u3001-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff9f"
_TOKEN: Final = re.compile(
    rf" +|[{_OPENING}]*[{_IDEOGRAPH}][{_CLOSING}]*|[^ {_IDEOGRAPH}]+", re.UNICODE
)
"""Spaces, one ideograph with the signs that may not stand alone, or a word."""
_GOOD_BREAKS: Final = frozenset("-–—/_.,;:@&=?")
_TALL: Final = 1.4
"""The least leading of Arabic, for its size: it reaches higher and lower than Latin."""


class Style(NamedTuple):
    """How a text is set."""

    family: Family
    size: float
    leading: float
    ink: str


class Line(NamedTuple):
    """Runs from left to right; `width` is at one point."""

    runs: tuple[Run, ...] = ()
    width: float = 0.0
    from_right: bool = False


class Passage(NamedTuple):
    """Broken lines and the leading they need."""

    lines: tuple[Line, ...]
    leading: float


class _Word(NamedTuple):
    family: Family
    start: int
    text: str
    runs: tuple[Run, ...]
    width: float
    spaced: bool


@lru_cache(maxsize=4_096)
def broken(text: str, style: Style, width: float, fonts: Fonts, lead: str = "") -> Passage:
    """A text in lines no wider than `width` points; `lead` stands before it in bold."""
    cleaned, cleaned_lead = clean(text), clean(lead)
    turned = runs_right_to_left(cleaned) or runs_right_to_left(cleaned_lead)
    room = width / style.size
    if turned:
        both = [(cleaned_lead, Family.BOLD), (cleaned, style.family)]
        lines = [line for part, family in both for line in _turned(part, family, room, fonts)]
    else:
        lines = list(_straight(cleaned, cleaned_lead, style.family, room, fonts))
    least = style.size * _TALL if turned else 0.0
    return Passage(tuple(lines), max(style.leading, least))


def one_line(text: str, family: Family, fonts: Fonts) -> Line:
    """A text as it is, unbroken."""
    return _line(_words(_on_one_line(text), family, fonts), fonts)


def longest_word(text: str, family: Family, fonts: Fonts) -> float:
    """How wide the widest word is, at one point."""
    words = _words(_on_one_line(text), family, fonts)
    return max((word.width for word in words), default=0.0)


def _on_one_line(text: str) -> str:
    return clean(text).replace("\n", " ")


def _straight(text: str, lead: str, family: Family, room: float, fonts: Fonts) -> Iterator[Line]:
    leading = _words(without_joiners(lead.replace("\n", " ")), Family.BOLD, fonts)
    for paragraph in without_joiners(text).split("\n"):
        if not (paragraph.strip() or leading):
            yield Line()
            continue
        words = (*leading, *_words((" " if leading else "") + paragraph, family, fonts))
        leading = ()
        yield from (_line(line, fonts) for line in _fill(words, room, fonts))


def _turned(text: str, family: Family, room: float, fonts: Fonts) -> Iterator[Line]:
    """Lines of a text with letters from right to left: broken in reading order, then turned."""
    for paragraph in fonts.printable(text).split("\n") if text else ():
        from_right = begins_right(paragraph)
        for line in _fill(_words(joined(paragraph), family, fonts), room, fonts):
            read = "".join(" " * word.spaced + word.text for word in line)
            drawn = _words(in_visual_order(read, from_right), family, fonts)
            turned = _line(drawn, fonts)
            yield Line(turned.runs, turned.width, from_right)


@lru_cache(maxsize=8_192)
def _words(text: str, family: Family, fonts: Fonts) -> tuple[_Word, ...]:
    """The words of a text, remembered: it is broken at many widths before one is chosen."""
    start = fonts.starting_at(family, text)
    words: list[_Word] = []
    spaced = False
    for token in _TOKEN.findall(text):
        if token[0] == " ":
            spaced = True
            continue
        words.append(_word(family, start, token, spaced, fonts))
        spaced = False
    return tuple(words)


@lru_cache(maxsize=50_000)
def _word(family: Family, start: int, text: str, spaced: bool, fonts: Fonts) -> _Word:
    runs = fonts.runs(family, start, text)
    return _Word(family, start, text, runs, sum(run.width for run in runs), spaced)


def _fill(words: Iterable[_Word], room: float, fonts: Fonts) -> Iterator[list[_Word]]:
    """Words into lines, as many as fit."""
    line: list[_Word] = []
    used = 0.0
    for whole in words:
        for word in (whole,) if whole.width <= room else _pieces(whole, room, fonts):
            space = _space(line[-1], word, fonts).width if line and word.spaced else 0.0
            needed = word.width + space
            if line and used + needed > room:
                yield line
                line, used, needed = [], 0.0, word.width
            line.append(word)
            used += needed
    yield line


def _space(before: _Word, after: _Word, fonts: Fonts) -> Run:
    """The space between two words, in their font where both have one font."""
    font = after.runs[0].font
    own = fonts.space_of(font) if before.runs[-1].font is font else None
    return own or fonts.runs(after.family, after.start, " ")[0]


def _pieces(word: _Word, room: float, fonts: Fonts) -> Iterator[_Word]:
    """The parts of a word that is wider than a line."""
    spaced = word.spaced
    for text in _cut(word, room, fonts):
        yield _word(word.family, word.start, text, spaced, fonts)
        spaced = False


def _cut(word: _Word, room: float, fonts: Fonts) -> Iterator[str]:
    """A long word in parts that fit: after a hyphen or a sign where one comes far enough."""
    begin, good, used, at_good = 0, 0, 0.0, 0.0
    for at, char in enumerate(word.text):
        width = sum(run.width for run in fonts.runs(word.family, word.start, char))
        if used + width > room and at > begin and not unicodedata.combining(char):
            cut_at_good = good - begin > (at - begin) // 2
            end = good if cut_at_good else at
            yield word.text[begin:end]
            begin, used = end, used - at_good if cut_at_good else 0.0
        used += width
        if char in _GOOD_BREAKS:
            good, at_good = at + 1, used
    yield word.text[begin:]


def _line(words: Sequence[_Word], fonts: Fonts) -> Line:
    runs: list[Run] = []
    before: _Word | None = None
    for word in words:
        if before is not None and word.spaced:
            runs.append(_space(before, word, fonts))
        runs += word.runs
        before = word
    together = tuple(_together(runs))
    return Line(together, sum([run.width for run in together]))


def _together(runs: Sequence[Run]) -> Iterator[Run]:
    """Neighbours of one font as one run; a shape stays by itself."""
    first = 0
    for at, run in enumerate(runs):
        last = at + 1 == len(runs)
        if last or run.shape or runs[at + 1].shape or runs[at + 1].font is not run.font:
            yield run if first == at else _joined(runs[first : at + 1])
            first = at + 1


def _joined(runs: Sequence[Run]) -> Run:
    return Run(runs[0].font, "".join([run.text for run in runs]), sum([run.width for run in runs]))
