"""Pages: what stands where, what moves to the next, and how many there are."""

from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pytest

from facilitator.domain.document import (
    Box,
    Bullets,
    Cards,
    Document,
    Grid,
    Heading,
    NewPage,
    Part,
    Slip,
    Statement,
    Text,
    Together,
)
from facilitator.domain.document import Card as Tinted
from facilitator.domain.picture import Hue
from facilitator.papers import page_count, typeset
from tests.papers.reading import FONTS, WORDS, flat, opened, pages_of, paper, said

LINE = "A sentence about talk that is as long as a line of this page, or nearly so, all in all."


def size_of(pdf: bytes) -> tuple[int, int]:
    with opened(pdf) as read:
        _left, _low, width, height = (float(each) for each in read.pages[0].mediabox)
    return round(width), round(height)


def slip(lines: int = 1, rows: int = 3) -> Slip:
    return Slip("Goal", "Mesa HS", "prompt", tuple((Box(f"box {n}", lines),) for n in range(rows)))


def test_letter_is_the_paper_unless_a4_is_asked_for() -> None:
    assert size_of(paper()) == (612, 792)
    assert size_of(paper(size="a4")) == (595, 842)


def test_head_and_foot_stand_on_every_page_with_its_number(everything: Document) -> None:
    pages = pages_of(typeset(everything, FONTS))
    assert len(pages) == 3
    for number, page in enumerate(pages[:2], start=1):
        assert "Mesa High School" in page
        assert f"Version 3 · page {number} of 3" in page


def test_slips_stand_bare() -> None:
    (page,) = pages_of(paper(slip(), head=("Mesa", ""), foot=("", "Version 3")))
    assert "Version" not in page
    assert "page 1" not in page


def test_what_follows_a_page_break_begins_a_page() -> None:
    assert page_count(paper(Text("a"), NewPage(), Text("b"))) == 2
    assert page_count(paper(NewPage(), NewPage(), Text("a"), NewPage())) == 1


@pytest.mark.parametrize(("slips", "pages"), [(1, 1), (2, 1), (3, 2), (8, 4)])
def test_slips_go_two_to_a_page(slips: int, pages: int) -> None:
    assert page_count(paper(*[slip()] * slips)) == pages


@pytest.mark.parametrize("size", ["letter", "a4"])
@pytest.mark.parametrize("rows", range(1, 7))
def test_a_slip_that_fills_its_half_to_the_last_point_still_fits_it(size: str, rows: int) -> None:
    assert page_count(paper(slip(rows=rows), slip(rows=rows), size=size)) == 1


def test_a_slip_too_long_for_half_a_page_has_one_of_its_own() -> None:
    assert page_count(paper(slip(), slip(rows=12), slip(), slip())) == 3
    assert page_count(paper(slip(lines=2, rows=30))) > 1


def test_a_heading_never_ends_a_page() -> None:
    for lines in range(30, 50):
        parts = (*[Text(LINE)] * lines, Heading("Afterwards"), Text("quiet", quiet=True))
        table = Grid(("Action",), tuple((f"row {n}",) for n in range(40)), (1,))
        page = next(page for page in pages_of(paper(*parts, table)) if "Afterwards" in page)
        assert "row 0" in page


def test_headings_one_after_another_never_end_a_page() -> None:
    headings = (Heading("10:10 Break"), Heading("10:25 Four kinds"))
    table = Grid(("Action",), tuple((f"row {n}",) for n in range(40)), (1,))
    for lines in range(30, 50):
        pages = pages_of(paper(*[Text(LINE)] * lines, *headings, table))
        page = next(page for page in pages if "10:10 Break" in page)
        assert "row 0" in page


def test_parts_kept_together_share_a_page() -> None:
    kept = Together((Text("begin"), *[Text(LINE)] * 10, Text("finish")))
    for lines in (20, 25, 28, 30, 32):
        page = next(p for p in pages_of(paper(*[Text(LINE)] * lines, kept)) if "begin" in p)
        assert "finish" in page


