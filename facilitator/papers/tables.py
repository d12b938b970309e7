"""A grid becomes a table: a header that stands again on every page, hairlines, rows."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from facilitator.domain.document import Grid
from facilitator.domain.frozen import replace
from facilitator.papers.blocks import Beside, Cell, Table, Together
from facilitator.papers.columns import relieved, shared_out
from facilitator.papers.paragraphs import Style, longest_word, one_line
from facilitator.papers.scale import GUTTER
from facilitator.papers.setter import Setter
from facilitator.papers.structure import Element

_SHORT_ROW: Final = 0.2
"""Rows up to this share of a page are not cut."""
_MOST_FOR_A_WORD: Final = 0.3
"""The largest part of the width that a column gets for one long word."""
_BETWEEN: Final = GUTTER * 0.75


class _Column(NamedTuple):
    """How the cells of one column are set."""

    style: Style
    tag: str = "TD"
    led: bool = False


def table(grid: Grid, width: float, setter: Setter) -> Table:
    """The grid in columns by its shares, none too narrow for the words over and in it."""
    columns = [
        _Column(_column_style(grid, at, setter), led=at in grid.led)
        for at in range(len(grid.widths))
    ]
    titles = [_Column(setter.scale.small_bold, "TH")] * len(columns)
    widths = _widths(grid, columns, titles, width, setter)
    element = setter.root.add("Table")
    space = setter.scale.space
    header = _row(grid.header, titles, widths, element.add("TR"), setter)
    rows = tuple(
        Together(
            replace(
                _row(row, columns, widths, element.add("TR"), setter),
                above=space(0.6),
                below=space(0.6),
            ),
            _SHORT_ROW,
        )
        for row in grid.rows
    )
    return Table(replace(header, above=space(0.25), below=space(0.4)), rows, width)


def _widths(
    grid: Grid,
    columns: Sequence[_Column],
    titles: Sequence[_Column],
    width: float,
    setter: Setter,
) -> Sequence[float]:
    """As shared out; on a tight page columns with room to spare give it to the others."""
    least = []
    for at, ((style, *_body), (title, *_head)) in enumerate(zip(columns, titles, strict=True)):
        texts = [row[at] for row in grid.rows]
        over = longest_word(grid.header[at], title.family, setter.fonts) * title.size
        inside = longest_word(" ".join(texts), style.family, setter.fonts) * style.size
        least.append(min(max(over, inside) + _BETWEEN + 1, width * _MOST_FOR_A_WORD))
    widths = shared_out(width, grid.widths, least)
    if not setter.scale.is_tight:
        return widths
    needs = [
        max(least[at], _longest([row[at] for row in grid.rows], column.style, setter))
        for at, column in enumerate(columns)
    ]
    return relieved(widths, needs)


def _row(
    texts: Sequence[str],
    columns: Sequence[_Column],
    widths: Sequence[float],
    row: Element,
    setter: Setter,
) -> Beside:
    cells: list[Cell] = []
    x = 0.0
    for at, (text, column, width) in enumerate(zip(texts, columns, widths, strict=True)):
        inner = width if at == len(widths) - 1 else width - _BETWEEN
        lead, _end, rest = text.partition("\n") if column.led else ("", "", text)
        words = setter.words(rest, column.style, inner, column.tag, lead, parent=row)
        cells.append(Cell(x, inner, words))
        x += width
    return Beside(tuple(cells))


def _longest(texts: Sequence[str], style: Style, setter: Setter) -> float:
    """The width that the longest of these needs on one line, with the space after it."""
    lines = (one_line(text, style.family, setter.fonts) for text in texts)
    return max((line.width for line in lines), default=0.0) * style.size + _BETWEEN + 1


def _column_style(grid: Grid, column: int, setter: Setter) -> Style:
    if column in grid.times:
        return setter.scale.figures
    return setter.scale.bold if column in grid.strong else setter.scale.text
