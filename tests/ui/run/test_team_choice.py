"""Which team is typed for: a list beside the grid, or one box over it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from facilitator.ui.run.page import RunPage
from facilitator.ui.run.team_choice import TeamBox, TeamChoice, TeamEntry
from tests.commands.desk import Desk

TEAMS = (TeamEntry.with_lines("lions", "Lions", 3), TeamEntry.with_lines("owls", "Owls", 0))


@pytest.fixture
def teams(qtbot: QtBot) -> TeamChoice:
    teams = TeamChoice()
    qtbot.addWidget(teams)
    teams.show_teams(TEAMS)
    teams.show()
    return teams


def test_a_team_is_named_and_spoken_with_its_lines(teams: TeamChoice) -> None:
    spoken = [teams.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]

    assert [teams.item(row).text() for row in range(2)] == ["Lions", "Owls"]
    assert spoken == ["Lions, 3 lines", "Owls, 0 lines"]
    assert not teams.grab().isNull()


def test_the_team_chosen_stays_chosen_while_counts_change(teams: TeamChoice) -> None:
    teams.setCurrentRow(1)

    teams.show_teams((TeamEntry.with_form("bears", "Bears", typed=True), *TEAMS))

    assert teams.team == "owls"


def test_the_box_shows_and_makes_the_same_choice(qtbot: QtBot, teams: TeamChoice) -> None:
    box = TeamBox(teams)
    qtbot.addWidget(box)
    box.show()
    box.show_choice()
    assert box.currentText() == "Lions"

    with qtbot.waitSignal(teams.team_chosen):
        QTest.keyClick(box, Qt.Key.Key_Down)

    assert teams.team == "owls"


SCHOOLS = tuple(f"Martin Luther King Junior {sort} School" for sort in ("Elementary", "Middle"))


def test_long_names_are_told_apart_in_list_and_box(qtbot: QtBot, teams: TeamChoice) -> None:
    schools = [TeamEntry.with_lines(name, name, 3) for name in SCHOOLS]
    teams.show_teams([*schools, TEAMS[0]])
    teams.setCurrentRow(2)
    first, second = (teams.visualItemRect(teams.item(row)) for row in range(2))
    assert teams.viewport().grab(first).toImage() != teams.viewport().grab(second).toImage()

    box = TeamBox(teams)
    qtbot.addWidget(box)
    box.setCurrentIndex(1)
    box.resize(160, 34)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText.startswith("Martin")
    assert "…" in option.currentText
    assert option.currentText.endswith("School")


def test_a_narrow_page_has_the_box_and_a_wide_one_the_list(
    qtbot: QtBot, desk: Desk, page: RunPage
) -> None:
    desk.opened.edit.set(desk.opened.workshop.records.find("Draft-1"), "captures", ("norms",))
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.opened.running.next()
    captures = page.captures
    qtbot.waitUntil(captures._team_box.isVisible)
    assert captures._teams.isHidden()

    page.resize(1844, 1020)

    qtbot.waitUntil(captures._teams.isVisible)
    assert captures._team_box.isHidden()
    assert captures._count.text() == "0 typed, 2 on paper"
