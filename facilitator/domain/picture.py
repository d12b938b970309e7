"""A picture for the room, in words and values: what is said, never where it is drawn.

A scene makes a `Picture`; the stage paints it on a projector, small on the Run page, or into a
PNG. Everything a picture can hold is here, so a new scene needs no new painting.
"""

from dataclasses import field
from enum import StrEnum
from typing import TypeAlias

from facilitator.domain.frozen import frozen


class Hue(StrEnum):
    """A colour by what it means; light and dark values are the theme's."""

    INK = "ink"
    PINE = "pine"
    AMBER = "amber"
    KNOWLEDGE = "knowledge"
    TOOLS = "tools"
    STRUCTURES = "structures"
    RELATIONSHIPS = "relationships"


class Face(StrEnum):
    """How time is shown to the room."""

    DIGITS = "digits"
    RING = "ring"
    BACK_AT = "back-at"
    STOPWATCH = "stopwatch"


@frozen
class Clock:
    """Time as the room sees it; past the end the text is a word, never a growing number."""

    face: Face
    text: str
    label: str = ""
    gone: float = 0.0
    """The part of the time that is over, 0 to 1, for the ring."""


@frozen
class Phase:
    """One part of the bar of phases."""

    title: str
    note: str
    minutes: int
    gone: float
    """0 not begun, 1 done."""
    current: bool = False


@frozen
class Phases:
    """Think, pair, share: the parts of one flow as a bar."""

    phases: tuple[Phase, ...]


@frozen
class Lines:
    """Short lines one under the other, as a list."""

    lines: tuple[str, ...]


@frozen
class Column:
    """A heading with a colour, a large count where one is told, and lines under it."""

    heading: str
    lines: tuple[str, ...] = ()
    hue: Hue = Hue.PINE
    count: int | None = None


@frozen
class Columns:
    """Two to four groups of lines beside each other."""

    columns: tuple[Column, ...]


@frozen
class Voice:
    """What one team says, with its name."""

    name: str
    text: str


@frozen
class Voices:
    """Sentences of several teams; one alone is drawn large."""

    voices: tuple[Voice, ...]


@frozen
class Grid:
    """A small table: rounds of the ball game, teams and their tables."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Body: TypeAlias = Phases | Lines | Columns | Voices | Grid


@frozen
class Picture:
    """One task for the room. Every text may be empty and may be of any length and script."""

    scene: str
    kicker: str = ""
    """The block, in the accent colour."""
    topic: str = ""
    """After the kicker and a dot: the step, or the team."""
    sentence: str = ""
    detail: tuple[str, ...] = ()
    body: tuple[Body, ...] = field(default=())
    clock: Clock | None = None
    foot: str = ""


BLACK = Picture("black")


def stands_still(picture: Picture) -> bool:
    """Whether nothing on a picture moves with time alone."""
    return picture.clock is None and not any(isinstance(each, Phases) for each in picture.body)
