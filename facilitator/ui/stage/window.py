"""The room's window: the picture on the whole display, and nothing else.

It has no controls and shows no dialog, no cursor and no border, but where there is one display
only. Where it belongs is decided in `screens`; keys are the application's.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.picture import Picture
from facilitator.domain.wording import _
from facilitator.ui.stage.view import StageView


class StageWindow(QWidget):
    """The stage, full screen on a display of its own or in a window with a border.

    Signals:
        closed: the facilitator closed the bordered window.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.view = StageView(self, at_once=True)
        self.setWindowTitle(_("The room’s screen"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A scribe may be typing while a projector is plugged in: the focus stays with the words.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def show_picture(self, picture: Picture) -> None:
        self.view.show_picture(picture)

    def set_dark(self, dark: bool) -> None:
        self.view.set_dark(dark)

    def project(self, screen: QScreen) -> None:
        """Fill this display. Harmless when it is filled already."""
        self._frame(bordered=False)
        # Qt (6.11) goes to the right display only in this order.
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def project_in_window(self, room: QRect) -> None:
        """Stand beside the notes in a window with a border, inside this part of the display."""
        self._frame(bordered=True)
        self.setGeometry(room)
        self.showNormal()

    @property
    def fills_display(self) -> bool:
        return self.isVisible() and self.isFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _frame(self, bordered: bool) -> None:
        frameless = Qt.WindowType.FramelessWindowHint
        if bool(self.windowFlags() & frameless) is bordered:
            self.setWindowFlag(frameless, not bordered)
        shape = Qt.CursorShape.ArrowCursor if bordered else Qt.CursorShape.BlankCursor
        self.setCursor(shape)
