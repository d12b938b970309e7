"""Typing, adding, removing, moving, undo and redo on a real store."""

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.domain.history import EXISTS
from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.kinds.versions import Version
from tests.commands.desk import Desk
from tests.domain.building import step


def norms(desk: Desk) -> list[str]:
    return [norm.text for norm in desk.records.of(Norm, "Lions")]


def three_norms(desk: Desk) -> list[Norm]:
    return [desk.opened.edit.add(Norm, "Lions", text=text) for text in ("A", "B", "C")]


# Typing


def test_typing_is_one_row_until_it_rests_however_often_it_was_flushed(desk: Desk) -> None:
    desk.type("R", "Read", "Readers")
    sentence = [row for row in desk.rows if row.field == "sentence"]
    assert [(row.old, row.new) for row in sentence] == [("", "Readers")]
    assert desk.goal.sentence == "Readers"
    assert desk.is_as_on_disk()


def test_after_a_rest_typing_is_a_new_change(desk: Desk) -> None:
    desk.type("Readers")
    desk.opened.edit.rest()
    desk.type("Readers who", "Readers who ask")
    assert [row.new for row in desk.rows if row.field == "sentence"] == [
        "Readers",
        "Readers who ask",
    ]
    assert len({row.change for row in desk.rows}) == 2


def test_typing_in_another_field_is_another_change(desk: Desk) -> None:
    desk.type("Readers")
    desk.opened.edit.write(desk.goal, "measure", "pages")
    desk.type("Readers all")
    assert [row.field for row in desk.rows if row.counter > 2] == ["measure", "sentence"]


def test_the_same_words_again_do_nothing(desk: Desk) -> None:
    desk.type("Readers")
    told = len(desk.told)
    desk.type("Readers")
    desk.opened.edit.set(desk.goal, "sentence", "Readers")
    assert len(desk.told) == told
    assert len({row.change for row in desk.rows}) == 1


def test_a_row_that_is_being_typed_has_the_instant_of_its_newest_words(desk: Desk) -> None:
    desk.type("R")
    desk.clock.pass_by(2)
    desk.type("Readers")
    (row,) = (row for row in desk.rows if row.field == "sentence")
    assert row.at == desk.clock.at


def test_words_are_there_when_the_workshop_is_opened_again(desk: Desk) -> None:
    desk.type("Readers — “ünïcödé”\n✓ R&D <b>")
    assert desk.store.load(desk.id).records.one(Goal, "Lions") == desk.goal


def test_undo_takes_back_a_whole_spell_of_typing_and_redo_brings_it_again(desk: Desk) -> None:
    desk.type("Readers")
    desk.opened.edit.rest()
    desk.type("Readers who", "Readers who ask")
    assert desk.opened.edit.undo()
    assert desk.goal.sentence == "Readers"
    assert desk.opened.edit.undo()
    assert desk.goal.sentence == ""
    assert desk.opened.edit.redo()
    assert desk.opened.edit.redo()
    assert desk.goal.sentence == "Readers who ask"
    assert not desk.opened.edit.redo()
    assert desk.is_as_on_disk()


def test_after_an_undo_typing_starts_a_new_change_and_forgets_what_could_be_redone(
    desk: Desk,
) -> None:
    desk.type("Readers")
    desk.opened.edit.undo()
    desk.type("Writers")
    assert not desk.opened.can_redo
    desk.opened.edit.undo()
    assert desk.goal.sentence == ""
    assert desk.is_as_on_disk()


# Adding, moving, setting


def test_what_is_added_stands_at_the_end_of_its_list(desk: Desk) -> None:
    three_norms(desk)
    assert norms(desk) == ["A", "B", "C"]
    assert desk.is_as_on_disk()


def test_a_fresh_record_is_not_put_in_until_it_is_written_to(desk: Desk) -> None:
    empty = desk.opened.edit.fresh(Norm, "Lions")
    assert norms(desk) == []
    desk.opened.edit.write(empty, "text", "Listen")
    assert norms(desk) == ["Listen"]
    desk.opened.edit.undo()
    assert desk.records.find(empty.id) is None


def test_several_records_put_at_once_are_one_change(desk: Desk) -> None:
    edit = desk.opened.edit
    edit.put(edit.fresh(Norm, "Lions", text="A"), edit.fresh(Norm, "Owls", text="B"))
    edit.undo()
    assert desk.records.every(Norm) == ()


def test_a_record_moves_before_another_and_to_the_end(desk: Desk) -> None:
    first, _second, third = three_norms(desk)
    desk.opened.edit.move(third.id, before=first.id)
    assert norms(desk) == ["C", "A", "B"]
    desk.opened.edit.move(third.id)
    assert norms(desk) == ["A", "B", "C"]
    desk.opened.edit.move(first.id, before=third.id)
    assert norms(desk) == ["B", "A", "C"]
    assert desk.is_as_on_disk()


def test_a_record_moves_to_another_list(desk: Desk) -> None:
    first, *_others = three_norms(desk)
    desk.opened.edit.move(first.id, owner="Owls")
    assert norms(desk) == ["B", "C"]
    assert [norm.text for norm in desk.records.of(Norm, "Owls")] == ["A"]
    desk.opened.edit.undo()
    assert norms(desk) == ["A", "B", "C"]


def test_moving_before_itself_or_what_is_gone_does_nothing(desk: Desk) -> None:
    first, *_others = three_norms(desk)
    told = len(desk.told)
    desk.opened.edit.move(first.id, before=first.id)
    desk.opened.edit.move("gone")
    assert len(desk.told) == told


