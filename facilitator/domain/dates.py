"""Dates for people: `Aug 14`, `Wednesday, August 5`; words that are no date stay words.

Month and day names come from our own catalogue, never from the machine's locale.
"""

from datetime import date
from typing import Final

from facilitator.domain.wording import N_, _

_MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_SHORT_MONTHS: Final = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
_WEEKDAYS: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)


def as_date(text: str) -> date | None:
    """The date that an ISO text says; nothing for words."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def short_day(on: date) -> str:
    """`Aug 14`."""
    return _("{month} {day}").format(month=short_month(on), day=on.day)


def short_month(on: date) -> str:
    """`Aug`."""
    return _(_SHORT_MONTHS[on.month - 1])


def long_day(on: date) -> str:
    """`Wednesday, August 5`."""
    return _("{weekday}, {month} {day}").format(
        weekday=_(_WEEKDAYS[on.weekday()]), month=_(_MONTHS[on.month - 1]), day=on.day
    )


def long_date(on: date) -> str:
    """`August 6, 2027`."""
    return _("{month} {day}, {year}").format(
        month=_(_MONTHS[on.month - 1]), day=on.day, year=on.year
    )


def shown_day(text: str) -> str:
    """A day field as people read it: the short day, or the words as typed."""
    on = as_date(text)
    return short_day(on) if on is not None else text
