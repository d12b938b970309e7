"""Letters that join and run from right to left: their joined forms, and a line's visual order.

The libraries that know this are imported when the first such letter comes.
"""

import re
from functools import cache
from typing import Any, Final

_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINERS: Final = re.compile("[\u200c\u200d]")


def runs_right_to_left(text: str) -> bool:
    """Whether any letter of a text is written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def begins_right(text: str) -> bool:
    """Whether a paragraph is read from the right: its first letter decides."""
    from bidi.algorithm import get_base_level

    return bool(get_base_level(text))


def joined(text: str) -> str:
    """The text in reading order, each Arabic letter in the form its neighbours ask for."""
    return _JOINERS.sub("", _reshaper().reshape(text))


def without_joiners(text: str) -> str:
    """The text without the signs that steer joining; no font draws them."""
    return _JOINERS.sub("", text)


def in_visual_order(line: str, from_right: bool) -> str:
    """A line in the order it is drawn, left to right.

    A vowel sign comes before its letter then, which is how the font means it; and programs that
    take text out of a PDF expect this very order and turn it back.
    """
    # The library's faster half forgets to mirror brackets.
    from bidi.algorithm import get_display

    return str(get_display(line, base_dir="R" if from_right else "L"))


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    # Vowel signs were typed to be read: the library would drop them.
    return ArabicReshaper(configuration={"delete_harakat": False})
