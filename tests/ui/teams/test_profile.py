"""The lowest of the ten tests, in words."""

import pytest

from facilitator.ui.teams.profile import lowest

NAMES = ("School-wide", "Grounded", "Ours")


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ((None, None, None), ""),
        ((2, 0, 1), "Lowest: Grounded (not yet)."),
        ((1, 2, 1), "Lowest: School-wide, Ours (partly)."),
        ((1, None, None), "Lowest: School-wide (partly)."),
        ((2, 2, 2), "All alike: clearly."),
        ((0, 0, None), "All alike: not yet."),
    ],
)
def test_the_lowest_is_named_and_nothing_is_totalled(
    scores: tuple[int | None, ...], words: str
) -> None:
    assert lowest(scores, NAMES) == words
