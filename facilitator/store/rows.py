"""Rows of the tables as values, and back.

A row that cannot be read must not keep a workshop shut. A record's row is then made again from
the history; where that does not help either, and for kinds only a newer program knows, the row
stays on disk and is passed over.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Result, Row, bindparam, select

from facilitator.domain.fields import Plain, from_plains
from facilitator.domain.frozen import filled
from facilitator.domain.history import EXISTS, Entry, projected, unborn
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.logs import (
    entry_from_plain,
    entry_to_plain,
    event_from_plain,
    event_to_plain,
    instant_from_text,
    instant_to_text,
)
from facilitator.domain.records import Record, shapes, values_of, with_plain
from facilitator.domain.run import RunEvent
from facilitator.domain.workshop import WorkshopId
from facilitator.store import tables

AnyRow: TypeAlias = Row[*tuple[Any, ...]]

_UNREADABLE: Final = (ValueError, KeyError, TypeError, AttributeError, OverflowError)
_BROKEN_LETTER: Final = "\ufffd"
"""What a connection reads where the bytes on disk are no text any more."""

_parsed: Final = json.JSONDecoder().raw_decode
"""`json.loads`, without asking each time what it was given and looking for blanks around it."""

_written: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

RECORD: Final = (
    tables.record.c.kind,
    tables.record.c.id,
    tables.record.c.owner,
    tables.record.c.rank,
    tables.record.c.content,
)
"""What of a record's row says the record."""

_HISTORY_OF_RECORD: Final = (
    select(tables.history)
    .where(
        tables.history.c.workshop_id == bindparam("of"),
        tables.history.c.record == bindparam("which"),
    )
    .order_by(tables.history.c.place)
)


def record_row(workshop: WorkshopId, record: Record, *, exists: bool) -> dict[str, Any]:
    """The row of a record."""
    return {
        "workshop_id": workshop,
        "id": record.id,
        "kind": record.kind,
        "owner": record.owner,
        "rank": record.rank,
        "exists": exists,
        "content": _json(values_of(record)),
    }


def entry_row(workshop: WorkshopId, entry: Entry) -> dict[str, Any]:
    """The row of a line of the history."""
    row = entry_to_plain(entry)
    row["workshop_id"] = workshop
    row["old"], row["new"] = _json(entry.old), _json(entry.new)
    row["undoes"] = entry.undoes
    return row


def rewritten(entry: Entry) -> dict[str, str]:
    """What typing rewrites in the row of a line of the history."""
    return {"new": _json(entry.new), "at": instant_to_text(entry.at)}


def event_row(workshop: WorkshopId, event: RunEvent) -> dict[str, Any]:
    """The row of an event of the run."""
    return {
        "workshop_id": workshop,
        "at": instant_to_text(event.at),
        "what": event.what.value,
        "event": _json(event_to_plain(event)),
    }


def records_from(
    connection: Connection, workshop: WorkshopId, rows: Iterable[AnyRow]
) -> Iterator[Record]:
    """The records of one workshop that rows say; each begins with the columns of `RECORD`."""
    for row in rows:
        kind, record_id, *said = row[: len(RECORD)]
        if kind in BY_NAME:
            record = _record(kind, record_id, *said) or _remembered(connection, workshop, record_id)
            record = record or _record(kind, record_id, *said, broken_letters=True)
            if record is not None:
                yield record


def entries_from(found: Result[Any]) -> Iterator[Entry]:
    """The lines of the history that rows say; a line that cannot be read is passed over."""
    names = tuple(found.keys())
    for row in found:
        try:
            yield _entry(dict(zip(names, row, strict=True)))
        except _UNREADABLE:
            continue


def events_from(texts: Iterable[str]) -> Iterator[RunEvent]:
    """The events that JSON texts say; one that cannot be read is passed over."""
    for text in texts:
        try:
            yield event_from_plain(json.loads(text))
        except _UNREADABLE:
            continue


def _record(
    kind: str, record_id: str, owner: str, rank: str, content: str, *, broken_letters: bool = False
) -> Record | None:
    try:
        if _BROKEN_LETTER in content and not broken_letters:
            return None
        plains, end = _parsed(content)
        if end < len(content):
            return None
        # As `with_plain`, but the record is made once, not twice: opening must be quick.
        record_type = BY_NAME[kind].record
        said = from_plains(shapes(record_type), plains)
        # A place that is no text any more cannot be joined to one.
        place = {"id": "" + record_id, "owner": "" + owner, "rank": "" + rank}
        return filled(record_type, place | said)
    except _UNREADABLE:
        return None


def _remembered(connection: Connection, workshop: WorkshopId, record_id: str) -> Record | None:
    rows = connection.execute(_HISTORY_OF_RECORD, {"of": workshop, "which": record_id})
    return projected(filter(_fits, entries_from(rows))).find(record_id)


def instant_or_nothing(text: Any) -> datetime | None:
    """The instant a text of the tables says, or nothing where it cannot be read."""
    with suppress(*_UNREADABLE):
        return instant_from_text(text)
    return None


def _fits(entry: Entry) -> bool:
    try:
        with_plain(unborn(entry), {entry.field: entry.new})
    except _UNREADABLE:
        return False
    return entry.field != EXISTS or isinstance(entry.new, bool)


def _entry(row: dict[str, Any]) -> Entry:
    row["old"], row["new"] = _whole(row["old"]), _whole(row["new"])
    return entry_from_plain(row)


def _whole(text: str) -> Any:
    text = text.strip()
    value, end = _parsed(text)
    if end < len(text):
        raise ValueError("more than a value")
    return value


def _json(value: Plain | dict[str, Any]) -> str:
    text = _written(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half a letter, from a broken paste: no database takes it, JSON's escapes do.
        return json.dumps(value, separators=(",", ":"))
    return text
