"""When a version mark is set: a goal, map or plan that changed since its last mark."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from facilitator.domain.kinds import KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.kinds.team import Person
from facilitator.domain.kinds.versions import Version
from facilitator.domain.logs import instant_to_text
from facilitator.domain.rank import between
from facilitator.domain.records import Records, new_id
from facilitator.domain.workshop import Workshop


def due_marks(
    workshop: Workshop, captures: Iterable[str], block: str, now: datetime
) -> Iterator[Version]:
    """The marks to set when a step with these captures ends."""
    kinds = {
        kind.name: kind
        for name in captures
        if (kind := KIND_OF_CAPTURE.get(name)) is not None and kind.versioned
    }
    for kind in kinds.values():
        for team in workshop.teams:
            mark = next_mark(workshop.records, kind, team.id, block, now)
            if mark is not None:
                yield mark


def next_mark(
    records: Records, kind: Kind, owner: str, block: str, now: datetime, why: str = ""
) -> Version | None:
    """The next numbered mark of an owner's records of a kind; nothing if nothing changed."""
    wording = worded(records, kind, owner)
    marks = records.of(Version, owner)
    earlier = [mark for mark in marks if mark.of == kind.name]
    if not wording or (earlier and earlier[-1].wording == wording):
        return None
    return Version(
        id=new_id(),
        owner=owner,
        rank=between(marks[-1].rank if marks else "", ""),
        of=kind.name,
        no=earlier[-1].no + 1 if earlier else 1,
        at=instant_to_text(now),
        block=block,
        authors=", ".join(person.name for person in records.of(Person, owner) if person.name),
        why=why,
        wording=wording,
    )


def worded(records: Records, kind: Kind, owner: str) -> str:
    """What an owner's records of a kind say, by their leading field, one a line."""
    listed = records.of(kind.record, owner) if kind.many else [records.one(kind.record, owner)]
    leads = (str(getattr(record, kind.leading) or "").strip() for record in listed)
    return "\n".join(lead for lead in leads if lead)
