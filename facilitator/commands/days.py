"""A date as a scribe types it: "Aug 14", "14 August", "8/14", understood near a day."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from dateutil import parser

from facilitator.domain.dates import as_date

_LOOK_BACK: Final = timedelta(days=60)
"""A plan looks ahead: a day without a year lies at most so far before the day it is near."""
_LEAP_YEARS: Final = (2000, 2004)
"""Years in which every day of the year exists; two of them tell whether a year was typed."""
_MONTHS: Final = {name.lower() for names in parser.parserinfo.MONTHS for name in names}
_AND: Final = {"st", "nd", "rd", "th", "of", "the"}
_BETWEEN: Final = re.compile(r"[\s.,/\-–]")
_PIECES: Final = re.compile(r"[^\W\d_]+|\d+|[\s.,/\-–]+|.")


def understood(words: str, near: date) -> str:
    """The ISO date that words say and nothing else; otherwise the words, so that none is lost.

    Without a year, the next such day is meant.
    """
    if as_date(words) is not None or not _is_only_a_date(words):
        return words
    try:
        first, second = (_parsed(words, year) for year in _LEAP_YEARS)
    except (ValueError, OverflowError, TypeError):
        return words
    return (first if first == second else _next(first, near - _LOOK_BACK)).isoformat()


def _is_only_a_date(words: str) -> bool:
    """Whether there is a number, and beside it nothing but a month: no weekday, no time."""
    pieces = [
        piece.lower() for piece in _PIECES.findall(words) if not re.match(r"[\s.,/\-–]", piece)
    ]
    numbers = [piece for piece in pieces if piece.isdigit()]
    return bool(numbers) and set(pieces) <= {*numbers, *_MONTHS, *_AND}


def _parsed(words: str, year: int) -> date:
    # Day and month must both be said: else the default's month would show through.
    first, second = (
        parser.parse(words, default=datetime(year, month, 29)).date()  # noqa: DTZ001  a day has no zone
        for month in (1, 2)
    )
    if first != second:
        raise ValueError(f"{words!r} names no month")
    return first


def _next(day: date, after: date) -> date:
    """The day in the first year in which it exists and lies after another."""
    for year in range(after.year, after.year + 9):
        try:
            coming = day.replace(year=year)
        except ValueError:
            continue
        if coming >= after:
            return coming
    return day
