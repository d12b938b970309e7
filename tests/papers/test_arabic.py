"""Letters from right to left among others: what opens and closes does so in the right place."""

import pypdfium2
import pytest

from facilitator.domain.document import Text
from facilitator.papers import page_count
from facilitator.papers.arabic import in_visual_order, joined
from facilitator.papers.fonts import Family, bundled
from facilitator.papers.paragraphs import Style, broken
from tests.papers.reading import FONTS, paper


@pytest.mark.parametrize(
    ("typed", "from_right", "drawn"),
    [
        ("in غرفة (12) on", False, "in (12) ةفرغ on"),
        ("in غرفة (12 a) on", False, "in ةفرغ (12 a) on"),
        ("in (غرفة) on", False, "in (ةفرغ) on"),
        ("in (غرفة [12]) on", False, "in ([12] ةفرغ) on"),
        ("غرفة (12) صف", True, "فص (12) ةفرغ"),
        ("غرفة (room 12) صف", True, "فص (room 12) ةفرغ"),
        ("room (غرفة) a", True, "a (ةفرغ) room"),
        ("غرفة «12» ≤ 3", True, "3 ≥ «12» ةفرغ"),
        ("غرفة (12", True, "12) ةفرغ"),
    ],
)
def test_brackets_stand_round_what_they_hold(typed: str, from_right: bool, drawn: str) -> None:
    assert in_visual_order(typed, from_right) == drawn


@pytest.mark.parametrize(
    ("typed", "shaped"),
    [
        ("👩\u200d🏫 لا", "👩🏫 \ufefb"),
        ("ه\u200d لا", "\ufeeb \ufefb"),
        ("\u200dلا", "\ufefc"),
        ("ل\u200dا", "\ufedf\ufe8e"),
        ("ب\u200d\u200d\u064b", "\ufe91\u064b"),
        ("لا\u200cلا", "\ufefb\ufefb"),
    ],
)
def test_letters_around_a_joiner_keep_their_forms(typed: str, shaped: str) -> None:
    assert joined(typed) == shaped


def test_brackets_are_drawn_where_they_stand() -> None:
    opened = pypdfium2.PdfDocument(paper(Text("in غرفة (12) on")))
    try:
        page = opened[0].get_textpage()
        said = page.get_text_range()
        left = {sign: page.get_charbox(said.index(sign))[0] for sign in "i(2)غo"}
    finally:
        opened.close()
    assert sorted(left, key=left.__getitem__) == list("i(2)غo")


def test_a_page_of_arabic_is_set_as_close_as_it_is_read_well() -> None:
    line = Text("سيقود الطلاب في كل صف نصف النقاش")
    assert page_count(paper(*[line] * 44, one_page=True)) == 1
    set_close = broken(line.text, Style(Family.TEXT, 10.0, 12.0, "#000000"), 200, bundled(FONTS))
    assert set_close.leading == 14.0
