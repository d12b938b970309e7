"""The first tables: workshops, records, the two logs, leases."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    _workshop()
    _record()
    _history()
    _run_event()
    _lease()


def _workshop() -> None:
    op.create_table(
        "workshop",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="workshop_key"),
    )


def _record() -> None:
    op.create_table(
        "record",
        sa.Column("workshop_id", sa.String(64), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("rank", sa.Text(), nullable=False),
        sa.Column("exists", sa.Boolean(), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], name="record_workshop_id"),
        sa.PrimaryKeyConstraint("workshop_id", "id", name="record_key"),
    )
    op.create_index("record_of_a_kind", "record", ["kind", "exists", "workshop_id"])


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.String(64), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("change", sa.String(64), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("record", sa.String(64), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("undoes", sa.String(64), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], name="history_workshop_id"),
        sa.PrimaryKeyConstraint("place", name="history_key"),
        sa.UniqueConstraint("workshop_id", "change", "id", name="history_workshop_id_change_id"),
    )
    op.create_index("history_newest", "history", ["workshop_id", "counter", "change", "undoes"])


def _run_event() -> None:
    op.create_table(
        "run_event",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.String(64), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], name="run_event_workshop_id"),
        sa.PrimaryKeyConstraint("place", name="run_event_key"),
    )
    op.create_index("run_event_of_a_sort", "run_event", ["workshop_id", "what"])


def _lease() -> None:
    op.create_table(
        "lease",
        sa.Column("workshop_id", sa.String(64), nullable=False),
        sa.Column("holder", sa.String(64), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("boot", sa.Text(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("since", sa.String(32), nullable=False),
        sa.Column("renewed", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("workshop_id", name="lease_key"),
    )
