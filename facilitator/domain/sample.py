"""Invented teams and what they wrote: for the sample workshop and for rehearsals."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TypeVar

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.kinds.agenda import Agenda
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Team
from facilitator.domain.kinds.versions import Version
from facilitator.domain.rank import spread
from facilitator.domain.records import ROOM, Record, new_id, single_id, with_value

R = TypeVar("R", bound=Record)


@frozen
class SampleTeam:
    """A team and its records, which have no ids and owners yet; links are by name."""

    team: Team
    records: tuple[Record, ...]


@frozen
class Sample:
    """Everything the sample file holds, for any agenda."""

    title: str
    start: str
    place: str
    time_zone: str
    room: tuple[Record, ...]
    teams: tuple[SampleTeam, ...]

    def invented(self, count: int) -> tuple[SampleTeam, ...]:
        """As many teams as asked for: the sample's own, then more of them with numbers."""
        made = []
        for at in range(count):
            team = self.teams[at % len(self.teams)]
            turn = at // len(self.teams)
            name = f"{team.team.name} {turn + 1}" if turn else team.team.name
            made.append(replace(team, team=replace(team.team, name=name, table=at + 1)))
        return tuple(made)

    def for_agenda(self, agenda: Agenda) -> "Sample":
        """Who is here, and of what they wrote only what an agenda asks for."""
        captures = {
            name
            for day in agenda.days
            for block in day.blocks
            for step in block.steps
            for name in step.captures
        }
        return replace(
            self,
            room=tuple(_asked(self.room, captures)),
            teams=tuple(
                replace(team, records=tuple(_asked(team.records, captures))) for team in self.teams
            ),
        )


def owned(records: Sequence[Record], owner: str = ROOM) -> Iterator[Record]:
    """Records with ids, owner and places; links by name become links by id."""
    ids: dict[str, str] = {}
    for record, rank in zip(records, spread(len(records)), strict=True):
        many = BY_NAME[record.kind].many
        made = replace(
            record,
            id=new_id() if many else single_id(record.kind, owner),
            owner=owner,
            rank=rank if many else "",
        )
        if isinstance(made, Resource):
            ids[made.name] = made.id
        if isinstance(made, Action):
            made = replace(made, uses=tuple(ids[name] for name in made.uses if name in ids))
        yield made


def as_it_read(record: R, versions: Iterable[Version], begun: Container[str]) -> R:
    """A record as it read in the last of these blocks, by title, of which a version is told."""
    kind = BY_NAME[record.kind]
    told = [each for each in versions if each.of == kind.name and each.block in begun]
    if not told:
        return record
    return with_value(record, kind.leading, max(told, key=_number).wording)


def _number(version: Version) -> int:
    return version.no


def _asked(records: Iterable[Record], captures: Container[str]) -> Iterator[Record]:
    """The records that one of these captures takes, and those no step captures at all."""
    for record in records:
        takes = [each for each in BY_NAME[record.kind].captures if each.takes(record)]
        if not takes or any(each.name in captures for each in takes):
            yield record
