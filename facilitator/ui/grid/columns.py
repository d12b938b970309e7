"""How wide the columns of a grid are, where the words in them begin, and which stand below."""

from collections.abc import Mapping, Sequence
from typing import Final

from facilitator.domain.fields import Field, Shape

FEW: Final = 3
"""Columns above which they stand closer, so that a map and ten scores fit a small laptop."""

_STRETCH: Final = {
    Shape.PASSAGE: 6,
    Shape.LINE: 6,
    Shape.CHOICE: 2,
    Shape.LINKS: 3,
    Shape.DAY: 2,
    Shape.NUMBER: 1,
    Shape.FLAG: 0,
}
_BRIEF: Final = 3
"""The stretch of a line that takes a name."""

_LEAST_WIDTH: Final = {
    Shape.NUMBER: 36,
    Shape.FLAG: 28,
    Shape.DAY: 72,
    Shape.CHOICE: 100,
    Shape.LINKS: 110,
}
_DIGIT: Final = 9
"""A column for no more than one digit is as narrow as its boxes."""

_A_WORD: Final = 100
"""A column in which words of twelve letters are not broken."""
_TAIL: Final = 84
"""The word at the end of a row, and the gaps."""
_LEAST_WORDS: Final = 120
"""What a column of words keeps beside choices that are shown whole."""

LEAST_NAME: Final = 96
_MOST_NAME: Final = 220
_SHARE_OF_NAMES: Final = 4
"""A quarter of the width at most, for long names; the rest is for what is typed."""


_MANY: Final = 6
"""Columns above which a long text has no room left beside them."""
_WORDS: Final = frozenset({Shape.LINE, Shape.PASSAGE})


def standing_below(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The words at the end of a row that go on a second line, across the whole width.

    Ten scores and a remark: beside the scores it would be two letters wide. A goal and why it
    matters: beside one another each would be twice as high.
    """
    if [field.shape for field in fields] == [Shape.PASSAGE] * 2:
        return tuple(fields[1:])
    if len(fields) <= _MANY or all(field.shape is not Shape.PASSAGE for field in fields):
        return ()
    at = max((at for at, field in enumerate(fields, 1) if field.shape not in _WORDS), default=0)
    return tuple(fields[at:]) if at else ()


def leaves_no_room(names: int, fields: Sequence[Field], width: int) -> bool:
    """Whether names of this width beside the boxes make columns too narrow for a word."""
    beside = [each for each in fields if each not in standing_below(fields)]
    needed = sum(_A_WORD if each.shape in _WORDS else least_width(each) for each in beside)
    return needed + names + _TAIL > width


def stretch(field: Field) -> int:
    """How much of the room that is left goes to a column."""
    return _BRIEF if field.brief else _STRETCH[field.shape]


def least_width(field: Field) -> int:
    """What a column takes at least, in pixels."""
    if field.most is not None and field.most <= _DIGIT:
        return 0
    return _LEAST_WIDTH.get(field.shape, 72)


def choice_widths(
    wanted: Mapping[int, int], fields: Sequence[Field], width: int
) -> Mapping[int, int]:
    """What columns of choices take, of so wide a grid: all they want, if words keep enough.

    `wanted` and the answer go by the places of the choices among the fields.
    """
    others = [field for at, field in enumerate(fields) if at not in wanted]
    kept = sum(_LEAST_WORDS if each.shape in _WORDS else least_width(each) for each in others)
    if sum(wanted.values()) + kept > width:
        return {at: least_width(fields[at]) for at in wanted}
    return {at: max(each, least_width(fields[at])) for at, each in wanted.items()}


def most_for_names(width: int) -> int:
    """What the column of names takes at most, of so wide a grid."""
    return max(min(width // _SHARE_OF_NAMES, _MOST_NAME), LEAST_NAME)


def indent(shape: Shape, columns: int) -> int:
    """Where the words, or the tick, of a box below begin."""
    if shape is Shape.FLAG or (columns > FEW and shape not in {Shape.CHOICE, Shape.LINKS}):
        return 4
    return 9
