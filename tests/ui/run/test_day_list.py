"""The run of the day as a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from facilitator.domain.timing import Standing
from facilitator.ui.prepare.day_view import day_views
from facilitator.ui.run.day_lines import Line, lines_of
from facilitator.ui.run.day_list import DayList, DayModel
from facilitator.ui.run.now import now_of
from facilitator.ui.run.side_words import next_words, step_words
from facilitator.ui.theme import WINDOW, Tone
from tests.commands.desk import Desk


@pytest.fixture
def days(qtbot: QtBot) -> DayList:
    days = DayList()
    qtbot.addWidget(days)
    days.resize(300, 500)
    days.show()
    return days


def lines(desk: Desk) -> tuple[Line, ...]:
    return lines_of(now_of(desk.opened))


def begin(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()


def test_a_day_is_its_blocks_with_their_times(desk: Desk) -> None:
    shown = [(each.time, each.title, each.minutes, each.note) for each in lines(desk)]

    assert shown == [
        ("8:30", "Welcome", "10", ""),
        ("8:40", "Draft", "20", ""),
        ("12:00", "Lunch", "45", "pinned"),
    ]


def test_the_block_on_show_opens_into_its_steps(desk: Desk) -> None:
    begin(desk)
    desk.clock.pass_by(1)
    desk.opened.running.next()

    shown = [(each.title, each.is_step, each.standing) for each in lines(desk)]

    assert shown == [
        ("Welcome", False, Standing.DONE),
        ("Draft", False, Standing.NOW),
        ("A step without a title", True, Standing.NOW),
        ("A step without a title", True, Standing.AHEAD),
        ("Lunch", False, Standing.AHEAD),
    ]


def test_a_block_left_out_says_so(desk: Desk) -> None:
    begin(desk)
    desk.opened.running.skip("Draft")

    assert [each.note for each in lines(desk) if each.title == "Draft"] == ["left out"]


def test_the_model_is_a_sound_one(qtmodeltester: ModelTester, desk: Desk) -> None:
    model = DayModel()
    qtmodeltester.check(model)

    model.show_lines(lines(desk))
    begin(desk)
    model.show_lines(lines(desk))
    desk.clock.pass_by(30)
    model.show_lines(lines(desk))

    qtmodeltester.check(model)


def test_a_minute_later_only_the_rows_that_differ_change(qtbot: QtBot, desk: Desk) -> None:
    begin(desk)
    model = DayModel()
    model.show_lines(lines(desk))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.modelReset.connect(lambda: changed.append(-1))

    desk.clock.pass_by(12)
    model.show_lines(lines(desk))

    rows = [model.line(row) for row in range(model.rowCount())]
    assert [rows[row].title for row in changed] == ["Welcome", "Draft"]


def test_the_same_day_again_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    model = DayModel()
    model.show_lines(lines(desk))

    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show_lines(lines(desk))


def test_a_line_is_spoken_whole(desk: Desk) -> None:
    model = DayModel()
    model.show_lines(lines(desk))

    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "12:00, Lunch, 45 min, pinned"


def test_a_click_selects_a_block_and_the_next_block_takes_the_selection_away(
    qtbot: QtBot, desk: Desk, days: DayList
) -> None:
    begin(desk)
    days.show_now(now_of(desk.opened))
    selected: list[str] = []
    days.selected.connect(selected.append)

    at = days.visualRect(days.model().index(2, 0)).center()
    QTest.mouseClick(days.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert selected == ["Draft"]

    desk.opened.running.next()
    days.show_now(now_of(desk.opened))
    assert selected == ["Draft", ""]


def test_enter_on_a_line_goes_there(qtbot: QtBot, desk: Desk, days: DayList) -> None:
    days.show_now(now_of(desk.opened))
    days.setCurrentIndex(days.model().index(1, 0))

    with qtbot.waitSignal(days.chosen) as chosen:
        QTest.keyClick(days, Qt.Key.Key_Return)

    assert chosen.args == ["Draft", ""]


def test_the_line_with_the_cursor_has_a_ring_and_can_still_be_read(
    qtbot: QtBot, desk: Desk, days: DayList
) -> None:
    begin(desk)
    days.show_now(now_of(desk.opened))
    row = days.visualRect(days.model().index(0, 0))
    days.setCurrentIndex(days.model().index(0, 0))
    days.activateWindow()
    days.setFocus()
    qtbot.waitUntil(days.hasFocus)

    shown = days.viewport().grab().toImage()

    assert shown.pixelColor(row.right() - 40, row.top() + 1) == WINDOW.color(Tone.PINE)
    assert shown.pixelColor(row.right() - 60, row.center().y()) == WINDOW.color(Tone.PINE_TINT)


def test_a_day_is_painted_without_a_fault(desk: Desk, days: DayList) -> None:
    begin(desk)
    days.show_now(now_of(desk.opened))

    assert not days.grab().isNull()


def inked_height(days: DayList, row: int) -> int:
    """How high what is written in a row's title stands, in pixels."""
    room = days.visualRect(days.model().index(row, 0)).adjusted(64, 2, -40, -2)
    image = days.viewport().grab(room).toImage()
    ground = image.pixel(0, 0)
    rows = [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != ground for x in range(image.width()))
    ]
    return rows[-1] - rows[0] + 1


@pytest.mark.parametrize("title", ["Norms and our climate page", "Règles et notre page d’équipe"])
def test_a_title_too_long_for_its_line_stands_on_two(days: DayList, desk: Desk, title: str) -> None:
    desk.opened.edit.set(desk.opened.workshop.days[0].blocks[0], "title", title)
    days.resize(250, 500)
    days.show_now(now_of(desk.opened))

    assert inked_height(days, 0) > 20 > inked_height(days, 1)


def test_a_title_too_long_for_two_lines_is_cut_on_one(days: DayList, desk: Desk) -> None:
    desk.opened.edit.set(desk.opened.workshop.days[0].blocks[0], "title", "Long words " * 30)
    days.resize(250, 500)
    days.show_now(now_of(desk.opened))

    assert inked_height(days, 0) < 20


def test_an_emptied_title_is_called_what_prepare_calls_it(desk: Desk) -> None:
    welcome = desk.opened.workshop.block("Welcome")
    assert welcome is not None
    desk.opened.edit.set(welcome, "title", "")
    desk.opened.edit.set(welcome.steps[0], "title", " ")
    begin(desk)

    block, step = lines(desk)[:2]

    day = day_views(desk.opened.workshop, desk.opened.run, desk.opened.now())[0]
    assert block.title == day.cards[0].title
    assert (block.title, step.title) == ("A block without a title", "A step without a title")
    assert step_words(now_of(desk.opened)) == step.title


def test_what_comes_is_never_without_words(desk: Desk) -> None:
    welcome = desk.opened.workshop.block("Welcome")
    desk.opened.edit.set(welcome, "title", "")

    assert next_words(now_of(desk.opened))[0] == "A block without a title"
