"""Every word finds a font that has it; the large one is read only when it must be."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.domain.document import Text
from facilitator.domain.errors import WorkshopError
from facilitator.papers import typeset, unprintable
from facilitator.papers.fonts import Family, bundled
from tests.papers.reading import FONTS, document


def fonts_of(text: str, family: Family = Family.TEXT) -> list[str]:
    fonts = bundled(FONTS)
    start = fonts.starting_at(family, text)
    return [
        run.font.name.removesuffix(".ttf")
        for word in text.split()
        for run in fonts.runs(family, start, word)
    ]


@pytest.mark.parametrize(
    ("text", "family", "fonts"),
    [
        ("plan", Family.TEXT, ["AtkinsonHyperlegibleNext-Regular"]),
        ("plan", Family.BOLD, ["AtkinsonHyperlegibleNext-SemiBold"]),
        ("Nguyễn", Family.SERIF, ["SourceSerif4-SemiBold"]),
        ("8:30", Family.FIGURES, ["NotoSans-Regular"]),
        ("команда", Family.BOLD, ["NotoSans-Bold"]),
        ("学生", Family.SERIF, ["NotoSansSC-Regular"]),
        ("plan学", Family.TEXT, ["NotoSansSC-Regular"]),
        ("→", Family.TEXT, ["SourceSerif4-Regular"]),
    ],
)
def test_a_word_is_set_in_the_first_font_that_has_it(
    text: str, family: Family, fonts: list[str]
) -> None:
    assert fonts_of(text, family) == fonts


def test_a_vietnamese_sentence_is_set_in_one_font() -> None:
    assert set(fonts_of("Học sinh lớp 3 thảo luận bài toán")) == {"NotoSans-Regular"}


def test_one_foreign_name_does_not_change_the_font_of_a_sentence() -> None:
    fonts = fonts_of("Today Ms. Nguyễn reads the work of six students aloud to us")
    assert fonts.count("NotoSans-Regular") == 1


def test_characters_no_font_has_are_told_once_in_their_order() -> None:
    assert unprintable("a 😀 ✓ ☐ 学 نص 한 😀\n", FONTS) == ("😀", "한")
    assert unprintable("Plain words, “quoted” — and done.", FONTS) == ()


def test_the_chinese_font_is_read_for_chinese_only() -> None:
    code = (
        "from tests.papers.reading import paper, FONTS; "
        "from facilitator.domain.document import Text; "
        "from facilitator.papers.fonts import bundled; "
        "paper(Text('Words, слова, Nguyễn, نص ✓ ☐ →')); print(sorted(bundled(FONTS)._read))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "NotoSansSC" not in run.stdout


def test_a_missing_font_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match=r"AtkinsonHyperlegibleNext-Regular\.ttf"):
        typeset(document(Text("x")), tmp_path)
