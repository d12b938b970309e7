"""A passage grows with its words, whatever they are and however wide it is."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.goal import Goal
from facilitator.domain.records import blank, with_value
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import PassageBox
from facilitator.ui.lettering import text_font
from facilitator.ui.theme import TEXT

GRID = """
from PySide6.QtWidgets import QApplication, QScrollArea
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.records import blank, with_value
from facilitator.ui.grid import RecordGrid, Row
app = QApplication([])
words = "argue from two sources that disagree and say why "
goals = [with_value(blank(Goal, str(n)), "sentence", words * n) for n in range(1, 9)]
for width in range(200, 700, 9):
    place, grid = QScrollArea(), RecordGrid(Goal, ("sentence",))
    grid.show_rows([Row(goal, name=f"Team {goal.owner}") for goal in goals], writable=True)
    place.setWidgetResizable(True)
    place.setWidget(grid)
    place.resize(width, 500)
    place.show()
    app.processEvents()
print("settled")
"""


@pytest.mark.parametrize("words", [0, 1, 60, 75, 5000])
def test_a_passage_of_any_length_settles_in_any_width(qtbot: QtBot, words: int) -> None:
    goal = with_value(blank(Goal, "team"), "sentence", "argue from two sources " * words)
    box = PassageBox(BoxKey(goal, "sentence"))
    qtbot.addWidget(box)
    box.show()
    for width in range(60, 700, 7):
        box.resize(width, box.height())
        QApplication.processEvents()
    assert box.height() == box.minimumHeight()


@pytest.mark.parametrize("words", ["студент ", "تعلم الطلاب ", "每个学生都将阅读两篇文章", "a\n"])
def test_no_line_of_any_script_is_hidden(qtbot: QtBot, words: str) -> None:
    goal = with_value(blank(Goal, "team"), "sentence", words * 9)
    box = PassageBox(BoxKey(goal, "sentence"))
    qtbot.addWidget(box)
    box.setFont(text_font(TEXT))
    box.setFixedWidth(300)
    box.show()
    QApplication.processEvents()

    blocks = [box.document().findBlockByNumber(at) for at in range(box.blockCount())]
    needed = sum(block.layout().boundingRect().height() for block in blocks)
    assert box.verticalScrollBar().maximum() == 0
    assert box.viewport().height() >= needed


def test_a_grid_of_passages_settles_at_any_width() -> None:
    """In a process of its own: a box that grew within itself took the whole program down."""
    ran = subprocess.run(
        [sys.executable, "-c", GRID], capture_output=True, text=True, timeout=60, check=False
    )
    assert "settled" in ran.stdout, ran.stderr[-500:]
