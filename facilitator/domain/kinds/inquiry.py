"""The inquiry cycle a team is in: its goal, its focal students, what came of it (H11, H16).

What adults try and what they predict is the test (`plan`); the rest of the six steps is here.
Students are codes.
"""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, day, line, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

DECISIONS: Final = {
    "adopt": N_("Adopt"),
    "adapt": N_("Adapt"),
    "expand": N_("Expand"),
    "abandon": N_("Abandon"),
}


@frozen
class Cycle(Record):
    """Six to eight weeks of learning inside the school’s goal."""

    kind: ClassVar[str] = "cycle"

    goal: str = passage(N_("Cycle goal"), hint=N_("In six to eight weeks, inside our goal"))
    focal: str = line(N_("Focal students"), hint=N_("Codes, never names"))
    about: str = line(N_("This number is about …"))
    asks: str = line(N_("It asks of our teaching …"))
    begins: str = day(N_("Begins"))
    decides: str = day(N_("We decide on"))
    done: str = passage(N_("What we did"), hint=N_("Where, and how often"))
    missed: str = passage(N_("What did not happen"), hint=N_("And what got in the way"))
    learned: str = passage(N_("Against our prediction"))
    decision: str = choice(N_("Decision"), DECISIONS)
    summary: str = passage(N_("The cycle in three sentences"))


CYCLES = Kind(
    Cycle,
    N_("Inquiry cycle"),
    many=False,
    captures=(
        Capture(
            "cycle",
            N_("Inquiry cycle"),
            Scope.TEAM,
            fields=("goal", "focal", "about", "asks", "begins", "decides"),
        ),
        Capture("do-log", N_("What we did"), Scope.TEAM, fields=("done", "missed")),
        Capture("decision", N_("Decision"), Scope.TEAM, fields=("learned", "decision", "summary")),
    ),
)
