"""Stores to test on: a real file each time, and a real PostgreSQL where there is one."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from facilitator.domain.device import Device
from facilitator.domain.records import new_id
from facilitator.store import Store, default_url, open_store
from tests.store.desk import Clock, Desk
from tests.store.server import HAS_POSTGRESQL, running_postgresql


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / "facilitator.sqlite"


@pytest.fixture(params=["sqlite", *(["postgresql"] if HAS_POSTGRESQL else [])])
def url(request: pytest.FixtureRequest, folder: Path) -> str:
    """The address of an empty database of each sort there is here."""
    if request.param == "sqlite":
        return default_url(folder)
    return str(request.getfixturevalue("fresh_database"))


@pytest.fixture
def store(url: str, clock: Clock) -> Iterator[Store]:
    opened = open_store(url, now=clock)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store, clock: Clock) -> Desk:
    return Desk(store, clock)


@pytest.fixture
def file_desk(folder: Path, clock: Clock) -> Iterator[Desk]:
    """A desk on a store in a file."""
    opened = open_store(default_url(folder), now=clock)
    yield Desk(opened, clock)
    opened.close()


@pytest.fixture
def here() -> Device:
    return Device("Lead’s laptop", host="lead", boot="1", pid=os.getpid())


@pytest.fixture
def there() -> Device:
    return Device("Scribe’s laptop", host="scribe", boot="1", pid=os.getpid())


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that an ordinary user can reach, which pytest's own are not for root's tests."""
    made = Path(tempfile.mkdtemp())
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """A server for this session; `{}` stands for the name of a database."""
    with running_postgresql() as address:
        yield address


@pytest.fixture
def fresh_database(postgresql: str) -> str:
    name = f"test_{new_id().replace('-', '')}"
    engine = create_engine(postgresql.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return postgresql.format(name)
