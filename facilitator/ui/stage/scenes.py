"""Pictures with an emphasis of their own: the way in, the pause, and the calm slide between."""

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.domain.picture import Clock, Picture
from facilitator.ui.stage.headline import bottom_of, place_foot, place_headline, place_kicker
from facilitator.ui.stage.place import BOLD, PLAIN, SENTENCE, line_in, text_in
from facilitator.ui.stage.placed import Area, Placed, Words
from facilitator.ui.theme import Tone

_MIDDLE: Final = 510.0
"""A little above the middle of the stage, where the eye looks for the middle."""

_ROOM: Final = (150.0, 960.0)
_WIDEST: Final = 1600.0
_SENTENCE: Final = 124
_DETAIL: Final = 50
_TIME: Final = 280
_TITLE: Final = 76
_FOOT: Final = 982.0


def place_calm(picture: Picture, page: Area) -> Iterator[Placed]:
    """One sentence around the middle, and nothing that hurries: no clock."""
    yield from place_kicker(picture, page)
    room = page.first(min(page.width, _WIDEST)).below(_ROOM[0]).above(_ROOM[1])
    yield from _around_middle(place_headline(picture, room, _SENTENCE, _DETAIL))
    yield place_foot(picture.foot, page.below(_FOOT))


def place_break(picture: Picture, clock: Clock, page: Area) -> Iterator[Placed]:
    """When we start again, as large as the stage allows."""
    yield from place_kicker(picture, page)
    room = page.below(_ROOM[0]).above(_ROOM[1])
    title = text_in(room.above(room.y + 200), picture.sentence, SENTENCE, _TITLE, 44)
    time = line_in(room, clock.text, BOLD, _TIME)
    detail = text_in(room.above(room.y + 220), "\n".join(picture.detail), PLAIN, 42, tone=Tone.SOFT)
    label = line_in(room, clock.label, PLAIN, 42, tone=Tone.SOFT)
    yield from _around_middle(_stacked((title, time, label, detail)))
    yield place_foot(picture.foot, page.below(_FOOT))


def _stacked(words: Sequence[Words]) -> tuple[Words, ...]:
    shown = [each for each in words if each.setting.lines]
    y, stacked = 0.0, []
    for each in shown:
        stacked.append(each.moved(down=y - each.area.y))
        y += each.area.height + 8
    return tuple(stacked)


def _around_middle(words: tuple[Words, ...]) -> tuple[Words, ...]:
    shown = tuple(each for each in words if each.setting.lines)
    top = min((each.area.y for each in shown), default=0.0)
    height = bottom_of(shown, top) - top
    down = max(_MIDDLE - height / 2, _ROOM[0]) - top
    return tuple(each.moved(down=down) for each in shown)
