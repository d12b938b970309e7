"""Makes the tables where there are none and brings older ones up to date, on any database."""

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

from facilitator.store import tables, version
from facilitator.store.version import Age

_alembic_version: Final = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def bring_up(connection: Connection, place: str) -> None:
    """Make the database as this program writes it; refuse a newer one and one not ours."""
    there = age(connection)
    if there is Age.NEWER:
        raise version.newer(place)
    if _is_foreign(connection, there):
        raise version.foreign(place)
    if there is Age.UNMADE:
        tables.metadata.create_all(connection)
        stamp(connection)
    elif there is Age.OLDER:
        # Alembic takes longer to load than everything else in this package.
        from facilitator.store import migrations

        migrations.migrate(connection)


def age(connection: Connection) -> Age:
    """How the database on this connection stands to this program; writes nothing."""
    if not inspect(connection).has_table(_alembic_version.name):
        return Age.UNMADE
    return version.age_of(connection.scalar(select(_alembic_version.c.version_num)))


def stamp(connection: Connection) -> None:
    """Write this program's version into a database whose tables were just made."""
    _alembic_version.create(connection, checkfirst=True)
    connection.execute(insert(_alembic_version).values(version_num=version.VERSION))


def _is_foreign(connection: Connection, age: Age) -> bool:
    there = set(tables.metadata.tables) & set(inspect(connection).get_table_names())
    return bool(there) if age is Age.UNMADE else tables.workshop.name not in there
