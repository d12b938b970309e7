"""The tables of the store, for any database.

Keys and names are columns; what a record or an event says is JSON text. Instants are ISO texts
in UTC, which sort as instants do.
"""

from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata: Final = MetaData(
    naming_convention={
        "pk": "%(table_name)s_key",
        "fk": "%(table_name)s_%(column_0_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s",
    }
)

_ID: Final = String(64)
_INSTANT: Final = String(32)


def _workshop_id(*, key: bool = False) -> Column[str]:
    return Column("workshop_id", _ID, ForeignKey("workshop.id"), nullable=False, primary_key=key)


workshop: Final = Table(
    "workshop",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("made_at", _INSTANT, nullable=False),
)

record: Final = Table(
    "record",
    metadata,
    _workshop_id(key=True),
    Column("id", _ID, primary_key=True),
    Column("kind", _ID, nullable=False),
    Column("owner", _ID, nullable=False),
    Column("rank", Text, nullable=False),
    Column("exists", Boolean, nullable=False),
    # `.values` is taken on a table's columns.
    Column("values", Text, nullable=False, key="content"),
    Index("record_of_a_kind", "kind", "exists", "workshop_id"),
)

history: Final = Table(
    "history",
    metadata,
    # The order in which rows were appended.
    Column("place", Integer, primary_key=True),
    _workshop_id(),
    Column("id", _ID, nullable=False),
    Column("change", _ID, nullable=False),
    Column("counter", Integer, nullable=False),
    Column("at", _INSTANT, nullable=False),
    Column("device", Text, nullable=False),
    Column("kind", _ID, nullable=False),
    Column("record", _ID, nullable=False),
    Column("field", Text, nullable=False),
    Column("old", Text, nullable=False),
    Column("new", Text, nullable=False),
    Column("undoes", _ID, nullable=False),
    # Finds the rows of a change, and the one row that typing rewrites.
    UniqueConstraint("workshop_id", "change", "id"),
    # Finds the newest changes without reading their rows.
    Index("history_newest", "workshop_id", "counter", "change", "undoes"),
)

run_event: Final = Table(
    "run_event",
    metadata,
    Column("place", Integer, primary_key=True),
    _workshop_id(),
    Column("at", _INSTANT, nullable=False),
    Column("what", Text, nullable=False),
    Column("event", Text, nullable=False),
    Index("run_event_of_a_sort", "workshop_id", "what"),
)

# No foreign key: an import takes a workshop's lease before it makes or replaces the workshop.
lease: Final = Table(
    "lease",
    metadata,
    Column("workshop_id", _ID, primary_key=True),
    Column("holder", _ID, nullable=False),
    Column("device", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("boot", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("started", Text, nullable=False),
    Column("since", _INSTANT, nullable=False),
    Column("renewed", _INSTANT, nullable=False),
)
