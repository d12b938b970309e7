"""The room's window: right at every instant, whatever is plugged, pressed or opened."""

import sys
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.picture import BLACK
from facilitator.domain.run import Cover
from facilitator.ui.theme import WINDOW
from tests.desk.program import Program

PROJECTOR = QRect(1366, 0, 1920, 1080)


@pytest.fixture
def shown(program: Program) -> Program:
    """Projected, in the third step of the check-in."""
    program.go_to("Check-in", step=2)
    program.press("F5")
    return program


def is_right(program: Program) -> bool:
    """Whether the room and the console both see the present picture."""
    small = program.view.run_page.script.view.picture
    return program.room_sees == program.opened.picture() == small


def covers_the_laptop(program: Program) -> bool:
    stage = program.view.stage
    return stage.isVisible() and stage.screen().name() == "laptop"


def test_whatever_is_pressed_the_picture_is_the_present_one(shown: Program) -> None:
    for key in [*"NNPBNBWT+WR-FNFTLNLU", "PgDown", "Ctrl++", "Space", "Left", "O", "Esc"]:
        shown.press(key)
        assert is_right(shown), key


@pytest.mark.parametrize("key", ["B", "W", "F"])
def test_on_a_small_laptop_nothing_moves_when_the_picture_is_covered(
    shown: Program, key: str
) -> None:
    QApplication.processEvents()
    script = shown.view.run_page.script
    before = script.view.geometry(), script._doing.geometry()

    shown.press(key)
    QApplication.processEvents()

    assert (script.view.geometry(), script._doing.geometry()) == before


def test_whenever_time_goes_by_the_picture_is_the_present_one(program: Program) -> None:
    program.press("F5", "Space", "Space")
    for _each in range(25):
        program.pass_by(minutes=2, seconds=7)
        if program.run.phase == "running" and program.left.total_seconds() < 0:
            program.press("PgDown")
        assert is_right(program)


def test_what_is_typed_is_shown_at_once(program: Program) -> None:
    program.go_to("What changed teaching?", step=3)
    program.press("F5")
    QApplication.processEvents()
    program.click_into(program.grid.box(program.grid.rows[-1].record.id, "text"))

    program.write("time")
    program.press("Tab")

    assert "time" in str(program.room_sees)
    assert is_right(program)


ON_THE_STAGE: tuple[tuple[str, Callable[[Program], bool]], ...] = (
    ("N", lambda program: program.step == "Close"),
    ("Backspace", lambda program: program.step == "Voices"),
    ("Space", lambda program: program.step == "Close"),
    ("P", lambda program: program.step == "Voices"),
    ("Return", lambda program: program.step == "Close"),
    ("B", lambda program: program.room_sees == BLACK),
    (".", lambda program: program.room_sees != BLACK),
    ("T", lambda program: program.run.phase == "paused"),
    ("Ctrl+S", lambda program: program.said.startswith("Already saved")),
    ("F1", lambda program: program.reads("Lend the projector")),
    ("Esc", lambda program: not program.reads("Lend the projector")),
    ("G", lambda program: program.reads("Leave this block out")),
    ("Esc", lambda program: not program.reads("Leave this block out")),
    ("L", lambda program: not program.view.stage.isVisible()),
)


def test_all_keys_act_on_the_stage(shown: Program) -> None:
    for key, happens in ON_THE_STAGE:
        shown.view.stage.activateWindow()
        shown.wait(shown.view.stage.isActiveWindow)
        shown.press(key)
        shown.wait(partial(happens, shown))


def test_a_line_asked_for_on_the_stage_can_be_typed_at_once(shown: Program) -> None:
    shown.view.stage.activateWindow()
    shown.wait(shown.view.stage.isActiveWindow)

    shown.press("K")
    shown.wait(shown.window.isActiveWindow)
    shown.write("buses")
    shown.press("Return")

    assert shown.on_disk("parked", "text")[-1] == "buses"


def test_the_stage_has_no_cursor_no_border_and_nothing_but_the_picture(shown: Program) -> None:
    stage = shown.view.stage

    assert stage.cursor().shape() == Qt.CursorShape.BlankCursor
    assert stage.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert stage.view.geometry() == stage.rect()


@pytest.mark.qt_no_exception_capture
def test_nothing_that_is_said_is_said_to_the_room(shown: Program) -> None:
    shown.press("Ctrl+S", "R")

    assert [each for each in shown.view.stage.children() if each.isWidgetType()] == [
        shown.view.stage.view
    ]
    assert is_right(shown)


def test_opened_in_the_middle_of_a_step_it_is_right_at_once(program: Program) -> None:
    program.go_to("Check-in", step=2)
    program.pass_by(minutes=2)

    program.press("F5")

    assert program.view.stage.geometry() == PROJECTOR
    assert is_right(program)


