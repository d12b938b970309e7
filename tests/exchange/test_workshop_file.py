"""A workshop that is saved and opened again is the same workshop."""

import json
import os
import resource
import uuid
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.errors import WorkshopError
from facilitator.domain.fields import Shape, fields_of
from facilitator.domain.history import ChangeId, Entry, Stamp, entries_between, projected
from facilitator.domain.kinds import KINDS
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.records import Record, RecordId, Records
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.members import MOST_KINDS
from facilitator.exchange.workshop_file import Packed, read_workshop, write_workshop
from tests.domain.drawing import INSTANTS, run_events

Remade = Callable[[dict[str, bytes | None]], Path]

WORDS = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30),
    st.sampled_from(
        ["🎈👩🏽‍🏫", "الهدف الجدير", "a\x00b\x1b[0m\x7f\u2028", "<&>\"'\\", "ế", "\ufeff"]
    ),
)
VALUES = {
    Shape.NUMBER: st.none() | st.integers(0, 10**9),
    Shape.FLAG: st.booleans(),
    Shape.LINKS: st.lists(WORDS, max_size=3).map(tuple),
}


@st.composite
def records(draw: st.DrawFn, record_id: str, record_type: type[Record]) -> Record:
    fields = {
        each.name: draw(VALUES.get(each.shape, WORDS))
        for each in fields_of(record_type)
        if draw(st.booleans())
    }
    if record_type is Day:
        # A day without clock times would be refused.
        fields |= {"doors": "", "start": "8:30", "end": "15:30"}
    owner = draw(st.sampled_from(["", "elsewhere"]))
    return record_type(id=RecordId(record_id), owner=owner, rank=draw(WORDS), **fields)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Entry, ...]:
    """A few records made, changed and deleted, by several devices."""
    rows: list[Entry] = []
    living: dict[str, Record] = {}
    kinds = st.sampled_from([kind.record for kind in KINDS])
    types = {each: draw(kinds) for each in ("a", "b", "c")}
    for counter in range(draw(st.integers(0, 8))):
        one = draw(st.sampled_from(["a", "b", "c"]))
        after = draw(st.none() | records(one, types[one]))
        stamp = Stamp(ChangeId(str(counter)), counter, draw(INSTANTS), draw(WORDS), draw(WORDS))
        rows += entries_between(living.pop(one, None), after, stamp)
        if after is not None:
            living[one] = after
    return tuple(rows)


@st.composite
def workshops(draw: st.DrawFn) -> Packed:
    history = draw(histories())
    events = draw(st.lists(run_events(WORDS), max_size=4, unique_by=lambda event: event.id))
    return Packed(
        id=WorkshopId(str(uuid.UUID(int=draw(st.integers(0, 2**128 - 1))))),
        title=draw(WORDS),
        saved_at=draw(INSTANTS),
        device=draw(WORDS),
        records=projected(history),
        history=history,
        events=tuple(events),
    )


