"""The stage and its display, with displays that come and go."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.picture import Picture
from facilitator.ui.screens import MIRRORED, UNPLUGGED, Screens
from facilitator.ui.stage.display import Display
from facilitator.ui.stage.window import StageWindow

Plug = Callable[..., None]

LAPTOP = QRect(0, 0, 1366, 768)
PROJECTOR = QRect(1366, 0, 1920, 1080)
MONITOR = QRect(3286, 0, 1280, 720)


@pytest.fixture
def notes(qtbot: QtBot, plug: Plug) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(100, 100, 800, 500)
    window.show()
    yield window
    window.hide()


@pytest.fixture
def stage(qtbot: QtBot) -> StageWindow:
    window = StageWindow()
    qtbot.addWidget(window)
    window.show_picture(Picture("prompt", sentence="Find your group."))
    return window


@pytest.fixture
def screens(stage: StageWindow, notes: QWidget) -> Screens:
    return Screens(stage, notes)


def fills(stage: StageWindow, place: QRect) -> bool:
    return stage.fills_display and stage.geometry() == place


def settled(qtbot: QtBot, screens: Screens) -> None:
    """Until nothing more is going to happen by itself."""
    timers = (screens._soon, screens._later)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers), timeout=3000)


def test_the_stage_goes_to_the_display_that_is_not_mine(
    screens: Screens, stage: StageWindow
) -> None:
    screens.project()

    assert fills(stage, PROJECTOR)
    assert stage.screen().name() == "projector"


def test_projecting_again_changes_nothing(qtbot: QtBot, screens: Screens) -> None:
    screens.project()

    with qtbot.assertNotEmitted(screens.stage_placed):
        screens.project()


def test_when_my_window_is_on_the_projector_the_stage_goes_to_the_laptop(
    qtbot: QtBot, screens: Screens, stage: StageWindow, notes: QWidget
) -> None:
    notes.move(1500, 100)
    qtbot.waitUntil(lambda: notes.screen().name() == "projector")

    screens.project()

    assert fills(stage, LAPTOP)


def test_unplugged_the_stage_leaves_the_laptop_alone(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()

    with qtbot.waitSignal(screens.stage_lost) as lost:
        plug("laptop")
    settled(qtbot, screens)

    assert lost.args == [UNPLUGGED]
    assert not stage.isVisible()
    assert screens.wanted


def test_plugged_again_the_stage_is_back_within_two_seconds(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()
    plug("laptop")
    settled(qtbot, screens)

    plug("laptop", "projector")

    qtbot.waitUntil(lambda: fills(stage, PROJECTOR), timeout=2000)
    settled(qtbot, screens)
    assert fills(stage, PROJECTOR)


def test_unplugging_ten_times_in_a_row_ends_on_the_same_display(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()

    for _ in range(10):
        plug("laptop")
        plug("laptop", "projector")

    qtbot.waitUntil(lambda: fills(stage, PROJECTOR), timeout=2000)


def test_another_display_does_not_take_the_stage(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()

    plug("laptop", "projector", "monitor")
    settled(qtbot, screens)

    assert fills(stage, PROJECTOR)


def test_another_display_does_not_take_the_stage_while_its_own_is_unplugged(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()
    plug("laptop")

    plug("laptop", "monitor")
    settled(qtbot, screens)
    assert not stage.isVisible()

    plug("laptop", "monitor", "projector")
    qtbot.waitUntil(lambda: fills(stage, PROJECTOR), timeout=2000)


def test_a_lost_stage_goes_to_another_display_when_asked(
    plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()
    plug("laptop")
    plug("laptop", "monitor")

    screens.project()

    assert fills(stage, MONITOR)


@pytest.mark.parametrize(("name", "place"), [("projector", PROJECTOR), ("monitor", MONITOR)])
def test_the_chosen_display_comes_before_the_last_one_and_is_remembered(
    qtbot: QtBot,
    plug: Plug,
    screens: Screens,
    stage: StageWindow,
    notes: QWidget,
    name: str,
    place: QRect,
) -> None:
    plug("laptop", "projector", "monitor")
    screens.project()
    with qtbot.waitSignal(screens.display_chosen) as chosen:
        screens.choose(Display(name))
    assert fills(stage, place)

    later = Screens(StageWindow(), notes, remembered=chosen.args[0])
    later.project()

    assert fills(later._stage, place)
    later.step_aside()


def test_with_one_display_the_stage_is_a_window_with_a_border(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    plug("laptop")

    with qtbot.waitSignal(screens.stage_windowed):
        screens.project()

    assert stage.isVisible()
    assert not stage.isFullScreen()
    assert not stage.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert LAPTOP.contains(stage.geometry())


def test_a_projector_plugged_in_late_takes_the_stage_out_of_its_window(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    plug("laptop")
    screens.project()

    plug("laptop", "projector")

    qtbot.waitUntil(lambda: fills(stage, PROJECTOR), timeout=2000)


def test_a_stage_put_away_is_not_brought_back_by_a_cable(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    screens.project()
    screens.step_aside()

    plug("laptop")
    plug("laptop", "projector")
    settled(qtbot, screens)

    assert not stage.isVisible()


def test_closing_the_bordered_window_puts_the_stage_away(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    plug("laptop")
    screens.project()

    with qtbot.waitSignal(screens.stage_put_away):
        stage.close()

    assert not screens.wanted


def test_mirrored_displays_are_said_and_the_stage_does_not_cover_the_notes(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    plug("laptop")
    with qtbot.waitSignal(screens.mirroring_found) as found:
        plug("laptop", "mirror")

    screens.project()

    assert found.args == [MIRRORED]
    assert stage.isVisible()
    assert not stage.isFullScreen()


def test_extending_again_puts_the_stage_on_the_projector(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow
) -> None:
    plug("laptop")
    plug("laptop", "mirror")
    screens.project()

    with qtbot.waitSignal(screens.mirroring_ended):
        plug("laptop", "projector")

    qtbot.waitUntil(lambda: fills(stage, PROJECTOR), timeout=2000)


def test_swapping_exchanges_stage_and_notes(
    qtbot: QtBot, screens: Screens, stage: StageWindow, notes: QWidget
) -> None:
    screens.project()

    screens.swap()
    qtbot.waitUntil(lambda: fills(stage, LAPTOP))
    assert PROJECTOR.contains(notes.geometry())

    screens.swap()
    qtbot.waitUntil(lambda: fills(stage, PROJECTOR))
    assert LAPTOP.contains(notes.geometry())


def test_when_only_the_display_of_the_stage_is_left_the_notes_get_it(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow, notes: QWidget
) -> None:
    screens.project()
    screens.swap()
    qtbot.waitUntil(lambda: fills(stage, LAPTOP))

    with qtbot.waitSignal(screens.stage_lost):
        plug("laptop")
        notes.setGeometry(100, 100, 800, 500)

    assert not stage.isVisible()


def test_notes_moved_onto_the_stage_send_it_to_the_other_display(
    qtbot: QtBot, plug: Plug, screens: Screens, stage: StageWindow, notes: QWidget
) -> None:
    screens.project()
    notes.setGeometry(1500, 100, 800, 500)
    qtbot.waitUntil(lambda: notes.screen().name() == "projector")

    screens.project()

    assert fills(stage, LAPTOP)


def test_the_stage_shows_no_cursor_and_takes_no_focus_from_a_scribe(
    screens: Screens, stage: StageWindow
) -> None:
    screens.project()

    assert stage.cursor().shape() is Qt.CursorShape.BlankCursor
    assert stage.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert stage.focusPolicy() is Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Display("HDMI-1", "EPSON", "EB-W", "77"), Display("DP-2", "EPSON", "EB-W", "77"), True),
        (Display("HDMI-1", "EPSON", "EB-W", "77"), Display("HDMI-1", "EPSON", "EB-W", "78"), False),
        (Display("HDMI-1"), Display("HDMI-1"), True),
        (Display("HDMI-1"), Display("HDMI-2"), False),
        (Display("HDMI-1", "EPSON"), Display("HDMI-1"), False),
    ],
)
def test_a_display_is_known_by_its_device_before_its_socket(
    one: Display, other: Display, same: bool
) -> None:
    assert one.is_same(other) is same


def test_a_display_survives_being_written_down() -> None:
    display = Display("HDMI-1", "EPSON", "EB-W", "77")

    assert Display.from_text(display.to_text()) == display
    assert Display.from_text("") is None
    assert Display.from_text("nonsense") is None


def test_the_suite_runs_on_two_displays() -> None:
    assert [each.geometry() for each in QGuiApplication.screens()] == [LAPTOP, PROJECTOR]


@pytest.mark.parametrize("folder", ["a place", "a:place"])
def test_the_two_displays_are_there_from_a_checkout_anywhere(tmp_path: Path, folder: str) -> None:
    place = tmp_path / folder
    place.mkdir()
    for name in ("conftest.py", "two_screens.json"):
        copyfile(Path(__file__).parents[1] / name, place / name)
    code = (
        "import runpy, sys; runpy.run_path(sys.argv[1]);"
        "from PySide6.QtGui import QGuiApplication;"
        "app = QGuiApplication([]); print(*(each.name() for each in app.screens()))"
    )
    asked = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-c", code, str(place / "conftest.py")],
        capture_output=True,
        text=True,
        env=asked,
        check=False,
    )

    assert done.stdout.split() == ["laptop", "projector"], done.stderr
