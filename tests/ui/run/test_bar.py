"""The buttons under the Run page."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.run import Cover
from facilitator.ui.run.bar import Bar
from facilitator.ui.run.now import now_of
from tests.commands.desk import Desk


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(900, 70)
    bar.show()
    return bar


def primary(bar: Bar, desk: Desk) -> str:
    """What the primary button says it will do."""
    bar.show_now(now_of(desk.opened))
    return bar._next.accessibleName()


def test_the_primary_button_says_what_it_will_do(bar: Bar, desk: Desk) -> None:
    running = desk.opened.running
    said = [primary(bar, desk)]
    for move in (running.open_day, running.next, running.next, running.next, running.next):
        move()
        said.append(primary(bar, desk))
    running.next()
    said.append(primary(bar, desk))

    assert said == [
        "Start day 1",
        "Start: Welcome   Space",
        "Next: Draft   Space",
        "Next: A step without a title   Space",
        "Next: Lunch   Space",
        "Start: Lunch   Space",
        "End the day   Space",
    ]


def test_where_room_is_short_the_key_goes_first_and_then_the_end(bar: Bar, desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    primary(bar, desk)
    shown = []
    for width in (400, 120, 90):
        bar._next.resize(width, 36)
        shown.append(bar._next.text())

    assert shown[:2] == ["Next: Draft   Space", "Next: Draft"]
    assert shown[2].startswith("Next: ")
    assert shown[2].endswith("…")
    assert bar._next.toolTip() == bar._next.accessibleName() == "Next: Draft   Space"


def test_with_every_day_run_there_is_nothing_to_start(bar: Bar, desk: Desk) -> None:
    for _each in range(2):
        desk.opened.running.open_day()
        desk.opened.running.next()
        desk.clock.pass_by(1)
        desk.opened.running.close_day()

    assert primary(bar, desk) == "The workshop has been run to its end"
    assert not bar._next.isEnabled()


def test_starting_a_day_is_another_question_than_going_on(
    qtbot: QtBot, bar: Bar, desk: Desk
) -> None:
    bar.show_now(now_of(desk.opened))
    with qtbot.waitSignal(bar.open_day_asked):
        bar._next.click()

    desk.opened.running.open_day()
    bar.show_now(now_of(desk.opened))
    with qtbot.waitSignal(bar.asked) as asked:
        bar._next.click()
    assert asked.args == ["go"]


@pytest.mark.parametrize("action", ["back", "black", "freeze", "park"])
def test_every_other_button_asks_for_its_action(
    qtbot: QtBot, bar: Bar, desk: Desk, action: str
) -> None:
    desk.opened.running.open_day()
    bar.show_now(now_of(desk.opened))

    with qtbot.waitSignal(bar.asked) as asked:
        getattr(bar, f"_{action}").click()

    assert asked.args == [action]


def test_black_and_freeze_show_whether_they_are_on(bar: Bar, desk: Desk) -> None:
    for cover, button in ((Cover.BLACK, bar._black), (Cover.FROZEN, bar._freeze)):
        desk.opened.running.cover(cover)
        bar.show_now(now_of(desk.opened))
        assert [each.isChecked() for each in (bar._black, bar._freeze)].count(True) == 1
        assert button.isChecked()


def test_a_click_that_came_to_nothing_leaves_the_button_as_it_was(bar: Bar, desk: Desk) -> None:
    bar.show_now(now_of(desk.opened))

    bar._black.click()

    assert not bar._black.isChecked()


def test_a_long_title_does_not_widen_the_bar(bar: Bar, desk: Desk) -> None:
    narrow = bar.minimumSizeHint().width()
    desk.opened.edit.set(desk.opened.workshop.block("Draft"), "title", "W" * 200)
    desk.opened.running.open_day()
    desk.opened.running.next()

    assert "W" * 200 in primary(bar, desk)
    assert bar.minimumSizeHint().width() <= narrow
