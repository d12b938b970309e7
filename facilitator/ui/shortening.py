"""Names cut in their middle: those of schools begin alike, and differ at their end."""

import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from typing import Final

_SEAMS: Final = " .,–-"


def cut_in_middle(words: str, fits: Callable[[str], bool]) -> str:
    """The words as they are if they fit, or with no more of their middle left out than must be."""
    if fits(words):
        return words

    def is_too_long(kept: int) -> bool:
        return not fits(_without_middle(words, kept))

    return _without_middle(words, max(bisect_left(range(len(words)), True, key=is_too_long) - 1, 0))


def _without_middle(words: str, kept: int) -> str:
    end = words[len(words) - kept // 2 :].lstrip(_SEAMS)
    while end and unicodedata.combining(end[0]):
        end = end[1:]
    return f"{words[: kept - kept // 2].rstrip(_SEAMS)}…{end}"
