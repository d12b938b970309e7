"""The resource map: what a school has for teaching, of four kinds, and how it is used (C1)."""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, flag, line
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

STATUSES: Final = {
    "well": N_("Used well"),
    "under": N_("Under-used"),
    "unnoticed": N_("Unnoticed"),
    "misused": N_("Misused"),
}


@frozen
class Resource(Record):
    """One thing on the map, concrete: a name, a day, minutes."""

    kind: ClassVar[str] = "resource"

    name: str = line(N_("Resource"), hint=N_("A name, a day, minutes"))
    sort: str = choice(
        N_("Kind"),
        RESOURCE_LABELS,
        needed=(N_("{n} resource has no kind"), N_("{n} resources have no kind")),
    )
    where: str = line(N_("Where and when"))
    status: str = choice(N_("Status"), STATUSES)
    holder: str = line(N_("Who has it"))
    evidence: str = line(N_("When it last changed teaching"))
    starred: bool = flag(N_("Star"))

    @property
    def unused(self) -> bool:
        """Nobody was using it well until today."""
        return self.status in {"under", "unnoticed"}


@frozen
class Headline(Record):
    """What the map says, in one sentence."""

    kind: ClassVar[str] = "headline"

    text: str = line(
        N_("Headline of our map"),
        hint=N_("We have more … than we thought; we waste …"),
        needed=(N_("The map has no headline yet"), ""),
    )


@frozen
class Borrowed(Record):
    """An idea seen on another team's wall."""

    kind: ClassVar[str] = "borrowed"

    text: str = line(N_("Idea we borrow"))
    lender: str = line(N_("From"))


@frozen
class Factor(Record):
    """A cause of success that stood in both stories (C3)."""

    kind: ClassVar[str] = "factor"

    text: str = line(N_("What made it work"))
    sort: str = choice(N_("Kind"), RESOURCE_LABELS)


RESOURCES = Kind(
    Resource,
    N_("Resources"),
    many=True,
    versioned=True,
    captures=(
        Capture(
            "resources",
            N_("Resource map"),
            Scope.TEAM,
            fields=("name", "sort", "where", "status"),
            grouped_by="sort",
        ),
        Capture(
            "stars",
            N_("Three starred resources"),
            Scope.TEAM,
            must=True,
            fields=("starred", "name", "sort", "status"),
            at_least=3,
            missing=N_("{n} of {least} resources starred"),
            slip=N_("star slip|star slips"),
            grouped_by="sort",
        ),
    ),
)
HEADLINES = Kind(
    Headline,
    N_("Headline"),
    many=False,
    captures=(
        Capture(
            "headline",
            N_("Headline of the map"),
            Scope.TEAM,
            must=True,
            slip=N_("headline|headlines"),
        ),
    ),
)
BORROWED = Kind(
    Borrowed,
    N_("Borrowed ideas"),
    many=True,
    captures=(Capture("borrowed", N_("Borrowed ideas"), Scope.TEAM),),
)
FACTORS = Kind(
    Factor,
    N_("Why it worked"),
    many=True,
    captures=(
        Capture(
            "factors",
            N_("Common factors of success"),
            Scope.TEAM,
            must=True,
            at_least=3,
            missing=N_("{n} of {least} factors of success"),
            slip=N_("factor slip|factor slips"),
            grouped_by="sort",
        ),
    ),
)
