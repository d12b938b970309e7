"""A PostgreSQL of our own, where this machine has one."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
HAS_POSTGRESQL = bool(SERVERS) and importlib.util.find_spec("psycopg") is not None


@contextmanager
def running_postgresql() -> Iterator[str]:
    """Its address, in which `{}` stands for the name of a database."""
    folder = Path(tempfile.mkdtemp())
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    control = [*as_user, SERVERS[-1].with_name("pg_ctl"), "-D", folder / "data", "-w"]
    initdb = [SERVERS[-1], "-D", folder / "data", "-U", "app", "--auth=trust", "--no-sync"]
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    _run(*as_user, *initdb, "-E", "UTF8", "--locale=C.UTF-8")
    _run(*control, "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgresql+psycopg://app@/{{}}?host={folder}"
    finally:
        _run(*control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")
