"""A note for next time, jotted on a running step."""

from typing import ClassVar

from facilitator.domain.fields import line
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.records import Record
from facilitator.domain.wording import N_


@frozen
class Remark(Record):
    """What to do differently next time; it belongs to its step."""

    kind: ClassVar[str] = "remark"

    text: str = line(N_("For next time"))


REMARKS = Kind(Remark, N_("Notes for next time"), many=True)
