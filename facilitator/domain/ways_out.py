"""Ways out of an overrun in a plan: what to shorten or leave out so that a pin holds again.

Reads only order, minutes and priorities. Nothing is changed here, and nothing about the room is
known: getting back on time during a run weighs more than this.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from math import ceil
from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import (
    BREAK_NEVER_UNDER,
    LUNCH_NEVER_UNDER,
    Block,
    Day,
)
from facilitator.domain.resizing import minutes_of, resized
from facilitator.domain.timing import MINUTE, TO_COME, Place, Slot, Standing
from facilitator.domain.wording import _

MOST_OFFERS: Final = 3
_LEAST: Final = {"break": BREAK_NEVER_UNDER, "lunch": LUNCH_NEVER_UNDER}


@frozen
class Trouble:
    """The first pin that a plan misses, or the day's end."""

    missing: int
    """Whole minutes, rounded up."""
    due: datetime
    """The pin, or the end of the day."""
    block: Block | None = None
    """The pinned block; nothing for the day's end."""


@frozen
class Cut:
    """One block made shorter; left out where nothing stays."""

    block: Block
    before: int
    after: int

    @property
    def gain(self) -> int:
        return self.before - self.after

    def words(self) -> str:
        """`take 6 from Chalk talk (15 to 9)`."""
        if not self.after:
            return _("leave out {block} ({n} min)").format(block=self.block.title, n=self.before)
        return _("take {n} from {block} ({before} to {after})").format(
            n=self.gain, block=self.block.title, before=self.before, after=self.after
        )


@frozen
class WayOut:
    """Cuts that together make up for what is missing."""

    cuts: tuple[Cut, ...]

    @property
    def gain(self) -> int:
        return sum(cut.gain for cut in self.cuts)

    @property
    def cuts_protected(self) -> bool:
        return any(cut.block.priority == "protect" for cut in self.cuts)

    def words(self) -> str:
        """The cuts as one sentence without its full stop."""
        *others, said = (cut.words() for cut in self.cuts)
        if others:
            said = _("{first} and {last}").format(first=", ".join(others), last=said)
        if self.cuts_protected:
            said = _("{ways}: cuts protected work").format(ways=said)
        return said[0].upper() + said[1:]


def trouble_of(slots: Sequence[Slot], day: Day, on: date, place: Place) -> Trouble | None:
    """The first pin that will be missed by a minute or more, or the day's end; else nothing."""
    to_come = [slot for slot in slots if slot.standing in TO_COME]
    for slot in to_come:
        if slot.late >= MINUTE:
            return Trouble(ceil(slot.late / MINUTE), slot.start - slot.late, slot.block)
    end = place.instant(on, day.end)
    if to_come and to_come[-1].end - end >= MINUTE:
        return Trouble(ceil((to_come[-1].end - end) / MINUTE), end)
    return None


def ways_out(slots: Sequence[Slot], trouble: Trouble, place: Place) -> tuple[WayOut, ...]:
    """Up to three offers, the gentlest first; none where priorities leave no room.

    Only blocks that are still to come and lie before what is missed can help, and after the last
    pin that holds: time saved before a pin is spent waiting for it. Protected blocks come into
    it only when nothing else is enough, and never under their `never_under`.
    """
    blocks = [each.block for each in _helpful(slots, trouble) if each.standing is Standing.AHEAD]
    shrinkable = [each for each in blocks if _may_shrink(each)]
    droppable = [each for each in blocks if each.priority == "drop"]
    singles = [
        *_one_shorter(shrinkable, trouble.missing, place)[:2],
        *_one_left_out(droppable, trouble.missing, place)[:1],
    ]
    if singles:
        return tuple(singles[:MOST_OFFERS])
    protected = [each for each in blocks if each.priority == "protect" and each.never_under]
    for dropped, shortened in (
        ([], shrinkable),
        (droppable, shrinkable),
        (droppable, [*shrinkable, *protected]),
    ):
        together = _together(dropped, shortened, trouble.missing, place)
        if together is not None:
            return (together,)
    return ()


