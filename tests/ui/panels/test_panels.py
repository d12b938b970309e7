"""Panels lie over a page for a moment, and give the keyboard back."""

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.agenda import Block
from facilitator.domain.records import RecordId
from facilitator.domain.ways_out import Cut, WayOut
from facilitator.ui.actions import ACTIONS
from facilitator.ui.panels.catch_up import CatchUp, Offer
from facilitator.ui.panels.go_to import GoTo
from facilitator.ui.panels.key_card import KeyCard
from facilitator.ui.panels.one_line import OneLine
from facilitator.ui.panels.overview import Overview
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.run.now import now_of
from tests.commands.desk import Desk

from .conftest import Ground

CARD = tuple((action.text, action.keys) for action in ACTIONS)


def words(panel: Sheet) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.text()]


def begin(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()


def test_a_panel_lies_in_the_middle_and_a_line_at_the_foot(ground: Ground) -> None:
    card, line = KeyCard(CARD, ground), OneLine("Park an idea", "The question", ground)
    card.open_sheet()
    line.open_sheet()

    assert ground.rect().contains(card.geometry())
    assert ground.rect().contains(line.geometry())
    assert abs(card.geometry().center().y() - ground.rect().center().y()) < 5
    assert line.geometry().top() > ground.height() / 2


def test_it_gives_the_cursor_back_to_the_box_that_had_it(ground: Ground) -> None:
    ground.box.setFocus()
    line = OneLine("Park an idea", "The question", ground)

    line.open_sheet()
    assert not ground.box.hasFocus()

    line.close_sheet()
    assert ground.box.hasFocus()


def test_where_no_box_had_the_cursor_no_button_gets_it(ground: Ground) -> None:
    line = OneLine("Park an idea", "The question", ground)
    line.open_sheet()

    line.close_sheet()
    QApplication.processEvents()

    assert QApplication.focusWidget() in (None, ground)


def test_a_panel_closed_without_the_cursor_leaves_it_where_it_is(ground: Ground) -> None:
    card = KeyCard(CARD, ground)
    card.open_sheet()
    ground.box.setFocus()

    card.close_sheet()

    assert ground.box.hasFocus()


def test_a_box_that_went_meanwhile_is_not_asked(ground: Ground) -> None:
    ground.box.setFocus()
    line = OneLine("Park an idea", "The question", ground)
    line.open_sheet()
    ground.box.hide()

    line.close_sheet()

    assert QApplication.focusWidget() in (None, ground)


def test_closing_is_told_once(qtbot: QtBot, ground: Ground) -> None:
    card = KeyCard(CARD, ground)
    card.open_sheet()

    with qtbot.waitSignal(card.closed):
        card.findChild(QPushButton).click()
    with qtbot.assertNotEmitted(card.closed):
        card.close_sheet()


def test_enter_keeps_a_line_until_it_is_on_disk(qtbot: QtBot, ground: Ground) -> None:
    line = OneLine("Park an idea", "The question", ground)
    line.open_sheet()
    QTest.keyClicks(QApplication.focusWidget(), "  who pays?  ")

    with qtbot.waitSignal(line.kept) as kept:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert kept.args == [line]
    assert line.words == "who pays?"
    assert line.isHidden()
    line.forget()
    assert line.words == ""


def test_an_empty_line_keeps_nothing(qtbot: QtBot, ground: Ground) -> None:
    line = OneLine("Park an idea", "The question", ground)
    line.open_sheet()

    with qtbot.assertNotEmitted(line.kept):
        QTest.keyClicks(QApplication.focusWidget(), "   ")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert line.isHidden()


def test_the_card_names_every_action_and_its_keys(ground: Ground) -> None:
    said = words(KeyCard(CARD, ground))

    assert {action.text for action in ACTIONS} <= set(said)
    assert {"→  ↓  Page Down  N  Enter", "B  .", "Ctrl+Z", "Ctrl+−"} <= set(said)


def test_go_to_lists_the_day_and_finds_by_a_part_of_a_name(
    qtbot: QtBot, desk: Desk, ground: Ground
) -> None:
    begin(desk)
    panel = GoTo(ground)
    panel.show_now(now_of(desk.opened))
    panel.open_sheet()
    QTest.keyClicks(QApplication.focusWidget(), "DRA")

    with qtbot.waitSignal(panel.jump_asked) as asked:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert asked.args == ["Draft", "", 0]
    assert panel.isHidden()


def test_go_to_reads_as_times_titles_and_minutes(desk: Desk, ground: Ground) -> None:
    begin(desk)
    panel = GoTo(ground)
    panel.show_now(now_of(desk.opened))

    items = [panel._list.item(row) for row in range(panel._list.count())]
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]

    assert "8:40, Draft, 20 min" in spoken
    assert not panel.grab().isNull()


