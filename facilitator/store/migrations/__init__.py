"""Brings the tables of an older store up to date, in place.

The only module that imports Alembic; it is imported only when a store is older than the program.
Migrations are the numbered files in `versions`.
"""

from pathlib import Path
from typing import Final

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

FOLDER: Final = Path(__file__).parent


def migrate(connection: Connection) -> None:
    """Run every migration the database has not seen, in the transaction of the connection."""
    scripts = ScriptDirectory(str(FOLDER))
    context = MigrationContext.configure(connection, opts={"render_as_batch": True})
    unseen = list(scripts.iterate_revisions("head", context.get_current_revision() or "base"))
    with Operations.context(context):
        for script in reversed(unseen):
            script.module.upgrade()
            context.stamp(scripts, script.revision)
