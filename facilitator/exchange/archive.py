"""A zip from anywhere, read without believing a word of what it says about itself.

Nothing is ever unpacked to disk, so a name can lead nowhere; names that try are refused all the
same. What the members mean is not known here.
"""

import errno
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final, cast

from facilitator.domain.wording import _
from facilitator.exchange.given_file import MB, UnsoundError

MOST_MEMBERS: Final = 2_000
MOST_IN_A_MEMBER: Final = 100 * MB
MOST_UNPACKED: Final = 300 * MB
MOST_IN_THE_DIRECTORY: Final = 1 * MB

_PIECE: Final = 64 * 1024
_MEMBER_BEGINS: Final = b"PK\x03\x04"
_ZIP64_FOLLOWS: Final = b"PK\x06\x07"
_TAIL: Final = struct.Struct("<20x 4s 8x L 4x H")
"""The last 42 bytes: room for a pointer to a zip64 directory, then the end of the directory with
its signature, its size and the length of a comment after it."""
_DIRECTORY_ENDS: Final = b"PK\x05\x06"

_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,  # encrypted; also NotImplementedError
    ValueError,
    OverflowError,
)
"""What the standard library raises over a zip that is not what it should be."""


def too_much() -> UnsoundError:
    """What is said of a file that is far larger inside than any workshop."""
    return UnsoundError(_("holds more than a workshop file can"), _("ask its sender what it is"))


class Archive:
    """The members of a zip, by name."""

    def __init__(self, file: BinaryIO) -> None:
        _be_a_small_zip(file)
        with _faults_told():
            self._zip = zipfile.ZipFile(file)
        members = self._zip.infolist()
        _be_sound(members)
        self._members = {each.filename: each for each in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def lines(self, name: str, longest: int) -> Iterator[bytes]:
        """A member's lines; one that is longer comes in pieces of `longest` bytes.

        However large the member says it is, no more than a piece is unpacked at a time. It is
        known to be whole only when the last line has come.
        """
        with (
            _faults_told(),
            self._zip.open(self._members[name]) as member,
            io.BufferedReader(cast("io.RawIOBase", member), _PIECE) as lines,
        ):
            while line := lines.readline(longest):
                yield line


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except _FAULTS as fault:
        raise UnsoundError(_("is damaged")) from fault
    except OSError as fault:
        if fault.errno != errno.EINVAL:
            raise
        # The disk is fine: the zip sent us to a place before its own beginning.
        raise UnsoundError(_("is damaged")) from fault


def _be_a_small_zip(file: BinaryIO) -> None:
    """Look at both ends before the standard library reads the whole directory into memory.

    A directory behind a comment or in zip64 form is refused, as we write neither: then the end
    that is judged here is the one that is read there.
    """
    begin = file.read(len(_MEMBER_BEGINS))
    if begin != _MEMBER_BEGINS:
        raise UnsoundError(
            _("is no workshop file, or is damaged"),
            _("choose another, or ask for it to be saved and sent again"),
        )
    tail = _last_bytes(file, _TAIL.size)
    signature, directory, comment = _TAIL.unpack(tail)
    if signature != _DIRECTORY_ENDS or comment:
        raise UnsoundError(_("was cut short or damaged"))
    if directory > MOST_IN_THE_DIRECTORY or tail.startswith(_ZIP64_FOLLOWS):
        raise too_much()


def _last_bytes(file: BinaryIO, count: int) -> bytes:
    size = file.seek(0, 2)
    file.seek(max(0, size - count))
    return file.read(count).rjust(count, b"\0")


def _be_sound(members: list[zipfile.ZipInfo]) -> None:
    sizes = [each.file_size for each in members]
    if (
        len(members) > MOST_MEMBERS
        or max(sizes, default=0) > MOST_IN_A_MEMBER
        or sum(sizes) > MOST_UNPACKED
    ):
        raise too_much()
    if any(_leads_outside(each.orig_filename) or _is_link(each) for each in members):
        raise UnsoundError(_("holds something that leads outside of it"), _("do not open it"))
    if len({each.filename.casefold() for each in members}) < len(members):
        raise UnsoundError(_("holds two things of one name"))
    if any(each.flag_bits & 1 for each in members):
        raise UnsoundError(_("is locked with a password"), _("ask for one without a password"))
    if any(each.compress_type not in _METHODS for each in members):
        raise UnsoundError(_("is packed in a way this program does not read"))


_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others can ask for gigabytes of memory to unpack a few bytes."""


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or any(each in name for each in "\\:\0")


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)
