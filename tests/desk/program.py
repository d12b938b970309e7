"""The whole application before a facilitator: keys in; screen, strip, disk and paper out."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator import app
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.commands.rehearsal import JumpingClock
from facilitator.domain.device import Device
from facilitator.domain.picture import Picture
from facilitator.domain.records import Record
from facilitator.domain.run import Run
from facilitator.domain.workshop import WorkshopId
from facilitator.library import Library
from facilitator.store import default_url, open_store
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.contents import Contents
from facilitator.ui.grid import RecordGrid
from facilitator.ui.program import build
from facilitator.ui.setup import Setup
from facilitator.ui.workshop_view import WorkshopView

W = TypeVar("W", bound=QWidget)

LAPTOP = Device("Lead’s laptop", host="lead", boot="1")
FIRST_MORNING = datetime(2027, 8, 3, 15, 0, tzinfo=UTC)
"""Half past eight in the sample's own zone is half an hour later."""


class LaptopClock(JumpingClock):
    """A clock that jumps, and that somebody may also set."""

    def __init__(self, instant: datetime) -> None:
        super().__init__(instant)
        self._set_by = timedelta()

    def __call__(self) -> datetime:
        return super().__call__() + self._set_by

    def jump_to(self, instant: datetime) -> None:
        super().jump_to(instant - self._set_by)

    def set_by(self, by: timedelta) -> None:
        """Set it forward, or back; no time goes by."""
        self._set_by += by

    def steady(self) -> timedelta:
        """The time that has really gone by."""
        return super().__call__() - FIRST_MORNING


