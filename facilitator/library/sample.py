"""The sample file: invented teams, kind by kind and field by field."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from facilitator.domain.fields import Shape
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import Record, shapes, with_plain
from facilitator.domain.sample import Sample, SampleTeam
from facilitator.library.source import read_source
from facilitator.library.tree import grow

R = TypeVar("R", bound=Record)
_TRUE = "true"


def read_sample(file: Path) -> Sample:
    """The sample; it is ours, so a mistake in it raises as it comes."""
    whole: Any = grow(read_source(file))[0].plain()
    return Sample(
        title=whole["title"],
        start=whole["start"],
        place=whole["place"],
        time_zone=whole["time_zone"],
        room=tuple(_records(whole["room"])),
        teams=tuple(_team(each) for each in whole["teams"]),
    )


def _team(written: Mapping[str, Any]) -> SampleTeam:
    own = {name: value for name, value in written.items() if name in shapes(Team)}
    others = {name: value for name, value in written.items() if name not in own}
    return SampleTeam(_record(Team, own), tuple(_records(others)))


def _records(by_kind: Mapping[str, Any]) -> Iterator[Record]:
    """The records in the order of the table of kinds, so that a link finds what it names."""
    for name, kind in BY_NAME.items():
        written = by_kind.get(name, [])
        for values in written if kind.many else [written]:
            if values:
                yield _record(kind.record, values)


def _record(record_type: type[R], written: Mapping[str, Any]) -> R:
    described = shapes(record_type)
    plain = {name: _plain(described[name].shape, value) for name, value in written.items()}
    return with_plain(record_type(), plain)


def _plain(shape: Shape, written: str | Sequence[str]) -> object:
    match shape, written:
        case Shape.NUMBER, str():
            return int(written)
        case Shape.FLAG, str():
            return written == _TRUE
        case _:
            return written