def rows_by_page(lines: int, rows: int) -> list[int]:
    """How many rows of a table, under a heading after so many lines, stand on each page."""
    table = Grid(("Action",), tuple((f"row {n}",) for n in range(rows)), (1,))
    pages = pages_of(paper(*[Text(LINE)] * lines, Heading("Actions"), table))
    return [count for page in pages if (count := page.count("row"))]


@pytest.mark.parametrize("lines", range(15, 45))
def test_no_row_of_a_table_stands_alone_on_a_page(lines: int) -> None:
    counts = rows_by_page(lines, 24)
    assert sum(counts) == 24
    assert min(counts) > 1


@pytest.mark.parametrize("lines", range(15, 45))
def test_a_table_of_less_than_a_third_of_a_page_is_not_cut(lines: int) -> None:
    assert rows_by_page(lines, 8) == [8]


def test_a_heading_keeps_two_rows_only_where_a_page_can_hold_them() -> None:
    tall = "\n".join([LINE] * 25)
    table = Grid(("Action",), (("row 0 " + tall,), ("row 1",), ("row 2 " + tall,)), (1,))
    for lines in range(30):
        pages = pages_of(paper(*[Text(LINE)] * lines, Heading("Actions"), table))
        assert "row 0" in next(page for page in pages if "Actions" in page)


@pytest.mark.parametrize("over", [Heading("Cause"), Grid(("Now", "New"), (("a", "b"),), (1, 1))])
@pytest.mark.parametrize("lines", range(25, 50))
def test_no_fact_stands_alone_on_a_page(lines: int, over: Part) -> None:
    facts = [Text("so it is", lead=f"fact {n}") for n in range(5)]
    pages = pages_of(paper(*[Text(LINE)] * lines, over, *facts))
    assert 1 not in [page.count("so it is") for page in pages]


@pytest.mark.parametrize("lines", range(30, 50))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(lines: int) -> None:
    paragraph = Text("\n".join(["so it is"] * 6))
    pages = pages_of(paper(*[Text(LINE)] * lines, paragraph))
    assert 1 not in [page.count("so it is") for page in pages]


@pytest.mark.parametrize("over", range(1, 12))
@pytest.mark.parametrize("lines", [26, 29])
def test_facts_that_move_to_the_next_page_keep_their_distance(lines: int, over: int) -> None:
    facts = [Text("so it is", lead=f"fact {n}") for n in range(5)]
    above = [Text("\n" * over + "."), *[Text(LINE)] * lines]
    pdf = paper(*above, Heading("Cause"), *facts)
    assert len({round(top - next_top, 1) for top, next_top in tops(pdf, "so it is")}) == 1


def tops(pdf: bytes, words: str) -> Iterator[tuple[float, float]]:
    """How high the same words stand, one below the other, on each page."""
    read = pypdfium2.PdfDocument(pdf)
    try:
        for page in (each.get_textpage() for each in read):
            text = page.get_text_range()
            yield from pairwise(page.get_charbox(at)[3] for at in _each(text, words))
    finally:
        read.close()


@pytest.mark.parametrize("lines", range(25, 50))
def test_no_line_of_a_list_stands_alone_on_a_page(lines: int) -> None:
    listed = Bullets(tuple(f"so it is {n}" for n in range(5)))
    pages = pages_of(paper(*[Text(LINE)] * lines, Heading("Tests"), listed))
    assert 1 not in [page.count("so it is") for page in pages]


def test_a_tables_header_stands_again_on_every_page() -> None:
    table = Grid(("Action", "By"), tuple((f"row {n}", "Aug 14") for n in range(120)), (1, 1))
    pages = pages_of(paper(table))
    assert len(pages) > 2
    assert all("Action" in page for page in pages)
    assert sum(page.count("Aug 14") for page in pages) == 120


