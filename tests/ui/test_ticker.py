"""The beat of everything that shows time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from facilitator.domain.run import Phase, Run
from facilitator.domain.timing import countdown
from facilitator.ui.ticker import Ticker, milliseconds_to_next

NOON = datetime(2026, 8, 11, 12, 0, tzinfo=UTC)


def running(left: timedelta) -> Run:
    return Run(phase=Phase.RUNNING, ends=NOON + left)


@pytest.mark.parametrize(
    ("left", "expected"), [(90.25, 250), (90.0, 1000), (0.4, 400), (-10.7, 300), (0.0, 1000)]
)
def test_while_a_step_runs_it_beats_when_its_number_changes(left: float, expected: int) -> None:
    wait = milliseconds_to_next(running(timedelta(seconds=left)), NOON)

    assert expected <= wait <= expected + 5


@given(st.integers(min_value=-7_200_000, max_value=7_200_000))
def test_a_beat_later_the_countdown_says_one_second_less(milliseconds: int) -> None:
    run = running(timedelta(milliseconds=milliseconds))
    later = NOON + timedelta(milliseconds=milliseconds_to_next(run, NOON))

    before, after = (run.time_left(at) for at in (NOON, later))
    assert timedelta(0) < before - after <= timedelta(seconds=1, milliseconds=5)
    assert milliseconds <= 0 or countdown(after) != countdown(before)


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.ARMED, Phase.PAUSED])
def test_otherwise_it_beats_with_the_clock_on_the_wall(phase: Phase) -> None:
    wait = milliseconds_to_next(Run(phase=phase), NOON + timedelta(milliseconds=700))

    assert 300 <= wait <= 305


def test_it_beats_only_when_armed(qtbot: QtBot) -> None:
    ticker = Ticker()
    with qtbot.waitSignal(ticker.beat, timeout=1000):
        ticker.arm(running(timedelta(milliseconds=30)), NOON)

    assert not ticker._timer.isActive()


def test_stopped_it_is_silent(qtbot: QtBot) -> None:
    ticker = Ticker()
    ticker.arm(running(timedelta(milliseconds=30)), NOON)

    ticker.stop()

    assert not ticker._timer.isActive()
