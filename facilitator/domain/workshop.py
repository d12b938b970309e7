"""A workshop as a value: its settings, agenda copy, teams and their records.

It owns its copy of the agenda; no agenda file is needed to open, run or print it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from functools import cached_property
from typing import NewType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from facilitator.domain.forms import with_steps
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.rank import spread
from facilitator.domain.records import Record, RecordId, Records, new_id
from facilitator.domain.timing import Place

WorkshopId = NewType("WorkshopId", str)


@dataclass(frozen=True)
class Workshop:
    """Everything that is typed or set; what the clock did is the run's.

    What the running clock asks for every second is nested once for each version of the records.
    """

    id: WorkshopId
    records: Records = field(default_factory=Records)

    @property
    def settings(self) -> Settings:
        return self.records.one(Settings)

    @property
    def teams(self) -> tuple[Team, ...]:
        return self.records.of(Team)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody on the roster, team by team, then those without a team."""
        owners = (*(team.id for team in self.teams), "")
        return tuple(person for owner in owners for person in self.records.of(Person, owner))

    @cached_property
    def place(self) -> Place:
        """Where its clock hangs and who takes turns."""
        settings = self.settings
        zone = _zone(settings.time_zone)
        return Place(zone, self.teams, settings.expected, settings.clock)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The agenda copy, nested: each day with its blocks, each block with its steps."""
        return tuple(self._day(day) for day in self.records.of(Day))

    def day(self, day_id: str) -> Day | None:
        """One day with its blocks, or nothing if it is not in the agenda."""
        return next((day for day in self.days if day.id == day_id), None)

    def block(self, block_id: str) -> Block | None:
        """One block with its steps, or nothing if it is not in the agenda."""
        found = self.records.find(block_id)
        return self._block(found) if isinstance(found, Block) else None

    def _day(self, day: Day) -> Day:
        blocks = self.records.of(Block, day.id)
        return replace(day, blocks=tuple(self._block(block) for block in blocks))

    def _block(self, block: Block) -> Block:
        return with_steps(block, self.records.of(Step, block.id))


def _zone(name: str) -> tzinfo:
    # A zone this laptop does not know must not keep the workshop shut.
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def copied(agenda: Agenda) -> Iterator[Record]:
    """An agenda's days, blocks and steps as fresh records of a workshop, in order."""
    for day, day_rank in zip(agenda.days, spread(len(agenda.days)), strict=True):
        new_day = replace(day, id=new_id(), rank=day_rank)
        yield replace(new_day, blocks=())
        for block, rank in zip(day.blocks, spread(len(day.blocks)), strict=True):
            yield from _copied_block(block, new_day.id, rank)


def _copied_block(block: Block, day_id: RecordId, rank: str) -> Iterator[Record]:
    new_block = replace(block, id=new_id(), owner=day_id, rank=rank)
    yield replace(new_block, steps=(), other_steps=())
    for step, step_rank in zip(block.every_step, spread(len(block.every_step)), strict=True):
        yield replace(step, id=new_id(), owner=new_block.id, rank=step_rank)
