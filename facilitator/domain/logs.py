"""The two logs as JSON values and back, for the store and for workshop files.

Reading raises ValueError, KeyError or TypeError where a line is not what it should be.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from sys import intern
from typing import Any

from facilitator.domain.history import ChangeId, Entry
from facilitator.domain.run import Cover, Cut, Leg, Planned, RunEvent, What

Line = dict[str, Any]


def entry_to_plain(entry: Entry) -> Line:
    """A row of the edit history; `undoes` only where there is one."""
    line: Line = {
        "id": entry.id,
        "change": entry.change,
        "counter": entry.counter,
        "at": instant_to_text(entry.at),
        "device": entry.device,
        "kind": entry.kind,
        "record": entry.record,
        "field": entry.field,
        "old": entry.old,
        "new": entry.new,
    }
    return {**line, "undoes": entry.undoes} if entry.undoes else line


def entry_from_plain(line: Mapping[str, Any]) -> Entry:
    """The row that a line of `history.jsonl` says."""
    # In the order of the fields, and words that many rows share kept once: a year has 100,000.
    return Entry(
        _text(line["id"]),
        ChangeId(_text(line["change"])),
        int(line["counter"]),
        instant_from_text(_text(line["at"])),
        intern(_text(line["device"])),
        intern(_text(line["kind"])),
        intern(_text(line["record"])),
        intern(_text(line["field"])),
        line["old"],
        line["new"],
        _text(line.get("undoes", "")),
    )


def event_to_plain(event: RunEvent) -> Line:
    """A line of the run log; what is empty is left out."""
    line: Line = {
        "id": event.id,
        "what": event.what.value,
        "at": instant_to_text(event.at),
        "noted": instant_to_text(event.noted),
        "day": event.day,
        "block": event.block,
        "step": event.step,
        "cover": event.cover.value,
        "seconds": event.lasts.total_seconds(),
        "legs": _legs_to_plain(event.legs),
        "cuts": [
            [cut.block, _legs_to_plain(cut.legs), _legs_to_plain(cut.instead)] for cut in event.cuts
        ],
        "baseline": [
            [each.block, instant_to_text(each.start), instant_to_text(each.end)]
            for each in event.baseline
        ],
    }
    return {name: value for name, value in line.items() if value}


def event_from_plain(line: Mapping[str, Any]) -> RunEvent:
    """The event that a line of `run.jsonl` says."""
    return RunEvent(
        what=What(line["what"]),
        at=instant_from_text(_text(line["at"])),
        noted=instant_from_text(_text(line["noted"])),
        day=_text(line.get("day", "")),
        block=_text(line.get("block", "")),
        step=_text(line.get("step", "")),
        lasts=timedelta(seconds=float(line.get("seconds", 0))),
        legs=_legs_from_plain(line.get("legs", ())),
        cuts=tuple(
            # A log of an earlier program does not say what a block had before.
            Cut(_text(block), *(_legs_from_plain(each) for each in legs))
            for block, *legs in line.get("cuts", ())
        ),
        baseline=tuple(
            Planned(_text(block), instant_from_text(start), instant_from_text(end))
            for block, start, end in line.get("baseline", ())
        ),
        cover=Cover(line.get("cover", "")),
        id=_text(line["id"]),
    )


def _legs_to_plain(legs: Iterable[Leg]) -> list[list[object]]:
    return [
        [leg.step, leg.length.total_seconds(), leg.bell, *([] if leg.team is None else [leg.team])]
        for leg in legs
    ]


def _legs_from_plain(lines: Iterable[Any]) -> tuple[Leg, ...]:
    return tuple(
        Leg(_text(step), timedelta(seconds=float(seconds)), bool(bell), *map(_text, team[:1]))
        for step, seconds, bell, *team in lines
    )


def instant_to_text(instant: datetime) -> str:
    """An instant as ISO text in UTC, to the microsecond, so that texts sort as instants do."""
    return _in_utc(instant).isoformat(timespec="microseconds")


def instant_from_text(text: str) -> datetime:
    """The instant an ISO text says; one without a zone is refused."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(f"{text!r} names no time zone")
    return _in_utc(instant)


def _in_utc(instant: datetime) -> datetime:
    return instant if instant.tzinfo is UTC else instant.astimezone(UTC)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not a text")
    return value
