"""A date as a scribe types it: "Aug 14", "14 August", "8/14", understood near a day."""

from datetime import date, datetime, timedelta

from dateutil import parser

from facilitator.domain.dates import as_date

_HALF_A_YEAR = timedelta(days=183)


def understood(words: str, near: date) -> str:
    """The ISO date that words say, with the year that lies nearest after `near`; else the words."""
    text = words.strip()
    if not any(each.isdigit() for each in text) or as_date(text) is not None:
        return words
    midnight = datetime.combine(near, datetime.min.time())
    other = midnight.replace(year=near.year - 1, day=min(near.day, 28))
    try:
        first, second = parser.parse(text, default=midnight), parser.parse(text, default=other)
    except (ValueError, OverflowError, TypeError):
        return words
    named_a_month = first.month == second.month and (first.day == second.day)
    on = first.date()
    if not named_a_month:
        return words
    if first.year != second.year and on < near - _HALF_A_YEAR:
        on = _next_year(on)
    return on.isoformat()


def _next_year(on: date) -> date:
    return on.replace(year=on.year + 1, day=min(on.day, 28) if on.month == 2 else on.day)