def test_closed_and_opened_again_it_is_right_at_once(shown: Program) -> None:
    shown.view.stage.close()
    shown.press("N")
    shown.pass_by(minutes=1)

    shown.press("F5")

    assert shown.view.stage.isVisible()
    assert is_right(shown)


def test_unplugged_it_leaves_the_laptop_alone(shown: Program, plug: Callable[..., None]) -> None:
    plug("laptop")

    assert not shown.view.stage.isVisible()
    assert "unplugged" in shown.said


def test_unplugged_the_run_goes_on_and_the_laptop_stays_alone(
    shown: Program, plug: Callable[..., None]
) -> None:
    plug("laptop")

    shown.press("N", "B", "B", "T", "T")
    shown.pass_by(minutes=3)

    assert shown.step == "Close"
    assert not covers_the_laptop(shown)


@pytest.mark.parametrize("keys", [("L", "L"), ("F5", "Esc"), tuple("lunch")])
def test_unplugged_no_key_puts_the_stage_over_the_notes(
    shown: Program, plug: Callable[..., None], keys: tuple[str, ...]
) -> None:
    plug("laptop")

    shown.press_fast(*keys)

    assert not shown.view.stage.isVisible()
    assert shown.button("Stage").text() == "Stage waits"


def test_a_click_on_the_rail_takes_back_a_projector_that_is_lent(shown: Program) -> None:
    shown.press("L")
    assert not shown.view.stage.isVisible()

    shown.click("Stage lent")

    assert shown.run.cover is Cover.NONE
    assert shown.view.stage.fills_display


def test_a_click_on_the_rail_while_lent_and_unplugged_shows_the_stage_here(
    shown: Program, plug: Callable[..., None]
) -> None:
    shown.press("L")
    plug("laptop")

    shown.click("Stage waits")

    assert shown.view.stage.isVisible()
    assert not shown.view.stage.fills_display


def test_unplugged_while_lent_it_waits_for_its_display_too(
    shown: Program, plug: Callable[..., None]
) -> None:
    shown.press("L")
    assert shown.button("Stage").text() == "Stage lent"
    plug("laptop")

    shown.press("L")
    assert not shown.view.stage.isVisible()

    plug("laptop", "projector")
    shown.wait(shown.view.stage.isVisible)
    assert shown.view.stage.geometry() == PROJECTOR
    assert shown.button("Stage").text() == "Stage on"


def test_unplugged_a_click_on_the_rail_shows_it_on_the_laptop(
    shown: Program, plug: Callable[..., None]
) -> None:
    plug("laptop")

    shown.click("Stage")

    assert shown.view.stage.isVisible()
    assert not shown.view.stage.isFullScreen()
    assert shown.said == ""

    plug("laptop", "projector")
    shown.wait(lambda: shown.view.stage.geometry() == PROJECTOR)


def test_plugged_again_it_comes_back_by_itself_and_is_right(
    shown: Program, plug: Callable[..., None]
) -> None:
    plug("laptop")
    shown.press("N")
    shown.pass_by(seconds=20)

    plug("laptop", "projector")

    shown.bot.waitUntil(shown.view.stage.isVisible, timeout=2000)
    assert shown.view.stage.geometry() == PROJECTOR
    assert is_right(shown)


def test_plugging_in_does_not_stop_a_scribe(goals: Program, plug: Callable[..., None]) -> None:
    goals.press("F5")
    plug("laptop")
    goals.click_into(goals.box("Mesa HS", "sentence"))
    goals.write("stud")

    plug("laptop", "projector")
    goals.wait(lambda: goals.view.stage.isVisible() and goals.window.isActiveWindow())
    goals.write("ents")

    assert goals.box("Mesa HS", "sentence").toPlainText() == "students"


def test_while_lent_a_replugged_display_stays_lent(
    shown: Program, plug: Callable[..., None]
) -> None:
    shown.press("L")
    plug("laptop")
    plug("laptop", "projector")
    shown.press("N")

    assert not shown.view.stage.isVisible()
    shown.press("L")
    assert shown.view.stage.geometry() == PROJECTOR


@pytest.mark.parametrize("keys", [("F5", "Esc"), ("Shift+F5", "Esc"), ("S",)])
def test_while_lent_no_key_flashes_the_picture_over_the_other_program(
    shown: Program, keys: tuple[str, ...]
) -> None:
    shown.press("L")
    seen: list[bool] = []
    shown.view.stage.windowHandle().visibleChanged.connect(seen.append)

    shown.press(*keys)

    assert seen == []
    assert shown.run.cover is Cover.LENT
    assert shown.button("Stage").text() == "Stage lent"


