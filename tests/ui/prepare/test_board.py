"""Days side by side: choosing and moving blocks with keys and by dragging."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.records import ROOM
from facilitator.ui.prepare.block_list import BLOCK_TYPE, BlockList

from .conftest import Desk

UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


def list_of(desk: Desk, at: int) -> BlockList:
    return desk.page.board.column(desk.opened.workshop.days[at].id).list


def drag(over: BlockList, block: str, y: int) -> None:
    """Carry a block over a list and let it go at this height."""
    carried = QMimeData()
    carried.setData(BLOCK_TYPE, block.encode())
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    at = QPointF(20, y)
    for event in (
        QDragEnterEvent(at.toPoint(), move, carried, left, none),
        QDragMoveEvent(at.toPoint(), move, carried, left, none),
        QDropEvent(at, move, carried, left, none),
    ):
        QApplication.sendEvent(over.viewport(), event)


def test_blocks_stand_under_their_clock_times(desk: Desk) -> None:
    assert desk.shown(0) == [
        "8:30 Welcome",
        "8:40 Ball game",
        "9:00 Break",
        "9:15 Pitch",
        "9:30 Breathing room",
        "10:00 Lunch",
        "10:45 Looking",
    ]
    assert desk.shown(1) == ["8:30 Read-back", "8:45 Plan"]


def test_arrows_choose_along_a_day_and_across_days(desk: Desk) -> None:
    assert desk.chosen == "Welcome"
    desk.press(DOWN, DOWN)
    assert desk.chosen == "Break"
    desk.press(RIGHT)
    assert desk.chosen == "Plan"
    assert list_of(desk, 1).hasFocus()
    desk.press(LEFT)
    assert desk.chosen == "Ball game"


def test_up_from_the_first_block_comes_to_the_days_head_and_down_leaves_it(desk: Desk) -> None:
    desk.press(UP)
    assert desk.chosen == "See what we have"
    assert desk.page.detail.on_show is desk.page.detail.day
    assert list_of(desk, 0).hasFocus()
    desk.press(RIGHT)
    assert desk.chosen == "Plan"
    desk.press(DOWN)
    assert desk.chosen == "Read-back"


def test_a_click_on_the_head_chooses_the_day(desk: Desk, qtbot: QtBot) -> None:
    head = desk.page.board.column(desk.opened.workshop.days[1].id).head
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert desk.page.chosen == desk.opened.workshop.days[1].id


def test_enter_goes_to_the_title_at_the_right(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return)
    assert desk.page.detail.block.title.hasFocus()
    desk.choose("See what we have")
    desk.press(Qt.Key.Key_Return)
    assert desk.page.detail.day.title.hasFocus()


def test_alt_down_moves_a_block_and_the_times_follow(desk: Desk) -> None:
    desk.press(DOWN, alt=True)
    assert desk.shown(0)[:2] == ["8:30 Ball game", "8:50 Welcome"]
    desk.press(UP, alt=True)
    assert desk.shown(0)[:2] == ["8:30 Welcome", "8:40 Ball game"]
    assert desk.chosen == "Welcome"


def test_alt_down_at_the_end_of_a_day_moves_into_the_next(desk: Desk) -> None:
    desk.choose("Looking")
    desk.press(DOWN, alt=True)
    assert desk.titles(1) == ["Looking", "Read-back", "Plan"]
    assert list_of(desk, 1).hasFocus()
    desk.press(UP, alt=True)
    assert desk.titles(0)[-1] == "Looking"
    assert desk.titles(1) == ["Read-back", "Plan"]


def test_alt_right_moves_a_block_to_the_same_height_of_the_next_day(desk: Desk) -> None:
    desk.choose("Ball game")
    desk.press(RIGHT, alt=True)
    assert desk.titles(1) == ["Read-back", "Ball game", "Plan"]
    desk.press(RIGHT, alt=True)
    assert desk.titles(1) == ["Read-back", "Ball game", "Plan"]


def test_a_move_is_one_change_to_undo(desk: Desk) -> None:
    before = desk.titles()
    desk.press(DOWN, alt=True)
    desk.opened.edit.undo()
    assert desk.titles() == before
    assert desk.shown(0)[0] == "8:30 Welcome"


def test_a_block_let_go_between_two_lies_between_them(desk: Desk) -> None:
    listed = list_of(desk, 0)
    boundary = listed.visualRect(listed.cards.index(2)).top()
    drag(listed, desk.id("Looking"), boundary + 3)
    assert desk.titles()[:4] == ["Welcome", "Ball game", "Looking", "Break"]
    assert desk.chosen == "Looking"


def test_a_block_let_go_below_the_last_of_another_day_is_its_last(desk: Desk) -> None:
    drag(list_of(desk, 1), desk.id("Break"), 400)
    assert desk.titles(1) == ["Read-back", "Plan", "Break"]
    assert "Break" not in desk.titles(0)


def test_a_block_can_come_into_an_empty_day(desk: Desk) -> None:
    for title in ("Read-back", "Plan"):
        desk.opened.edit.remove(
            next(each.id for each in desk.opened.workshop.days[1].blocks if each.title == title)
        )
    drag(list_of(desk, 1), desk.id("Break"), 40)
    assert desk.titles(1) == ["Break"]


def test_what_is_no_block_is_not_taken(desk: Desk) -> None:
    before = desk.titles()
    drag(list_of(desk, 0), "", 40)
    assert desk.titles() == before


def test_a_block_that_has_begun_keeps_its_place_and_a_sentence_says_so(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.choose("Welcome")
    with qtbot.captureExceptions() as caught:
        desk.press(DOWN, alt=True)
    assert isinstance(caught[0][1], WorkshopError)
    assert "“Welcome” has begun" in str(caught[0][1])
    assert desk.titles()[0] == "Welcome"


def test_delete_leaves_a_block_out_and_chooses_the_next(desk: Desk) -> None:
    desk.choose("Ball game")
    desk.press(Qt.Key.Key_Delete)
    assert "Ball game" not in desk.titles()
    assert desk.chosen == "Break"
    desk.opened.edit.undo()
    assert desk.titles()[1] == "Ball game"


def test_a_change_of_one_block_redraws_only_what_it_moves(desk: Desk) -> None:
    first, second = list_of(desk, 0).cards, list_of(desk, 1).cards
    changed, elsewhere = QSignalSpy(first.dataChanged), QSignalSpy(second.dataChanged)
    reset = QSignalSpy(first.modelReset)
    desk.opened.edit.set(desk.block("Looking"), "title", "Looking at data")
    assert (changed.count(), elsewhere.count(), reset.count()) == (1, 0, 0)


def test_the_model_keeps_qts_rules(desk: Desk) -> None:
    cards = list_of(desk, 0).cards
    tester = QAbstractItemModelTester(cards, QAbstractItemModelTester.FailureReportingMode.Warning)
    desk.press(DOWN, alt=True)
    desk.press(Qt.Key.Key_Delete)
    desk.opened.edit.undo()
    assert tester.model() is cards


def test_every_card_says_itself_aloud(desk: Desk) -> None:
    cards = list_of(desk, 0).cards
    spoken = cards.index(5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "10:00, Lunch, 45 min, pinned"
    assert list_of(desk, 0).accessibleName().startswith("Day 1 · See what we have, Tuesday")


def test_only_the_day_with_the_chosen_one_is_a_stop_for_tab(desk: Desk) -> None:
    desk.choose("Plan")
    policies = [list_of(desk, at).focusPolicy() for at in (0, 1)]
    assert policies == [Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus]


@pytest.mark.parametrize("width", [1204, 1364, 1844])
def test_three_days_fit_without_scrolling_sideways(desk: Desk, width: int) -> None:
    desk.page.resize(width, 660)
    QApplication.processEvents()
    assert desk.page.board.horizontalScrollBar().maximum() == 0


def test_more_than_three_days_are_reached_sideways(desk: Desk, qtbot: QtBot) -> None:
    for at in range(3):
        desk.opened.edit.add(Day, ROOM, title=f"More {at}", start="08:30", end="15:30")
    bar = desk.page.board.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    desk.press(UP, RIGHT, RIGHT, RIGHT, RIGHT)
    assert desk.chosen == "More 2"
    assert bar.value() == bar.maximum()
