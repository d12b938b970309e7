"""A document becomes a PDF: its sections are composed, put on pages, drawn, and tagged.

This is where the parts of the package meet; each knows only its own trade.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Final

from facilitator.domain.document import Document, NewPage, Part, Slip
from facilitator.papers.composing import Composer
from facilitator.papers.fonts import Fonts, bundled
from facilitator.papers.paging import Frame, Page, running_pages, sheets
from facilitator.papers.pencil import Pencil
from facilitator.papers.running import Edges
from facilitator.papers.scale import LETTER, SCALES, SIDE, SIZES, Scale
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
        for at, section in enumerate(_sections(self._document.parts)):
            slips = [part for part in section if isinstance(part, Slip)]
            if slips:
                yield from self._sheets(slips)
            else:
                frame = self._edges.body()
                fit = at == 0 and self._document.one_page
                scale = self._fitting(section, frame) if fit else SCALES[0]
                body = self._composer(scale).stacked(section, frame.width)
                yield from running_pages(body, frame)

    def _sheets(self, slips: Sequence[Slip]) -> Iterator[Page]:
        width, height = self._size
        half = height / 2 - 2 * MARGIN
        whole = Frame(SIDE, height - MARGIN, width - 2 * SIDE, height - 2 * MARGIN)
        composer = self._composer(SCALES[0])
        blocks = [slip_block(slip, whole.width, (half, whole.height), composer) for slip in slips]
        return sheets(blocks, whole, half)

    def _fitting(self, section: Sequence[Part], frame: Frame) -> Scale:
        """The roomiest scale at which the section is one page, or else the smallest."""

        def fits(scale: Scale) -> bool:
            trial = Composer(self._fonts, scale, Element("Document"), Headings())
            return trial.stacked(section, frame.width).height <= frame.height

        # What fits at one scale fits at every smaller one.
        return SCALES[min(bisect_left(SCALES, True, key=fits), len(SCALES) - 1)]

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
