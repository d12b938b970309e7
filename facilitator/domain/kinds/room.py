"""What belongs to the whole room: the parking lot, the ball game, harvests, plus and delta."""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, flag, line, name, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

MARKS: Final = {"said": N_("Said"), "assumed": N_("Assumed"), "grew": N_("Grew")}
PLUS_DELTA: Final = {"plus": N_("Keep"), "delta": N_("Change")}


@frozen
class Parked(Record):
    """A question kept safe, with an owner, so that it does not die."""

    kind: ClassVar[str] = "parked"

    text: str = line(N_("Question or idea"))
    asked_by: str = name(N_("Asked by"))
    who: str = line(N_("Who answers"))
    answer: str = line(N_("Answer"))


@frozen
class Round(Record):
    """One timed round of one circle of the ball game. Circles are never compared."""

    kind: ClassVar[str] = "round"

    circle: str = line(N_("Circle"))
    turn: str = line(N_("Round"))
    seconds: int | None = number(N_("Seconds"))
    drops: int | None = number(N_("Drops"))


@frozen
class Rule(Record):
    """A rule the circles obeyed: said, assumed, or grown on the way."""

    kind: ClassVar[str] = "rule"

    text: str = line(N_("Rule"))
    mark: str = choice(N_("Said, assumed or grew"), MARKS)


@frozen
class Note(Record):
    """A line from the room, under a topic: the name of the capture that took it."""

    kind: ClassVar[str] = "note"

    text: str = passage(N_("Line"))
    topic: str = line(N_("Topic"))


@frozen
class GoalArea(Record):
    """Something that might be worth a year of a school's learning, with its dots."""

    kind: ClassVar[str] = "goal-area"

    text: str = line(N_("Worth a year"))
    dots: int | None = number(N_("Dots"))


@frozen
class PlusDelta(Record):
    """What to keep and what to change tomorrow, as said."""

    kind: ClassVar[str] = "plus-delta"

    text: str = line(N_("As said"))
    side: str = choice(N_("Keep or change"), PLUS_DELTA)


@frozen
class Promise(Record):
    """The one visible change the facilitators promise for tomorrow."""

    kind: ClassVar[str] = "promise"

    text: str = line(N_("Tomorrow we will"))
    kept: bool = flag(N_("Kept"))


@frozen
class Pledge(Record):
    """What one person will do in the next five school days, told with consent."""

    kind: ClassVar[str] = "pledge"

    person: str = name(N_("Who"))
    text: str = line(N_("In the next five school days I will"))


def _notes(name: str, label: str, *, private: bool = False) -> Capture:
    return Capture(
        name, label, Scope.ROOM, fields=("text",), given={"topic": name}, private=private
    )


PARKING = Kind(
    Parked,
    N_("Parking lot"),
    many=True,
    captures=(Capture("parking", N_("Parking lot"), Scope.ROOM),),
)
ROUNDS = Kind(
    Round, N_("Rounds"), many=True, captures=(Capture("rounds", N_("Rounds"), Scope.ROOM),)
)
RULES = Kind(
    Rule,
    N_("Rules we obeyed"),
    many=True,
    captures=(Capture("rules", N_("Rules we obeyed"), Scope.ROOM, grouped_by="mark"),),
)
NOTES = Kind(
    Note,
    N_("Lines from the room"),
    many=True,
    captures=(
        _notes("consent", N_("Consent and exceptions"), private=True),
        _notes("conditions", N_("Conditions for learning")),
        _notes("room-tests", N_("The room’s own tests")),
        _notes("patterns", N_("Patterns")),
        _notes("tickets", N_("Themes from the tickets")),
        _notes("quotes", N_("I used to think, now I think")),
        _notes("feedback", N_("Themes from the feedback form")),
        _notes("wonderings", N_("Wonderings")),
        _notes("next-level", N_("Next level of work")),
        _notes("message", N_("Message to staff")),
    ),
)
GOAL_AREAS = Kind(
    GoalArea,
    N_("Worth a year"),
    many=True,
    captures=(Capture("goal-areas", N_("Worth a year"), Scope.ROOM),),
)
PLUS_DELTAS = Kind(
    PlusDelta,
    N_("Plus and delta"),
    many=True,
    captures=(Capture("plus-delta", N_("Plus and delta"), Scope.ROOM, grouped_by="side"),),
)
PROMISES = Kind(
    Promise,
    N_("Our promise"),
    many=True,
    captures=(Capture("promise", N_("Our promise for tomorrow"), Scope.ROOM),),
)
PLEDGES = Kind(
    Pledge,
    N_("Personal promises"),
    many=True,
    captures=(Capture("promises", N_("Personal promises"), Scope.ROOM),),
)
