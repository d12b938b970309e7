"""Makes the tables where there are none and brings older ones up to date, on any database."""

from sqlalchemy import Connection, inspect

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.store import tables, version
from facilitator.store.version import Age


def bring_up(connection: Connection, place: str) -> None:
    """Make the database as this program writes it; refuse a newer one and one not ours."""
    age = version.age(connection)
    if age is Age.NEWER:
        raise newer(place)
    if _is_foreign(connection, age):
        raise foreign(place)
    if age is Age.UNMADE:
        tables.metadata.create_all(connection)
        version.stamp(connection)
    elif age is Age.OLDER:
        # Alembic takes longer to load than everything else in this package.
        from facilitator.store import migrations

        migrations.migrate(connection)


def _is_foreign(connection: Connection, age: Age) -> bool:
    there = set(tables.metadata.tables) & set(inspect(connection).get_table_names())
    return bool(there) if age is Age.UNMADE else tables.workshop.name not in there


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
