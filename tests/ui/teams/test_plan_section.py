"""The strategic plan: every resource finds a use, and what is missing leads to its box."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.theory import Theory
from facilitator.domain.records import RecordId
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.table.tags import TagsBox
from facilitator.ui.teams.document import GOAL, PLAN, RESOURCES, TEAM
from facilitator.ui.teams.page import TeamsPage
from facilitator.ui.teams.plan_section import PlanSection
from facilitator.ui.teams.waiting import NEW_ACTION, RESOURCE_DRAGGED

Teams = tuple[RecordId, ...]


@pytest.fixture
def planner(opened: OpenWorkshop, teams: Teams) -> Resource:
    return opened.edit.add(Resource, teams[0], name="Unit planner", sort="tools", starred=True)


@pytest.fixture
def visit(opened: OpenWorkshop, teams: Teams) -> Action:
    return opened.edit.add(Action, teams[0], text="Visit rooms")


@pytest.fixture
def section(
    make_page: Callable[[], TeamsPage], planner: Resource, visit: Action
) -> Iterator[PlanSection]:
    page = make_page()
    page.document.open_tab(PLAN)
    found = page.document.section(PLAN)
    assert isinstance(found, PlanSection)
    yield found
    page.close()


def uses(opened: OpenWorkshop, action: Action) -> tuple[str, ...]:
    found = opened.workshop.records.find(action.id)
    assert isinstance(found, Action)
    return found.uses


def waiting(section: PlanSection) -> list[str]:
    return [chip.text() for chip in section.waiting.chips if chip.isVisible()]


def focused() -> tuple[str, str]:
    """The kind and field of the box with the cursor."""
    box = QApplication.focusWidget()
    assert isinstance(box, Box)
    return box.key.record.kind, box.key.field


def test_a_resource_waits_until_an_action_uses_it(
    section: PlanSection, opened: OpenWorkshop, planner: Resource, visit: Action
) -> None:
    assert waiting(section) == ["Unit planner"]
    section.use(planner.id, visit.id)
    assert uses(opened, visit) == (planner.id,)
    assert waiting(section) == []


def test_its_menu_offers_the_actions_and_a_new_one(
    section: PlanSection, opened: OpenWorkshop, planner: Resource, visit: Action
) -> None:
    menu = section.waiting.menu_for(planner.id)
    choices = [choice for choice in menu.actions() if not choice.isSeparator()]
    assert [choice.text() for choice in choices] == ["Visit rooms", "A new action"]
    choices[0].trigger()
    assert uses(opened, visit) == (planner.id,)


def test_a_new_action_for_a_resource_waits_to_be_named(
    section: PlanSection, opened: OpenWorkshop, planner: Resource, teams: Teams
) -> None:
    section.use(planner.id, NEW_ACTION)
    made = opened.workshop.records.of(Action, teams[0])[1]
    assert made.uses == (planner.id,)
    assert focused() == (Action.kind, "text")


def test_a_resource_dropped_onto_an_action_is_used_by_it(
    section: PlanSection, opened: OpenWorkshop, planner: Resource, visit: Action
) -> None:
    carried = QMimeData()
    carried.setData(RESOURCE_DRAGGED, planner.id.encode())
    table = section.action_list
    place = table.visualRect(table.records.index(0, 0)).center()
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.LinkAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    table.dropEvent(event)
    assert event.isAccepted()
    assert uses(opened, visit) == (planner.id,)


def test_what_an_action_uses_is_chosen_from_the_teams_resources(
    section: PlanSection, opened: OpenWorkshop, planner: Resource, visit: Action
) -> None:
    section.action_list.open_field(visit.id, "uses")
    box = section.action_list.box
    assert isinstance(box, TagsBox)
    (choice,) = box.menu().actions()
    choice.trigger()
    assert uses(opened, visit) == (planner.id,)
    assert [tag.name for tag in box.chosen] == ["Unit planner"]


def test_what_is_missing_comes_first_and_what_is_done_has_its_mark(
    section: PlanSection, opened: OpenWorkshop, teams: Teams
) -> None:
    lines = [line.text() for line in section.home.lines if line.isVisible()]
    assert lines[:2] == ["0 of 3 norms", "1 of 3 resources starred"]
    assert lines[-1] == "✓ Roster"
    opened.edit.set(opened.workshop.records.one(Goal, teams[0]), "sentence", "We speak")
    assert "✓ Worthy goal" in [line.text() for line in section.home.lines]


def test_every_missing_line_leads_to_its_box(
    qtbot: QtBot, make_page: Callable[[], TeamsPage], visit: Action
) -> None:
    page = make_page()
    page.document.open_tab(PLAN)
    found = page.document.section(PLAN)
    assert isinstance(found, PlanSection)
    expected = {
        "0 of 3 norms": (TEAM, (Norm.kind, "text")),
        "0 of 3 resources starred": (RESOURCES, (Resource.kind, "name")),
        "No goal yet": (GOAL, (Goal.kind, "sentence")),
        "The theory does not say what students do": (PLAN, (Theory.kind, "students")),
        "1 action lacks an owner": (PLAN, (Action.kind, "who")),
    }
    for words, (tab, place) in expected.items():
        page.document.open_tab(PLAN)
        line = next(line for line in found.home.lines if line.text() == words)
        line.click()
        assert (page.document.tab, focused()) == (tab, place)


def test_a_jump_scrolls_the_box_into_sight(
    qtbot: QtBot, section: PlanSection, visit: Action
) -> None:
    section.jump_asked.emit("meeting", "text")
    bar = section.paper.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    box = QApplication.focusWidget()
    assert box is not None
    top = box.mapTo(section.paper, QPoint(0, 0)).y()
    assert 0 <= top < section.paper.height()


def test_without_a_goal_a_link_leads_to_it(qtbot: QtBot, section: PlanSection) -> None:
    assert section.write_goal.isVisible()
    section.write_goal.click()
    assert focused() == (Goal.kind, "sentence")


def test_the_goal_is_read_above_the_plan(
    section: PlanSection, opened: OpenWorkshop, teams: Teams
) -> None:
    opened.edit.set(opened.workshop.records.one(Goal, teams[0]), "sentence", "We <b>speak</b>")
    assert section.goal.text() == "We <b>speak</b>"
    assert section.goal.textFormat() is Qt.TextFormat.PlainText
    assert not section.write_goal.isVisible()
