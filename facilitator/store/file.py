"""Opens a store that is a file, with all the care a file needs.

In this order: recognise it, check it, put it right if need be, back it up, bring it up to date.
Nothing is written to what is not ours or is newer than this program.
"""

import sqlite3
from datetime import datetime
from pathlib import Path

from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _
from facilitator.store import schema, sqlite, version
from facilitator.store.backups import Backups
from facilitator.store.database import Database
from facilitator.store.faults import told
from facilitator.store.repair import put_right
from facilitator.store.sqlite import Found, IndexDamagedError
from facilitator.store.version import Age


@frozen
class Opened:
    """A file ready for use."""

    database: Database
    notice: str
    read_only: bool


def opened(path: Path, backups: Backups, at: datetime) -> Opened:
    """The store in a file, made if it is missing; WorkshopError where it cannot be."""
    try:
        with told(str(path)):
            path.parent.mkdir(parents=True, exist_ok=True)
            put_right_notice = _made_sound(path, backups, at)
            if sqlite.may_write(path):
                return _for_writing(path, backups, at, put_right_notice)
            return _for_reading(path)
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
        raise schema.foreign(str(path))
    if found is Found.NOTHING and backups.newest_good() is None:
        return ""
    if found is Found.STORE:
        age, sound = sqlite.age_and_soundness(path)
        if age is Age.NEWER:
            raise schema.newer(str(path))
        if sound:
            return ""
    if not sqlite.may_write(path):
        raise WorkshopError(
            _(
                "The store {place} is damaged and cannot be put right where nobody may write. "
                "Nothing in it was changed. Copy it to another folder and open it there."
            ).format(place=path)
        )
    return put_right(path, backups, at)


def _is_foreign(path: Path, found: Found, backups: Backups) -> bool:
    """Whether it never was ours; what took the place of a store we backed up is its wreck."""
    return not backups.all() or (found is Found.FOREIGN and sqlite.reads_well(path))


def _for_writing(path: Path, backups: Backups, at: datetime, notice: str) -> Opened:
    new = sqlite.found_at(path) is Found.NOTHING
    connection = sqlite.connected(path)
    database = sqlite.database_on(connection, str(path))
    try:
        if new:
            sqlite.mark_as_ours(connection)
        else:
            more = _backed_up(connection, database, backups, at)
            notice = " ".join(filter(None, (notice, more)))
        sqlite.keep_log(connection)
        with sqlite.foreign_keys_off(connection), database.writing() as transaction:
            schema.bring_up(transaction, database.place)
    except IndexDamagedError:
        database.close()
        return _for_writing(path, backups, at, put_right(path, backups, at))
    except BaseException:
        database.close()
        raise
    return Opened(database, notice, read_only=False)


def _backed_up(
    connection: sqlite3.Connection, database: Database, backups: Backups, at: datetime
) -> str:
    """Back up the store; a sentence if something was put right or failed.

    Raises IndexDamagedError where an index leads astray and cannot be made anew, and
    WorkshopError where there must be a backup and is none.
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
            ).format(place=database.place)
    except (OSError, sqlite3.Error) as error:
        failure = _(
            "No backup could be made in {folder} ({why}). The store itself is sound."
        ).format(folder=backups.folder, why=error)
        if _age(database) is Age.OLDER:
            raise WorkshopError(_not_without_backup(failure)) from error
        return failure
    return ""


def _not_without_backup(failure: str) -> str:
    more = _(
        "It is from an older Facilitator and is brought up to date only after a backup, so it "
        "was left as it is. Free some space and try again."
    )
    return f"{failure} {more}"


def _for_reading(path: Path) -> Opened:
    database = sqlite.database_on(sqlite.connected(path, writable=False), str(path))
    if _age(database) is not Age.PRESENT:
        database.close()
        raise WorkshopError(
            _(
                "The store {place} is from an older Facilitator and can only be read here, so it "
                "could not be brought up to date. Copy it to a folder where you may write and "
                "open it there."
            ).format(place=path)
        )
    notice = _("The store {place} can only be read here, so nothing can be changed.")
    return Opened(database, notice.format(place=path), read_only=True)


def _age(database: Database) -> Age:
    with database.reading() as transaction:
        return version.age(transaction)
