"""Timer, what comes next, the rest of the day and what waits: the right of the Run page."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.room import Parked
from facilitator.domain.records import ROOM
from facilitator.ui.run.now import now_of
from facilitator.ui.run.side import Side
from tests.commands.desk import Desk


@pytest.fixture
def side(qtbot: QtBot) -> Side:
    side = Side()
    qtbot.addWidget(side)
    side.resize(300, 640)
    side.show()
    return side


def shown(side: Side, desk: Desk) -> list[str]:
    """Every word of the column, once it shows the present."""
    side.show_now(now_of(desk.opened))
    QApplication.processEvents()
    return [each.text() for each in side.findChildren(QLabel) if each.isVisible() and each.text()]


def begin(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()


def run_every_day(desk: Desk) -> None:
    for _each in range(2):
        begin(desk)
        desk.clock.pass_by(1)
        desk.opened.running.close_day()


def test_before_the_day_there_is_no_timer(side: Side, desk: Desk) -> None:
    words = shown(side, desk)

    assert words[:2] == ["One", "Starts at 8:30"]
    assert "The day" in words
    assert not side._timer.isVisible()
    assert not side._pause.isVisible()


def test_before_the_day_its_times_stand_at_the_edge(side: Side, desk: Desk) -> None:
    shown(side, desk)

    times = [each for each in side._rest.findChildren(QLabel) if ":" in each.text()]
    assert {each.geometry().right() for each in times} == {side._rest.width() - 1}


def test_a_running_step_has_its_time_and_its_end(side: Side, desk: Desk) -> None:
    begin(desk)

    words = shown(side, desk)

    assert "10:00" in words
    assert "of 10 min · ends 8:40" in words
    assert {"Draft", "20 min"} <= set(words)
    assert {"Lunch, pinned", "12:00", "on time"} <= set(words)
    assert words.count("on time") == 2, "lunch, and the end of the day"


def test_a_paused_step_says_so(side: Side, desk: Desk) -> None:
    begin(desk)
    desk.opened.running.pause_or_resume()

    assert "of 10 min · paused" in shown(side, desk)
    assert side._pause.text() == "Go on"


def test_past_the_end_it_says_over(side: Side, desk: Desk) -> None:
    begin(desk)
    desk.clock.pass_by(10.75)

    words = shown(side, desk)

    assert {"0:45", "over"} <= set(words)
    assert side._of.property("role") == "coral"
    assert side._timer.property("role") == "timer-over"


def test_past_the_end_a_paused_step_says_so_too(side: Side, desk: Desk) -> None:
    begin(desk)
    desk.clock.pass_by(10.75)
    desk.opened.running.pause_or_resume()

    assert {"0:45", "over · paused"} <= set(shown(side, desk))


def test_a_very_long_time_still_fits_its_column(side: Side, desk: Desk) -> None:
    begin(desk)
    for _each in range(20):
        desk.opened.running.lengthen(timedelta(minutes=5))
    narrow = side.minimumSizeHint().width()

    assert "110:00" in shown(side, desk)
    assert side.minimumSizeHint().width() == narrow
    assert not side.grab().isNull()


def test_what_is_ready_says_how_to_start_it(side: Side, desk: Desk) -> None:
    desk.opened.running.open_day()

    words = shown(side, desk)
    assert words[:2] == ["Ready: Welcome", "Space starts it"]


def test_a_day_of_another_date_says_which(side: Side, desk: Desk) -> None:
    desk.opened.edit.set(desk.opened.workshop.days[0], "date", "2027-09-14")

    assert "Starts on Sep 14 at 8:30" in shown(side, desk)


def test_once_every_day_has_been_run_it_says_what_is_left(side: Side, desk: Desk) -> None:
    run_every_day(desk)

    words = shown(side, desk)

    assert words[0] == "All days have been run"
    assert "Ctrl+P shows each team’s plan as it prints." in words
    assert "Starts at 8:30" not in words


def test_a_late_lunch_says_what_it_was(side: Side, desk: Desk) -> None:
    begin(desk)
    desk.clock.pass_by(215)

    assert "was 12:00" in shown(side, desk)


def test_slips_wait_and_ideas_are_parked(side: Side, desk: Desk) -> None:
    begin(desk)
    desk.opened.running.jump("Draft", "Draft-1")
    desk.clock.pass_by(10)
    desk.opened.running.next()
    for words in ("one", "two", "three", "<b>four</b>"):
        desk.opened.edit.add(Parked, ROOM, text=words)

    words = shown(side, desk)

    assert "To type: 2 goal slips, about 2 min" in words
    assert "Parking lot · 4" in words
    assert "two\nthree\n<b>four</b>" in words


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("_pause", "pause_asked"),
        ("_more", "more_asked"),
        ("_five_more", "five_more_asked"),
        ("_catch_up", "catch_up_asked"),
    ],
)
def test_its_buttons_ask(qtbot: QtBot, side: Side, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(side, signal)):
        getattr(side, button).click()


def test_a_long_word_does_not_widen_the_column(side: Side, desk: Desk) -> None:
    desk.opened.edit.add(Parked, ROOM, text="Who pays?")
    shown(side, desk)
    narrow = side.minimumSizeHint().width()
    desk.opened.edit.add(Parked, ROOM, text="W" * 200)

    shown(side, desk)

    assert side.minimumSizeHint().width() == narrow
