"""A picture as words to be read aloud, for a screen reader."""

from collections.abc import Iterator
from typing import Final, assert_never

from facilitator.domain.picture import (
    Body,
    Clock,
    Columns,
    Face,
    Grid,
    Lines,
    Phases,
    Picture,
    Voices,
)

_STILL: Final = {Face.BACK_AT}
"""Faces whose text stays; a screen reader that followed the others would never be silent."""


def title_of(picture: Picture) -> str:
    """Block, step and sentence."""
    return _joined((picture.kicker, picture.topic, picture.sentence))


def words_of(picture: Picture) -> str:
    """Everything else the picture says, but for a clock that moves."""
    body = (line for body in picture.body for line in _lines(body))
    clock = picture.clock
    time = (clock.text, clock.label) if clock and is_told(clock) else ()
    return _joined((*picture.detail, *body, *time, picture.foot))


def is_told(clock: Clock) -> bool:
    """Whether a clock's text is read aloud."""
    return clock.face in _STILL


def _joined(texts: tuple[str, ...]) -> str:
    return ". ".join(text.strip().rstrip(".") for text in texts if text.strip())


def _lines(body: Body) -> Iterator[str]:
    match body:
        case Phases(phases):
            yield from (
                f"{each.title}, {each.note}" if each.note else each.title for each in phases
            )
        case Lines(lines):
            yield from lines
        case Columns(columns):
            for each in columns:
                yield each.heading if each.count is None else f"{each.heading}: {each.count}"
                yield from each.lines
        case Voices(voices):
            yield from (f"{each.name}: {each.text}" for each in voices)
        case Grid(_header, rows):
            yield from (", ".join(cell for cell in row if cell) for row in rows)
        case _:
            assert_never(body)
