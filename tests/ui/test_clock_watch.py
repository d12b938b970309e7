"""The laptop's clock against the steady one."""

from datetime import timedelta

import pytest

from facilitator.ui.clock_watch import ClockWatch
from tests.domain.building import at, minutes


class Clocks:
    """Both clocks, in the hands of a test."""

    def __init__(self) -> None:
        self.wall = at("9:00")
        self.gone = timedelta()

    def pass_by(self, span: timedelta) -> None:
        self.wall += span
        self.gone += span

    def watch(self) -> ClockWatch:
        return ClockWatch(lambda: self.wall, lambda: self.gone)


def test_while_both_go_at_one_pace_nothing_was_set() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(minutes(90))
    assert watch.set_by() == timedelta()


@pytest.mark.parametrize("by", [minutes(-60), minutes(7)])
def test_a_clock_that_is_set_is_noticed_once(by: timedelta) -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.pass_by(minutes(5))
    clocks.wall += by
    assert [watch.set_by(), watch.set_by()] == [by, timedelta()]


def test_a_clock_put_right_little_by_little_is_not_set() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    for _second in range(60):
        clocks.pass_by(timedelta(seconds=1))
        clocks.wall += timedelta(milliseconds=500)
        assert watch.set_by() == timedelta()


def test_without_a_steady_clock_nothing_is_noticed() -> None:
    clocks = Clocks()
    watch = ClockWatch(lambda: clocks.wall, None)
    clocks.wall += minutes(60)
    assert watch.set_by() == timedelta()
