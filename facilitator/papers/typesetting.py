"""A document becomes a PDF: its sections are composed, put on pages, drawn, and tagged.

This is where the parts of the package meet; each knows only its own trade.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Final

from facilitator.domain.document import Document, NewPage, Part, Slip, Text
from facilitator.papers.blocks import Stack
from facilitator.papers.composing import Composer
from facilitator.papers.fonts import Fonts, bundled
from facilitator.papers.paging import Frame, Page, running_pages, sheets
from facilitator.papers.pencil import Pencil
from facilitator.papers.running import Edges
from facilitator.papers.scale import DENSE, LETTER, SCALES, SIDE, SIZES, Scale
from facilitator.papers.slips import MARGIN, slip_block
from facilitator.papers.structure import Element, Headings
from facilitator.papers.tagging import tagged

_ONE_AT_A_TIME: Final = Lock()
"""Papers share their fonts, and a font is cut down to one paper's letters in place."""


def typeset(document: Document, fonts: Path) -> bytes:
    """The paper as PDF bytes, the same for the same document."""
    with _ONE_AT_A_TIME:
        return _Setting(document, bundled(fonts)).paper()


class _Setting:
    """One paper in the making."""

    def __init__(self, document: Document, fonts: Fonts) -> None:
        self._document = document
        self._fonts = fonts
        self._size = SIZES.get(document.size, LETTER)
        self._edges = Edges(document, self._size, fonts)
        self._root = Element("Document")
        self._headings = Headings()

    def paper(self) -> bytes:
        pages = list(self._pages())
        pencil = Pencil(self._size, self._fonts)
        for number, page in enumerate(pages, start=1):
            self._draw(pencil, page, number, len(pages))
            pencil.next_page()
        return tagged(pencil.paper(), self._root, self._document)

    def _pages(self) -> Iterator[Page]:
        cut = (Text(words, lead="…", quiet=True) for words in self._edges.cut)
        for at, section in enumerate(_sections((*self._document.parts, *cut))):
            slips = [part for part in section if isinstance(part, Slip)]
            if slips:
                yield from self._sheets(slips)
            else:
                frame = self._edges.body()
                fit = at == 0 and self._document.one_page
                body = self._fitted(section, frame) if fit else self._set(section, frame)
                yield from running_pages(body, frame)

    def _sheets(self, slips: Sequence[Slip]) -> Iterator[Page]:
        width, height = self._size
        half = height / 2 - 2 * MARGIN
        whole = Frame(SIDE, height - MARGIN, width - 2 * SIDE, height - 2 * MARGIN)
        composer = self._composer(SCALES[0])
        blocks = [slip_block(slip, whole.width, (half, whole.height), composer) for slip in slips]
        return sheets(blocks, whole, half)

    def _set(self, section: Sequence[Part], frame: Frame) -> Stack:
        scale = DENSE if self._document.dense else SCALES[0]
        return self._composer(scale).stacked(section, frame.width)

    def _fitted(self, section: Sequence[Part], frame: Frame) -> Stack:
        """The first section on one page, or else on as few as can be, as roomy as these allow."""
        composers = [self._composer(SCALES[0]).trial(scale) for scale in SCALES]

        @cache
        def at_scale(at: int) -> Stack:
            return composers[at].stacked(section, frame.width)

        def pages(at: int) -> int:
            return sum(1 for _page in running_pages(at_scale(at), frame))

        smallest = len(SCALES) - 1

        def roomiest(most: int) -> int:
            # What takes so many pages at one scale takes no more at any smaller one.
            return bisect_left(range(smallest), True, key=lambda at: pages(at) <= most)

        chosen = roomiest(1)
        if chosen == smallest:
            chosen = roomiest(pages(smallest))
        self._root.kids += composers[chosen].root.kids
        self._headings = composers[chosen].headings
        return at_scale(chosen)

    def _composer(self, scale: Scale) -> Composer:
        return Composer(self._fonts, scale, self._root, self._headings)

    def _draw(self, pencil: Pencil, page: Page, number: int, count: int) -> None:
        if page.running:
            self._edges.draw(pencil, number, count)
        for block, top in page.placed:
            block.draw(pencil, page.left, top)
        if page.cut:
            width, height = self._size
            pencil.cut_line(height / 2, width)


def _sections(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """The parts between page breaks, slips apart from all others; at least one section."""
    sections = [list(group) for sort, group in groupby(parts, key=_sort) if sort is not NewPage]
    yield from sections or [[]]


def _sort(part: Part) -> type[object]:
    return type(part) if isinstance(part, Slip | NewPage) else object
