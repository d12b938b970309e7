"""What is left to do before a team goes home, in words, and what lies waiting to be typed.

Both read the table of captures; only what the workshop's own agenda asks for is asked.
"""

from collections.abc import Iterable, Sequence

from facilitator.domain.fields import Value
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import Record, Records, shapes
from facilitator.domain.run import Run
from facilitator.domain.turns import whole_step
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop

SECONDS_A_SLIP = 35
"""What a scribe needs to type one slip, on average."""


@frozen
class Todo:
    """One thing missing, and the kind and field where it is put right."""

    text: str
    kind: str
    field: str


def asked(workshop: Workshop) -> tuple[Capture, ...]:
    """The captures that the workshop's agenda names, in the order of its steps."""
    names = dict.fromkeys(
        name
        for day in workshop.days
        for block in day.blocks
        for step in block.steps
        for name in step.captures
    )
    return tuple(CAPTURES[name] for name in names if name in CAPTURES)


def left_to_do(workshop: Workshop, team: Team, asked_for: Sequence[Capture]) -> tuple[Todo, ...]:
    """Everything a team still lacks of what its workshop asks as a must."""
    missing: list[Todo] = []
    if not workshop.records.of(Person, team.id):
        missing.append(Todo(_("No one on the roster yet"), Person.kind, "name"))
    for capture in asked_for:
        if capture.must and capture.scope is Scope.TEAM:
            missing.extend(lacking(workshop.records, team.id, capture))
    return tuple(dict.fromkeys(missing))


def lacking(records: Records, owner: str, capture: Capture) -> Iterable[Todo]:
    """What one owner lacks for one capture."""
    kind = KIND_OF_CAPTURE[capture.name]
    if kind.many:
        listed = [each for each in records.of(kind.record, owner) if _counts(each, capture)]
        if len(listed) < capture.at_least:
            lead = typed_fields(capture)[0]
            words = _(capture.missing).format(n=len(listed), least=capture.at_least)
            yield Todo(words, kind.name, lead)
    else:
        listed = [records.one(kind.record, owner)]
    yield from _empty_fields(listed, capture)
    if capture.lacks is not None:
        for record in listed:
            yield from (Todo(words, kind.name, field) for field, words in capture.lacks(record))


def typed_fields(capture: Capture) -> tuple[str, ...]:
    """The fields a capture asks for, in the order of its boxes."""
    return capture.fields or tuple(shapes(KIND_OF_CAPTURE[capture.name].record))


def is_typed(records: Records, owner: str, capture: Capture) -> bool:
    """Whether anything has been typed for this capture and owner."""
    kind = KIND_OF_CAPTURE[capture.name]
    if kind.many:
        return any(_counts(each, capture) for each in records.of(kind.record, owner))
    record = records.one(kind.record, owner)
    return any(_is_filled(getattr(record, name)) for name in typed_fields(capture))


@frozen
class Waiting:
    """Slips of one capture that lie on the table, not typed yet."""

    capture: Capture
    slips: int

    @property
    def words(self) -> str:
        """`3 goal slips`."""
        one, _bar, many = _(self.capture.slip).partition("|")
        return f"{self.slips} {one if self.slips == 1 else many}"


def waiting(workshop: Workshop, run: Run) -> tuple[Waiting, ...]:
    """The slips of steps that have been run, for teams that have nothing typed for them.

    Only of what must be typed: what may be can stay on paper.
    """
    captures = dict.fromkeys(
        name
        for step_id in run.clocks
        if isinstance(step := workshop.records.find(whole_step(step_id)), Step)
        for name in step.captures
    )
    counts = (
        Waiting(capture, sum(_lies(workshop.records, team, capture) for team in workshop.teams))
        for name in captures
        if (capture := CAPTURES.get(name)) is not None and capture.must
    )
    return tuple(each for each in counts if each.slips)


def minutes_to_type(slips: Iterable[Waiting]) -> int:
    """How long the scribe will need, in whole minutes rounded up."""
    seconds = sum(each.slips for each in slips) * SECONDS_A_SLIP
    return -(-seconds // 60)


def _lies(records: Records, team: Team, capture: Capture) -> bool:
    return not is_typed(records, team.id, capture)


def _counts(record: Record, capture: Capture) -> bool:
    return capture.takes(record) and _is_filled(getattr(record, typed_fields(capture)[0]))


def _is_filled(value: Value) -> bool:
    # A score of 0 is an answer; a box that is not ticked is none.
    return value is not False and value not in ("", None, ())


def _empty_fields(records: Sequence[Record], capture: Capture) -> Iterable[Todo]:
    kind = KIND_OF_CAPTURE[capture.name]
    for name in typed_fields(capture):
        field = shapes(kind.record)[name]
        if field.needed is None:
            continue
        empty = sum(getattr(record, name) in ("", None) for record in records)
        if empty:
            one, many = field.needed
            text = counted(one, many or one, empty)
            yield Todo(text, kind.name, name)
