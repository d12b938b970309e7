"""Typing into a list of records with the keyboard and the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Person
from facilitator.domain.records import RecordId
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.document import RESOURCES, TEAM
from facilitator.ui.teams.page import TeamsPage
from facilitator.ui.teams.resources_section import ResourcesSection
from facilitator.ui.teams.team_section import TeamSection

Teams = tuple[RecordId, ...]


@pytest.fixture
def roster(page: TeamsPage) -> RecordTable:
    section = page.document.section(TEAM)
    assert isinstance(section, TeamSection)
    return section.roster


@pytest.fixture
def resource_map(page: TeamsPage, opened: OpenWorkshop, teams: Teams) -> RecordTable:
    opened.edit.add(Resource, teams[0], name="Unit planner", sort="tools")
    page.document.open_tab(RESOURCES)
    section = page.document.section(RESOURCES)
    assert isinstance(section, ResourcesSection)
    return section.map


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def names(opened: OpenWorkshop, team: RecordId) -> list[str]:
    return [person.name for person in opened.workshop.records.of(Person, team)]


def press(qtbot: QtBot, table: RecordTable, row: int, column: int) -> None:
    place = table.visualRect(table.records.index(row, column)).topLeft() + QPoint(12, 12)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_writing_on_the_empty_row_makes_a_record_and_leaves_the_cursor(
    qtbot: QtBot, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    press(qtbot, roster, 1, 0)
    box = focus()
    qtbot.keyClicks(box, "Lee P")
    qtbot.waitUntil(lambda: names(opened, teams[0]) == ["Ana Ruiz", "Lee P"])
    assert focus() is box
    qtbot.keyClicks(box, "ark")
    qtbot.waitUntil(lambda: names(opened, teams[0]) == ["Ana Ruiz", "Lee Park"])
    assert roster.records.rowCount() == 3


def test_tab_goes_through_the_row_and_then_to_the_next(
    qtbot: QtBot, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    roster.open_cell(1, 0)
    for words in ("Lee Park", "Coach", "lee@example.org"):
        qtbot.keyClicks(focus(), words)
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    person = opened.workshop.records.of(Person, teams[0])[1]
    assert (person.name, person.role, person.email) == ("Lee Park", "Coach", "lee@example.org")
    assert roster.records.is_blank(roster.currentIndex().row())
    assert roster.box is focus()


def test_tab_on_the_empty_row_leaves_the_list_and_backtab_comes_back(
    qtbot: QtBot, page: TeamsPage, roster: RecordTable
) -> None:
    section = page.document.section(TEAM)
    assert isinstance(section, TeamSection)
    roster.open_cell(1, 0)
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert focus() is section.norms.box
    qtbot.keyClick(focus(), Qt.Key.Key_Backtab)
    assert focus() is roster.box


def test_enter_goes_down_the_column(qtbot: QtBot, roster: RecordTable) -> None:
    roster.open_cell(0, 1)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert roster.records.is_blank(roster.currentIndex().row())
    assert roster.currentIndex().column() == 0


def test_lines_pasted_into_a_line_become_one(qtbot: QtBot, roster: RecordTable) -> None:
    QApplication.clipboard().setText("Lee\nPark")
    roster.open_cell(1, 0)
    box = focus()
    assert isinstance(box, QPlainTextEdit)
    box.paste()
    assert box.toPlainText() == "Lee Park"


def test_a_row_grows_with_its_words(qtbot: QtBot, roster: RecordTable) -> None:
    before = roster.rowHeight(0)
    roster.open_cell(0, 1)
    qtbot.keyClicks(focus(), "words " * 30)
    assert roster.rowHeight(0) > before
    assert roster.height() > roster.rowHeight(0)


def test_the_box_stays_on_its_cell_when_the_team_changes(
    qtbot: QtBot, page: TeamsPage, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    roster.open_cell(0, 1)
    qtbot.keyClicks(focus(), "Principal")
    page.next_team()
    assert opened.workshop.records.of(Person, teams[0])[0].role == "Principal"
    assert opened.workshop.records.of(Person, teams[1])[0].role == ""
    box = focus()
    assert isinstance(box, QPlainTextEdit)
    assert (box.toPlainText(), roster.box) == ("", box)


def test_a_row_removed_while_it_is_typed_in_stays_removed(
    qtbot: QtBot, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    roster.open_cell(0, 0)
    qtbot.keyClicks(focus(), " the second")
    opened.edit.remove(opened.workshop.records.of(Person, teams[0])[0].id)
    assert names(opened, teams[0]) == []
    assert roster.records.rowCount() == 1


def test_rows_that_come_and_go_elsewhere_leave_the_open_box_alone(
    qtbot: QtBot, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    opened.edit.add(Person, teams[0], name="Lee Park")
    roster.open_cell(1, 0)
    box = focus()
    qtbot.keyClicks(box, " and")
    opened.edit.remove(opened.workshop.records.of(Person, teams[0])[0].id)
    opened.edit.add(Person, teams[0], name="Tom Ford")
    assert focus() is box
    qtbot.keyClicks(box, " Co")
    qtbot.waitUntil(lambda: names(opened, teams[0]) == ["Lee Park and Co", "Tom Ford"])


def test_removing_a_row_by_key_and_taking_it_back(
    qtbot: QtBot, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    roster.open_cell(0, 0)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(focus(), Qt.Key.Key_Backspace, both)
    assert names(opened, teams[0]) == []
    opened.edit.undo()
    assert names(opened, teams[0]) == ["Ana Ruiz"]
    assert roster.records.rowCount() == 2


def test_the_cross_at_the_end_removes_a_row(
    qtbot: QtBot, roster: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    press(qtbot, roster, 0, 3)
    assert names(opened, teams[0]) == []
    press(qtbot, roster, 0, 3)
    assert roster.records.rowCount() == 1


def test_a_click_stars_a_resource_and_the_next_takes_the_star_away(
    qtbot: QtBot, resource_map: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    def starred() -> bool:
        return opened.workshop.records.of(Resource, teams[0])[0].starred

    press(qtbot, resource_map, 0, 0)
    assert starred()
    press(qtbot, resource_map, 0, 0)
    assert not starred()
    opened.edit.undo()
    assert starred()


def test_a_kind_is_chosen_by_keyboard(
    qtbot: QtBot, resource_map: RecordTable, opened: OpenWorkshop, teams: Teams
) -> None:
    resource_map.open_field(resource_map.records.rows[0].id, "sort")
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    assert opened.workshop.records.of(Resource, teams[0])[0].sort == "structures"


def test_a_date_is_understood_when_the_focus_leaves(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    page.document.jump("meeting", "text")
    qtbot.keyClicks(focus(), "First check-in")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    assert isinstance(focus(), QLineEdit)
    qtbot.keyClicks(focus(), "Sep 23")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    from facilitator.domain.kinds.plan import Meeting

    assert opened.workshop.records.of(Meeting, teams[0])[0].on == "2027-09-23"


def test_a_row_grows_with_the_long_text_that_is_typed_in_it(
    qtbot: QtBot, resource_map: RecordTable
) -> None:
    press(qtbot, resource_map, 0, resource_map.records.column_of("name"))
    before = resource_map.rowHeight(0)
    box = focus()
    assert isinstance(box, QPlainTextEdit)
    box.insertPlainText(" that says what every grade does in which week of the year" * 6)
    QApplication.processEvents()
    assert resource_map.rowHeight(0) >= box.height() > before
    assert resource_map.height() > resource_map.rowHeight(0)


def test_the_page_follows_the_cursor_of_a_text_longer_than_the_window(
    qtbot: QtBot, page: TeamsPage, roster: RecordTable
) -> None:
    press(qtbot, roster, 0, 1)
    box = focus()
    assert isinstance(box, QPlainTextEdit)
    box.insertPlainText("Principal of the whole school " * 400)
    paper = page.document.section(TEAM).paper
    place = paper.viewport().rect()

    def is_in_sight() -> bool:
        cursor = box.viewport().mapTo(paper.viewport(), box.cursorRect().center())
        return place.contains(cursor)

    qtbot.waitUntil(is_in_sight)
    assert box.height() > paper.height()


def test_a_box_is_called_by_its_row_and_its_field(qtbot: QtBot, roster: RecordTable) -> None:
    press(qtbot, roster, 0, 1)
    assert focus().accessibleName() == "Ana Ruiz, Role"
    press(qtbot, roster, 0, 0)
    assert focus().accessibleName() == "Name"


def test_tab_stops_at_nothing_that_has_no_name(qtbot: QtBot, page: TeamsPage) -> None:
    for tab in range(5):
        page.document.open_tab(tab)
        QApplication.processEvents()
        stops = [each for each in page.findChildren(QWidget) if each.isVisible()]
        nameless = [
            each
            for each in stops
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        ]
        assert nameless == [], tab


def test_an_empty_map_says_what_to_look_for(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    page.document.open_tab(RESOURCES)
    section = page.document.section(RESOURCES)
    assert isinstance(section, ResourcesSection)
    assert section.empty.isVisible()
    opened.edit.add(Resource, teams[0], name="Unit planner", sort="tools")
    assert section.empty.isHidden()
