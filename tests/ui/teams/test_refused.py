"""When the disk refuses, the words stay where they were typed, and nothing else moves."""

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.resources import Headline
from facilitator.domain.kinds.team import Person
from facilitator.domain.records import RecordId
from facilitator.ui.teams.document import RESOURCES, TEAM
from facilitator.ui.teams.page import TeamsPage
from facilitator.ui.teams.resources_section import ResourcesSection
from facilitator.ui.teams.team_section import TeamSection

Teams = tuple[RecordId, ...]


def refuse(opened: OpenWorkshop) -> None:
    """From now on every write is refused, and nobody has been told."""
    opened._ledger.reader_of = "Harbor laptop"


def test_the_team_on_show_stays_until_its_words_are_written(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    page.document.open_tab(RESOURCES)
    section = page.document.section(RESOURCES)
    assert isinstance(section, ResourcesSection)
    box = section.headline.boxes["text"]
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    qtbot.keyClicks(box, "We waste Tuesdays")
    refuse(opened)
    with qtbot.captureExceptions() as raised:
        page.next_team()
    assert [kind for kind, *_rest in raised] == [WorkshopError]
    assert (page.team, page.list.chosen_team()) == (teams[0], teams[0])
    assert box.toPlainText() == "We waste Tuesdays"
    opened._ledger.reader_of = ""
    page.next_team()
    assert page.team == teams[1]
    assert opened.workshop.records.one(Headline, teams[0]).text == "We waste Tuesdays"


def test_a_cell_stays_open_until_its_words_are_written(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    section = page.document.section(TEAM)
    assert isinstance(section, TeamSection)
    section.roster.open_cell(0, 1)
    box = section.roster.box
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClicks(box, "Principal")
    refuse(opened)
    with qtbot.captureExceptions() as raised:
        section.roster.open_cell(0, 2)
    assert {kind for kind, *_rest in raised} == {WorkshopError}
    assert section.roster.box is box
    assert box.toPlainText() == "Principal"
    opened._ledger.reader_of = ""
    section.roster.open_cell(0, 0)
    assert opened.workshop.records.of(Person, teams[0])[0].role == "Principal"
