"""A damaged store is put aside, and the newest good backup takes its place."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.domain.run import RunEvent, What
from facilitator.store import Store, default_url, open_store
from tests.store.desk import Clock, Desk, as_ordinary_user

PAGE = 4096
INDEX_LEAF = 10
"""How a page of an index begins."""


def overwritten(path: Path) -> None:
    """The second half of the file is noise."""
    data = path.read_bytes()
    half = len(data) // 2
    noise = random.Random(1).randbytes(len(data) - half)  # noqa: S311
    path.write_bytes(data[:half] + noise)


def flipped(path: Path) -> None:
    """One page in the middle has lost its head."""
    data = bytearray(path.read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    for at in range(middle, middle + 12):
        data[at] ^= 0xFF
    path.write_bytes(data)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: -3 * PAGE])


def cut_within_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 5 * PAGE + 700])


def cut_to_a_stump(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def beheaded(path: Path) -> None:
    """The first page is noise behind its first letters, our mark with it."""
    data = path.read_bytes()
    noise = random.Random(2).randbytes(PAGE - 16)  # noqa: S311
    path.write_bytes(data[:16] + noise + data[PAGE:])


def of_an_odd_format(path: Path) -> None:
    """The head names a format of tables that there is not."""
    data = bytearray(path.read_bytes())
    data[44:48] = b"\0\0\0\x09"
    path.write_bytes(data)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


DAMAGES = [
    *(overwritten, flipped, truncated, cut_within_a_page, cut_to_a_stump),
    *(beheaded, of_an_odd_format, emptied, zeroed),
]


@pytest.fixture
def backed_up(file_desk: Desk, clock: Clock) -> Desk:
    """A store with one team in its backup and a second team since; closed."""
    _many_teams(file_desk)
    file_desk.store.close()
    clock.pass_by(3600)
    file_desk.store = open_store(file_desk.store.url, now=clock)
    file_desk.put(Team(id=new_id()))
    file_desk.store.close()
    clock.pass_by(3600)
    return file_desk


def _many_teams(desk: Desk) -> None:
    for _each in range(30):
        desk.put(Team(id=new_id(), name="Lincoln " * 80))


def teams(store: Store) -> int:
    return store.workshops()[0].teams


def led_astray(path: Path, record: str) -> None:
    """The key of a record in the table's index has one letter wrong; every page looks sound."""
    data = bytearray(path.read_bytes())
    for page in range(0, len(data), PAGE):
        found = data.find(record.encode(), page, page + PAGE)
        if data[page] == INDEX_LEAF and found >= 0:
            data[found] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_newest_good_backup_takes_the_place_of_a_damaged_store(
    backed_up: Desk, path: Path, clock: Clock, damage: object
) -> None:
    damage(path)
    damaged = path.read_bytes()
    store = open_store(backed_up.store.url, now=clock)
    assert teams(store) == 30
    (aside,) = path.parent.glob("facilitator damaged *.sqlite")
    assert aside.read_bytes() == damaged
    assert "2026-08-11" in store.notice
    assert str(aside) in store.notice
    assert "Nothing was deleted" in store.notice
    store.close()
    again = open_store(backed_up.store.url, now=clock)
    assert (teams(again), again.notice) == (30, "")
    again.close()


@pytest.mark.parametrize("damage", [overwritten, flipped, truncated, cut_to_a_stump])
def test_without_a_backup_an_empty_store_is_begun_and_the_damaged_one_kept(
    file_desk: Desk, path: Path, damage: object
) -> None:
    _many_teams(file_desk)
    file_desk.store.close()
    damage(path)
    damaged = path.read_bytes()
    store = open_store(file_desk.store.url)
    assert store.workshops() == ()
    (aside,) = path.parent.glob("facilitator damaged *.sqlite")
    assert aside.read_bytes() == damaged
    assert "no good backup" in store.notice
    store.close()


def test_another_programs_database_is_left_alone_whatever_backups_there_are(
    backed_up: Desk, path: Path, clock: Clock
) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title)")
    songs = path.read_bytes()
    with pytest.raises(WorkshopError, match="does not belong to Facilitator"):
        open_store(backed_up.store.url, now=clock)
    assert path.read_bytes() == songs


def test_the_log_of_a_damaged_store_goes_aside_with_it(
    backed_up: Desk, path: Path, clock: Clock, tmp_path: Path
) -> None:
    store = backed_up.store = open_store(backed_up.store.url, now=clock)
    backed_up.put(Team(id=new_id()))
    crashed = shutil.copytree(path.parent, tmp_path / "crashed") / path.name
    store.close()
    overwritten(crashed)
    log = crashed.with_name(crashed.name + "-wal").read_bytes()
    store = open_store(default_url(crashed.parent), now=clock)
    assert teams(store) == 31
    (aside,) = crashed.parent.glob("facilitator damaged *.sqlite-wal")
    assert aside.read_bytes() == log
    store.close()


