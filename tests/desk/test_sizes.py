"""Rooms of every size, and words of every script."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import ROOM
from facilitator.ui.home.new_panel import NewWorkshop
from tests.desk.program import Program

SCRIPTS = (
    "Đặng Thúc Vịnh",
    "École élémentaire",
    "Школа № 5",
    "Σχολείο Αθηνών",
    "李明小学",
    "مدرسة النور",
    "R&D <b>Łódź</b> — “Q” ✓",
    "W" * 80,
)
GOAL = "Học sinh đọc; ученики читают; 学生阅读; الطلاب يقرؤون; οι μαθητές — <all> & ✓"

CAPTURING = (
    ("Resource inventory", 2),
    ("Draft the worthy goal", 3),
    ("Worthy-goal test", 4),
    ("Revise and re-score", 1),
)

Make = Callable[..., Program]


@pytest.fixture
def make(start: Callable[[], Program], tmp_path: Path) -> Make:
    """Makes a workshop from the shipped agenda and a list of teams, as Home does."""

    def made(*teams: str) -> Program:
        program = start()
        file = tmp_path / "teams.csv"
        rows = [f'"{team}","",,,' for team in teams]
        file.write_text("\n".join(["team,school,person,role,email", *rows]), encoding="utf-8")
        wanted = NewWorkshop(
            "leadership-for-learning", "Institute", date(2027, 8, 3), file if teams else None
        )
        program.contents.home.new_asked.emit(wanted)
        program.time_fingers()
        return program

    return made


def teams(count: int) -> tuple[str, ...]:
    return tuple(f"Team {number}" for number in range(1, count + 1))


@pytest.mark.parametrize(
    ("display", "fills"), [("laptop", True), ("monitor", True), ("projector", False)]
)
def test_the_window_starts_wholly_on_its_display(
    start: Callable[[], Program], plug: Callable[..., None], display: str, fills: bool
) -> None:
    plug(display)
    window = start().window
    window.hide()

    window.show_in_room()

    assert window.isMaximized() is fills
    room = QGuiApplication.primaryScreen().availableSize()
    assert window.size() == window.size().boundedTo(room)


@pytest.mark.parametrize("count", [0, 1, 3, 60])
def test_a_room_of_any_size_runs_its_first_block(make: Make, count: int) -> None:
    program = make(*teams(count))
    program.press("F5")
    program.click("Start day 1")

    steps = 0
    while program.block in {"", "Welcome and consent"}:
        program.press("Space")
        program.pass_by(seconds=30)
        assert program.room_sees == program.opened.picture()
        program.view.stage.grab()
        steps += 1

    assert program.block == "Check-in"
    assert steps == 5


@pytest.mark.parametrize("count", [0, 1, 3, 60])
def test_a_room_of_any_size_has_its_capture_panel_and_its_stage(make: Make, count: int) -> None:
    program = make(*teams(count))
    program.press("F5")

    for block, step in CAPTURING:
        program.go_to(block, step)
        QApplication.processEvents()

        assert program.view.run_page.captures.isVisible()
        assert len(program.grid.rows) in {0, 1, count}
        assert program.room_sees == program.opened.picture()
        assert not program.view.stage.grab().isNull()
        assert program.window.minimumSizeHint().width() <= 1280, block


@pytest.mark.parametrize(("block", "step"), CAPTURING)
def test_without_teams_the_panel_says_where_they_come_from(
    make: Make, block: str, step: int
) -> None:
    program = make()
    program.go_to(block, step)
    QApplication.processEvents()

    assert program.reads("There are no teams yet. Add them on the Teams page")
    assert not program.reads("typed")
    assert not program.grid.isVisible()
    boxes = program.view.run_page.captures.findChildren(QComboBox)
    assert not any(each.isVisible() for each in boxes)


def test_the_first_team_has_its_box_at_once(make: Make) -> None:
    program = make()
    program.go_to("Draft the worthy goal", 3)
    QApplication.processEvents()

    program.opened.edit.add(Team, ROOM, name="Mesa HS", table=1)

    program.click_into(program.box("Mesa HS", "sentence"))
    assert not program.reads("There are no teams yet.")


def test_without_teams_no_plan_can_be_printed(make: Make) -> None:
    program = make()
    program.view.show_page("teams")
    assert not program.button("Print this plan").isEnabled()

    program.opened.edit.add(Team, ROOM, name="Mesa HS", table=1)
    assert program.button("Print this plan").isEnabled()


def test_goals_of_sixty_teams_are_typed_one_after_the_other(make: Make) -> None:
    program = make(*teams(60))
    program.go_to("Draft the worthy goal", 3)
    QApplication.processEvents()
    program.click_into(program.box("Team 1", "sentence"))

    for number in range(1, 11):
        program.write(f"g{number}")
        program.press_fast("Tab", "Tab")

    assert program.on_disk("goal", "sentence") == [f"g{number}" for number in range(1, 11)]
    assert program.box("Team 11", "sentence").hasFocus()


def test_a_team_put_in_during_the_day_has_its_row_and_its_place(make: Make) -> None:
    program = make(*teams(1))
    program.go_to("Draft the worthy goal", 3)
    QApplication.processEvents()

    program.opened.edit.add(Team, ROOM, name="Walk-ins", table=2)

    assert [row.name for row in program.grid.rows] == ["Team 1", "Walk-ins"]


def test_teams_and_goals_in_every_script_are_shown_and_kept(make: Make) -> None:
    program = make(*SCRIPTS)
    program.press("F5")
    assert {row[0] for row in program.room_sees.body[0].rows} == set(SCRIPTS)
    assert not program.view.stage.grab().isNull()

    program.go_to("Draft the worthy goal", 3)
    QApplication.processEvents()
    program.click_into(program.box(SCRIPTS[0], "sentence"))
    program.write(GOAL)
    program.press("Tab")
    program.go_to("Draft the worthy goal", 5)

    assert program.on_disk("goal", "sentence") == [GOAL]
    assert GOAL in str(program.room_sees)
    assert not program.view.stage.grab().isNull()
    assert program.window.minimumSizeHint().width() <= 1280


def is_whole(program: Program) -> bool:
    """Whether what to say and to do is all in sight."""
    for _each in range(4):
        QApplication.processEvents()
    script = program.view.run_page.script
    parts = [part for part in (script._said, script._done) if part.isVisible()]
    return all(part.height() >= part.wanted() for part in parts)


@pytest.mark.parametrize(("place", "has_boxes"), [(1, False), (3, True)])
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_what_every_shipped_step_says_is_whole_on_a_laptop(
    program: Program, size: tuple[int, int], place: int, has_boxes: bool
) -> None:
    program.window.resize(*size)
    program.go_to("Draft the worthy goal", place)
    page = program.view.run_page
    blocks = [block for day in program.opened.workshop.days for block in day.blocks]
    steps = [step for block in blocks for step in block.steps]
    cut = []
    for step in (each for each in steps if bool(each.captures) is has_boxes):
        page.script.show_now(replace(page.now, step=step))
        cut += [] if is_whole(program) else [step.title]

    assert has_boxes is (page._captures is not None and page.captures.isVisible())
    assert cut == []


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_a_long_text_to_say_scrolls_and_leaves_the_boxes_their_place(
    program: Program, size: tuple[int, int]
) -> None:
    program.window.resize(*size)
    program.go_to("Draft the worthy goal", 3)
    page = program.view.run_page
    step = page.now.step
    assert step is not None
    program.opened.edit.set(step, "say", "Now write one sentence together. " * 60)
    assert not is_whole(program)

    said = page.script._said
    bar = said.verticalScrollBar()
    assert bar.isVisible()
    assert said.foot.isVisible()
    assert bar.maximum() + said.viewport().height() == page.script._say.height()
    assert page.captures.height() >= 150
    assert page.script._done.verticalScrollBar().maximum() == 0


def test_words_that_scroll_leave_the_keys_to_the_run(program: Program) -> None:
    program.go_to("Draft the worthy goal", 3)
    page = program.view.run_page
    step = page.now.step
    assert step is not None
    program.opened.edit.set(step, "say", "Now write one sentence together. " * 60)
    QApplication.processEvents()
    QTest.mouseClick(page.script._said.viewport(), Qt.MouseButton.LeftButton)

    program.press("PgDown")

    assert program.step == "Numbers"
    assert page.script._said.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("width", "back"), [(1100, "Back"), (1152, "Back"), (1280, "Back  ←")])
def test_where_the_run_bar_is_short_keys_go_before_words(
    program: Program, width: int, back: str
) -> None:
    program.window.resize(width, 720)
    program.go_to("Draft the worthy goal", 3)
    QApplication.processEvents()

    buttons = program.view.run_page._bar.findChildren(QPushButton)
    assert all(each.width() >= each.sizeHint().width() for each in buttons)
    assert buttons[0].text() == back
    assert program.button("Next: Numbers").text().startswith("Next: Numbers")
