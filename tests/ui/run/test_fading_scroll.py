"""What is scrolled fades at its foot while there is more below."""

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.run.fading_scroll import FadingScroll


def scroll_of(qtbot: QtBot, height: int) -> FadingScroll:
    scroll = FadingScroll()
    inside = QWidget()
    inside.setMinimumHeight(height)
    scroll.setWidget(inside)
    scroll.resize(300, 200)
    qtbot.addWidget(scroll)
    scroll.show()
    QApplication.processEvents()
    return scroll


def test_the_foot_fades_until_the_end_is_seen(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 500)
    assert scroll.foot.isVisible()
    assert scroll.foot.geometry().bottom() == scroll.viewport().geometry().bottom()

    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert not scroll.foot.isVisible()


def test_nothing_fades_where_all_is_seen(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 100)

    assert not scroll.foot.isVisible()


def test_more_to_scroll_brings_the_fading_back(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 100)

    inside = scroll.widget()
    assert inside is not None
    inside.setMinimumHeight(500)

    qtbot.waitUntil(scroll.foot.isVisible)


def test_the_box_that_is_typed_in_is_not_faded(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 500)
    scroll.activateWindow()
    qtbot.waitUntil(scroll.isActiveWindow)
    above, at_foot = QLineEdit(scroll.widget()), QLineEdit(scroll.widget())
    at_foot.move(0, 175)
    for box in (above, at_foot):
        box.show()

    at_foot.setFocus()
    assert not scroll.foot.isVisible()

    above.setFocus()
    assert scroll.foot.isVisible()

    at_foot.setFocus()
    scroll.verticalScrollBar().setValue(100)
    assert scroll.foot.isVisible(), "the box stands higher now"
