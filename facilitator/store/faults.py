"""Sorts what databases complain of: the world's fault is told in a sentence, ours is a bug.

Full disks, write-protected folders and unplugged networks are the world's. A constraint that
fails or a table that is missing is ours, and goes on as it is. SQLAlchemy is asked only about an
error that is not SQLite's: files are looked after before it is there.
"""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import N_, _

FULL: Final = N_(
    "The disk is full. The last change is not saved yet. Nothing saved before is lost. "
    "Free some space and try again."
)
READ_ONLY: Final = N_(
    "The store {place} can only be read here, so nothing was changed. Nothing saved before is "
    "lost. Make the file and its folder writable, or choose another store with --database."
)
BUSY: Final = N_(
    "Another program holds the store {place}. Nothing saved before is lost. Try again in a moment."
)
SHUT: Final = N_(
    "The store {place} cannot be opened, and nothing in it was changed. "
    "Check that its folder is there and that you may use it."
)
BROKEN_DISK: Final = N_(
    "The disk failed while using the store {place}. What was saved before is not touched. "
    "Check the disk and its free space, and try again."
)
DAMAGED: Final = N_(
    "The store {place} is damaged. Nothing is deleted. Close Facilitator, move that file to "
    "another folder, and open Facilitator again: the newest good backup then takes its place."
)
UNREACHABLE: Final = N_(
    "The database {place} cannot be reached. Nothing saved before is lost. "
    "Check the network, the address, the name and the password, and try again."
)

_LITTLE: Final = 100_000
"""Bytes; with less free than this a disk counts as full."""

_SQLITE: Final[Mapping[int, str]] = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_PROTOCOL: BUSY,
    sqlite3.SQLITE_CANTOPEN: SHUT,
    sqlite3.SQLITE_IOERR: BROKEN_DISK,
    sqlite3.SQLITE_NOLFS: BROKEN_DISK,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}

_SQLSTATES: Final[Mapping[str, str]] = {
    "53100": FULL,
    "25006": READ_ONLY,
    "42501": READ_ONLY,
    "08": UNREACHABLE,
    "28": UNREACHABLE,
    "3D": UNREACHABLE,
    "53": BUSY,
    "55": BUSY,
    "57": UNREACHABLE,
    "58": BROKEN_DISK,
}
"""By the standard's code, or by the class of codes: its first two letters."""


@contextmanager
def told(place: str) -> Iterator[None]:
    """Raise what is the world's fault as a WorkshopError; `place` names the store."""
    try:
        yield
    except Exception as error:
        sentence = _sentence(error)
        if sentence is BROKEN_DISK and _is_full(place):
            sentence = FULL
        if not sentence:
            raise
        raise WorkshopError(_(sentence).format(place=place)) from error


def _is_full(place: str) -> bool:
    # SQLite does not say of every file it could not enlarge that it was for want of room.
    with suppress(OSError, ValueError):
        return shutil.disk_usage(Path(place).parent).free < _LITTLE
    return False


def code(error: sqlite3.Error) -> int:
    """SQLite's primary result code, 0 where it was not SQLite that failed."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _sentence(error: Exception) -> str:
    cause = getattr(error, "orig", error)
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(code(cause), "")
    from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

    if not isinstance(error, DBAPIError):
        return ""
    state = getattr(cause, "sqlstate", None) or getattr(cause, "pgcode", None)
    if state:
        return _SQLSTATES.get(state) or _SQLSTATES.get(state[:2], "")
    # A server that never answered gives no code.
    return UNREACHABLE if isinstance(error, OperationalError | InterfaceError) else ""
