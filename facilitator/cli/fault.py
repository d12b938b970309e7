"""A fault of ours on the command line: told in one sentence, its details in the log."""

import traceback
from contextlib import suppress
from datetime import UTC, datetime

from facilitator.domain.wording import _
from facilitator.paths import user_folder


def logged(fault: Exception) -> str:
    """Write what happened into the log; the sentence for the user."""
    file = user_folder() / "facilitator.log"
    details = "".join(traceback.format_exception(fault))
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {details}\n")
    return _(
        "Something in Facilitator went wrong ({fault}). What was saved before is safe. "
        "The details are in {file}."
    ).format(fault=type(fault).__name__, file=file)
