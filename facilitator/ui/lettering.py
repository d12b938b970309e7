"""The typefaces the program brings along, and fonts made from them.

Sizes are pixels, as in the design. Knows neither colours nor widgets.
"""

import unicodedata
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont

from facilitator.paths import data_folder

TEXT: Final = "Atkinson Hyperlegible Next"
SERIF: Final = "Source Serif 4"
EVERY_LETTER: Final = "Noto Sans"
FALLBACKS: Final = (EVERY_LETTER, "Noto Sans SC", "Noto Sans Arabic")

ANY_FIGURE: Final = str.maketrans("123456789", "000000000")
"""Figures are all of one width: where letters stand depends on their number only."""

_FIRST: Final = (
    "AtkinsonHyperlegibleNext-Regular",
    "AtkinsonHyperlegibleNext-SemiBold",
    "AtkinsonHyperlegibleNext-Bold",
    "SourceSerif4-SemiBold",
)
_LATER: Final = (
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSansArabic-Regular",
    "NotoSansSC-Regular",
)

_TABULAR: Final = "tnum"


def load_text_fonts() -> None:
    """Register what the first paint needs."""
    for name in _FIRST:
        _register(name)


def load_other_scripts() -> None:
    """Register the large fonts for every other script; meant for after the first paint."""
    for name in _LATER:
        _register(name)


def text_font(px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font to read and press, with figures of one width."""
    return QFont(_font((TEXT, *FALLBACKS), round(px), weight))


def serif_font(px: float) -> QFont:
    """The font of goals and of the stage's one sentence."""
    return QFont(_font((SERIF, *FALLBACKS), round(px), QFont.Weight.DemiBold))


def font_for(text: str, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font in which the words of `text` look like one hand.

    Atkinson has no Vietnamese, Greek or Cyrillic. Letter by letter Qt would mix two typefaces
    inside a word, so a text with such letters is set in Noto Sans as a whole.
    """
    if text.isascii() or all(_in_text_font(each) for each in set(text) if _is_letter(each)):
        return text_font(px, weight)
    return QFont(_font((EVERY_LETTER, *FALLBACKS[1:], TEXT), round(px), weight))


def fitted(
    words: str,
    room: int,
    px: float,
    weight: QFont.Weight = QFont.Weight.Normal,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> tuple[QFont, str]:
    """One line of words for a room: a pixel or two smaller where that spares the ellipsis."""
    for size in (px, px - 1, px - 2):
        font = font_for(words, size, weight)
        if QFontMetrics(font).horizontalAdvance(words) <= room:
            return font, words
    return font, QFontMetrics(font).elidedText(words, cut, room)


@cache
def _font(families: tuple[str, ...], px: int, weight: QFont.Weight) -> QFont:
    """The one font of this look; a copy costs a hundredth, and may be changed."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(px)
    font.setWeight(weight)
    # Unhinted outlines scale evenly, so the small picture breaks its lines as the large one does.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag(_TABULAR), 1)
    return font


def _is_letter(each: str) -> bool:
    return each.isalpha() or unicodedata.combining(each) > 0


@cache
def _in_text_font(letter: str) -> bool:
    """Whether Atkinson itself has this letter."""
    return QRawFont.fromFont(QFont(TEXT)).supportsCharacter(ord(letter))


@cache
def _register(name: str) -> int:
    return QFontDatabase.addApplicationFont(str(data_folder("assets") / "fonts" / f"{name}.ttf"))