class Program:
    """The application as `build` makes it, on a store of its own and a clock that jumps."""

    def __init__(self, qtbot: QtBot, folder: Path, device: Device = LAPTOP) -> None:
        self.bot = qtbot
        self.folder = folder
        self.device = device
        self.clock = LaptopClock(FIRST_MORNING)
        self.seconds = 0.0
        """What the key filter's own clock says: fingers are timed by it."""
        self.start()

    def start(self) -> None:
        """Start the program, or start it again after it was closed."""
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        self.window = build(instance, self._setup())
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow)
        self.window.come_alive()

    def _setup(self) -> Setup:
        return Setup(
            open_store=lambda: open_store(default_url(self.folder), now=self.clock),
            read_library=_shipped_library,
            device=lambda: self.device,
            clock=self.clock,
            local_zone=lambda: "America/Los_Angeles",
            user_folder=self.folder,
            replaced_folder=self.folder / "replaced",
            fonts_folder=app.fonts_folder(),
            sample_file=app.sample_file(),
            steady=self.clock.steady,
        )

    def open(self, workshop: WorkshopId) -> None:
        """Open a workshop on its Run page."""
        self.contents.open_workshop(workshop)
        self.time_fingers()

    def time_fingers(self) -> None:
        """Let the key filter go by the fingers of the test: see `press` and `write`."""
        assert self.contents._keys is not None
        self.contents._keys._clock = lambda: self.seconds
        QApplication.processEvents()

    def restart(self) -> None:
        """Close the window and start the program again on the same store."""
        workshop = self.opened.id
        self.quit()
        self.start()
        self.open(workshop)

    def quit(self) -> bool:
        """Close the window; False if it refuses."""
        closed = not isValid(self.window) or self.window.close_at_once()
        if closed and isValid(self.window):
            # Left to Python, the window would take its QScreen with it (PySide 6.11).
            self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return closed

    @property
    def view(self) -> WorkshopView:
        assert self.contents.workshop is not None
        return self.contents.workshop

    @property
    def contents(self) -> Contents:
        return self.window.contents

    @property
    def opened(self) -> OpenWorkshop:
        return self.view.opened

    @property
    def run(self) -> Run:
        return self.opened.run

    @property
    def said(self) -> str:
        """The sentence on the message strip."""
        return self.contents.messages.text

    @property
    def room_sees(self) -> Picture:
        """The picture on the stage."""
        return self.view.stage.view.picture

    @property
    def block(self) -> str:
        """The title of the block on show."""
        found = self.opened.workshop.block(self.run.block)
        return found.title if found is not None else ""

    @property
    def at(self) -> tuple[str, str]:
        """Block and step of the run, by their ids."""
        return self.run.block, self.run.step

    @property
    def step(self) -> str:
        """The title of the step on show, with its turn."""
        found = self.view.run_page.now.step
        return found.title if found is not None else ""

    @property
    def left(self) -> timedelta:
        """The time the step on show has left."""
        return self.run.time_left(self.clock())

    def panel(self, name: str) -> Any:
        """One of the panels over the page."""
        return self.view.panels._made[name]

    def press(self, *names: str) -> None:
        """Press keys, one after the other, by the names of the key table; see what each does."""
        for name in names:
            self.seconds += 5
            strike(name)
            self.seconds += 1

    def press_fast(self, *names: str) -> None:
        """Press keys within a moment of each other."""
        for name in names:
            self.seconds += 0.12
            strike(name)

    def write(self, words: str) -> None:
        """Type words where the focus is, as fingers do: within a moment of each other."""
        for letter in words:
            self.seconds += 0.12
            strike_letter(letter)

    def pass_by(self, minutes: float = 0, seconds: float = 0) -> None:
        """Let time go by; the program takes notice as it does every second."""
        self.clock.jump(timedelta(minutes=minutes, seconds=seconds))
        self.view._ticker.beat.emit()

    def set_clock(self, minutes: float) -> None:
        """Somebody sets the laptop's own clock; no time goes by."""
        self.clock.set_by(timedelta(minutes=minutes))
        self.pass_by()

    def wait(self, happens: Callable[[], bool]) -> None:
        """Wait for something that takes real time."""
        self.bot.waitUntil(happens, timeout=3000)

    def go_to(self, block: str, step: int = 0) -> None:
        """Be in a step of a block, on the morning of its day, by the title of the block."""
        workshop, running = self.opened.workshop, self.opened.running
        titles = [(day, each) for day in workshop.days for each in day.blocks]
        day, found = next((day, each) for day, each in titles if each.title == block)
        if self.run.phase == "closed" or self.run.day != day.id:
            running.close_day()
            self.clock.jump_to(workshop.place.instant(date.fromisoformat(day.date), day.start))
            running.open_day(day.id)
        running.jump(found.id, found.steps[step].id if step else "")

    def go_to_start_of(self, block: str) -> None:
        """Jump to a block at the very minute it was planned for."""
        found = next(each for each in self.opened.workshop.days[0].blocks if each.title == block)
        planned = next(each for each in self.run.baseline if each.block == found.id)
        self.clock.jump_to(planned.start)
        self.opened.running.jump(found.id)

    def select(self, block: str) -> None:
        """Click a block in the list of the day."""
        QApplication.processEvents()
        days = self.view.run_page._days
        model = days.model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        found = next(each for each in indexes if str(each.data()).endswith(f" {block}"))
        days.scrollTo(found)
        at = days.visualRect(found).center()
        QTest.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def box(self, team: str, field: str) -> Box:
        """A box of the capture panel, by the name of its row."""
        grid = self.grid
        row = next(each for each in grid.rows if each.name == team)
        return grid.box(row.record.id, field)

    @property
    def grid(self) -> RecordGrid:
        grid = self.view.run_page.captures.grid
        assert grid is not None
        return grid

    def click_into(self, box: QWidget) -> None:
        """Click into a box, once it is in view."""
        QApplication.processEvents()
        inner = box.viewport() if isinstance(box, QPlainTextEdit) else box
        QTest.mouseClick(inner, Qt.MouseButton.LeftButton)
        assert box.hasFocus()

    def click(self, words: str) -> None:
        """Click the button of the window that says this."""
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def button(self, words: str) -> QAbstractButton:
        """The visible button whose words begin so."""
        buttons = visible(self.window, QAbstractButton)
        # A button whose words are cut has the whole of them as its accessible name.
        named = [(each, each.accessibleName() or each.text()) for each in buttons]
        found = [each for each, name in named if name.startswith(words)]
        assert len(found) == 1, f"{len(found)} buttons say {words}"
        return found[0]

    def texts(self) -> list[str]:
        """Everything the window says in words, top to bottom as it was made."""
        said = [each.text() for each in visible(self.window, QLabel)]
        said += [each.text() for each in visible(self.window, QAbstractButton)]
        said += [each.text() for each in visible(self.window, QLineEdit)]
        return [each for each in said if each]

    def reads(self, words: str) -> bool:
        """Whether the window says this somewhere."""
        return any(words in each for each in self.texts())

    def empty(self, kind: type[Record]) -> None:
        """Take what was written out of the records of a kind."""
        written = self.opened.workshop.records.every(kind)
        self.opened.edit.put(*(kind(id=each.id, owner=each.owner) for each in written))

    def on_disk(self, kind: str, field: str) -> list[object]:
        """What is filled in as a field of the records of a kind, read by a second connection."""
        rows = self.query('SELECT "values" FROM record WHERE kind = ? AND "exists"', kind)
        values = [json.loads(row).get(field) for row in rows]
        return [each for each in values if each not in ("", None)]

    def history(self, kind: str, field: str) -> list[object]:
        """What the edit history says a field became, oldest first."""
        rows = self.query(
            "SELECT new FROM history WHERE kind = ? AND field = ? ORDER BY place", kind, field
        )
        return [json.loads(row) for row in rows]

    def events(self) -> list[str]:
        """The run log: what happened, oldest first."""
        return self.query("SELECT what FROM run_event ORDER BY place")

    def query(self, sql: str, *values: object) -> list[str]:
        """The first column of what a second connection reads."""
        with closing(sqlite3.connect(self.folder / "facilitator.sqlite")) as connection:
            return [row[0] for row in connection.execute(sql, values)]


@cache
def _shipped_library() -> Library:
    """Read once for all tests: it takes longer than everything else at the start."""
    return app.shipped_library()


def visible(window: QWidget, widget: type[W]) -> list[W]:
    """The widgets of a sort that can be seen in a window."""
    return [each for each in window.findChildren(widget) if each.isVisible()]


def strike(name: str) -> None:
    """Press and release a key of the key table in the window that has the keyboard."""
    if len(name) == 1 and not name.isascii():
        strike_letter(name)
        return
    combined = QKeySequence(name)[0]
    QTest.keyClick(keyboard(), combined.key(), combined.keyboardModifiers())


def strike_letter(
    letter: str, key: int = 0, scan: int = 0, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Press and release the key of a letter of any script, as the system would send it."""
    code = key or (ord(letter.upper()) if len(letter.upper()) == 1 else ord(letter))
    held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, held, scan, 0, 0, letter)
        QCoreApplication.sendEvent(keyboard(), event)


def keyboard() -> QWindow:
    """The window that has the keyboard."""
    window = QGuiApplication.focusWindow()
    if window is None:
        # A window that came and went had it; the offscreen system does not give it back by itself.
        window = next(each for each in QGuiApplication.topLevelWindows() if each.isVisible())
        window.requestActivate()
        QApplication.processEvents()
    return window
