"""A time, figure by figure: a second changes one or two of them, and nothing else is painted."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from facilitator.domain.frozen import replace
from facilitator.ui.lettering import ANY_FIGURE
from facilitator.ui.stage.place import line_in
from facilitator.ui.stage.placed import Area, Words
from facilitator.ui.stage.setting import Style, fit_line
from facilitator.ui.theme import Tone

_SIGNS: Final = "0123456789:"


def is_time(text: str) -> bool:
    """Whether a text has no letters, only figures."""
    return bool(text) and not text.strip(_SIGNS)


def time_in(
    area: Area, text: str, style: Style, largest: int, middle: float | None = None
) -> tuple[Words, ...]:
    """A time on one line at the right end of an area; around a height, if one is given.

    What has not changed is the very same object as a second before.
    """
    places = _places(area, text.translate(ANY_FIGURE), style, largest, middle)
    return tuple(place[sign] for place, sign in zip(places, text, strict=True))


@lru_cache(maxsize=32)
def _places(
    area: Area, measured: str, style: Style, largest: int, middle: float | None
) -> tuple[Mapping[str, Words], ...]:
    """For each place of a time, how any figure stands there."""
    line = line_in(area, measured, style, largest)
    y, height, px = line.area.y, line.area.height, line.setting.px
    if middle is not None:
        y = middle - height / 2
    settings = [fit_line(sign, style, area.width, px, px) for sign in measured]
    x = area.right - sum(setting.widest for setting in settings)
    places = []
    for setting in settings:
        here = Area(x, y, setting.widest, height)
        places.append(
            {
                sign: Words(here, replace(setting, text=sign), Tone.INK, is_figure=True)
                for sign in (_SIGNS if setting.text == "0" else setting.text)
            }
        )
        x = here.right
    return tuple(places)


def forget_times() -> None:
    """Forget where figures stood: they have other measures now."""
    _places.cache_clear()
