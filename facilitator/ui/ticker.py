"""The beat of everything that shows time: once at each whole second of a countdown.

Armed anew for the next second boundary each time, so a stall loses nothing and nothing drifts.
"""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from facilitator.domain.run import Phase, Run

_SECOND: Final = timedelta(seconds=1)
_LATE: Final = 3
"""Milliseconds past the boundary at which a beat is safe from rounding."""


class Ticker(QObject):
    """Beats while it is started.

    Signals:
        beat: a second of the countdown has gone.
    """

    beat = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)

    def arm(self, run: Run, now: datetime) -> None:
        """Beat next when the number on show changes: of the countdown, else of the clock."""
        self._timer.start(milliseconds_to_next(run, now))

    def stop(self) -> None:
        """No more beats until armed again."""
        self._timer.stop()


def milliseconds_to_next(run: Run, now: datetime) -> int:
    """How long until the seconds on show change."""
    if run.phase is Phase.RUNNING and run.ends is not None:
        into = (run.ends - now) % _SECOND
        wait = into or _SECOND
    else:
        wait = _SECOND - timedelta(microseconds=now.microsecond)
    return int(wait / timedelta(milliseconds=1)) + _LATE
