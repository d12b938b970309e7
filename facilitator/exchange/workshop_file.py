"""The workshop file: a whole workshop in one zip, to carry to another laptop or to keep.

    manifest.json    format number, workshop id, title, when and where it was saved
    workshop.json    the records as they were then
    history.jsonl    every row of the edit history, one a line
    run.jsonl        every event of the run log, one a line
    media/…          passed over, as is any other member

*History wins.* The records are what the history makes; `workshop.json` is for other programs, and
for a file whose history has no rows (then one change that makes its records becomes the history).
A line of history that cannot be read refuses the whole file: half a history would silently win
over the state. What the store does with a workshop is not known here.
"""

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final, TypeVar, cast

from facilitator.domain.frozen import frozen
from facilitator.domain.history import Entry, projected
from facilitator.domain.logs import entry_to_plain, event_to_plain
from facilitator.domain.records import Records
from facilitator.domain.run import RunEvent
from facilitator.domain.wording import _
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.archive import Archive, too_much
from facilitator.exchange.given_file import MB, UnsoundError, given_file
from facilitator.exchange.members import (
    FAULTS,
    Manifest,
    entries_from_plain,
    events_from_plain,
    history_of,
    manifest_from_plain,
    manifest_to_plain,
    rooted,
    state_from_plain,
    state_to_plain,
    within_reason,
)
from facilitator.exchange.on_the_clock import fits_the_clock
from facilitator.exchange.strict_json import json_bytes, json_value
from facilitator.exchange.whole_file import unsaved, whole_file

T = TypeVar("T")

MOST: Final = 200 * MB

MANIFEST: Final = "manifest.json"
STATE: Final = "workshop.json"
HISTORY: Final = "history.jsonl"
RUN: Final = "run.jsonl"

_PIECE: Final = 64 * 1024
_LONGEST_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""A zip's first instant, so that the same workshop makes the same bytes."""


@frozen
class Packed:
    """A whole workshop as it travels."""

    id: WorkshopId
    title: str
    saved_at: datetime
    device: str
    records: Records
    history: tuple[Entry, ...]
    events: tuple[RunEvent, ...]


@frozen
class _Room:
    """How much a member may hold; the same for writing, so that what is saved can be opened."""

    size: int
    line: int
    lines: int
    values: int = 1_000_000
    """Lists, mappings and what they hold: an empty one takes two bytes there and sixty here.

    Counted are the characters that begin or part them, before anything is made of them; a comma
    in a text counts too. Eight teams come to 80,000 in the history and to 10,000 in the state.
    """


_ROOM: Final = {
    MANIFEST: _Room(1 * MB, 1 * MB, 1_000),
    STATE: _Room(32 * MB, 32 * MB, 1_000_000),
    HISTORY: _Room(100 * MB, 8 * MB, 100_000, values=3_000_000),
    # Replaying a run takes the square of its length, and a long workshop has a thousand events.
    RUN: _Room(32 * MB, 8 * MB, 20_000),
}


def write_workshop(path: Path, packed: Packed) -> None:
    """Save a workshop under this name, whole or not at all; the same bytes for the same workshop.

    Raises WorkshopError where the disk refuses or the workshop is larger than could be opened.
    """
    manifest = Manifest(packed.id, packed.title, packed.saved_at, packed.device)
    members: dict[str, Iterable[object]] = {
        HISTORY: map(entry_to_plain, within_reason(packed.history)),
        MANIFEST: (manifest_to_plain(manifest),),
        RUN: map(event_to_plain, packed.events),
        STATE: (state_to_plain(packed.records),),
    }
    try:
        with whole_file(path) as file:
            _write(file, members)
    except UnsoundError as unsound:
        raise unsaved(path, _("it holds more than a workshop file can")) from unsound


def _write(file: BinaryIO, members: dict[str, Iterable[object]]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, values in members.items():
            with (
                archive.open(_described(name), "w") as member,
                io.BufferedWriter(cast("io.RawIOBase", member), _PIECE) as lines,
            ):
                lines.writelines(_within(name, (json_bytes(each) + b"\n" for each in values)))
    if file.tell() > MOST:
        raise too_much()


def _described(name: str) -> zipfile.ZipInfo:
    described = zipfile.ZipInfo(name, _LONGEST_AGO)
    described.compress_type = zipfile.ZIP_DEFLATED
    described.create_system = 3  # as on Unix, wherever it is made
    described.external_attr = 0o644 << 16
    return described


def read_workshop(path: Path) -> Packed:
    """The workshop a file holds.

    Raises WorkshopError, and has changed nothing, for a file that is not whole and sound.
    """
    with given_file(path, MOST, _("ask for it to be saved and sent again")) as file:
        archive = Archive(file)
        manifest = _whole(archive, MANIFEST, manifest_from_plain)
        state = _whole(archive, STATE, state_from_plain)
        history = _log(archive, HISTORY, _rows) or history_of(state, manifest)
        events = _log(archive, RUN, events_from_plain)
        records = projected(history)
        if not rooted(records):
            raise UnsoundError(_("holds records that belong to each other in a circle"))
        if not fits_the_clock(records):
            raise UnsoundError(_("has an agenda with times that no clock can show"))
    return Packed(
        id=manifest.id,
        title=manifest.title,
        saved_at=manifest.saved_at,
        device=manifest.device,
        records=records,
        history=history,
        events=events,
    )


def _rows(lines: Iterable[object]) -> Iterator[Entry]:
    return within_reason(entries_from_plain(lines))


def _whole(archive: Archive, name: str, meaning: Callable[[object], T]) -> T:
    """What a member that is one JSON value says."""
    if name not in archive:
        raise UnsoundError(_("is not whole: it holds no {member}").format(member=name))
    try:
        return meaning(json_value(b"".join(_lines(archive, name))))
    except FAULTS as fault:
        raise UnsoundError(_("is damaged in {member}").format(member=name)) from fault


def _log(
    archive: Archive, name: str, meaning: Callable[[Iterable[object]], Iterator[T]]
) -> tuple[T, ...]:
    """What a member with a JSON value on each line says; nothing if it is not there."""
    place = 0

    def values() -> Iterator[object]:
        nonlocal place
        for line in _lines(archive, name):
            place += 1
            yield json_value(line)

    if name not in archive:
        return ()
    try:
        return tuple(meaning(values()))
    except FAULTS as fault:
        why = _("is damaged in {member}, line {line}").format(member=name, line=place)
        raise UnsoundError(why) from fault


def _lines(archive: Archive, name: str) -> Iterator[bytes]:
    return _within(name, archive.lines(name, _ROOM[name].line))


def _within(name: str, lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a member as long as they keep to its room."""
    room = _ROOM[name]
    size = values = 0
    for count, line in enumerate(lines, 1):
        size += len(line)
        values += line.count(b"[") + line.count(b"{") + line.count(b",")
        if size > room.size or len(line) >= room.line or count > room.lines:
            raise too_much()
        if values > room.values:
            raise too_much()
        yield line
