"""Time as the facilitator means it: derived clock times, the forecast, lateness in words.

Start times follow from order and minutes. Functions of (day, run, now); no clock is read here.
Plan times are local wall time; instants are UTC.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from math import ceil

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.on_show import block_on_show
from facilitator.domain.run import NOT_STARTED, Cut, Leg, Phase, Planned, Run, Shown
from facilitator.domain.turns import turn_ids, turn_of, turned, whole_step, whose
from facilitator.domain.wording import _, counted

MINUTE = timedelta(minutes=1)
NOTHING = timedelta()


@frozen
class Place:
    """Where the clock hangs: the time zone, and the teams for whom turns are counted."""

    zone: tzinfo = UTC
    teams: tuple[Team, ...] = ()
    expected: int = 8
    clock: str = "12"

    @property
    def present(self) -> int:
        """How many teams take turns: those that are here, or are expected while none is."""
        return len(self.teams) or self.expected

    def instant(self, on: date, clock: str) -> datetime:
        """The instant of a local clock time such as `8:30` on a date."""
        local = datetime.combine(on, clock_time(clock), self.zone)
        return local.astimezone(UTC)

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def shown(self, instant: datetime) -> str:
        """A clock time for people: `2:25`, or `14:25` by setting."""
        local = instant.astimezone(self.zone)
        hour = local.hour if self.clock == "24" else (local.hour - 1) % 12 + 1
        return f"{hour}:{local.minute:02}"


class Standing(StrEnum):
    """How a block stands in the day."""

    DONE = "done"
    NOW = "now"
    BEGUN = "begun"
    """Begun on an earlier day, and still to be finished."""
    AHEAD = "ahead"
    LEFT_OUT = "left out"


TO_COME = frozenset({Standing.NOW, Standing.BEGUN, Standing.AHEAD})
"""What a pin or the day's end can still be missed by."""


@frozen
class Slot:
    """A block on the clock."""

    block: Block
    start: datetime
    end: datetime
    standing: Standing = Standing.AHEAD
    late: timedelta = NOTHING
    """How much too late it starts for its pin."""

    @property
    def minutes(self) -> int:
        return (self.end - self.start) // MINUTE


def clock_time(text: str) -> time:
    """The time of day that `8:30` or `15:05` says; raises ValueError."""
    hour, _colon, minute = text.partition(":")
    return time(int(hour), int(minute or 0))


def legs(block: Block, place: Place) -> tuple[Leg, ...]:
    """The steps a block starts with, every turn its own."""
    return tuple(
        Leg(step.id, step.minutes * MINUTE, step.ends == "bell", _team(block, step.id, place))
        for step in turned(block, place.teams, place.expected)
    )


def _team(block: Block, turn: str, place: Place) -> str | None:
    if not (turn_of(turn) and place.teams):
        return None
    team = whose(block, turn, place.teams)
    return team.id if team is not None else ""


def turn_in(leg: Leg, block: Block, place: Place) -> Team | None:
    """The team whose turn a begun step is, if it is still here: whichever have come or gone."""
    if leg.team is None:
        return whose(block, leg.step, place.teams)
    return next((team for team in place.teams if team.id == leg.team), None)


def length(block: Block, place: Place) -> timedelta:
    """What a block takes: its steps' minutes, or its own while it has no steps."""
    return sum((leg.length for leg in legs(block, place)), NOTHING)


def plan(day: Day, on: date, place: Place, run: Run = NOT_STARTED) -> tuple[Slot, ...]:
    """The blocks of a day on the clock as planned; of one begun on an earlier day, what is left.

    A pinned block waits for its pin. Breathing room gives way when what comes before it has
    grown, so that the next pin or the day's end still holds.
    """
    cursor = place.instant(on, day.start)
    slots = []
    for at, block in enumerate(day.blocks):
        pin = place.instant(on, block.pinned) if block.pinned else None
        start = max(cursor, pin) if pin else cursor
        end = start + _takes(block, run, place)
        if block.sort == "breathing-room":
            end = min(end, max(start, _must_end(day, at, on, place, run)))
        slots.append(Slot(block, start, end, late=max(start - pin, NOTHING) if pin else NOTHING))
        cursor = end
    return tuple(slots)


