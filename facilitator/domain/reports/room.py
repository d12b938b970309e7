"""What the whole room said, in the order it was asked: one paper for everybody; empty parts are
left out.

It reads the table of captures, so that a new kind of record for the room is printed from the day
it is declared.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from facilitator.domain.document import Bullets, Document, Heading, Part, Text
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import ROOM, Record
from facilitator.domain.reports.words import facts, field_said, file_name, listing
from facilitator.domain.todo import asked, typed_fields
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import Workshop

TITLE: Final = N_("What the whole room said")


def build(workshop: Workshop, team: Team | None) -> Document:  # noqa: ARG001  one for the room
    """Everything that was typed for the room, each part under what it was asked as."""
    settings = workshop.settings
    parts: list[Part] = []
    for capture in _captures(workshop):
        said = _said(workshop, capture)
        if said:
            parts += [Heading(_(capture.label)), *said]
    nothing = Text(_("Nothing has been written yet."), quiet=True)
    return Document(
        name=file_name(settings.title, _("room")),
        title=_(TITLE),
        parts=(Heading(_(TITLE), level=1), *(parts or [nothing])),
        head=(settings.title, settings.place),
        size=settings.paper,
    )


def _captures(workshop: Workshop) -> list[Capture]:
    """What the room is asked: in the agenda's order, then whatever no step asks for any more."""
    names = dict.fromkeys([*(capture.name for capture in asked(workshop)), *CAPTURES])
    captures = (CAPTURES[name] for name in names)
    return [each for each in captures if each.scope is Scope.ROOM and not each.private]


def _said(workshop: Workshop, capture: Capture) -> tuple[Part, ...]:
    kind, names = KIND_OF_CAPTURE[capture.name], typed_fields(capture)
    if not kind.many:
        return facts(workshop, workshop.records.one(kind.record, ROOM), names)
    taken = [each for each in workshop.records.of(kind.record, ROOM) if capture.takes(each)]
    if capture.grouped_by:
        return tuple(_grouped(workshop, taken, names, capture.grouped_by))
    return _listed(workshop, taken, names)


def _grouped(
    workshop: Workshop, taken: Sequence[Record], names: Sequence[str], group: str
) -> Iterator[Part]:
    """What is of no group yet, then group by group under its name."""
    others = [name for name in names if name != group]
    groups = [field_said(workshop, each, group) for each in taken]
    for title in sorted(dict.fromkeys(groups), key=bool):
        here = [each for each, its in zip(taken, groups, strict=True) if its == title]
        said = _listed(workshop, here, others)
        if said and title:
            yield Heading(title, level=3)
        yield from said


def _listed(
    workshop: Workshop, records: Iterable[Record], names: Sequence[str]
) -> tuple[Part, ...]:
    """A table; lines where it has one column."""
    return tuple(
        grid if len(grid.header) > 1 else Bullets(tuple(line for (line,) in grid.rows))
        for grid in listing(workshop, records, names)
    )
