"""Cards and other blocks beside each other: of one width, unless their words are very uneven."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias, TypeVar

from facilitator.domain.document import Card
from facilitator.papers.blocks import Beside, Block, Cell, Space, Stack
from facilitator.papers.colors import TINTS
from facilitator.papers.columns import shared_out
from facilitator.papers.setter import Setter

_CARD_GAP: Final = 6.0
_CARD_PADDING: Final = 8.0
_LEAST: Final = 0.72
"""The least part of an even share that each gets."""
_BASES: Final = (20, 60, 150)
"""Narrow columns waste more of their width: so many letters may count for every one."""
_MUCH_LOWER: Final = 0.8
_LOWER: Final = 0.97
"""How much lower uneven widths must make a row to be worth their unrest; less on a tight page."""

S = TypeVar("S", bound=Setter)
Made: TypeAlias = Callable[[S, Sequence[float]], Beside]


def cards_abreast(cards: Sequence[Card], width: float, setter: Setter) -> Beside:
    """Tinted cards, all as high as the highest."""

    def made(setter: Setter, widths: Sequence[float]) -> Beside:
        blocks = [
            _card(card, each - 2 * _CARD_PADDING, setter)
            for card, each in zip(cards, widths, strict=True)
        ]
        padding = min(_CARD_PADDING, setter.scale.space(1.0))
        tints = [TINTS[card.hue] for card in cards]
        return Beside(cells(blocks, widths, _CARD_GAP, tints), _CARD_PADDING, padding, padding)

    lengths = [sum(map(len, card.lines)) for card in cards]
    return evened(made, lengths, width - _CARD_GAP * (len(cards) - 1), setter)


def evened(made: Made[S], lengths: Sequence[int], width: float, setter: S) -> Beside:
    """The row at even widths, or by the lengths of its words where that makes it lower."""
    if not lengths:
        return Beside(())
    even = tuple(width / len(lengths) for _length in lengths)
    least = [each * _LEAST for each in even]
    uneven = [shared_out(width, [base + length for length in lengths], least) for base in _BASES]
    trial = setter.trial()
    heights = {widths: made(trial, widths).height for widths in dict.fromkeys((even, *uneven))}
    lowest = min(uneven, key=heights.__getitem__)
    worth = _LOWER if setter.scale.is_tight else _MUCH_LOWER
    return made(setter, lowest if heights[lowest] < heights[even] * worth else even)


def cells(
    blocks: Sequence[Block], widths: Sequence[float], gap: float, tints: Sequence[str]
) -> tuple[Cell, ...]:
    """Blocks of these widths from left to right."""
    placed: list[Cell] = []
    x = 0.0
    for block, width, tint in zip(blocks, widths, tints, strict=True):
        placed.append(Cell(x, width, block, tint))
        x += width + gap
    return tuple(placed)


def _card(card: Card, width: float, setter: Setter) -> Stack:
    scale = setter.scale
    title = setter.words(card.title, scale.in_hue(card.hue, bold=True), width, "P", keeps=True)
    blocks: list[Block] = [title]
    for line in card.lines:
        blocks.append(Space(scale.space(0.25)))
        blocks.append(setter.words(line, scale.in_hue(card.hue), width, "P"))
    return Stack(tuple(blocks))
