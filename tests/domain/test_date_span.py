"""The days of a workshop in words."""

from datetime import date

import pytest

from facilitator.domain.date_span import span_in_words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 8, 4), date(2026, 8, 4), "Aug 4, 2026"),
        (date(2026, 8, 4), date(2026, 8, 6), "Aug 4–6, 2026"),
        (date(2026, 8, 31), date(2026, 9, 2), "Aug 31–Sep 2, 2026"),
        (date(2026, 12, 31), date(2027, 1, 4), "Dec 31, 2026–Jan 4, 2027"),
    ],
)
def test_a_span_says_each_part_once(first: date, last: date, words: str) -> None:
    assert span_in_words(first, last) == words
