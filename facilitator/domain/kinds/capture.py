"""What a kind of record says of itself: its name, its words, and what a step can capture of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from facilitator.domain.fields import Field, Value
from facilitator.domain.frozen import frozen
from facilitator.domain.records import Record, shapes

Lacks = Callable[[Any], Iterable[tuple[str, str]]]
"""What a record that is filled in still lacks: a field, and words for it."""


class Scope(StrEnum):
    """Who owns what a step captures."""

    TEAM = "team"
    ROOM = "room"


@frozen
class Capture:
    """One name that a step may list under `captures`.

    `must` follows domain.md 8, "Musts and mays": a later step or the one-page plan needs it.
    """

    name: str
    label: str
    scope: Scope
    must: bool = False
    fields: tuple[str, ...] = ()
    """The fields typed in this capture, in the order of the slip's boxes; all when empty."""
    given: Mapping[str, Value] = field(default_factory=dict)
    """Values a record made in this capture starts with, and by which its records are told."""
    at_least: int = 1
    """How many a team needs; a record counts when the first of the fields is filled."""
    missing: str = ""
    """Said while there are fewer, with `{n}` of `{least}` filled in."""
    lacks: Lacks | None = None
    """What else is left to do in one of its records."""
    slip: str = ""
    """One and many of its paper slips: "goal slip|goal slips"; empty where there is none."""
    ask: str = ""
    """What its slip asks; if empty, what the room reads at the first step that captures it."""
    grouped_by: str = ""
    """The choice field by which the stage groups its lines."""
    private: bool = False
    """Whether it was promised that nobody is shown it: on no stage and on no paper."""

    def takes(self, record: Record) -> bool:
        """Whether a record of its kind is one of this capture's own."""
        return all(getattr(record, name) == value for name, value in self.given.items())


@frozen
class Kind:
    """A kind of record; the table in `facilitator.domain.kinds` lists them all."""

    record: type[Record]
    title: str
    many: bool
    """Whether an owner has a list of them, or one at most."""
    captures: tuple[Capture, ...] = ()
    lead: str = ""
    """The field that stands for the record in a list; the first when empty."""
    versioned: bool = False
    """Whether a step that ends with a change sets a numbered version mark."""
    settles: Callable[[Any, Any], Record] | None = None
    """What else follows in a record, before and after somebody typed in it."""

    def settled(self, before: Record, after: Record) -> Record:
        """A record with all that follows from what was typed in it."""
        return self.settles(before, after) if self.settles is not None else after

    @property
    def name(self) -> str:
        return self.record.kind

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(shapes(self.record).values())

    @property
    def leading(self) -> str:
        return self.lead or self.fields[0].name
