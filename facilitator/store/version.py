"""Which version of the tables a database has, as Alembic writes it, read without Alembic."""

from enum import Enum
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    insert,
    inspect,
    select,
)

VERSION: Final = "0001"
"""The version this program writes: the newest of `migrations/versions`."""

_alembic_version: Final = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


class Age(Enum):
    """How a database stands to this program."""

    UNMADE = "it has no version yet"
    OLDER = "it must be brought up to date"
    PRESENT = "it is as this program writes it"
    NEWER = "this program does not know it"


def age(connection: Connection) -> Age:
    """How the database on this connection stands to this program; writes nothing."""
    if not inspect(connection).has_table(_alembic_version.name):
        return Age.UNMADE
    return age_of(connection.scalar(select(_alembic_version.c.version_num)))


def age_of(version: object) -> Age:
    """How a version stands to this program's own; versions are numbers of four digits."""
    if version is None:
        return Age.UNMADE
    if version == VERSION:
        return Age.PRESENT
    known = isinstance(version, str) and version.isdecimal() and version < VERSION
    return Age.OLDER if known else Age.NEWER


def stamp(connection: Connection) -> None:
    """Write this program's version into a database whose tables were just made."""
    _alembic_version.create(connection, checkfirst=True)
    connection.execute(insert(_alembic_version).values(version_num=VERSION))
