"""The bundled fonts: which one sets a word, and how wide it comes out.

The typesetting library underneath puts an empty box where a font lacks a character, silently;
here every word finds a font that has it, and what none has is written by its number. The large
Chinese font is read once, and only when a character needs it.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.papers.cleaning import clean, is_character, named

SHAPES: Final = "☐☑☒✓✔✗✘✕"
"""Drawn by us, alike in every font; see `shapes`."""
SHAPE_WIDTH: Final = 0.95


class Family(StrEnum):
    """The voices of a page."""

    TEXT = "text"
    BOLD = "bold"
    SERIF = "serif"
    FIGURES = "figures"
    """Tabular figures, for columns of times."""


_CHAINS: Final = {
    Family.TEXT: ("AtkinsonHyperlegibleNext-Regular", "NotoSans-Regular"),
    Family.BOLD: ("AtkinsonHyperlegibleNext-SemiBold", "NotoSans-Bold"),
    Family.SERIF: ("SourceSerif4-SemiBold", "NotoSans-Bold"),
    Family.FIGURES: ("NotoSans-Regular",),
}
_LAST_RESORTS: Final = ("NotoSansArabic-Regular", "SourceSerif4-Regular", "NotoSansSC-Regular")


class Font:
    """One font file, known to the typesetting library by its name."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._font: Any = _read(folder / f"{name}.ttf", name)
        face = self._font.face
        self._known: Mapping[int, int] = face.charToGlyph
        self._widths: Mapping[int, float] = face.charWidths
        self._unknown: float = face.defaultWidth
        pdfmetrics.registerFont(self._font)

    def has(self, char: str) -> bool:
        return char == "\u00a0" or ord(char) in self._known

    def has_all(self, text: str) -> bool:
        return all(map(self.has, text))

    def width(self, text: str) -> float:
        """How wide a text is at one point."""
        width, unknown = self._widths.get, self._unknown
        return sum([width(ord(char), unknown) for char in text]) / 1000

    def codes(self, text: str, paper: Any) -> Iterator[tuple[str, str]]:
        """A text as one paper writes it: the font's name there, and the letters' codes in hex."""
        for subset, letters in self._font.splitString(text, paper):
            yield self._font.getSubsetInternalName(subset, paper), letters.hex()


class Run(NamedTuple):
    """Characters set in one font; a shape is one character drawn by us."""

    font: Font
    text: str
    width: float
    """At one point."""
    shape: bool = False


class Fonts:
    """The fonts of one folder, read as they are needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Font] = {}
        self._spaces: dict[Font, Run | None] = {}

    def first(self, family: Family) -> Font:
        """The font a family is set in where it can be."""
        return self._font(_CHAINS[family][0])

    def starting_at(self, family: Family, text: str) -> int:
        """Where in its chain a paragraph starts: a Vietnamese one is not set in two fonts by turns.

        0 unless more than a fifth of the words need the second font.
        """
        chain = _CHAINS[family]
        words = text.split()
        if len(chain) < 2 or text.isascii() or not words:
            return 0
        first = self.first(family)
        needing = [word for word in words if not first.has_all(word)]
        second = [word for word in needing if self._font(chain[1]).has_all(word)]
        return 1 if len(second) * 5 > len(words) else 0

    def unprintable(self, text: str) -> tuple[str, ...]:
        chars = dict.fromkeys(char for char in clean(text) if not char.isspace())
        return tuple(char for char in chars if not self._can_print(char))

    def printable(self, text: str) -> str:
        """The text with the names of characters in place of those no font has."""
        return "".join(
            char if char.isspace() or self._can_print(char) else named(char) for char in text
        )

    def space_of(self, font: Font) -> Run | None:
        """The space between two words of one font, if the font has one."""
        if font not in self._spaces:
            self._spaces[font] = Run(font, " ", font.width(" ")) if font.has(" ") else None
        return self._spaces[font]

    def runs(self, family: Family, start: int, word: str) -> tuple[Run, ...]:
        """A word as runs: in one font where one has all of it, else character by character."""
        if not any(char in SHAPES or not is_character(char) for char in word):
            for font in self._chain(family, start):
                if font.has_all(word):
                    return (Run(font, word, font.width(word)),)
        return tuple(self._mixed(family, start, word))

    def _mixed(self, family: Family, start: int, word: str) -> Iterator[Run]:
        own = next(self._chain(family, start))
        for (font, drawn), group in groupby(self._fitted(family, start, word), key=_kind):
            text = "".join(char for _font, _drawn, char in group)
            if drawn:
                for char in text:
                    yield Run(own, char, SHAPE_WIDTH, shape=True)
            elif font is None:
                text = "".join(map(named, text))
                yield Run(own, text, own.width(text))
            else:
                yield Run(font, text, font.width(text))

    def _fitted(
        self, family: Family, start: int, word: str
    ) -> Iterator[tuple[Font | None, bool, str]]:
        """Each character with its font; a mark stays in the font of the letter it stands on."""
        before: Font | None = None
        for char in word:
            if not (before and unicodedata.combining(char) and before.has(char)):
                before = self._font_for(family, start, char)
            yield before, char in SHAPES, char

    def _font_for(self, family: Family, start: int, char: str) -> Font | None:
        if not is_character(char):
            return None
        return next((font for font in self._chain(family, start) if font.has(char)), None)

    def _can_print(self, char: str) -> bool:
        return char in SHAPES or self._font_for(Family.TEXT, 0, char) is not None

    def _chain(self, family: Family, start: int) -> Iterator[Font]:
        yield from map(self._font, _CHAINS[family][start:])
        yield from map(self._font, _LAST_RESORTS)

    def _font(self, name: str) -> Font:
        if name not in self._read:
            self._read[name] = Font(self._folder, name)
        return self._read[name]


def _kind(fitted: tuple[Font | None, bool, str]) -> tuple[Font | None, bool]:
    font, drawn, _char = fitted
    return font, drawn


def _read(file: Path, name: str) -> Any:
    try:
        return TTFont(name, str(file), asciiReadable=0)
    except (OSError, TTFError) as fault:
        raise WorkshopError(
            _(
                "The font {file} could not be read, so no paper was made; nothing that was typed "
                "is lost. Install the program again."
            ).format(file=file)
        ) from fault


@cache
def bundled(folder: Path) -> Fonts:
    """The fonts of a folder, read once in a process."""
    return Fonts(folder)
