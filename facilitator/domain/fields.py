"""The fields of a record: what each holds, how it is called, and what is said while it is empty.

A record is a frozen dataclass whose fields are declared with the functions below. From that one
declaration follow storing, history, undo, the capture grid, what is left to do, and export.
"""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from facilitator.domain.frozen import frozen

Plain: TypeAlias = str | int | bool | list[str] | None
"""What a field is on disk and in the history: a JSON value."""

Value: TypeAlias = str | int | bool | tuple[str, ...] | None
"""What a field is in memory."""


class Shape(StrEnum):
    """How a field is typed, shown and stored."""

    LINE = "line"
    PASSAGE = "passage"
    DAY = "day"
    """A date as ISO text where we understood it, otherwise the words as typed."""
    CHOICE = "choice"
    NUMBER = "number"
    FLAG = "flag"
    LINKS = "links"
    """Ids of other records."""


@frozen
class Field:
    """One field of a kind of record."""

    name: str
    label: str
    shape: Shape
    hint: str = ""
    choices: Mapping[str, str] = dataclasses.field(default_factory=dict)
    needed: tuple[str, str] | None = None
    """Said while the field is empty, for one record and for `{n}` records."""
    links_to: str = ""
    most: int | None = None
    """The largest number; the smallest is 0."""
    brief: bool = False
    """A name, or a word or two: it needs less room than a sentence."""


def line(label: str, hint: str = "", needed: tuple[str, str] | None = None) -> Any:
    """A short text on one line."""
    return _declare("", Shape.LINE, label, hint=hint, needed=needed)


def name(label: str, needed: tuple[str, str] | None = None) -> Any:
    """Who: a name or two on one line."""
    return _declare("", Shape.LINE, label, needed=needed, brief=True)


def passage(label: str, hint: str = "", needed: tuple[str, str] | None = None) -> Any:
    """A text of any length, with line breaks."""
    return _declare("", Shape.PASSAGE, label, hint=hint, needed=needed)


def day(label: str, hint: str = "", needed: tuple[str, str] | None = None) -> Any:
    """A date, kept as typed until it is understood."""
    return _declare("", Shape.DAY, label, hint=hint, needed=needed)


def choice(
    label: str, choices: Mapping[str, str], default: str = "", needed: tuple[str, str] | None = None
) -> Any:
    """One of a few words; the mapping gives each its label."""
    return _declare(default, Shape.CHOICE, label, choices=choices, needed=needed)


def number(
    label: str,
    default: int | None = None,
    most: int | None = None,
    needed: tuple[str, str] | None = None,
) -> Any:
    """A whole number from 0, or nothing yet."""
    return _declare(default, Shape.NUMBER, label, most=most, needed=needed)


def flag(label: str, default: bool = False) -> Any:
    """Yes or no."""
    return _declare(default, Shape.FLAG, label)


def links(label: str, links_to: str = "") -> Any:
    """Names of captures, or ids of records of the kind named."""
    return _declare((), Shape.LINKS, label, links_to=links_to)


def _declare(default: Value, shape: Shape, label: str, **more: Any) -> Any:
    described = Field(name="", label=label, shape=shape, **more)
    return dataclasses.field(default=default, metadata={"field": described})


def fields_of(record_type: type[Any]) -> tuple[Field, ...]:
    """The declared fields of a record type, in the order of their declaration."""
    return tuple(
        dataclasses.replace(each.metadata["field"], name=each.name)
        for each in dataclasses.fields(record_type)
        if "field" in each.metadata
    )


def to_plain(value: Value) -> Plain:
    """The JSON value of a field's value."""
    return list(value) if isinstance(value, tuple) else value


_WORDS = (Shape.PASSAGE, Shape.LINE, Shape.CHOICE, Shape.DAY)


def from_plains(declared: Mapping[str, Field], plains: Mapping[str, object]) -> dict[str, Value]:
    """The values of these fields; what is not declared is passed over. ValueError as below."""
    return {
        # Words are by far the most; a workshop of many teams is opened in one go.
        name: plain
        if type(plain) is str and declared[name].shape in _WORDS
        else from_plain(declared[name].shape, plain)
        for name, plain in plains.items()
        if name in declared
    }


def from_plain(shape: Shape, plain: object) -> Value:
    """The value of a field, whatever a foreign file says; raises ValueError where it cannot be."""
    if isinstance(plain, str) and shape in _WORDS:
        return plain
    match shape, plain:
        case Shape.FLAG, bool():
            return plain
        case Shape.NUMBER, None:
            return None
        case Shape.NUMBER, int() if not isinstance(plain, bool):
            return plain
        case Shape.LINKS, list() if all(isinstance(each, str) for each in plain):
            return tuple(plain)
    raise ValueError(f"{plain!r} is not a {shape.value}")