def as_far_as_it_goes(slots: Sequence[Slot], trouble: Trouble, place: Place) -> WayOut | None:
    """What can be won without touching protected work, where nothing wins enough."""
    blocks = [each.block for each in _helpful(slots, trouble) if each.standing is Standing.AHEAD]
    droppable = [each for each in blocks if each.priority == "drop"]
    shrinkable = [each for each in blocks if _may_shrink(each)]
    way = WayOut(tuple(_cuts(droppable, shrinkable, trouble.missing, place)))
    return way if way.gain else None


def _helpful(slots: Sequence[Slot], trouble: Trouble) -> list[Slot]:
    helpful: list[Slot] = []
    for slot in slots:
        if trouble.block is not None and slot.block.id == trouble.block.id:
            break
        if slot.block.pinned and not slot.late:
            helpful = []
        if slot.block.sort != "breathing-room":
            # Breathing room has given way already.
            helpful.append(slot)
    return helpful


def _may_shrink(block: Block) -> bool:
    return block.priority == "shrink" or (block.priority == "drop" and block.never_under > 0)


def _one_shorter(blocks: Sequence[Block], missing: int, place: Place) -> list[WayOut]:
    """Each block that can give everything alone, work before rest, most to spare first."""
    ranked = sorted(blocks, key=lambda each: (each.rests, -_most(each, place).gain))
    cuts = (_cut(each, missing, place) for each in ranked)
    return [WayOut((cut,)) for cut in cuts if cut.gain >= missing]


def _one_left_out(blocks: Sequence[Block], missing: int, place: Place) -> list[WayOut]:
    """Each block that is enough when it is left out, the shortest first."""
    ranked = sorted((_left_out(each, place) for each in blocks), key=lambda cut: cut.gain)
    return [WayOut((cut,)) for cut in ranked if cut.gain >= missing]


def _together(
    dropped: Sequence[Block], shortened: Sequence[Block], missing: int, place: Place
) -> WayOut | None:
    """Several cuts, as few as may be; nothing if all of them are not enough."""
    way = WayOut(tuple(_cuts(dropped, shortened, missing, place)))
    return way if way.gain >= missing else None


def _cuts(
    dropped: Sequence[Block], shortened: Sequence[Block], missing: int, place: Place
) -> list[Cut]:
    leaving = sorted((_left_out(each, place) for each in dropped), key=lambda cut: -cut.gain)
    cuts = _until_enough(leaving, missing)
    gone = {cut.block.id for cut in cuts}
    ranked = sorted(
        (each for each in shortened if each.id not in gone),
        key=lambda each: (each.priority == "protect", each.rests, -_most(each, place).gain),
    )
    for block in ranked:
        left = missing - sum(cut.gain for cut in cuts)
        cut = _cut(block, left, place)
        if left > 0 and cut.gain > 0:
            cuts.append(cut)
    return cuts


def _until_enough(cuts: Iterable[Cut], missing: int) -> list[Cut]:
    taken: list[Cut] = []
    for cut in cuts:
        if sum(each.gain for each in taken) < missing:
            taken.append(cut)
    return taken


def _cut(block: Block, gain: int, place: Place) -> Cut:
    """The block shorter by so much, or as far as it may go."""
    before, least = minutes_of(block, place), _least(block)
    after = minutes_of(resized(block, max(before - gain, least), place), place)
    # Equal turns may not come out even: then the block stays as it is.
    return Cut(block, before, after if least <= after < before else before)


def _most(block: Block, place: Place) -> Cut:
    return _cut(block, minutes_of(block, place), place)


def _left_out(block: Block, place: Place) -> Cut:
    return Cut(block, minutes_of(block, place), 0)


def _least(block: Block) -> int:
    floor = max(block.never_under or 0, _LEAST.get(block.sort, 0), 1)
    # No step goes under a minute; the short form fits its fewest minutes by itself.
    return floor if block.other_steps else max(floor, len(block.steps))
