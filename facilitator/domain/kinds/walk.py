"""A learning walk: its plan, its visits by number, the level of each, their count (H12, H17).

Nothing here can point to a teacher: no room, no name, no clock time of a visit. Routes and sheets
are paper, and shredded (domain.md 3.3, 9.5).
"""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, day, flag, line, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

EVIDENCE: Final = {
    "1": N_("Not seen yet"),
    "2": N_("A few students"),
    "3": N_("Most students"),
    "4": N_("Nearly all, focal students too"),
}


@frozen
class Walk(Record):
    """What a team wants to find out, who walks, and what staff are told."""

    kind: ClassVar[str] = "walk"

    focus: str = passage(N_("Focus question"), hint=N_("What students do, say, write or solve"))
    rows: str = line(N_("Rows of the rubric"))
    walkers: str = line(N_("Walkers and leads"), hint=N_("In threes or fours"))
    grades: str = line(N_("Grades and subjects we visit"), hint=N_("No rooms, no teachers"))
    minutes: int | None = number(N_("Minutes a visit"))
    message: str = passage(N_("Message to staff"), hint=N_("Why, when, what becomes of the notes"))
    on: str = day(N_("Walk on"))
    sent: str = day(N_("Message goes out"))
    told: str = day(N_("Staff hear by"))
    thanked: bool = flag(N_("Thank-you notes delivered"))


@frozen
class Visit(Record):
    """What was seen and heard in one visit, known by its number alone."""

    kind: ClassVar[str] = "visit"

    no: int | None = number(N_("Visit"))
    band: str = line(N_("Subject and grades"), hint=N_("No room, no teacher"))
    walkers: int | None = number(N_("Walkers"))
    facts: str = passage(N_("Facts"), hint=N_("I saw … I heard …"))


@frozen
class Level(Record):
    """The level walkers agreed on for one visit and one row of the rubric, with its evidence."""

    kind: ClassVar[str] = "visit-level"

    no: int | None = number(N_("Visit"))
    row: str = line(N_("Row"))
    level: str = choice(N_("Level"), EVIDENCE)
    fact: str = line(N_("A fact for it"))


@frozen
class LevelCount(Record):
    """How many visits of the whole school stand at each level of a row."""

    kind: ClassVar[str] = "level-count"

    row: str = line(N_("Row"))
    none: int | None = number(N_("Not seen yet"))
    few: int | None = number(N_("A few students"))
    most: int | None = number(N_("Most students"))
    nearly_all: int | None = number(N_("Nearly all"))


WALKS = Kind(
    Walk,
    N_("Learning walk"),
    many=False,
    captures=(
        Capture(
            "walk-plan",
            N_("Plan of the walk"),
            Scope.TEAM,
            fields=(
                *("focus", "rows", "walkers", "grades", "minutes"),
                *("message", "on", "sent", "told"),
            ),
        ),
        Capture("thanks", N_("Thank-you notes"), Scope.TEAM, fields=("thanked",)),
    ),
)
VISITS = Kind(
    Visit,
    N_("Visits"),
    many=True,
    lead="facts",
    captures=(Capture("visits", N_("Facts by visit"), Scope.TEAM),),
)
LEVELS = Kind(
    Level,
    N_("Level of each visit"),
    many=True,
    lead="row",
    captures=(Capture("levels", N_("Level of each visit"), Scope.TEAM),),
)
LEVEL_COUNTS = Kind(
    LevelCount,
    N_("Visits at each level"),
    many=True,
    captures=(Capture("level-counts", N_("Visits at each level"), Scope.ROOM),),
)