def test_go_to_with_nothing_found_goes_nowhere(qtbot: QtBot, desk: Desk, ground: Ground) -> None:
    begin(desk)
    panel = GoTo(ground)
    panel.show_now(now_of(desk.opened))
    panel.open_sheet()
    QTest.keyClicks(QApplication.focusWidget(), "no such block")

    with qtbot.assertNotEmitted(panel.jump_asked):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert panel.isVisible()


def test_go_to_can_have_been_some_minutes_ago_and_can_leave_a_block_out(
    qtbot: QtBot, desk: Desk, ground: Ground
) -> None:
    begin(desk)
    panel = GoTo(ground)
    panel.show_now(now_of(desk.opened), block="Draft")
    panel.open_sheet()
    panel._ago.setValue(7)

    with qtbot.waitSignal(panel.jump_asked) as asked:
        panel._go.click()
    assert asked.args == ["Draft", "", 7]

    with qtbot.waitSignal(panel.skip_asked) as skipped:
        panel._skip.click()
    assert skipped.args == ["Draft"]


def overview_of(desk: Desk, ground: Ground) -> list[tuple[str, str]]:
    """What the overview says, each with the next: day and title, time and block."""
    panel = Overview(ground)
    panel.show_workshop(desk.opened.workshop, desk.opened.run, desk.clock.at)
    said = words(panel)
    return list(pairwise(said))


def test_the_overview_has_every_day_side_by_side(desk: Desk, ground: Ground) -> None:
    said = overview_of(desk, ground)

    assert {("Day 1", "One"), ("8:30", "Welcome"), ("12:00", "Lunch, pinned")} <= set(said)
    assert {("Day 2", "Two"), ("8:30", "Close")} <= set(said)
    assert {("One", "Planned times"), ("Two", "Planned times")} <= set(said)


def test_the_overview_shows_the_open_day_as_it_stands(desk: Desk, ground: Ground) -> None:
    begin(desk)
    desk.clock.at += timedelta(minutes=7)
    desk.opened.running.jump("Draft")
    desk.opened.running.skip("Lunch")

    said = overview_of(desk, ground)
    assert {("8:30", "✓ Welcome"), ("8:37", "Draft, now"), ("8:30", "Close")} <= set(said)
    assert any(block == "Lunch, left out" for _time, block in said)
    assert {("One", "Times as they stand now"), ("Two", "Planned times")} <= set(said)
    desk.opened.running.close_day()
    assert ("One", "Over · planned times") in overview_of(desk, ground)


def test_catch_up_names_the_trouble_and_the_ways_and_enter_takes_the_first(
    qtbot: QtBot, desk: Desk, ground: Ground
) -> None:
    desk.opened.edit.set(desk.opened.workshop.block("Draft"), "priority", "drop")
    begin(desk)
    desk.clock.at += timedelta(minutes=205)
    ways = desk.opened.running.ways_back()
    panel = CatchUp(ground)
    panel.show_offers("Lunch 15 min late", [Offer(way, "Lunch 12:00") for way in ways])
    panel.open_sheet()
    assert "Lunch 15 min late" in words(panel)
    assert panel.findChild(QListWidget).count() == len(ways) > 0

    with qtbot.waitSignal(panel.way_chosen) as chosen:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert chosen.args == [ways[0]]


def test_a_way_that_is_gone_leaves_none_chosen_for_enter_to_take(
    qtbot: QtBot, ground: Ground
) -> None:
    one, two, three = (
        Offer(WayOut((Cut(Block(id=RecordId(title), title=title), 10, 5),)), "Lunch 12:00")
        for title in ("Walk", "Talk", "Work")
    )
    panel = CatchUp(ground)
    panel.show_offers("Lunch 5 min late", [one, two])
    panel.open_sheet()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    panel.show_offers("Lunch 5 min late", [one, three])
    with qtbot.assertNotEmitted(panel.way_chosen):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.way_chosen) as chosen:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args[0] in (one.way, three.way)


@pytest.mark.parametrize("height", [520, 1000])
def test_a_panel_fits_a_small_page_and_a_large_one(ground: Ground, height: int) -> None:
    ground.resize(1100, height)
    for panel in (KeyCard(CARD, ground), GoTo(ground), Overview(ground), CatchUp(ground)):
        panel.open_sheet()
        assert ground.rect().contains(panel.geometry())
