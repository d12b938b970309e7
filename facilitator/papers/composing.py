"""Parts of a document become blocks of a width, each tied to its place in the structure.

It knows what stands over what and how far apart, and nothing of pages or files; tables, cards
and time lines have modules of their own.
"""

from collections.abc import Sequence
from textwrap import shorten
from typing import Final

from facilitator.domain.document import (
    Bullets,
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
from facilitator.domain.frozen import replace
from facilitator.papers.abreast import cards_abreast, cells, evened
from facilitator.papers.blocks import Beside, Block, Cell, Space, Stack, Together, Words
from facilitator.papers.cleaning import metadata
from facilitator.papers.scale import GUTTER
from facilitator.papers.setter import Setter
from facilitator.papers.statements import set_statement
from facilitator.papers.tables import table
from facilitator.papers.time_line import time_line

_SHORT: Final = 0.34
"""Cards, columns, tables and time lines up to this share of a page are not cut."""
_MOST_IN_OUTLINE: Final = 90
_NO_TEXT: Final = 60
"""What anything but a text counts for, in letters."""


class Composer(Setter):
    """Sets the parts of one paper at one scale."""

    def stacked(self, parts: Sequence[Part], width: float) -> Stack:
        """Parts one under the other, with the space that belongs between them."""
        blocks: list[Block] = []
        before: Part | None = None
        for at, part in enumerate(parts):
            block = self.block(part, width)
            if isinstance(part, Text) and isinstance(block, Words):
                block = replace(block, keeps=_keeps(part, before, parts[at + 1 : at + 3]))
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
                return self.words(text, self.scale.label, width, "P", keeps=True)
            case Statement(text):
                return self._statement(text, width)
            case Text():
                style = self.scale.quiet if part.quiet else self.scale.text
                return self.words(part.text, style, width, "P", lead=part.lead)
            case Bullets():
                return self._bullets(part, width)
            case Cards(cards):
                return Together(cards_abreast(cards, width, self), _SHORT)
            case Columns(columns):
                return Together(_columns(columns, width, self), _SHORT)
            case Grid():
                return Together(table(part, width, self), _SHORT)
            case TimeLine():
                bars = time_line(part, width, self.scale, self.fonts, self.root)
                return Together(bars, _SHORT)
            case KeptTogether(parts):
                return Together(self.stacked(parts, width))
            case Slip() | NewPage():
                raise TypeError(f"{type(part).__name__} does not stand among other parts")

    def _heading(self, heading: Heading, width: float) -> Words:
        style = self.scale.heading(heading.level)
        title = shorten(metadata(heading.text), _MOST_IN_OUTLINE, placeholder=" …")
        bookmark = (title, heading.level) if title else None
        tag = self.heading_tag(heading.level)
        return self.words(heading.text, style, width, tag, keeps=True, bookmark=bookmark)

    def _statement(self, text: str, width: float) -> Words:
        """As large as leaves it a few lines; it heads its page for readers that do not look."""
        style, narrow = set_statement(text, width, self.scale.statement, self.fonts)
        title = shorten(metadata(text), _MOST_IN_OUTLINE, placeholder=" …")
        bookmark = (title, 1) if title else None
        words = self.words(text, style, narrow, self.heading_tag(1), bookmark=bookmark)
        return replace(words, width=width)

    def _bullets(self, bullets: Bullets, width: float) -> Stack:
        listed = self.root.add("L")
        indent, style, mark = 16.0, self.scale.text, "☐" if bullets.boxes else "•"
        rows: list[Block] = []
        for at, line in enumerate(bullets.lines):
            item = listed.add("LI")
            sign = self.words(mark, style, indent, "Lbl", parent=item)
            text = self.words(line, style, width - indent, "LBody", parent=item)
            keeps = at in {0, len(bullets.lines) - 2}  # No line of a list stands alone on a page.
            cells = (Cell(0, indent, sign), Cell(indent, width - indent, text))
            rows.append(Beside(cells, keeps=keeps))
            rows.append(Space(self.scale.space(0.375), keeps=keeps))
        return Stack(tuple(rows[:-1]))

    def _between(self, before: Part, part: Part) -> float:
        space = self.scale.space
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


def _keeps(text: Text, before: Part | None, after: Sequence[Part]) -> bool:
    """Whether a paragraph does not end a page: a quiet line under a heading, which belongs to
    it, and of several paragraphs the first and the last but one.
    """
    following = [isinstance(each, Text) for each in after]
    if following[:1] != [True]:
        return text.quiet and isinstance(before, Heading)
    return not isinstance(before, Text) or following != [True, True]


def _columns(columns: Sequence[Sequence[Flow]], width: float, composer: Composer) -> Beside:
    """Columns, each with its own parts."""

    def made(composer: Composer, widths: Sequence[float]) -> Beside:
        blocks = [
            composer.stacked(parts, each) for parts, each in zip(columns, widths, strict=True)
        ]
        return Beside(cells(blocks, widths, GUTTER, [""] * len(blocks)))

    lengths = [sum(map(_length, parts)) for parts in columns]
    return evened(made, lengths, width - GUTTER * (len(columns) - 1), composer)


def _length(part: Flow) -> int:
    return len(part.lead) + len(part.text) if isinstance(part, Text) else _NO_TEXT
