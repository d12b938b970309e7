"""How values are said on paper: a field in words, a record as lines, a list as a table.

Every report reads the declared fields through here, so a field added to a kind prints.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from facilitator.domain.dates import shown_day
from facilitator.domain.document import Grid, Text
from facilitator.domain.fields import Field, Shape, Value
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.records import Record, shapes
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop

_SHARES: Final = {
    Shape.LINE: 2.0,
    Shape.PASSAGE: 3.0,
    Shape.DAY: 1.0,
    Shape.CHOICE: 1.2,
    Shape.NUMBER: 1.0,
    Shape.FLAG: 0.8,
    Shape.LINKS: 2.0,
}
_NOT_IN_FILE_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_LONGEST_FILE_NAME: Final = 80
_ENDS: Final = tuple(".!?…,;:。！？，；：、؟،؛۔")
_QUOTES: Final = '”’"»」』'
_CHINESE: Final = re.compile("[\u3400-\u9fff]")


def said(workshop: Workshop, field: Field, value: Value) -> str:
    """A field's value in words; empty where nothing was typed."""
    match field.shape, value:
        case Shape.DAY, str():
            return shown_day(value.strip())
        case Shape.CHOICE, str() if value in RESOURCE_LABELS and field.choices is RESOURCE_LABELS:
            return workshop.settings.resource_label(value)
        case Shape.CHOICE, str():
            return _(field.choices.get(value, value))
        case Shape.FLAG, _value:
            return _("Yes") if value else ""
        case Shape.LINKS, tuple():
            return "; ".join(_linked(workshop, value))
        case _:
            return "" if value is None else str(value).strip()


def field_said(workshop: Workshop, record: Record, name: str) -> str:
    """One field of a record in words."""
    return said(workshop, shapes(type(record))[name], getattr(record, name))


def label_of(record_type: type[Record], name: str) -> str:
    """A field's label as it stands before words: without the dots of the screen."""
    return _(shapes(record_type)[name].label).rstrip(" …")


def needed(record_type: type[Record], name: str) -> str:
    """What is said kindly while a field is empty."""
    missing = shapes(record_type)[name].needed
    return _(missing[0]).format(n=1) if missing else ""


def facts(workshop: Workshop, record: Record, names: Sequence[str]) -> tuple[Text, ...]:
    """The filled fields of a record, each a paragraph after its label."""
    words = ((name, field_said(workshop, record, name)) for name in names)
    return tuple(
        Text(text, lead=f"{label_of(type(record), name)}:") for name, text in words if text
    )


def listing(
    workshop: Workshop, records: Iterable[Record], names: Sequence[str]
) -> tuple[Grid, ...]:
    """Records as a table with the columns in which anything stands; nothing when none does."""
    listed = list(records)
    rows = [[field_said(workshop, each, name) for name in names] for each in listed]
    filled = [row for row in rows if any(row)]
    columns = [at for at in range(len(names)) if any(row[at] for row in filled)]
    if not columns:
        return ()
    declared = shapes(type(listed[0]))
    return (
        Grid(
            header=tuple(label_of(type(listed[0]), names[at]) for at in columns),
            rows=tuple(tuple(row[at] for at in columns) for row in filled),
            widths=tuple(_SHARES[declared[names[at]].shape] for at in columns),
        ),
    )


def as_sentence(text: str) -> str:
    """The text with a full stop of its script where it has no end of its own."""
    text = text.strip()
    if not text or text.rstrip(_QUOTES).endswith(_ENDS):
        return text
    return f"{text}。" if _CHINESE.match(text[-1]) else f"{text}."


def joined(texts: Iterable[str]) -> str:
    """Texts as sentences of one paragraph."""
    return " ".join(as_sentence(text) for text in texts if text.strip())


def listed(texts: Iterable[str]) -> str:
    """Texts that go on from one lead, as one sentence."""
    return as_sentence("; ".join(text.strip().rstrip(".;。；") for text in texts if text.strip()))


def file_name(*parts: str) -> str:
    """A name that every system takes for a file, from words of any kind."""
    words = " - ".join(part for part in parts if part.strip())
    return _NOT_IN_FILE_NAMES.sub("-", words)[:_LONGEST_FILE_NAME].strip(" .-") or "paper"


def _linked(workshop: Workshop, ids: Sequence[str]) -> Iterable[str]:
    """What the records with these ids are called; an id of nothing is passed over."""
    for each in ids:
        record = workshop.records.find(each)
        if record is not None:
            yield str(getattr(record, next(iter(shapes(type(record))))))
