"""What a rehearsal leaves in its folder, listed there, so that the next one can clear it away.

Only a file that is on the list and still as it was written is ever removed.
"""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

LIST: Final = ".rehearsal"
_ENDINGS: Final = (".png", ".pdf")


class Leavings:
    """The files of a rehearsal in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: set[Path] = set()

    def clear(self) -> None:
        """Remove what an earlier rehearsal left, and the folders that become empty by it."""
        for file in self._listed():
            with suppress(OSError):
                file.unlink()
                file.parent.rmdir()
        with suppress(OSError):
            (self._folder / LIST).unlink()

    def add(self, file: Path) -> None:
        """Take a file on the list, once it is written."""
        self._written.add(file)
        # Without a list nothing is lost: the next rehearsal leaves the file and says so.
        with suppress(OSError), (self._folder / LIST).open("a", encoding="utf-8") as listed:
            listed.write(f"{_digest(file)}  {file.relative_to(self._folder).as_posix()}\n")

    def others(self) -> int:
        """How many pictures and papers lie among these files that are none of them."""
        tops = {file.relative_to(self._folder).parts[0] for file in self._written}
        there = {each for top in tops for each in (self._folder / top).rglob("*") if _fits(each)}
        return len(there - self._written)

    def _listed(self) -> Iterator[Path]:
        try:
            lines = (self._folder / LIST).read_text("utf-8").splitlines()
        except (OSError, ValueError):
            return
        for line in lines:
            digest, _space, name = line.partition("  ")
            file = self._folder / name
            inside = file.resolve().is_relative_to(self._folder.resolve())
            if inside and _fits(file) and _digest(file) == digest:
                yield file


def _fits(file: Path) -> bool:
    return file.suffix in _ENDINGS and file.is_file() and not file.is_symlink()


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()
