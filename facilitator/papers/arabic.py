"""Letters that join and run from right to left: their joined forms, and a line's visual order.

The libraries that know this are imported when the first such letter comes.
"""

import re
from functools import cache
from typing import Any, Final

_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINER: Final = "\u200d"
_JOINERS: Final = re.compile(f"[\u200c{_JOINER}]")
_BESIDE: Final = "\ufe00"
_STROKES: Final = f"\u0640{_BESIDE}\u0640"
"""A joiner in other words: what stands beside it joins a stroke, and nothing behind it."""


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of a text is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def begins_right(text: str) -> bool:
    """Whether a paragraph is read from the right: its first letter decides."""
    from bidi import get_base_level

    # The library raises an error for an empty line.
    return bool(text and get_base_level(text))


def joined(text: str) -> str:
    """The text in reading order, each Arabic letter in the form its neighbours ask for."""
    # The library drops a joiner, and puts what it joins into one later on in the wrong place.
    shaped = str(_reshaper().reshape(text.replace(_JOINER, _STROKES)))
    return _JOINERS.sub("", shaped.replace(_STROKES, ""))


def without_joiners(text: str) -> str:
    """The text without the signs that steer joining; no font draws them."""
    return _JOINERS.sub("", text)


def in_visual_order(line: str, from_right: bool) -> str:
    """A line in the order it is drawn, left to right.

    A vowel sign comes before its letter then, which is how the font means it; and programs that
    take text out of a PDF expect this very order and turn it back.
    """
    from bidi import get_display

    # The library leaves to its caller which brackets turn round. A sign that stays with its
    # letter, and that no cleaned text has, tells: it comes out on the left of one that does.
    marked = _mirrored().sub(rf"\g<0>{_BESIDE}", line)
    drawn = str(get_display(marked, base_dir="R" if from_right else "L"))
    return _beside().sub(_turned, drawn)


def _turned(found: re.Match[str]) -> str:
    from bidi.mirror import MIRRORED

    return found["stays"] or str(MIRRORED[found["turns"]])


@cache
def _beside() -> re.Pattern[str]:
    signs = _mirrored().pattern
    return re.compile(f"(?P<stays>{signs}){_BESIDE}|{_BESIDE}(?P<turns>{signs})")


@cache
def _mirrored() -> re.Pattern[str]:
    """Any sign that faces the other way in a line from the right."""
    from bidi.mirror import MIRRORED

    return re.compile(f"[{re.escape(''.join(MIRRORED))}]")


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # Vowel signs were typed to be read: the library would drop them.
    return ArabicReshaper(configuration={"delete_harakat": False})
