"""Killed at any moment, the program loses at most the last 300 ms of typing, and no step."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import pytest

from facilitator import app
from facilitator.commands.making import make_workshop
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.run import replay
from facilitator.domain.workshop import Workshop, WorkshopId
from facilitator.exchange.team_list import ListedTeam
from facilitator.store import Store, default_url, open_store

ROOT = Path(__file__).resolve().parent.parent.parent
KILLS = 11
AT_MOST = 0.3
"""Seconds of typing that a crash may cost, from when the first letter came into its box."""


@dataclass
class Life:
    """What one typist told before it was killed."""

    keys: list[tuple[str, float]] = field(default_factory=list)
    steps: list[tuple[str, float, float]] = field(default_factory=list)
    killed_at: float = 0.0

    @property
    def typed(self) -> str:
        return "".join(letter for letter, _at in self.keys)

    def hear(self, line: str) -> None:
        what, *words = line.rstrip("\n").split(" ")
        if what == "key":
            self.keys.append((" " if len(words) == 3 else words[0][1], float(words[-1])))
        else:
            self.steps.append((words[0], float(words[1]), float(words[2])))


def lived(folder: Path, workshop: str, team: int, seconds: float) -> Life:
    """Let a typist type for so long, and kill it."""
    command = [sys.executable, "-m", "tests.desk.typist", str(folder), workshop, str(team)]
    life = Life()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        while not life.keys or monotonic() < life.keys[0][1] + seconds:
            life.hear(typist.stdout.readline())
        life.killed_at = monotonic()
        os.kill(typist.pid, signal.SIGKILL)
        # What it had told by then, whole lines only.
        for line in typist.stdout.read().split("\n")[:-1]:
            life.hear(line)
    return life


@pytest.fixture
def workshop(tmp_path: Path) -> WorkshopId:
    """A workshop with a team for every life, on the real clock."""
    store = open_store(default_url(tmp_path))
    agenda = app.shipped_library().agendas.items["leadership-for-learning"]
    made = make_workshop(
        store,
        agenda,
        title="Institute",
        start=app.clock().date(),
        device=app.this_device(),
        clock=app.clock,
        teams=[ListedTeam(f"Team {number}") for number in range(KILLS)],
    )
    store.close()
    return made


def test_a_killed_program_loses_a_breath_of_typing_and_no_step(
    tmp_path: Path, workshop: WorkshopId
) -> None:
    chance = random.Random(20270803)  # noqa: S311  moments to kill at, not secrets
    for number in range(KILLS):
        life = lived(tmp_path, workshop, number, chance.uniform(0.1, 2.0))

        store = open_store(default_url(tmp_path))
        assert store.notice == ""
        text_is_nearly_whole(store, workshop, number, life)
        run_is_where_it_was(store, workshop, life)
        store.close()
        with closing(sqlite3.connect(tmp_path / "facilitator.sqlite")) as connection:
            assert connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def text_is_nearly_whole(store: Store, workshop: WorkshopId, team: int, life: Life) -> None:
    loaded = Workshop(workshop, store.load(workshop).records)
    saved = loaded.records.one(Goal, loaded.teams[team].id).sentence
    history = [row.new for row in store.history(workshop) if row.field == "sentence"]

    assert life.typed.startswith(saved)
    assert saved in {"", *history}
    lost = life.keys[len(saved) :]
    assert not lost or life.killed_at - lost[0][1] <= AT_MOST


def run_is_where_it_was(store: Store, workshop: WorkshopId, life: Life) -> None:
    run = replay(store.load(workshop).events)
    told = [step for step, _left, _at in life.steps]

    # A step that came with the kill may be on disk and not told any more.
    if run.step != told[-1]:
        assert run.step not in told
        return
    _step, left, at = life.steps[-1]
    expected = left - (monotonic() - at)
    assert abs(run.time_left(app.clock()).total_seconds() - expected) < 1
