"""Eight tables' words, filled in by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from facilitator import app
from facilitator.commands.exporting import papers
from facilitator.domain.kinds.goal import Goal, GoalTest
from facilitator.papers import typeset
from tests.desk.program import Program
from tests.papers.reading import flat, said

TEAM = "Mesa HS"


@pytest.fixture
def scores(program: Program) -> Program:
    """In the step that records the ten tests, with nothing scored yet."""
    program.empty(GoalTest)
    program.go_to("Worthy-goal test", step=4)
    QApplication.processEvents()
    return program


def scored(program: Program, team: str) -> tuple[int | None, ...]:
    found = next(each for each in program.opened.workshop.teams if each.name == team)
    return program.opened.workshop.records.one(GoalTest, found.id).scores


def test_a_run_of_digits_fills_a_row_of_scores(scores: Program) -> None:
    scores.click_into(scores.box(TEAM, "w1"))

    scores.write("2210201122")

    assert scored(scores, TEAM) == (2, 2, 1, 0, 2, 0, 1, 1, 2, 2)
    assert scores.box("Marina HS", "w1").hasFocus()


def test_digits_go_on_in_the_next_row(scores: Program) -> None:
    scores.click_into(scores.box(TEAM, "w1"))

    scores.write("2210201122" + "0011")

    assert scored(scores, "Marina HS")[:4] == (0, 0, 1, 1)
    assert scores.on_disk("goal-test", "w10") == [2]


def test_a_digit_that_is_no_score_leaves_its_box_and_shifts_nothing(scores: Program) -> None:
    scores.click_into(scores.box(TEAM, "w1"))

    scores.write("2x17201")

    assert scored(scores, TEAM)[:7] == (2, 1, None, 2, 0, 1, None)
    assert (
        f"“{TEAM}, 3 Matters to students” takes no more than 2, so the 7 was left out."
        in scores.said
    )


def test_a_score_that_is_there_is_left_by_a_digit_that_is_none(scores: Program) -> None:
    scores.click_into(scores.box(TEAM, "w1"))
    scores.write("2")
    scores.click_into(scores.box(TEAM, "w1"))

    scores.write("81")

    assert scored(scores, TEAM)[:2] == (2, 1)


def test_after_the_last_score_a_space_presses_no_button(scores: Program) -> None:
    last = scores.opened.workshop.teams[-1].name
    scores.click_into(scores.box(last, "w10"))

    scores.write("2")
    scores.press("Space")

    assert scored(scores, last)[9] == 2
    assert scores.box(last, "w10").hasFocus()


def test_the_wheel_does_not_change_a_choice(program: Program) -> None:
    program.go_to("Ball game", step=7)
    QApplication.processEvents()
    choice = next(each for each in program.grid.findChildren(QComboBox) if each.isVisible())
    before = choice.currentIndex()
    choice.setFocus()

    down = QPoint(0, -120)
    at = QPointF(choice.rect().center())
    wheel = QWheelEvent(
        at,
        choice.mapToGlobal(at),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, wheel)

    assert choice.currentIndex() == before


@pytest.mark.parametrize(
    ("typed", "shown", "on_disk"),
    [
        ("Aug 14", "Aug 14", "2027-08-14"),
        ("14 August", "Aug 14", "2027-08-14"),
        ("after Halloween", "after Halloween", "after Halloween"),
        ("Friday 13", "Friday 13", "Friday 13"),
    ],
)
def test_a_date_is_understood_when_the_box_is_left(
    goals: Program, typed: str, shown: str, on_disk: str
) -> None:
    goals.go_to("Draft the worthy goal", step=4)
    box = goals.box(TEAM, "due")
    goals.click_into(box)

    goals.write(typed)
    goals.press("Tab")

    assert box.text() == shown
    assert goals.on_disk("goal", "due") == [on_disk]


def test_the_count_says_what_is_typed_and_what_lies_on_paper(goals: Program) -> None:
    goals.click_into(goals.box(TEAM, "sentence"))
    goals.write("students read")
    goals.press("Tab")

    assert goals.reads("1 typed, 7 on paper")
    assert [each for each in goals.texts() if each == "typed"] == ["typed"]


def test_slips_not_typed_yet_wait_in_the_tray(goals: Program) -> None:
    goals.pass_by(minutes=1)
    goals.press("PgDown")

    assert goals.reads("To type: 8 goal slips, about 5 min")


def test_a_list_grows_a_fresh_row_and_keeps_the_cursor(program: Program) -> None:
    program.go_to("What changed teaching?", step=3)
    QApplication.processEvents()
    rows = len(program.grid.rows)
    fresh = program.grid.rows[-1].record
    program.click_into(program.grid.box(fresh.id, "text"))

    program.write("time to watch each other")
    program.wait(lambda: len(program.grid.rows) == rows + 1)
    program.write(" teach")
    program.press("Tab")

    assert program.on_disk("note", "text")[-1] == "time to watch each other teach"
    assert program.on_disk("note", "topic")[-1] == "conditions"


def test_a_row_can_be_taken_out_and_brought_back(program: Program) -> None:
    program.go_to("What changed teaching?", step=3)
    QApplication.processEvents()
    before = program.on_disk("note", "text")

    next(iter(program.grid._rows.values())).remove.click()
    assert len(program.on_disk("note", "text")) == len(before) - 1

    program.press("Ctrl+Z")
    assert sorted(program.on_disk("note", "text")) == sorted(before)


def test_choosing_another_team_goes_on_with_its_list(program: Program) -> None:
    program.go_to("Resource inventory", step=2)
    QApplication.processEvents()
    teams = program.view.run_page.captures._teams
    program.click_into(next(iter(program.grid._rows.values())).boxes[0])

    program.bot.mouseClick(
        teams.viewport(),
        Qt.MouseButton.LeftButton,
        pos=teams.visualItemRect(teams.item(2)).center(),
    )

    mesa = program.opened.workshop.teams[2]
    assert {row.record.owner for row in program.grid.rows} == {mesa.id}
    assert program.grid.isAncestorOf(QApplication.focusWidget())


def test_what_is_typed_is_on_the_stage_and_on_paper(goals: Program) -> None:
    goals.go_to("Draft the worthy goal", step=5)
    QApplication.processEvents()
    sentence = "Our students will argue from evidence in every class."
    goals.click_into(goals.box(TEAM, "sentence"))
    goals.write(sentence)
    goals.press("Tab")

    plan = next(
        each for each in papers(goals.opened.workshop, only=["plan"]) if each.team.name == TEAM
    )
    printed = said(typeset(plan.document(goals.opened.workshop), app.fonts_folder()))

    assert sentence in str(goals.room_sees)
    assert flat(sentence) in printed


def test_what_is_typed_on_the_teams_page_is_in_the_grid(goals: Program) -> None:
    goals.view.show_page("teams")
    team = next(each for each in goals.opened.workshop.teams if each.name == TEAM)
    goals.opened.edit.write(goals.opened.workshop.records.one(Goal, team.id), "sentence", "Read.")

    goals.view.show_page("run")

    assert goals.box(TEAM, "sentence").toPlainText() == "Read."


@pytest.mark.parametrize("key", ["Tab", "Return"])
def test_the_box_that_is_typed_in_is_in_view(goals: Program, key: str) -> None:
    goals.go_to("Draft the worthy goal", step=4)
    QApplication.processEvents()
    goals.click_into(goals.box("Cypress Street ES", "measure"))

    for _each in range(7 if key == "Return" else 35):
        goals.press(key)

    box = goals.box("Summit HS", "measure")
    assert box.hasFocus()
    assert not box.visibleRegion().isEmpty()


def test_a_goal_that_grows_stays_in_view(goals: Program) -> None:
    box = goals.box("Summit HS", "sentence")
    goals.view.run_page.captures._scroll.ensureWidgetVisible(box)
    goals.click_into(box)

    for _each in range(8):
        goals.write("words ")
        goals.press("Return")

    at = box.viewport().mapTo(box, box.cursorRect().center())
    QApplication.processEvents()
    assert box.visibleRegion().contains(at)


def test_the_partners_scores_fit_a_small_laptop_under_the_workshops_names(
    program: Program,
) -> None:
    program.go_to("Worthy-goal test", step=1)
    QApplication.processEvents()

    remark = program.box(TEAM, "remark")
    scroll = program.view.run_page.captures._scroll
    assert scroll.horizontalScrollBar().maximum() == 0
    assert remark.width() > scroll.width() // 2
    assert program.box(TEAM, "w1").accessibleName() == f"{TEAM}, 1 Instructional"


@pytest.mark.parametrize(
    ("block", "step", "field", "tabs"),
    [("Draft the worthy goal", 3, "sentence", 1), ("Worthy-goal test", 4, "w1", 2)],
)
def test_tab_comes_from_the_day_to_the_boxes_and_from_them_to_the_buttons(
    program: Program, block: str, step: int, field: str, tabs: int
) -> None:
    program.go_to("Ball game", 3)
    program.go_to(block, step)
    QApplication.processEvents()
    first, last = (program.grid.rows[at].name for at in (0, -1))
    program.view.run_page._days.setFocus()

    program.press(*["Tab"] * tabs)
    assert program.box(first, field).hasFocus()

    program.box(last, "why" if field == "sentence" else "w10").setFocus()
    program.press("Tab")
    assert program.button("Back").hasFocus()
