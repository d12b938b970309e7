"""What can be read of a part that has mistakes, so that what it adds up to is told with them.

No agenda comes of a file with a mistake: these values are for its sums alone.
"""

from collections.abc import Callable
from typing import Final, TypeVar

from facilitator.domain.kinds.agenda import BLOCK_KINDS, Block, Day
from facilitator.library import entries
from facilitator.library.mistakes import UnfitError
from facilitator.library.page import Part

T = TypeVar("T")

NO_END: Final = "23:59"


def teams_of(part: Part, usual: int) -> int | None:
    """How many teams an agenda is for; nothing where that cannot be read."""
    return _read(part, "teams", entries.teams, None) if part.has("teams") else usual


def day_of(part: Part) -> Day | None:
    """A day's clock times; nothing where its start cannot be read."""
    start = _read(part, "start", entries.clock, "")
    if not start:
        return None
    return Day(
        doors=_read(part, "doors", entries.clock, ""),
        start=start,
        end=_read(part, "end", entries.clock, NO_END),
    )


def block_of(part: Part) -> Block | None:
    """A block's times without its steps; nothing where its minutes cannot be read."""
    length = _read(part, "minutes", entries.minutes, 0)
    if not length:
        return None
    return Block(
        minutes=length,
        never_under=_read(part, "never_under", entries.minutes, 0),
        sort=_read(part, "kind", entries.one_of(BLOCK_KINDS), "work"),
        pinned=_read(part, "pinned", entries.clock, ""),
    )


def _read(part: Part, field: str, read: Callable[[object], T], otherwise: T) -> T:
    try:
        return read(part.text(field))
    except UnfitError:
        return otherwise
