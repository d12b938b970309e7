"""The ten newest backups, made at every opening."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.store import open_store
from tests.store.desk import Clock, Desk


def backups(path: Path) -> list[Path]:
    return sorted((path.parent / "backups").iterdir())


def open_again(desk: Desk, clock: Clock) -> None:
    desk.store.close()
    clock.pass_by(60)
    desk.store = open_store(desk.store.url, now=clock)


def test_a_backup_is_a_whole_store(file_desk: Desk, path: Path, clock: Clock) -> None:
    file_desk.put(Team(id=new_id()))
    open_again(file_desk, clock)
    (backup,) = backups(path)
    copy = shutil.copy(backup, path.parent / "copy.sqlite")
    store = open_store(f"sqlite:///{copy}")
    assert store.workshops() == file_desk.store.workshops()
    store.close()


def test_a_backup_holds_what_is_in_the_log_still(file_desk: Desk, path: Path, clock: Clock) -> None:
    file_desk.put(Team(id=new_id()))
    other = open_store(file_desk.store.url, now=clock)
    (backup,) = backups(path)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT kind FROM record").fetchall() == [("team",)]
    other.close()


def test_ten_different_states_are_kept(file_desk: Desk, path: Path, clock: Clock) -> None:
    for _day in range(13):
        file_desk.put(Team(id=new_id()))
        open_again(file_desk, clock)
    assert len(backups(path)) == 10
    with closing(sqlite3.connect(backups(path)[0])) as oldest:
        assert oldest.execute("SELECT count(*) FROM record").fetchone() == (4,)


def test_opening_again_and_again_does_not_push_out_older_states(
    file_desk: Desk, path: Path, clock: Clock
) -> None:
    open_again(file_desk, clock)
    file_desk.put(Team(id=new_id()))
    for _time in range(12):
        open_again(file_desk, clock)
    assert len(backups(path)) == 2


def test_they_lie_where_they_are_asked_to(file_desk: Desk, path: Path, tmp_path: Path) -> None:
    file_desk.store.close()
    open_store(file_desk.store.url, backups=tmp_path / "safe").close()
    assert len(list((tmp_path / "safe").iterdir())) == 1
    assert not (path.parent / "backups").exists()


def test_a_backup_that_cannot_be_made_does_not_stop_the_opening(
    file_desk: Desk, path: Path
) -> None:
    file_desk.put(Team(id=new_id()))
    file_desk.store.close()
    (path.parent / "backups").write_text("in the way")
    store = open_store(file_desk.store.url)
    assert store.workshops()[0].teams == 1
    assert "No backup could be made" in store.notice
    assert "The store itself is sound" in store.notice
    store.close()


@pytest.mark.parametrize("ending", ["part", "sqlite"])
def test_a_stranger_in_the_folder_is_left_alone(
    file_desk: Desk, path: Path, clock: Clock, ending: str
) -> None:
    stranger = path.parent / "backups" / f"holiday.{ending}"
    stranger.parent.mkdir()
    stranger.write_text("not ours")
    for _day in range(12):
        file_desk.put(Team(id=new_id()))
        open_again(file_desk, clock)
    assert stranger.read_text() == "not ours"
