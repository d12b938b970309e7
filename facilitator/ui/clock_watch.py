"""Notices when the laptop's own clock is set: it leaves the steady clock's pace at one stroke."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

_SLACK: Final = timedelta(seconds=2)
"""A clock that is put right little by little, and the time between two readings, are less."""


class ClockWatch:
    """Compares the two clocks; without a steady one it notices nothing."""

    def __init__(
        self, clock: Callable[[], datetime], steady: Callable[[], timedelta] | None
    ) -> None:
        self._clock = clock
        self._steady = steady
        self._apart = self._now_apart()

    def set_by(self) -> timedelta:
        """How far the clock was set since this was last asked (negative: back)."""
        before, self._apart = self._apart, self._now_apart()
        by = self._apart - before
        return by if abs(by) > _SLACK else timedelta()

    def _now_apart(self) -> timedelta:
        """The clock's reading when the steady one began, which stays the same until it is set."""
        if self._steady is None:
            return timedelta()
        return self._clock() - datetime.fromtimestamp(0, UTC) - self._steady()
