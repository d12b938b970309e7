"""The composition root: the only module that knows everyone.

It chooses the real clock, the real store and the real folders, and puts a window together. What
is heavy is imported where it is first needed, so that the window is painted before it.
"""

import os
import time
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from facilitator.display import has_display
from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _
from facilitator.paths import data_folder, user_folder

if TYPE_CHECKING:
    from facilitator.commands.exporting import Progress
    from facilitator.commands.rehearsal import Summary
    from facilitator.domain.device import Device
    from facilitator.domain.kinds.agenda import Agenda
    from facilitator.library import Library
    from facilitator.store import Store

DATABASE_VARIABLE = "FACILITATOR_DATABASE"


def clock() -> datetime:
    """Now, as an instant."""
    return datetime.now(UTC)


def steady() -> timedelta:
    """The time since this machine was started, also while it slept; nobody can set it."""
    # macOS counts sleep in CLOCK_MONOTONIC, and Windows in time.monotonic; Linux in neither.
    clock = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return timedelta(seconds=time.monotonic() if clock is None else time.clock_gettime(clock))


def open_the_store(database: str = "") -> "Store":
    """The store that the user has chosen, or the one in the user's own folder."""
    from facilitator.store import default_url, open_store

    url = database or os.environ.get(DATABASE_VARIABLE, "")
    folder = user_folder()
    if url:
        return open_store(url, backups=folder / "backups", now=clock, typed=True)
    _make(folder)
    return open_store(default_url(folder), backups=folder / "backups", now=clock)


def backups_of(store: "Store") -> tuple[datetime, ...] | None:
    """When a store was backed up here, newest first; nothing where that is not our business."""
    from facilitator.store import backed_up

    return backed_up(store.url, user_folder() / "backups")


def this_device() -> "Device":
    """The machine and process that writes."""
    from facilitator.store import this_device as device

    return device()


def shipped_library() -> "Library":
    """The shipped agendas and activities, and the user's own beside them."""
    from facilitator.library import read_library

    return read_library(data_folder("agendas").parent, user_folder())


def fonts_folder() -> Path:
    """The typefaces that papers embed."""
    return data_folder("assets") / "fonts"


def sample_file() -> Path:
    """The sample workshop."""
    return data_folder("assets") / "sample.workshop"


def replaced_folder() -> Path:
    """Where workshops are kept that were replaced by one from a file."""
    return user_folder() / "replaced"


def local_zone() -> str:
    """The IANA name of this machine's time zone; UTC where it cannot be told."""
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or "UTC"
    except (LookupError, OSError, ValueError):
        return "UTC"


def rehearse(agenda: "Agenda", folder: Path, teams: int, progress: "Progress") -> "Summary":
    """Play a whole workshop into a folder, in a store of its own that is gone afterwards."""
    from facilitator.commands.rehearsal import Rehearsal
    from facilitator.library.sample import read_sample
    from facilitator.store import default_url, open_store
    from facilitator.ui.stage.camera import StageCamera

    sample = read_sample(data_folder("assets") / "sample.yaml")
    with TemporaryDirectory(prefix="facilitator-") as passing:
        store = open_store(default_url(Path(passing)))
        camera = StageCamera()
        rehearsal = Rehearsal(
            store, agenda, sample, teams, this_device(), folder, camera.take, progress
        )
        rehearsal.play()
        summary = rehearsal.print_papers(fonts_folder())
        store.close()
    return summary


def screens() -> tuple[str, ...]:
    """The names of the displays that a window could be shown on."""
    if not has_display():
        return ()
    from PySide6.QtGui import QGuiApplication

    program = QGuiApplication.instance() or QGuiApplication(["facilitator"])
    names = tuple(screen.name() for screen in QGuiApplication.screens())
    del program
    return names


def run_window(database: str = "") -> int:
    """Open the window and stay until it is closed."""
    if not has_display():
        raise WorkshopError(
            _(
                "There is no display here, so no window was opened; everything you have is safe. "
                "Play a whole workshop into a folder instead: "
                "facilitator rehearse leadership-for-learning --to rehearsal"
            )
        )
    from facilitator.ui.program import run_program
    from facilitator.ui.setup import Setup

    return run_program(
        Setup(
            open_store=partial(open_the_store, database),
            read_library=shipped_library,
            device=this_device,
            clock=clock,
            local_zone=local_zone,
            user_folder=user_folder(),
            replaced_folder=replaced_folder(),
            fonts_folder=fonts_folder(),
            sample_file=sample_file(),
            steady=steady,
        )
    )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkshopError(
            _(
                "The folder {folder} could not be made ({reason}); nothing is lost. "
                "Choose another store with --database."
            ).format(folder=folder, reason=error.strerror)
        ) from error
