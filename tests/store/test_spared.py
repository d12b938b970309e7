"""What a store does not need is not imported with it, and is there for whoever does need it."""

import subprocess
import sys


def say(program: str) -> str:
    """What a fresh interpreter says."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_store_is_opened_without_sockets_and_mail() -> None:
    program = """
import sys, tempfile
from facilitator.store import default_url, open_store
from pathlib import Path
with tempfile.TemporaryDirectory() as folder:
    open_store(default_url(Path(folder))).close()
heavy = ("asyncio.events", "ssl", "email.message", "sqlalchemy.connectors.asyncio")
print([each for each in heavy if each in sys.modules])
"""
    assert say(program) == "[]"


def test_asyncio_is_itself_as_soon_as_it_is_used() -> None:
    program = """
import facilitator.store
import asyncio
async def answer():
    await asyncio.sleep(0)
    return "here"
print(asyncio.run(answer()))
import asyncio.events, sys
print(sys.modules["asyncio"].events is asyncio.events)
"""
    assert say(program) == "here\nTrue"


def test_a_package_still_says_its_version() -> None:
    program = """
import facilitator.store
import importlib.metadata
first = importlib.metadata.version("sqlalchemy")
from importlib import metadata
print(first == metadata.version("sqlalchemy") != "")
"""
    assert say(program) == "True"


def test_a_driver_that_is_not_imported_with_the_store_is_there_for_whoever_names_it() -> None:
    program = """
import facilitator.store
from sqlalchemy import create_engine
create_engine("sqlite://")
from sqlalchemy.dialects.sqlite import aiosqlite
print(aiosqlite.SQLiteDialect_aiosqlite.driver)
"""
    assert say(program) == "aiosqlite"