@given(packed=workshops())
@settings(max_examples=150, deadline=None)
def test_what_is_saved_is_what_is_opened(
    packed: Packed, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("round") / "any.workshop"
    write_workshop(path, packed)
    assert read_workshop(path) == packed


def test_the_same_workshop_makes_the_same_bytes(packed: Packed, saved: Path) -> None:
    again = saved.with_name("again.workshop")
    shuffled = Records.of_all(reversed(tuple(packed.records)))
    write_workshop(again, replace(packed, records=shuffled))
    assert again.read_bytes() == saved.read_bytes()


def test_an_opened_workshop_saves_to_the_same_bytes(saved: Path) -> None:
    again = saved.with_name("again.workshop")
    write_workshop(again, read_workshop(saved))
    assert again.read_bytes() == saved.read_bytes()


def test_any_zip_program_reads_the_members(saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        assert archive.testzip() is None
        manifest = json.loads(archive.read("manifest.json"))
        state = json.loads(archive.read("workshop.json"))
    assert manifest["format"] == 1
    assert state["records"]["team"][0]["values"]["school"] == "مدرسة لنكولن"


def test_history_wins_over_the_state(remade: Remade, packed: Packed) -> None:
    other = b'{"records":{"team":[{"id":"t","owner":"","rank":"","values":{"name":"Other"}}]}}'
    opened = read_workshop(remade({"workshop.json": other}))
    assert opened.records == packed.records


@pytest.mark.parametrize("nothing", [None, b""])
def test_a_file_without_history_is_taken_from_its_state(
    remade: Remade, packed: Packed, nothing: bytes | None
) -> None:
    path = remade({"history.jsonl": nothing})
    opened = read_workshop(path)
    assert set(opened.records) >= {each for each in packed.records if isinstance(each, Team)}
    assert projected(opened.history) == opened.records == packed.records
    assert read_workshop(path) == opened


def test_a_file_without_a_run_log_has_not_been_run(remade: Remade) -> None:
    assert read_workshop(remade({"run.jsonl": None})).events == ()


def test_members_of_other_programs_are_passed_over(remade: Remade, packed: Packed) -> None:
    strange = {"media/0a1b.png": b"\x89PNG", "__MACOSX/._x": b"\xff", "notes/": b""}
    assert read_workshop(remade(strange)) == packed


def test_rows_of_a_kind_not_known_here_travel_on(remade: Remade, packed: Packed) -> None:
    row = replace(packed.history[0], id="new", kind="hologram", record="h", field="x", new="y")
    path = remade({})
    write_workshop(path, replace(packed, history=(*packed.history, row)))
    opened = read_workshop(path)
    assert opened.history[-1] == row
    assert opened.records == packed.records


def test_half_a_character_never_keeps_a_workshop_from_being_saved(
    tmp_path: Path, packed: Packed
) -> None:
    stamp = Stamp(ChangeId("c"), 9, packed.saved_at, "desk")
    broken = Person(id=RecordId("p"), name="Ana \ud83d")
    write_workshop(
        tmp_path / "x.workshop", replace(packed, history=entries_between(None, broken, stamp))
    )
    (person,) = read_workshop(tmp_path / "x.workshop").records
    assert person == replace(broken, name="Ana ?")


def test_saving_over_a_file_replaces_it_and_leaves_nothing_beside(
    saved: Path, packed: Packed
) -> None:
    write_workshop(saved, replace(packed, title="Second"))
    assert read_workshop(saved).title == "Second"
    assert list(saved.parent.iterdir()) == [saved]


def test_the_folder_we_are_in_is_named_when_it_is_no_place(packed: Packed) -> None:
    with pytest.raises(WorkshopError, match=r"^“\.” could not be saved"):
        write_workshop(Path(), packed)


def test_a_full_disk_is_said_and_leaves_the_earlier_file(saved: Path, packed: Packed) -> None:
    before = saved.read_bytes()
    long = replace(packed, title="".join(chr(0x4E00 + each) for each in range(5_000)))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, limits[1]))
    try:
        with pytest.raises(WorkshopError, match=r"could not be saved.*is safe.*choose another"):
            write_workshop(saved, long)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


@pytest.mark.parametrize("place", ["nowhere/x.workshop", "north.workshop/x.workshop", "folder"])
def test_a_place_that_cannot_be_written_is_said(saved: Path, packed: Packed, place: str) -> None:
    (saved.parent / "folder").mkdir()
    with pytest.raises(WorkshopError, match="could not be saved"):
        write_workshop(saved.parent / place, packed)
    assert {each.name for each in saved.parent.iterdir()} == {"north.workshop", "folder"}


def test_no_pipe_or_device_gives_way_to_a_file(packed: Packed, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(WorkshopError, match=r"could not be saved \(it is not a file\)"):
        write_workshop(pipe, packed)
    assert pipe.is_fifo()


def test_what_could_not_be_opened_again_is_not_saved(saved: Path, packed: Packed) -> None:
    before = saved.read_bytes()
    rows = tuple(replace(packed.history[0], kind=f"kind-{n}") for n in range(MOST_KINDS + 1))
    for more in (replace(packed, title="x" * 1_000_000), replace(packed, history=rows)):
        with pytest.raises(WorkshopError, match="it holds more than a workshop file can"):
            write_workshop(saved, more)
    assert saved.read_bytes() == before
