"""Workshops out to a file and in from one. Taking one in makes or replaces a whole workshop."""

from pathlib import Path
from typing import Final

from facilitator.commands.ledger import Clock
from facilitator.domain.device import Device
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.reports.words import file_name
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.whole_file import unsaved
from facilitator.exchange.workshop_file import Packed, read_workshop, write_workshop
from facilitator.store import Store

_TITLE_IN_NAME: Final = 40
"""Letters of a title in the name of a file that keeps a workshop."""


@frozen
class Imported:
    """A workshop that has been taken in."""

    id: WorkshopId
    kept: Path | None
    """The file with what was here under this id before; nothing if it was not here."""


def save_workshop(
    store: Store, workshop: WorkshopId, path: Path, device: Device, clock: Clock
) -> None:
    """Write a workshop with both its logs into one file."""
    loaded = store.load(workshop)
    write_workshop(
        path,
        Packed(
            id=workshop,
            title=loaded.records.one(Settings).title,
            saved_at=clock(),
            device=device.name,
            records=loaded.records,
            history=tuple(store.history(workshop)),
            events=loaded.events,
        ),
    )


def import_workshop(store: Store, path: Path, device: Device, clock: Clock, keep: Path) -> Imported:
    """Take a workshop in from a file; one of the same id here is replaced, whole, or not at all.

    What is replaced is first written to a file of its own in the folder `keep`. Raises
    WorkshopError, and changes nothing, while that workshop is open for writing elsewhere.
    """
    packed = read_workshop(path)
    lease = store.lease(packed.id, device)
    try:
        lease.refuse_if_elsewhere()
        kept = _keep(store, packed.id, device, clock, keep)
        with store.begin() as tx:
            tx.forget(packed.id)
            tx.make(packed.id)
            tx.save(packed.id, packed.records)
            tx.append_history(packed.id, packed.history)
            tx.append_run(packed.id, packed.events)
    finally:
        lease.release()
    return Imported(packed.id, kept)


def _keep(
    store: Store, workshop: WorkshopId, device: Device, clock: Clock, folder: Path
) -> Path | None:
    here = next((each for each in store.workshops() if each.id == workshop), None)
    if here is None:
        return None
    # A long title would push the instant out of the name, and replace what was kept before.
    name = file_name(here.title[:_TITLE_IN_NAME], f"{clock():%Y-%m-%d %H.%M.%S.%f}")
    path = folder / f"{name}.workshop"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unsaved(path, str(error.strerror or error)) from error
    save_workshop(store, workshop, path, device, clock)
    return path
