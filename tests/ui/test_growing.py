"""A passage grows with its words, whatever they are and however wide it is."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.goal import Goal
from facilitator.domain.records import blank, with_value
from facilitator.ui.boxes import BoxKey
from facilitator.ui.boxes.text import PassageBox


@pytest.mark.parametrize("words", [0, 1, 40, 55, 60, 65, 70, 75, 80, 90, 5000])
def test_a_passage_of_any_length_settles_in_any_width(qtbot: QtBot, words: int) -> None:
    goal = with_value(blank(Goal, "team"), "sentence", "argue from two sources " * words)
    box = PassageBox(BoxKey(goal, "sentence"))
    qtbot.addWidget(box)
    box.show()
    for width in range(60, 700, 7):
        box.resize(width, box.height())
        QApplication.processEvents()
    assert box.height() == box.minimumHeight()
