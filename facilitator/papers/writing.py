"""Putting a paper on the disk: the whole file or the old one, never half of it."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _


def write(path: Path, pdf: bytes) -> None:
    """Write through a temporary file beside it; raises WorkshopError if the disk refuses."""
    try:
        _replace(path, pdf)
    except OSError as refusal:
        raise WorkshopError(
            _(
                "The disk did not take {file} into {folder} ({reason}); nothing that was typed is "
                "lost, so close the file if it is open, or choose another folder."
            ).format(file=path.name, folder=path.parent, reason=refusal.strerror or str(refusal))
        ) from refusal


def _replace(path: Path, pdf: bytes) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
