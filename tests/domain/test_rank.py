"""Ranks: a place in a list as a text, with room on either side for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.rank import between, spread


def test_the_first_rank_of_a_list_needs_no_neighbours() -> None:
    assert between("", "")


@given(st.lists(st.floats(0, 1, exclude_max=True), max_size=120))
def test_a_rank_lies_strictly_between_its_neighbours_wherever_things_are_put(
    places: list[float],
) -> None:
    ranks: list[str] = []
    for place in places:
        at = int(place * (len(ranks) + 1))
        before = ranks[at - 1] if at else ""
        after = ranks[at] if at < len(ranks) else ""
        new = between(before, after)
        assert before < new
        assert not after or new < after
        ranks.insert(at, new)
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("in_front", [True, False])
def test_room_never_runs_out_at_one_spot(in_front: bool) -> None:
    low, high = spread(2)
    for _again in range(300):
        middle = between(low, high)
        assert low < middle < high
        low, high = (low, middle) if in_front else (middle, high)


def test_a_list_grows_at_its_end_and_at_its_front() -> None:
    last = first = between("", "")
    for _again in range(200):
        after, before = between(last, ""), between("", first)
        assert before < first
        assert last < after
        last, first = after, before


@given(st.integers(0, 3000))
def test_a_list_written_in_one_go_is_in_order_with_room_everywhere(count: int) -> None:
    ranks = spread(count)
    assert len(ranks) == count
    assert list(ranks) == sorted(set(ranks))
    for before, after in zip(("", *ranks), (*ranks, ""), strict=True):
        assert before < between(before, after)
        assert not after or between(before, after) < after


def test_neighbours_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="no rank lies between 'm' and 'm'"):
        between("m", "m")
