"""Words put into areas: the step between a text that fits and a place on the stage."""

from typing import Final

from PySide6.QtGui import QFont

from facilitator.ui.stage.placed import Align, Area, Words
from facilitator.ui.stage.setting import LEAST, Style, fit, fit_line
from facilitator.ui.theme import Tone

PLAIN: Final = Style()
STRONG: Final = Style(QFont.Weight.DemiBold)
BOLD: Final = Style(QFont.Weight.Bold)
SENTENCE: Final = Style(serif=True, spacing=1.14, balanced=True)
QUOTE: Final = Style(serif=True, spacing=1.2, balanced=True)


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
