"""Ways back on time while a day runs: what is offered now, taking one, and taking it back."""

from facilitator.domain.frozen import replace
from facilitator.domain.moves import Events, Situation
from facilitator.domain.resizing import resized
from facilitator.domain.run import Cut, Run, What
from facilitator.domain.timing import Place, Slot, Standing, cut_of, forecast, legs
from facilitator.domain.ways_out import WayOut, as_far_as_it_goes, trouble_of, ways_out


def ways_back(situation: Situation) -> tuple[WayOut, ...]:
    """What would bring the day back in time for what it will miss; none if it misses nothing."""
    day, run, place, now = situation.day, situation.run, situation.place, situation.now
    if not run.allows(What.WAY_TAKEN):
        return ()
    slots = forecast(day, run, now, place)
    trouble = trouble_of(slots, day, place.today(run.opened_at or now), place)
    if trouble is None:
        return ()
    present = [_to_give(slot, run, place) for slot in slots]
    ways = ways_out(present, trouble, place)
    partly = as_far_as_it_goes(present, trouble, place)
    return ways or ((partly,) if partly is not None else ())


def _to_give(slot: Slot, run: Run, place: Place) -> Slot:
    """A slot with what it can still give for a way back."""
    if slot.block.id in run.legs:
        # A block that has begun keeps its steps.
        return replace(slot, standing=Standing.BEGUN)
    if cut_of(slot.block, run, place) is not None:
        # One that was made shorter already has less to give.
        return replace(slot, block=resized(slot.block, slot.minutes, place))
    return slot


def take_way(situation: Situation, way: WayOut) -> Events:
    """Apply a way back: the blocks it names get shorter steps, or are left out."""
    place = situation.place
    present = {block.id: legs(block, place) for block in situation.day.blocks}
    cuts = tuple(
        Cut(
            cut.block.id,
            legs(resized(cut.block, cut.after, place), place),
            instead=present.get(cut.block.id, ()),
        )
        if cut.after
        else Cut(cut.block.id)
        for cut in way.cuts
    )
    return (replace(situation.event(What.WAY_TAKEN), cuts=cuts),)


def leave_way(situation: Situation) -> Events:
    """Take the last way back back; its blocks are as they were."""
    return (situation.event(What.WAY_LEFT),) if situation.run.ways else ()
