"""How large and how airy a paper is set: the sizes of type and the rhythm of its spaces.

Nothing that is read goes under 10 points. A one-page paper tries `SCALES` from the first on.
"""

from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.domain.picture import Hue
from facilitator.papers.colors import INK, INKS, PINE, SOFT
from facilitator.papers.fonts import Family
from facilitator.papers.paragraphs import Style

LETTER: Final = (612.0, 792.0)
A4: Final = (595.28, 841.89)
SIZES: Final = {"letter": LETTER, "a4": A4}

SIDE: Final = 40.0
"""Left and right margin."""
GUTTER: Final = 16.0
"""Between columns."""
_CLOSE_SET: Final = 0.5
"""Under this much air headings are smaller, too."""
STATEMENTS: Final = (24.0, 22.0, 20.0, 18.0)


@frozen
class Scale:
    """One density of a page; spaces are shares of the 8-point rhythm."""

    text_size: float = 10.5
    statement: float = 24.0
    """The largest a statement may be."""
    air: float = 1.0
    in_line: bool = False
    """Columns stay in line from table to table, whatever is in them."""

    @property
    def is_tight(self) -> bool:
        """Whether room is sought for wherever it lies unused."""
        return self.air < 1 and not self.in_line

    @property
    def leading(self) -> float:
        return round(self.text_size * (1.16 + 0.24 * self.air), 2)

    def space(self, eighths: float) -> float:
        """So many steps of the rhythm."""
        return round(8.0 * eighths * self.air, 2)

    @property
    def text(self) -> Style:
        return Style(Family.TEXT, self.text_size, self.leading, INK)

    @property
    def bold(self) -> Style:
        return Style(Family.BOLD, self.text_size, self.leading, INK)

    @property
    def figures(self) -> Style:
        return Style(Family.FIGURES, self.text_size - 0.5, self.leading, INK)

    @property
    def quiet(self) -> Style:
        return Style(Family.TEXT, 10.0, self.leading, SOFT)

    @property
    def label(self) -> Style:
        return Style(Family.BOLD, 10.0, 14.0, PINE)

    @property
    def small_bold(self) -> Style:
        return Style(Family.BOLD, 10.0, 14.0, SOFT)

    def heading(self, level: int) -> Style:
        second = self.text_size + (1.5 if self.air > _CLOSE_SET else 1.0)
        size, ink = {1: (20.0, INK), 2: (second, PINE)}.get(level, (10.5, PINE))
        return Style(Family.BOLD, size, round(size * 1.2, 2), ink)

    def in_hue(self, hue: Hue, bold: bool = False) -> Style:
        family = Family.BOLD if bold else Family.TEXT
        return Style(family, self.text_size, self.leading, INKS[hue])


SCALES: Final = (
    Scale(),
    Scale(10.5, 24.0, 0.85),
    Scale(10.25, 22.0, 0.8),
    Scale(10.0, 22.0, 0.75),
    Scale(10.0, 20.0, 0.65),
    Scale(10.0, 20.0, 0.55),
    Scale(10.0, 18.0, 0.45),
    Scale(10.0, 18.0, 0.35),
    Scale(10.0, 18.0, 0.25),
)


DENSE: Final = Scale(10.0, 20.0, 0.3, in_line=True)
"""For papers of many pages to work from."""


def statement(size: float) -> Style:
    """The large sentence of a page."""
    return Style(Family.SERIF, size, round(size * 1.14, 2), INK)
