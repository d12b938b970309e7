"""Small workshops and a run driven by hand, so that a test reads as what happens in the room.

Ids are made of titles ("Talk" has the steps "Talk-1", "Talk-2"), the first day is a Wednesday,
and its clock hangs in UTC unless a test says otherwise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from facilitator.domain import falling_due, moves, ways_back
from facilitator.domain.history import Stamp, new_change
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Team
from facilitator.domain.moves import Events, Move, Situation
from facilitator.domain.picture import Picture
from facilitator.domain.rank import spread
from facilitator.domain.records import Record, RecordId, Records, single_id
from facilitator.domain.run import Cover, Run, RunEvent, apply
from facilitator.domain.screen import screen_for
from facilitator.domain.stray import put_back
from facilitator.domain.timing import NOTHING, Slot, behind, forecast, lateness
from facilitator.domain.ways_out import WayOut
from facilitator.domain.workshop import Workshop, WorkshopId

WEDNESDAY = date(2026, 8, 12)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def at(clock: str, on: date = WEDNESDAY) -> datetime:
    """The instant of `8:30` or `8:30:15` on the Wednesday."""
    hour, minute, *second = (int(part) for part in clock.split(":"))
    return datetime(on.year, on.month, on.day, hour, minute, *second, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def step(title: str, length: int = 5, **more: Any) -> Step:
    return Step(id=RecordId(title), title=title, minutes=length, **more)


def teams(*names: str) -> tuple[Team, ...]:
    """Teams whose ids are their names."""
    return tuple(Team(id=RecordId(name), name=name) for name in names)


def block(title: str, *steps: int | Step, **more: Any) -> Block:
    """A block whose steps are given whole, or by their minutes alone."""
    made = tuple(
        replace(each, id=RecordId(f"{title}-{place}"), owner=title)
        if isinstance(each, Step)
        else step(f"{title}-{place}", each, owner=title)
        for place, each in enumerate(steps, start=1)
    )
    length = sum(each.minutes for each in made)
    return Block(id=RecordId(title), title=title, steps=made, **{"minutes": length, **more})


def lunch(pinned: str = "12:00", length: int = 45, **more: Any) -> Block:
    return block("Lunch", step("", length, scene="break"), sort="lunch", pinned=pinned, **more)


def breathing(length: int = 10, title: str = "Breathing room", **more: Any) -> Block:
    return block(title, length, sort="breathing-room", **more)


def day(*blocks: Block, title: str = "One", start: str = "8:30", end: str = "15:30") -> Day:
    return Day(id=RecordId(title), title=title, start=start, end=end, blocks=blocks)


def workshop(*days: Day, teams: Sequence[str] = (), **settings: Any) -> Workshop:
    """A workshop whose agenda is these days, with one record for each day, block and step."""
    held = Settings(id=single_id(Settings.kind, ""), **settings)
    listed = [
        Team(id=RecordId(name), rank=rank, name=name)
        for name, rank in zip(teams, spread(len(teams)), strict=True)
    ]
    records = [record for each in _ranked(days) for record in _of_day(each)]
    return Workshop(WorkshopId("workshop"), Records.of_all([held, *listed, *records]))


def with_records(known: Workshop, *records: Record) -> Workshop:
    """The workshop with these put in, as Prepare does it."""
    for record in records:
        known = replace(known, records=known.records.with_record(record))
    return known


def with_block(known: Workshop, new: Block, rank: str, owner: str = "One") -> Workshop:
    """The workshop with one more block, with its steps, at this place of a day."""
    return with_records(known, *_of_block(replace(new, rank=rank), owner))


def _ranked(records: Sequence[Any]) -> list[Any]:
    ranks = spread(len(records))
    return [replace(each, rank=rank) for each, rank in zip(records, ranks, strict=True)]


def _of_day(each: Day) -> list[Record]:
    blocks = [record for one in _ranked(each.blocks) for record in _of_block(one, each.id)]
    return [replace(each, blocks=()), *blocks]


def _of_block(each: Block, owner: str) -> list[Record]:
    steps = [replace(one, owner=each.id) for one in _ranked(each.every_step)]
    return [replace(each, steps=(), other_steps=(), owner=owner), *steps]


def stamp(counter: int = 1, undoes: str = "", device: str = "laptop") -> Stamp:
    return Stamp(new_change(), counter, at("9:00"), device, undoes)


@dataclass
class Rehearsal:
    """A run driven by hand: every move a facilitator can make, and a clock that stands still."""

    workshop: Workshop
    now: datetime = field(default_factory=lambda: at("8:30"))
    run: Run = field(default_factory=Run)
    log: list[RunEvent] = field(default_factory=list)

    @property
    def day(self) -> Day:
        return self.workshop.day(self.run.day) or self.workshop.days[0]

    def open(self, title: str = "One") -> Events:
        opened = self.workshop.day(title)
        assert opened is not None
        return self._write(moves.open_day(self._situation(opened)))

    def start(self) -> "Rehearsal":
        """Open the first day and begin its first block, as at the stroke of half past eight."""
        self.open()
        self.next()
        return self

    def next(self) -> Events:
        return self.make(moves.go_on)

    def back(self) -> Events:
        return self.make(moves.go_back)

    def jump(self, title: str, name: str = "", ago: timedelta = NOTHING) -> Events:
        return self._write(moves.jump(self._situation(self.day), title, name, ago))

    def skip(self, title: str) -> Events:
        return self._write(moves.skip(self._situation(self.day), title))

    def pause(self) -> Events:
        return self.make(moves.pause_or_resume)

    def resume(self) -> Events:
        return self.make(moves.pause_or_resume)

    def lengthen(self, by: timedelta) -> Events:
        return self._write(moves.lengthen(self._situation(self.day), by))

    def restart(self) -> Events:
        return self.make(moves.restart)

    def close(self) -> Events:
        return self.make(moves.close_day)

    @property
    def ways(self) -> tuple[WayOut, ...]:
        """The ways back on time that are offered now."""
        return ways_back.ways_back(self._situation(self.day))

    def take(self, way: WayOut) -> Events:
        return self._write(ways_back.take_way(self._situation(self.day), way))

    def leave_way(self) -> Events:
        return self.make(ways_back.leave_way)

    def cover(self, wanted: Cover) -> Events:
        return self._write(moves.cover(self._situation(self.day), wanted))

    def set_clock(self, by: timedelta) -> Events:
        """The laptop's own clock is set, and the program notices."""
        self.now += by
        return self.make(lambda here: moves.set_clock(here, by))

    def freeze(self) -> Events:
        return self.cover(Cover.FROZEN)

    def put_back(self, before: Run) -> Events:
        return self._write(put_back(self._situation(self.day), before))

    def make(self, move: Move) -> Events:
        return self._write(move(self._situation(self.day)))

    def wait(self, span: float | timedelta) -> "Rehearsal":
        """Let minutes (or a span) go by, unwatched; then do what has fallen due."""
        self.now += span if isinstance(span, timedelta) else minutes(span)
        while self.make(falling_due.due):
            pass
        return self

    def until(self, clock: str) -> "Rehearsal":
        return self.wait(at(clock) - self.now)

    def do(self, event: RunEvent) -> None:
        self._write((event,))

    @property
    def slots(self) -> tuple[Slot, ...]:
        return forecast(self.day, self.run, self.now, self.workshop.place)

    @property
    def times(self) -> dict[str, str]:
        """When each block starts by the forecast."""
        return {slot.block.title: self.workshop.place.shown(slot.start) for slot in self.slots}

    @property
    def standing(self) -> str:
        """Behind or ahead, in words."""
        return lateness(behind(self.slots, self.run))

    @property
    def left(self) -> timedelta:
        return self.run.time_left(self.now)

    @property
    def next_due(self) -> datetime | None:
        return falling_due.next_due(self._situation(self.day))

    @property
    def picture(self) -> Picture:
        return screen_for(self.workshop, self.run, self.workshop.place, self.now)

    def _situation(self, on: Day) -> Situation:
        return Situation(on, self.run, self.workshop.place, self.now)

    def _write(self, events: Events) -> Events:
        for event in events:
            self.log.append(event)
            self.run = apply(self.run, event)
        return events
