"""What the team sees and why it is so: the data look, the root cause, the forces (C4, C5, C6)."""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, line, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

SIDES: Final = {"for": N_("For"), "against": N_("Against")}


@frozen
class DataLook(Record):
    """Facts before stories. No student is named."""

    kind: ClassVar[str] = "data-look"

    sources: str = line(N_("What we looked at"), hint=N_("Two kinds of evidence, no names"))
    observations: str = passage(N_("What we saw"))
    readings: str = passage(N_("What it might mean"))
    implications: str = passage(N_("What it asks of our teaching"))
    question: str = passage(N_("Our question"), needed=(N_("No question from the data yet"), ""))


@frozen
class RootCause(Record):
    """One chain of whys, deep, ending inside our control, never at a person."""

    kind: ClassVar[str] = "root-cause"

    problem: str = line(N_("Problem"), hint=N_("Which students, doing what, how many"))
    why_1: str = line(N_("Why 1"))
    why_2: str = line(N_("Why 2"))
    why_3: str = line(N_("Why 3"))
    why_4: str = line(N_("Why 4"))
    why_5: str = line(N_("Why 5"))
    known: str = line(N_("How we know, or what we guess"))
    cause: str = passage(N_("Root cause"), needed=(N_("No root cause yet"), ""))


@frozen
class Force(Record):
    """Something that moves us toward the goal or holds us back."""

    kind: ClassVar[str] = "force"

    text: str = line(N_("Force"))
    side: str = choice(N_("Side"), SIDES)
    strength: int | None = number(N_("Strength, 1 to 5"), most=5)
    move: str = line(N_("What we do about it"))
    owner_name: str = line(N_("Who"))


DATA_LOOKS = Kind(
    DataLook,
    N_("Looking at data"),
    many=False,
    lead="question",
    captures=(
        Capture(
            "data-look",
            N_("What the data say"),
            Scope.TEAM,
            fields=("sources", "observations", "readings", "implications"),
        ),
        Capture(
            "question",
            N_("Team question"),
            Scope.TEAM,
            must=True,
            fields=("question",),
            slip=N_("question slip|question slips"),
        ),
    ),
)
ROOT_CAUSES = Kind(
    RootCause,
    N_("Root cause"),
    many=False,
    lead="cause",
    captures=(
        Capture(
            "root-cause",
            N_("Root cause"),
            Scope.TEAM,
            must=True,
            slip=N_("root cause slip|root cause slips"),
        ),
    ),
)
FORCES = Kind(
    Force,
    N_("Forces"),
    many=True,
    captures=(Capture("forces", N_("Forces for and against"), Scope.TEAM, grouped_by="side"),),
)
