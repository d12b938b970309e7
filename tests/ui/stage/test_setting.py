"""Type that fits, in any script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.ui.stage.breaking import clean, runs_left, spacing
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
