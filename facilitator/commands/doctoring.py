"""Readiness before the room fills: each thing well, or what to do about it.

"Unknown" is not ready.
"""

import shutil
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from facilitator.domain.frozen import frozen
from facilitator.domain.records import Records, values_of
from facilitator.domain.wording import _, counted

_NEEDED_BYTES: Final = 500_000_000
_EARLIEST_YEAR: Final = 2025
_BACKUP_AGE: Final = timedelta(days=7)
_FONTS: Final = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "SourceSerif4-SemiBold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansSC-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
)


@frozen
class Finding:
    """One thing that was looked at."""

    name: str
    ready: bool
    words: str


def fonts(folder: Path) -> Finding:
    """Whether every typeface that paper and stage need is there."""
    missing = [name for name in _FONTS if not (folder / name).is_file()]
    if missing:
        words = _("{files} missing from {folder}; install Facilitator again.").format(
            files=", ".join(missing), folder=folder
        )
        return Finding(_("Fonts"), ready=False, words=words)
    return Finding(_("Fonts"), ready=True, words=_("all here"))


def letters(workshops: Iterable[tuple[str, Records]], fonts: Path) -> Finding:
    """Whether paper can print every character typed in these workshops, given by their titles."""
    from facilitator.papers import unprintable

    told = []
    for title, records in workshops:
        values = (value for record in records for value in values_of(record).values())
        typed = "\n".join(value for value in values if isinstance(value, str))
        if missing := unprintable(typed, fonts):
            told.append(f"{' '.join(map(_by_number, missing))} ({title})")
    if not told:
        return Finding(_("Letters"), ready=True, words=_("all can be printed"))
    words = _("no font has {letters}; they print like this, or write a word instead")
    return Finding(_("Letters"), ready=False, words=words.format(letters=", ".join(told)))


def _by_number(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def disk(folder: Path) -> Finding:
    """Whether there is room for a workshop and its papers."""
    present = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    try:
        free = shutil.disk_usage(present).free
    except OSError as error:
        return Finding(_("Disk"), ready=False, words=_("unknown: {why}").format(why=error.strerror))
    words = _("{gigabytes} GB free").format(gigabytes=round(free / 1e9, 1))
    if free < _NEEDED_BYTES:
        return Finding(
            _("Disk"), ready=False, words=_("{words}; free some space").format(words=words)
        )
    return Finding(_("Disk"), ready=True, words=words)


def backups(made: Sequence[datetime] | None, now: datetime) -> Finding:
    """Whether the store was backed up of late; `made` says when, newest first."""
    if made is None:
        words = _("unknown, as this store is no file; ask whoever looks after it")
        return Finding(_("Backups"), ready=False, words=words)
    if not made:
        words = _("none yet; open the window once and one is made")
        return Finding(_("Backups"), ready=False, words=words)
    age = now - made[0]
    old = counted("{n} day", "{n} days", max(age.days, 0))
    words = _("{n}, the newest {days} old").format(n=len(made), days=old)
    return Finding(_("Backups"), ready=age < _BACKUP_AGE, words=words)


def clock(now: datetime, newest_change: datetime | None) -> Finding:
    """Whether this laptop's clock can be right."""
    words = now.astimezone().strftime("%Y-%m-%d %H:%M %z")
    if now.year < _EARLIEST_YEAR or (newest_change is not None and newest_change > now):
        words = _("{time} cannot be right; set the laptop’s clock").format(time=words)
        return Finding(_("Clock"), ready=False, words=words)
    return Finding(_("Clock"), ready=True, words=words)


def display(screens: Sequence[str]) -> Finding:
    """Whether there is a second display for the room."""
    if not screens:
        words = _("none can be seen from here; plug in the projector and open the window")
        return Finding(_("Display"), ready=False, words=words)
    if len(screens) == 1:
        named = f" ({screens[0]})" if screens[0] else ""
        words = _("one only{name}; plug in the projector and choose Extend").format(name=named)
        return Finding(_("Display"), ready=False, words=words)
    return Finding(_("Display"), ready=True, words=", ".join(screens))
