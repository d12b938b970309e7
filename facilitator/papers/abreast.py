"""Cards and columns beside each other: of one width, unless their words are very uneven."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from facilitator.domain.document import Card, Flow, Text
from facilitator.papers.blocks import Beside, Block, Cell, Space, Stack
from facilitator.papers.colors import TINTS
from facilitator.papers.columns import shared_out
from facilitator.papers.scale import GUTTER

if TYPE_CHECKING:
    from facilitator.papers.composing import Composer

_CARD_GAP: Final = 6.0
_CARD_PADDING: Final = 8.0
_LEAST: Final = 0.72
"""The least part of an even share that each gets."""
_BASES: Final = (20, 60, 150)
"""Narrow columns waste more of their width: so many letters may count for every one."""
_OTHER: Final = 60
"""What anything but a text counts for."""
_MUCH_LOWER: Final = 0.8
_LOWER: Final = 0.97
"""How much lower uneven widths must make a row to be worth their unrest; less on a tight page."""

Made: TypeAlias = Callable[["Composer", Sequence[float]], Beside]


def cards_abreast(cards: Sequence[Card], width: float, composer: "Composer") -> Beside:
    """Tinted cards, all as high as the highest."""

    def made(composer: "Composer", widths: Sequence[float]) -> Beside:
        blocks = [
            _card(card, each - 2 * _CARD_PADDING, composer)
            for card, each in zip(cards, widths, strict=True)
        ]
        padding = min(_CARD_PADDING, composer.scale.space(1.0))
        tints = [TINTS[card.hue] for card in cards]
        return Beside(_cells(blocks, widths, _CARD_GAP, tints), _CARD_PADDING, padding, padding)

    lengths = [sum(map(len, card.lines)) for card in cards]
    return _best(made, lengths, width - _CARD_GAP * (len(cards) - 1), composer)


def columns_abreast(
    columns: Sequence[Sequence[Flow]], width: float, composer: "Composer"
) -> Beside:
    """Columns, each with its own parts."""

    def made(composer: "Composer", widths: Sequence[float]) -> Beside:
        blocks = [
            composer.stacked(parts, each) for parts, each in zip(columns, widths, strict=True)
        ]
        return Beside(_cells(blocks, widths, GUTTER, [""] * len(blocks)))

    lengths = [sum(map(_length, parts)) for parts in columns]
    return _best(made, lengths, width - GUTTER * (len(columns) - 1), composer)


def _best(made: Made, lengths: Sequence[int], width: float, composer: "Composer") -> Beside:
    """The row at even widths, or by its words where that makes it lower."""
    if not lengths:
        return Beside(())
    even = tuple(width / len(lengths) for _length in lengths)
    least = [each * _LEAST for each in even]
    trial = composer.trial()

    def height(widths: Sequence[float]) -> float:
        return made(trial, widths).height

    uneven = min(
        (shared_out(width, [base + length for length in lengths], least) for base in _BASES),
        key=height,
    )
    worth = _LOWER if composer.scale.is_tight else _MUCH_LOWER
    return made(composer, uneven if height(uneven) < height(even) * worth else even)


def _cells(
    blocks: Sequence[Block], widths: Sequence[float], gap: float, tints: Sequence[str]
) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    x = 0.0
    for block, width, tint in zip(blocks, widths, tints, strict=True):
        cells.append(Cell(x, width, block, tint))
        x += width + gap
    return tuple(cells)


def _card(card: Card, width: float, composer: "Composer") -> Stack:
    scale = composer.scale
    title = composer.words(card.title, scale.in_hue(card.hue, bold=True), width, "P", keeps=True)
    blocks: list[Block] = [title]
    for line in card.lines:
        blocks.append(Space(scale.space(0.25)))
        blocks.append(composer.words(line, scale.in_hue(card.hue), width, "P"))
    return Stack(tuple(blocks))


def _length(part: Flow) -> int:
    return len(part.lead) + len(part.text) if isinstance(part, Text) else _OTHER
