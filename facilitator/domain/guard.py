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
    {EXISTS, "owner", "rank", "minutes", "turns", "turns_at_most", "ends", "pinned", "sort"}
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
    if isinstance(record, Step):
        record = records.find(record.owner)
    elif entry.kind == Step.kind and entry.field == "owner":
        record = records.find(str(entry.new))
    if isinstance(record, Block) and record.id in run.legs:
        return record.title
    if isinstance(record, Day) and record.id in run.opened and entry.field in {EXISTS, "rank"}:
        return record.title
    return ""
