"""Slips for handwriting: a title, a team, a prompt, and boxes that fill half a page.

What does not fit half a page gets a whole one; nothing is set smaller than a hand can write.
"""

from collections.abc import Sequence
from typing import Final

from facilitator.domain.document import Box, Slip
from facilitator.domain.frozen import replace
from facilitator.papers.blocks import Beside, Blank, Block, Cell, Space, Stack
from facilitator.papers.colors import BOX, INK, PINE, SOFT
from facilitator.papers.fonts import Family
from facilitator.papers.paragraphs import Style
from facilitator.papers.setter import Setter

MARGIN: Final = 30.0
"""Above and below, from the paper's edge or the cut."""
HANDWRITING: Final = 22.0
"""The least height of a line to write on."""
_GAP: Final = 7.0
_INSIDE: Final = 6.0

_TITLE: Final = Style(Family.BOLD, 14.0, 18.0, INK)
_TEAM: Final = Style(Family.BOLD, 12.0, 18.0, PINE)
_PROMPT: Final = Style(Family.TEXT, 10.5, 14.5, SOFT)
_LABEL: Final = Style(Family.TEXT, 10.0, 13.0, SOFT)


def slip_block(slip: Slip, width: float, rooms: Sequence[float], setter: Setter) -> Stack:
    """The slip, grown to fill the first of the rooms that can hold it."""
    head = _head(slip, width, setter)
    rows = [_row(row, width, HANDWRITING, setter) for row in slip.rows]
    least = sum(block.height for block in (*head, *rows)) + _GAP * len(rows)
    room = next((room for room in rooms if least <= room), least)
    lines = sum(_lines(row) for row in slip.rows)
    more = (room - least) / lines if lines else 0.0
    grown: list[Block] = []
    for row, boxes in zip(rows, slip.rows, strict=True):
        grown += [Space(_GAP), _taller(row, more * _lines(boxes))]
    return Stack((*head, *grown))


def _head(slip: Slip, width: float, setter: Setter) -> list[Block]:
    half = width / 2
    title = setter.words(slip.title, _TITLE, half - 8, setter.heading_tag(1), keeps=True)
    team = replace(setter.words(slip.team, _TEAM, half - 8, "P"), flush_right=True)
    head: list[Block] = [Beside((Cell(0, half, title), Cell(half + 8, half, team)), keeps=True)]
    if slip.prompt.strip():
        prompt = setter.words(slip.prompt, _PROMPT, width, "P", keeps=True)
        head += [Space(3.0), prompt]
    return head


def _row(row: Sequence[Box], width: float, line_height: float, setter: Setter) -> Beside:
    shares = sum(box.share for box in row) or 1.0
    usable = width - _GAP * (len(row) - 1)
    cells = []
    x = 0.0
    for box in row:
        across = usable * box.share / shares
        cells.append(Cell(x, across, _box(box, across, line_height, setter), frame=BOX))
        x += across + _GAP
    return Beside(tuple(cells), _INSIDE, 3.0, 0.0)


def _box(box: Box, width: float, line_height: float, setter: Setter) -> Stack:
    room = Blank(box.lines * line_height)
    if not box.label.strip():
        return Stack((room,))
    label = setter.words(box.label, _LABEL, width - 2 * _INSIDE, "P", keeps=True)
    return Stack((label, room))


def _taller(row: Beside, more: float) -> Beside:
    """The row with so much more room to write in."""
    return replace(row, below=row.below + more)


def _lines(row: Sequence[Box]) -> int:
    return max((box.lines for box in row), default=1)
