"""Setting papers in type and drawing their pages; meant for another thread than the window's.

Knows no widgets. What sets type is loaded with the first paper, here and nowhere earlier.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from facilitator.domain.document import Document
from facilitator.domain.frozen import frozen
from facilitator.papers import page_count, preview, typeset
from facilitator.ui.print.order import Order

_KEPT: Final = 200
"""Papers remembered: about fifty kilobytes each, and most do not change between two looks."""


@frozen
class SetPaper:
    """One paper of an order as it would be printed."""

    at: int
    """Its place in the order."""
    title: str
    """Whose it is, where the order has several papers."""
    pdf: bytes
    pages: int


class Press:
    """Sets the papers of one order after the other; never of two at once."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts
        # The same document gives the same bytes, so only what has changed is set again.
        self._typeset = lru_cache(_KEPT)(self._typeset_anew)

    def papers(self, order: Order) -> Iterator[SetPaper]:
        """The papers of an order, each as soon as it is set."""
        titles = order.titles
        for at, paper in enumerate(order.papers):
            pdf, pages = self._typeset(paper.document(order.workshop, order.paper_size))
            yield SetPaper(at, titles[at], pdf, pages)

    def _typeset_anew(self, document: Document) -> tuple[bytes, int]:
        pdf = typeset(document, self._fonts)
        return pdf, page_count(pdf)


def drawn(pdf: bytes, page: int, width: int) -> QImage:
    """A page, counted from 0, as a picture so many pixels wide."""
    seen = preview(pdf, page, width)
    rows = QImage(seen.pixels, seen.width, seen.height, seen.width * 4, QImage.Format.Format_RGB32)
    # The picture above borrows its bytes; this one owns them.
    return rows.copy()
