"""What stands at the edges of every running page: head, pine rule, foot and page number.

Readers that do not look skip it: all of it is an artifact. What is too long for an edge is cut
there, and told to whoever sets the body, so that it stands whole in there.
"""

from typing import Final, NamedTuple, TypeAlias

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


class Side(NamedTuple):
    """The lines at one edge."""

    lines: tuple[Line, ...] = ()
    cut: str = ""
    """The whole text where the lines end before it does."""


Sides: TypeAlias = tuple[Side, Side]
"""The left and the right edge."""


class Edges:
    """The head and foot of one paper, and the body they leave room for."""

    def __init__(self, document: Document, size: tuple[float, float], fonts: Fonts) -> None:
        self._document = document
        self._fonts = fonts
        self._width, self._height = size
        self._room = self._width - 2 * SIDE - _GAP
        self._half = self._room / 2
        self._head = self._sides(*document.head)
        foot = self._foot(999, 999)
        self._foot_lines = _most(foot)
        sides = (*self._head, *foot)
        self.cut: Final = tuple(dict.fromkeys(side.cut for side in sides if side.cut))
        """The texts that do not stand at the edges whole."""

    def body(self) -> Frame:
        """Where the words of a page lie."""
        head = _most(self._head) * _STYLE.leading
        above = _EDGE + (head + 4 + _PINE + _ABOVE_BODY if head else 0)
        below = _EDGE + self._foot_lines * _STYLE.leading + 6 + _ABOVE_FOOT
        return Frame(
            SIDE, self._height - above, self._width - 2 * SIDE, self._height - above - below
        )

    def draw(self, pencil: Pencil, number: int, count: int) -> None:
        """The head and foot of one page."""
        with pencil.artifact():
            head = _most(self._head) * _STYLE.leading
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
        words = self._side(right, self._half, _MOST_LINES - 1)
        number_line = self._side(page, self._half).lines
        return self._side(left, self._half), Side((*words.lines, *number_line), words.cut)

    def _sides(self, left: str, right: str) -> Sides:
        """A side that fits its half on one line leaves the rest of the width to the other."""
        beside_left, beside_right = (self._room - self._needed(text) for text in (left, right))
        return (
            self._side(left, max(self._half, beside_right)),
            self._side(right, max(self._half, beside_left)),
        )

    def _needed(self, text: str) -> float:
        words = " ".join(text.split())
        return one_line(words, _STYLE.family, self._fonts).width * _STYLE.size

    def _side(self, text: str, width: float, most: int = _MOST_LINES) -> Side:
        """A few lines; of a longer text, which stands in the body, as much as one line holds."""
        if not text.strip():
            return Side()
        words = " ".join(text.split())
        lines = broken(words, _STYLE, width, self._fonts).lines
        if len(lines) <= most:
            return Side(lines)
        first, dots = lines[0], self._fonts.runs(_STYLE.family, 0, "…")
        shortened = Line((*first.runs, *dots), first.width + dots[0].width, first.from_right)
        return Side((shortened,), words)

    def _draw_sides(self, pencil: Pencil, sides: Sides, top: float) -> None:
        for side, is_right in zip(sides, (False, True), strict=True):
            baseline = top - _STYLE.size
            for line in side.lines:
                width = line.width * _STYLE.size
                x = self._width - SIDE - width if is_right else SIDE
                pencil.text(line, x, baseline, _STYLE.size, _STYLE.ink)
                baseline -= _STYLE.leading


def _most(sides: Sides) -> int:
    return max(len(side.lines) for side in sides)
