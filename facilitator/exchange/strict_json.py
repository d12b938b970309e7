"""JSON as we write it and nothing else: UTF-8, no NaN, no halves of characters, no huge numbers.

Reading raises ValueError for everything that is not so, however it is nested. What the values
mean is not known here.
"""

import json
from typing import Any, Final, NoReturn

MOST_DIGITS: Final = 15
"""A whole number of more would no longer be the same number in every program."""

_BLANKS: Final = " \t\n\r"


def json_bytes(value: object) -> bytes:
    """The value on one line, the same bytes for the same value.

    Half of a character (a lone surrogate) is no text on any disk and becomes a question mark.
    """
    return _ENCODER.encode(value).encode("utf-8", "replace")


def json_value(line: bytes) -> Any:
    """The value that the bytes say."""
    text = line.decode("utf-8").strip(_BLANKS)
    try:
        value, end = _DECODER.raw_decode(text)
        if "\\u" in text:
            # An escape can name half of a character, which no disk and no database takes.
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if end < len(text):
        raise ValueError("more than a value")
    return value


def _whole_number(text: str) -> int:
    if len(text) > MOST_DIGITS:
        raise ValueError("a number too large")
    return int(text)


def _fraction(text: str) -> float:
    value = float(text)
    if abs(value) >= 10**MOST_DIGITS:  # 1e999 is infinite by now
        raise ValueError("a number too large")
    return value


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number")


_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)
_DECODER: Final = json.JSONDecoder(
    parse_int=_whole_number, parse_float=_fraction, parse_constant=_no_number
)