def test_while_lent_plugging_flashes_nothing_over_the_other_program(
    shown: Program, plug: Callable[..., None]
) -> None:
    shown.press("L")
    seen: list[bool] = []
    shown.view.stage.windowHandle().visibleChanged.connect(seen.append)
    plug("laptop")
    assert "unplugged" in shown.said

    plug("laptop", "projector")
    shown.wait(lambda: shown.button("Stage").text() == "Stage lent")

    assert shown.said == ""
    assert seen == []


def test_still_lent_after_a_restart_f5_flashes_nothing(shown: Program) -> None:
    shown.press("L")
    shown.restart()

    shown.press("F5")

    assert shown.view.stage.windowHandle() is None
    assert shown.button("Stage").text() == "Stage lent"
    shown.press("L")
    assert shown.view.stage.geometry() == PROJECTOR


def test_once_the_picture_is_back_nothing_is_said_of_the_display(
    shown: Program, plug: Callable[..., None]
) -> None:
    plug("laptop")
    assert "unplugged" in shown.said

    plug("laptop", "projector")

    shown.wait(shown.view.stage.isVisible)
    assert shown.said == ""


def test_home_asks_before_the_room_would_see_the_desktop(shown: Program) -> None:
    shown.click("Home")

    assert shown.said == ("The room would see the desktop. Click Home again to close the workshop.")
    assert shown.view.stage.geometry() == PROJECTOR
    assert is_right(shown)

    shown.click("Home")
    assert shown.contents.workshop is None
    assert shown.said == ""


def test_home_asks_again_once_something_else_has_been_said(shown: Program) -> None:
    shown.click("Home")
    shown.press("Ctrl+S")

    shown.click("Home")

    assert shown.view.stage.isVisible()
    assert "Click Home again" in shown.said


def test_a_double_click_on_home_asks_once(shown: Program) -> None:
    home = shown.button("Home")

    QTest.mouseClick(home, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(home, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(home, Qt.MouseButton.LeftButton)

    assert "Click Home again" in shown.said
    assert shown.view.stage.isVisible()


@pytest.mark.parametrize("keys", [(), ("F5", "L")])
def test_home_asks_nothing_where_the_room_does_not_see_the_stage(
    program: Program, keys: tuple[str, ...]
) -> None:
    program.press(*keys)

    program.click("Home")

    assert program.contents.workshop is None


def test_home_asks_nothing_where_the_stage_is_a_window(
    program: Program, plug: Callable[..., None]
) -> None:
    plug("laptop")
    program.press("F5")

    program.click("Home")

    assert program.contents.workshop is None


def test_the_window_asks_before_the_room_would_see_the_desktop(shown: Program) -> None:
    shown.window.close()

    assert shown.said == "The room would see the desktop. Close the window again to leave."
    assert shown.window.isVisible()
    assert is_right(shown)

    shown.window.close()
    assert not shown.window.isVisible()


def test_control_c_asks_nothing(shown: Program) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not shown.window.isVisible()


def test_the_window_asks_nothing_where_the_room_does_not_see_the_stage(program: Program) -> None:
    program.window.close()

    assert not program.window.isVisible()


def test_with_one_display_the_stage_is_a_window_beside_the_notes(
    program: Program, plug: Callable[..., None]
) -> None:
    plug("laptop")

    program.press("F5")

    assert program.view.stage.isVisible()
    assert not program.view.stage.isFullScreen()
    assert is_right(program)


def test_a_mirrored_display_is_said_as_long_as_it_is(
    program: Program, plug: Callable[..., None]
) -> None:
    plug("laptop", "mirror")
    program.press("F5")
    assert program.said == "The room sees your notes. Switch to Extend."

    plug("laptop", "projector")
    program.wait(lambda: program.said == "")


def test_the_stage_can_be_clicked_without_harm(shown: Program) -> None:
    at = shown.at

    QTest.mouseClick(shown.view.stage.view, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(shown.view.stage.view, Qt.MouseButton.RightButton)

    assert shown.at == at
    assert is_right(shown)


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_the_likeness_on_the_console_has_a_fine_border_around_the_whole_of_it(
    program: Program, size: tuple[int, int]
) -> None:
    program.window.resize(*size)
    program.go_to("Draft the worthy goal", 3)
    QApplication.processEvents()
    view = program.view.run_page.script.view
    shown = program.window.grab().toImage()

    inside = QRect(view.mapTo(program.window, QPoint()), view.size())
    around = inside.adjusted(-1, -1, 1, 1)
    middle = around.center()
    edges = ((around.left(), middle.y()), (around.right(), middle.y()))
    edges += ((middle.x(), around.top()), (middle.x(), around.bottom()))
    assert {shown.pixelColor(x, y).name() for x, y in edges} == {WINDOW.line.lower()}
    assert view.height() == view.heightForWidth(view.width())
