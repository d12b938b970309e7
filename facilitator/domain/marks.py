"""When a version mark is set: a goal, map or plan that changed since its last mark."""

import json
import uuid
from collections.abc import Iterator, Sequence
from datetime import datetime

from facilitator.domain.frozen import replace
from facilitator.domain.kinds import KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.kinds.team import Person
from facilitator.domain.kinds.versions import Version
from facilitator.domain.logs import instant_to_text
from facilitator.domain.rank import between
from facilitator.domain.records import Record, Records, new_id, values_of
from facilitator.domain.workshop import Workshop


def due_marks(workshop: Workshop, step: str, now: datetime) -> Iterator[Version]:
    """The marks to set when a step ends.

    What has changed belongs to the block that asked for it last: slips are often typed a break
    later. A block has one mark of a goal, map or plan; more words bring it up to date.
    """
    for kind, block in _asked_for(workshop, step):
        for team in workshop.teams:
            mark = next_mark(workshop.records, kind, team.id, block, now)
            if mark is not None:
                yield mark


def _asked_for(workshop: Workshop, until: str) -> Sequence[tuple[Kind, str]]:
    """What the agenda asks for up to a step, with the title of the last block that does."""
    asked: dict[str, tuple[Kind, str]] = {}
    for block in (block for day in workshop.days for block in day.blocks):
        for step in block.steps:
            for kind in map(KIND_OF_CAPTURE.get, step.captures):
                if kind is not None and kind.versioned:
                    asked[kind.name] = kind, block.title
            if step.id == until:
                return tuple(asked.values())
    return ()


def next_mark(
    records: Records, kind: Kind, owner: str, block: str, now: datetime, why: str = ""
) -> Version | None:
    """The next numbered mark of an owner's records of a kind; nothing if nothing changed.

    Within a block it is the block's mark again, with what is said now.
    """
    wording, state = worded(records, kind, owner), _state(_listed(records, kind, owner))
    marks = records.of(Version, owner)
    earlier = [mark for mark in marks if mark.of == kind.name]
    last = earlier[-1] if earlier else None
    if not wording or (last is not None and _says(last, wording, state)):
        return None
    if last is not None and block and last.block == block:
        mark = last
    else:
        mark = Version(
            id=new_id(),
            owner=owner,
            rank=between(marks[-1].rank if marks else "", ""),
            of=kind.name,
            no=last.no + 1 if last is not None else 1,
            block=block,
            why=why,
        )
    authors = ", ".join(person.name for person in records.of(Person, owner) if person.name)
    return replace(mark, at=instant_to_text(now), authors=authors, wording=wording, state=state)


def worded(records: Records, kind: Kind, owner: str) -> str:
    """What an owner's records of a kind say, by their leading field, one a line."""
    listed = _listed(records, kind, owner)
    leads = (str(getattr(record, kind.leading) or "").strip() for record in listed)
    return "\n".join(lead for lead in leads if lead)


def _listed(records: Records, kind: Kind, owner: str) -> Sequence[Record]:
    return records.of(kind.record, owner) if kind.many else (records.one(kind.record, owner),)


def _state(listed: Sequence[Record]) -> str:
    """Another text for every other thing that records may say."""
    said = json.dumps([values_of(each) for each in listed], sort_keys=True)
    return str(uuid.uuid5(uuid.NAMESPACE_OID, said))


def _says(mark: Version, wording: str, state: str) -> bool:
    # Marks of an older program, and of a script for the sample, know their words only.
    return mark.state == state if mark.state else mark.wording == wording
