"""Widths of columns: as asked, never narrower than their words, and helpful when it is tight."""

import pytest

from facilitator.papers.columns import relieved, shared_out


@pytest.mark.parametrize(
    ("shares", "least", "widths"),
    [
        ((1, 3), (10, 10), (25, 75)),
        ((1, 9), (20, 10), (20, 80)),
        ((1, 1, 8), (20, 20, 10), (20, 20, 60)),
        ((1, 3), (80, 80), (25, 75)),
        ((), (), ()),
    ],
)
def test_widths_are_shared_out(
    shares: tuple[float, ...], least: tuple[float, ...], widths: tuple[float, ...]
) -> None:
    assert shared_out(100, shares, least) == pytest.approx(widths)


@pytest.mark.parametrize(
    ("widths", "needs", "after"),
    [
        ((50, 50), (30, 60), (40, 60)),
        ((50, 50), (40, 90), (40, 60)),
        ((50, 50), (60, 60), (50, 50)),
        ((50, 50), (10, 20), (50, 50)),
    ],
)
def test_a_column_with_room_to_spare_gives_it_to_one_in_need(
    widths: tuple[float, ...], needs: tuple[float, ...], after: tuple[float, ...]
) -> None:
    assert relieved(widths, needs) == pytest.approx(after)
