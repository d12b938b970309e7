"""Where everything on a picture stands: a pure function of the picture and the stage's width.

The stage is 1080 high and as wide as the projector's shape asks for, so a 4:3 picture is laid out
anew rather than shrunk. A scene with an emphasis of its own is in `scenes`; every other scene is
a task: headline, body, clock, foot.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from facilitator.domain.frozen import replace
from facilitator.domain.picture import Grid, Lines, Phases, Picture, Voices
from facilitator.ui.stage.bodies import Stacked, place_bodies, place_body
from facilitator.ui.stage.clocks import (
    SMALL_CLOCK,
    UNDER_CLOCK,
    clock_width,
    place_clock,
)
from facilitator.ui.stage.figures import forget_times
from facilitator.ui.stage.headline import (
    bottom_of,
    place_aside,
    place_foot,
    place_headline,
    place_kicker,
)
from facilitator.ui.stage.phases import PHASES_HEIGHT, place_phases
from facilitator.ui.stage.place import forget_places, is_crowded
from facilitator.ui.stage.placed import (
    STAGE_HEIGHT,
    Area,
    Arrangement,
    ClockPlace,
    Placed,
    Words,
)
from facilitator.ui.stage.scenes import place_break, place_calm
from facilitator.ui.stage.setting import forget

WIDE: Final = 1920.0
"""The width of a stage of 16:9."""

_MARGIN: Final = 0.05
_TOP: Final = 176.0
_TOP_OVER_BODY: Final = 140.0
_TOP_OF_BODY: Final = 124.0
_FLOOR: Final = 1024.0
_FOOT: Final = 42.0
_GAP: Final = 44.0
_UNDER_HEADLINE: Final = 0.66
_BESIDE_CLOCK: Final = 64.0

_SENTENCE: Final = 110
_SENTENCES_BESIDE_CLOCK: Final = ((110, 42), (76, 36))
_SENTENCES_OVER_BODY: Final = ((84, 42), (64, 36), (46, 30))
_SENTENCES_AT_DOORS: Final = ((96, 64), (64, 48), (46, 36))
"""Sentence and detail: smaller where a body would lose something."""
_HEADLINE_SHARE: Final = 0.42
"""What the headline may take where a body needs the rest."""

_LONGEST_LINE: Final = 1560.0
"""A sentence alone is set no wider: the eye must find its next line."""

_FEW_LINES: Final = 6

_CALM: Final = {"opening", "holding", "break"}
"""Scenes that are one quiet sentence when nothing else is to be shown."""


_Outline: TypeAlias = dict[str, object]
"""The fields of a picture; of clock and phases only that they are there."""


class _Arranged(NamedTuple):
    """What was arranged lately: of which picture, and what of that a second leaves as it is."""

    picture: Picture
    outline: _Outline
    arrangement: Arrangement


_lately: deque[_Arranged] = deque(maxlen=3)
"""The room and its likeness on the console ask for the same picture every second."""


def arrange(picture: Picture, width: float = WIDE) -> Arrangement:
    """The picture on a stage of this width and 1080 high.

    Where only time has moved since a picture of late, only what shows it is placed, and `still`
    is the very same.
    """
    lately = [each for each in _lately if each.arrangement.width == width]
    for each in lately:
        if each.picture is picture:
            return each.arrangement
    outline = _outline(picture)
    alike = next((each.arrangement for each in lately if each.outline == outline), None)
    if alike is not None and alike.clock_place is not None:
        arranged = _at_time(alike, picture)
    else:
        # Without a place of its own, the clock is part of what stands still.
        arranged = _anew(picture, width)
    _lately.appendleft(_Arranged(picture, outline, arranged))
    return arranged


def _outline(picture: Picture) -> _Outline:
    body = tuple(None if isinstance(each, Phases) else each for each in picture.body)
    return vars(picture) | {"body": body, "clock": picture.clock is not None}


def _anew(picture: Picture, width: float) -> Arrangement:
    if picture.scene == "black":
        return Arrangement(width, black=True)
    page = Area(width * _MARGIN, 0, width * (1 - 2 * _MARGIN), STAGE_HEIGHT)
    scene = _scene(picture, page)
    still = tuple(each for each in scene.still if _is_seen(each))
    return _at_time(Arrangement(width, still, (), scene.clock, scene.phases), picture)


def _at_time(arranged: Arrangement, picture: Picture) -> Arrangement:
    """With the clock and the phases of a picture in their places."""
    moving: list[Placed] = []
    if picture.clock and arranged.clock_place:
        moving += place_clock(picture.clock, arranged.clock_place)
    if arranged.phases_room:
        for phases in _phases(picture):
            moving += place_phases(phases, arranged.phases_room)
    return replace(arranged, moving=tuple(each for each in moving if _is_seen(each)))


def _still(picture: Picture) -> Picture:
    """What of a picture a second that passes leaves as it is."""
    return replace(picture, body=_stacked(picture), clock=None)


def _phases(picture: Picture) -> tuple[Phases, ...]:
    return tuple(body for body in picture.body if isinstance(body, Phases))[:1]


def measure_anew() -> None:
    """Forget every measure: another font has come."""
    _lately.clear()
    forget()
    forget_places()
    forget_times()
    place_body.cache_clear()
    _middle.cache_clear()


class _Scene(NamedTuple):
    """What stands on a page, and where what moves goes."""

    still: Iterable[Placed]
    clock: ClockPlace | None = None
    phases: Area | None = None


def _scene(picture: Picture, page: Area) -> _Scene:
    if picture.scene == "break" and picture.clock and picture.clock.text:
        return _Scene(place_break(picture, picture.clock, page))
    if picture.scene in _CALM and not picture.body and not picture.clock:
        return _Scene(place_calm(picture, page))
    return _task(picture, page)


def _task(picture: Picture, page: Area) -> _Scene:
    """What nearly every step shows."""
    is_beside = picture.clock is not None and _leaves_room(picture)
    bottom, floor = _bottom(picture, page, picture.clock is not None and not is_beside)
    clock, middle, under = bottom.clock, page.above(floor), None
    if is_beside:
        column = clock_width(page.width)
        clock = ClockPlace(middle.after(middle.width - column), is_large=True)
        under = middle.below(UNDER_CLOCK)
        middle = middle.first(middle.width - column - _BESIDE_CLOCK)
    above = (*place_kicker(picture, page), *_middle(_still(picture), middle, under))
    return _Scene((*above, *bottom.still), clock, bottom.phases)


def _bottom(picture: Picture, page: Area, has_small_clock: bool) -> tuple[_Scene, float]:
    """Foot, small clock and phases from the bottom up, and where they begin."""
    placed: list[Placed] = []
    clock = None
    floor = _FLOOR
    if picture.foot:
        row = page.below(_FLOOR - _FOOT)
        share = 0.6 if has_small_clock else 1
        placed.append(place_foot(picture.foot, row.first(row.width * share)))
        floor = row.y - _GAP / 2
    if has_small_clock:
        row = page.below(_FLOOR - SMALL_CLOCK).above(_FLOOR)
        room = row.after(row.width * 0.6) if picture.foot else row
        clock = ClockPlace(room, is_large=False)
        floor = row.y - _GAP / 2
    if not _phases(picture):
        return _Scene(placed, clock), floor
    room = page.below(floor - PHASES_HEIGHT)
    return _Scene(placed, clock, room), floor - PHASES_HEIGHT - _GAP


@lru_cache(maxsize=8)
def _middle(still: Picture, room: Area, under_clock: Area | None) -> tuple[Placed, ...]:
    """Headline and bodies; the headline is as large as it can be while the bodies stay whole.

    A table needs more width than a large clock leaves beside it, and stands under the two. Of
    the picture only what stands still is given, so that a second that passes changes nothing.
    """
    beside_clock = under_clock is not None
    bodies = _stacked(still)
    if not bodies:
        width = room.width if beside_clock else min(room.width, _LONGEST_LINE)
        return place_headline(still, room.first(width).below(_TOP), _SENTENCE)
    head: tuple[Words, ...] = ()
    placed: tuple[Placed, ...] = ()
    for words, begin in _headings(still, room, beside_clock):
        below = room.below(begin)
        if under_clock and isinstance(bodies[0], Grid):
            below = under_clock.below(max(begin, under_clock.y))
        head, placed = words, tuple(place_bodies(bodies, below))
        if not is_crowded(placed):
            break
    return (*head, *placed)


def _headings(
    picture: Picture, room: Area, beside_clock: bool
) -> Iterator[tuple[tuple[Words, ...], float]]:
    """Headlines from large to small, each with where the bodies begin under it."""
    top = _TOP if beside_clock else _TOP_OVER_BODY
    share = room.above(top + (room.bottom - top) * _HEADLINE_SHARE).below(top)
    sizes = _SENTENCES_BESIDE_CLOCK if beside_clock else _SENTENCES_OVER_BODY
    one_remark = len(picture.detail) == 1 and not beside_clock
    if picture.sentence or not one_remark:
        for sentence, detail in _SENTENCES_AT_DOORS if picture.scene == "doors" else sizes:
            words = place_headline(picture, share, sentence, detail)
            yield words, _begin(words, sentence)
    aside = place_aside(picture, room) if one_remark else None
    if aside and not (aside.setting.cut and picture.sentence):
        least = sizes[-1][0]
        words = place_headline(replace(picture, detail=()), share, least)
        yield (aside, *words), _begin(words, least)


def _begin(words: tuple[Words, ...], sentence: int) -> float:
    """Where a body begins under these words."""
    bottom = bottom_of(words, 0)
    return bottom + sentence * _UNDER_HEADLINE if bottom else _TOP_OF_BODY


def _stacked(picture: Picture) -> tuple[Stacked, ...]:
    return tuple(
        _not_named_twice(body, picture) for body in picture.body if not isinstance(body, Phases)
    )


def _not_named_twice(body: Stacked, picture: Picture) -> Stacked:
    """A team whose name is the headline already speaks without it."""
    match body:
        case Voices((voice,)) if voice.name == picture.sentence:
            return Voices((replace(voice, name=""),))
        case _:
            return body


def _leaves_room(picture: Picture) -> bool:
    """Whether a large clock can stand beside the task."""
    match _stacked(picture):
        case ():
            return True
        case (Lines(lines),):
            # Lines that grow while a scribe types would push a large clock away under way.
            return picture.scene != "list" and len(lines) <= _FEW_LINES
        case (Grid(),):
            return picture.scene == "rounds"
        case _:
            return False


def _is_seen(placed: Placed) -> bool:
    return not isinstance(placed, Words) or placed.setting.lines > 0
