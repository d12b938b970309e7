"""The facilitator's window: a ground that is painted at once, and its contents a moment later.

Nothing heavy is imported with this module: the window stands before theme, pages and store do.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from facilitator.ui.setup import Setup

if TYPE_CHECKING:
    from facilitator.ui.contents import Contents

_GROUND = "background: #FBF9F5"
"""The theme's paper, before the theme is there."""
_LIKES = QSize(1440, 900)


class Window(QMainWindow):
    """One window for the whole program.

    Signals:
        painted: the window has been painted for the first time.
    """

    painted = Signal()

    def __init__(self, setup: Setup) -> None:
        super().__init__()
        self._is_painted = False
        self._asks_nothing = False
        self._setup = setup
        self._contents: Contents | None = None
        ground = QWidget()
        ground.setStyleSheet(_GROUND)
        self.setCentralWidget(ground)
        self.setMinimumSize(1100, 640)
        self.resize(_LIKES)

    def show_in_room(self) -> None:
        """Show the window in the size it likes, or filling a display that has no room for that."""
        room = QApplication.primaryScreen().availableSize()
        if room.width() > _LIKES.width() and room.height() > _LIKES.height():
            self.show()
        else:
            self.resize(_LIKES.boundedTo(room))
            self.showMaximized()

    @property
    def contents(self) -> "Contents":
        """What the window holds; it is made when it is first asked for."""
        if self._contents is None:
            self._contents = self._furnish()
        return self._contents

    def come_alive_soon(self) -> None:
        """Come alive when what is painted is on the display, which a timer of 0 ms comes before.

        By an event, not a queued connection: to name that, PySide (6.11) makes every enumeration
        of Qt's namespace, in a seventh of the time a bare window takes.
        """
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def customEvent(self, event: QEvent) -> None:
        self.come_alive()

    def come_alive(self) -> None:
        """Put everything in, and open the store; called after the first paint."""
        from facilitator.ui.lettering import load_other_scripts

        self.contents.open_store()
        load_other_scripts()

    def close_at_once(self) -> bool:
        """Close, whatever the room would see; False while something has not been written."""
        self._asks_nothing = True
        closed = self.close()
        self._asks_nothing = False
        return closed

    def _furnish(self) -> "Contents":
        from facilitator.ui.contents import Contents
        from facilitator.ui.crash import Crash
        from facilitator.ui.lettering import load_text_fonts
        from facilitator.ui.theme import apply_theme

        app = QApplication.instance()
        load_text_fonts()
        if isinstance(app, QApplication):
            apply_theme(app)
        made = Contents(self._setup, self)
        Crash(made.messages, self._setup.user_folder, self.close_at_once).install()
        self.setCentralWidget(made)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_back and self._contents is not None and self.focusWidget() is None:
            # Where nothing had the focus, Qt (6.11) now gives it to the first button.
            self._contents.keep_keyboard()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Qt closes the window, or hangs, if this raises, so what must be told is told from here.
        from facilitator.domain.errors import WorkshopError

        try:
            if not (self._asks_nothing or self.contents.may_go()):
                event.ignore()
                return
            self.contents.leave()
        except WorkshopError as error:
            self.contents.messages.warn(error)
            event.ignore()
            return
        except Exception as error:
            # A fault of ours must not keep the window open; the words were written before it.
            sys.excepthook(type(error), error, error.__traceback__)
        self.contents.close_store()
        super().closeEvent(event)
