"""A paper is on the disk whole, or the old one still is."""

from pathlib import Path

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.papers import write


def test_a_paper_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "Kế hoạch – plan.pdf"
    write(path, b"old")
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_refusing_disk_is_told_with_file_and_folder(tmp_path: Path) -> None:
    folder = tmp_path / "gone"
    with pytest.raises(WorkshopError, match=r"plan\.pdf.*gone"):
        write(folder / "plan.pdf", b"new")


def test_what_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").mkdir()
    with pytest.raises(WorkshopError):
        write(tmp_path / "plan.pdf", b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["plan.pdf"]
