"""Whether a team has its packet in hand, and what is still wrong in it (H8)."""

from typing import ClassVar

from facilitator.domain.fields import flag, line
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_


@frozen
class Handover(Record):
    """The last minutes: a packet for everybody, and the words a team found wrong in it."""

    kind: ClassVar[str] = "handover"

    handed: bool = flag(N_("Packet in hand"))
    correct: str = line(N_("To be corrected"))


HANDOVERS = Kind(
    Handover,
    N_("Packet in hand"),
    many=False,
    captures=(Capture("handover", N_("Packet in hand"), Scope.TEAM),),
)
