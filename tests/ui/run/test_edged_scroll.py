"""What is scrolled has an edge at its foot while there is more below."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.run.edged_scroll import EdgedScroll


def scroll_of(qtbot: QtBot, height: int) -> EdgedScroll:
    scroll = EdgedScroll()
    inside = QWidget()
    inside.setMinimumHeight(height)
    scroll.setWidget(inside)
    scroll.resize(300, 200)
    qtbot.addWidget(scroll)
    scroll.show()
    QApplication.processEvents()
    return scroll


def test_the_foot_has_an_edge_until_the_end_is_seen(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 500)
    assert scroll.foot.isVisible()
    assert scroll.foot.geometry().bottom() == scroll.viewport().geometry().bottom()

    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert not scroll.foot.isVisible()


def test_there_is_none_where_all_is_seen(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 100)

    assert not scroll.foot.isVisible()


def test_more_to_scroll_brings_the_edge_back(qtbot: QtBot) -> None:
    scroll = scroll_of(qtbot, 100)

    inside = scroll.widget()
    assert inside is not None
    inside.setMinimumHeight(500)

    qtbot.waitUntil(scroll.foot.isVisible)
