"""One entry of a file, from what is written to its value, or what is wrong and what is allowed.

Every scalar of a file arrives as text: YAML would read `no` as false and `12:30` as 750.
"""

import re
from collections.abc import Callable, Collection
from typing import Final, TypeVar

from facilitator.domain.turns import MOST_TURNS
from facilitator.domain.wording import _
from facilitator.library.mistakes import UnfitError, listed, nearest, said

T = TypeVar("T")

LONGEST_ID: Final = 60
MOST_NAMES: Final = 20

_UNSHOWN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WHOLE: Final = re.compile(r"[0-9]{1,6}")
_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_KEBAB: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_USE: Final = re.compile(rf"{_KEBAB.pattern}\.{_KEBAB.pattern}")


def passage(value: object) -> str:
    """A text of any length."""
    if not isinstance(value, str):
        wrong = _("is a list") if isinstance(value, list) else _("has fields of its own")
        raise UnfitError(wrong, _("write one text"))
    if _UNSHOWN.search(value):
        raise UnfitError(_("holds a character that cannot be shown"), _("write it without"))
    return value.strip()


def line(most: int, may_be_empty: bool = True) -> Callable[[object], str]:
    """A text on one line, of so many characters at most."""

    def read(value: object) -> str:
        text = passage(value)
        if "\n" in text:
            raise UnfitError(_("has more than one line"), _("write it on one line"))
        if not text and not may_be_empty:
            raise UnfitError(_("is empty"), _("write a few words"))
        _must_fit(text, most)
        return text

    return read


def lines(count: int, most: int) -> Callable[[object], str]:
    """A few short lines, written as a list or as a text with line breaks."""

    def read(value: object) -> str:
        each = value if isinstance(value, list) else passage(value).split("\n")
        _must_not_exceed(len(each), count)
        return "\n".join(line(most)(one) for one in each)

    return read


def whole(least: int, most: int) -> Callable[[object], int]:
    """A whole number between two others."""
    allowed = _("write a number from {least} to {most}").format(least=least, most=most)

    def read(value: object) -> int:
        text = passage(value)
        if not _WHOLE.fullmatch(text):
            raise UnfitError(_("{value} is not a whole number").format(value=said(text)), allowed)
        number = int(text)
        if not least <= number <= most:
            wrong = _("{value} is too small") if number < least else _("{value} is too large")
            raise UnfitError(wrong.format(value=said(text)), allowed)
        return number

    return read


minutes: Final = whole(1, 480)
"""How long a block or a step may be."""
teams: Final = whole(1, 99)
"""For how many teams an agenda may be made."""


def one_of(names: Collection[str]) -> Callable[[object], str]:
    """One of a closed list of names."""

    def read(value: object) -> str:
        text = passage(value)
        if text not in names:
            raise UnfitError(
                _("{value} is not known here").format(value=said(text)), choose(text, names)
            )
        return text

    return read


def choose(word: str, names: Collection[str]) -> str:
    """All names that are allowed, what was probably meant first."""
    near = nearest(word, names)
    return _("write {names}").format(names=listed([*near, *(n for n in names if n not in near)]))


def sequence(value: object) -> list[object]:
    """Several entries, each after a dash."""
    if not isinstance(value, list):
        raise UnfitError(_("is not a list"), _('write each name on a line of its own after "- "'))
    _must_not_exceed(len(value), MOST_NAMES)
    return value


def kebab(value: object) -> str:
    """An id: lower-case words and numbers joined by hyphens."""
    text = passage(value)
    _must_fit(text, LONGEST_ID)
    if not is_kebab(text):
        raise UnfitError(
            _("{value} is not made of small letters, numbers and hyphens").format(value=said(text)),
            _("write it like {example}").format(example=said(as_kebab(text) or "ball-game")),
        )
    return text


def is_kebab(text: str) -> bool:
    """Whether a text has the form of an id."""
    return bool(_KEBAB.fullmatch(text))


def use(value: object) -> str:
    """A step of an activity: `activity.step`."""
    text = passage(value)
    if not is_use(text):
        raise UnfitError(
            _("{value} does not name a step of an activity").format(value=said(text)),
            _('write the two ids with a dot between them, like "ball-game.bridge"'),
        )
    return text


def is_use(text: str) -> bool:
    """Whether a text has the form `activity.step`."""
    return bool(_USE.fullmatch(text))


def clock(value: object) -> str:
    """A time of day, as `HH:MM`."""
    text = passage(value)
    found = _CLOCK.fullmatch(text)
    if not found:
        raise UnfitError(
            _("{value} is not a clock time").format(value=said(text)),
            _('write hours from 0 to 23 and minutes in quotes, like "8:30" or "15:30"'),
        )
    return f"{int(found[1]):02}:{found[2]}"


def turns(value: object) -> str:
    """How often a step repeats: a number, or one turn per team."""
    text = passage(value)
    if text in {"team", "other-team"}:
        return text
    try:
        return str(whole(1, MOST_TURNS)(text))
    except UnfitError:
        raise UnfitError(
            _("{value} is not a number of turns").format(value=said(text)),
            _("write a number from 1 to 99, team or other-team"),
        ) from None


def _must_fit(text: str, most: int) -> None:
    if len(text) > most:
        raise UnfitError(
            _("is {n} characters long").format(n=len(text)),
            _("write {most} at most").format(most=most),
        )


def _must_not_exceed(lines: int, most: int) -> None:
    if lines > most:
        raise UnfitError(
            _("has {n} lines").format(n=lines), _("write {most} at most").format(most=most)
        )


def as_kebab(text: str) -> str:
    """A text as an id: small letters, numbers and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
