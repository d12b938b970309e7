"""Workshops out to a file and in from one. Taking one in makes or replaces a whole workshop."""

from pathlib import Path

from facilitator.commands.ledger import Clock
from facilitator.domain.device import Device
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.workshop_file import Packed, read_workshop, write_workshop
from facilitator.store import Store


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


def import_workshop(store: Store, path: Path) -> WorkshopId:
    """Take a workshop in from a file; one of the same id here is replaced, whole, or not at all."""
    packed = read_workshop(path)
    with store.begin() as tx:
        tx.forget(packed.id)
        tx.make(packed.id)
        tx.save(packed.id, packed.records)
        tx.append_history(packed.id, packed.history)
        tx.append_run(packed.id, packed.events)
    return packed.id
