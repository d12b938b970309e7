"""The world's faults are told, ours are not."""

import sqlite3
from dataclasses import dataclass

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import IntegrityError, OperationalError

from facilitator.domain.errors import WorkshopError
from facilitator.store import open_store
from facilitator.store.faults import told
from tests.store.server import HAS_POSTGRESQL


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("in SQLite’s words")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "begins"),
    [
        (sqlite3.SQLITE_FULL, "The disk is full"),
        (sqlite3.SQLITE_READONLY, "The store X can only be read"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "The store X can only be read"),
        (sqlite3.SQLITE_BUSY, "Another program holds"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program holds"),
        (sqlite3.SQLITE_CANTOPEN, "The store X cannot be opened"),
        (sqlite3.SQLITE_IOERR_WRITE, "The disk failed"),
        (sqlite3.SQLITE_CORRUPT, "The store X is damaged"),
        (sqlite3.SQLITE_NOTADB, "The store X is damaged"),
    ],
)
def test_what_the_machine_does_is_told(code: int, begins: str) -> None:
    with pytest.raises(WorkshopError, match=begins), told("X"):
        raise sqlite_error(code)
    with pytest.raises(WorkshopError, match=begins), told("X"):
        raise OperationalError("SELECT", {}, sqlite_error(code))


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_MISUSE]
)
def test_what_we_do_wrong_goes_on_as_it_is(code: int) -> None:
    with pytest.raises(sqlite3.OperationalError), told("X"):
        raise sqlite_error(code)


@dataclass
class ServerError(Exception):
    sqlstate: str | None


@pytest.mark.parametrize(
    ("state", "begins"),
    [
        ("53100", "The disk is full"),
        ("25006", "The store X can only be read"),
        ("57P01", "The database X cannot be reached"),
        ("08006", "The database X cannot be reached"),
        ("55P03", "Another program holds"),
        (None, "The database X cannot be reached"),
    ],
)
def test_what_a_server_does_is_told(state: str | None, begins: str) -> None:
    with pytest.raises(WorkshopError, match=begins), told("X"):
        raise OperationalError("SELECT", {}, ServerError(state))


def test_a_broken_rule_on_a_server_goes_on_as_it_is() -> None:
    with pytest.raises(IntegrityError), told("X"):
        raise IntegrityError("INSERT", {}, ServerError("23505"))


if HAS_POSTGRESQL:

    def test_a_server_that_does_not_answer_is_told_without_its_password() -> None:
        with pytest.raises(WorkshopError, match="cannot be reached") as said:
            open_store("postgresql+psycopg://me:secret@/name?host=/nowhere")
        assert "secret" not in str(said.value)

    def test_after_the_server_was_away_the_store_goes_on(fresh_database: str) -> None:
        store, other = open_store(fresh_database), open_store(fresh_database)
        with other._database.writing() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        with pytest.raises(WorkshopError, match="cannot be reached"):
            store.workshops()
        assert store.workshops() == ()
        store.close()
        other.close()

    def test_another_applications_database_is_left_as_it_is(fresh_database: str) -> None:
        engine = create_engine(fresh_database)
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE history (theirs text)")
        with pytest.raises(WorkshopError, match="does not belong to Facilitator"):
            open_store(fresh_database)
        assert inspect(engine).get_table_names() == ["history"]
        engine.dispose()

    def test_a_newer_database_is_left_as_it_is(fresh_database: str) -> None:
        store = open_store(fresh_database)
        with store._database.writing() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        store.close()
        with pytest.raises(WorkshopError, match="newer Facilitator"):
            open_store(fresh_database)
