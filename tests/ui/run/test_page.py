"""The Run page as a whole: it shows what is now, and stays with who types."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.goal import Goal, GoalTest
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import ROOM
from facilitator.ui.boxes.text import PassageBox
from facilitator.ui.run.page import RunPage
from tests.commands.desk import Desk


def words(page: RunPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]


def goal_box(desk: Desk, page: RunPage, team: str) -> PassageBox:
    goal = desk.opened.workshop.records.one(Goal, team)
    return page.captures.grid.box(goal.id, "sentence")


def begin(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()


def draft(desk: Desk) -> None:
    """Be in the first step in which goals are typed."""
    begin(desk)
    desk.opened.running.next()


def test_it_is_titled_by_workshop_day_and_date(desk: Desk, page: RunPage) -> None:
    assert page.title_text() == "Leading"
    assert page.subtitle_text() == "Day 1 of 2"

    day = desk.opened.workshop.days[0]
    desk.opened.edit.set(day, "date", "2026-08-12")
    assert page.subtitle_text() == "Day 1 of 2 · Wednesday, August 12"


def test_a_step_that_captures_brings_its_grid(desk: Desk, page: RunPage) -> None:
    begin(desk)
    assert page.captures.isHidden()

    desk.opened.running.next()

    assert page.captures.isVisible()
    assert [row.name for row in page.captures.grid.rows] == ["Lions", "Owls"]


def test_the_grid_stays_with_who_types_and_says_where_the_room_is(
    desk: Desk, page: RunPage
) -> None:
    draft(desk)
    QApplication.processEvents()
    goal_box(desk, page, "Lions").setFocus()

    desk.opened.running.next()
    assert page.captures.step == "Draft-1"
    assert any(each.startswith("The room is on: Draft") for each in words(page))

    desk.opened.running.back()
    assert not any(each.startswith("The room is on:") for each in words(page))


def test_the_grid_goes_with_the_room_where_nobody_types(desk: Desk, page: RunPage) -> None:
    draft(desk)

    desk.opened.running.next()

    assert page.captures.step == "Draft-2"


def test_words_go_from_the_grid_to_the_disk_and_come_back(
    qtbot: QtBot, desk: Desk, page: RunPage
) -> None:
    draft(desk)
    QApplication.processEvents()
    box = goal_box(desk, page, "Lions")
    box.setFocus()
    QTest.keyClicks(box, "We read.")

    qtbot.waitUntil(lambda: desk.goal.sentence == "We read.", timeout=1000)

    assert "1 typed, 1 on paper" in words(page)
    assert box.hasFocus()


def test_a_team_that_comes_has_its_row(desk: Desk, page: RunPage) -> None:
    draft(desk)

    desk.opened.edit.add(Team, ROOM, name="Bears")

    assert [row.name for row in page.captures.grid.rows] == ["Lions", "Owls", "Bears"]


def test_what_changed_while_the_page_was_hidden_is_there_when_it_is_shown(
    desk: Desk, page: RunPage
) -> None:
    draft(desk)
    page.hide()
    desk.opened.edit.write(desk.goal, "sentence", "We write.")
    desk.opened.running.next()
    desk.opened.running.back()

    page.show()

    assert goal_box(desk, page, "Lions").toPlainText() == "We write."


def test_a_step_with_two_captures_has_a_tab_for_each(desk: Desk, page: RunPage) -> None:
    step = desk.opened.workshop.records.find("Draft-1")
    desk.opened.edit.set(step, "captures", ("goal", "goal-tests"))
    draft(desk)
    QApplication.processEvents()
    tabs = page.captures._tabs.findChildren(type(page._bar._back))
    assert [each.text() for each in tabs] == ["Worthy goal", "Ten tests, our own scores"]

    QTest.mouseClick(tabs[1], Qt.MouseButton.LeftButton)

    assert {type(row.record) for row in page.captures.grid.rows} == {GoalTest}
    assert "0 typed, 2 on paper" in words(page)


def test_the_goal_of_another_team_is_not_touched(desk: Desk, page: RunPage) -> None:
    draft(desk)
    QApplication.processEvents()
    box = goal_box(desk, page, "Owls")
    box.setFocus()
    QTest.keyClicks(box, "Owls hunt.")
    box.clearFocus()

    records = desk.opened.workshop.records
    assert records.one(Goal, "Owls").sentence == "Owls hunt."
    assert records.one(Goal, "Lions").sentence == ""
