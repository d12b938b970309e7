"""Connects SQLAlchemy to a database and brings its tables up to date."""

import re
import sqlite3
from contextlib import nullcontext
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, create_engine, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.store import sqlite
from facilitator.store.database import Database
from facilitator.store.faults import told
from facilitator.store.schema import bring_up
from facilitator.store.server import ahead_of_us, server
from facilitator.store.version import Age

_EXAMPLE: Final = "sqlite:////home/me/workshops.sqlite"
_PASSWORD: Final = re.compile(r"(?<=://)([^:]*):.*(?=@)")


def to_file(path: Path, *, read_only: bool) -> Database:
    """The database in a file that was looked after."""
    place = str(path)
    with told(place):
        connection = sqlite.connected(path, writable=not read_only)
        try:
            if not read_only:
                sqlite.keep_log(connection)
            is_ready = sqlite.age_on(connection) is Age.PRESENT
        except BaseException:
            connection.close()
            raise
    database = _on(connection, place)
    return database if is_ready else _made_ready(database, connection)


def to_memory(url: str) -> Database:
    """A database in memory, gone when it is closed."""
    connection = sqlite.connected(None)
    return _made_ready(_on(connection, url), connection)


def to_server(url: URL) -> Database:
    """A database that looks after its own files."""
    place = url.render_as_string(hide_password=True)
    return _made_ready(Database(server(url), place, ahead=ahead_of_us))


def server_in(url: str) -> URL | None:
    """The server that an address names, nothing where it names memory.

    Raises WorkshopError where it is no address, or one of a file that is more than its path.
    """
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise WorkshopError(
            _(
                "“{url}” is not the address of a database, so nothing was opened. "
                "One looks like {example}."
            ).format(url=_PASSWORD.sub(r"\1:***", url), example=_EXAMPLE)
        ) from error
    if parsed.get_backend_name() != "sqlite":
        return parsed
    is_plain = parsed.get_driver_name() == "pysqlite" and not parsed.query
    if is_plain and parsed.database in {None, ":memory:"}:
        return None
    raise WorkshopError(
        _(
            "The store in a file is named by its path alone, so nothing was opened. "
            "One looks like {example}."
        ).format(example=_EXAMPLE)
    )


def _on(connection: sqlite3.Connection, place: str) -> Database:
    """The database behind this one connection."""
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    return Database(engine, place, _begin)


def _begin(connection: Connection, writes: bool) -> None:
    # Python's sqlite3 would begin late, and fail where a reader turns into a writer.
    connection.connection.cursor().execute("BEGIN IMMEDIATE" if writes else "BEGIN")


def _made_ready(database: Database, file: sqlite3.Connection | None = None) -> Database:
    try:
        keys = nullcontext() if file is None else sqlite.foreign_keys_off(file)
        with keys, database.writing() as connection:
            bring_up(connection, database.place)
    except BaseException:
        database.close()
        raise
    return database
