"""Whatever bytes a workshop file is made of, it is taken in or refused, and nothing else."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.errors import WorkshopError
from facilitator.domain.run import replay
from facilitator.exchange.workshop_file import read_workshop, write_workshop
from tests.exchange.members import EVENT, MANIFEST, ROW, TEAM, line


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


def taken_or_refused(path: Path) -> None:
    """Open the file; what is taken in can be replayed, saved and opened again."""
    try:
        packed = read_workshop(path)
    except WorkshopError:
        return
    replay(packed.events)
    write_workshop(path, packed)
    assert read_workshop(path) == packed


def test_without_damage_it_is_taken(folder: Path) -> None:
    path = folder / "sound.workshop"
    path.write_bytes(small_workshop())
    assert len(read_workshop(path).history) == 1


@given(content=st.binary(max_size=300), head=st.sampled_from([b"", b"PK\x03\x04"]))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_taken_or_refused(folder: Path, content: bytes, head: bytes) -> None:
    path = folder / "any.workshop"
    path.write_bytes(head + content)
    taken_or_refused(path)


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_file_with_any_damage_is_taken_or_refused(folder: Path, data: st.DataObject) -> None:
    path = folder / "damaged.workshop"
    content = bytearray(small_workshop())
    for _damage in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 8)))
        content[start:end] = data.draw(st.binary(max_size=8))
    path.write_bytes(content)
    taken_or_refused(path)


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=5), each),
    max_leaves=5,
)


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_any_value_in_any_place_is_taken_or_refused(folder: Path, data: st.DataObject) -> None:
    path = folder / "json.workshop"
    whole: dict[str, dict[str, object]] = {
        "manifest.json": {**MANIFEST},
        "workshop.json": {"records": {"team": [TEAM]}},
        "history.jsonl": {**ROW},
        "run.jsonl": {**EVENT, "seconds": 5, "legs": [["s", 5, True]]},
    }
    member = data.draw(st.sampled_from(sorted(whole)))
    place = data.draw(st.sampled_from([*whole[member], "undoes", "baseline", "cover"]))
    whole[member][place] = data.draw(ANY_JSON)
    with zipfile.ZipFile(path, "w") as archive:
        for name, value in whole.items():
            archive.writestr(name, line(value))
    taken_or_refused(path)


def small_workshop() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", line(MANIFEST))
        archive.writestr("workshop.json", line({"records": {"team": [TEAM]}}))
        archive.writestr("history.jsonl", line(ROW))
    return file.getvalue()