def test_a_missing_store_is_restored(backed_up: Desk, path: Path, clock: Clock) -> None:
    path.unlink()
    store = open_store(backed_up.store.url, now=clock)
    assert teams(store) == 30
    assert "was missing; it was restored" in store.notice
    store.close()


def test_a_damaged_backup_is_passed_over(backed_up: Desk, path: Path, clock: Clock) -> None:
    store = open_store(backed_up.store.url, now=clock)
    store.close()
    newest = max((path.parent / "backups").iterdir())
    overwritten(newest)
    overwritten(path)
    store = open_store(backed_up.store.url, now=clock)
    assert teams(store) == 30
    store.close()


def test_a_damaged_store_is_never_backed_up(backed_up: Desk, path: Path, clock: Clock) -> None:
    (before,) = (path.parent / "backups").iterdir()
    saved = before.read_bytes()
    overwritten(path)
    open_store(backed_up.store.url, now=clock).close()
    assert before.read_bytes() == saved or not before.exists()
    for backup in (path.parent / "backups").iterdir():
        assert len(backup.read_bytes()) == len(saved)


def test_two_damages_at_one_moment_are_both_kept(backed_up: Desk, path: Path, clock: Clock) -> None:
    for _time in range(2):
        overwritten(path)
        open_store(backed_up.store.url, now=clock).close()
    assert len(list(path.parent.glob("facilitator damaged *.sqlite"))) == 2


OPENS = """
import os, sys
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Store, open_store
print("ready", flush=True)
input()
store = open_store(sys.argv[1])
print("open", flush=True)
input()
with store.begin() as transaction:
    transaction.make(WorkshopId(str(os.getpid())))
store.close()
"""


