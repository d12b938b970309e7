"""Version marks: a numbered point in the history of a goal, a map or a plan."""

from typing import ClassVar

from facilitator.domain.fields import line, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.records import Record
from facilitator.domain.wording import N_


@frozen
class Version(Record):
    """What a record said when a step ended that changed it, or when somebody marked it."""

    kind: ClassVar[str] = "version"

    of: str = line(N_("Of"))
    """The name of the kind it is a version of."""
    no: int = number(N_("Version"), default=1)
    at: str = line(N_("At"))
    """The instant, as ISO text in UTC."""
    block: str = line(N_("Block"))
    authors: str = line(N_("Authors"))
    why: str = line(N_("Why"))
    wording: str = passage(N_("What it said"))
    state: str = line(N_("State"))
    """Another text once anything in it has changed, be it a date."""


VERSIONS = Kind(Version, N_("Versions"), many=True)
