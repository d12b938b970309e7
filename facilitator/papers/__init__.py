"""Papers: a `Document` becomes a tagged PDF, is looked at on the screen, and is put on the disk.

Importing this package costs nothing; what sets type is imported with the first paper. It knows
what a paper says only as a `Document`, never a goal, a team or a workshop.
"""

from pathlib import Path

from facilitator.domain.document import Document
from facilitator.domain.frozen import frozen

__all__ = ["Preview", "page_count", "preview", "typeset", "unprintable", "write"]


@frozen
class Preview:
    """One page as pixels: four bytes each (blue, green, red, unused), rows without padding."""

    width: int
    height: int
    pixels: bytes


def typeset(document: Document, fonts: Path) -> bytes:
    """The paper as PDF bytes, the same for the same document; `fonts` holds the bundled fonts."""
    from facilitator.papers.typesetting import typeset as set_type

    return set_type(document, fonts)


def unprintable(text: str, fonts: Path) -> tuple[str, ...]:
    """The characters of a text that no bundled font has, each once, in their order."""
    from facilitator.papers.fonts import bundled

    return bundled(fonts).unprintable(text)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    from facilitator.papers.viewing import page_count as count

    return count(pdf)


def preview(pdf: bytes, page: int, width: int) -> Preview:
    """A page of a PDF, counted from 0, as wide as asked for in pixels."""
    from facilitator.papers.viewing import pixels

    return Preview(*pixels(pdf, page, width))


def write(path: Path, pdf: bytes) -> None:
    """Put a paper on the disk, whole or not at all; raises WorkshopError if the disk refuses."""
    from facilitator.papers.writing import write as put

    put(path, pdf)
