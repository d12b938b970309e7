"""Boxes of the document: as high as their words, and never mistaking a new dress for typing."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Team
from facilitator.domain.kinds.theory import Theory
from facilitator.domain.records import RecordId
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.lettering import serif_font
from facilitator.ui.table.boxes import Labels, Paragraph, SortBox, document_box, words_font
from facilitator.ui.table.tags import Tag, placed, tags_height
from facilitator.ui.table.words import Words
from facilitator.ui.teams.leaf import Leaf

LONG = "Đặng Thúc Vịnh — École élémentaire 李明 مدرسة of the Northern Harbor School District"


def test_a_new_font_or_margin_is_not_typing(qtbot: QtBot) -> None:
    box = document_box(BoxKey(Theory(leaders="sit in"), "leaders"), Labels())
    qtbot.addWidget(box)
    assert isinstance(box, Paragraph)
    box.setFont(serif_font(24))
    box.document().setDocumentMargin(1)
    assert not box.unsaved.pending


def test_words_taken_back_before_they_were_handed_over_are_not_pending(qtbot: QtBot) -> None:
    box = document_box(BoxKey(Theory(leaders="sit in"), "leaders"), Labels())
    qtbot.addWidget(box)
    assert isinstance(box, Paragraph)
    box.setPlainText("sit in on")
    assert box.unsaved.pending
    box.setPlainText("sit in")
    assert not box.unsaved.pending


def test_boxes_side_by_side_are_as_high_as_the_highest(qtbot: QtBot) -> None:
    leaf = Leaf(Theory, (("leaders", "teachers"),))
    qtbot.addWidget(leaf)
    leaf.resize(400, 300)
    leaf.show()
    leaf.show_record(Theory(RecordId("t"), leaders=LONG * 4, teachers="plan"))
    high, low = leaf.boxes["leaders"], leaf.boxes["teachers"]
    assert isinstance(high, Paragraph)
    qtbot.waitUntil(lambda: high.height() == high.own_height())
    assert low.height() == high.height() > 100


def test_a_kind_has_the_name_this_workshop_gives_it(qtbot: QtBot) -> None:
    key = BoxKey(Resource(sort="tools"), "sort")
    box = document_box(key, Labels(sorts={"tools": "Things we teach with"}))
    qtbot.addWidget(box)
    assert isinstance(box, SortBox)
    assert box.currentText() == "Things we teach with"


def test_a_tag_too_long_for_its_place_wraps_and_nothing_overlaps(qtbot: QtBot) -> None:
    tags = (Tag("1", LONG, "tools"), Tag("2", "K–2 visits"), Tag("3", "Lunch"))
    places = [place for _tag, place in placed(tags, 160)]
    whole = QRect(0, 0, 160, tags_height(tags, 160))
    assert all(whole.contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert places[0].height() > places[1].height()


def test_a_long_name_is_seen_from_its_first_word_on(qtbot: QtBot) -> None:
    leaf = Leaf(Team, (("name", "table"),))
    qtbot.addWidget(leaf)
    leaf.resize(460, 300)
    leaf.show()
    box = leaf.boxes["name"]
    assert isinstance(box, Paragraph)
    leaf.show_record(Team(RecordId("t"), name="Lions"))
    QApplication.processEvents()
    leaf.hide()
    leaf.show_record(Team(RecordId("t"), name=LONG))
    # As Qt does to keep the cursor in sight while it is still as low as a line.
    box.verticalScrollBar().setRange(0, 1)
    box.verticalScrollBar().setValue(1)
    leaf.show()
    QApplication.processEvents()
    assert box.height() > 40
    assert box.verticalScrollBar().value() == 0


def test_scrolling_over_a_passage_scrolls_the_page_and_not_its_words(qtbot: QtBot) -> None:
    box = document_box(BoxKey(Theory(leaders=LONG * 3), "leaders"), Labels())
    qtbot.addWidget(box)
    box.resize(300, box.height())
    box.show()
    turned = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box.viewport(), turned)
    assert box.verticalScrollBar().value() == 0
    assert not turned.isAccepted()


def test_a_passage_says_that_it_has_grown(qtbot: QtBot) -> None:
    box = document_box(BoxKey(Theory(), "leaders"), Labels())
    qtbot.addWidget(box)
    assert isinstance(box, Paragraph)
    box.resize(300, box.height())
    box.show()
    with qtbot.waitSignal(box.grown):
        box.insertPlainText(LONG * 3)


@pytest.mark.parametrize(("words", "side"), [("students read", 0), ("الطلاب يقرؤون", 200)])
def test_a_cell_and_its_box_set_words_from_the_same_side(
    qtbot: QtBot, words: str, side: int
) -> None:
    box = document_box(BoxKey(Theory(leaders=words), "leaders"), Labels())
    qtbot.addWidget(box)
    assert isinstance(box, Paragraph)
    box.setFixedWidth(400)
    box.show()
    cell = Words(words, words_font(words), 400)

    for layout in (box.document().firstBlock().layout(), cell._layout):
        assert layout.lineAt(0).naturalTextRect().left() >= side
