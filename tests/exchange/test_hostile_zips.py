"""A file that is no zip, or a zip that means harm, is refused in a sentence and does none."""

import os
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.exchange.workshop_file import read_workshop

MB = 1_000_000
Refusal = Callable[[Path], str]
Lines = Callable[..., bytes]
Remade = Callable[[dict[str | zipfile.ZipInfo, bytes | None]], Path]


@contextmanager
def little_memory(most: int) -> Iterator[None]:
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"Dear all, here is the workshop", "is no workshop file, or is damaged"),
        (b"PK", "is no workshop file, or is damaged"),
        (b"PK\x03\x04", "cut short"),
        (b"PK\x03\x04" + b"\0" * 100, "cut short"),
        (b"%PDF-1.7", "choose another, or ask for it to be saved and sent again"),
    ],
)
def test_another_file_is_recognized(
    refusal: Refusal, tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "x.workshop"
    path.write_bytes(content)
    assert said in refusal(path)


def test_what_is_not_there_or_no_file_is_said(refusal: Refusal, tmp_path: Path) -> None:
    assert "is not there" in refusal(tmp_path / "gone.workshop")
    assert "is not a file" in refusal(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file" in refusal(tmp_path / "pipe")


def test_a_file_name_cannot_break_the_sentence(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\nb\x1b[31m{why}\xff.workshop")
    path.write_bytes(b"")
    with pytest.raises(WorkshopError, match=r"^“a�b�\[31m{why}�\.workshop” is empty; "):
        read_workshop(path)


def test_a_file_too_large_is_refused_before_it_is_read(refusal: Refusal, tmp_path: Path) -> None:
    path = tmp_path / "x.workshop"
    with path.open("wb") as file:
        file.truncate(200 * MB + 1)
    with little_memory(1 * MB):
        assert "over 200 MB" in refusal(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_copy_cut_short_is_said(refusal: Refusal, saved: Path, share: float) -> None:
    content = saved.read_bytes()
    saved.write_bytes(content[: int(len(content) * share)])
    assert "was cut short or damaged" in refusal(saved)


def test_one_changed_bit_is_noticed(refusal: Refusal, saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        member = archive.getinfo("history.jsonl")
    content = bytearray(saved.read_bytes())
    content[member.header_offset + 30 + len(member.filename) + member.compress_size // 2] ^= 4
    saved.write_bytes(content)
    assert "is damaged" in refusal(saved)


def test_a_wrong_checksum_is_noticed(refusal: Refusal, saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        right = struct.pack("<L", archive.getinfo("workshop.json").CRC)
    saved.write_bytes(saved.read_bytes().replace(right, b"\1\2\3\4"))
    assert "is damaged" in refusal(saved)


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "media/../../evil",
        "/etc/evil",
        "..\\evil",
        "C:evil",
        "C:\\evil",
        "\\\\host\\evil",
    ],
)
def test_a_name_outside_the_folder_is_refused(refusal: Refusal, remade: Remade, name: str) -> None:
    assert "leads outside of it" in refusal(remade({name: b"x"}))


def test_a_link_is_refused(refusal: Refusal, remade: Remade) -> None:
    link = zipfile.ZipInfo("media/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "leads outside of it" in refusal(remade({link: b"/etc/passwd"}))


def test_two_members_of_one_name_are_refused(refusal: Refusal, saved: Path) -> None:
    with (
        zipfile.ZipFile(saved, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("history.jsonl", b"")
    assert "two things of one name" in refusal(saved)


def test_a_locked_zip_is_recognized(refusal: Refusal, saved: Path) -> None:
    content = bytearray(saved.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    saved.write_bytes(content)
    assert "locked with a password" in refusal(saved)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_can_ask_for_gigabytes_is_refused(
    refusal: Refusal, remade: Remade, method: int
) -> None:
    member = zipfile.ZipInfo("media/x")
    member.compress_type = method
    assert "does not read" in refusal(remade({member: b"x"}))


def test_too_many_members_are_refused(refusal: Refusal, remade: Remade) -> None:
    many = {f"media/{each}": b"" for each in range(2_000)}
    assert "holds more than" in refusal(remade(many))


def test_a_directory_of_millions_is_refused_before_it_is_read(
    refusal: Refusal, tmp_path: Path
) -> None:
    entry = struct.pack("<4s42x", b"PK\x01\x02")
    end = struct.pack("<4s4xHHLLH", b"PK\x05\x06", 9, 9, len(entry) * 100_000, 4, 0)
    path = tmp_path / "x.workshop"
    path.write_bytes(b"PK\x03\x04" + entry * 100_000 + end)
    with little_memory(1 * MB):
        assert "holds more than" in refusal(path)


def test_a_directory_in_zip64_form_is_refused_before_it_is_read(
    refusal: Refusal, saved: Path
) -> None:
    content = saved.read_bytes()
    pointer = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    saved.write_bytes(content[:-22] + pointer + content[-22:])
    assert "holds more than" in refusal(saved)


@pytest.mark.parametrize("name", ["history.jsonl", "workshop.json", "media/film"])
def test_a_bomb_of_one_to_a_thousand_is_refused_in_little_memory(
    refusal: Refusal, remade: Remade, name: str
) -> None:
    path = remade({name: bytes(150 * MB)})
    assert path.stat().st_size < MB
    with little_memory(2 * MB):
        assert "holds more than" in refusal(path)


def test_a_bomb_that_hides_its_size_is_refused_in_little_memory(
    refusal: Refusal, remade: Remade
) -> None:
    size = 150 * MB + 7
    path = remade({"history.jsonl": bytes(size)})
    content = path.read_bytes()
    assert content.count(struct.pack("<L", size)) == 2
    path.write_bytes(content.replace(struct.pack("<L", size), struct.pack("<L", 5_000)))
    with little_memory(2 * MB):
        assert "is damaged" in refusal(path)


def test_a_line_without_end_is_refused_in_bounded_memory(refusal: Refusal, remade: Remade) -> None:
    path = remade({"history.jsonl": b" " * (99 * MB)})
    with little_memory(40 * MB):
        assert "holds more than" in refusal(path)


def test_millions_of_empty_lists_are_refused_before_they_are_made(
    refusal: Refusal, remade: Remade
) -> None:
    path = remade({"workshop.json": b"[" + b"[]," * (9 * MB) + b"[]]"})
    with little_memory(90 * MB):
        assert "holds more than" in refusal(path)


def test_several_large_members_together_are_too_much(refusal: Refusal, remade: Remade) -> None:
    assert "holds more than" in refusal(remade({f"media/{n}": bytes(80 * MB) for n in range(4)}))
