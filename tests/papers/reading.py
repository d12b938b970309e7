"""Reading papers back: what a PDF says, and how its structure hangs together."""

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from facilitator.domain.document import Document, Part
from facilitator.papers import typeset
from facilitator.paths import data_folder

FONTS = data_folder("assets") / "fonts"
WORDS = " ".join(f"word{number}" for number in range(5000))


def document(*parts: Part, **more: Any) -> Document:
    return Document("paper", more.pop("title", "A paper"), parts, **more)


def paper(*parts: Part, **more: Any) -> bytes:
    return typeset(document(*parts, **more), FONTS)


def pages_of(pdf: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in opened]
    finally:
        opened.close()


def flat(text: str) -> str:
    """A text as it can be compared: composed, without any space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def said(pdf: bytes) -> str:
    return flat("\n".join(pages_of(pdf)))


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def elements(node: Any) -> Iterator[Any]:
    """Every element of the structure, in reading order."""
    for kid in node.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(pdf: bytes) -> list[str]:
    with opened(pdf) as read:
        return [str(each.S)[1:] for each in elements(read.Root.StructTreeRoot)]


def marks_of(page: Any) -> Iterator[int]:
    """The numbers of a page's marked content; whatever draws outside a mark fails."""
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            depth += 1
            if len(operands) > 1 and "/MCID" in operands[1]:
                yield int(operands[1]["/MCID"])
        elif name == "EMC":
            depth -= 1
        elif name in {"Tj", "TJ", "'", "f", "f*", "S", "s", "B", "b"}:
            assert depth > 0, f"{name} stands outside every mark"
    assert depth == 0
