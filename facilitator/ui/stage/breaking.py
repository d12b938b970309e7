"""How a text breaks into lines, in any script: Qt's own line breaking, asked the way we need it.

Knows fonts and widths, not why a size was chosen or where the lines will stand.
"""

import re
import unicodedata
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from facilitator.ui.direction import runs_left

NEW_LINE: Final = "\u2028"
"""Qt's own line break inside one text."""

WHOLE_WORDS: Final = QTextOption.WrapMode.WordWrap
ANYWHERE: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere

_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows, on the lines after theirs too."""

_LONE_LETTER: Final = re.compile(r"(?<!\S)(\w) (?=\w\w)")
_SHORT_LAST_WORD: Final = re.compile(r"(?<=\w) (?=\S{1,5}\Z)")
_BEFORE_DOTS: Final = re.compile(" (?=…)")
_HYPHEN: Final = re.compile(r"(?<![\w-])(\w{1,9}-)(?=\w{1,9}(?![\w-]))")

_FEW_SPACES: Final = 3
"""A last short word may stand alone under fewer words than that."""

_CAPITALS: Final = 0.66
"""Height of capitals in both typefaces, in ems; lines are centered on their capitals."""


class Lines(NamedTuple):
    """Where each line ends, counted as Qt counts, and how wide the widest is."""

    ends: tuple[int, ...]
    widest: float


def clean(text: str) -> str:
    """The text without signs that control it, every kind of line break made one."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    lines = (" ".join(line.split()) for line in sound.splitlines())
    kept = NEW_LINE.join(line for line in lines if line)
    letters = (each for each in kept if unicodedata.category(each) != "Cc")
    return "".join(each for each in letters if each not in _TURNS)


def tied(text: str) -> str:
    """The text with what a large line should not part held together.

    "I wonder", "under-used", and "your map" at the end, where "map" would stand alone.
    """
    if text.count(" ") > _FEW_SPACES:
        text = _SHORT_LAST_WORD.sub("\u00a0", text)
    text = _BEFORE_DOTS.sub("\u00a0", _LONE_LETTER.sub("\\1\u00a0", text))
    return _HYPHEN.sub("\\1\u2060", text)


def spacing(text: str, latin: float) -> float:
    """Distance of lines in ems: wider for letters that carry marks, widest for Arabic."""
    return latin if text.isascii() else max([latin, *map(_tallness, set(text))])


def break_lines(
    text: str, font: QFont, width: float, most: int, wrap: QTextOption.WrapMode = ANYWHERE
) -> Lines:
    """The first so many lines of the text, broken to this width."""
    return _break(_layout(text, font, wrap), width, most, 0.0)


def widest_line(text: str, font: QFont) -> float:
    """How wide the text is on one line."""
    return break_lines(text, font, 1e6, 1).widest


def lay_out(
    text: str, font: QFont, width: float, lines: int, pitch: float, align: Qt.AlignmentFlag
) -> QTextLayout:
    """The text as Qt draws it from (0, 0) down, one line every `pitch`."""
    layout = _layout(text, font, ANYWHERE, align)
    _break(layout, width, lines, pitch)
    return layout


def baseline(line: int, px: float, pitch: float) -> float:
    """How far under the top of a text a line stands, counted from 0."""
    return (line + 0.5) * pitch + px * _CAPITALS / 2


def head(text: str, units: int) -> str:
    """The first letters of a text, counted as Qt counts: in UTF-16."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _layout(
    text: str,
    font: QFont,
    wrap: QTextOption.WrapMode,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QTextLayout:
    option = QTextOption(align)
    option.setWrapMode(wrap)
    way = Qt.LayoutDirection.RightToLeft if runs_left(text) else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(way)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    return layout


def _break(layout: QTextLayout, width: float, most: int, pitch: float) -> Lines:
    ends: list[int] = []
    widest = 0.0
    px = layout.font().pixelSize()
    layout.beginLayout()
    while len(ends) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, baseline(len(ends), px, pitch) - line.ascent()))
        ends.append(line.textStart() + line.textLength())
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return Lines(tuple(ends), widest)


def _tallness(letter: str) -> float:
    code = ord(letter)
    if code < 0x0370 or 0x2000 <= code < 0x2E00:
        return 0.0
    if 0x0590 <= code < 0x1000 or 0xFB1D <= code < 0xFF00:
        return 1.55
    return 1.32