def test_a_card_higher_than_a_page_goes_on_with_its_tint() -> None:
    tall = Cards((Tinted("Tools", (LINE * 60,), Hue.TOOLS), Tinted("b", ("c",), Hue.INK)))
    assert page_count(paper(tall)) > 1


def test_one_page_is_set_closer_and_loses_nothing() -> None:
    parts = [part for n in range(14) for part in (Heading(f"part {n}"), Text(LINE * 2))]
    assert page_count(paper(*parts)) == 2
    pdf = paper(*parts, NewPage(), Text("behind"), one_page=True)
    assert page_count(pdf) == 2
    assert "part 13" in pages_of(pdf)[0]
    assert page_count(paper(*parts, *parts, one_page=True)) == 2


def test_what_cannot_be_one_page_is_as_roomy_as_its_pages_allow() -> None:
    parts = [part for n in range(22) for part in (Heading(f"part {n}"), Text(LINE * 2))]
    first, second = pages_of(paper(*parts, one_page=True))
    assert first.count("part") == second.count("part") == 11


def test_a_dense_paper_takes_fewer_pages_and_loses_nothing() -> None:
    parts = [part for n in range(60) for part in (Heading(f"part {n}"), Text(LINE * 3))]
    roomy, dense = pages_of(paper(*parts)), pages_of(paper(*parts, dense=True))
    assert len(dense) < len(roomy)
    assert sum(page.count("part ") for page in dense) == 60


def test_the_first_line_of_a_led_cell_leads_the_rest_on_one_line() -> None:
    table = Grid(("Say", "Do"), (("Round 1\nOne ball.", "Wait\nand see."),), (1, 1), led=(0,))
    (page,) = pages_of(paper(table))
    assert "Round 1 One ball." in page
    assert "Wait and see." not in page


def test_columns_of_a_dense_paper_stay_in_line_from_table_to_table() -> None:
    short = Grid(("Clock", "Say", "Do"), (("8:30", "a", "b"),), (0.1, 0.5, 0.4))
    long = Grid(("Clock", "Say", "Do"), (("9:05", LINE * 3, LINE),), (0.1, 0.5, 0.4))
    pdf = pypdfium2.PdfDocument(paper(short, Heading("Next"), long, dense=True))
    try:
        page = pdf[0].get_textpage()
        text = page.get_text_range()
        lefts = {round(page.get_charbox(at)[0]) for at in _each(text, "Do")}
    finally:
        pdf.close()
    assert len(lefts) == 1


def _each(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


def test_only_the_first_page_is_set_closer() -> None:
    long = [part for n in range(14) for part in (Heading(f"part {n}"), Text(LINE * 2))]
    assert page_count(paper(Statement("Goal"), NewPage(), *long, one_page=True)) == 3


def test_a_long_head_gives_way_and_the_page_number_does_not() -> None:
    names = [f"Cypress Street Elementary School {n} " * 12 + "of the Arts" for n in range(4)]
    head, foot = (names[0], names[1]), (names[2], names[3])
    (page,) = pages_of(paper(Text("x"), head=head, foot=foot, one_page=True))
    assert "page 1 of 1" in page
    assert all(flat(name) in flat(page) for name in names)


def test_what_stands_whole_at_the_edges_is_not_said_twice() -> None:
    (page,) = pages_of(paper(Text("x"), head=("Mesa HS", "Plan"), foot=("September 22", "")))
    assert "…" not in page
    assert page.count("September 22") == 1


def test_a_foot_of_many_pages_is_whole() -> None:
    read = said(paper(Text("x"), foot=(WORDS, "")))
    assert all(word in read for word in WORDS.split())


def test_a_head_that_fits_is_whole() -> None:
    name = "Cypress Street Elementary School of the Arts"
    (page,) = pages_of(paper(Text("x"), head=(name, ""), foot=("", name)))
    assert flat(page).count(flat(name)) == 2
