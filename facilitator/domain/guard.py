"""What may not be changed while a day runs: the shape of a block that has begun.

A running or finished block keeps the steps it started with. Words may still be mended.
"""

from collections.abc import Iterable
from typing import Final

from facilitator.domain.history import EXISTS, Entry
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.records import Records
from facilitator.domain.run import Run
from facilitator.domain.wording import _

_SHAPE: Final = frozenset(
    {
        EXISTS,
        "owner",
        "rank",
        "minutes",
        "turns",
        "turns_at_most",
        "ends",
        "pinned",
        "short",
        "sort",
    }
)


def refusal(entries: Iterable[Entry], records: Records, run: Run) -> str:
    """Why a change may not be made now, as a sentence; empty when it may."""
    for entry in entries:
        if entry.field in _SHAPE and (title := _begun(entry, records, run)):
            return _(
                "“{title}” has begun and keeps its place and its steps; nothing was changed. "
                "Change a block that is still to come, or use + and − on the running step."
            ).format(title=title)
    return ""


def _begun(entry: Entry, records: Records, run: Run) -> str:
    """The title of the begun block or opened day that a row is about, or nothing."""
    record = records.find(entry.record)
    if entry.field in {"owner", "rank"} and run.unfinished(entry.record):
        # It may move to tomorrow's opening.
        return ""
    if isinstance(record, Day) and record.id in run.opened and entry.field in {EXISTS, "rank"}:
        return record.title
    if entry.kind == Step.kind:
        # A step changes the block it is in and, when it moves or is made, the one it comes to.
        coming_to = entry.new if entry.field == "owner" else ""
        blocks = [records.find(each) for each in (getattr(record, "owner", ""), str(coming_to))]
    else:
        blocks = [record]
    begun = (each for each in blocks if isinstance(each, Block) and each.id in run.legs)
    return next((each.title for each in begun), "")
