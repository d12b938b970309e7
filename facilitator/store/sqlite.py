"""Everything that is SQLite's own: recognising its files, its settings, its check.

What to do about a file that is not as it should be is decided in `file` and `repair`. Only
`see_that_columns_are_ours` waits for SQLAlchemy.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import Enum, auto
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import Final

from facilitator.domain.wording import _
from facilitator.store.faults import code
from facilitator.store.version import Age, age_of

APPLICATION_ID: Final = 0x4C664C33
"""Written into the head of every store: “LfL3”."""

_MAGIC: Final = b"SQLite format 3\0"
_HEAD: Final = 100
_BUSY_SECONDS: Final = 2.0
_LONG_SECONDS: Final = 30.0
_SETTINGS: Final = (
    "foreign_keys=ON",
    "synchronous=FULL",
    "fullfsync=ON",  # macOS: through the drive's own cache
)
_TEXT: Final = partial(str, encoding="utf-8", errors="replace")
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ODD_FORMAT: Final = "unsupported file format"
"""What SQLite says of a damaged head, with the number of any mistake."""


class IndexDamagedError(Exception):
    """The tables of a store are whole, but an index leads astray: rows would not be found."""


class ColumnLostError(Exception):
    """The pages of a store are whole, but what they say of its tables is not ours."""


class Found(Enum):
    """What lies at the path of a store, told from its first bytes."""

    NOTHING = auto()
    """No file, or an empty one."""
    STORE = auto()
    STUMP = auto()
    """The beginning of a database, cut off."""
    FOREIGN = auto()
    """Another application's database."""
    NO_DATABASE = auto()


def found_at(path: Path) -> Found:
    """What lies at a path; opens nothing with SQLite, so nothing is written."""
    try:
        if not S_ISREG(path.stat().st_mode):
            # To open a pipe would wait for ever.
            raise OSError(errno.EINVAL, _("it is not a file"))
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (FileNotFoundError, NotADirectoryError):
        return Found.NOTHING
    if not head:
        return Found.NOTHING
    if not head.startswith(_MAGIC):
        return Found.NO_DATABASE
    if len(head) < _HEAD:
        return Found.STUMP
    ours = int.from_bytes(head[68:72], "big") == APPLICATION_ID
    return Found.STORE if ours else Found.FOREIGN


def may_write(path: Path) -> bool:
    """Whether this user may change the file, and make the files SQLite puts beside it."""
    return _allowed(path.parent) and (_allowed(path) or not path.exists())


def _allowed(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def connected(path: Path | None, *, writable: bool = True) -> sqlite3.Connection:
    """A connection that writes nothing by itself; without a path, to a store in memory."""
    name = ":memory:" if path is None else str(path) if writable else _read_only(path)
    connection = sqlite3.connect(
        name, timeout=_BUSY_SECONDS, isolation_level=None, uri=not writable
    )
    # A damaged letter must not keep a whole workshop shut: see `rows`.
    connection.text_factory = _TEXT
    try:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _read_only(path: Path) -> str:
    # SQLite reads a write-ahead log with the help of a file beside it. Where that cannot be
    # made, and there is no log, it must be told that nobody will change the store meanwhile.
    log = path.with_name(path.name + "-wal")
    alone = not _allowed(path.parent) and not log.exists()
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"


def age_and_soundness(path: Path) -> tuple[Age, bool]:
    """How the store stands to this program, and whether it is whole; writes nothing.

    A newer store is not checked: it is not ours to judge. What a crash cut off where no log can
    be kept is taken back first; until then nothing can be read.
    """
    cut_off = path.with_name(path.name + "-journal").exists()
    try:
        with closing(connected(path, writable=cut_off and may_write(path))) as connection:
            age = age_on(connection)
            return age, age is Age.NEWER or _is_sound(connection, age)
    except sqlite3.DatabaseError as error:
        if code(error) in _DAMAGED or _ODD_FORMAT in str(error):
            return Age.UNMADE, False
        raise
    except UnicodeDecodeError:
        # SQLite complains of a name that is no text any more, and Python cannot even say so.
        return Age.UNMADE, False


def reads_well(path: Path) -> bool:
    """Whether a database, ours or not, is whole."""
    try:
        with closing(connected(path, writable=False)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


def see_that_indexes_agree(path: Path) -> None:
    """Raise IndexDamagedError where an index does not list what its table holds.

    Takes six times as long as the check at opening, which does not see it.
    """
    with closing(connected(path, writable=False)) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise IndexDamagedError


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Wait until no other program is within this for the same store.

    The lock is SQLite's own, on an empty file beside the store: a crash lets go of it too.
    """
    beside = path.with_name(f"{path.name}.lock")
    with closing(sqlite3.connect(beside, _LONG_SECONDS, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def remake_indexes(connection: sqlite3.Connection) -> bool:
    """Make every index anew from its table, which loses nothing; False where that cannot be."""
    try:
        connection.execute("REINDEX")
    except sqlite3.IntegrityError:
        # Rows were put in twice while the index did not find them.
        return False
    return True


def age_on(connection: sqlite3.Connection) -> Age:
    """How the store on this connection stands to this program; writes nothing."""
    made = "SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'"
    if connection.execute(made).fetchone() is None:
        return age_of(None)
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return age_of(None if row is None else row[0])


def _is_sound(connection: sqlite3.Connection, age: Age) -> bool:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        return False
    if age is Age.UNMADE:
        # Tables and version are made in one transaction: it was cut off before, or is damaged.
        return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None
    return True


def see_that_columns_are_ours(connection: sqlite3.Connection) -> None:
    """Raise ColumnLostError where a store of today's version lacks a column of its tables."""
    if age_on(connection) is not Age.PRESENT:
        return
    from facilitator.store.tables import metadata

    there = set(
        connection.execute(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
            "WHERE t.type = 'table'"
        )
    )
    ours = {(table.name, c.name) for table in metadata.tables.values() for c in table.columns}
    if not ours <= there:
        raise ColumnLostError


def mark_as_ours(connection: sqlite3.Connection) -> None:
    """Write our mark, and keep a write-ahead log from now on.

    The mark comes first: without a log it goes straight into the head of the file.
    """
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    keep_log(connection)


def keep_log(connection: sqlite3.Connection) -> None:
    """Use a write-ahead log; where the disk cannot have one, SQLite keeps to its old way."""
    connection.execute("PRAGMA journal_mode=WAL").fetchone()


def copy_to(source: sqlite3.Connection, path: Path) -> None:
    """Copy a store, in use or not, as one file that says everything, and flush it."""
    with closing(connected(path)) as target:
        # Nothing is lost by a copy that a crash cuts off; it is flushed once, when it is whole.
        target.execute("PRAGMA synchronous=OFF")
        target.execute("PRAGMA journal_mode=OFF")
        target.execute("PRAGMA cache_size=64")  # pages are written once and not read again
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    with path.open("rb+") as written:
        os.fsync(written.fileno())


@contextmanager
def foreign_keys_off(connection: sqlite3.Connection) -> Iterator[None]:
    """For migrations: SQLite changes a table by making it anew, and must not mind meanwhile."""
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys=ON")
