"""The program with a window: first paint at once, everything heavy after it."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.domain.wording import _
from facilitator.ui.crash import Crash
from facilitator.ui.lettering import load_text_fonts
from facilitator.ui.setup import Setup
from facilitator.ui.theme import apply_theme
from facilitator.ui.window import Window


def run_program(setup: Setup) -> int:
    """Show the window and stay until it is closed."""
    app = QApplication(sys.argv[:1])
    window = build(app, setup)
    window.show()
    QTimer.singleShot(0, window.come_alive)
    return QApplication.exec()


def build(app: QApplication, setup: Setup) -> Window:
    """The window, dressed and not shown yet; the store is not opened yet either."""
    app.setApplicationName("Facilitator")
    app.setApplicationDisplayName(_("Facilitator"))
    app.setDesktopFileName("facilitator")
    load_text_fonts()
    apply_theme(app)
    window = Window(setup)
    Crash(window.messages, setup.user_folder).install()
    return window
