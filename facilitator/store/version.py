"""Which version of the tables a store has, as Alembic writes it, and what is said of one not ours.

Knows no database: files that are looked after are asked by `sqlite`, what is to be brought up to
date by `schema`.
"""

from enum import Enum
from typing import Final

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _

VERSION: Final = "0001"
"""The version this program writes: the newest of `migrations/versions`."""


class Age(Enum):
    """How a database stands to this program."""

    UNMADE = "it has no version yet"
    OLDER = "it must be brought up to date"
    PRESENT = "it is as this program writes it"
    NEWER = "this program does not know it"


def age_of(version: object) -> Age:
    """How a version stands to this program's own; versions are numbers of four digits."""
    if version is None:
        return Age.UNMADE
    if version == VERSION:
        return Age.PRESENT
    known = isinstance(version, str) and version.isdecimal() and version < VERSION
    return Age.OLDER if known else Age.NEWER


def newer(place: str) -> WorkshopError:
    """What is said of a store that a newer program wrote."""
    return WorkshopError(
        _(
            "The store {place} was written by a newer Facilitator, so it was left as it is. "
            "Open it with that one, or choose another store with --database."
        ).format(place=place)
    )


def foreign(place: str) -> WorkshopError:
    """What is said of a database or file that is not ours."""
    return WorkshopError(
        _(
            "{place} does not belong to Facilitator, so it was left as it is. "
            "Choose another store with --database."
        ).format(place=place)
    )
