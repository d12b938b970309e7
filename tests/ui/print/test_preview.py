"""What the middle of the Print page shows, and when it works for it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import ROOM
from facilitator.domain.reports import REPORTS
from facilitator.ui.keys import uses
from facilitator.ui.print.page import PrintPage
from facilitator.ui.print.press import Press

from .conftest import NAMES, Settle, words


def shown(page: PrintPage) -> str:
    return " ".join(words(paper.pdf) for paper in page.preview.pages.papers)


def ids(opened: OpenWorkshop) -> dict[str, str]:
    return {team.name: team.id for team in opened.workshop.teams}


def test_the_first_paper_is_shown_for_every_team_with_its_pages_counted(page: PrintPage) -> None:
    assert page.preview.title.text() == "One-page plan"
    assert page.preview.extent.text() == "3 papers, 3 pages, US Letter"
    assert [paper.title for paper in page.preview.pages.papers] == list(NAMES)


def test_what_is_painted_is_the_page_itself(page: PrintPage) -> None:
    view = page.preview.view
    sheet = view.sheet(view.visualRect(view.model().index(0, 0)))
    sheet.translate(view.viewport().pos())
    picture = view.grab(sheet).toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(100, 300, 2) for y in range(40, 200)}
    assert QColor("#0E5A5A").name() in colors
    assert len(colors) > 10


def test_only_pages_in_view_are_drawn(page: PrintPage, settle: Settle) -> None:
    page.choose("slips")
    settle()
    drawn = page.preview.view.pictures._kept
    assert page.preview.pages.rowCount() > 2
    assert 0 < len(drawn) <= 2


def test_while_the_paper_is_set_a_sentence_says_so(page: PrintPage) -> None:
    page.choose("run-sheet")
    assert page.preview.sentence.isVisible()
    assert page.preview.sentence.text() == "Laying out the pages…"


def test_a_newer_choice_takes_the_place_of_an_older_one(page: PrintPage, settle: Settle) -> None:
    for report in ("packet", "record", "slips", "packet", "run-sheet"):
        page.choose(report)
    settle()
    assert page.preview.title.text() == "Run sheet"
    assert len(page.preview.pages.papers) == 1
    assert "Draft the goal" in shown(page)


def test_a_paper_for_the_room_needs_no_team(page: PrintPage, settle: Settle) -> None:
    page.choose("run-sheet")
    settle()
    assert not page.choosing.teams.isVisible()
    assert len(page.preview.pages.papers) == 1
    assert page.preview.extent.text().endswith("US Letter")


def test_one_team_alone_has_its_own_paper(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    page.choose("plan", ids(opened)["Harbor K–8"])
    settle()
    assert "Harbor K–8" in shown(page)
    assert "Mesa HS" not in shown(page)


def test_another_size_of_paper_is_set_at_once(page: PrintPage, settle: Settle) -> None:
    page.choosing.size_box.setCurrentIndex(1)
    page.choosing.size_box.activated.emit(1)
    settle()
    width, height = PdfDocument(page.preview.pages.papers[0].pdf)[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    assert page.preview.extent.text().endswith("A4")


def test_the_size_in_the_settings_is_the_usual_one(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    opened.edit.set(opened.workshop.settings, "paper", "a4")
    settle()
    assert page.choosing.size_box.currentText() == "A4"
    assert page.preview.extent.text().endswith("A4")


def test_what_is_typed_is_on_the_paper_when_typing_rests(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    page.preview.view.verticalScrollBar().setValue(700)
    team = ids(opened)["Mesa HS"]
    opened.edit.write(opened.workshop.records.one(Goal, team), "sentence", "Every voice")
    assert page._rest.isActive()
    settle()
    assert "Every voice" in shown(page)
    assert page.preview.view.verticalScrollBar().value() == 700


def test_a_paper_that_did_not_change_is_not_set_again(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    before = {paper.title: paper.pdf for paper in page.preview.pages.papers}
    team = ids(opened)["Mesa HS"]
    opened.edit.write(opened.workshop.records.one(Goal, team), "sentence", "Every voice")
    settle()
    after = {paper.title: paper.pdf for paper in page.preview.pages.papers}
    same = [name for name in NAMES if after[name] is before[name]]
    assert same == ["Cypress Street ES", "Harbor K–8"]


def test_a_hidden_page_does_nothing_until_it_is_shown(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    page.hide()
    opened.edit.add(Team, ROOM, name="Alder ES")
    assert not page._rest.isActive()
    assert not page._worker.busy
    page.show()
    settle()
    assert page.preview.extent.text() == "4 papers, 4 pages, US Letter"


def test_before_it_is_shown_it_does_nothing(hidden_page: PrintPage, opened: OpenWorkshop) -> None:
    opened.edit.add(Team, ROOM, name="Alder ES")
    hidden_page.choose("slips")
    assert not hidden_page._worker.busy
    assert hidden_page.preview.pages.rowCount() == 0


def test_hiding_it_drops_what_is_being_set(page: PrintPage, settle: Settle) -> None:
    page.choose("packet")
    page.hide()
    assert not page._worker.busy
    page.show()
    settle()
    assert page.preview.title.text() == "Packet: plan and record"
    assert page.preview.extent.text().startswith("3 papers")


def test_a_team_that_goes_takes_its_paper_along(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    page.choose("plan", ids(opened)["Mesa HS"])
    opened.edit.remove(ids(opened)["Mesa HS"])
    settle()
    assert page.choosing.teams.chosen_id == ""
    assert [paper.title for paper in page.preview.pages.papers] == list(NAMES[1:])


def test_pages_tell_their_view_exactly_what_changes(
    page: PrintPage, opened: OpenWorkshop, settle: Settle
) -> None:
    fails = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, fails)
        for model in (page.preview.pages, page.choosing.teams.choices)
    ]
    long = "\n".join(f"Sentence {n} of a goal without an end." for n in range(80))
    for sentence in (long, "Short"):
        goal = opened.workshop.records.one(Goal, ids(opened)["Mesa HS"])
        opened.edit.set(goal, "sentence", sentence)
        settle()
    opened.edit.remove(ids(opened)["Cypress Street ES"])
    settle()
    assert page.preview.extent.text() == "2 papers, 2 pages, US Letter"
    del testers


def test_arrows_scroll_the_papers_and_belong_to_them(page: PrintPage, qtbot: QtBot) -> None:
    view = page.preview.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert 0 < view.verticalScrollBar().value() < 100
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert uses(view, "Down")


def test_arrows_choose_the_next_paper_past_the_headings(
    page: PrintPage, settle: Settle, qtbot: QtBot
) -> None:
    reports = page.choosing.reports
    reports.setFocus()
    of_the_room = [each for each in REPORTS if each.scope == "room"]
    for _press in range(len(REPORTS) - len(of_the_room)):
        qtbot.keyClick(reports, Qt.Key.Key_Down)
    settle()
    assert reports.chosen_id == of_the_room[0].name
    assert page.preview.title.text() == of_the_room[0].title


def test_a_paper_that_cannot_be_set_says_so_in_its_place(
    page: PrintPage, settle: Settle, tmp_path: Path
) -> None:
    page._press = Press(tmp_path / "no fonts here")
    page.choose("slips")
    settle()
    assert "no paper was made" in page.preview.sentence.text()
    assert page.preview.sentence.isVisible()


@pytest.mark.parametrize("names", [()])
def test_without_teams_a_sentence_says_where_to_add_them(
    page: PrintPage, settle: Settle, names: Sequence[str]
) -> None:
    assert "There are no teams yet" in page.preview.sentence.text()
    assert not page.export_button.isEnabled()
    page.choose("slips")
    settle()
    assert page.export_button.isEnabled()
    assert page.preview.view.isVisible()


@pytest.mark.parametrize("names", [[f"School {n}" for n in range(1, 61)]])
def test_sixty_teams_have_sixty_papers(
    page: PrintPage, settle: Settle, names: Sequence[str]
) -> None:
    assert page.preview.extent.text() == "60 papers, 60 pages, US Letter"
    page.preview.view.verticalScrollBar().setValue(10_000_000)
    settle()
    assert page.preview.pages.papers[-1].title == "School 60"
    assert 0 < len(page.preview.view.pictures._kept) <= 4


@pytest.mark.parametrize("names", [[f"{'Dr. Martin Luther King Junior ' * 2}{n}" for n in (1, 2)]])
def test_long_names_of_teams_are_told_apart(page: PrintPage, names: Sequence[str]) -> None:
    teams = page.choosing.teams
    rows = [teams.visualRect(teams.model().index(row, 0)) for row in (2, 3)]
    first, second = (teams.viewport().grab(row).toImage() for row in rows)

    assert [each.title for each in teams.choices.rows[2:]] == list(names)
    assert first != second
