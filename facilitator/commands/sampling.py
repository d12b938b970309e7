"""Making the sample workshop: a real workshop, with what eight invented teams wrote in it."""

from collections.abc import Iterator, Sequence
from datetime import date

from facilitator.commands.ledger import Clock
from facilitator.commands.making import make_workshop
from facilitator.domain.device import Device
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Agenda
from facilitator.domain.rank import spread
from facilitator.domain.records import Record, new_id
from facilitator.domain.sample import Sample, SampleTeam, owned
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Store


def make_sample(
    store: Store, agenda: Agenda, sample: Sample, device: Device, clock: Clock
) -> WorkshopId:
    """Make the sample workshop, not started yet."""
    sample = sample.for_agenda(agenda)
    more = (*owned(sample.room), *team_records(sample.teams))
    return make_workshop(
        store,
        agenda,
        title=sample.title,
        start=date.fromisoformat(sample.start),
        device=device,
        clock=clock,
        place=sample.place,
        time_zone=sample.time_zone,
        more=more,
    )


def team_records(teams: Sequence[SampleTeam]) -> Iterator[Record]:
    """Teams with everything they wrote."""
    for each, rank in zip(teams, spread(len(teams)), strict=True):
        team = replace(each.team, id=new_id(), rank=rank)
        yield team
        yield from owned(each.records, team.id)
