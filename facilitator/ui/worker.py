"""Work done in another thread, so that the window's beat stays smooth.

Knows nothing of papers. A work is a function that is given `say`; what it says arrives in the
window's thread, in order. A newer work takes the place of an older one, of which nothing more is
heard; it begins when the older one has noticed, which is when that next has something to say.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

Say: TypeAlias = Callable[[Any], None]
Work: TypeAlias = Callable[[Say], None]

_THREADS: Final = 4
_TURN: Final = 0.0005
"""Seconds that a thread waits for another to let it on. Python's usual ten times as long add up:
the window asks for its turn again with every row it lays out."""


class Worker(QObject):
    """Does one work at a time.

    Signals:
        came: something the work said.
        ended: the work is done.
        failed: the work raised this exception.
    """

    came = Signal(object)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _Task | None = None
        self._next: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether a work is under way that has not been dropped."""
        return self._next is not None or (self._task is not None and not self._task.dropped)

    def begin(self, work: Work) -> None:
        """Do this, and drop what is being done."""
        self.drop()
        self._next = work
        if self._task is None:
            self._start_next()

    def drop(self) -> None:
        """Hear nothing more of what is being done."""
        self._next = None
        if self._task is not None:
            self._task.dropped = True

    def _start_next(self) -> None:
        if self._next is None:
            return
        self._task, self._next = _Task(self._next), None
        self._task.teller.said.connect(self._take_said)
        self._task.teller.ended.connect(self._take_ended)
        pool = QThreadPool.globalInstance()
        # A laptop with two cores would otherwise show no page while papers are written.
        pool.setMaxThreadCount(max(pool.maxThreadCount(), _THREADS))
        sys.setswitchinterval(_TURN)
        pool.start(self._task.run)

    @Slot(object, object)
    def _take_said(self, task: "_Task", said: object) -> None:
        if not task.dropped:
            self.came.emit(said)

    @Slot(object, object)
    def _take_ended(self, task: "_Task", error: Exception | None) -> None:
        self._task = None
        if task.dropped:
            self._start_next()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.ended.emit()


class _NobodyListensError(Exception):
    """Nobody wants to hear more."""


class _Teller(QObject):
    """Lives in the window's thread and is told things in another."""

    said = Signal(object, object)
    ended = Signal(object, object)


class _Task:
    """A work under way. It outlives its worker harmlessly: what it says then reaches nobody."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.teller = _Teller()
        self.dropped = False

    def run(self) -> None:
        error: Exception | None = None
        try:
            self._say_nothing_if_dropped()
            self._work(self._say)
        except _NobodyListensError:
            pass
        except Exception as raised:
            # It is raised again where somebody can be told: in the window's thread.
            error = raised
        with suppress(RuntimeError):
            self.teller.ended.emit(self, error)

    def _say(self, said: object) -> None:
        self._say_nothing_if_dropped()
        # Qt is gone once the program is left; papers are still written to the last.
        with suppress(RuntimeError):
            self.teller.said.emit(self, said)

    def _say_nothing_if_dropped(self) -> None:
        if self.dropped:
            raise _NobodyListensError
