"""Everything else: no kind of record a team writes is without a place."""

from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds import KINDS
from facilitator.domain.kinds.capture import Scope
from facilitator.domain.kinds.plan import Canvas
from facilitator.domain.records import RecordId
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.cards import Cards
from facilitator.ui.teams.document import OTHERS
from facilitator.ui.teams.leaf import Leaf, arranged
from facilitator.ui.teams.page import TeamsPage

Teams = tuple[RecordId, ...]


def test_every_kind_that_teams_write_stands_on_a_tab(page: TeamsPage) -> None:
    for tab in range(5):
        page.document.open_tab(tab)
    places = [*page.document.findChildren(Leaf), *page.document.findChildren(RecordTable)]
    shown = {place.record_type.kind for place in places}
    shown |= {cards.record_type.kind for cards in page.document.findChildren(Cards)}
    written = {
        kind.name for kind in KINDS if any(capture.scope is Scope.TEAM for capture in kind.captures)
    }
    # The ten tests have a row of their own.
    assert written <= shown | {"goal-test"}


def test_any_record_is_arranged_with_all_its_fields() -> None:
    for kind in KINDS:
        fields = [field for row in arranged(kind.record) for field in row]
        assert fields == [field.name for field in kind.fields]


def test_a_jump_finds_a_kind_that_has_no_tab_of_its_own(page: TeamsPage) -> None:
    page.document.jump("root-cause", "cause")
    assert page.document.tab == OTHERS
    focus = page.focusWidget()
    assert isinstance(focus, Box)
    assert (focus.key.record.kind, focus.key.field) == ("root-cause", "cause")


def test_a_card_is_added_typed_in_and_removed(
    qtbot: QtBot, page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    page.document.jump("canvas", "purpose_new")
    focus = page.focusWidget()
    assert isinstance(focus, Box)
    assert focus.key.field == "resource"
    qtbot.keyClicks(focus, "Lunch duty")
    focus.flush()
    assert [each.resource for each in opened.workshop.records.of(Canvas, teams[0])] == [
        "Lunch duty"
    ]
    cards = page.document.findChild(Cards)
    assert cards is not None
    cards.cards[0].remove_asked.emit(cards.cards[0].record_id)
    assert cards.cards == []


def test_cards_are_used_again_for_another_team(
    page: TeamsPage, opened: OpenWorkshop, teams: Teams
) -> None:
    opened.edit.add(Canvas, teams[0], resource="Lunch duty")
    opened.edit.add(Canvas, teams[1], resource="Unit planner")
    page.document.open_tab(OTHERS)
    cards = page.document.findChild(Cards)
    assert cards is not None
    (card,) = cards.cards
    page.next_team()
    assert cards.cards == [card]
    key = card.leaf.boxes["resource"].key
    assert isinstance(key, BoxKey)
    assert key.value == "Unit planner"
