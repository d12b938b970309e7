"""Blocks onto pages: running pages with head and foot, and bare sheets of slips.

It knows room, never type: what stands in the head is drawn elsewhere.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.papers.blocks import Block, Room


@frozen
class Frame:
    """Where the body of a page lies, from the lower left."""

    left: float
    top: float
    width: float
    height: float


@frozen
class Page:
    """Blocks and the height each hangs from."""

    placed: tuple[tuple[Block, float], ...]
    left: float
    running: bool = True
    """Whether it has a head and a foot."""
    cut: bool = False
    """Whether it is cut in two."""


def running_pages(body: Block, frame: Frame) -> Iterator[Page]:
    """A body of any length as pages; at least one."""
    rest: Block | None = body
    while rest is not None:
        first, rest = _page_of(rest, frame.height)
        yield Page(((first, frame.top),), frame.left)


_SLACK: Final = 0.01
"""Points; sums of heights come out a hair above or below what they are."""


def sheets(slips: Sequence[Block], whole: Frame, half: float) -> Iterator[Page]:
    """Slips two to a page where both fit a half; longer ones on pages of their own."""
    half += _SLACK
    waiting: list[Block] = []
    for slip in slips:
        if slip.height <= half:
            waiting.append(slip)
        if waiting and (len(waiting) == 2 or slip.height > half):
            yield _sheet(waiting, whole)
            waiting = []
        if slip.height > half:
            rest: Block | None = slip
            while rest is not None:
                first, rest = _page_of(rest, whole.height)
                yield Page(((first, whole.top),), whole.left, running=False)
    if waiting:
        yield _sheet(waiting, whole)


def _sheet(slips: Sequence[Block], whole: Frame) -> Page:
    margin = whole.top - whole.height
    tops = (whole.top, (whole.top + margin) / 2 - margin)
    return Page(tuple(zip(slips, tops, strict=False)), whole.left, running=False, cut=True)


def _page_of(body: Block, height: float) -> tuple[Block, Block | None]:
    if body.height <= height + _SLACK:
        return body, None
    first, rest = body.cut(Room(height, height))
    # A block that gives nothing even to a fresh page runs over its edge rather than be lost.
    return (body, None) if first is None else (first, rest)
