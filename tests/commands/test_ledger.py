"""Memory says what the disk says, always: also when the disk refuses."""

import pytest

from facilitator.commands.changes import RecordsChanged, RunChanged
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.run import Phase
from tests.commands.desk import Desk

LONG = "word " * 40_000


def test_what_changed_is_told_with_its_ids_kinds_and_owners(desk: Desk) -> None:
    norm = desk.opened.edit.add(Norm, "Lions", text="Listen")
    (told,) = desk.told
    assert isinstance(told, RecordsChanged)
    assert (told.ids, told.kinds, told.owners) == ({norm.id}, {"norm"}, {"Lions"})
    assert told.workshop == desk.opened.workshop


def test_it_is_on_disk_before_it_is_told(desk: Desk) -> None:
    seen: list[bool] = []
    desk.opened.listen(lambda _change: seen.append(desk.is_as_on_disk()))
    desk.type("Readers", "Readers all")
    desk.opened.running.open_day()
    assert seen == [True, True, True]


def test_a_run_that_moved_is_told(desk: Desk) -> None:
    desk.opened.running.open_day()
    assert desk.told == [RunChanged(desk.opened.run)]


def test_nobody_listens_and_nothing_breaks(desk: Desk) -> None:
    desk.opened.listen(None)
    desk.type("Readers")
    assert desk.told == []


def test_a_disk_that_refuses_changes_nothing_in_memory_and_says_so(desk: Desk) -> None:
    desk.type("Readers")
    before, undo = desk.records, desk.opened.can_undo
    desk.fill_the_disk()
    with pytest.raises(WorkshopError, match="The disk is full"):
        desk.opened.edit.add(Norm, "Lions", text=LONG)
    assert (desk.records, desk.opened.can_undo) == (before, undo)
    assert len(desk.told) == 1
    assert desk.is_as_on_disk()


def test_typing_that_the_disk_refuses_is_not_taken_and_can_be_tried_again(desk: Desk) -> None:
    desk.type("Readers")
    desk.fill_the_disk()
    for _flush in range(2):
        with pytest.raises(WorkshopError, match="The disk is full"):
            desk.type(LONG)
    assert desk.goal.sentence == "Readers"
    desk.type("Readers all")
    assert desk.goal.sentence == "Readers all"
    assert len({row.change for row in desk.rows}) == 1
    assert desk.is_as_on_disk()


def press_until_refused(desk: Desk) -> None:
    desk.opened.running.jump("Welcome")
    for _press in range(2000):
        desk.opened.running.restart()


def test_a_move_of_the_run_that_the_disk_refuses_has_not_happened(desk: Desk) -> None:
    desk.opened.running.open_day()
    before = desk.opened.run
    desk.fill_the_disk()
    with pytest.raises(WorkshopError, match="The disk is full"):
        press_until_refused(desk)
    assert desk.opened.run != before
    assert desk.is_as_on_disk()


def test_after_a_crash_the_run_is_back_mid_step_with_the_right_time_left(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.clock.pass_by(4)
    again = Desk(desk.folder, desk.clock)
    assert again.opened.run == desk.opened.run
    assert again.opened.run.phase is Phase.RUNNING
    assert again.opened.run.time_left(desk.clock.at).total_seconds() == 6 * 60
    again.close()
