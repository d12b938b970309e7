"""The worthy goal: the parts propose, the team decides."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.versions import Version
from facilitator.domain.records import RecordId
from facilitator.ui.teams.document import GOAL
from facilitator.ui.teams.goal_section import GoalSection
from facilitator.ui.teams.page import TeamsPage

Teams = tuple[RecordId, ...]
READ = "Our students will read aloud."


@pytest.fixture
def section(page: TeamsPage) -> GoalSection:
    page.document.open_tab(GOAL)
    found = page.document.section(GOAL)
    assert isinstance(found, GoalSection)
    return found


@pytest.fixture
def goal(opened: OpenWorkshop, teams: Teams) -> Callable[[], Goal]:
    return lambda: opened.workshop.records.one(Goal, teams[0])


def write(qtbot: QtBot, section: GoalSection, field: str, words: str) -> None:
    part = section.sentence if field == "sentence" else section.parts
    box = part.boxes[field]
    box.setFocus()
    qtbot.keyClicks(box, words)
    box.flush()


def test_the_sentence_follows_its_parts_while_they_are_typed(
    qtbot: QtBot, section: GoalSection, goal: Callable[[], Goal]
) -> None:
    write(qtbot, section, "work", "read")
    assert goal().sentence == "Our students will read."
    write(qtbot, section, "work", " aloud")
    assert goal().sentence == READ
    shown = section.sentence.boxes["sentence"]
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == READ


def test_a_date_stands_in_the_sentence_as_people_say_it(
    qtbot: QtBot, section: GoalSection, goal: Callable[[], Goal]
) -> None:
    write(qtbot, section, "work", "read aloud")
    write(qtbot, section, "due", "Jan 15")
    section.parts.boxes["work"].setFocus()
    assert goal().due == "2028-01-15"
    assert goal().sentence == "By Jan 15, our students will read aloud."


def test_an_edited_sentence_is_never_overwritten(
    qtbot: QtBot, section: GoalSection, goal: Callable[[], Goal]
) -> None:
    write(qtbot, section, "work", "read")
    write(qtbot, section, "sentence", "Truly: ")
    written = goal().sentence
    write(qtbot, section, "work", " aloud")
    assert goal().sentence == written
    assert goal().work == "read aloud"


def test_a_link_offers_the_parts_sentence_once_they_differ(
    qtbot: QtBot, section: GoalSection, goal: Callable[[], Goal]
) -> None:
    write(qtbot, section, "work", "read aloud")
    assert not section.propose.isVisible()
    write(qtbot, section, "sentence", "No: ")
    assert section.propose.isVisible()
    section.propose.click()
    assert goal().sentence == READ
    assert not section.propose.isVisible()


def test_looking_at_a_goal_writes_nothing(
    qtbot: QtBot, section: GoalSection, opened: OpenWorkshop, goal: Callable[[], Goal]
) -> None:
    opened.edit.set(goal(), "work", "read aloud")
    section.parts.boxes["work"].setFocus()
    section.parts.boxes["measure"].setFocus()
    assert goal().sentence == ""


def test_marking_a_version_keeps_the_wording_with_its_why(
    qtbot: QtBot, section: GoalSection, opened: OpenWorkshop, teams: Teams
) -> None:
    write(qtbot, section, "sentence", "Every student speaks")
    qtbot.keyClicks(section.versions.why, "Partner asked who")
    section.versions.mark.click()
    (entry,) = section.versions.entries
    assert entry.head.text() == "Version 1 · Aug 4, 7:00 · marked by hand · Ana Ruiz"
    assert entry.wording.text() == "Every student speaks"
    (version,) = opened.workshop.records.of(Version, teams[0])
    assert version.why == "Partner asked who"
    assert section.versions.why.text() == ""


def test_marking_twice_says_that_nothing_has_changed(qtbot: QtBot, section: GoalSection) -> None:
    section.versions.mark.click()
    assert section.versions.note.text() == "There is no sentence yet to mark."
    write(qtbot, section, "sentence", "Every student speaks")
    section.versions.mark.click()
    section.versions.mark.click()
    assert len(section.versions.entries) == 1
    assert section.versions.note.text().endswith("nothing was marked.")


def test_the_newest_version_stands_first_and_its_why_can_be_written(
    qtbot: QtBot, section: GoalSection, opened: OpenWorkshop, teams: Teams
) -> None:
    for words in ("Every student speaks", ", every day"):
        write(qtbot, section, "sentence", words)
        section.versions.mark.click()
    newest = section.versions.entries[0]
    assert newest.head.text().startswith("Version 2")
    newest.why.setFocus()
    qtbot.keyClicks(newest.why, "Added when")
    newest.why.flush()
    assert opened.workshop.records.of(Version, teams[0])[1].why == "Added when"


def test_a_run_of_digits_fills_the_ten_scores_and_the_lowest_is_named(
    qtbot: QtBot, section: GoalSection, opened: OpenWorkshop, teams: Teams
) -> None:
    section.tests.focus_on(GoalTest.kind, "w1")
    for digit in "2202222122":
        focus = section.window().focusWidget()
        assert focus is not None
        qtbot.keyClicks(focus, digit)
    record = opened.workshop.records.one(GoalTest, teams[0])
    assert record.scores == (2, 2, 0, 2, 2, 2, 2, 1, 2, 2)
    assert section.tests.words[GoalTest.kind].text() == "Lowest: Matters to students (not yet)."
    assert section.tests.words[PartnerTest.kind].text() == ""


def test_the_tests_have_the_names_this_workshop_gives_them(
    section: GoalSection, opened: OpenWorkshop, teams: Teams
) -> None:
    opened.edit.add(PartnerTest, teams[0])
    opened.edit.set(opened.workshop.records.one(PartnerTest, teams[0]), "w1", 1)
    opened.edit.set(opened.workshop.records.one(Settings), "tests", "About teaching")
    assert section.tests.boxes[GoalTest.kind, "w1"].accessibleName() == "Our own, About teaching"
    assert section.tests.words[PartnerTest.kind].text() == "Lowest: About teaching (partly)."


def test_tab_goes_from_the_sentence_into_its_parts(qtbot: QtBot, section: GoalSection) -> None:
    box = section.sentence.boxes["sentence"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert section.parts.boxes["due"].hasFocus()
