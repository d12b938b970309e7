"""What a workshop holds: records, each of a kind, owned by the room, a team or another record.

Records are values. `Records` is a value too: changing it gives a new one that shares what did
not change, so a picture of the workshop can be kept while typing goes on.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any, ClassVar, Final, NewType, TypeVar

from facilitator.domain.fields import Field, Plain, Value, fields_of, from_plain, to_plain
from facilitator.domain.frozen import frozen, replace

RecordId = NewType("RecordId", str)
TeamId = NewType("TeamId", str)

ROOM: Final = ""
"""The owner of what belongs to the whole room."""


def new_id() -> RecordId:
    """An id that no other laptop will make."""
    return RecordId(str(uuid.uuid4()))


@frozen
class Record:
    """The base of every kind: an id, an owner (team, day, block … or the room) and a place."""

    kind: ClassVar[str] = ""

    id: RecordId = RecordId("")
    owner: str = ROOM
    rank: str = ""


R = TypeVar("R", bound=Record)

PLACE_FIELDS: Final = ("owner", "rank")
"""Fields that every record has besides its kind's own."""


_shapes: dict[type[Record], Mapping[str, Field]] = {}
_blanks: dict[type[Record], Mapping[str, Value]] = {}


def shapes(record_type: type[Record]) -> Mapping[str, Field]:
    """The declared fields of a kind by name."""
    if record_type not in _shapes:
        _shapes[record_type] = {each.name: each for each in fields_of(record_type)}
    return _shapes[record_type]


def values_of(record: Record) -> dict[str, Plain]:
    """The record's own values that differ from a blank one, as JSON values."""
    return {
        name: to_plain(value)
        for name, default in _defaults(type(record)).items()
        if (value := getattr(record, name)) != default
    }


def with_value(record: R, field: str, value: Value) -> R:
    """The record with one field set; the value must fit the field's shape."""
    values: dict[str, Any] = {field: value}
    return replace(record, **values)


def with_plain(record: R, values: Mapping[str, object]) -> R:
    """The record with these JSON values; raises ValueError where one does not fit its field.

    Fields this program does not know are passed over: a newer program may have more.
    """
    known: dict[str, Any] = {}
    declared = shapes(type(record))
    for name, plain in values.items():
        if name in PLACE_FIELDS or name in declared:
            known[name] = value_from_plain(type(record), name, plain)
    return replace(record, **known) if known else record


def value_from_plain(record_type: type[Record], field: str, plain: object) -> Value:
    """What a JSON value says in a field of a kind; raises ValueError where it does not fit.

    In a field this program does not know, everything fits and nothing is said.
    """
    declared = shapes(record_type).get(field)
    if declared is not None:
        return from_plain(declared.shape, plain)
    if field not in PLACE_FIELDS:
        return None
    if not isinstance(plain, str):
        raise ValueError(f"{field} is not a text")
    return plain


def _defaults(record_type: type[Record]) -> Mapping[str, Value]:
    if record_type not in _blanks:
        unwritten = record_type()
        _blanks[record_type] = {name: getattr(unwritten, name) for name in shapes(record_type)}
    return _blanks[record_type]


def single_id(kind: str, owner: str) -> RecordId:
    """The id of the one record of a kind that an owner can have: the same on every laptop."""
    return RecordId(str(uuid.uuid5(uuid.NAMESPACE_URL, f"facilitator:{kind}:{owner}")))


def blank(record_type: type[R], owner: str = ROOM) -> R:
    """The single record of a kind that nobody has written to yet."""
    return record_type(id=single_id(record_type.kind, owner), owner=owner)


@frozen
class Records:
    """All records of a workshop, found by id or as the list of one kind and owner."""

    _by_id: Mapping[str, Record] = field(default_factory=dict)
    _lists: Mapping[tuple[str, str], tuple[Record, ...]] = field(default_factory=dict)

    @classmethod
    def of_all(cls, records: Iterable[Record]) -> "Records":
        """Records in one go, in any order."""
        by_id: dict[str, Record] = {record.id: record for record in records}
        lists: dict[tuple[str, str], list[Record]] = {}
        for record in by_id.values():
            lists.setdefault((record.kind, record.owner), []).append(record)
        return cls(by_id, {key: tuple(sorted(each, key=_place)) for key, each in lists.items()})

    def __iter__(self) -> Iterator[Record]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def find(self, record_id: str) -> Record | None:
        """The record with this id, or nothing."""
        return self._by_id.get(record_id)

    def of(self, record_type: type[R], owner: str = ROOM) -> tuple[R, ...]:
        """An owner's records of a kind, in their order."""
        return self._lists.get((record_type.kind, owner), ())  # type: ignore[return-value]

    def one(self, record_type: type[R], owner: str = ROOM) -> R:
        """The single record of a kind, blank while nobody has written to it."""
        found = self._by_id.get(single_id(record_type.kind, owner))
        return found if isinstance(found, record_type) else blank(record_type, owner)

    def every(self, record_type: type[R]) -> tuple[R, ...]:
        """All records of a kind, whoever owns them."""
        return tuple(
            record
            for (kind, _owner), listed in self._lists.items()
            if kind == record_type.kind
            for record in listed
            if isinstance(record, record_type)
        )

    def owned_by(self, owner: str) -> tuple[Record, ...]:
        """Everything that belongs to an owner directly."""
        return tuple(
            record
            for (_kind, owner_id), listed in self._lists.items()
            if owner_id == owner
            for record in listed
        )

    def with_record(self, record: Record) -> "Records":
        """These records with one put in or replaced."""
        lists = dict(self._lists)
        before = self._by_id.get(record.id)
        if before is not None:
            _drop(lists, before)
        key = (record.kind, record.owner)
        lists[key] = tuple(sorted((*lists.get(key, ()), record), key=_place))
        return Records({**self._by_id, record.id: record}, lists)

    def without(self, record_id: str) -> "Records":
        """These records with one taken out; does nothing if it is not there."""
        before = self._by_id.get(record_id)
        if before is None:
            return self
        lists = dict(self._lists)
        _drop(lists, before)
        by_id = dict(self._by_id)
        del by_id[record_id]
        return Records(by_id, lists)


def _place(record: Record) -> tuple[str, str]:
    # Two laptops may have chosen the same rank; the id settles it the same way everywhere.
    return (record.rank, record.id)


def _drop(lists: dict[tuple[str, str], tuple[Record, ...]], record: Record) -> None:
    key = (record.kind, record.owner)
    rest = tuple(each for each in lists.pop(key) if each.id != record.id)
    if rest:
        lists[key] = rest
