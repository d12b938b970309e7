"""Captures with more words than a row has room for: one team at a time, each box with its width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.plan import Canvas
from facilitator.domain.kinds.theory import Theory
from facilitator.ui.run.capture_form import CaptureForm, needs_form
from facilitator.ui.run.page import RunPage
from tests.commands.desk import Desk


def capture(desk: Desk, page: RunPage, name: str) -> CaptureForm:
    """Be in a step that captures this, with its form on show."""
    desk.opened.edit.set(desk.opened.workshop.records.find("Draft-1"), "captures", (name,))
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.opened.running.next()
    QApplication.processEvents()
    form = page.captures.form
    assert form is not None
    assert page.captures.grid is None
    return form


@pytest.mark.parametrize(
    ("name", "wide"),
    [
        ("goal", False),
        ("goal-parts", False),
        ("goal-tests", False),
        ("resources", False),
        ("actions", False),
        ("parking", False),
        ("theory", True),
        ("data-look", True),
        ("root-cause", True),
        ("canvas", True),
    ],
)
def test_only_what_is_too_long_for_a_row_has_a_form(name: str, wide: bool) -> None:
    assert needs_form(CAPTURES[name]) is wide


def test_words_go_to_the_team_that_is_chosen_and_stay_when_they_come_back(
    qtbot: QtBot, desk: Desk, page: RunPage
) -> None:
    form = capture(desk, page, "theory")
    box = form.leaves[0].boxes["leaders"]
    box.setFocus()
    QTest.keyClicks(box, "sit in on the planning")

    qtbot.waitUntil(lambda: desk.records.one(Theory, "Lions").leaders == "sit in on the planning")

    assert box.hasFocus()
    assert page.captures._count.text() == "1 typed, 1 on paper"
    assert desk.records.one(Theory, "Owls").leaders == ""


def test_another_team_shows_its_own_words_with_the_cursor_in_the_first_box(
    desk: Desk, page: RunPage
) -> None:
    desk.opened.edit.write(desk.records.one(Theory, "Owls"), "leaders", "read first")
    form = capture(desk, page, "theory")
    box = form.leaves[0].boxes["leaders"]
    form.leaves[0].boxes["students"].setFocus()

    page.captures._teams.setCurrentRow(1)

    assert box.toPlainText() == "read first"
    assert box.hasFocus()


def test_tab_goes_from_the_teams_through_the_boxes(desk: Desk, page: RunPage) -> None:
    form = capture(desk, page, "theory")
    page.captures._team_box.setFocus()
    seen = []
    for _each in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    assert seen == list(form.leaves[0].boxes.values())


def test_several_records_are_cards_and_one_more_can_be_added(desk: Desk, page: RunPage) -> None:
    form = capture(desk, page, "canvas")
    assert form.leaves == ()

    form._part._add.click()

    assert len(desk.records.of(Canvas, "Lions")) == len(form.leaves) == 1
    assert form.isAncestorOf(QApplication.focusWidget())


def test_a_copy_that_may_only_read_takes_no_word(desk: Desk, page: RunPage) -> None:
    form = capture(desk, page, "theory")
    form.show_records([desk.records.one(Theory, "Lions")], writable=False)

    assert all(box.isReadOnly() for box in form.leaves[0].boxes.values())


def test_what_is_now_and_what_is_new_stand_side_by_side(desk: Desk, page: RunPage) -> None:
    form = capture(desk, page, "canvas")
    form.add_asked.emit()
    QApplication.processEvents()
    boxes = form.leaves[0].boxes

    for part in ("purpose", "content", "structure", "participants"):
        now, new = boxes[f"{part}_now"], boxes[f"{part}_new"]
        assert (now.y(), now.width()) == (new.y(), new.width())
        assert now.x() < new.x()
    assert len({boxes[name].y() for name in ("resource", "purpose_now", "content_now")}) == 3
