"""A file that appears under its name whole or not at all, whatever happens while it is written."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.exchange.given_file import shown


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` once it is safely on disk.

    Raises WorkshopError where the disk refuses; what was there before is then still there.
    """
    part = path.parent / f".{uuid.uuid4().hex}.part"
    try:
        if path.exists() and not path.is_file():
            # To replace a folder fails; to replace a device or a pipe would take it from others.
            raise OSError(errno.EINVAL, _("it is not a file"))
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _keep_name(path.parent)
    except OSError as error:
        raise unsaved(path, str(error.strerror or error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def unsaved(path: Path, why: str) -> WorkshopError:
    """The sentence for a file that could not be written."""
    return WorkshopError(
        _(
            "“{file}” could not be saved ({why}); "
            "the workshop itself is safe on this laptop; choose another place or disk."
        ).format(file=shown(path.name or str(path)), why=why)
    )


def _keep_name(folder: Path) -> None:
    """See that the new name outlives a power cut, where the system has a way to ask for it."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
