"""The days of a workshop as one span of dates: `Aug 4–6, 2026`."""

from datetime import date

from facilitator.domain.dates import short_day
from facilitator.domain.wording import _


def span_in_words(first: date, last: date) -> str:
    """`Aug 4, 2026`, `Aug 4–6, 2026`, `Aug 31–Sep 2, 2026`, `Dec 31, 2026–Jan 4, 2027`."""
    if first == last:
        return _with_year(short_day(first), first)
    if first.year != last.year:
        return f"{_with_year(short_day(first), first)}–{_with_year(short_day(last), last)}"
    end = str(last.day) if first.month == last.month else short_day(last)
    return _with_year(f"{short_day(first)}–{end}", first)


def _with_year(words: str, on: date) -> str:
    return _("{day}, {year}").format(day=words, year=on.year)
