"""The ten newest backups of a store's file, each a whole store by itself.

Knows files and SQLite's own online backup. Whether a store deserves a backup, or needs one
back, is decided by who calls.
"""

import os
import sqlite3
import tempfile
import zlib
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from facilitator.store.sqlite import (
    ColumnLostError,
    Found,
    IndexDamagedError,
    age_and_soundness,
    connected,
    copy_to,
    found_at,
    see_that_columns_are_ours,
    see_that_indexes_agree,
)
from facilitator.store.version import Age

KEPT: Final = 10

_STAMP: Final = "%Y%m%dT%H%M%S%fZ"


class Backups:
    """The backups of one store. Several stores may keep theirs in one folder."""

    def __init__(self, folder: Path, store: Path) -> None:
        self.folder = folder
        self._beginning = f"{store.stem}-{_mark(folder, store)}-"

    def all(self) -> tuple[Path, ...]:
        """Every backup, newest first."""
        with suppress(OSError):
            return tuple(sorted(self.folder.glob(f"{self._beginning}*.sqlite"), reverse=True))
        return ()

    def make(self, source: sqlite3.Connection, at: datetime) -> Path:
        """Back up a store that was found sound, and let go of the oldest backups.

        A backup that says what the newest says takes its place, so that opening a store ten
        times does not push out the states it had before. The first of a day is looked through:
        raises IndexDamagedError where its indexes do not agree with its tables. Raises
        ColumnLostError where the store lacks a column, and then leaves every backup as it is.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        before = self.all()
        path = self.folder / f"{self._beginning}{at.astimezone(UTC).strftime(_STAMP)}.sqlite"
        descriptor, name = tempfile.mkstemp(".part", dir=self.folder)
        os.close(descriptor)
        part = Path(name)
        try:
            copy_to(source, part)
            same = [each for each in before[:1] if _say_the_same(part, each)]
            if not any(made_at(each).date() == at.astimezone(UTC).date() for each in before[:1]):
                # Takes seven times as long as the check at every opening, and finds little more.
                see_that_indexes_agree(part)
            # Last: it waits for SQLAlchemy, the copy need not.
            see_that_columns_are_ours(source)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        for old in (*same, *self.all()[KEPT:]):
            if old != path:
                old.unlink(missing_ok=True)
        return path

    def newest_good(self) -> Path | None:
        """The newest backup that is whole and that this program can read."""
        return next(filter(is_good, self.all()), None)


def is_good(path: Path) -> bool:
    """Whether a store is whole in every way we know of, and this program can read it."""
    with suppress(OSError, sqlite3.Error, IndexDamagedError, ColumnLostError):
        if found_at(path) is not Found.STORE:
            return False
        age, sound = age_and_soundness(path)
        if not sound or age not in (Age.PRESENT, Age.OLDER):
            return False
        see_that_indexes_agree(path)
        with closing(connected(path, writable=False)) as connection:
            see_that_columns_are_ours(connection)
        return True
    return False


def made_at(backup: Path) -> datetime:
    """When a backup was made, from its name."""
    stamp = backup.stem.rpartition("-")[2]
    # `strptime` would first read the calendar of the machine's language.
    return datetime.fromisoformat(f"{stamp[:15]}.{stamp[15:21]}+00:00")


def _say_the_same(one: Path, other: Path) -> bool:
    # In two reads: between those of `filecmp`, a thread waits for the interpreter every time.
    is_as_long = one.stat().st_size == other.stat().st_size
    return is_as_long and one.read_bytes() == other.read_bytes()


def _mark(folder: Path, store: Path) -> str:
    """Tells stores of the same name apart; stays the same when both folders move together."""
    try:
        way = os.path.relpath(store.absolute(), folder.absolute())
    except ValueError:  # on another drive
        way = str(store.absolute())
    return f"{zlib.crc32(os.fsencode(way)):08x}"
