"""Boxes of the document: as high as their words, and never mistaking a new dress for typing."""

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.theory import Theory
from facilitator.domain.records import RecordId
from facilitator.ui.boxes import BoxKey
from facilitator.ui.lettering import serif_font
from facilitator.ui.table.boxes import Labels, Paragraph, SortBox, document_box
from facilitator.ui.table.tags import Tag, placed, tags_height
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
