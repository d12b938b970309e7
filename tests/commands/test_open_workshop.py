"""One writer: a second copy reads and prints, says where it is open, and can take over."""

import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.commands.changes import RecordsChanged, RunChanged, WritingLost
from facilitator.domain.errors import WorkshopError
from tests.commands.desk import SCRIBE, Desk
from tests.store.desk import as_ordinary_user


def test_the_first_copy_writes_and_the_second_reads_and_says_where_it_is_open(
    desk: Desk, scribe: Desk
) -> None:
    assert (desk.opened.writable, desk.opened.held_by) == (True, "")
    assert (scribe.opened.writable, scribe.opened.held_by) == (False, "Lead’s laptop")
    assert scribe.records == desk.records


def test_what_a_reader_tries_to_change_is_refused_with_a_sentence(desk: Desk, scribe: Desk) -> None:
    with pytest.raises(WorkshopError, match="open for writing on Lead’s laptop; nothing was"):
        scribe.type("Readers")
    with pytest.raises(WorkshopError, match="Read and print it, or take it over"):
        scribe.opened.running.open_day()
    assert (scribe.goal.sentence, scribe.told) == ("", [])
    assert desk.is_as_on_disk()


def test_taking_over_brings_what_the_other_wrote_so_far_and_the_right_to_write(
    desk: Desk, scribe: Desk
) -> None:
    desk.type("Readers")
    desk.opened.running.open_day()
    scribe.opened.take_over()
    assert [type(change) for change in scribe.told] == [RecordsChanged, RunChanged]
    assert (scribe.opened.writable, scribe.goal.sentence) == (True, "Readers")
    assert scribe.opened.run == desk.opened.run
    scribe.type("Readers all")
    assert scribe.is_as_on_disk()


def test_taking_over_on_a_laptop_whose_clock_is_behind_goes_on_where_the_log_ends(
    desk: Desk, tmp_path: Path
) -> None:
    scribe = Desk(tmp_path, device=SCRIBE)
    desk.clock.pass_by(20)
    desk.opened.running.open_day()
    desk.opened.running.next()
    scribe.opened.take_over()
    assert scribe.opened.run.time_left(scribe.clock.at) == timedelta(minutes=10)
    assert scribe.is_as_on_disk()
    scribe.close()


def test_whoever_lost_the_right_to_write_is_told_once_and_only_reads(
    desk: Desk, scribe: Desk
) -> None:
    desk.opened.keep()
    assert desk.told == []
    scribe.opened.take_over()
    desk.opened.keep()
    desk.opened.keep()
    assert [each for each in desk.told if isinstance(each, WritingLost)] == desk.told[:1]
    assert desk.opened.held_by == "Scribe’s laptop"


def test_words_typed_before_the_loss_is_noticed_do_not_reach_the_disk(
    desk: Desk, scribe: Desk
) -> None:
    scribe.opened.take_over()
    with pytest.raises(WorkshopError):
        desk.type("Readers")
    assert desk.goal.sentence == ""
    assert scribe.is_as_on_disk()


def test_typing_that_was_open_when_another_copy_took_over_is_not_mixed_with_its_words(
    desk: Desk, scribe: Desk
) -> None:
    desk.type("Readers")
    scribe.opened.take_over()
    scribe.type("Writers")
    desk.opened.take_over()
    desk.type("Writers all")
    assert desk.is_as_on_disk()
    desk.opened.edit.undo()
    assert desk.goal.sentence == "Writers"


def test_after_the_first_is_closed_the_next_copy_writes(desk: Desk, scribe: Desk) -> None:
    desk.opened.close()
    again = Desk(desk.folder, desk.clock)
    assert again.opened.writable
    again.close()


def test_after_a_crash_the_workshop_is_free_in_half_a_minute(desk: Desk, scribe: Desk) -> None:
    desk.clock.pass_by(0.5)
    again = Desk(desk.folder, desk.clock, scribe.device)
    assert again.opened.writable
    again.close()


def test_an_open_workshop_knows_its_id_its_instant_and_what_can_be_undone(desk: Desk) -> None:
    assert (desk.opened.id, desk.opened.now()) == (desk.id, desk.clock.at)
    desk.type("Readers")
    assert (desk.opened.can_undo, desk.opened.can_redo) == (True, False)
    desk.opened.edit.undo()
    assert desk.opened.can_redo


def test_a_fresh_workshop_has_nothing_to_undo(desk: Desk) -> None:
    before = desk.records
    assert not desk.opened.can_undo
    assert not desk.opened.edit.undo()
    assert desk.records == before


def test_a_closed_workshop_tells_nobody(desk: Desk) -> None:
    desk.opened.close()
    desk.opened.keep()
    assert desk.told == []


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder with the store in it where an ordinary user may read and nothing else."""
    Desk(tmp_path).close()
    folder = Path(tempfile.mkdtemp())
    shutil.copy(tmp_path / "facilitator.sqlite", folder)
    (folder / "facilitator.sqlite").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_in_a_store_that_can_only_be_read_nothing_is_tried_until_somebody_asks(
    locked: Path,
) -> None:
    with as_ordinary_user():
        visitor = Desk(locked)
        assert (visitor.opened.writable, visitor.opened.held_by) == (False, "")
        visitor.opened.keep()
        with pytest.raises(WorkshopError, match="can only be read here, so nothing was changed"):
            visitor.type("Readers")
        assert (visitor.goal.sentence, visitor.told) == ("", [])
        visitor.close()
