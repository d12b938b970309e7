"""The program with a window: first paint at once, everything heavy after it."""

import builtins
import gc
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.domain.wording import _
from facilitator.ui.setup import Setup
from facilitator.ui.window import Window


def run_program(setup: Setup) -> int:
    """Show the window and stay until it is closed."""
    hurry()
    app = application()
    window = build(app, setup)
    window.painted.connect(window.come_alive_soon)
    window.show_in_room()
    QTimer.singleShot(_STARTED_MS, _started)
    return QApplication.exec()


def hurry() -> None:
    """Spare starting what it has no use for.

    It makes much and leaves nothing: collecting it over and over costs a tenth of it. And PySide
    (6.11) reads the source of every module that is imported after it, in case it uses one of
    PySide's switchable features; none of ours does, and that reading costs another tenth.
    """
    gc.disable()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def application() -> QApplication:
    """Qt's own part of the program. Its style is asked for here: to set one later takes longer."""
    return QApplication([*sys.argv[:1], "-style", "fusion"])


def build(app: QApplication, setup: Setup) -> Window:
    """The window, not shown yet; nothing is in it and the store is not opened yet."""
    app.setApplicationName("Facilitator")
    app.setApplicationDisplayName(_("Facilitator"))
    app.setDesktopFileName("facilitator")
    return Window(setup)


_STARTED_MS = 5_000


def _started() -> None:
    """What is there now stays: the collector need never look at it again."""
    gc.collect()
    gc.freeze()
    gc.enable()
