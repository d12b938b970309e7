"""Papers are for everybody: their structure, their language, their fonts."""

import re

import pikepdf
import pytest

from facilitator.domain.document import Document, Grid, Heading, Text
from facilitator.papers import typeset
from tests.papers.reading import FONTS, elements, marks_of, opened, paper, tags


def test_every_part_has_its_place_in_the_structure(everything: Document) -> None:
    assert tags(typeset(everything, FONTS)) == [
        "Document",
        *("P", "H1", "P", "H2", "P", "P"),
        *("P", "P", "P", "P"),
        *("Table", "TR", "TH", "TH", "TR", "TD", "TD", "TR", "TD", "TD"),
        *("P", "P", "Figure"),
        *("H3", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"),
        *("L", "LI", "Lbl", "LBody"),
        *("H1", "P", "P", "P", "P"),
    ]


def test_all_content_is_marked_and_every_mark_has_an_owner(everything: Document) -> None:
    with opened(typeset(everything, FONTS)) as pdf:
        root = pdf.Root.StructTreeRoot
        numbers = list(root.ParentTree.Nums)
        owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        for page in pdf.pages:
            marks = list(marks_of(page))
            listed = owners[int(page.obj.StructParents)]
            assert marks == list(range(len(listed)))
            assert all(each.S is not None for each in listed)


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    with opened(paper(Text("A sentence about talk. " * 700))) as pdf:
        assert len(pdf.pages) > 1
        paragraphs = [each for each in elements(pdf.Root.StructTreeRoot) if each.S == "/P"]
        assert len(paragraphs) == 1
        assert len(paragraphs[0].K) == len(pdf.pages)


def test_a_header_that_stands_again_is_read_once() -> None:
    table = Grid(("Action",), tuple((f"row {n}",) for n in range(120)), (1,))
    assert tags(paper(table)).count("TH") == 1


def test_headings_begin_at_one_and_leave_none_out() -> None:
    parts = [Heading("a", level=2), Heading("b", level=4), Heading("c", level=1), Heading("d")]
    assert tags(paper(*parts)) == ["Document", "H1", "H2", "H1", "H2"]


def test_headers_of_columns_and_pictures_say_what_they_are(everything: Document) -> None:
    with opened(typeset(everything, FONTS)) as pdf:
        by_tag = {str(each.S): each for each in elements(pdf.Root.StructTreeRoot)}
        assert by_tag["/TH"].A.Scope == "/Column"
        assert str(by_tag["/Figure"].Alt) == "Visits: Aug – Sep"


def test_the_paper_says_its_title_and_language() -> None:
    with opened(paper(title="Plan of <Mesa>\nHS 😀", language="es")) as pdf:
        assert str(pdf.Root.Lang) == "es"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as described:
            assert described["dc:title"] == "Plan of <Mesa> HS 😀"
            assert described["pdfuaid:part"] == "1"


def test_a_title_that_cannot_be_written_is_named() -> None:
    with opened(paper(title="half \ud83d")) as pdf, pdf.open_metadata() as described:
        assert described["dc:title"] == "half [U+D83D]"


@pytest.mark.parametrize("title", ["", "\n"])
def test_a_paper_without_a_title_takes_its_name(title: str) -> None:
    with opened(paper(title=title)) as pdf, pdf.open_metadata() as described:
        assert described["dc:title"] == "paper"


def test_headings_are_the_readers_outline(everything: Document) -> None:
    with opened(typeset(everything, FONTS)) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Students lead half of the talk."]
        first = outline.root[0]
        assert [item.title for item in first.children] == ["What we believe"]
        assert [item.title for item in first.children[0].children] == ["To do"]


def test_every_font_is_embedded_and_tells_its_letters() -> None:
    with opened(paper(Text("Words, слова, 词, نص, x̌, ✓"))) as pdf:
        fonts = [each for each in pdf.objects if _is_font(each)]
        assert len(fonts) >= 4
        for font in fonts:
            assert "/FontFile2" in font.FontDescriptor
            letters = re.findall(rb"^<(..)> <(.+)>$", font.ToUnicode.read_bytes(), re.MULTILINE)
            assert letters
            assert not {b"0000", b"FEFF", b"FFFE"} & {letter for _code, letter in letters}


def _is_font(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
