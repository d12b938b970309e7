"""Blocks: measured pieces of a page that know how to be cut where the page ends.

A block is a value: it has a height, gives what fits into a room and what is left over, and draws
itself under a point. The typesetting library's own tables fail on a cell taller than a page and
know no tags, so these few kinds stand in their place. What a block says is not known here.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeAlias

from facilitator.domain.frozen import frozen, replace
from facilitator.papers.colors import RULE
from facilitator.papers.paragraphs import Line
from facilitator.papers.pencil import Pencil
from facilitator.papers.structure import Element

_CLOSE = 0.01
"""Sums of heights may be off by this much."""
_HALF_CAPITAL = 0.334
"""Half the height of a capital letter, which stands in the middle of its line."""


@frozen
class Room:
    """What is left of a page, and what a whole page would be."""

    left: float
    whole: float

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.left >= self.whole - _CLOSE

    def less(self, used: float) -> "Room":
        return Room(self.left - used, self.whole)

    def holds(self, height: float) -> bool:
        return height <= self.left + _CLOSE


class Block(Protocol):
    """A piece of a page."""

    @property
    def height(self) -> float: ...

    @property
    def keeps(self) -> bool:
        """Whether it must not be the last on a page: a heading, the space under it."""
        ...

    def cut(self, room: Room) -> "Pieces":
        """What fits into the room and what does not; on a fresh page something always does."""
        ...

    def draw(self, pencil: Pencil, x: float, top: float) -> None: ...


Pieces: TypeAlias = tuple[Block | None, Block | None]


@frozen
class Space:
    """Space between blocks; it never begins a page."""

    height: float
    keeps: bool = True

    def cut(self, _room: Room) -> Pieces:
        return None, self

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        """Nothing."""


@frozen
class Blank:
    """Room to write in by hand; it is never lost."""

    height: float
    keeps: bool = False

    def cut(self, room: Room) -> Pieces:
        return (self, None) if room.holds(self.height) or room.fresh else (None, self)

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        """Nothing."""


@frozen
class Words:
    """Lines of one paragraph, heading or cell."""

    lines: tuple[Line, ...]
    leading: float
    size: float
    ink: str
    width: float
    element: Element
    keeps: bool = False
    flush_right: bool = False
    bookmark: tuple[str, int] | None = None

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    def cut(self, room: Room) -> Pieces:
        fit = max(int((room.left + _CLOSE) / self.leading), 1 if room.fresh else 0)
        if fit >= len(self.lines):
            return self, None
        if fit == len(self.lines) - 1 and fit > 2:
            fit -= 1  # No single line at the head of a page …
        if fit < 2 and not room.fresh:
            return None, self  # … and none at the foot.
        rest = replace(self, lines=self.lines[fit:], bookmark=None)
        return replace(self, lines=self.lines[:fit]), rest

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        if self.bookmark:
            pencil.bookmark(*self.bookmark)
        baseline = top - self.leading / 2 - self.size * _HALF_CAPITAL
        with pencil.marked(self.element):
            for line in self.lines:
                right = line.from_right or self.flush_right
                indent = self.width - line.width * self.size if right else 0
                pencil.text(line, x + indent, baseline, self.size, self.ink)
                baseline -= self.leading


@frozen
class Stack:
    """Blocks one under the other."""

    blocks: tuple[Block, ...]
    keeps: bool = False

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)

    def cut(self, room: Room) -> Pieces:
        used = 0.0
        for place, block in enumerate(self.blocks):
            if not room.less(used).holds(block.height):
                first, rest = block.cut(room.less(used))
                return self._parted(place, first, rest, room)
            used += block.height
        return self, None

    def _parted(self, place: int, first: Block | None, rest: Block | None, room: Room) -> Pieces:
        end = place
        if first is None:
            while end and self.blocks[end - 1].keeps:
                end -= 1
            if end == 0 and room.fresh:
                end = place
        head = (*self.blocks[:end], *_present(first))
        tail = (*self.blocks[end:place], *_present(rest), *self.blocks[place + 1 :])
        return _stacked(head), _stacked(_without_space_above(tail))

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        for block in self.blocks:
            block.draw(pencil, x, top)
            top -= block.height


@frozen
class Together:
    """A block that moves to the next page rather than being cut, where one page can hold it."""

    block: Block
    most: float = 1.0
    """Cut all the same when it takes more than this share of a page."""

    @property
    def height(self) -> float:
        return self.block.height

    @property
    def keeps(self) -> bool:
        return self.block.keeps

    def cut(self, room: Room) -> Pieces:
        if room.holds(self.height):
            return self, None
        if not room.fresh and self.height <= room.whole * self.most + _CLOSE:
            return None, self
        first, rest = self.block.cut(room)
        return first, replace(self, block=rest) if rest else None

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        self.block.draw(pencil, x, top)


@frozen
class Cell:
    """One of several blocks beside each other."""

    x: float
    width: float
    block: Block
    tint: str = ""
    frame: str = ""


@frozen
class Beside:
    """Cells beside each other, as high as the highest; tinted cards, table rows, columns."""

    cells: tuple[Cell, ...]
    across: float = 0.0
    """Space inside each cell, left and right."""
    above: float = 0.0
    below: float = 0.0
    keeps: bool = False

    @property
    def height(self) -> float:
        highest = max((cell.block.height for cell in self.cells), default=0.0)
        return highest + self.above + self.below

    def cut(self, room: Room) -> Pieces:
        inner = Room(room.left - self.above - self.below, room.whole - self.above - self.below)
        pieces = [_cut_cell(cell, inner) for cell in self.cells]
        if all(first is None for first, _rest in pieces):
            return None, self
        if all(rest is None for _first, rest in pieces):
            return self, None
        return self._of(first for first, _rest in pieces), self._of(rest for _first, rest in pieces)

    def _of(self, blocks: Iterable[Block | None]) -> "Beside":
        cells = zip(self.cells, blocks, strict=True)
        return replace(
            self, cells=tuple(replace(cell, block=block or Stack(())) for cell, block in cells)
        )

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        height = self.height
        for cell in self.cells:
            if cell.tint:
                pencil.tint(x + cell.x, top - height, cell.width, height, cell.tint)
            if cell.frame:
                pencil.frame(x + cell.x, top - height, cell.width, height, cell.frame)
            cell.block.draw(pencil, x + cell.x + self.across, top - self.above)


@frozen
class Table:
    """Rows under a header that stands again on every page."""

    header: Beside
    rows: tuple[Block, ...]
    width: float
    repeated: bool = False
    keeps: bool = False

    @property
    def height(self) -> float:
        return self.header.height + sum(row.height for row in self.rows)

    def cut(self, room: Room) -> Pieces:
        under = Room(room.left - self.header.height, room.whole - self.header.height)
        if under.whole < room.whole / 4:
            return self._without_header().cut(room)
        first, rest = Stack(self.rows).cut(under)
        if first is None or rest is None:
            return (None, self) if first is None else (self, None)
        return self._parted(_rows(first), _rows(rest), room)

    def _parted(
        self, fit: tuple[Block, ...], over: tuple[Block, ...], room: Room
    ) -> tuple["Table | None", "Table"]:
        """These rows here and those on the next page; one row alone is little on either."""
        if len(fit) + len(over) == len(self.rows):  # No row is cut itself.
            if len(fit) == 1 and not room.fresh and self._begins_on(room):
                return None, self
            if len(over) == 1 and len(fit) > 2:
                fit, over = fit[:-1], (*fit[-1:], *over)
        return replace(self, rows=fit), replace(self, rows=over, repeated=True)

    def _begins_on(self, room: Room) -> bool:
        """Whether a page has room for its first two rows, and a heading above them."""
        two = self.header.height + sum(row.height for row in self.rows[:2])
        return two <= room.whole / 2

    def _without_header(self) -> Stack:
        return Stack((self.header, *self.rows))

    def draw(self, pencil: Pencil, x: float, top: float) -> None:
        if self.repeated:
            with pencil.artifact():
                self.header.draw(pencil, x, top)
        else:
            self.header.draw(pencil, x, top)
        top -= self.header.height
        for row in self.rows:
            pencil.rule(x, top, x + self.width, top, RULE, 0.7)
            row.draw(pencil, x, top)
            top -= row.height


def _cut_cell(cell: Cell, room: Room) -> Pieces:
    if room.holds(cell.block.height):
        return cell.block, None
    return cell.block.cut(room)


def _rows(block: Block) -> tuple[Block, ...]:
    return block.blocks if isinstance(block, Stack) else (block,)


def _present(block: Block | None) -> tuple[Block, ...]:
    return () if block is None else (block,)


def _stacked(blocks: Sequence[Block]) -> Block | None:
    return Stack(tuple(blocks)) if blocks else None


def _without_space_above(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    first = next((at for at, block in enumerate(blocks) if not isinstance(block, Space)), None)
    return () if first is None else blocks[first:]
