"""The programs that are timed: each says a word on its output when it has got somewhere.

`python -m tests.benchmarks.children bare|window|workshop|labels|idle|digits|key FOLDER`
"""

import itertools
import os
import resource
import sys
import time
from pathlib import Path


def bare() -> None:
    """A PySide6 window with nothing in it, up to its first paint."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1440, 900)
    window.show()
    # Not a timer of 0 ms: that goes off before anything is painted.
    app.processEvents()
    say("painted")


def window() -> None:
    """Our window up to its first paint, before the store is opened."""
    from facilitator.ui.program import build

    app, setup = program()
    made = build(app, setup)
    made.show()
    app.processEvents()
    say("painted")


def workshop() -> None:
    """Our window with the three-day workshop of eight teams open on the Run page."""
    opened_window()
    say("painted")


def labels() -> None:
    """What two windows with nothing but a number that counts down take: the machine's own share."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    shown = [QLabel(), QLabel()]
    for label, screen, points in zip(shown, QGuiApplication.screens(), (40, 220), strict=True):
        font = label.font()
        font.setPixelSize(points)
        label.setFont(font)
        label.setGeometry(screen.geometry())
        label.show()
    left = itertools.count(6000, -1)

    def count_down() -> None:
        minutes, seconds = divmod(next(left), 60)
        for label in shown:
            label.setText(f"{minutes}:{seconds:02}")

    timer = QTimer(interval=1000)
    timer.timeout.connect(count_down)
    timer.start()
    say(idling(app))


def idle() -> None:
    """The part of a core that a running countdown takes, in percent; the room sees no clock."""
    app, made = opened_window()
    view = made.contents.workshop
    view.desk.days.open()
    view.desk.project()
    view.desk.next()
    say(idling(app))


def digits() -> None:
    """The same while the room, too, sees a clock with digits."""
    app, made = opened_window()
    from facilitator.domain.picture import Face

    view = made.contents.workshop
    view.desk.days.open()
    view.desk.project()
    clock = None
    while clock is None or clock.face is not Face.DIGITS or view.run_page.now.left.seconds < 90:
        view.desk.next()
        clock = view.opened.picture().clock
    say(idling(app))


def idling(app) -> str:  # type: ignore[no-untyped-def]
    """What ten seconds take, in percent of a core, twice: `0.12/0.14`."""
    from PySide6.QtCore import QTimer

    # The strip says for eight seconds where the room's picture is; to take that away is not idle.
    settle(10.0)
    taken = [time.process_time()]

    def ten_seconds_on() -> None:
        taken.append(time.process_time())
        if len(taken) > 2:
            # Before the program closes itself, which is not idle, or asks whether it may.
            app.exit()

    timer = QTimer(interval=10_000)
    timer.timeout.connect(ten_seconds_on)
    timer.start()
    app.exec()
    spent = (after - before for before, after in itertools.pairwise(taken))
    return "/".join(f"{seconds / 10 * 100:.3f}" for seconds in spent)


def key() -> None:
    """From a key to the painted stage and to the settled console, in ms: medians of 100 Nexts."""
    import statistics

    from PySide6.QtCore import QEvent, QObject, Qt
    from PySide6.QtTest import QTest

    app, made = opened_window()
    made.contents.workshop.desk.project()
    made.contents.workshop.desk.days.open()
    settle(0.5)
    view = made.contents.workshop.stage.view
    painted: list[float] = []

    class Painted(QObject):
        """Notes when the stage has been painted."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is not QEvent.Type.Paint:
                return False
            view.paintEvent(event)
            painted.append(time.perf_counter())
            return True

    watch = Painted()
    view.installEventFilter(watch)
    stage, console = [], []
    for _each in range(100):
        painted.clear()
        start = time.perf_counter()
        QTest.keyClick(made.contents.workshop, Qt.Key.Key_PageDown)
        app.processEvents()
        console.append((time.perf_counter() - start) * 1000)
        if painted:
            stage.append((painted[0] - start) * 1000)
    say(f"{statistics.median(stage):.1f}/{statistics.median(console):.0f}/{len(stage)}")


def program():  # type: ignore[no-untyped-def]
    """The application and its setup, with its own folder as the user's."""
    from facilitator import app as root
    from facilitator.ui.program import application, hurry
    from facilitator.ui.setup import Setup

    hurry()

    folder = Path(sys.argv[2])
    setup = Setup(
        open_store=root.open_the_store,
        read_library=root.shipped_library,
        device=root.this_device,
        clock=root.clock,
        local_zone=root.local_zone,
        user_folder=folder,
        replaced_folder=folder / "replaced",
        fonts_folder=root.fonts_folder(),
        sample_file=root.sample_file(),
    )
    return application(), setup


def opened_window():  # type: ignore[no-untyped-def]
    """The window with the one workshop of the store open and painted."""
    from facilitator.ui.program import build

    app, setup = program()
    made = build(app, setup)
    made.show()
    app.processEvents()
    made.come_alive()
    made.contents.open_workshop(os.environ["BENCH_WORKSHOP"])
    app.processEvents()
    return app, made


def settle(seconds: float) -> None:
    """Let everything that is waiting happen; a widget to be deleted waits for a loop of its own."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def say(word: str) -> None:
    """A word, and the most memory used so far, in KB."""
    print(word, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)


if __name__ == "__main__":
    programs = (bare, window, workshop, labels, idle, digits, key)
    {each.__name__: each for each in programs}[sys.argv[1]]()
