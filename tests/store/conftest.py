"""Stores to test on: a real file each time, and a real PostgreSQL where there is one."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from facilitator.domain.device import Device
from facilitator.domain.records import new_id
from facilitator.store import Store, default_url, open_store
from tests.store.desk import Clock, Desk

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
HAS_POSTGRESQL = bool(SERVERS) and importlib.util.find_spec("psycopg") is not None


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
    """A server of our own for this session; `{}` stands for the name of a database."""
    folder = Path(tempfile.mkdtemp())
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    control = [*as_user, SERVERS[-1].with_name("pg_ctl"), "-D", folder / "data", "-w"]
    initdb = [SERVERS[-1], "-D", folder / "data", "-U", "app", "--auth=trust", "--no-sync"]
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    _run(*as_user, *initdb, "-E", "UTF8", "--locale=C.UTF-8")
    _run(*control, "-l", folder / "log", "-o", options, "start")
    yield f"postgresql+psycopg://app@/{{}}?host={folder}"
    _run(*control, "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture
def fresh_database(postgresql: str) -> str:
    name = f"test_{new_id().replace('-', '')}"
    engine = create_engine(postgresql.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return postgresql.format(name)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
