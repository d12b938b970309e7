"""Looking at a finished PDF: how many pages it has, and a page as pixels.

It draws what is in the bytes, so a preview is the paper and not a likeness of it.
"""

from threading import Lock
from typing import Final

import pypdfium2

_ONE_AT_A_TIME: Final = Lock()
"""The library underneath is not safe in two threads."""


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with _ONE_AT_A_TIME:
        opened = pypdfium2.PdfDocument(pdf)
        try:
            return len(opened)
        finally:
            opened.close()


def pixels(pdf: bytes, page: int, width: int) -> tuple[int, int, bytes]:
    """Width, height and rows of blue, green, red and an unused byte for each pixel."""
    with _ONE_AT_A_TIME:
        opened = pypdfium2.PdfDocument(pdf)
        try:
            shown = opened[page]
            drawn = shown.render(scale=width / shown.get_width(), prefer_bgrx=True)
            # Four bytes a pixel leave nothing to pad a row with.
            return drawn.width, drawn.height, bytes(drawn.buffer)
        finally:
            opened.close()
