"""A page for panels to lie on, and a small workshop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.commands.desk import Desk


class Ground(QWidget):
    """A page with a box and a button under the panels."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QLineEdit()
        self.button = QPushButton("Home")
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.button)


@pytest.fixture
def ground(qtbot: QtBot) -> Iterator[Ground]:
    ground = Ground()
    qtbot.addWidget(ground)
    ground.resize(1200, 700)
    ground.show()
    ground.activateWindow()
    qtbot.waitUntil(ground.isActiveWindow)
    ground.setFocus()
    yield ground
    ground.hide()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    laid = Desk(tmp_path)
    yield laid
    laid.close()
