"""What teams say to each other and to the district: tuning, pitch, opening day (E1, F5, H7, G1)."""

from typing import ClassVar

from facilitator.domain.fields import line, name, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_


@frozen
class Tuning(Record):
    """What another team heard in our plan, and what we decided to change."""

    kind: ClassVar[str] = "tuning"

    focus: str = line(N_("Focusing question"))
    warm: str = passage(N_("In tune"))
    cool: str = passage(N_("Out of tune"))
    changes: str = passage(N_("We will change"), needed=(N_("No changes from tuning yet"), ""))


@frozen
class Pitch(Record):
    """What the team says in public, and what it asks for."""

    kind: ClassVar[str] = "pitch"

    first_move: str = line(N_("Our first move"))
    ask: str = line(
        N_("We ask the district for"), needed=(N_("The district is asked for nothing yet"), "")
    )


@frozen
class OpeningPart(Record):
    """One part of the school's own opening day, led by a member of the team."""

    kind: ClassVar[str] = "opening-part"

    text: str = line(N_("Part"))
    minutes: int | None = number(N_("Minutes"))
    who: str = name(N_("Led by"))
    leaves_with: str = line(N_("Staff leave with"))


@frozen
class Behavior(Record):
    """One thing this team will do so that people dare to learn in front of each other."""

    kind: ClassVar[str] = "behavior"

    text: str = line(N_("What we will do"))
    who: str = name(N_("Who starts"))
    meeting: str = line(N_("In which meeting"))


TUNINGS = Kind(
    Tuning,
    N_("Tuning"),
    many=False,
    lead="changes",
    captures=(
        Capture(
            "changes",
            N_("Changes after tuning"),
            Scope.TEAM,
            must=True,
            slip=N_("tuning slip|tuning slips"),
            ask=N_("What you heard, and what you will change because of it."),
        ),
    ),
)
PITCHES = Kind(
    Pitch,
    N_("Pitch"),
    many=False,
    captures=(
        Capture(
            "pitch", N_("Pitch and ask"), Scope.TEAM, must=True, slip=N_("pitch slip|pitch slips")
        ),
    ),
)
OPENING_PARTS = Kind(
    OpeningPart,
    N_("Our opening day"),
    many=True,
    captures=(Capture("opening-day", N_("Our opening day"), Scope.TEAM),),
)
BEHAVIORS = Kind(
    Behavior,
    N_("One behavior"),
    many=False,
    captures=(Capture("behavior", N_("One behavior"), Scope.TEAM),),
)
