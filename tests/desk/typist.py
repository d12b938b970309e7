"""A scribe who never rests, in a program of its own, to be killed: `typist FOLDER WORKSHOP TEAM`.

It types into a team's goal by posted key events and lets the room move on now and then. Each key
is told on standard output with the instant it came into the box, each step with the time it has
left.
"""

import sys
from functools import partial
from itertools import cycle
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, Qt
from PySide6.QtWidgets import QApplication

from facilitator import app
from facilitator.domain.run import Run
from facilitator.domain.workshop import WorkshopId
from facilitator.ui.program import application, build
from facilitator.ui.setup import Setup

WORDS = "students read argue and write in every class every day "
BLOCK, STEP = "Draft the worthy goal", 3
CLICKS = (17, 90, 9)
"""Keys between clicks: a click writes what is typed, so there are long stretches without one."""


class Typist(QTimer):
    """Strikes a key every 15 to 30 ms."""

    def __init__(self, folder: Path, workshop: str, team: int) -> None:
        super().__init__()
        self.letters = cycle(WORDS)
        self.gaps = cycle((15, 22, 30, 17, 26))
        self.clicks = cycle(CLICKS)
        self.to_click = next(self.clicks)
        self.window = build(application(), setup(folder))
        self.window.resize(1280, 720)
        self.window.show()
        self.window.come_alive()
        self.window.contents.open_workshop(WorkshopId(workshop))
        QCoreApplication.processEvents()
        self.view = self.window.contents.workshop
        self.begin(team)
        self.tell_step(self.view.opened.run)
        self.view.bridge.run_changed.connect(lambda change: self.tell_step(change.run))
        self.setSingleShot(True)
        self.timeout.connect(self.strike)
        self.start(0)

    def begin(self, team: int) -> None:
        """Be in the step in which goals are typed, with the cursor in a team's goal."""
        opened = self.view.opened
        day = opened.workshop.days[1]
        if opened.run.day != day.id:
            opened.running.open_day(day.id)
        block = next(each for each in day.blocks if each.title == BLOCK)
        opened.running.jump(block.id, block.steps[STEP].id)
        grid = self.view.run_page.captures.grid
        self.box = grid.box(grid.rows[team].record.id, "sentence")
        self.box.textChanged.connect(self.tell_key)
        self.box.setFocus()

    def strike(self) -> None:
        if QGuiApplication.focusWindow() is None:
            self.start(5)
            return
        self.to_click -= 1
        if not self.to_click:
            self.to_click = next(self.clicks)
            post(Qt.Key.Key_PageDown)
        letter = next(self.letters)
        post(ord(letter.upper()), letter)
        self.start(next(self.gaps))

    def tell_key(self) -> None:
        print("key", repr(self.box.toPlainText()[-1]), monotonic(), flush=True)

    def tell_step(self, run: Run) -> None:
        left = run.time_left(app.clock())
        print("step", run.step, left.total_seconds(), monotonic(), flush=True)


def post(key: int, text: str = "") -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.postEvent(QGuiApplication.focusWindow(), event)


def setup(folder: Path) -> Setup:
    return Setup(
        open_store=partial(app.open_the_store, f"sqlite:///{folder}/facilitator.sqlite"),
        read_library=app.shipped_library,
        device=app.this_device,
        clock=app.clock,
        local_zone=app.local_zone,
        user_folder=folder,
        replaced_folder=folder / "replaced",
        fonts_folder=app.fonts_folder(),
        sample_file=app.sample_file(),
    )


if __name__ == "__main__":
    typist = Typist(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    sys.exit(QApplication.exec())
