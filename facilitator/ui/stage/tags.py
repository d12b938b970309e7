"""Short texts as tags that flow like words: a resource, a norm, a name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from facilitator.domain.frozen import replace
from facilitator.domain.picture import Hue
from facilitator.ui.stage.place import PLAIN, and_more
from facilitator.ui.stage.placed import Area, Panel, Placed, Words
from facilitator.ui.stage.setting import LEAST, Setting, fit
from facilitator.ui.theme import Tone

_BEFORE: Final = 24.0
_AFTER: Final = 18.0
_ABOVE: Final = 7.0
_STRIPE: Final = 8.0
_GAP: Final = 12.0
_TAG: Final = replace(PLAIN, most_lines=2)
"""A tag with more text is cut."""


def tags_fit(texts: Sequence[str], area: Area, px: int) -> bool:
    """Whether every tag has its place and all its words at this size."""
    placed = tuple(_flow(texts, area, px))
    return len(placed) == len(texts) and not any(setting.cut for _, setting in placed)


def place_tags(texts: Sequence[str], area: Area, px: int, hue: Hue) -> tuple[Placed, ...]:
    """The tags, or as many as there is room for and how many are left out."""
    shown = tuple(_flow(texts, area, px))
    if len(shown) == len(texts):
        return tuple(_drawn(shown, hue))
    for count in range(len(shown), -1, -1):
        entries = (*texts[:count], and_more(len(texts) - count))
        tags = tuple(_flow(entries, area, LEAST))
        if len(tags) == len(entries):
            return *_drawn(tags[:-1], hue), _rest(*tags[-1], hue)
    return ()


def _rest(area: Area, setting: Setting, hue: Hue) -> Words:
    inside = Area(area.x, area.y + _ABOVE, setting.width, setting.height)
    return Words(inside, setting, Tone.of(hue), counts_rest=True)


def _flow(texts: Sequence[str], area: Area, px: int) -> Iterator[tuple[Area, Setting]]:
    """Where each tag stands and what is set in it, until the area is full."""
    x, y, bottom = area.x, area.y, area.y
    for text in texts:
        setting = _set(text, area, px)
        width = setting.width + _BEFORE + _AFTER
        height = setting.height + 2 * _ABOVE
        if x > area.x and x + width > area.right:
            x, y = area.x, bottom + _GAP
        if y + height > area.bottom:
            return
        yield Area(x, y, width, height), setting
        x += width + _GAP
        bottom = max(bottom, y + height)


def _set(text: str, area: Area, px: int) -> Setting:
    setting = fit(text, _TAG, area.width - _BEFORE - _AFTER, area.height, px, px)
    return replace(setting, width=setting.widest + 1)


def _drawn(tags: Iterable[tuple[Area, Setting]], hue: Hue) -> Iterator[Placed]:
    tone = Tone.of(hue)
    for area, setting in tags:
        yield Panel(area, Tone.PAPER, 8, stripe=tone)
        inside = Area(area.x + _BEFORE, area.y + _ABOVE, setting.width, setting.height)
        yield Words(inside, setting, tone)