def _takes(block: Block, run: Run, place: Place) -> timedelta:
    if block.id in run.legs:
        return run.remaining(block.id)
    cut = cut_of(block, run, place)
    if cut is not None:
        return sum((leg.length for leg in cut.legs), NOTHING)
    return length(block, place)


def cut_of(block: Block, run: Run, place: Place) -> Cut | None:
    """What the ways back taken make of a block, unless Prepare has given it other minutes since.

    A team that walks in has its turn, as short as those of the others.
    """
    cut = run.cut(block.id)
    if cut is None or not cut.instead:
        return cut
    if _each_once(cut.instead) != _each_once(legs(block, place)):
        return None
    return replace(cut, legs=_with_turns_for(block, cut.legs, place))


def _with_turns_for(block: Block, some: Sequence[Leg], place: Place) -> tuple[Leg, ...]:
    declared: dict[str, Step] = {step.id: step for step in (*block.steps, *block.other_steps)}
    each = {whole_step(leg.step): leg for leg in some}
    return tuple(
        replace(leg, step=turn, team=_team(block, turn, place))
        for step, leg in each.items()
        for turn in (turn_ids(declared[step], place.present) if step in declared else (leg.step,))
    )


def _each_once(some: Sequence[Leg]) -> set[Leg]:
    return {replace(leg, step=whole_step(leg.step), team=None) for leg in some}


def _must_end(day: Day, at: int, on: date, place: Place, run: Run) -> datetime:
    """When the breathing room at this place must end for the next pin or the day's end to hold."""
    between = NOTHING
    for block in day.blocks[at + 1 :]:
        if run.leaves_out(block.id):
            continue
        if block.pinned:
            return place.instant(on, block.pinned) - between
        between += _takes(block, run, place)
    return place.instant(on, day.end) - between


def room_end(day: Day, block: Block, run: Run, on: date, place: Place) -> datetime | None:
    """When breathing room ends, whatever its start; nothing if it was not in the day's plan.

    As planned, or earlier where a later block has grown, so that the next pin still holds.
    """
    if block.sort != "breathing-room":
        return None
    must = _must_end(day, day.blocks.index(block), on, place, run)
    return next((min(each.end, must) for each in run.baseline if each.block == block.id), None)


def overrun(day: Day, on: date, place: Place) -> timedelta:
    """How far the plan runs past the day's fixed end; never negative."""
    slots = plan(day, on, place)
    return max(slots[-1].end - place.instant(on, day.end), NOTHING) if slots else NOTHING


def baseline(day: Day, on: date, place: Place, run: Run = NOT_STARTED) -> tuple[Planned, ...]:
    """The plan as the log keeps it when the day is opened."""
    slots = plan(day, on, place, run)
    return tuple(Planned(slot.block.id, slot.start, slot.end) for slot in slots)


def forecast(day: Day, run: Run, now: datetime, place: Place) -> tuple[Slot, ...]:
    """The blocks of the open day as they went and as they will go from now on.

    A running step ends at max(its end, now); later blocks follow with their present minutes; a
    pinned block starts at max(pin, forecast); breathing room ends at its planned time.
    """
    outlook = _Outlook(day, run, now, place)
    here = block_on_show(day, run) if run.phase is not Phase.CLOSED else None
    current = day.blocks.index(here) if here is not None else len(day.blocks)
    slots = [outlook.past(block) for block in day.blocks[:current]]
    cursor = now
    for block in day.blocks[current:]:
        slots.append(outlook.coming(block, cursor, is_here=block is here))
        cursor = slots[-1].end
    return tuple(slots)


