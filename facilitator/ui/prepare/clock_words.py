"""Clock times as people type and read them in a plan. Text only; knows no date and no zone."""

import re
from typing import Final

_TYPED: Final = re.compile(r"(\d{1,2})[:. ]?(\d{2})?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE)
_NOON: Final = 12


def clock_understood(words: str, after: str) -> str:
    """The `HH:MM` that words such as `3:30`, `330 pm` or `15.30` say; raises ValueError.

    Without am or pm the clock has two readings: the first that does not lie before `after` is
    meant, so that `3:30` is in the afternoon of a day that starts at 8:30.
    """
    found = _TYPED.fullmatch(words.strip())
    if found is None:
        raise ValueError(f"{words!r} is no clock time")
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"{words!r} is no clock time")
    half = (found[3] or "").lower()
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    elif 0 < hour < _NOON and (hour, minute) < _parts(after) <= (hour + _NOON, minute):
        hour += _NOON
    return f"{hour:02}:{minute:02}"


def clock_shown(clock: str, style: str) -> str:
    """`2:25` for 14:25, or `14:25` in the 24-hour style; what is no clock time stays."""
    hour, colon, minute = clock.partition(":")
    if not colon or not hour.isdecimal():
        return clock
    shown = int(hour) if style == "24" else (int(hour) - 1) % _NOON + 1
    return f"{shown}:{minute}"


def _parts(clock: str) -> tuple[int, int]:
    hour, _colon, minute = clock.partition(":")
    return int(hour or 0), int(minute or 0)
