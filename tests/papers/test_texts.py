"""Whatever a person types prints: every sign, every script, every length."""

import unicodedata

import pytest

from facilitator.domain.document import (
    Bar,
    Box,
    Bullets,
    Card,
    Cards,
    Columns,
    Grid,
    Heading,
    Label,
    Part,
    Slip,
    Statement,
    Text,
    TimeLine,
    Together,
)
from facilitator.domain.picture import Hue
from facilitator.papers import page_count
from tests.papers.reading import WORDS, flat, paper, said

TYPED = {
    "markup": '<grade> R&D <b>unclosed &amp; "q" \\n (paren) [x] {y} %d',
    "signs": "“curly” ‘single’ ’ — – … • ✓ ☐ ☑ ☒ ✗ → ≥ ≤ ★ ½ ² ° §",
    "vietnamese": "Học sinh lớp 3 thảo luận: Nguyễn Thị Ánh đặt câu hỏi về bài toán.",
    "decomposed": unicodedata.normalize("NFD", "Nguyễn ắằẵ Ångström"),
    "marks alone": "x\u0323\u0302 q\u0301",
    "cyrillic": "Команда договорилась о цели: ученики говорят половину урока.",
    "greek": "Οι μαθητές μιλούν το μισό μάθημα.",
    "latin": "Zażółć gęślą jaźń; Łódź; příliš žluťoučký; ığüşöç; þ æ ð ß Ø ĳ",
    "chinese": "学生在每节课上主导一半的讨论，尤其是英语学习者。我们看到更多提问。",
    "traditional": "學生在課堂上「討論」。",
    "mixed chinese": "我们用 Tuesday meeting 做 planning，每周一次。",
    "arabic": "سيقود الطلاب في كل صف نصف النقاش حول مسألة أو نص",
    "arabic lines": "\nسيقود الطلاب\n\nنصف النقاش\n",
    "vowel signs": "مُحَمَّدٌ يَقْرَأُ",
    "lines": "one\ntwo\r\nthree\rfour\u2028five\n\nsix",
    "tied": "10\u00a0minutes\tand 5\u2009of\u3000ten",
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_what_is_typed_is_what_is_read(typed: str) -> None:
    assert flat(typed) in said(paper(Text(typed)))


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_every_part_takes_every_text(typed: str) -> None:
    pdf = paper(
        *(Heading(typed, 1), Label(typed), Statement(typed), Text(typed, lead=typed)),
        *(Bullets((typed,), boxes=True), Cards((Card(typed, (typed,), Hue.PINE),))),
        *(Grid((typed, "b"), ((typed, typed),), (1, 2), times=(1,)), Columns(((Text(typed),),))),
        TimeLine(((typed, 0.0),), (Bar(typed, 0.0, 0.5, Hue.TOOLS),)),
        Slip(typed, typed, typed, ((Box(typed),),)),
        head=(typed, typed),
        foot=(typed, typed),
        title=typed,
    )
    assert page_count(pdf) >= 2


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Great 😀👍🏽!", "Great[U+1F600][U+1F44D][U+1F3FD]!"),
        ("teacher 👩\u200d🏫", "teacher[U+1F469][U+1F3EB]"),
        ("👩\u200d🏫 لا", "[U+1F469][U+1F3EB]لا"),
        ("a \ud83d b \ude00", "a[U+D83D]b[U+DE00]"),
        ("halves \ud83d\ude00 meet", "halves[U+1F600]meet"),
        ("\ue000 \uffff", "[U+E000][U+FFFF]"),
        ("한국", "[U+D55C][U+AD6D]"),
        ("כיתה", "[U+05DB][U+05D9][U+05EA][U+05D4]"),
        ("𠮷 rare", "[U+20BB7]rare"),
    ],
)
def test_what_no_font_has_is_named(typed: str, read: str) -> None:
    assert read in said(paper(Text(typed)))


def test_what_cannot_be_seen_is_left_out() -> None:
    assert "abcdefgh" in said(paper(Text("a\x00b\x07c\x1bd\x7fe\u200bf\ufeffg\u202eh")))


def test_persian_keeps_its_letters_apart_where_it_was_typed_so() -> None:
    assert flat("می خواهیم") in said(paper(Text("می\u200cخواهیم")))


def test_brackets_in_arabic_open_and_close() -> None:
    assert flat("الغرفة (12) مفتوحة") in said(paper(Text("الغرفة (12) مفتوحة")))


PLACES: dict[str, Part] = {
    "a heading": Heading(WORDS),
    "a label": Label(WORDS),
    "a statement": Statement(WORDS),
    "a text": Text(WORDS),
    "a lead": Text("after", lead=WORDS),
    "a list": Bullets((WORDS, "after")),
    "a card": Cards((Card("title", (WORDS,), Hue.TOOLS), Card("b", (), Hue.INK))),
    "a cell": Grid(("a", "b"), (("x", WORDS), ("y", "z")), (1, 3)),
    "a table's header": Grid(("a", WORDS), (("x", "y"),), (1, 1)),
    "a column": Columns(((Text(WORDS),), (Text("b"),))),
    "a bar": TimeLine((("Aug", 0.0),), (Bar(WORDS, 0.0, 1.0, Hue.PINE), Bar("b", 0, 1, Hue.INK))),
    "parts kept together": Together((Heading("h"), Text(WORDS))),
    "a slip's title": Slip(WORDS, "team", "prompt", ((Box("a"),),)),
    "a slip's box": Slip("title", WORDS, WORDS, ((Box(WORDS),), (Box("b"),))),
}


@pytest.mark.parametrize("one_page", [False, True])
@pytest.mark.parametrize("part", PLACES.values(), ids=PLACES)
def test_five_thousand_words_fit_anywhere(part: Part, one_page: bool) -> None:
    read = said(paper(Text("before"), part, one_page=one_page))
    assert all(word in read for word in WORDS.split())


@pytest.mark.parametrize("typed", ["x" * 3000, "学" * 3000, "نص" * 1500, "😀" * 300])
def test_a_word_without_a_break_is_broken_and_whole(typed: str) -> None:
    read = said(paper(Grid(("a", "b"), ((typed, "b"),), (1, 9)), Statement(typed)))
    assert sum(map(read.count, {"x", "学", "ن", "[U+1F600]"})) == 2 * min(
        3000, len(typed) // (2 if "ن" in typed else 1)
    )


def test_a_long_address_is_broken_after_its_signs() -> None:
    address = "https://example.org/" + "minutes/" * 40
    assert flat(address) in said(paper(Grid(("a",), ((address,),), (1,))))


@pytest.mark.parametrize("size", ["letter", "a4", "napkin"])
def test_nothing_at_all_is_one_page(size: str) -> None:
    assert said(paper(size=size)) == "page1of1"


@pytest.mark.parametrize("typed", ["", "   ", "\n\n"])
def test_empty_text_is_fine_everywhere(typed: str) -> None:
    pdf = paper(
        *(Heading(typed), Statement(typed), Text(typed, lead=typed), Bullets(()), Cards(())),
        *(Columns(()), Grid((typed,), ((typed,),), (1,)), Grid((), (), ()), TimeLine((), ())),
        TimeLine((), (Bar(typed, 0, 1, Hue.INK),)),
        *(Bullets((typed,)), Slip(typed, typed, typed, ()), Slip("s", "", "", ((),))),
        head=(typed, typed),
        title=typed,
    )
    assert page_count(pdf) == 2
