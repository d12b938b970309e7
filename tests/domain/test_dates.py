"""Dates for people, never by the machine's locale."""

from datetime import date

import pytest

from facilitator.domain.dates import as_date, long_date, long_day, short_day, shown_day


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2026-08-14", date(2026, 8, 14)),
        (" 2026-08-14 ", date(2026, 8, 14)),
        ("after the holidays", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_only_a_whole_date_is_a_date(text: str, on: date | None) -> None:
    assert as_date(text) == on


def test_a_date_has_a_short_and_two_long_forms() -> None:
    assert short_day(date(2026, 8, 14)) == "Aug 14"
    assert long_day(date(2026, 8, 5)) == "Wednesday, August 5"
    assert long_date(date(2027, 8, 6)) == "August 6, 2027"


def test_words_that_are_no_date_are_shown_as_typed() -> None:
    assert shown_day("2026-09-08") == "Sep 8"
    assert shown_day("the first Tuesday") == "the first Tuesday"
