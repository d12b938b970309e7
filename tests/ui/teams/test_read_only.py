"""A workshop that is open for writing elsewhere is only read here."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.device import Device
from facilitator.ui.teams.document import GOAL, PLAN, TEAM
from facilitator.ui.teams.goal_section import GoalSection
from facilitator.ui.teams.page import TeamsPage
from facilitator.ui.teams.plan_section import PlanSection
from facilitator.ui.teams.team_section import TeamSection

from .conftest import noon

MakePage = Callable[[], TeamsPage]


@pytest.fixture
def taken(opened: OpenWorkshop) -> OpenWorkshop:
    """The workshop, after somebody else has taken it over."""
    other = OpenWorkshop(
        opened._ledger.store, opened.id, Device("Harbor laptop", "harbor", "1", 7), noon
    )
    other.take_over()
    opened.keep()
    assert not opened.writable
    return opened


def test_no_box_can_be_typed_in(taken: OpenWorkshop, make_page: MakePage) -> None:
    page = make_page()
    for tab in range(5):
        page.document.open_tab(tab)
        section = page.document.section(tab)
        texts = [*section.findChildren(QLineEdit), *section.findChildren(QPlainTextEdit)]
        assert all(box.isReadOnly() or not box.isVisible() for box in texts)


def test_nothing_can_be_added(taken: OpenWorkshop, make_page: MakePage) -> None:
    page = make_page()
    section = page.document.section(TEAM)
    assert isinstance(section, TeamSection)
    assert not page.list.add.isVisible()
    assert section.roster.records.rowCount() == 1
    section.roster.open_cell(0, 0)
    assert section.roster.box is None


def test_the_goal_can_neither_be_proposed_nor_marked(
    taken: OpenWorkshop, make_page: MakePage
) -> None:
    page = make_page()
    page.document.open_tab(GOAL)
    section = page.document.section(GOAL)
    assert isinstance(section, GoalSection)
    assert not section.versions.mark.isVisible()
    assert not section.propose.isVisible()


def test_losing_the_right_to_write_closes_the_boxes_at_once(
    opened: OpenWorkshop, make_page: MakePage, request: pytest.FixtureRequest
) -> None:
    page = make_page()
    page.document.open_tab(PLAN)
    section = page.document.section(PLAN)
    assert isinstance(section, PlanSection)
    assert section.action_list.records.is_written_on
    request.getfixturevalue("taken")
    assert not section.action_list.records.is_written_on
    assert not page.list.add.isVisible()


def test_winning_it_back_opens_them_again(taken: OpenWorkshop, make_page: MakePage) -> None:
    page = make_page()
    taken.take_over()
    page.show_writable()
    section = page.document.section(TEAM)
    assert isinstance(section, TeamSection)
    assert section.roster.records.is_written_on
    assert page.list.add.isVisible()
