"""A store in a real file with one workshop in it, and copies of the program that open it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from facilitator.commands.changes import Change
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.device import Device
from facilitator.domain.history import MADE, Entry, entries_between, projected
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.records import Records
from facilitator.domain.run import Run, replay
from facilitator.domain.workshop import Workshop, WorkshopId
from facilitator.store import Store, default_url, open_store
from tests.domain.building import at, block, day, lunch, stamp, step, workshop

LEAD = Device("Lead’s laptop", host="lead", boot="1")
SCRIBE = Device("Scribe’s laptop", host="scribe", boot="1")

DAYS = (
    day(
        block("Welcome", 10),
        block("Draft", step("", 10, captures=("goal",)), step("", 10, captures=("goal",))),
        lunch(),
    ),
    day(block("Close", 5), title="Two"),
)


class Clock:
    """The time of a test; it stands still until it is moved."""

    def __init__(self) -> None:
        self.at = at("8:30")

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, minutes: float) -> None:
        self.at += timedelta(minutes=minutes)


def put_in(store: Store, known: Workshop) -> WorkshopId:
    """Write a workshop as it was made, with its first change."""
    made = stamp(1, undoes=MADE)
    with store.begin() as transaction:
        transaction.make(known.id)
        transaction.save(known.id, known.records)
        rows = [row for each in known.records for row in entries_between(None, each, made)]
        transaction.append_history(known.id, rows)
    return known.id


@dataclass
class Desk:
    """One laptop: its store, the workshop open on it, and all it told its listener."""

    folder: Path
    clock: Clock = field(default_factory=Clock)
    device: Device = LEAD
    told: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        is_new = not (self.folder / "facilitator.sqlite").exists()
        self.store = open_store(default_url(self.folder), now=self.clock)
        known = workshop(*DAYS, teams=("Lions", "Owls"), title="Leading")
        self.id = put_in(self.store, known) if is_new else known.id
        self.opened = OpenWorkshop(self.store, self.id, self.device, self.clock)
        self.opened.listen(self.told.append)

    @property
    def records(self) -> Records:
        return self.opened.workshop.records

    @property
    def goal(self) -> Goal:
        return self.records.one(Goal, "Lions")

    def type(self, *flushes: str) -> None:
        """Type the Lions' goal, each flush as it lies in the box by then."""
        for words in flushes:
            self.opened.edit.write(self.goal, "sentence", words)

    @property
    def rows(self) -> list[Entry]:
        """The history after the making."""
        return [row for row in self.store.history(self.id) if row.counter > 1]

    def is_as_on_disk(self) -> bool:
        """Whether state, history and run log on disk all say what is in memory."""
        loaded = self.store.load(self.id)
        run: Run = replay(loaded.events)
        history = projected(self.store.history(self.id))
        return loaded.records == self.records == history and run == self.opened.run

    def fill_the_disk(self) -> None:
        """From now on the store's file can grow no more."""
        with self.store.begin() as transaction:
            transaction._connection.exec_driver_sql("PRAGMA max_page_count=1")

    def close(self) -> None:
        self.opened.close()
        self.store.close()
