"""A store in a file: its settings, whose file it is, and who may write to it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.device import Device
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.domain.workshop import WorkshopId
from facilitator.store import default_url, open_store
from facilitator.store.sqlite import APPLICATION_ID, Found, found_at
from tests.store.desk import Clock, Desk, as_ordinary_user


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("application_id", APPLICATION_ID),
        ("busy_timeout", 2000),
    ],
)
def test_every_connection_has_its_settings(file_desk: Desk, setting: str, value: str | int) -> None:
    made = file_desk.store
    for store in (made, open_store(made.url)):
        with store._database.reading() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar() == value
        store.close()


def test_the_mark_is_in_the_file_even_before_its_log_is(file_desk: Desk, path: Path) -> None:
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    assert found_at(path) is Found.STORE


def test_a_closed_store_is_one_file(file_desk: Desk, path: Path) -> None:
    file_desk.store.close()
    assert set(contents(path.parent)) == {path.name}


@pytest.mark.parametrize("text", [b"team,school\nLincoln,Lincoln\n", b"SQLite", b"\0" * 5000])
def test_a_file_that_is_no_database_is_left_as_it_is(path: Path, text: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(text)
    with pytest.raises(WorkshopError, match="does not belong to Facilitator"):
        open_store(default_url(path.parent))
    assert contents(path.parent) == {path.name: text}


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_another_applications_database_is_left_as_it_is(path: Path, mode: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA journal_mode={mode}").fetchone()
        other.execute("CREATE TABLE workshop (id TEXT)")
        other.commit()
        before = contents(path.parent)
        with pytest.raises(WorkshopError, match="does not belong to Facilitator"):
            open_store(default_url(path.parent))
        assert contents(path.parent) == before


def test_a_newer_store_is_left_as_it_is(file_desk: Desk, path: Path) -> None:
    with file_desk.store._database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    file_desk.store.close()
    before = path.read_bytes()
    with pytest.raises(WorkshopError, match="written by a newer Facilitator"):
        open_store(file_desk.store.url)
    assert path.read_bytes() == before
    assert not (path.parent / "backups").exists()


def test_a_store_whose_making_was_cut_off_is_made_whole(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    store = open_store(default_url(path.parent))
    assert (store.workshops(), store.notice) == ((), "")
    store.close()


def test_an_empty_file_becomes_a_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    store = open_store(default_url(path.parent))
    assert (store.workshops(), store.notice) == ((), "")
    store.close()


def test_two_copies_of_the_program_share_a_store(file_desk: Desk, clock: Clock) -> None:
    other = open_store(file_desk.store.url, now=clock)
    file_desk.put(Team(id=new_id()))
    assert other.workshops()[0].teams == 1
    other.close()


def test_what_another_program_writes_just_now_is_waited_for_and_then_told(
    file_desk: Desk, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with file_desk.store._database.reading() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout=20")
        with pytest.raises(WorkshopError, match="Another program holds the store"):
            file_desk.put(Team(id=new_id()))
        other.execute("ROLLBACK")
    file_desk.put(Team(id=new_id()))
    assert len(file_desk.records()) == 1


@pytest.fixture
def shared(file_desk: Desk, shared_folder: Path, path: Path) -> Path:
    """A store with one team, closed, in a folder that everybody can read."""
    file_desk.put(Team(id=new_id()))
    file_desk.store.close()
    return Path(shutil.copy(path, shared_folder))


@pytest.fixture
def logged(file_desk: Desk, shared_folder: Path, path: Path) -> Path:
    """The same after a crash: what was written last is in its log still."""
    file_desk.put(Team(id=new_id()))
    for ending in ("-wal", "-shm"):
        shutil.copy(path.with_name(path.name + ending), shared_folder)
    return Path(shutil.copy(path, shared_folder))


@pytest.mark.parametrize("state", ["shared", "logged"])
@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_a_write_protected_store_can_be_read_and_refuses_the_first_change(
    request: pytest.FixtureRequest, state: str, folder_mode: int, here: Device
) -> None:
    path: Path = request.getfixturevalue(state)
    path.chmod(0o444)
    path.parent.chmod(folder_mode)
    with as_ordinary_user():
        store = open_store(default_url(path.parent))
        (listed,) = store.workshops()
        assert (listed.teams, store.read_only) == (1, True)
        assert "can only be read here" in store.notice
        assert not store.lease(listed.id, here).held
        refused = pytest.raises(WorkshopError, match="can only be read here")
        with refused, store.begin() as transaction:
            transaction.make(WorkshopId("another"))
        assert len(store.load(listed.id).records) == 1
        store.close()


def test_a_file_in_a_write_protected_folder_can_be_read_only(shared: Path) -> None:
    shared.chmod(0o666)
    shared.parent.chmod(0o555)
    with as_ordinary_user():
        store = open_store(default_url(shared.parent))
        assert store.read_only
        assert len(store.workshops()) == 1
        store.close()


def test_no_store_can_be_made_where_nobody_may_write(shared_folder: Path) -> None:
    shared_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(WorkshopError, match="cannot be opened"):
        open_store(default_url(shared_folder))


def test_a_store_nobody_may_read_is_told(shared: Path) -> None:
    shared.chmod(0)
    with as_ordinary_user(), pytest.raises(WorkshopError, match="Permission denied"):
        open_store(default_url(shared.parent))


def test_a_store_that_becomes_write_protected_while_open_is_told(
    file_desk: Desk, path: Path
) -> None:
    with file_desk.store._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(WorkshopError, match="can only be read here"):
        file_desk.put(Team(id=new_id()))
    assert file_desk.records() == {}
