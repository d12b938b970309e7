"""Parts of a document become blocks of a width, each tied to its place in the structure.

It knows how a heading, a table or a card looks, and nothing of pages or files.
"""

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Final

from facilitator.domain.document import (
    Bullets,
    Card,
    Cards,
    Columns,
    Flow,
    Grid,
    Heading,
    Label,
    NewPage,
    Part,
    Slip,
    Statement,
    Text,
    TimeLine,
)
from facilitator.domain.document import Together as KeptTogether
from facilitator.papers.blocks import Beside, Block, Cell, Space, Stack, Table, Together, Words
from facilitator.papers.cleaning import metadata
from facilitator.papers.colors import TINTS
from facilitator.papers.columns import shared_out
from facilitator.papers.fonts import Fonts
from facilitator.papers.paragraphs import Style, broken, one_line
from facilitator.papers.scale import GUTTER, STATEMENTS, Scale, statement
from facilitator.papers.structure import Element, Headings
from facilitator.papers.time_line import time_line

_CARD_GAP: Final = 6.0
_CARD_PADDING: Final = 8.0
_LEAST: Final = 0.2
"""The least part of the width that a card gets."""
_SHORT_CARD: Final = 60
"""A narrow card wastes more of its width: so many letters count for every card."""
_MUCH_LOWER: Final = 0.8
_SHORT: Final = 0.34
"""Cards and columns up to this share of a page are not cut."""
_SHORT_ROW: Final = 0.2
"""Nor are rows of a table up to this one."""
_MOST_STATEMENT_LINES: Final = 4
_MOST_IN_OUTLINE: Final = 90


