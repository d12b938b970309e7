"""Home: opening a workshop, asking for a new one, the first start."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel
from pytestqt.qtbot import QtBot

from facilitator.ui.home.new_panel import NewPanel, NewWorkshop
from facilitator.ui.home.page import HomePage

from .test_listed import TODAY, Line

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
WORKSHOPS = (
    Line("later", "2027-10-01", "2027-10-03", title="Fall Institute"),
    Line("soon", "2027-08-03", "2027-08-05", title="Summer Institute"),
)
AGENDAS = (
    ("leadership-for-learning", "Leadership for Learning", "Three days."),
    ("opening-day", "Opening day", "The school’s own day."),
)


@pytest.fixture
def home(qtbot: QtBot) -> HomePage:
    """The page on show, before it is told anything."""
    page = HomePage()
    qtbot.addWidget(page)
    page.resize(1280, 720)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)


def panel(home: HomePage) -> NewPanel:
    """The panel for a new workshop, opened."""
    home.show_workshops(WORKSHOPS, TODAY)
    home.show_agendas(AGENDAS)
    home.new.click()
    assert home.panel is not None
    return home.panel


def test_before_it_is_told_anything_it_shows_only_its_name(home: HomePage) -> None:
    assert not home.list.isVisible()
    assert not home.welcome.isVisible()
    assert not home.sample.isVisible()


def test_at_the_first_start_a_paragraph_and_the_sample_show_the_way(
    home: HomePage, qtbot: QtBot
) -> None:
    home.show_workshops((), TODAY)
    assert home.welcome.isVisible()
    assert not home.list.isVisible()
    assert home.sample.property("role") == "primary"
    assert home.sample.hasFocus()
    with qtbot.waitSignal(home.sample_asked):
        press(qtbot, Qt.Key.Key_Space)


def test_enter_opens_the_workshop_with_the_next_date(home: HomePage, qtbot: QtBot) -> None:
    home.show_workshops(WORKSHOPS, TODAY)
    assert home.list.hasFocus()
    with qtbot.waitSignal(home.open_asked) as asked:
        press(qtbot, ENTER)
    assert asked.args == ["soon"]
    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(home.open_asked) as asked:
        press(qtbot, ENTER)
    assert asked.args == ["later"]


def test_one_click_opens_a_workshop(home: HomePage, qtbot: QtBot) -> None:
    home.show_workshops(WORKSHOPS, TODAY)
    place = home.list.visualRect(home.list.entries.index(1)).center()
    with qtbot.waitSignal(home.open_asked) as asked:
        qtbot.mouseClick(home.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["later"]


def test_a_workshop_that_stays_keeps_the_mark(home: HomePage, qtbot: QtBot) -> None:
    home.show_workshops(WORKSHOPS, TODAY)
    press(qtbot, Qt.Key.Key_Down)
    home.show_workshops((*WORKSHOPS, Line("new", "2027-09-01", "2027-09-01")), TODAY)
    row = home.list.currentIndex().row()
    assert home.list.entries.entry(row).id == "later"


def test_the_model_keeps_qts_rules(home: HomePage) -> None:
    entries = home.list.entries
    tester = QAbstractItemModelTester(
        entries, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    home.show_workshops(WORKSHOPS, TODAY)
    home.show_workshops(WORKSHOPS[:1], TODAY)
    assert tester.model() is entries


def test_a_new_workshop_is_asked_for_by_keyboard_alone(home: HomePage, qtbot: QtBot) -> None:
    made = panel(home)
    assert made.title.hasFocus()
    qtbot.keyClicks(made.title, "Spring retreat")
    press(qtbot, TAB)
    qtbot.keyClicks(made.first_day.line, "Aug 14")
    assert made.first_day.words.text() == "Saturday, August 14, 2027"
    with qtbot.waitSignal(home.new_asked) as asked:
        press(qtbot, ENTER)
    assert asked.args == [
        NewWorkshop("leadership-for-learning", "Spring retreat", date(2027, 8, 14))
    ]


def test_without_a_title_it_gets_the_agendas(home: HomePage, qtbot: QtBot) -> None:
    made = panel(home)
    qtbot.keyClick(made.agenda, Qt.Key.Key_Down)
    assert made.summary.text() == "The school’s own day."
    made.first_day.line.setText("2027-08-23")
    with qtbot.waitSignal(home.new_asked) as asked:
        made.make.click()
    assert asked.args == [NewWorkshop("opening-day", "Opening day", date(2027, 8, 23))]


def test_a_team_list_can_be_chosen_and_dropped(
    home: HomePage, qtbot: QtBot, tmp_path: Path
) -> None:
    made = panel(home)
    with qtbot.waitSignal(home.team_list_asked):
        made.choose_teams.click()
    home.show_team_list(tmp_path / "teams.csv")
    assert made.teams.text() == "teams.csv"
    made.first_day.line.setText("Aug 14")
    with qtbot.waitSignal(home.new_asked) as asked:
        made.make.click()
    assert asked.args[0].teams == tmp_path / "teams.csv"
    made.drop_teams.click()
    with qtbot.waitSignal(home.new_asked) as asked:
        made.make.click()
    assert asked.args[0].teams is None


@pytest.mark.parametrize("words", ["", "soon", "the last Friday"])
def test_nothing_is_made_before_the_first_day_is_known(
    home: HomePage, qtbot: QtBot, words: str
) -> None:
    made = panel(home)
    made.first_day.line.setText(words)
    assert not made.make.isEnabled()
    with qtbot.assertNotEmitted(home.new_asked):
        press(qtbot, ENTER)


def test_a_day_that_has_gone_by_is_said(home: HomePage) -> None:
    made = panel(home)
    made.first_day.line.setText("2027-07-01")
    assert made.first_day.words.text() == "Thursday, July 1, 2027. That day has gone by."
    assert made.make.isEnabled()


def test_the_calendar_unfolds_in_place_and_gives_its_day(home: HomePage) -> None:
    made = panel(home)
    made.first_day.unfold.click()
    calendar = made.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2027, 8, 2)
    calendar.clicked.emit(QDate(2027, 9, 14))
    assert made.first_day.date() == date(2027, 9, 14)
    assert not calendar.isVisible()


def test_without_agendas_nothing_can_be_made_yet(home: HomePage) -> None:
    home.show_workshops((), TODAY)
    home.new.click()
    made = home.panel
    assert made is not None
    made.first_day.line.setText("Aug 14")
    assert not made.make.isEnabled()
    home.show_agendas(AGENDAS)
    assert made.make.isEnabled()


def test_escape_puts_the_panel_away(home: HomePage, qtbot: QtBot) -> None:
    panel(home)
    press(qtbot, Qt.Key.Key_Escape)
    assert home.panel is None
    assert home.new.isVisible()
    assert home.new.hasFocus()


def test_once_home_has_gone_the_panel_is_empty_again(home: HomePage) -> None:
    panel(home).title.setText("Spring retreat")
    home.hide()
    home.show()
    assert panel(home).title.text() == ""


def test_mistakes_in_files_are_listed_quietly(home: HomePage) -> None:
    home.show_workshops(WORKSHOPS, TODAY)
    sentence = 'agendas/mine.yaml, line 3, minutes: "<b>" is not a whole number.'
    home.show_mistakes((sentence,))
    assert home.mistakes.isVisible()
    assert sentence in [each.text() for each in home.mistakes.findChildren(QLabel)]
    home.show_mistakes(())
    assert not home.mistakes.isVisible()


def test_home_can_be_made_narrow_again(home: HomePage) -> None:
    home.show_workshops(WORKSHOPS, TODAY)
    home.resize(1920, 1080)
    QApplication.processEvents()
    assert home.minimumSizeHint().width() < 1100


def test_home_loads_nothing_heavy() -> None:
    heavy = "{'sqlalchemy', 'alembic', 'yaml', 'pydantic', 'reportlab', 'dateutil'}"
    code = f"import facilitator.ui.home.page, sys; assert not {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
