"""Stores of earlier versions are brought up to date in place."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.store import default_url, migrations, open_store, schema, tables, version
from tests.store.desk import Clock, Desk, as_ordinary_user

NEXT = '''
"""A version that is not written yet."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("workshop") as workshop:
        workshop.add_column(sa.Column("place", sa.Text(), nullable=False, server_default="gym"))
        workshop.alter_column("made_at", type_=sa.String(40), existing_nullable=False)
'''


def test_all_migrations_together_make_the_declared_tables(url: str) -> None:
    engine = create_engine(url.replace("/data/facilitator.sqlite", "/other.sqlite"))
    with engine.begin() as connection:
        migrations.migrate(connection)
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.metadata) == []
        assert schema.age(connection) is version.Age.PRESENT
    engine.dispose()


def test_a_new_store_has_the_same_tables_and_names_as_a_migrated_one(tmp_path: Path) -> None:
    made = create_engine(f"sqlite:///{tmp_path / 'made.sqlite'}")
    migrated = create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite'}")
    with made.begin() as one, migrated.begin() as other:
        tables.metadata.create_all(one)
        schema.stamp(one)
        migrations.migrate(other)
        for table in (*tables.metadata.tables, "alembic_version"):
            for ask in ("columns", "indexes", "foreign_keys", "unique_constraints"):
                said = [getattr(inspect(each), f"get_{ask}")(table) for each in (one, other)]
                assert str(said[0]) == str(said[1])
            keys = [inspect(each).get_pk_constraint(table) for each in (one, other)]
            assert keys[0] == keys[1]
    made.dispose()
    migrated.dispose()


def test_this_program_writes_the_newest_version_there_is() -> None:
    assert ScriptDirectory(str(migrations.FOLDER)).get_heads() == [version.VERSION]


@pytest.fixture
def next_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program of a year from now, with one more migration."""
    folder = shutil.copytree(migrations.FOLDER, tmp_path / "migrations")
    (folder / "versions" / "0002_next.py").write_text(NEXT)
    monkeypatch.setattr(migrations, "FOLDER", folder)
    monkeypatch.setattr(version, "VERSION", "0002")


@pytest.fixture
def older(desk: Desk) -> Desk:
    """A store of today's version with something in it, closed."""
    team = Team(id=new_id(), name="Lincoln")
    desk.put(team)
    desk.put(replace(team, table=3), team)
    desk.store.close()
    return desk


def everything(desk: Desk) -> list[object]:
    loaded = desk.store.load(desk.workshop)
    return [list(loaded.records), loaded.undoable, list(desk.store.history(desk.workshop))]


def test_an_older_store_is_migrated_in_place_and_keeps_everything(
    older: Desk, clock: Clock, request: pytest.FixtureRequest
) -> None:
    older.store = open_store(older.store.url, now=clock)
    before = everything(older)
    older.store.close()
    request.getfixturevalue("next_program")
    older.store = open_store(older.store.url, now=clock)
    assert everything(older) == before
    with older.store._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT place FROM workshop").scalar() == "gym"
        assert schema.age(connection) is version.Age.PRESENT
    older.put(Team(id=new_id()))
    older.store.close()
    open_store(older.store.url, now=clock).close()


def test_a_backup_of_the_older_store_is_made_before(
    file_desk: Desk, path: Path, next_program: None
) -> None:
    file_desk.store.close()
    open_store(file_desk.store.url).close()
    (backup,) = (path.parent / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT * FROM alembic_version").fetchall() == [("0001",)]


def test_without_a_backup_an_older_store_is_left_as_it_is(
    file_desk: Desk, path: Path, next_program: None
) -> None:
    file_desk.store.close()
    (path.parent / "backups").write_text("in the way")
    before = path.read_bytes()
    with pytest.raises(WorkshopError, match="only after a backup, so it was left as it is"):
        open_store(file_desk.store.url)
    assert path.read_bytes() == before


def test_an_older_store_that_can_only_be_read_is_told(
    file_desk: Desk, path: Path, shared_folder: Path, next_program: None
) -> None:
    file_desk.store.close()
    copy = Path(shutil.copy(path, shared_folder))
    before = copy.read_bytes()
    shared_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(WorkshopError, match="could not be brought up to date"):
        open_store(default_url(shared_folder))
    assert copy.read_bytes() == before


def test_a_migration_that_fails_changes_nothing(
    file_desk: Desk, path: Path, next_program: None, tmp_path: Path
) -> None:
    file_desk.store.close()
    before = path.read_bytes()
    failing = tmp_path / "migrations" / "versions" / "0002_next.py"
    failing.write_text(NEXT + "    raise RuntimeError('no')\n")
    with pytest.raises(RuntimeError, match="no"):
        open_store(file_desk.store.url)
    assert path.read_bytes() == before
