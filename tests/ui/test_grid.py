"""A grid of boxes: rows of records, filled by the keyboard alone."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest
from facilitator.domain.kinds.handover import Handover
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.room import Note
from facilitator.domain.kinds.theory import Driver
from facilitator.domain.records import Record, RecordId
from facilitator.domain.todo import typed_fields
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.grid import RecordGrid, Row
from facilitator.ui.grid.name import Name
from facilitator.ui.run.capture_form import needs_form
from facilitator.ui.shortening import cut_in_middle
from facilitator.ui.table.boxes import SortBox
from facilitator.ui.table.tags import Tag

LIONS = Goal(id=RecordId("lions"), sentence="We read.")
OWLS = Goal(id=RecordId("owls"))
ROWS = (Row(LIONS, "Lions", "typed"), Row(OWLS, "Owls", "on paper", "amber"))


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.hide()


def grid_of(room: QWidget, kind: type[Record], *fields: str) -> RecordGrid:
    grid = RecordGrid(kind, fields)
    room.layout().addWidget(grid)
    return grid


@pytest.fixture
def goals(room: QWidget) -> RecordGrid:
    """Two teams, each with a goal and a measure."""
    grid = grid_of(room, Goal, "sentence", "measure")
    grid.show_rows(ROWS)
    QApplication.processEvents()
    return grid


def words(grid: RecordGrid) -> list[str]:
    return [each.text() for each in grid.findChildren(QLabel) if each.isVisible() and each.text()]


def test_it_has_a_heading_for_each_field_and_a_name_for_each_row(goals: RecordGrid) -> None:
    assert words(goals) == [
        "Our worthy goal",
        "Measure",
        "Lions",
        "typed",
        "Owls",
        "on paper",
    ]


IN_ROWS = [name for name, capture in CAPTURES.items() if not needs_form(capture)]


@pytest.mark.parametrize("name", IN_ROWS)
def test_an_empty_row_shows_where_to_type(room: QWidget, name: str) -> None:
    kind, fields = KIND_OF_CAPTURE[name].record, typed_fields(CAPTURES[name])
    grid = grid_of(room, kind, *fields)
    grid.show_rows([Row(kind(id=RecordId("empty")), "Lions")])

    boxes = [grid.box("empty", field) for field in fields]
    for_words = [each for each in boxes if isinstance(each, LineBox | PassageBox)]
    seen = [each for each in for_words if each.placeholderText() or not each.property("flat")]
    assert bool(seen) is bool(for_words)


def test_a_hint_of_its_own_says_where_to_type(goals: RecordGrid) -> None:
    hints = [goals.box("owls", field).placeholderText() for field in ("sentence", "measure")]

    assert hints == ["Type what the slip says", ""]


def test_typing_is_told_with_its_record_and_field(qtbot: QtBot, goals: RecordGrid) -> None:
    box = goals.box("owls", "measure")

    with qtbot.waitSignal(goals.typed) as typed:
        box.setFocus()
        QTest.keyClicks(box, "x")

    key, value = typed.args
    assert (key.record, key.field, value) == (OWLS, "measure", "x")


def test_leaving_a_box_is_told_with_its_key(qtbot: QtBot, goals: RecordGrid) -> None:
    goals.box("owls", "sentence").setFocus()

    with qtbot.waitSignal(goals.left) as left:
        goals.box("owls", "measure").setFocus()

    assert (left.args[0].record, left.args[0].field) == (OWLS, "sentence")


def test_a_row_that_stays_keeps_its_boxes_and_its_cursor(goals: RecordGrid) -> None:
    box = goals.box("lions", "sentence")
    box.setFocus()
    box.moveCursor(box.textCursor().MoveOperation.End)

    goals.show_rows((Row(Goal(id=RecordId("bears")), "Bears"), *ROWS))

    assert goals.box("lions", "sentence") is box
    assert box.hasFocus()
    assert box.textCursor().position() == len("We read.")
    assert [row.name for row in goals.rows] == ["Bears", "Lions", "Owls"]


def sixty() -> list[Row]:
    return [Row(Goal(id=RecordId(f"team {n}")), f"Team {n}") for n in range(60)]


def shown(grid: RecordGrid) -> list[str]:
    return [each for each in words(grid) if each.startswith("Team")]


def test_of_sixty_rows_the_first_are_there_at_once_and_the_last_soon(
    qtbot: QtBot, room: QWidget
) -> None:
    grid = grid_of(room, Goal, "sentence", "measure")
    grid.show_rows(sixty())
    grid.box("team 0", "measure").setFocus()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 1)
    assert "Team 0" in shown(grid)
    assert len(shown(grid)) < 60

    qtbot.waitUntil(lambda: len(shown(grid)) == 60)
    assert [row.name for row in grid.rows] == [row.name for row in sixty()]
    assert grid.box("team 0", "measure").hasFocus()


def test_a_row_that_is_asked_for_is_there(room: QWidget) -> None:
    grid = grid_of(room, Goal, "sentence")
    grid.show_rows(sixty())
    assert grid.box("team 59", "sentence").key.record.id == "team 59"


def test_a_row_put_first_takes_no_cursor_from_the_last(room: QWidget) -> None:
    grid = grid_of(room, Goal, "sentence")
    grid.show_rows(sixty())
    last = grid.box("team 59", "sentence")
    last.setFocus()
    grid.show_rows([Row(Goal(id=RecordId("new")), "New"), *sixty()])
    assert last.hasFocus()
    assert grid.box("team 59", "sentence") is last


def test_a_new_value_is_shown_in_its_row(goals: RecordGrid) -> None:
    goals.show_rows((Row(replace(LIONS, sentence="We write."), "Lions"), ROWS[1]))

    assert goals.box("lions", "sentence").toPlainText() == "We write."


def test_a_row_that_goes_takes_the_cursor_nowhere_else(room: QWidget, goals: RecordGrid) -> None:
    behind = QPushButton("Home")
    room.layout().addWidget(behind)
    goals.box("owls", "measure").setFocus()

    goals.show_rows(ROWS[:1])
    QApplication.processEvents()

    assert not behind.hasFocus()
    assert not isinstance(QApplication.focusWidget(), QPushButton)


def test_enter_goes_down_a_column_and_stays_in_the_last_row(goals: RecordGrid) -> None:
    goals.box("lions", "measure").setFocus()

    for _each in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert goals.box("owls", "measure").hasFocus()


def test_tab_goes_along_the_row_and_on_to_the_next(goals: RecordGrid) -> None:
    goals.box("lions", "sentence").setFocus()
    seen = []
    for _each in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    assert seen == [
        goals.box("lions", "measure"),
        goals.box("owls", "sentence"),
        goals.box("owls", "measure"),
    ]


def test_digits_run_along_a_row_and_on_to_the_next_and_stop_at_the_end(room: QWidget) -> None:
    fields = ("w1", "w2", "w3")
    grid = grid_of(room, GoalTest, *fields)
    grid.show_rows(tuple(Row(GoalTest(id=RecordId(each)), each) for each in ("lions", "owls")))
    behind = QPushButton("Home")
    room.layout().addWidget(behind)
    QApplication.processEvents()
    grid.box("lions", "w1").setFocus()

    for digit in "2101201":
        QTest.keyClicks(QApplication.focusWidget(), digit)

    filled = [grid.box(each, field).text() for each in ("lions", "owls") for field in fields]
    assert filled == ["2", "1", "0", "1", "2", "1"]
    assert grid.box("owls", "w3").hasFocus()


def test_the_cursor_goes_to_the_first_box_that_is_empty(goals: RecordGrid) -> None:
    goals.show_rows((Row(replace(LIONS, measure="minutes"), "Lions"), ROWS[1]))

    goals.focus_first()

    assert goals.box("owls", "sentence").hasFocus()


def test_a_row_can_be_asked_to_go(qtbot: QtBot, room: QWidget) -> None:
    grid = grid_of(room, Note, "text")
    note = Note(id=RecordId("note"), text="time")
    grid.show_rows((Row(note, removable=True), Row(Note(id=RecordId("fresh")))))
    crosses = [each for each in grid.findChildren(QPushButton) if not each.isHidden()]
    assert len(crosses) == 1

    with qtbot.waitSignal(grid.remove_asked) as asked:
        crosses[0].click()

    assert asked.args == ["note"]


def test_a_cross_takes_no_focus(goals: RecordGrid) -> None:
    crosses = goals.findChildren(QPushButton)

    assert {each.focusPolicy() for each in crosses} == {Qt.FocusPolicy.NoFocus}
    assert {each.accessibleName() for each in crosses} == {"Remove this row"}


def test_boxes_are_called_by_row_and_field(goals: RecordGrid) -> None:
    assert goals.box("owls", "measure").accessibleName() == "Owls, Measure"


def test_a_name_is_never_read_as_markup_nor_widens_the_grid(goals: RecordGrid) -> None:
    narrow = goals.minimumSizeHint().width()

    goals.show_rows((Row(LIONS, "<b>R&D</b> " + "W" * 90), ROWS[1]))

    assert "<b>R&D</b> " + "W" * 90 in words(goals)
    assert goals.minimumSizeHint().width() == narrow


def test_links_are_offered_to_rows_that_are_there_and_to_those_that_come(room: QWidget) -> None:
    grid = grid_of(room, Action, "uses")
    first, second = (Action(id=RecordId(each), uses=("r",)) for each in ("a", "b"))
    grid.show_rows((Row(first),))
    grid.offer_links([Tag("r", "Coaching")])

    grid.show_rows((Row(first), Row(second)))

    assert [grid.box(each, "uses").text() for each in ("a", "b")] == ["Coaching", "Coaching"]


def test_rows_that_may_only_be_read_take_no_word(goals: RecordGrid) -> None:
    goals.show_rows(ROWS, writable=False)

    boxes = [*goals.findChildren(LineBox), *goals.findChildren(PassageBox)]
    assert boxes
    assert all(box.isReadOnly() for box in boxes)


def test_no_rows_is_only_a_heading(room: QWidget) -> None:
    grid = grid_of(room, Goal, "sentence")

    grid.show_rows(())
    QApplication.processEvents()

    assert words(grid) == ["Our worthy goal"]
    grid.focus_first()


def test_tab_comes_from_what_it_stands_behind_before_what_was_made_earlier(room: QWidget) -> None:
    teams, behind = QPushButton("Teams"), QPushButton("Back")
    room.layout().addWidget(teams)
    room.layout().addWidget(behind)
    grid = grid_of(room, Goal, "sentence", "measure")
    grid.come_after(teams)
    grid.show_rows(ROWS)
    QApplication.processEvents()
    teams.setFocus()
    seen = []
    for _each in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    boxes = [
        grid.box(each, field) for each in ("lions", "owls") for field in ("sentence", "measure")
    ]
    assert seen == [*boxes, behind]


def test_a_long_name_leaves_the_room_to_what_is_typed(room: QWidget) -> None:
    grid = grid_of(room, Goal, "sentence")
    long = "The leadership team of the school on the other side of the river"
    grid.show_rows((Row(LIONS, long, "typed"), Row(OWLS, "Owls", "typed")))
    room.resize(500, 400)
    QApplication.processEvents()

    name = next(each for each in grid.findChildren(QLabel) if each.text() == long)
    assert name.width() <= grid.width() // 4
    assert grid.box("lions", "sentence").width() > grid.width() // 2


SCHOOLS = (
    "Martin Luther King Jr. Elementary School",
    "Martin Luther King Jr. Middle School",
)


@pytest.mark.parametrize("fields", [("sentence",), tuple(f"w{at}" for at in range(1, 11))])
def test_a_long_name_stands_on_two_lines(room: QWidget, fields: tuple[str, ...]) -> None:
    kind = Goal if fields == ("sentence",) else GoalTest
    grid = grid_of(room, kind, *fields)
    grid.show_rows([Row(kind(id=RecordId(name)), name, "typed") for name in SCHOOLS])
    room.resize(500, 400)
    QApplication.processEvents()

    for name in grid.findChildren(Name):
        assert name.height() >= 2 * name.fontMetrics().height()
        assert name.width() <= grid.width() // 4


def test_a_name_is_cut_in_its_middle() -> None:
    cut = [cut_in_middle(school, lambda words: len(words) < 20) for school in SCHOOLS]

    assert cut == ["Martin Lu…ry School", "Martin Lu…le School"]
    assert cut_in_middle("Owls", lambda words: len(words) < 5) == "Owls"
    assert cut_in_middle("Owls", lambda _words: False) == "…"


def test_when_the_row_that_is_typed_in_goes_the_cursor_stays_in_its_place(
    goals: RecordGrid,
) -> None:
    goals.box("lions", "measure").setFocus()

    goals.show_rows(ROWS[1:])

    assert goals.box("owls", "measure").hasFocus()


def test_when_the_last_row_goes_the_cursor_is_in_the_row_above(goals: RecordGrid) -> None:
    goals.box("owls", "sentence").setFocus()

    goals.show_rows(ROWS[:1])

    assert goals.box("lions", "sentence").hasFocus()


def test_a_row_that_goes_leaves_a_cursor_elsewhere_alone(goals: RecordGrid) -> None:
    goals.box("owls", "sentence").setFocus()

    goals.show_rows(ROWS[1:])

    assert goals.box("owls", "sentence").hasFocus()


def test_ticks_are_made_down_a_column_by_arrows_and_enter(room: QWidget) -> None:
    grid = grid_of(room, Handover, "handed", "correct")
    teams = ("lions", "owls", "foxes")
    grid.show_rows([Row(Handover(id=RecordId(each)), each) for each in teams])
    first, second, third = (grid.box(RecordId(each), "handed") for each in teams)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Down)
    QTest.keyClick(third, Qt.Key.Key_Down)
    assert third.hasFocus()
    QTest.keyClick(third, Qt.Key.Key_Up)
    assert second.hasFocus()


SCORES = tuple(f"w{place}" for place in range(1, 11))


@pytest.fixture
def partners(room: QWidget) -> RecordGrid:
    """Ten scores, who gave them and a remark, for two teams, where there is little room."""
    grid = grid_of(room, PartnerTest, *SCORES, "rater", "remark")
    remark = "You name English learners, and no family has been asked yet."
    lions = PartnerTest(id=RecordId("lions"), w1=2, rater="Owls", remark=remark)
    grid.show_rows((Row(lions, "Lions"), Row(PartnerTest(id=RecordId("owls")), "Owls")))
    room.resize(580, 400)
    QApplication.processEvents()
    return grid


def top_of(grid: RecordGrid, box: QWidget) -> int:
    return box.mapTo(grid, box.rect().topLeft()).y()


def test_a_long_text_stands_below_many_columns_across_the_width(partners: RecordGrid) -> None:
    score, remark = (partners.box("lions", field) for field in ("w10", "remark"))

    assert top_of(partners, remark) > top_of(partners, score)
    assert top_of(partners, remark) < top_of(partners, partners.box("owls", "w1"))
    assert remark.width() > partners.width() // 2
    assert partners.minimumSizeHint().width() <= partners.width()


def test_from_the_last_score_the_keyboard_goes_on_to_the_words_below(partners: RecordGrid) -> None:
    partners.box("lions", "w1").setFocus()

    for digit in "2101201210":
        QTest.keyClicks(QApplication.focusWidget(), digit)
    assert partners.box("lions", "rater").hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert partners.box("lions", "remark").hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert partners.box("owls", "w1").hasFocus()


def test_a_row_that_goes_takes_its_second_line_along(partners: RecordGrid) -> None:
    remark = partners.box("owls", "remark")

    partners.show_rows(partners.rows[:1])

    assert not remark.isVisible()


NAMES = {field: f"Test {place}" for place, field in enumerate(SCORES, start=1)}


def test_scores_are_headed_by_the_tests_names_where_they_have_room(
    room: QWidget, partners: RecordGrid
) -> None:
    partners.call_fields({**NAMES, "w1": "Instructional"})
    QApplication.processEvents()
    assert "1" in words(partners)
    assert "Instructional" not in words(partners)

    room.resize(1200, 400)
    QApplication.processEvents()
    assert {"Instructional", *list(NAMES.values())[1:]} <= set(words(partners))
    assert "1" not in words(partners)


def test_where_a_name_has_no_room_it_is_told_by_the_pointer_and_aloud(partners: RecordGrid) -> None:
    partners.call_fields({**NAMES, "w1": "Instructional"})

    assert partners.box("owls", "w1").accessibleName() == "Owls, 1 Instructional"
    heads = {each.text(): each.toolTip() for each in partners.findChildren(QLabel)}
    assert heads["1"] == "1 Instructional"


def test_an_empty_box_for_a_score_can_be_seen(partners: RecordGrid) -> None:
    assert partners.box("owls", "w1").property("flat") is False


def test_a_choice_has_the_width_of_its_longest_word_where_there_is_room(
    qtbot: QtBot, room: QWidget
) -> None:
    grid = grid_of(room, Driver, "text", "level", "under")
    grid.show_rows((Row(Driver(id=RecordId("d"), level="secondary")),))
    level = grid.box("d", "level")
    assert isinstance(level, SortBox)

    room.resize(560, 400)
    qtbot.waitUntil(lambda: level.width() >= level.whole_width())

    room.resize(380, 400)
    qtbot.waitUntil(lambda: level.width() < level.whole_width())
    assert grid.minimumSizeHint().width() <= grid.width()


def test_names_stand_over_boxes_that_would_be_too_narrow_beside_them(
    qtbot: QtBot, room: QWidget
) -> None:
    grid = grid_of(room, Goal, "measure", "baseline", "target", "due", "focal")
    lions = Goal(id=RecordId("lions"), baseline="3 in 10 (recordings, May 2027)")
    grid.show_rows((Row(lions, "Lions", "typed"), Row(OWLS, "Owls", "on paper")))
    name = next(each for each in grid.findChildren(QLabel) if each.text() == "Lions")
    now = grid.box("lions", "baseline")

    room.resize(1000, 400)
    qtbot.waitUntil(lambda: name.geometry().right() < grid.box("lions", "measure").x())

    room.resize(560, 400)
    qtbot.waitUntil(lambda: name.geometry().bottom() <= now.y())
    assert now.viewport().width() > now.fontMetrics().horizontalAdvance("(recordings,")
    assert top_of(grid, grid.box("owls", "measure")) > now.geometry().bottom()
