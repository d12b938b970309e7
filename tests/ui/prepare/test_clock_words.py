"""Clock times as people type them into a plan."""

import pytest

from facilitator.ui.prepare.clock_words import clock_shown, clock_understood


@pytest.mark.parametrize(
    ("words", "after", "clock"),
    [
        ("8:30", "05:00", "08:30"),
        ("3:30", "08:30", "15:30"),
        ("1", "8:30", "13:00"),
        ("330", "08:30", "15:30"),
        ("12", "08:30", "12:00"),
        ("1", "08:30", "13:00"),
        ("15.30", "08:30", "15:30"),
        ("3:30 pm", "", "15:30"),
        ("12 am", "", "00:00"),
        ("12:15 p.m.", "", "12:15"),
        (" 9:05 AM ", "12:00", "09:05"),
        ("0:30", "08:00", "00:30"),
        ("8:00", "", "08:00"),
    ],
)
def test_words_are_understood_as_the_next_time_they_can_mean(
    words: str, after: str, clock: str
) -> None:
    assert clock_understood(words, after) == clock


@pytest.mark.parametrize("words", ["", "noon", "25:00", "8:75", "8:30:00", "12345"])
def test_what_is_no_clock_time_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="is no clock time"):
        clock_understood(words, "")


@pytest.mark.parametrize(
    ("clock", "style", "shown"),
    [
        ("15:30", "12", "3:30"),
        ("15:30", "24", "15:30"),
        ("00:05", "12", "12:05"),
        ("08:30", "24", "8:30"),
        ("", "12", ""),
        ("soon", "12", "soon"),
    ],
)
def test_a_clock_time_is_shown_in_the_workshops_style(clock: str, style: str, shown: str) -> None:
    assert clock_shown(clock, style) == shown
