"""A file that is one, opened at once: a pipe, a device or a folder may bear a file's name.

What is in the file is not known here, nor what is said of one that cannot be opened.
"""

import os
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO


class NotAFileError(OSError):
    """What bears the name is no file; it was not read."""


def open_plain_file(path: Path) -> BinaryIO:
    """The file, open for reading; raises NotAFileError, or another OSError, without waiting."""
    # Opening a device can already set it going, and a pipe can take a file's place meanwhile.
    _be_plain(path.stat())
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115  given to the caller
    try:
        _be_plain(os.fstat(file.fileno()))
    except OSError:
        file.close()
        raise
    return file


def size_of(file: BinaryIO) -> int:
    """How large an open file is; those the kernel makes up have no size, and may never end."""
    return os.fstat(file.fileno()).st_size


def _be_plain(status: os.stat_result) -> None:
    if not S_ISREG(status.st_mode):
        raise NotAFileError


def _without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
