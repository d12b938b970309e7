"""Why the plan should work: the theory of action and its drivers (D3, D4)."""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, line, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

LEVELS: Final = {
    "primary": N_("Primary driver"),
    "secondary": N_("Secondary driver"),
    "idea": N_("Change idea"),
}


@frozen
class Theory(Record):
    """If leaders … then teachers … then students … so that …."""

    kind: ClassVar[str] = "theory"

    leaders: str = passage(
        N_("If leaders …"), needed=(N_("The theory does not say what leaders do"), "")
    )
    teachers: str = passage(
        N_("then teachers …"), needed=(N_("The theory does not say what teachers do"), "")
    )
    students: str = passage(
        N_("then students …"), needed=(N_("The theory does not say what students do"), "")
    )
    so_that: str = passage(
        N_("so that …"), needed=(N_("The theory does not say what it is for"), "")
    )
    doubt: str = passage(N_("What would prove it wrong"))


@frozen
class Driver(Record):
    """A part of the one-page theory that links the goal to work."""

    kind: ClassVar[str] = "driver"

    text: str = line(N_("Driver"))
    level: str = choice(
        N_("Level"), LEVELS, needed=(N_("{n} driver has no level"), N_("{n} drivers have no level"))
    )
    under: str = line(N_("Under"))


THEORIES = Kind(
    Theory,
    N_("Theory of action"),
    many=False,
    captures=(
        Capture(
            "theory",
            N_("Theory of action"),
            Scope.TEAM,
            must=True,
            fields=("leaders", "teachers", "students", "so_that"),
            slip=N_("theory slip|theory slips"),
        ),
    ),
)
DRIVERS = Kind(
    Driver,
    N_("Drivers"),
    many=True,
    captures=(
        Capture(
            "drivers",
            N_("Drivers and change ideas"),
            Scope.TEAM,
            must=True,
            at_least=3,
            missing=N_("{n} of {least} drivers"),
            slip=N_("driver sheet|driver sheets"),
            grouped_by="level",
        ),
    ),
)
