"""How a row stands, asked of its view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.row_painter import RowPainter


class Shown(QWidget):
    """Two rows, and another control to take the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.addItems(["one", "two"])
        self.line = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(self.line)
        self.painter = RowPainter(self.list)
        self.list.setItemDelegate(self.painter)
        self.first, self.second = (self.list.indexFromItem(self.list.item(at)) for at in (0, 1))


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    shown = Shown()
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitActive(shown)
    return shown


def test_the_row_that_is_selected_is_chosen(shown: Shown) -> None:
    shown.list.setCurrentRow(1)

    assert shown.painter.is_chosen(shown.second)
    assert not shown.painter.is_chosen(shown.first)


def test_the_current_row_has_the_focus_while_the_list_has_it(shown: Shown) -> None:
    shown.list.setCurrentRow(1)
    shown.list.setFocus()
    assert shown.painter.has_focus(shown.second)
    assert not shown.painter.has_focus(shown.first)

    shown.line.setFocus()
    assert not shown.painter.has_focus(shown.second)


def test_the_row_under_the_pointer_is_known(shown: Shown) -> None:
    ground = shown.list.viewport()
    at = shown.list.visualRect(shown.second).center()
    QCursor.setPos(ground.mapToGlobal(at))
    # What Qt notes when a pointer comes in; offscreen there is none to come.
    shown.list.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    assert shown.painter.is_under_mouse(shown.second)
    assert not shown.painter.is_under_mouse(shown.first)

    shown.list.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    assert not shown.painter.is_under_mouse(shown.second)
