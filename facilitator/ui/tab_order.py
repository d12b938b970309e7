"""The order in which Tab visits widgets, where it is not that in which they were made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(stops: Sequence[QWidget]) -> None:
    """Let Tab go from each to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def stops_in(part: QWidget) -> tuple[QWidget, ...]:
    """What Tab visits within a part of the window, hidden or not, in its present order."""
    return tuple(
        each
        for each in _chain_from(part)
        if part.isAncestorOf(each) and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def _chain_from(first: QWidget) -> Iterator[QWidget]:
    each = first.nextInFocusChain()
    while each is not None and each is not first:
        yield each
        each = each.nextInFocusChain()
