"""What the store costs, in multiples of what the disk costs. Run by hand, never in the suite:

python -m tests.store.measure [FOLDER]
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from facilitator.domain.history import Entry, Stamp, entries_between, new_change
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Team
from facilitator.domain.rank import spread
from facilitator.domain.records import ROOM, Record, blank, new_id
from facilitator.domain.workshop import WorkshopId
from facilitator.store import Store, open_store, this_device

SAY = "Here is one question. *When* did our staff last learn something that changed teaching? " * 4


def whole_workshop() -> list[Record]:
    """8 teams, 3 days, 60 blocks, 300 steps, 500 team records."""
    days = [Day(id=new_id(), rank=rank, title="A day", date="2026-08-11") for rank in spread(3)]
    blocks = [
        Block(id=new_id(), owner=days[at % 3].id, rank=rank, title="Ball game", minutes=35)
        for at, rank in enumerate(spread(60))
    ]
    steps = [
        Step(
            *(new_id(), blocks[at % 60].id, rank, "Pose", 5, "phases", "ring", "One thing?"),
            detail="Write first.\nOne moment.",
            say=SAY,
            do=SAY[:120],
            captures=("goal", "norms"),
            origin="think-pair-share.pose",
        )
        for at, rank in enumerate(spread(300))
    ]
    teams = [Team(id=new_id(), rank=rank, name="Lincoln", table=1) for rank in spread(8)]
    actions = [
        Action(id=new_id(), owner=teams[at % 8].id, rank=rank, text=SAY[:80])
        for at, rank in enumerate(spread(500))
    ]
    settings = replace(blank(Settings, ROOM), title="Summer", agenda="Leadership for Learning")
    return [settings, *days, *blocks, *steps, *teams, *actions]


def put_in(store: Store, records: list[Record], counter: int = 1) -> WorkshopId:
    """A new workshop with these records, made in one change."""
    workshop = WorkshopId(new_id())
    stamp = Stamp(new_change(), counter, datetime.now(UTC), "laptop")
    lines = [line for each in records for line in entries_between(None, each, stamp)]
    with store.begin() as transaction:
        transaction.make(workshop)
        transaction.save(workshop, records)
        transaction.append_history(workshop, lines)
    return workshop


def milliseconds(what: Callable[[], object], times: int) -> float:
    """The median of several goes."""
    taken = []
    for _go in range(times):
        begin = time.perf_counter()
        what()
        taken.append((time.perf_counter() - begin) * 1e3)
    return statistics.median(taken)


def in_turns(one: Callable[[], object], other: Callable[[], object], times: int) -> list[float]:
    """The medians of two things done in turns, so that a busy machine slows both."""
    pairs = [(milliseconds(one, 1), milliseconds(other, 1)) for _turn in range(times)]
    return [statistics.median(each) for each in zip(*pairs, strict=True)]


def flushing(folder: Path) -> Callable[[], None]:
    """Writes one page over and flushes it, as little as a database can do."""
    descriptor = os.open(folder / "flushed", os.O_CREAT | os.O_RDWR)
    os.pwrite(descriptor, bytes(4096), 0)
    os.fsync(descriptor)

    def flush() -> None:
        os.pwrite(descriptor, os.urandom(4096), 0)
        os.fdatasync(descriptor)

    return flush


class Typing:
    """Saves one goal again and again, each time as a change of its own."""

    def __init__(self, store: Store, workshop: WorkshopId) -> None:
        self._store, self._workshop, self._count = store, workshop, 1
        self._goal = blank(Goal, "team")

    def __call__(self) -> None:
        self._count += 1
        after = replace(self._goal, sentence=f"Our students will explain, {self._count}")
        stamp = Stamp(new_change(), self._count, datetime.now(UTC), "laptop")
        line = Entry("", *[stamp.change, stamp.counter, stamp.at, "laptop"], "goal", *("",) * 4)
        line = entries_between(self._goal, after, stamp)[0] if self._goal != after else line
        with self._store.begin() as transaction:
            transaction.save(self._workshop, [after])
            transaction.append_history(self._workshop, [line])
        self._goal = after


def main(folder: Path) -> None:
    """Print every cost."""
    url = f"sqlite:///{folder / 'store.sqlite'}"
    store = open_store(url)
    records = whole_workshop()
    workshop = put_in(store, records)
    told("load one workshop", milliseconds(lambda: store.load(workshop), 20))
    typing, flush = Typing(store, workshop), flushing(folder)
    in_turns(typing, flush, 20)
    edit, disk = in_turns(typing, flush, 400)
    told("fdatasync", disk)
    told("a saved edit", edit, disk)
    lease = store.lease(workshop, this_device())
    edit, disk = in_turns(typing, flush, 400)
    told("a saved edit, leased", edit, disk)
    told("renew the lease", milliseconds(lease.renew, 50))
    lease.release()
    told("load after 800 edits", milliseconds(lambda: store.load(workshop), 20))
    told("make a workshop", milliseconds(lambda: put_in(store, records), 49))
    told("list 50 workshops", milliseconds(store.workshops, 20))
    told("whole history", milliseconds(lambda: list(store.history(workshop)), 5))
    store.close()
    told("open with 50 workshops", milliseconds(lambda: open_store(url).close(), 5))
    small = f"sqlite:///{folder / 'small.sqlite'}"
    store = open_store(small)
    put_in(store, records)
    store.close()
    told("open with one workshop", milliseconds(lambda: open_store(small).close(), 20))


def told(what: str, taken: float, disk: float = 0) -> None:
    """Print one cost, in multiples of a flush where that is what counts."""
    ratio = f"  = {taken / disk:.1f} fdatasync" if disk else ""
    print(f"{what:24}{taken:9.2f} ms{ratio}")


if __name__ == "__main__":
    if sys.argv[1:]:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made))
