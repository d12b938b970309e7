"""Looks after a store that is a file, before anything is read from it.

In this order: recognise it, check it, put it right if need be, back it up. Nothing is written to
what is not ours or is newer than this program. All of it is SQLite's own work, so it is done
while SQLAlchemy is still being imported (see `opening`).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _
from facilitator.store import sqlite, version
from facilitator.store.backups import Backups, is_good
from facilitator.store.faults import told
from facilitator.store.repair import put_right
from facilitator.store.sqlite import ColumnLostError, Found, IndexDamagedError
from facilitator.store.version import Age


@frozen
class LookedAfter:
    """A file that may be opened now."""

    notice: str
    """What was put right, or could not be backed up; usually empty."""
    read_only: bool


def look_after(path: Path, backups: Backups, at: datetime) -> LookedAfter:
    """Make the store in a file fit to be opened; WorkshopError where that cannot be.

    Where there is no file, an empty one is made and marked as ours.
    """
    with openable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        notice = _made_sound(path, backups, at)
        if sqlite.may_write(path):
            more = _made_safe(path, backups, at)
            return LookedAfter(" ".join(filter(None, (notice, more))), read_only=False)
        _see_that_it_can_be_read(path)
        said = _("The store {place} can only be read here, so nothing can be changed.")
        return LookedAfter(said.format(place=path), read_only=True)


@contextmanager
def openable(path: Path) -> Iterator[None]:
    """Raise what keeps a file from being opened as a WorkshopError."""
    try:
        with told(str(path)):
            yield
    except OSError as error:
        raise WorkshopError(
            _(
                "The store {place} cannot be opened ({why}). Nothing in it was changed. "
                "Check the disk and its free space, and that you may use the folder."
            ).format(place=path, why=error.strerror or error)
        ) from error


def _made_sound(path: Path, backups: Backups, at: datetime) -> str:
    """Refuse what is not ours, restore what is damaged; a sentence if something was restored."""
    found = sqlite.found_at(path)
    if found in {Found.FOREIGN, Found.NO_DATABASE} and _is_foreign(path, found, backups):
        raise version.foreign(str(path))
    if found is Found.NOTHING and backups.newest_good() is None:
        return ""
    if found is Found.STORE:
        age, sound = sqlite.age_and_soundness(path)
        if age is Age.NEWER:
            raise version.newer(str(path))
        if sound:
            return ""
    if not sqlite.may_write(path):
        raise _not_put_right(path)
    return _put_right_once(path, backups, at)


def _put_right_once(path: Path, backups: Backups, at: datetime) -> str:
    """Put a store right; nothing to say where another program has done so since we looked.

    Two that did so at one moment would put aside what the other had restored and written to.
    """
    with sqlite.alone_with(path):
        is_done = is_good(path) or _is_begun_anew(path, backups)
        return "" if is_done else put_right(path, backups, at)


def _is_begun_anew(path: Path, backups: Backups) -> bool:
    """Whether there is nothing yet where the store was, and nothing to restore."""
    found = sqlite.found_at(path)
    empty = found is Found.STORE and sqlite.age_and_soundness(path) == (Age.UNMADE, True)
    return (empty or found is Found.NOTHING) and backups.newest_good() is None


def _not_put_right(path: Path) -> WorkshopError:
    return WorkshopError(
        _(
            "The store {place} is damaged and cannot be put right where nobody may write. "
            "Nothing in it was changed. Copy it to another folder and open it there."
        ).format(place=path)
    )


def _is_foreign(path: Path, found: Found, backups: Backups) -> bool:
    """Whether it never was ours; what took the place of a store we backed up is its wreck."""
    return not backups.all() or (found is Found.FOREIGN and sqlite.reads_well(path))


def _made_safe(path: Path, backups: Backups, at: datetime) -> str:
    """Mark a new store as ours, or back up a sound one; a sentence if there is one to say."""
    try:
        with closing(sqlite.connected(path)) as connection:
            if sqlite.found_at(path) is Found.NOTHING:
                sqlite.mark_as_ours(connection)
                return ""
            return _backed_up(connection, path, backups, at)
    except (IndexDamagedError, ColumnLostError):
        restored = _put_right_once(path, backups, at)
        return f"{restored} {_made_safe(path, backups, at)}".strip()


def _backed_up(connection: sqlite3.Connection, path: Path, backups: Backups, at: datetime) -> str:
    """Back up the store; a sentence if something was put right or failed.

    Raises IndexDamagedError where an index leads astray and cannot be made anew, ColumnLostError
    where it lacks a column, and WorkshopError where there must be a backup and is none.
    """
    try:
        try:
            backups.make(connection, at)
        except IndexDamagedError:
            if not sqlite.remake_indexes(connection):
                raise
            backups.make(connection, at)
            return _(
                "The store {place} had lost its way to some of what it holds; its indexes were "
                "made anew, and nothing is lost."
            ).format(place=path)
    except (OSError, sqlite3.Error) as error:
        sqlite.see_that_columns_are_ours(connection)
        failure = _(
            "No backup could be made in {folder} ({why}). The store itself is sound."
        ).format(folder=backups.folder, why=error)
        if sqlite.age_on(connection) is Age.OLDER:
            raise WorkshopError(_not_without_backup(failure)) from error
        return failure
    return ""


def _not_without_backup(failure: str) -> str:
    more = _(
        "It is from an older Facilitator and is brought up to date only after a backup, so it "
        "was left as it is. Free some space and try again."
    )
    return f"{failure} {more}"


def _see_that_it_can_be_read(path: Path) -> None:
    with closing(sqlite.connected(path, writable=False)) as connection:
        if sqlite.age_on(connection) is not Age.PRESENT:
            raise WorkshopError(
                _(
                    "The store {place} is from an older Facilitator and can only be read here, so "
                    "it could not be brought up to date. Copy it to a folder where you may write "
                    "and open it there."
                ).format(place=path)
            )
        try:
            sqlite.see_that_columns_are_ours(connection)
        except ColumnLostError as error:
            raise _not_put_right(path) from error
