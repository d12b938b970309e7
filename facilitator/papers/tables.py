"""A grid becomes a table: a header that stands again on every page, hairlines, rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from facilitator.domain.document import Grid
from facilitator.papers.blocks import Beside, Cell, Table, Together
from facilitator.papers.columns import relieved, shared_out
from facilitator.papers.paragraphs import Style, longest_word, one_line
from facilitator.papers.scale import GUTTER
from facilitator.papers.structure import Element

if TYPE_CHECKING:
    from facilitator.papers.composing import Composer

_SHORT_ROW: Final = 0.2
"""Rows up to this share of a page are not cut."""
_MOST_FOR_A_WORD: Final = 0.3
"""The largest part of the width that a column gets for one long word."""
_BETWEEN: Final = GUTTER * 0.75


def table(grid: Grid, width: float, composer: "Composer") -> Table:
    """The grid in columns by its shares, none too narrow for the words over and in it."""
    styles = [_column_style(grid, at, composer) for at in range(len(grid.widths))]
    titles = [composer.scale.small_bold] * len(styles)
    widths = _widths(grid, styles, titles, width, composer)
    element = composer.root.add("Table")
    header = _row(grid.header, titles, widths, element.add("TR"), composer)
    rows = tuple(
        Together(_row(row, styles, widths, element.add("TR"), composer), _SHORT_ROW)
        for row in grid.rows
    )
    return Table(header, rows, width)


def _widths(
    grid: Grid,
    styles: Sequence[Style],
    titles: Sequence[Style],
    width: float,
    composer: "Composer",
) -> Sequence[float]:
    """As shared out; on a tight page columns with room to spare give it to the others."""
    least = []
    for at, (style, title) in enumerate(zip(styles, titles, strict=True)):
        texts = [row[at] for row in grid.rows]
        over = longest_word(grid.header[at], title.family, composer.fonts) * title.size
        inside = longest_word(" ".join(texts), style.family, composer.fonts) * style.size
        least.append(min(max(over, inside) + _BETWEEN + 1, width * _MOST_FOR_A_WORD))
    widths = shared_out(width, grid.widths, least)
    if not composer.scale.is_tight:
        return widths
    needs = [
        max(least[at], _longest([row[at] for row in grid.rows], style, composer))
        for at, style in enumerate(styles)
    ]
    return relieved(widths, needs)


def _row(
    texts: Sequence[str],
    styles: Sequence[Style],
    widths: Sequence[float],
    row: Element,
    composer: "Composer",
) -> Beside:
    """One row; the first of a table is its header."""
    is_header = styles[0] == composer.scale.small_bold if styles else False
    cells: list[Cell] = []
    x = 0.0
    for at, (text, style, width) in enumerate(zip(texts, styles, widths, strict=True)):
        inner = width if at == len(widths) - 1 else width - _BETWEEN
        words = composer.words(text, style, inner, "TH" if is_header else "TD", parent=row)
        cells.append(Cell(x, inner, words))
        x += width
    space = composer.scale.space
    above, below = (space(0.25), space(0.4)) if is_header else (space(0.6), space(0.6))
    return Beside(tuple(cells), 0.0, above, below)


def _longest(texts: Sequence[str], style: Style, composer: "Composer") -> float:
    """The width that the longest of these needs on one line, with the space after it."""
    lines = (one_line(text, style.family, composer.fonts) for text in texts)
    return max((line.width for line in lines), default=0.0) * style.size + _BETWEEN + 1


def _column_style(grid: Grid, column: int, composer: "Composer") -> Style:
    if column in grid.times:
        return composer.scale.figures
    return composer.scale.bold if column in grid.strong else composer.scale.text
