"""The large sentence of a page: as large as leaves it a few lines, all of them filled alike."""

from typing import Final

from facilitator.papers.fonts import Fonts
from facilitator.papers.paragraphs import Style, broken
from facilitator.papers.scale import STATEMENTS, statement

_A_FEW: Final = 4
_CLOSE_ENOUGH: Final = 4.0


def set_statement(text: str, width: float, most: float, fonts: Fonts) -> tuple[Style, float]:
    """Its style, no larger than `most` points, and the width its lines should keep to."""

    def lines(size: float, within: float) -> int:
        return len(broken(text, statement(size), within, fonts).lines)

    sizes = [size for size in STATEMENTS if size <= most]
    if (count := lines(sizes[-1], width)) > _A_FEW:
        return statement(sizes[-1]), width
    size = next(size for size in sizes if (count := lines(size, width)) <= _A_FEW)
    # The least width that takes no more lines is the one that fills them alike.
    narrow, wide = width / 2, width
    while wide - narrow > _CLOSE_ENOUGH:
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if lines(size, middle) <= count else (middle, wide)
    return statement(size), wide