@pytest.mark.parametrize("has_backup", [True, False])
def test_two_programs_that_open_a_damaged_store_at_one_moment_write_to_the_same(
    backed_up: Desk, path: Path, has_backup: bool
) -> None:
    overwritten(path)
    if not has_backup:
        shutil.rmtree(path.parent / "backups")
    both = [
        subprocess.Popen(
            [sys.executable, "-c", OPENS, backed_up.store.url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _each in range(2)
    ]
    for said in ("ready", "open"):
        for each in both:
            assert each.stdout is not None
            assert each.stdout.readline().strip() == said
        for each in both:
            assert each.stdin is not None
            each.stdin.write("go on\n")
            each.stdin.flush()
    for each in both:
        each.communicate()
    store = open_store(backed_up.store.url)
    assert {str(each.pid) for each in both} <= {each.id for each in store.workshops()}
    store.close()
    assert len(list(path.parent.glob("facilitator damaged *.sqlite"))) == 1


def test_backups_of_another_store_of_that_name_are_not_taken(
    backed_up: Desk, path: Path, tmp_path: Path
) -> None:
    elsewhere = default_url(tmp_path / "elsewhere")
    store = open_store(elsewhere, backups=path.parent / "backups")
    assert (store.workshops(), store.notice) == ((), "")
    store.close()


def test_damage_met_later_is_told(file_desk: Desk, path: Path) -> None:
    _many_teams(file_desk)
    file_desk.store.close()
    store = open_store(file_desk.store.url)
    path.write_bytes(path.read_bytes()[:PAGE].ljust(path.stat().st_size, b"?"))
    with store._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA shrink_memory")
    with pytest.raises(WorkshopError, match="is damaged"):
        store.load(file_desk.workshop)
    store.close()


def test_a_restored_store_keeps_a_log_again(backed_up: Desk, path: Path, clock: Clock) -> None:
    overwritten(path)
    store = open_store(backed_up.store.url, now=clock)
    assert path.with_name(path.name + "-wal").exists()
    store.close()


def without_a_column(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE history RENAME COLUMN new TO nev")


@pytest.mark.parametrize("damage", [overwritten, without_a_column])
def test_damage_where_nobody_may_write_is_told(
    backed_up: Desk, path: Path, shared_folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(path)
    damaged = path.read_bytes()
    copy = shared_folder / path.name
    copy.write_bytes(damaged)
    shared_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(WorkshopError, match="damaged and cannot be put right"):
        open_store(default_url(shared_folder))
    assert copy.read_bytes() == damaged


def test_whatever_bits_are_flipped_the_store_opens_and_workshops_load_or_it_is_told(
    backed_up: Desk, path: Path, clock: Clock, tmp_path: Path
) -> None:
    chance = random.Random(7)  # noqa: S311
    for copy in range(40):
        flipped_copy = shutil.copytree(path.parent, tmp_path / str(copy)) / path.name
        data = bytearray(path.read_bytes())
        for _flip in range(chance.choice([1, 5, 200])):
            data[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
        flipped_copy.write_bytes(data)
        store = open_store(default_url(flipped_copy.parent), now=clock)
        with suppress(WorkshopError):
            for listed in store.workshops():
                store.load(listed.id)
                list(store.history(listed.id))
        store.close()


def test_a_store_without_one_of_its_columns_is_damaged(
    backed_up: Desk, path: Path, clock: Clock
) -> None:
    without_a_column(path)
    store = open_store(backed_up.store.url, now=clock)
    assert teams(store) == 30
    assert "is damaged; it was restored" in store.notice
    store.close()


def test_a_store_without_one_of_its_columns_is_never_backed_up(
    file_desk: Desk, path: Path, clock: Clock
) -> None:
    file_desk.store.close()
    without_a_column(path)
    store = open_store(file_desk.store.url, now=clock)
    assert "an empty one was begun" in store.notice
    store.close()
    assert list((path.parent / "backups").iterdir()) == []


def test_a_store_without_one_of_its_columns_is_damaged_where_no_backup_can_be_made(
    file_desk: Desk, path: Path, clock: Clock
) -> None:
    file_desk.store.close()
    (path.parent / "backups").write_text("a file in the way")
    without_a_column(path)
    store = open_store(file_desk.store.url, now=clock)
    assert "an empty one was begun" in store.notice
    store.close()


def test_a_store_without_its_version_is_damaged(backed_up: Desk, path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()
    store = open_store(backed_up.store.url, now=clock)
    assert teams(store) == 30
    assert "is damaged; it was restored" in store.notice
    store.close()


@pytest.fixture
def astray(file_desk: Desk, path: Path, clock: Clock) -> tuple[Desk, Team]:
    """A store backed up once, whose index does not find one of its teams any more; closed."""
    file_desk.store.close()
    clock.pass_by(3600)
    file_desk.store = open_store(file_desk.store.url, now=clock)
    team = Team(id=new_id(), name="Lincoln")
    file_desk.put(team)
    file_desk.store.close()
    led_astray(path, team.id)
    clock.pass_by(24 * 3600)
    return file_desk, team


def test_an_index_that_leads_astray_is_made_anew_and_nothing_is_lost(
    astray: tuple[Desk, Team], path: Path, clock: Clock
) -> None:
    desk, team = astray
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    desk.store = open_store(desk.store.url, now=clock)
    assert "its indexes were made anew, and nothing is lost" in desk.store.notice
    desk.put(replace(team, name="Lincoln High"), team)
    assert [each.name for each in desk.records().values()] == ["Lincoln High"]
    desk.store.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not list(path.parent.glob("facilitator damaged *"))


def test_what_an_index_has_lost_is_loaded_all_the_same(
    file_desk: Desk, path: Path, clock: Clock
) -> None:
    team = Team(id=new_id(), name="Lincoln")
    file_desk.put(team)
    with file_desk.store.begin() as transaction:
        begun = RunEvent(What.DAY_OPENED, clock(), clock())
        transaction.append_run(file_desk.workshop, [begun])
    file_desk.store.close()
    open_store(file_desk.store.url, now=clock).close()
    led_astray(path, team.id)
    led_astray(path, file_desk.workshop)
    # On the same day, when nobody looks at the indexes.
    file_desk.store = open_store(file_desk.store.url, now=clock)
    loaded = file_desk.store.load(file_desk.workshop)

    assert team in loaded.records
    assert loaded.events == (begun,)
    assert list(file_desk.store.history(file_desk.workshop))


def test_an_index_that_cannot_be_made_anew_counts_as_damage(
    astray: tuple[Desk, Team], path: Path, clock: Clock
) -> None:
    desk, _team = astray
    with closing(sqlite3.connect(path)) as connection:
        # As a program that ran on without seeing it would have left it.
        connection.execute("INSERT INTO record SELECT * FROM record NOT INDEXED")
        connection.commit()
    store = open_store(desk.store.url, now=clock)
    assert "is damaged; it was restored as it was" in store.notice
    assert len(list(path.parent.glob("facilitator damaged *.sqlite"))) == 1
    assert teams(store) == 0
    store.close()


def test_a_backup_whose_index_leads_astray_is_passed_over(
    backed_up: Desk, path: Path, clock: Clock
) -> None:
    store = open_store(backed_up.store.url, now=clock)
    (record, *_others) = (each.id for each in store.load(backed_up.workshop).records)
    store.close()
    led_astray(max((path.parent / "backups").iterdir()), record)
    overwritten(path)
    store = open_store(backed_up.store.url, now=clock)
    assert teams(store) == 30
    store.close()
