"""Opens the store behind a URL, or says in a sentence why not.

Which database it is decides who opens it: a file with all the care a file needs, a store in
memory, or a server, which looks after its own files.

SQLAlchemy takes a third of the time in which a workshop opens to be imported. So it is imported
here, not with the package, and a file is looked after meanwhile.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote_to_bytes

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.store.backups import Backups, made_at
from facilitator.store.file import look_after, openable

if TYPE_CHECKING:
    from facilitator.store.store import Store

FILE_NAME: Final = "facilitator.sqlite"
_SQLITE: Final = ("sqlite", "sqlite+pysqlite")


def default_url(folder: Path) -> str:
    """The URL of the store in a folder of the user's."""
    return f"sqlite:///{quote(os.fsencode(folder / FILE_NAME), safe=' +/')}"


def backed_up(url: str, folder: Path) -> tuple[datetime, ...] | None:
    """When the store behind a URL was backed up into a folder, newest first.

    Nothing where it is not a file: a server is backed up by whoever looks after it.
    """
    path = _file_in(url)
    return None if path is None else tuple(map(made_at, Backups(folder, path).all()))


def _now() -> datetime:
    return datetime.now(UTC)


def open_store(
    url: str,
    *,
    backups: Path | None = None,
    now: Callable[[], datetime] = _now,
    typed: bool = False,
) -> "Store":
    """The store behind a URL, made if it is not there yet; its `notice` says what was put right.

    `backups` is a folder, by default the one of that name beside the store's file. A path that
    somebody `typed` may be mistyped: its folder must be there, and a store made there is told.
    Raises WorkshopError where the store cannot be opened; then nothing was written to it.
    """
    path = _file_in(url)
    if path is None:
        return _without_file(url, now)
    with openable(path):
        if typed and not path.parent.is_dir():
            raise WorkshopError(
                _(
                    "There is no folder {folder}, so no store was opened or made there. "
                    "Check the path, or make the folder first."
                ).format(folder=path.parent)
            )
        made_here = typed and not path.exists()
    with ThreadPoolExecutor(1) as meanwhile:
        kept = Backups(backups or path.parent / "backups", path)
        looked_after = meanwhile.submit(look_after, path, kept, now())
        from facilitator.store.connecting import to_file
        from facilitator.store.store import Store

        file = looked_after.result()
    notice = file.notice
    if made_here and not notice:
        notice = _(
            "There was no store at {place}, so a new, empty one was made. "
            "If you meant another, check the path."
        ).format(place=path)
    return Store(to_file(path, read_only=file.read_only), url, now, notice, file.read_only)


def _without_file(url: str, now: Callable[[], datetime]) -> "Store":
    from facilitator.store.connecting import server_in, to_memory, to_server
    from facilitator.store.store import Store

    server = server_in(url)
    if server is None:
        return Store(to_memory(url), url, now, is_private=True)
    return Store(to_server(server), url, now)


def _file_in(url: str) -> Path | None:
    """The file that an address of SQLite names by its path alone, or nothing."""
    driver, _slashes, quoted = url.partition(":///")
    # Some disks have names that are no text.
    name = os.fsdecode(unquote_to_bytes(os.fsencode(quoted)))
    is_file = driver in _SQLITE and "?" not in quoted and not name.startswith("file:")
    return Path(name) if is_file and name not in {"", ":memory:"} and "\0" not in name else None
