"""Opens the store behind a URL, or says in a sentence why not.

Which database it is decides who opens it: a file with all the care a file needs, a store in
memory, or a server, which looks after its own files.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.store.backups import Backups
from facilitator.store.database import Database
from facilitator.store.file import opened
from facilitator.store.schema import bring_up
from facilitator.store.server import ahead_of_us, server
from facilitator.store.sqlite import connected, database_on
from facilitator.store.store import Store

FILE_NAME: Final = "facilitator.sqlite"
_EXAMPLE: Final = "sqlite:////home/me/workshops.sqlite"


def default_url(folder: Path) -> str:
    """The URL of the store in a folder of the user's."""
    return URL.create("sqlite", database=str(folder / FILE_NAME)).render_as_string()


def _now() -> datetime:
    return datetime.now(UTC)


def open_store(
    url: str,
    *,
    backups: Path | None = None,
    now: Callable[[], datetime] = _now,
    typed: bool = False,
) -> Store:
    """The store behind a URL, made if it is not there yet; its `notice` says what was put right.

    `backups` is a folder, by default the one of that name beside the store's file. A path that
    somebody `typed` may be mistyped: its folder must be there, and a store made there is told.
    Raises WorkshopError where the store cannot be opened; then nothing was written to it.
    """
    parsed = _parsed(url)
    place = parsed.render_as_string(hide_password=True)
    if parsed.get_backend_name() != "sqlite":
        shared = Database(server(parsed), place, ahead=ahead_of_us)
        return Store(_made_ready(shared), url, now)
    path = _path(parsed)
    if path is None:
        database = database_on(connected(None), place)
        return Store(_made_ready(database), url, now, is_private=True)
    if typed and not path.parent.is_dir():
        raise WorkshopError(
            _(
                "There is no folder {folder}, so no store was opened or made there. "
                "Check the path, or make the folder first."
            ).format(folder=path.parent)
        )
    made_here = typed and not path.exists()
    file = opened(path, Backups(backups or path.parent / "backups", path), now())
    notice = file.notice
    if made_here and not notice:
        notice = _(
            "There was no store at {place}, so a new, empty one was made. "
            "If you meant another, check the path."
        ).format(place=path)
    return Store(file.database, url, now, notice, file.read_only)


def _made_ready(database: Database) -> Database:
    try:
        with database.writing() as connection:
            bring_up(connection, database.place)
    except BaseException:
        database.close()
        raise
    return database


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise WorkshopError(
            _(
                "“{url}” is not the address of a database, so nothing was opened. "
                "One looks like {example}."
            ).format(url=url, example=_EXAMPLE)
        ) from error
    return parsed


def _path(url: URL) -> Path | None:
    """The file a SQLite URL names, or nothing for a store in memory."""
    name = url.database or ":memory:"
    # An address that ends before its path would be a store that is gone when it is closed.
    pathless = url.database == "" or name.startswith("file:")
    if pathless or url.query or url.get_driver_name() != "pysqlite":
        raise WorkshopError(
            _(
                "The store in a file is named by its path alone, so nothing was opened. "
                "One looks like {example}."
            ).format(example=_EXAMPLE)
        )
    return None if name == ":memory:" else Path(name)
