"""Keeps the stage on the room's display, through every plugging and unplugging.

Which display: the one the facilitator chose, else the one the stage was on, else the one her own
window is not on; position comes last. A display that appears never takes the stage from another.
Knows nothing of pictures; places a window, and says what has happened.
"""

from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator.domain.wording import N_, _
from facilitator.ui.stage.display import Display, is_mirrored, screen_of
from facilitator.ui.stage.window import StageWindow

MIRRORED: Final = N_("The room sees your notes. Switch to Extend.")
UNPLUGGED: Final = N_(
    "The room’s display is unplugged. Plug it in again and the picture comes back by itself."
)

_SECOND_LOOK: Final = 500
"""Milliseconds after which the place is looked at again: some systems move windows late."""


class Screens(QObject):
    """Places the stage.

    Signals:
        stage_placed: the stage fills a display; its label.
        stage_windowed: there is no second display, the stage is a window with a border.
        stage_lost: the room's display was unplugged; a sentence.
        stage_put_away: the stage was stepped aside or closed on purpose.
        mirroring_found: the room sees what the facilitator sees; a sentence.
        mirroring_ended: the displays are apart again.
        display_chosen: the facilitator chose a display; text to remember.
    """

    stage_placed = Signal(str)
    stage_windowed = Signal()
    stage_lost = Signal(str)
    stage_put_away = Signal()
    mirroring_found = Signal(str)
    mirroring_ended = Signal()
    display_chosen = Signal(str)

    def __init__(self, stage: StageWindow, main: QWidget, remembered: str = "") -> None:
        super().__init__(main)
        self._stage = stage
        self._main = main
        self._choice = Display.from_text(remembered)
        self._home: Display | None = None
        """Where the stage was last; it goes back there."""
        self._wanted = False
        self._waits = False
        self._lent = False
        self._mirrored = False
        self._soon = self._timer(0)
        self._later = self._timer(_SECOND_LOOK)
        self._follow_displays()
        stage.closed.connect(self._put_away)

    @property
    def wanted(self) -> bool:
        """Whether the stage is to be seen, even while it waits for its display."""
        return self._wanted

    @property
    def waits(self) -> bool:
        """Whether the stage is to be seen, and its display is unplugged."""
        return self._waits

    def displays(self) -> tuple[Display, ...]:
        """Every display that is there now."""
        return tuple(Display.of(screen) for screen in QGuiApplication.screens())

    def project(self, *, here: bool = False) -> None:
        """Show the stage to the room; harmless when it is shown already.

        While it waits for its display it comes to the laptop only if it is wanted `here`.
        """
        self._wanted = True
        if self._waits and not here and not self._others():
            self._lose()
        else:
            self._settle(asked=True)

    def step_aside(self) -> None:
        """Hide the stage on purpose; only `project` brings it back."""
        self._put_away()

    def lend(self, lent: bool) -> None:
        """Keep the stage away from a display that is lent to another program, until it is back."""
        if lent == self._lent:
            return
        self._lent = lent
        if lent:
            self._stage.hide()
        elif self._wanted:
            self.project()

    def choose(self, display: Display) -> None:
        """Take this display for the room, now and next time."""
        self._choice = display
        self.display_chosen.emit(display.to_text())
        self.project()

    def swap(self) -> None:
        """Stage and notes change places; on one display, the other window comes to the front."""
        theirs = screen_of(self._home, self._others())
        if theirs is None or not self._stage.fills_display:
            self._bring_other_forward()
            return
        mine = Display.of(self._main.screen())
        self._stage.hide()
        _move(self._main, theirs)
        self.choose(mine)

    def check_mirroring(self) -> None:
        """Tell when displays have begun or ceased to show the same."""
        mirrored = len(QGuiApplication.screens()) > 1 and not self._others()
        if mirrored == self._mirrored:
            return
        self._mirrored = mirrored
        if mirrored:
            self.mirroring_found.emit(_(MIRRORED))
        else:
            self.mirroring_ended.emit()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(self._settle)
        return timer

    def _follow_displays(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._take_in)
            app.screenRemoved.connect(self._let_go)
            app.primaryScreenChanged.connect(self._settle_soon)
        for screen in QGuiApplication.screens():
            self._take_in(screen)

    def _take_in(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settle_soon)
        self._settle_soon()

    def _let_go(self, screen: QScreen) -> None:
        """A display is gone: the stage leaves at once, before Qt moves it over the notes."""
        in_window = self._stage.isVisible() and not self._stage.fills_display
        gone = self._home is not None and self._home.is_same(Display.of(screen))
        if self._wanted and gone and not in_window:
            self._lose()
        self._settle_soon()

    def _settle_soon(self, _what: object = None) -> None:
        # Qt tells one plug in several signals: act after the last, and look again later.
        self._soon.start()
        self._later.start()

    def _settle(self, asked: bool = False) -> None:
        """Bring the stage where it belongs; does nothing when it is there."""
        self.check_mirroring()
        if not self._wanted:
            return
        screen = self._target(asked)
        if self._lent:
            self._keep_away(asked, screen is not None)
        elif screen is not None:
            self._place(screen)
        elif asked or self._mirrored:
            self._place_in_window()
        elif self._stage.fills_display:
            self._lose()

    def _target(self, asked: bool) -> QScreen | None:
        """The room's display, or nothing: then the stage waits, or is a window."""
        others = self._others()
        known = screen_of(self._choice, others) or screen_of(self._home, others)
        if known is not None or not others:
            return known
        # A stage that lost its display waits for it; any other display needs a word from her.
        lost = self._home is not None and screen_of(self._home) is None
        waits = lost and not asked
        return None if waits else max(others, key=_position)

    def _others(self) -> list[QScreen]:
        """The displays that show something else than the facilitator's own."""
        mine = self._main.screen()
        return [each for each in QGuiApplication.screens() if not is_mirrored(each, mine)]

    def _place(self, screen: QScreen) -> None:
        self._home = Display.of(screen)
        self._waits = False
        placed = self._stage.fills_display and self._stage.screen().name() == screen.name()
        if placed and self._stage.geometry() == screen.geometry():
            return
        self._stage.project(screen)
        self.stage_placed.emit(self._home.label)

    def _keep_away(self, asked: bool, has_display: bool) -> None:
        """Show nothing on what is lent; only say so, and that there is nothing to wait for."""
        if asked or (self._waits and has_display):
            self._waits = False
            self.stage_put_away.emit()

    def _place_in_window(self) -> None:
        self._waits = False
        if self._stage.isVisible() and not self._stage.isFullScreen():
            self._stage.raise_()
            return
        self._stage.project_in_window(_corner(self._main.screen().availableGeometry()))
        self.stage_windowed.emit()

    def _lose(self) -> None:
        self._waits = True
        self._stage.hide()
        self.stage_lost.emit(_(UNPLUGGED))

    def _put_away(self) -> None:
        self._wanted = False
        self._waits = False
        self._stage.hide()
        self.stage_put_away.emit()

    def _bring_other_forward(self) -> None:
        other = self._main if self._stage.isActiveWindow() else self._stage
        if other.isVisible():
            other.raise_()
            other.activateWindow()


def _position(screen: QScreen) -> tuple[int, int]:
    return screen.geometry().x(), screen.geometry().y()


def _corner(room: QRect) -> QRect:
    """The lower right part of a display, in the shape of a projector."""
    width = room.width() * 2 // 5
    height = width * 9 // 16
    return QRect(room.right() - width - 24, room.bottom() - height - 24, width, height)


def _move(window: QWidget, screen: QScreen) -> None:
    """To another display, as large as before where there is room, maximized if it was."""
    state = window.windowState()
    room = screen.availableGeometry()
    size = window.size().boundedTo(room.size())
    window.showNormal()
    window.setScreen(screen)
    window.resize(size)
    window.move(room.topLeft())
    window.setWindowState(state)
