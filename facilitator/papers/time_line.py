"""A time line as blocks: a row of months, and a row for each bar with its label.

It knows shares of a width, never dates.
"""

from typing import Final

from facilitator.domain.document import Bar, TimeLine
from facilitator.domain.frozen import frozen, replace
from facilitator.papers.blocks import Block, Pieces, Room, Stack, Words
from facilitator.papers.colors import FILLS, GRID, SOFT
from facilitator.papers.fonts import Family, Fonts
from facilitator.papers.paragraphs import Line, broken, one_line
from facilitator.papers.pencil import Pencil
from facilitator.papers.scale import GUTTER, Scale
from facilitator.papers.structure import Element

_LEAST_LABELS: Final = 0.2
_MOST_LABELS: Final = 0.44
"""The part of the width that labels may take."""
_BAR: Final = 9.0
_LEAST_BAR: Final = 5.0
_MONTH_SIZE: Final = 10.0


@frozen
class _Field:
    """Where the months lie: from `left`, so wide, with a line at each share."""

    left: float
    width: float
    shares: tuple[float, ...]

    def at(self, share: float) -> float:
        return self.left + min(max(share, 0.0), 1.0) * self.width

    def draw(self, pencil: Pencil, x: float, top: float, height: float) -> None:
        for share in (*self.shares, 1.0):
            across = x + self.at(share)
            pencil.rule(across, top, across, top - height, GRID, 1.0)


@frozen
class _Months:
    """The names of the months over their lines."""

    field: _Field
    names: tuple[Line, ...]
    element: Element
    height: float = 16.0
    keeps: bool = True

    def cut(self, room: Room) -> Pieces:
        return (self, None) if room.holds(self.height) or room.fresh else (None, self)

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        baseline = top - _MONTH_SIZE
        with pencil.marked(self.element):
            for name, share in zip(self.names, self.field.shares, strict=True):
                pencil.text(name, x + self.field.at(share), baseline, _MONTH_SIZE, SOFT)


@frozen
class _Row:
    """A label and its bar, which stands beside the label's first line."""

    label: Words
    field: _Field
    bar: Bar | None
    figure: Element
    padding: float
    keeps: bool = False

    @property
    def height(self) -> float:
        return self.label.height + 2 * self.padding

    def cut(self, room: Room) -> Pieces:
        first, rest = self.label.cut(room.less(2 * self.padding))
        if not isinstance(first, Words):
            return None, self
        over = replace(self, label=rest, bar=None) if isinstance(rest, Words) else None
        return replace(self, label=first), over

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        self.field.draw(pencil, x, top, self.height)
        self.label.draw(pencil, x, top - self.padding)
        if self.bar:
            begin, end = self.field.at(self.bar.start), self.field.at(self.bar.end)
            low = top - self.padding - self.label.leading / 2 - _BAR / 2
            width = max(end - begin, _LEAST_BAR)
            with pencil.marked(self.figure):
                pencil.bar(x + begin, low, width, _BAR, FILLS[self.bar.hue])


def time_line(line: TimeLine, width: float, scale: Scale, fonts: Fonts, root: Element) -> Block:
    """The bars under their months, each a figure that says its months in words."""
    left = _label_width(line, width, scale, fonts)
    padding = max(scale.space(0.375), 1.5)
    field = _Field(left, width - left, tuple(share for _name, share in line.months))
    names = tuple(one_line(name, Family.TEXT, fonts) for name, _share in line.months)
    rows: list[Block] = [_Months(field, names, root.add("P"))]
    for bar in line.bars:
        label = broken(bar.label, scale.text, left - GUTTER, fonts)
        paragraph = root.add("P")
        words = Words(
            label.lines, label.leading, scale.text_size, scale.text.ink, left - GUTTER, paragraph
        )
        figure = root.add("Figure", alt=_in_words(line, bar))
        rows.append(_Row(words, field, bar, figure, padding))
    return Stack(tuple(rows))


def _label_width(line: TimeLine, width: float, scale: Scale, fonts: Fonts) -> float:
    """As much as the longest label needs on one line, within bounds."""
    widths = (one_line(bar.label, Family.TEXT, fonts).width for bar in line.bars)
    needed = max(widths, default=0.0) * scale.text_size + GUTTER + 1
    return min(max(needed, width * _LEAST_LABELS), width * _MOST_LABELS)


def _in_words(line: TimeLine, bar: Bar) -> str:
    """The bar for readers that do not look: its label and its first and last month."""
    spans = [_month_at(line, bar.start), _month_at(line, bar.end)]
    return f"{bar.label}: {' – '.join(dict.fromkeys(each for each in spans if each))}"


def _month_at(line: TimeLine, share: float) -> str:
    begun = [name for name, at in line.months if at < share or at == share == 0]
    return begun[-1] if begun else (line.months[0][0] if line.months else "")
