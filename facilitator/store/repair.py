"""Puts a damaged store aside and the newest good backup in its place.

Nothing is ever deleted: the damaged file stays beside the store, its log with it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from facilitator.domain.wording import _
from facilitator.store.backups import Backups, made_at


def put_right(path: Path, backups: Backups, now: datetime) -> str:
    """Restore a store that is damaged or missing; a sentence says what was done.

    The copy is made before anything is moved, so that whatever stops us, the next opening
    finds either the damaged store or the restored one.
    """
    backup = backups.newest_good()
    fresh = path.with_name(f"{path.name}.restored")
    if backup is not None:
        _copied(backup, fresh)
    aside = _moved_aside(path, now)
    if backup is not None:
        fresh.replace(path)
    return _told(path, aside, backup)


def _copied(backup: Path, fresh: Path) -> None:
    try:
        shutil.copyfile(backup, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def _moved_aside(path: Path, now: datetime) -> Path | None:
    if not path.exists():
        return None
    aside = next(each for each in _names(path, now) if not each.exists())
    # The log goes first: beside a restored store it would be played into it.
    for ending in ("-wal", "-shm", "-journal", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _names(path: Path, now: datetime) -> Iterator[Path]:
    stamp = now.astimezone().strftime("%Y-%m-%d %H%M%S")
    yield path.with_name(f"{path.stem} damaged {stamp}{path.suffix}")
    for number in range(2, 1000):
        yield path.with_name(f"{path.stem} damaged {stamp} {number}{path.suffix}")


def _told(path: Path, aside: Path | None, backup: Path | None) -> str:
    if backup is None:
        return _(
            "The store {place} is damaged and there is no good backup, so an empty one was begun. "
            "Nothing was deleted: the damaged one is kept as {aside}."
        ).format(place=path, aside=aside)
    at = made_at(backup).astimezone().strftime("%Y-%m-%d %H:%M")
    if aside is None:
        return _(
            "The store {place} was missing; it was restored as it was on {at}, from {backup}."
        ).format(place=path, at=at, backup=backup)
    return _(
        "The store {place} is damaged; it was restored as it was on {at}. "
        "Nothing was deleted: the damaged one is kept as {aside}."
    ).format(place=path, at=at, aside=aside)
