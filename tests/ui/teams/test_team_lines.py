"""The model under the list of teams."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from facilitator.ui.teams.team_lines import TeamLine, TeamLines
from facilitator.ui.teams.team_list import TeamList

MESA = TeamLine("m", "Mesa HS", 2, "No goal yet")
ALDER = TeamLine("a", "Alder ES", 0, "")
HARBOR = TeamLine("h", "Harbor K–8", 1, "1 action lacks an owner")


@pytest.fixture
def lines(qtmodeltester: ModelTester) -> TeamLines:
    model = TeamLines()
    qtmodeltester.check(model, force_py=True)
    return model


def test_a_line_says_how_much_is_left_or_that_all_is_done() -> None:
    assert (MESA.tally, MESA.below) == ("2 to do", "No goal yet")
    assert (ALDER.tally, ALDER.below) == ("done", "Ready to go home")


def test_a_screen_reader_hears_the_whole_line(lines: TeamLines) -> None:
    lines.show_lines([MESA])
    spoken = lines.data(lines.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Mesa HS, 2 to do, No goal yet"


def test_rows_come_and_go_one_by_one(qtbot: QtBot, lines: TeamLines) -> None:
    lines.show_lines([MESA, ALDER])
    with (
        qtbot.waitSignals([lines.rowsRemoved, lines.rowsInserted]),
        qtbot.assertNotEmitted(lines.modelReset),
    ):
        lines.show_lines([ALDER, HARBOR])
    assert lines.lines == (ALDER, HARBOR)


def test_a_changed_line_is_told_alone(qtbot: QtBot, lines: TeamLines) -> None:
    lines.show_lines([MESA, ALDER])
    with qtbot.waitSignal(lines.dataChanged) as told:
        lines.show_lines([MESA, replace(ALDER, left=3)])
    assert told.args is not None
    assert told.args[0].row() == told.args[1].row() == 1


def test_a_moved_line_is_told_as_moved(qtbot: QtBot, lines: TeamLines) -> None:
    lines.show_lines([MESA, ALDER, HARBOR])
    with qtbot.waitSignal(lines.rowsMoved):
        lines.show_lines([HARBOR, MESA, ALDER])
    assert lines.lines == (HARBOR, MESA, ALDER)


def test_the_same_lines_again_tell_nothing(qtbot: QtBot, lines: TeamLines) -> None:
    lines.show_lines([MESA])
    with qtbot.assertNotEmitted(lines.dataChanged):
        lines.show_lines([MESA])


def test_the_mark_stays_on_its_team_when_another_comes_before_it(qtbot: QtBot) -> None:
    listed = TeamList()
    qtbot.addWidget(listed)
    listed.show_lines([MESA, ALDER])
    listed.choose("a")
    with qtbot.assertNotEmitted(listed.chosen):
        listed.show_lines([HARBOR, MESA, ALDER])
    assert listed.chosen_team() == "a"


def test_sixty_teams_scroll_by_painting_only_what_is_seen(qtbot: QtBot) -> None:
    listed = TeamList()
    qtbot.addWidget(listed)
    listed.resize(240, 660)
    listed.show_lines([TeamLine(str(n), f"Team {n}", n, "No goal yet") for n in range(60)])
    listed.show()
    assert listed.view.verticalScrollBar().maximum() > 0
    asked = count_lines_painted(listed)
    assert 0 < asked < 20


def count_lines_painted(listed: TeamList) -> int:
    """How many lines one whole repaint asks the model for."""
    model = listed.model
    seen: set[int] = set()
    original = model.line

    def line(row: int) -> TeamLine:
        seen.add(row)
        return original(row)

    model.line = line  # type: ignore[method-assign]
    listed.view.viewport().grab()
    return len(seen)


def pictures(qtbot: QtBot, *names: str) -> list[QImage]:
    """How teams of these names are painted in the list."""
    listed = TeamList()
    qtbot.addWidget(listed)
    listed.show_lines([TeamLine(name, name, 26, "No goal yet") for name in names])
    listed.show()
    view = listed.view
    rows = [view.visualRect(listed.model.index(row)) for row in range(len(names))]
    return [view.viewport().grab(row).toImage() for row in rows]


def test_names_that_begin_alike_are_told_apart(qtbot: QtBot) -> None:
    school = "Martin Luther King Jr. {} School"
    first, second = pictures(qtbot, school.format("Elementary"), school.format("Middle"))
    assert first != second


def test_a_name_of_any_script_keeps_clear_of_the_line_below(qtbot: QtBot) -> None:
    latin, *others = (each.copy(0, 32, 200, 26) for each in pictures(qtbot, "Mesa", *SCRIPTS))
    assert all(each == latin for each in others)


SCRIPTS = ("مدرسة النور الابتدائية", "Đặng Thúc Vịnh", "李明小学")


def test_the_list_is_no_longer_than_its_teams(qtbot: QtBot) -> None:
    listed = TeamList()
    qtbot.addWidget(listed)
    listed.resize(240, 660)
    listed.show_lines([MESA, ALDER])
    listed.show()
    assert listed.add.mapTo(listed, listed.add.rect().topLeft()).y() < 200
    assert listed.model.rowCount(QModelIndex()) == 2
