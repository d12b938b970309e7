"""A killed program loses nothing that was acknowledged."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.domain.workshop import WorkshopId
from facilitator.store import default_url, open_store
from tests.store.desk import Desk

WRITING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from facilitator.domain.history import Stamp, entries_between, new_change
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import new_id
from facilitator.store import default_url, open_store

store = open_store(default_url(Path(sys.argv[1])))
if not store.workshops():
    with store.begin() as transaction:
        transaction.make("w")
counter = store.load("w").counter
while True:
    counter += 1
    team = Team(id=new_id(), name=str(counter), school="x" * 3000)
    stamp = Stamp(new_change(), counter, datetime.now(UTC), "laptop")
    with store.begin() as transaction:
        transaction.save("w", [team])
        transaction.append_history("w", entries_between(None, team, stamp))
    print(counter, flush=True)
"""


CUT_OFF = """
import os, signal, sqlite3, sys
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute("PRAGMA journal_mode=DELETE")
store.execute("PRAGMA cache_size=1")
store.execute("BEGIN")
store.execute("UPDATE record SET kind = 'lost', owner = ?", ["x" * 9000])
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_where_no_log_can_be_kept_a_write_that_was_cut_off_is_taken_back(
    file_desk: Desk, path: Path
) -> None:
    teams = {each.id: each for each in (Team(id=new_id()) for _each in range(50))}
    for team in teams.values():
        file_desk.put(team)
    file_desk.store.close()
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=False)
    assert path.with_name(path.name + "-journal").exists()
    store = open_store(file_desk.store.url)
    assert store.notice == ""
    assert {each.id: each for each in store.load(file_desk.workshop).records} == teams
    store.close()


def killed_after(folder: Path, changes: int) -> int:
    """Run a program that saves without end, kill it; the last change it acknowledged."""
    command = [sys.executable, "-c", WRITING, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for _change in range(changes):
            process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        # What it had said by then, whole lines only.
        said = process.stdout.read().split("\n")[:-1]
    return int(said[-1]) if said else 0


@pytest.mark.parametrize("changes", [1, 7, 40, 120])
def test_no_acknowledged_change_is_lost(tmp_path: Path, changes: int) -> None:
    for _crash in range(2):
        acknowledged = killed_after(tmp_path, changes)
        store = open_store(default_url(tmp_path))
        loaded = store.load(WorkshopId("w"))
        names = {int(record.name) for record in loaded.records}
        assert store.notice == ""
        assert loaded.counter >= acknowledged
        assert names == set(range(1, loaded.counter + 1))
        assert len({line.record for line in store.history(WorkshopId("w"))}) == len(names)
        store.close()
