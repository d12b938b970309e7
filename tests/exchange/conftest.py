"""A small workshop to save and open, and the bytes of its file to take apart."""

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.domain.history import ChangeId, Stamp, entries_between, projected
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import RecordId, blank
from facilitator.domain.run import Cover, Leg, Planned, RunEvent, What
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.workshop_file import Packed, read_workshop, write_workshop

NOON = datetime(2025, 8, 4, 12, 0, tzinfo=UTC)


@pytest.fixture
def packed() -> Packed:
    team = Team(id=RecordId("team-1"), rank="i", name="Lincoln 🎈", school="مدرسة لنكولن", table=3)
    person = Person(id=RecordId("person-1"), owner=team.id, rank="i", name="Ana Núñez")
    records = (team, person, blank(Goal, team.id))
    rows = [
        row
        for counter, record in enumerate(records, 1)
        for row in entries_between(
            None, record, Stamp(ChangeId(f"change-{counter}"), counter, NOON, "desk")
        )
    ]
    return Packed(
        id=WorkshopId("workshop-1"),
        title="Leadership for Learning",
        saved_at=NOON,
        device="desk",
        records=projected(rows),
        history=tuple(rows),
        events=(
            RunEvent(
                What.DAY_OPENED,
                NOON,
                NOON,
                day="day-1",
                block="block-1",
                baseline=(Planned("block-1", NOON, NOON + timedelta(minutes=35)),),
                id="event-1",
            ),
            RunEvent(
                What.STEP_BEGAN,
                NOON,
                NOON + timedelta(seconds=0.25),
                block="block-1",
                step="step-1",
                lasts=timedelta(minutes=5),
                legs=(Leg("step-1", timedelta(minutes=5), bell=True),),
                id="event-2",
            ),
            RunEvent(What.COVERED, NOON, NOON, cover=Cover.BLACK, id="event-3"),
        ),
    )


@pytest.fixture
def saved(packed: Packed, tmp_path: Path) -> Path:
    path = tmp_path / "north.workshop"
    write_workshop(path, packed)
    return path


@pytest.fixture
def remade(
    saved: Path, tmp_path: Path
) -> Callable[[dict[str | zipfile.ZipInfo, bytes | None]], Path]:
    """The saved file with members changed (bytes), added (bytes) or left out (None)."""

    def remake(changes: dict[str | zipfile.ZipInfo, bytes | None]) -> Path:
        with zipfile.ZipFile(saved) as whole:
            members: dict[str | zipfile.ZipInfo, bytes | None] = {
                name: whole.read(name) for name in whole.namelist()
            }
        path = tmp_path / "hostile.workshop"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, content in (members | changes).items():
                if content is not None:
                    archive.writestr(name, content)
        return path

    return remake


@pytest.fixture
def lines() -> Callable[..., bytes]:
    """Values as the lines of a log."""

    def as_lines(*values: object) -> bytes:
        return b"".join(json.dumps(each).encode() + b"\n" for each in values)

    return as_lines


@pytest.fixture
def refusal() -> Callable[[Path], str]:
    """The sentence in which a workshop file is refused: what, what is safe, what to do."""

    def refused(path: Path) -> str:
        with pytest.raises(WorkshopError) as caught:
            read_workshop(path)
        sentence = str(caught.value)
        assert sentence.startswith(f"“{path.name}” ")
        assert "; nothing on this laptop has changed; " in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return sentence

    return refused
