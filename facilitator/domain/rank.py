"""The place of a record in its list, as a text between its neighbours' texts.

Two laptops can put things into one list without renumbering it, so lists merge.
"""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FIRST = _DIGITS[0]


def between(before: str, after: str) -> str:
    """A rank that sorts after `before` and before `after`; either may be empty (no neighbour).

    Ranks never end in the lowest digit, so there is always room in front of one.
    """
    if after and before >= after:
        raise ValueError(f"no rank lies between {before!r} and {after!r}")
    shared = 0
    while after and (before[shared] if shared < len(before) else _FIRST) == after[shared]:
        shared += 1
    if shared:
        return after[:shared] + between(before[shared:], after[shared:])
    low = _DIGITS.index(before[0]) if before else 0
    high = _DIGITS.index(after[0]) if after else len(_DIGITS)
    if high - low > 1:
        return _DIGITS[(low + high) // 2]
    if len(after) > 1:
        return after[0]
    return _DIGITS[low] + between(before[1:], "")


def spread(count: int) -> tuple[str, ...]:
    """`count` ranks in order, evenly spaced, for a list written in one go."""
    width = 1
    while len(_DIGITS) ** width <= count + 1:
        width += 1
    gap = len(_DIGITS) ** width / (count + 1)
    return tuple(_written(round(gap * (place + 1)), width) for place in range(count))


def _written(value: int, width: int) -> str:
    digits = []
    for _place in range(width):
        value, digit = divmod(value, len(_DIGITS))
        digits.append(_DIGITS[digit])
    written = "".join(reversed(digits))
    # A trailing lowest digit would leave no room in front; one more digit gives it.
    return written + _DIGITS[len(_DIGITS) // 2] if written.endswith(_FIRST) else written
