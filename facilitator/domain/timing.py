"""Time as the facilitator means it: derived clock times, the forecast, lateness in words.

Start times follow from order and minutes. Functions of (day, run, now); no clock is read here.
Plan times are local wall time; instants are UTC.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from math import ceil

from facilitator.domain.kinds.agenda import Block, Day
from facilitator.domain.run import Leg, Phase, Planned, Run
from facilitator.domain.turns import turned
from facilitator.domain.wording import _, counted

MINUTE = timedelta(minutes=1)
NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the clock hangs: the time zone, and the teams for whom turns are counted."""

    zone: tzinfo = UTC
    teams: tuple[str, ...] = ()
    expected: int = 8
    clock: str = "12"

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
    AHEAD = "ahead"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
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
        Leg(step.id, step.minutes * MINUTE, step.ends == "bell")
        for step in turned(block, place.teams, place.expected)
    )


def length(block: Block, place: Place) -> timedelta:
    """What a block takes: its steps' minutes, or its own while it has no steps."""
    if not block.steps:
        return block.minutes * MINUTE
    return sum((leg.length for leg in legs(block, place)), NOTHING)


def plan(day: Day, on: date, place: Place) -> tuple[Slot, ...]:
    """The blocks of a day on the clock as planned, before anything has happened.

    A pinned block waits for its pin. Breathing room gives way when what comes before it has
    grown, so that the next pin or the day's end still holds.
    """
    cursor = place.instant(on, day.start)
    slots = []
    for at, block in enumerate(day.blocks):
        pin = place.instant(on, block.pinned) if block.pinned else None
        start = max(cursor, pin) if pin else cursor
        end = start + length(block, place)
        if block.sort == "breathing-room":
            end = min(end, max(start, _must_end(day, at, on, place)))
        slots.append(Slot(block, start, end, late=max(start - pin, NOTHING) if pin else NOTHING))
        cursor = end
    return tuple(slots)


def _must_end(day: Day, at: int, on: date, place: Place) -> datetime:
    """When the breathing room at this place must end for the next pin or the day's end to hold."""
    between = NOTHING
    for block in day.blocks[at + 1 :]:
        if block.pinned:
            return place.instant(on, block.pinned) - between
        between += length(block, place)
    return place.instant(on, day.end) - between


def overrun(day: Day, on: date, place: Place) -> timedelta:
    """How far the plan runs past the day's fixed end; never negative."""
    slots = plan(day, on, place)
    return max(slots[-1].end - place.instant(on, day.end), NOTHING) if slots else NOTHING


def baseline(day: Day, on: date, place: Place) -> tuple[Planned, ...]:
    """The plan as the log keeps it when the day is opened."""
    return tuple(Planned(slot.block.id, slot.start, slot.end) for slot in plan(day, on, place))


def forecast(day: Day, run: Run, now: datetime, place: Place) -> tuple[Slot, ...]:
    """The blocks of the open day as they went and as they will go from now on.

    A running step ends at max(its end, now); later blocks follow with their present minutes; a
    pinned block starts at max(pin, forecast); breathing room ends at its planned time.
    """
    on = place.today(run.opened_at or now)
    current = next((at for at, block in enumerate(day.blocks) if block.id == run.block), 0)
    planned = {each.block: each for each in run.baseline}
    slots = [_past(block, run, planned, now) for block in day.blocks[:current]]
    cursor = now
    for block in day.blocks[current:]:
        if block.id in run.skipped and block.id != run.block:
            slots.append(Slot(block, cursor, cursor, Standing.LEFT_OUT))
            continue
        is_first = not current and block is day.blocks[0]
        slot = _coming(block, run, now, cursor, on, place, day.start if is_first else "")
        if block.sort == "breathing-room" and slot.standing is Standing.AHEAD:
            slot = _breathing(slot, planned.get(block.id))
        slots.append(slot)
        cursor = slot.end
    return tuple(slots)


def _past(block: Block, run: Run, planned: dict[str, Planned], now: datetime) -> Slot:
    """A block before the one on show: when it really was on, or that it was left out."""
    shown = [each for each in run.shown if each.block == block.id]
    if shown:
        return Slot(block, shown[0].begin, shown[-1].end, Standing.DONE)
    at = planned[block.id].start if block.id in planned else now
    return Slot(block, at, at, Standing.LEFT_OUT)


def _coming(
    block: Block,
    run: Run,
    now: datetime,
    cursor: datetime,
    on: date,
    place: Place,
    day_start: str,
) -> Slot:
    if block.id == run.block and run.phase in {Phase.RUNNING, Phase.PAUSED}:
        start = next((each.begin for each in run.shown if each.block == block.id), run.begun_at)
        end = now + max(run.time_left(now), NOTHING) + run.remaining(block.id)
        return Slot(block, start or now, end, Standing.NOW)
    pin = block.pinned or day_start
    start = max(cursor, place.instant(on, pin)) if pin else cursor
    takes = run.remaining(block.id) if block.id in run.legs else length(block, place)
    standing = Standing.NOW if block.id == run.block else Standing.AHEAD
    return Slot(block, start, start + takes, standing)


def _breathing(slot: Slot, planned: Planned | None) -> Slot:
    end = max(slot.start, planned.end) if planned else slot.end
    return Slot(slot.block, slot.start, end, slot.standing)


def behind(slots: Sequence[Slot], run: Run) -> timedelta:
    """How late the block on show will end against the baseline; negative when ahead.

    A block put in during the day has no baseline; the next one that has tells.
    """
    planned = {each.block: each for each in run.baseline}
    here = [slot for slot in slots if slot.standing in {Standing.NOW, Standing.AHEAD}]
    for slot in here:
        if slot.block.id in planned:
            return slot.end - planned[slot.block.id].end
    return NOTHING


def missed(
    slots: Sequence[Slot], day: Day, on: date, place: Place
) -> Iterator[tuple[str, timedelta]]:
    """Pins that will be missed, by block title, and the day's end (an empty title)."""
    for slot in slots:
        if slot.block.pinned and slot.standing is not Standing.DONE:
            late = slot.start - place.instant(on, slot.block.pinned)
            if late >= MINUTE:
                yield slot.block.title, late
    if slots and (late := slots[-1].end - place.instant(on, day.end)) >= MINUTE:
        yield "", late


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
