"""Type that fits, in any script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.ui.direction import runs_left
from facilitator.ui.stage.breaking import break_lines, clean, head, spacing, tied
from facilitator.ui.stage.place import PLAIN, SENTENCE
from facilitator.ui.stage.setting import LEAST, fit, fit_line

from .pictures import ESSAY, SCRIPTS, WORD


def test_a_short_text_takes_the_largest_size() -> None:
    assert fit("Find your group.", SENTENCE, 1500, 400, 110).px == 110


def test_a_longer_text_takes_a_smaller_one_before_a_word_is_broken() -> None:
    setting = fit("Organizational responsibilities", SENTENCE, 500, 400, 110)

    assert setting.px < 110
    assert setting.lines == 2
    assert not setting.cut


def test_lines_of_a_sentence_are_about_one_length() -> None:
    setting = fit("I gave you four rules. You obeyed eighteen.", SENTENCE, 1300, 400, 84)

    assert setting.lines == 2
    assert setting.widest < 1000


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("I notice … I wonder …", "I~notice~… I~wonder~…"),
        ("a name that 5 people know", "a~name that 5~people~know"),
        ("one from our map.", "one from our map."),
        ("two resources from your map.", "two resources from your~map."),
        ("two under-used resources", "two under-|used resources"),
        ("a b c, and self-sufficient-looking", "a b c, and self-sufficient-looking"),
        ("Then – or now – a talk", "Then – or now – a~talk"),
    ],
)
def test_a_large_line_does_not_part_what_is_read_together(text: str, held: str) -> None:
    assert tied(text) == held.replace("~", "\u00a0").replace("|", "\u2060")


def test_a_sentence_breaks_between_its_parts() -> None:
    setting = fit("I notice … I wonder …", SENTENCE, 900, 400, 110, 100)
    font = setting.style.font(setting.text, setting.px)
    ends = break_lines(setting.text, font, setting.width, 9).ends

    assert head(setting.text, ends[0]).split() == ["I", "notice", "…"]


def test_a_text_is_not_cut_behind_a_comma() -> None:
    setting = fit_line("By May, students in every department, newcomers", PLAIN, 560, 28)

    assert setting.text == "By May, students in every department…"


def test_an_essay_is_cut_at_a_word() -> None:
    setting = fit(ESSAY, PLAIN, 600, 200, 42)

    assert setting.cut
    assert setting.px == LEAST
    assert setting.height <= 200
    assert setting.text.removesuffix("…").split()[-1] in ESSAY.split()


def test_a_word_without_an_end_is_broken_and_cut() -> None:
    setting = fit(WORD, PLAIN, 600, 90, 42)

    assert setting.lines == 2
    assert setting.text.endswith("…")
    assert len(setting.text) > 50


def test_a_text_without_room_is_not_shown() -> None:
    assert fit("Hello", PLAIN, 600, 20, 42).lines == 0
    assert fit("", PLAIN, 600, 200, 42).lines == 0


def test_one_line_stays_one_line() -> None:
    setting = fit_line("first\nsecond", PLAIN, 600, 42)

    assert setting.text == "first second"
    assert setting.lines == 1


def test_one_line_too_long_is_cut() -> None:
    setting = fit_line(ESSAY, PLAIN, 600, 42)

    assert setting.cut
    assert setting.widest <= 600


@pytest.mark.parametrize(
    ("text", "left"), [("Hello", False), (SCRIPTS["arabic"], True), ("12 עברית", True), ("", False)]
)
def test_the_first_letter_says_the_direction(text: str, left: bool) -> None:
    assert runs_left(text) is left


def test_control_characters_and_lone_halves_are_gone() -> None:
    assert clean("one\ttwo\r\n\nthree\x00\ud800") == "one two\u2028three?"


@pytest.mark.parametrize(
    "sign", ["\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068"]
)
def test_a_sign_that_turns_its_line_turns_no_other(sign: str) -> None:
    assert clean(f"one {sign}two\nthree") == "one two\u2028three"


def test_letters_with_marks_get_more_room_between_lines() -> None:
    assert spacing("Hello", 1.14) == 1.14
    assert spacing("Lần cuối", 1.14) > 1.14
    assert spacing(SCRIPTS["arabic"], 1.14) > spacing("Lần cuối", 1.14)


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=300),
    width=st.floats(min_value=60, max_value=1700),
    height=st.floats(min_value=0, max_value=900),
)
def test_whatever_is_typed_stays_inside(text: str, width: float, height: float) -> None:
    setting = fit(text, PLAIN, width, height, 60)

    assert setting.px >= LEAST
    assert setting.height <= height + 1
    assert setting.widest <= width + LEAST
