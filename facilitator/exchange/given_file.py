"""A file somebody gives us: opened within bounds, or refused in one sentence that names it.

Whoever reads one raises `UnsoundError` with what is wrong; only here does that become the user's
sentence. What the file should hold is not known here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.plain_file import NotAFileError, open_plain_file, size_of

MB: Final = 1_000_000
_SHORT: Final = 100


class UnsoundError(Exception):
    """What is wrong with a given file, as a clause that follows its name."""

    def __init__(self, why: str, advice: str = "") -> None:
        super().__init__(why)
        self.advice = advice
        """What to do about it, where that is not the usual thing."""


@contextmanager
def given_file(path: Path, most: int, advice: str) -> Iterator[BinaryIO]:
    """The file, open for reading; raises WorkshopError for whatever is wrong with it.

    A file of more than `most` bytes is refused before any of it is read. `advice` is what the
    user is told to do, as a clause.
    """
    try:
        with _opened(path) as file:
            _be_of_size(size_of(file), most)
            yield file
    except UnsoundError as unsound:
        raise refused(path, str(unsound), unsound.advice or advice) from unsound
    except OSError as error:
        why = _("cannot be read ({reason})").format(reason=error.strerror or error)
        raise refused(path, why, _("see that its disk is there, or copy it here first")) from error


def refused(path: Path, why: str, advice: str) -> WorkshopError:
    """The sentence for a file that was not taken in."""
    return WorkshopError(
        _("“{file}” {why}; nothing on this laptop has changed; {advice}.").format(
            file=shown(path.name), why=why, advice=advice
        )
    )


def shown(text: str) -> str:
    """A foreign text as a sentence can hold it: short, on one line, and all of it visible."""
    short = text if len(text) <= _SHORT else text[:_SHORT] + "…"
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in short)


def _opened(path: Path) -> BinaryIO:
    try:
        return open_plain_file(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnsoundError(_("is not there"), _("see whether it was moved or renamed")) from error
    except NotAFileError as error:
        raise UnsoundError(_("is not a file"), _("choose a file")) from error


def _be_of_size(size: int, most: int) -> None:
    if size == 0:
        raise UnsoundError(_("is empty"))
    if size > most:
        raise UnsoundError(
            _("is too large to be what it should be (over {most} MB)").format(most=most // MB)
        )
