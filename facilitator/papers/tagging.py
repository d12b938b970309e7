"""The last pass over a drawn PDF: its structure, its language, its title, its fonts' letters.

The typesetting library writes pages; this adds what makes them a paper everybody can read
(PDF/UA-1), and nothing that can be seen.
"""

import re
from io import BytesIO
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from facilitator.domain.document import Document
from facilitator.papers.cleaning import metadata
from facilitator.papers.structure import Element, Kid

_PAIR: Final = re.compile(rb"^<([0-9A-F]+)> <([0-9A-F]+)>$", re.MULTILINE)
_MOST_IN_A_TABLE: Final = 100
"""As many letters as one table of a character map may hold."""
_FORBIDDEN: Final = frozenset({0, 0xFEFF, 0xFFFE})


def tagged(drawn: bytes, root: Element, document: Document) -> bytes:
    """The paper with its structure and metadata, the same for the same drawing."""
    with pikepdf.open(BytesIO(drawn)) as pdf:
        _mend_letters(pdf)
        _Tree(pdf).grow(root)
        _describe(pdf, document)
        paper = BytesIO()
        pdf.save(
            paper,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return paper.getvalue()


class _Tree:
    """The structure tree of one PDF, and the way back from each page's content into it."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._owners: list[dict[int, Any]] = [{} for _page in self._pages]

    def grow(self, root: Element) -> None:
        top = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = Array([self._branch(root, top)])
        numbers = Array()
        for at, (page, owners) in enumerate(zip(self._pages, self._owners, strict=True)):
            page.StructParents = at
            page.Tabs = Name.S
            listed = [owners[number] for number in range(len(owners))]
            numbers.append(at)
            numbers.append(self._pdf.make_indirect(Array(listed)))
        top.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        top.ParentTreeNextKey = len(self._pages)
        self._pdf.Root.StructTreeRoot = top

    def _branch(self, element: Element, parent: Any) -> Any:
        node = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent)
        )
        if element.tag == "TH":
            node.A = Dictionary(O=Name.Table, Scope=Name.Column)
        if element.alt:
            node.Alt = String(metadata(element.alt))
        node.K = Array([self._kid(kid, node) for kid in element.kids])
        return node

    def _kid(self, kid: Kid, node: Any) -> Any:
        """A branch, or a stretch of content: a bare number where it lies on the node's own page."""
        if isinstance(kid, Element):
            return self._branch(kid, node)
        self._owners[kid.page][kid.number] = node
        page = self._pages[kid.page]
        if "/Pg" not in node:
            node.Pg = page
        elif node.Pg.objgen != page.objgen:
            return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.number)
        return kid.number


def _describe(pdf: Pdf, document: Document) -> None:
    title = metadata(document.title) or metadata(document.name) or "Paper"
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(document.language or "en")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    # The library dates and signs its papers; the same words shall give the same bytes.
    del pdf.docinfo
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as described:
        described["dc:title"] = title
        described["pdfuaid:part"] = "1"


def _mend_letters(pdf: Pdf) -> None:
    """Write anew what letters each font's codes stand for.

    The library maps unused codes to U+0000, which is forbidden, and letters past U+FFFF to
    numbers no reader understands.
    """
    for font in pdf.objects:
        if isinstance(font, Dictionary) and "/ToUnicode" in font:
            mapped = {
                int(code, 16): int(letter, 16)
                for code, letter in _PAIR.findall(font.ToUnicode.read_bytes())
            }
            font.ToUnicode = pdf.make_stream(_letter_map(mapped))


def _letter_map(mapped: dict[int, int]) -> bytes:
    pairs = [
        f"<{code:02X}> <{chr(letter).encode('utf-16-be').hex().upper()}>"
        for code, letter in sorted(mapped.items())
        if letter not in _FORBIDDEN
    ]
    tables = [pairs[at : at + _MOST_IN_A_TABLE] for at in range(0, len(pairs), _MOST_IN_A_TABLE)]
    listed = "\n".join(
        "\n".join([f"{len(table)} beginbfchar", *table, "endbfchar"]) for table in tables
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{listed}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")
