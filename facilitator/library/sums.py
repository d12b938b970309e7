"""Whether an agenda's minutes and clock times add up, for the number of teams it assumes.

The rules of the clock are the domain's; this only says where a file breaks them.
"""

from collections.abc import Sequence
from datetime import UTC, date, timedelta
from typing import Final

from facilitator.domain import timing
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import (
    BREAK_NEVER_UNDER,
    LUNCH_NEVER_UNDER,
    Block,
    Day,
    Step,
)
from facilitator.domain.timing import Place, Slot
from facilitator.domain.turns import turn_count
from facilitator.domain.wording import _, counted
from facilitator.library.mistakes import said
from facilitator.library.page import Page, Part
from facilitator.library.readable import NO_END

FLOORS: Final = {"break": BREAK_NEVER_UNDER, "lunch": LUNCH_NEVER_UNDER}
LONGEST_SPARE: Final = 30
"""Minutes that may be left at the end of a day; with more, blocks are missing or its end is wrong.

Breathing room takes 10 to 20 (`domain.md` 8.1).
"""
ANY_DAY: Final = date(2000, 1, 1)
WALL: Final = Place(UTC, clock="24")
"""The clock of a day that has no date yet."""


def day_slots(day: Day) -> tuple[Slot, ...]:
    """The blocks of a day on the clock, each for the minutes it says it takes."""
    return timing.plan(_bare(day), ANY_DAY, WALL)


def _bare(day: Day) -> Day:
    # Whether the steps take as long as their block says is told once, at the block.
    return replace(day, blocks=tuple(replace(block, steps=()) for block in day.blocks))


def shown(slot: Slot) -> tuple[str, str]:
    """The clock times at which a block begins and ends: `8:30`, `15:05`."""
    return WALL.shown(slot.start), WALL.shown(slot.end)


def check_block(page: Page, part: Part, block: Block, teams: int | None) -> None:
    """Note what does not fit between a block's minutes, its limits and its steps."""
    floor = FLOORS.get(block.sort, 1)
    if block.minutes < floor:
        page.note(
            part,
            ("minutes",),
            _("{minutes} are too few for a {kind}").format(minutes=block.minutes, kind=block.sort),
            _or_passing(_("write {n} or more").format(n=floor), block),
        )
    elif block.never_under and not floor <= block.never_under <= block.minutes:
        page.note(
            part,
            ("never_under",),
            _("{n} does not fit the block’s {minutes} minutes").format(
                n=block.never_under, minutes=block.minutes
            ),
            _or_passing(_between(floor, block.minutes), block),
        )
    if teams is not None:
        _check_sums(page, part, block, teams)


def _between(least: int, most: int) -> str:
    if least == most:
        return _("write {n}, or leave it out").format(n=least)
    return _("write a number from {least} to {most}").format(least=least, most=most)


def _or_passing(allowed: str, block: Block) -> str:
    """What is allowed; a few minutes to change rooms are part of the work, and rest nobody."""
    if block.sort != "break":
        return allowed
    return _("{allowed}; where people only change places, write kind: work").format(allowed=allowed)


def _check_sums(page: Page, part: Part, block: Block, teams: int) -> None:
    taken, in_short = _taken(block.steps, teams), _taken(block.other_steps, teams)
    if taken and taken != block.minutes:
        told = _("the steps take {taken} minutes, not {minutes}")
        page.note(part, ("minutes",), *_unequal(told, taken, block.minutes))
    if in_short and not part.has("never_under"):
        page.note(
            part,
            ("never_under",),
            _("is missing beside short_steps"),
            _("write {taken}, which these steps take").format(taken=in_short),
        )
    elif in_short and block.never_under and in_short != block.never_under:
        told = _("the short steps take {taken} minutes, not {minutes}")
        page.note(part, ("never_under",), *_unequal(told, in_short, block.never_under))


def _taken(steps: Sequence[Step], teams: int) -> int:
    return sum(step.minutes * turn_count(step, teams) for step in steps)


def _unequal(told: str, taken: int, minutes: int) -> tuple[str, str]:
    allowed = _("write {taken}, or make the steps {difference}")
    return (
        told.format(taken=taken, minutes=minutes),
        allowed.format(taken=taken, difference=_difference(minutes - taken)),
    )


def _difference(minutes: int) -> str:
    if minutes > 0:
        return counted("{n} minute longer", "{n} minutes longer", minutes)
    return counted("{n} minute shorter", "{n} minutes shorter", -minutes)


def check_day(page: Page, part: Part, day: Day, blocks: Sequence[Part]) -> None:
    """Note clock times that are out of order or that the blocks cannot keep.

    Behind a block whose minutes cannot be read no time is known: the day has those before it. Of a
    file that was cut short, what is left of its last day tells; whole days that are gone leave no
    trace.
    """
    if day.doors > day.start:
        page.note(
            part,
            ("doors",),
            _("{doors} is after the start at {start}").format(doors=day.doors, start=day.start),
            _("write {start} or earlier").format(start=said(day.start)),
        )
    if day.end <= day.start:
        page.note(
            part,
            ("end",),
            _("{end} is not after the start at {start}").format(end=day.end, start=day.start),
            _('count hours to 24, like "15:30" for half past three in the afternoon'),
        )
        return
    slots = day_slots(day)
    for slot, block in zip(slots, blocks, strict=False):
        if slot.late:
            over = _("{clock} comes {before} before the blocks above it are over")
            _note_late(page, block, "pinned", over, slot.late)
    late = timing.overrun(_bare(day), ANY_DAY, WALL)
    if late:
        over = _("{clock} comes {before} before the last block is over")
        _note_late(page, part, "end", over, late)
    if slots and len(slots) == len(blocks) and day.end != NO_END:
        _check_spare(page, part, day, slots[-1])


def _check_spare(page: Page, part: Part, day: Day, last: Slot) -> None:
    spare = timing.whole_minutes(WALL.instant(ANY_DAY, day.end) - last.end)
    if spare > LONGEST_SPARE:
        page.note(
            part,
            ("end",),
            _("{clock} comes {after} after the last block is over").format(
                clock=said(part.text("end")),
                after=counted("{n} minute", "{n} minutes", spare),
            ),
            _("write the blocks that are missing, or {end}").format(end=said(shown(last)[1])),
        )


def _note_late(page: Page, part: Part, field: str, over: str, late: timedelta) -> None:
    before = counted("{n} minute", "{n} minutes", timing.whole_minutes(late))
    page.note(
        part,
        (field,),
        over.format(clock=said(part.text(field)), before=before),
        _("take out {before}, or write a later time").format(before=before),
    )
