"""The Teams page as a scribe meets it: choose, type, go on; nothing is lost on the way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.resources import Headline
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import RecordId
from facilitator.ui.teams.document import GOAL, RESOURCES, TEAM, Document
from facilitator.ui.teams.page import TeamsPage

Teams = tuple[RecordId, ...]


def headline_box(page: TeamsPage) -> QPlainTextEdit:
    page.document.open_tab(RESOURCES)
    box = page.document.section(RESOURCES).findChild(QPlainTextEdit)
    assert box is not None
    box.setFocus()
    return box


def test_shows_the_first_team_and_says_how_it_stands(page: TeamsPage) -> None:
    lines = page.list.model.lines
    assert [line.name for line in lines] == ["Mesa HS", "Cypress Street ES", "Harbor K–8"]
    assert lines[0].tally == "8 to do"
    assert lines[0].first == "0 of 3 norms"
    assert page.title_text() == "Mesa HS"
    assert page.subtitle_text() == "1 member · table 1"


def test_a_team_without_a_name_is_titled_as_it_is_listed(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    first = opened.workshop.records.find(teams[0])
    assert first is not None

    opened.edit.set(first, "name", " ")

    assert page.title_text() == "A team without a name"
    assert page.list.model.lines[0].name == page.title_text()


def test_ctrl_down_and_up_change_the_team(qtbot: QtBot, page: TeamsPage, teams: Teams) -> None:
    box = headline_box(page)
    with qtbot.waitSignal(page.retitled):
        qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.team == teams[1]
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert page.title_text() == "Mesa HS"


def test_words_not_on_disk_yet_go_to_the_team_they_were_typed_for(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    box = headline_box(page)
    qtbot.keyClicks(box, "We have more than we thought")
    page.next_team()
    records = opened.workshop.records
    assert records.one(Headline, teams[0]).text == "We have more than we thought"
    assert records.one(Headline, teams[1]).text == ""
    assert box.toPlainText() == ""


def test_the_focus_stays_in_its_box_when_the_team_changes(page: TeamsPage) -> None:
    box = headline_box(page)
    page.next_team()
    assert box.hasFocus()


def test_an_echo_leaves_the_cursor_where_it_is(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    box = headline_box(page)
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: opened.workshop.records.one(Headline, teams[0]).text == "abc")
    assert box.textCursor().position() == 2
    assert box.hasFocus()


def test_a_change_from_elsewhere_is_shown(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    box = headline_box(page)
    record = opened.workshop.records.one(Headline, teams[0])
    opened.edit.set(record, "text", "We waste Tuesdays")
    assert box.toPlainText() == "We waste Tuesdays"


def test_the_list_counts_again_for_the_team_that_changed(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    for text in ("Show the draft", "Stop at the bell", "Point to the page"):
        opened.edit.add(Norm, teams[1], text=text, repair="say so", keeper="Ruiz")
    assert [line.left for line in page.list.model.lines] == [8, 7, 8]
    assert page.list.model.lines[1].first == "0 of 3 resources starred"


def test_a_new_team_stands_at_the_next_table_with_its_name_ready_to_be_typed(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop
) -> None:
    qtbot.mouseClick(page.list.add, Qt.MouseButton.LeftButton)
    assert page.title_text() == "Team 4"
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    qtbot.keyClicks(focus, "Alder ES")
    qtbot.waitUntil(lambda: opened.workshop.teams[3].name == "Alder ES")
    assert opened.workshop.teams[3].table == 4
    assert page.list.model.lines[3].name == "Alder ES"


def test_removing_the_team_on_show_shows_its_neighbour_and_undo_brings_it_back(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    page.show_team(teams[1])
    opened.edit.remove(teams[1])
    assert page.team in {teams[0], teams[2]}
    opened.edit.undo()
    assert [line.name for line in page.list.model.lines][1] == "Cypress Street ES"
    assert opened.workshop.records.of(Person, teams[1])[0].name == "Ana Ruiz"


def test_without_a_team_the_page_says_what_to_do(
    make_page: Callable[[], TeamsPage], opened: OpenWorkshop, teams: Teams
) -> None:
    page = make_page()
    for team in teams:
        opened.edit.remove(team)
    assert page.title_text() == "Teams"
    assert not page.document.isVisible()
    page.add_team()
    assert page.document.isVisible()


def test_a_tab_is_built_when_it_is_first_shown(page: TeamsPage) -> None:
    assert built(page.document) == {TEAM}
    page.document.open_tab(GOAL)
    assert built(page.document) == {TEAM, GOAL}


def built(document: Document) -> set[int]:
    return set(document._sections)


def test_changing_the_team_makes_no_new_widgets(page: TeamsPage, teams: Teams) -> None:
    for tab in range(5):
        page.document.open_tab(tab)
        page.show_team(teams[0])
        page.show_team(teams[1])
        before = set(page.document.findChildren(QWidget))
        page.show_team(teams[2])
        page.show_team(teams[0])
        assert set(page.document.findChildren(QWidget)) == before


def test_a_hidden_page_waits_until_it_is_shown(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    page.hide()
    team = opened.workshop.records.find(teams[0])
    assert isinstance(team, Team)
    opened.edit.set(team, "name", "Mesa High")
    assert page.list.model.lines[0].name == "Mesa HS"
    page.show()
    assert page.list.model.lines[0].name == "Mesa High"


def test_words_handed_over_while_the_page_is_being_hidden_count_as_saved(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    box = headline_box(page)
    qtbot.keyClicks(box, "In time")
    page.hide()
    assert opened.workshop.records.one(Headline, teams[0]).text == "In time"
    assert not box.unsaved.pending  # type: ignore[attr-defined]


def test_print_is_asked_for_the_team_on_show(qtbot: QtBot, page: TeamsPage, teams: Teams) -> None:
    with qtbot.waitSignal(page.print_asked) as asked:
        page.header_buttons()[0].click()
    assert asked.args == [teams[0]]
