"""The preview is the paper itself."""

import pytest

from facilitator.domain.document import NewPage, Text
from facilitator.papers import page_count, preview
from tests.papers.reading import paper


def test_a_preview_is_as_wide_as_asked_and_keeps_the_papers_shape() -> None:
    shown = preview(paper(Text("a")), 0, 306)
    assert (shown.width, shown.height) == (306, 396)
    assert len(shown.pixels) == 306 * 396 * 4


@pytest.mark.parametrize("width", [33, 101, 640])
def test_rows_have_no_padding(width: int) -> None:
    shown = preview(paper(), 0, width)
    assert len(shown.pixels) == shown.width * shown.height * 4


def test_paper_is_white_and_words_are_dark() -> None:
    shown = preview(paper(Text("M" * 40)), 0, 612)
    assert shown.pixels[:3] == b"\xff\xff\xff"
    assert any(pixel < 80 for pixel in shown.pixels[:: 4 * 3])


def test_each_page_has_its_own_preview() -> None:
    pdf = paper(Text("a" * 200), NewPage(), Text("b"))
    assert page_count(pdf) == 2
    assert preview(pdf, 0, 200).pixels != preview(pdf, 1, 200).pixels
