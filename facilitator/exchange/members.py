"""The members of a workshop file as JSON values, and back into the values they say.

Reading checks everything the program later relies on, and raises one of `FAULTS` for a value that
is not what it should be. Where the JSON comes from is not known here.
"""

import re
import uuid
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.history import (
    EXISTS,
    MADE,
    ChangeId,
    Entry,
    Stamp,
    entries_between,
)
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.logs import (
    entry_from_plain,
    event_from_plain,
    instant_from_text,
    instant_to_text,
)
from facilitator.domain.records import (
    Record,
    RecordId,
    Records,
    value_from_plain,
    values_of,
    with_plain,
)
from facilitator.domain.run import RunEvent
from facilitator.domain.wording import _
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.archive import too_much
from facilitator.exchange.given_file import UnsoundError

FORMAT: Final = 1
FAULTS: Final = (ValueError, KeyError, TypeError, OverflowError, RecursionError)

MOST_RECORDS: Final = 25_000
"""Records that a history names, deleted ones too; eight teams leave 900 behind, thirty 3,000."""
MOST_KINDS: Final = 1_000
"""Kinds of records, those of a newer program too; this one knows forty."""
DEEPEST: Final = 16
"""The most owners above a record; the program's own kinds go four deep."""
YEARS: Final = range(1970, 2200)
LONGEST_CLOCK: Final = timedelta(days=31)
"""Instants and lengths beyond these would leave the calendar when they are added up."""


@frozen
class Manifest:
    """Which workshop a file holds, and who saved it when."""

    id: WorkshopId
    title: str
    saved_at: datetime
    device: str


def manifest_to_plain(manifest: Manifest) -> object:
    """The manifest, with the number of this format."""
    return {
        "format": FORMAT,
        "id": manifest.id,
        "title": manifest.title,
        "saved_at": instant_to_text(manifest.saved_at),
        "device": manifest.device,
    }


def manifest_from_plain(plain: object) -> Manifest:
    """The manifest; UnsoundError if a newer version of the program wrote it."""
    match plain:
        case {"format": int(format_number)} if format_number > FORMAT:
            raise UnsoundError(
                _("was made by a newer version of Facilitator"),
                _("update Facilitator on this laptop and open it again"),
            )
        case {
            "format": 1,
            "id": str(workshop_id),
            "title": str(title),
            "saved_at": str(saved_at),
            "device": str(device),
        } if re.fullmatch(r"[0-9A-Za-z_-]{1,64}", workshop_id):
            # An id may become part of a file's name, so nothing else is let in.
            return Manifest(WorkshopId(workshop_id), title, _instant(saved_at), device)
    raise ValueError("not a manifest")


def state_to_plain(records: Records) -> object:
    """All records under their kinds, in their order."""
    kinds: dict[str, list[object]] = {}
    for record in sorted(records, key=lambda each: (each.owner, each.rank, each.id)):
        values = {"id": record.id, "owner": record.owner, "rank": record.rank}
        kinds.setdefault(record.kind, []).append({**values, "values": values_of(record)})
    return {"records": kinds}


def state_from_plain(plain: object) -> Records:
    """The records of all kinds known here; those of other kinds are passed over."""
    match plain:
        case {"records": dict(kinds)}:
            _be_within_reason(
                len(kinds), sum(len(each) for each in kinds.values() if isinstance(each, list))
            )
            listed = [
                _record(kind, each) for kind in sorted(BY_NAME) for each in kinds.get(kind, ())
            ]
            records = Records.of_all(listed)
            if len(records) == len(listed):
                return records
    raise ValueError("not the records of a workshop, each once")


def _record(kind: str, plain: object) -> Record:
    match plain:
        case {
            "id": str(record_id),
            "owner": str(owner),
            "rank": str(rank),
            "values": dict(values),
        } if record_id:
            blank = BY_NAME[kind].record(id=RecordId(record_id))
            return with_plain(blank, {**values, "owner": owner, "rank": rank})
    raise ValueError("not a record")


def history_of(records: Records, manifest: Manifest) -> tuple[Entry, ...]:
    """The rows that make these records, as one change; the same rows each time it is asked."""
    change = ChangeId(manifest.id)
    stamp = Stamp(change, 1, manifest.saved_at, manifest.device, undoes=MADE)
    return tuple(
        replace(
            row, id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{manifest.id}:{row.record}:{row.field}"))
        )
        for record in records
        for row in entries_between(None, record, stamp)
    )


def entries_from_plain(lines: Iterable[Any]) -> Iterator[Entry]:
    """The rows of a history, each checked as it comes."""
    ids: set[str] = set()
    kinds: dict[str, str] = {}
    for line in lines:
        entry = entry_from_plain(line)
        _be_once(entry.id, ids)
        if (
            type(line["counter"]) is not int
            or kinds.setdefault(entry.record, entry.kind) != entry.kind
        ):
            raise ValueError("not a row of this history")
        _be_sound(entry)
        yield entry


def within_reason(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The rows of a history, as long as they tell of no more than a workshop can hold."""
    records: set[str] = set()
    kinds: set[str] = set()
    for entry in entries:
        records.add(entry.record)
        kinds.add(entry.kind)
        _be_within_reason(len(kinds), len(records))
        yield entry


def _be_within_reason(kinds: int, records: int) -> None:
    if kinds > MOST_KINDS or records > MOST_RECORDS:
        raise too_much()


def _be_sound(entry: Entry) -> None:
    """Raise for a row that could not be shown, projected or undone."""
    _in_calendar(entry.at)
    if entry.counter < 0 or not (entry.change and entry.record):
        raise ValueError("a row that names no change or record")
    kind = BY_NAME.get(entry.kind)
    for value in (entry.old, entry.new):
        if not _is_plain(value) or (entry.field == EXISTS and not isinstance(value, bool)):
            raise ValueError("not the value of a field")
        if kind is not None:
            value_from_plain(kind.record, entry.field, value)


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(each, str) for each in value)
    return value is None or isinstance(value, str | int)


def events_from_plain(lines: Iterable[Any]) -> Iterator[RunEvent]:
    """The events of a run log, each checked as it comes."""
    ids: set[str] = set()
    for line in lines:
        event = event_from_plain(line)
        _be_once(event.id, ids)
        planned = (instant for each in event.baseline for instant in (each.start, each.end))
        for instant in (event.at, event.noted, *planned):
            _in_calendar(instant)
        for length in (event.lasts, *(leg.length for leg in event.legs)):
            if abs(length) > LONGEST_CLOCK:
                raise ValueError("a clock too long")
        yield event


def rooted(records: Records) -> bool:
    """Whether no records own each other in a circle: who followed them would never end."""
    return all(_depth(record, records) <= DEEPEST for record in records)


def _depth(record: Record, records: Records) -> int:
    depth, above = 0, records.find(record.owner)
    while above and depth <= DEEPEST:
        depth, above = depth + 1, records.find(above.owner)
    return depth


def _be_once(one: str, seen: set[str]) -> None:
    if not one or one in seen:
        raise ValueError("an id that is missing or not the only one")
    seen.add(one)


def _instant(text: str) -> datetime:
    return _in_calendar(instant_from_text(text))


def _in_calendar(instant: datetime) -> datetime:
    if instant.year not in YEARS:
        raise ValueError("an instant out of the calendar")
    return instant
