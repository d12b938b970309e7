"""The model under every list of a team's records."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.records import RecordId
from facilitator.ui.table.boxes import Labels
from facilitator.ui.table.record_model import RecordModel
from facilitator.ui.table.tags import Tag

VISIT = Action(RecordId("v"), "team", "b", text="Visit rooms", due="2027-09-07", uses=("r",))
STUDY = Action(RecordId("s"), "team", "d", text="Study video", who="Park")


@pytest.fixture
def actions(qtmodeltester: ModelTester) -> RecordModel:
    model = RecordModel(Action, ("text", "uses", "who", "due"))
    model.show_records([VISIT], "team", writable=True)
    qtmodeltester.check(model, force_py=True)
    return model


def shown(model: RecordModel) -> list[list[str]]:
    return [
        [str(model.index(row, column).data()) for column in range(len(model.fields))]
        for row in range(model.rowCount())
    ]


def test_the_last_row_is_empty_and_after_all_others(actions: RecordModel) -> None:
    actions.show_records([VISIT, STUDY], "team", writable=True)
    *_records, blank = actions.rows
    assert actions.is_blank(2)
    assert blank.rank > STUDY.rank
    assert shown(actions)[2] == ["", "", "", ""]


def test_the_empty_row_stays_the_same_until_it_is_written_on(actions: RecordModel) -> None:
    blank = actions.rows[-1]
    actions.show_records([VISIT, STUDY], "team", writable=True)
    assert actions.rows[-1].id == blank.id
    actions.show_records([VISIT, STUDY, blank], "team", writable=True)
    assert actions.rows[2].id == blank.id
    assert actions.rows[3].id != blank.id


def test_writing_on_the_empty_row_only_adds_the_next_one(
    qtbot: QtBot, actions: RecordModel
) -> None:
    blank = actions.rows[-1]
    with (
        qtbot.assertNotEmitted(actions.rowsRemoved),
        qtbot.waitSignal(actions.rowsInserted) as came,
    ):
        actions.show_records([VISIT, blank], "team", writable=True)
    assert came.args is not None
    assert came.args[1:] == [2, 2]


def test_another_team_is_shown_anew(qtbot: QtBot, actions: RecordModel) -> None:
    with qtbot.waitSignal(actions.modelReset):
        actions.show_records([], "other team", writable=True)
    assert actions.rows[0].owner == "other team"


def test_cells_read_as_people_say_them(actions: RecordModel) -> None:
    actions.labels = Labels(tags=(Tag("r", "Video recordings", "tools"),))
    assert shown(actions)[0] == ["Visit rooms", "Video recordings", "", "Sep 7"]


def test_what_is_needed_and_empty_is_missing_but_not_on_the_empty_row(
    actions: RecordModel,
) -> None:
    who = actions.column_of("who")
    cells = [actions.cell(actions.index(row, who)) for row in range(2)]
    assert [cell.missing for cell in cells if cell is not None] == [True, False]


def test_a_screen_reader_hears_the_field_and_its_words(actions: RecordModel) -> None:
    heard = actions.data(actions.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Action: Visit rooms"


def test_a_workshop_that_is_only_read_has_no_empty_row(actions: RecordModel) -> None:
    actions.show_records([VISIT], "team", writable=False)
    assert actions.rowCount() == 1
    assert not actions.may_remove(0)


def test_a_resource_wears_its_kind_by_the_name_this_workshop_gives_it() -> None:
    model = RecordModel(Resource, ("starred", "name", "sort"))
    model.labels = Labels(sorts={"tools": "Things"})
    model.show_records([Resource(RecordId("r"), "team", sort="tools")], "team", writable=True)
    cell = model.cell(model.index(0, 2))
    assert cell is not None
    assert (cell.text, cell.sort) == ("Things", "tools")
    assert model.sort_of(0) == "tools"
    assert model.lead_column == 1