@frozen
class _Outlook:
    """What a forecast is made from."""

    day: Day
    run: Run
    now: datetime
    place: Place

    @property
    def on(self) -> date:
        return self.place.today(self.run.opened_at or self.now)

    def past(self, block: Block) -> Slot:
        """A block before the one on show: when it really was on, or that it was left out."""
        shown = self._shown_today(block)
        if shown:
            return Slot(block, shown[0].begin, shown[-1].end, Standing.DONE)
        planned = (each.start for each in self.run.baseline if each.block == block.id)
        at = next(planned, self.now)
        return Slot(block, at, at, Standing.LEFT_OUT)

    def coming(self, block: Block, cursor: datetime, is_here: bool) -> Slot:
        """A block from the one on show on, if it may not start before the cursor."""
        if is_here and self.run.phase is not Phase.ARMED:
            return self._running(block)
        if self.run.leaves_out(block.id):
            return Slot(block, cursor, cursor, Standing.LEFT_OUT)
        start = max(cursor, self._not_before(block) or cursor)
        ends = room_end(self.day, block, self.run, self.on, self.place)
        end = max(start, ends) if ends else start + _takes(block, self.run, self.place)
        standing = Standing.NOW if is_here else Standing.AHEAD
        return Slot(block, start, end, standing, self._late(block, start))

    def _running(self, block: Block) -> Slot:
        began = (each.begin for each in self._shown_today(block))
        start = next(began, self.run.begun_at or self.now)
        left = max(self.run.time_left(self.now), NOTHING)
        # Never before its start, though the laptop's clock may have been set back.
        end = max(self.now + left + self.run.remaining(block.id), start)
        return Slot(block, start, end, Standing.NOW, self._late(block, start))

    def _shown_today(self, block: Block) -> list[Shown]:
        """When a block was on, without what it had on an earlier day."""
        on, today = self.on, self.place.today
        stretches = (each for each in self.run.shown if each.block == block.id)
        return [each for each in stretches if today(each.begin) >= on]

    def _not_before(self, block: Block) -> datetime | None:
        """The pin of a block; the day's start for its first."""
        clock = block.pinned or (self.day.start if block is self.day.blocks[0] else "")
        return self.place.instant(self.on, clock) if clock else None

    def _late(self, block: Block, start: datetime) -> timedelta:
        pin = self.place.instant(self.on, block.pinned) if block.pinned else start
        return max(start - pin, NOTHING)


def behind(slots: Sequence[Slot], run: Run) -> timedelta:
    """How late the block on show will end against the baseline; negative when ahead.

    A block put in during the day has no baseline; the next one that has tells.
    """
    planned = {each.block: each for each in run.baseline}
    here = [slot for slot in slots if slot.standing in TO_COME]
    for slot in here:
        if slot.block.id in planned:
            return slot.end - planned[slot.block.id].end
    return NOTHING


def missed(
    slots: Sequence[Slot], day: Day, on: date, place: Place
) -> Iterator[tuple[Block | None, timedelta]]:
    """Blocks that will miss their pins, and the day's end (no block), by how much."""
    for slot in slots:
        if slot.late >= MINUTE and slot.standing in TO_COME:
            yield slot.block, slot.late
    if slots and (late := slots[-1].end - place.instant(on, day.end)) >= MINUTE:
        yield None, late


def whole_minutes(span: timedelta) -> int:
    """Whole minutes, towards zero."""
    return int(span / MINUTE)


def lateness(span: timedelta) -> str:
    """Lateness in words, never a sign: under a minute either way is on time."""
    minutes = whole_minutes(span)
    if minutes > 0:
        return _("{time} behind").format(time=minutes_in_words(minutes))
    if minutes < 0:
        return _("{time} ahead").format(time=minutes_in_words(-minutes))
    return _("on time")


def minutes_in_words(minutes: int) -> str:
    """`6 min`, `1 h`, `1 h 20 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return counted("{n} min", "{n} min", rest)
    if not rest:
        return counted("{n} h", "{n} h", hours)
    return f"{counted('{n} h', '{n} h', hours)} {counted('{n} min', '{n} min', rest)}"


def countdown(left: timedelta) -> str:
    """Minutes and seconds left, rounded up, so that 0:00 shows exactly at the end."""
    return _minutes_seconds(max(ceil(left.total_seconds()), 0))


def count_up(elapsed: timedelta) -> str:
    """Minutes and seconds gone, rounded down: stopwatch, and time over on the console."""
    return _minutes_seconds(max(int(elapsed.total_seconds()), 0))


def _minutes_seconds(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes}:{rest:02}"
