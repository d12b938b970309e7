"""What stands at the edges of every running page: head, pine rule, foot and page number.

Readers that do not look skip it: all of it is an artifact.
"""

from typing import Final, TypeAlias

from facilitator.domain.document import Document
from facilitator.domain.wording import _
from facilitator.papers.colors import HAIRLINE, PINE, SOFT
from facilitator.papers.fonts import Family, Fonts
from facilitator.papers.paging import Frame
from facilitator.papers.paragraphs import Line, Style, broken, one_line
from facilitator.papers.pencil import Pencil
from facilitator.papers.scale import SIDE

_STYLE: Final = Style(Family.TEXT, 10.0, 13.0, SOFT)
_MOST_LINES: Final = 3
_EDGE: Final = 28.0
"""Paper above the head and under the foot."""
_PINE: Final = 4.0
_ABOVE_BODY: Final = 10.0
_ABOVE_FOOT: Final = 6.0
_GAP: Final = 24.0

Sides: TypeAlias = tuple[tuple[Line, ...], tuple[Line, ...]]
"""The lines at the left and at the right edge."""


class Edges:
    """The head and foot of one paper, and the body they leave room for."""

    def __init__(self, document: Document, size: tuple[float, float], fonts: Fonts) -> None:
        self._document = document
        self._fonts = fonts
        self._width, self._height = size
        self._room = self._width - 2 * SIDE - _GAP
        self._half = self._room / 2
        self._head = self._sides(*document.head)
        self._foot_lines = max(map(len, self._foot(999, 999)))

    def body(self) -> Frame:
        """Where the words of a page lie."""
        head = max(map(len, self._head)) * _STYLE.leading
        above = _EDGE + (head + 4 + _PINE + _ABOVE_BODY if head else 0)
        below = _EDGE + self._foot_lines * _STYLE.leading + 6 + _ABOVE_FOOT
        return Frame(
            SIDE, self._height - above, self._width - 2 * SIDE, self._height - above - below
        )

    def draw(self, pencil: Pencil, number: int, count: int) -> None:
        """The head and foot of one page."""
        with pencil.artifact():
            head = max(map(len, self._head)) * _STYLE.leading
            if head:
                self._draw_sides(pencil, self._head, self._height - _EDGE)
                low = self._height - _EDGE - head - 4 - _PINE
                pencil.band(SIDE, low, self._width - 2 * SIDE, _PINE, PINE)
            foot = _EDGE + self._foot_lines * _STYLE.leading
            pencil.rule(SIDE, foot + 6, self._width - SIDE, foot + 6, HAIRLINE, 0.75)
            self._draw_sides(pencil, self._foot(number, count), foot)

    def _foot(self, number: int, count: int) -> Sides:
        """Both sides of the foot; a long one gives way before the page number does."""
        left, right = self._document.foot
        page = _("page {number} of {count}").format(number=number, count=count)
        if not right.strip():
            return self._sides(left, page)
        whole = f"{right} · {page}"
        if len(broken(whole, _STYLE, self._half, self._fonts).lines) <= _MOST_LINES:
            return self._sides(left, whole)
        words = self._lines(right, self._half, _MOST_LINES - 1)
        return self._lines(left, self._half), (*words, *self._lines(page, self._half))

    def _sides(self, left: str, right: str) -> Sides:
        """A side that fits its half on one line leaves the rest of the width to the other."""
        beside_left, beside_right = (self._room - self._needed(text) for text in (left, right))
        return (
            self._lines(left, max(self._half, beside_right)),
            self._lines(right, max(self._half, beside_left)),
        )

    def _needed(self, text: str) -> float:
        words = " ".join(text.split())
        return one_line(words, _STYLE.family, self._fonts).width * _STYLE.size

    def _lines(self, text: str, width: float, most: int = _MOST_LINES) -> tuple[Line, ...]:
        """A few lines; a longer head ends in an ellipsis, for its words stand in the body."""
        if not text.strip():
            return ()
        lines = broken(" ".join(text.split()), _STYLE, width, self._fonts).lines
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        dots = self._fonts.runs(_STYLE.family, 0, "…")
        shortened = Line((*last.runs, *dots), last.width + dots[0].width, last.from_right)
        return (*lines[: most - 1], shortened)

    def _draw_sides(self, pencil: Pencil, sides: Sides, top: float) -> None:
        for lines, is_right in zip(sides, (False, True), strict=True):
            baseline = top - _STYLE.size
            for line in lines:
                width = line.width * _STYLE.size
                x = self._width - SIDE - width if is_right else SIDE
                pencil.text(line, x, baseline, _STYLE.size, _STYLE.ink)
                baseline -= _STYLE.leading
