"""Words put into areas: the step between a text that fits and a place on the stage."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont

from facilitator.domain.frozen import replace
from facilitator.domain.wording import counted
from facilitator.ui.stage.placed import Align, Area, Placed, Words
from facilitator.ui.stage.setting import LEAST, Setting, Style, fit, fit_line
from facilitator.ui.theme import Tone

PLAIN: Final = Style()
CLOSE: Final = Style(spacing=1.2)
"""Only where words would be lost otherwise, and after every smaller headline."""
ITEM: Final = Style(balanced=True)
STRONG: Final = Style(QFont.Weight.DemiBold)
BOLD: Final = Style(QFont.Weight.Bold)
FIGURES: Final = Style(QFont.Weight.Bold, spacing=0.8)
SENTENCE: Final = Style(serif=True, spacing=1.14, balanced=True)
REST_HEIGHT: Final = LEAST * PLAIN.spacing
QUOTE: Final = Style(serif=True, spacing=1.2, balanced=True)


@lru_cache(maxsize=2048)
def text_in(
    area: Area,
    text: str,
    style: Style,
    largest: int,
    smallest: int = LEAST,
    tone: Tone = Tone.INK,
    align: Align = Align.START,
) -> Words:
    """The text as large as fits, at the top of the area; the words' own area is as high as they."""
    setting = fit(text, style, area.width, area.height, largest, smallest)
    return _standing(area, setting, tone, align)


@lru_cache(maxsize=2048)
def line_in(
    area: Area,
    text: str,
    style: Style,
    largest: int,
    smallest: int = LEAST,
    tone: Tone = Tone.INK,
    align: Align = Align.START,
) -> Words:
    """The text on one line, as large as fits, at the top of the area."""
    setting = fit_line(text, style, area.width, largest, smallest)
    return _standing(area, setting, tone, align)


def forget_places() -> None:
    """Forget where words stood: they have other measures now."""
    text_in.cache_clear()
    line_in.cache_clear()


def rest_in(area: Area, left_out: int) -> Words:
    """What stands at the foot of an area that could not hold everything."""
    foot = area.below(area.bottom - REST_HEIGHT)
    return replace(line_in(foot, and_more(left_out), PLAIN, LEAST), counts_rest=True)


def and_more(left_out: int) -> str:
    """How many things there was no room for."""
    return counted("and {n} more", "and {n} more", left_out)


def is_crowded(placed: Iterable[Placed]) -> bool:
    """Whether something had to be left out, cut or set close."""
    words = (each for each in placed if isinstance(each, Words))
    return any(
        each.counts_rest or each.setting.cut or each.setting.style is CLOSE for each in words
    )


def _standing(area: Area, fitted: Setting, tone: Tone, align: Align) -> Words:
    # As narrow as its longest line: the same lines, and nothing that did not change is repainted.
    setting = replace(fitted, width=fitted.widest + 1)
    spare = area.width - setting.width
    match align:
        case Align.MIDDLE:
            x = area.x + spare / 2
        case Align.START if not setting.runs_left:
            x = area.x
        case _:
            x = area.right - setting.width
    return Words(Area(x, area.y, setting.width, setting.height), setting, tone, align)