class Composer:
    """Sets the parts of one paper at one scale."""

    def __init__(self, fonts: Fonts, scale: Scale, root: Element, headings: Headings) -> None:
        self._fonts = fonts
        self._scale = scale
        self._root = root
        self._headings = headings

    def stacked(self, parts: Sequence[Part], width: float) -> Stack:
        """Parts one under the other, with the space that belongs between them."""
        blocks: list[Block] = []
        before: Part | None = None
        for part in parts:
            block = self.block(part, width)
            if isinstance(before, Heading) and isinstance(block, Words):
                # A line under a heading belongs to it: the two do not end a page.
                block = replace(block, keeps=isinstance(part, Text) and part.quiet)
            if before is not None:
                blocks.append(Space(self._between(before, part)))
            blocks.append(block)
            before = part
        return Stack(tuple(blocks))

    def block(self, part: Part, width: float) -> Block:
        """One part; a slip or a page break inside a column is a mistake of ours."""
        match part:
            case Heading():
                return self._heading(part, width)
            case Label(text):
                return self.words(text, self._scale.label, width, "P", keeps=True)
            case Statement(text):
                return self._statement(text, width)
            case Text():
                style = self._scale.quiet if part.quiet else self._scale.text
                return self.words(part.text, style, width, "P", lead=part.lead)
            case Bullets():
                return self._bullets(part, width)
            case Cards(cards):
                return self._cards(cards, width)
            case Grid():
                return self._grid(part, width)
            case TimeLine():
                bars = time_line(part, width, self._scale, self._fonts, self._root)
                return Together(bars, _SHORT)
            case Columns(columns):
                return self._columns(columns, width)
            case KeptTogether(parts):
                return Together(self.stacked(parts, width))
            case Slip() | NewPage():
                raise TypeError(f"{type(part).__name__} does not stand among other parts")

    def words(
        self,
        text: str,
        style: Style,
        width: float,
        tag: str,
        lead: str = "",
        parent: Element | None = None,
        keeps: bool = False,
        bookmark: tuple[str, int] | None = None,
    ) -> Words:
        """A text in lines, as a new element of the structure."""
        element = (parent or self._root).add(tag)
        set_ = broken(text, style, width, self._fonts, lead)
        return Words(
            set_.lines,
            set_.leading,
            style.size,
            style.ink,
            width,
            element,
            keeps=keeps,
            bookmark=bookmark,
        )

    def heading_tag(self, level: int) -> str:
        """The tag of the next heading."""
        return f"H{self._headings.level(level)}"

    def _heading(self, heading: Heading, width: float) -> Words:
        style = self._scale.heading(heading.level)
        title = shorten(metadata(heading.text), _MOST_IN_OUTLINE, placeholder=" …")
        bookmark = (title, heading.level) if title else None
        tag = self.heading_tag(heading.level)
        return self.words(heading.text, style, width, tag, keeps=True, bookmark=bookmark)

    def _statement(self, text: str, width: float) -> Words:
        """As large as leaves it a few lines; it heads its page for readers that do not look."""
        style = self._statement_style(text, width)
        narrow = self._balanced(text, style, width)
        title = shorten(metadata(text), _MOST_IN_OUTLINE, placeholder=" …")
        bookmark = (title, 1) if title else None
        words = self.words(text, style, narrow, self.heading_tag(1), bookmark=bookmark)
        return replace(words, width=width)

    def _statement_style(self, text: str, width: float) -> Style:
        """The largest at which it takes a few lines, or else the smallest."""

        def is_long(size: float) -> bool:
            return self._lines(text, statement(size), width) > _MOST_STATEMENT_LINES

        sizes = [size for size in STATEMENTS if size <= self._scale.statement]
        if is_long(sizes[-1]):
            return statement(sizes[-1])
        return statement(next(size for size in sizes if not is_long(size)))

    def _lines(self, text: str, style: Style, width: float) -> int:
        return len(broken(text, style, width, self._fonts).lines)

    def _balanced(self, text: str, style: Style, width: float) -> float:
        """The least width that takes no more lines, so that no word is left alone in the last."""
        lines = self._lines(text, style, width)
        if lines > _MOST_STATEMENT_LINES:
            return width
        narrow = width / 2
        while width - narrow > 4:
            middle = (narrow + width) / 2
            fits = self._lines(text, style, middle) <= lines
            narrow, width = (narrow, middle) if fits else (middle, width)
        return width

    def _bullets(self, bullets: Bullets, width: float) -> Stack:
        listed = self._root.add("L")
        indent, style, mark = 16.0, self._scale.text, "☐" if bullets.boxes else "•"
        rows: list[Block] = []
        for line in bullets.lines:
            item = listed.add("LI")
            sign = self.words(mark, style, indent, "Lbl", parent=item)
            text = self.words(line, style, width - indent, "LBody", parent=item)
            rows.append(Beside((Cell(0, indent, sign), Cell(indent, width - indent, text))))
            rows.append(Space(self._scale.space(0.375), keeps=False))
        return Stack(tuple(rows[:-1]))

    def _cards(self, cards: Sequence[Card], width: float) -> Together:
        """Cards of one width; of uneven widths where that makes them much lower."""
        usable = width - _CARD_GAP * (len(cards) - 1)
        even = [usable / max(len(cards), 1)] * len(cards)
        lengths = [_SHORT_CARD + sum(map(len, card.lines)) for card in cards]
        uneven = shared_out(usable, lengths, [usable * _LEAST] * len(cards))
        trial = Composer(self._fonts, self._scale, Element("Document"), Headings())
        lower = trial.beside(cards, uneven).height < trial.beside(cards, even).height * _MUCH_LOWER
        return Together(self.beside(cards, uneven if lower else even), _SHORT)

    def beside(self, cards: Sequence[Card], widths: Sequence[float]) -> Beside:
        """Cards of these widths in a row."""
        cells: list[Cell] = []
        x = 0.0
        for card, width in zip(cards, widths, strict=True):
            cells.append(Cell(x, width, self._card(card, width), TINTS[card.hue]))
            x += width + _CARD_GAP
        padding = min(_CARD_PADDING, self._scale.space(1.0))
        return Beside(tuple(cells), _CARD_PADDING, padding, padding)

    def _card(self, card: Card, width: float) -> Stack:
        inner = width - 2 * _CARD_PADDING
        title = self._scale.in_hue(card.hue, bold=True)
        blocks: list[Block] = [self.words(card.title, title, inner, "P", keeps=True)]
        for line in card.lines:
            blocks.append(Space(self._scale.space(0.25)))
            blocks.append(self.words(line, self._scale.in_hue(card.hue), inner, "P"))
        return Stack(tuple(blocks))

    def _grid(self, grid: Grid, width: float) -> Table:
        least = [self._longest_word(text) + GUTTER for text in grid.header]
        widths = shared_out(width, grid.widths, least)
        table = self._root.add("Table")
        header = self._row(grid.header, [self._scale.small_bold] * len(widths), widths, table, "TH")
        styles = [self._column_style(grid, at) for at in range(len(widths))]
        rows = tuple(
            Together(self._row(row, styles, widths, table, "TD"), _SHORT_ROW) for row in grid.rows
        )
        return Table(header, rows, width)

    def _longest_word(self, text: str) -> float:
        style = self._scale.small_bold
        words = (one_line(word, style.family, self._fonts) for word in text.split())
        return max((word.width for word in words), default=0.0) * style.size

    def _row(
        self,
        texts: Sequence[str],
        styles: Sequence[Style],
        widths: Sequence[float],
        table: Element,
        tag: str,
    ) -> Beside:
        row = table.add("TR")
        x = 0.0
        cells: list[Cell] = []
        for text, style, width in zip(texts, styles, widths, strict=True):
            last = len(cells) == len(widths) - 1
            inner = width if last else width - GUTTER * 0.75
            cells.append(Cell(x, inner, self.words(text, style, inner, tag, parent=row)))
            x += width
        above = self._scale.space(0.25 if tag == "TH" else 0.6)
        return Beside(tuple(cells), 0.0, above, self._scale.space(0.4 if tag == "TH" else 0.6))

    def _column_style(self, grid: Grid, column: int) -> Style:
        if column in grid.times:
            return self._scale.figures
        return self._scale.bold if column in grid.strong else self._scale.text

    def _columns(self, columns: Sequence[Sequence[Flow]], width: float) -> Together:
        each = (width - GUTTER * (len(columns) - 1)) / max(len(columns), 1)
        cells = tuple(
            Cell(at * (each + GUTTER), each, self.stacked(parts, each))
            for at, parts in enumerate(columns)
        )
        return Together(Beside(cells), _SHORT)

    def _between(self, before: Part, part: Part) -> float:
        space = self._scale.space
        match before, part:
            case Heading(), _:
                return space(0.25 if isinstance(part, Grid) else 0.75)
            case Label(), _:
                return space(0.4)
            case _, Heading(level=1):
                return space(3.5)
            case _, Heading():
                return space(2.5)
            case _, Label():
                return space(2.0)
            case _, TimeLine():
                return space(1.75)
            case Text(), Text():
                return space(0.6)
            case _:
                return space(1.0)
