"""What happens when something is raised that nobody caught.

A WorkshopError is a sentence for the facilitator: it goes to the message strip. Anything else is
a fault of ours: it is logged, told once, and the program keeps running. Ctrl+C in the terminal
closes the window as its own button does, with every word written.
"""

import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.ui.messages import Messages

_log = logging.getLogger("facilitator")


class Crash:
    """The excepthook of the running window."""

    def __init__(self, messages: Messages, folder: Path, close: Callable[[], object]) -> None:
        self._messages = messages
        self._close = close
        self._file = folder / "facilitator.log"
        self._is_logging = False
        self._told = False

    def install(self) -> None:
        """Be the program's excepthook from now on."""
        sys.excepthook = self.caught

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell or log what was raised."""
        if isinstance(error, WorkshopError):
            self._messages.warn(error)
            return
        if issubclass(kind, KeyboardInterrupt):
            self._close()
            return
        if not self._told:
            self._told = True
            self._messages.warn(
                WorkshopError(
                    _(
                        "Something in Facilitator went wrong. What you typed is safe; go on "
                        "working. The details are in {file}."
                    ).format(file=self._file)
                )
            )
        # On a full disk the log cannot be opened; what was told stays told.
        with suppress(OSError):
            self._open_log()
        _log.error("not caught", exc_info=(kind, error, trace))

    def _open_log(self) -> None:
        if self._is_logging:
            return
        # Imported when something is logged: it brings sockets and pickles, which starting must not.
        from logging.handlers import RotatingFileHandler

        self._file.parent.mkdir(parents=True, exist_ok=True)
        _log.addHandler(
            RotatingFileHandler(self._file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
        )
        self._is_logging = True
