"""A store on a server, which several laptops share: how it is reached, and its clock."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import URL, Connection, Engine, create_engine, func, select

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _


def server(url: URL) -> Engine:
    """The way to a server; WorkshopError where its driver is missing."""
    try:
        return create_engine(url, pool_size=1, pool_pre_ping=True)
    except ImportError as error:
        raise WorkshopError(
            _(
                "This Facilitator has no driver for {database}, so nothing was opened. "
                "Install the Python package “{driver}”, or leave out --database."
            ).format(database=url.get_backend_name(), driver=url.get_driver_name())
        ) from error


def ahead_of_us(connection: Connection) -> timedelta:
    """How far the server's clock is ahead of this laptop's, in whole seconds.

    Nothing where the server does not say in which time zone its answer is meant.
    """
    there = connection.scalar(select(func.now()))
    if not isinstance(there, datetime) or there.tzinfo is None:
        return timedelta()
    return timedelta(seconds=round((there - here()).total_seconds()))


def here() -> datetime:
    """What this laptop's clock says."""
    return datetime.now(UTC)
