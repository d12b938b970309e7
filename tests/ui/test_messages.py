"""The one way to tell the facilitator something."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.errors import WorkshopError
from facilitator.ui.messages import Messages


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[Messages]:
    window = QWidget()
    column = QVBoxLayout(window)
    strip = Messages()
    column.addWidget(strip)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield strip
    window.hide()


def role(strip: Messages) -> str:
    return strip.findChild(QLabel).property("role")


def test_it_is_not_there_until_there_is_something_to_say(strip: Messages) -> None:
    assert strip.isHidden()
    assert strip.text == ""


def test_what_is_said_goes_by_itself(qtbot: QtBot, strip: Messages) -> None:
    strip._fade.setInterval(20)

    strip.say("Already saved.")
    assert strip.text == "Already saved."

    qtbot.waitUntil(strip.isHidden, timeout=1000)
    assert strip.text == ""


def test_what_went_wrong_stays_until_it_is_closed(qtbot: QtBot, strip: Messages) -> None:
    strip._fade.setInterval(20)
    strip.say("Already saved.")

    strip.warn(WorkshopError("The disk is full."))

    assert not strip._fade.isActive()
    assert (strip.text, role(strip)) == ("The disk is full.", "coral")
    strip.findChild(QPushButton).click()
    assert strip.text == ""


def test_what_went_wrong_goes_by_itself_once_it_is_over(qtbot: QtBot, strip: Messages) -> None:
    strip._again.setInterval(5)
    error = WorkshopError("The disk is full.")
    strip.warn(error)

    error.is_over = True

    qtbot.waitUntil(strip.isHidden, timeout=1000)
    assert not strip._again.isActive()


def test_what_is_over_does_not_take_what_was_said_since(strip: Messages) -> None:
    error = WorkshopError("The disk is full.")
    strip.warn(error)
    strip.hold("The room sees your notes.")

    error.is_over = True
    strip._again.timeout.emit()

    assert strip.text == "The room sees your notes."
    assert not strip._again.isActive()


def test_what_is_over_while_the_window_is_hidden_goes_when_it_is_back(
    qtbot: QtBot, strip: Messages
) -> None:
    strip._again.setInterval(5)
    error = WorkshopError("The disk is full.")
    strip.warn(error)
    strip.window().hide()
    assert not strip._again.isActive()
    error.is_over = True

    strip.window().show()

    qtbot.waitUntil(strip.isHidden, timeout=1000)


def test_what_stays_true_stays_until_it_is_put_right(strip: Messages) -> None:
    strip.hold("The room sees your notes.")

    assert not strip._fade.isActive()
    assert role(strip) == "amber"


def test_the_newest_sentence_is_the_one_on_show(strip: Messages) -> None:
    strip.warn(WorkshopError("The disk is full."))
    strip.say("Already saved.")

    assert (strip.text, role(strip)) == ("Already saved.", "soft")


def test_closing_it_leaves_the_cursor_where_it_is(strip: Messages) -> None:
    box = QLineEdit()
    strip.window().layout().addWidget(box)
    box.show()
    box.setFocus()
    strip.say("Already saved.")

    QTest.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)

    assert box.hasFocus()


def test_a_screen_reader_hears_the_sentence(strip: Messages) -> None:
    strip.say("Already saved.")

    assert strip.accessibleName() == "Messages"
    assert strip.accessibleDescription() == "Already saved."


def test_words_of_the_user_are_never_read_as_markup(strip: Messages) -> None:
    strip.say("Team “<b>R&D</b>” is here already.")

    assert strip.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


def test_what_is_no_longer_true_is_taken_back_and_nothing_else(strip: Messages) -> None:
    strip.hold("The room sees your notes.")
    strip.take_back("Something else.")
    assert strip.text == "The room sees your notes."

    strip.take_back("The room sees your notes.")
    assert strip.text == ""