def test_setting_a_field_changes_the_record_as_it_is_now(desk: Desk) -> None:
    norm = desk.opened.edit.add(Norm, "Lions", text="Listen")
    desk.opened.edit.write(norm, "repair", "We ask")
    desk.opened.edit.set(norm, "keeper", "Ana")
    (now,) = desk.records.of(Norm, "Lions")
    assert (now.repair, now.keeper) == ("We ask", "Ana")


# Removing


def test_a_team_that_is_removed_and_brought_back_has_everything_it_owned(desk: Desk) -> None:
    desk.type("Readers")
    desk.opened.edit.add(Person, "Lions", name="Ana", role="Principal")
    desk.opened.edit.add(Action, "Lions", text="Start", who="Bo")
    before = desk.records
    desk.opened.edit.remove("Lions")
    assert desk.records.owned_by("Lions") == ()
    assert [team.name for team in desk.opened.workshop.teams] == ["Owls"]
    assert desk.is_as_on_disk()
    desk.opened.edit.undo()
    assert desk.records == before
    assert desk.is_as_on_disk()
    desk.opened.edit.redo()
    assert desk.records.find("Lions") is None


def test_a_day_is_removed_with_its_blocks_and_their_steps(desk: Desk) -> None:
    before = desk.records
    desk.opened.edit.remove("Two")
    assert {each.kind for each in before} - {each.kind for each in desk.records} == set()
    assert [desk.records.find(name) for name in ("Two", "Close", "Close-1")] == [None] * 3
    desk.opened.edit.undo()
    assert desk.records == before


def test_what_was_brought_back_from_an_earlier_sitting_is_whole(desk: Desk) -> None:
    norm = desk.opened.edit.add(Norm, "Lions", text="Listen", repair="We ask")
    desk.opened.edit.remove(norm.id)
    again = Desk(desk.folder, desk.clock)
    assert again.opened.can_undo
    again.opened.take_over()
    again.opened.edit.undo()
    assert again.records.find(norm.id) == norm
    assert again.is_as_on_disk()
    again.close()


def test_removing_what_is_gone_does_nothing(desk: Desk) -> None:
    desk.opened.edit.remove("gone")
    assert desk.told == []


def test_undo_of_undo_of_anything_is_as_it_was(desk: Desk) -> None:
    states = [desk.records]
    three_norms(desk)
    desk.opened.edit.remove("Owls")
    desk.type("Readers")
    while desk.opened.can_undo and desk.rows and len(states) < 6:
        states.append(desk.records)
        desk.opened.edit.undo()
    for state in reversed(states[1:]):
        desk.opened.edit.redo()
        assert desk.records == state
    assert desk.is_as_on_disk()


# While a day runs


def test_a_begun_block_is_not_removed_and_the_sentence_says_why(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    before = desk.records
    with pytest.raises(WorkshopError, match="“Welcome” has begun and keeps its place"):
        desk.opened.edit.remove("Welcome")
    with pytest.raises(WorkshopError, match="nothing was changed"):
        desk.opened.edit.move("Welcome", owner="Two")
    with pytest.raises(WorkshopError, match=r"Change a block that is still to come"):
        desk.opened.edit.put(step("New", owner="Welcome"))
    assert desk.records == before
    assert desk.is_as_on_disk()


def test_an_undo_that_would_change_a_begun_block_is_refused_and_stays_to_be_undone(
    desk: Desk,
) -> None:
    welcome = desk.records.find("Welcome-1")
    assert isinstance(welcome, Step)
    desk.opened.edit.set(welcome, "minutes", 12)
    desk.opened.running.open_day()
    desk.opened.running.next()
    with pytest.raises(WorkshopError, match="has begun"):
        desk.opened.edit.undo()
    assert desk.opened.can_undo
    assert not desk.opened.can_redo


def test_a_block_to_come_is_changed_at_once(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.opened.edit.move("Draft", before="Close", owner="Two")
    draft = desk.records.find("Draft")
    assert isinstance(draft, Block)
    assert draft.owner == "Two"


# Versions by hand


def test_a_version_is_marked_by_hand_once_for_the_same_words(desk: Desk) -> None:
    assert not desk.opened.edit.mark_version("Lions", "goal", "nothing yet")
    desk.type("Readers")
    assert desk.opened.edit.mark_version("Lions", "goal", "before lunch")
    assert not desk.opened.edit.mark_version("Lions", "goal", "again")
    (mark,) = desk.records.of(Version, "Lions")
    assert (mark.no, mark.why, mark.wording) == (1, "before lunch", "Readers")


# Who and when


def test_every_row_says_when_it_was_made_and_on_which_device(desk: Desk) -> None:
    desk.clock.pass_by(7)
    desk.type("Readers")
    assert {(row.at, row.device) for row in desk.rows} == {(desk.clock.at, "Lead’s laptop")}


def test_every_change_has_the_next_number_of_the_logical_clock(desk: Desk) -> None:
    desk.type("Readers")
    three_norms(desk)
    desk.opened.edit.undo()
    counters = sorted({row.counter for row in desk.rows})
    assert counters == list(range(2, 2 + len(counters)))


def test_deleting_is_one_row_a_record(desk: Desk) -> None:
    desk.opened.edit.add(Person, "Lions", name="Ana")
    desk.opened.edit.remove("Lions")
    gone = [row for row in desk.rows if (row.field, row.new) == (EXISTS, False)]
    assert sorted(row.kind for row in gone) == ["person", "team"]
    assert isinstance(desk.records.find("Owls"), Team)
