"""The strategic plan: resources put to new use, actions, the first test, measures (C2, D5, D6)."""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, day, line, links, name, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

MEASURE_KINDS: Final = {"practice": N_("In our practice"), "students": N_("In student work")}


@frozen
class Canvas(Record):
    """A resource turned toward the goal: four dimensions, now and new."""

    kind: ClassVar[str] = "canvas"

    resource: str = line(N_("Resource"))
    purpose_now: str = line(N_("Purpose now"))
    purpose_new: str = line(
        N_("Purpose new"),
        needed=(N_("{n} canvas has no new purpose"), N_("{n} canvases have no new purpose")),
    )
    content_now: str = line(N_("Content now"))
    content_new: str = line(N_("Content new"))
    structure_now: str = line(N_("Structure now"))
    structure_new: str = line(N_("Structure new"))
    participants_now: str = line(N_("Participants now"))
    participants_new: str = line(N_("Participants new"))
    stop: str = line(
        N_("We stop"),
        needed=(N_("{n} canvas does not say what stops"), N_("{n} canvases do not say what stops")),
    )
    start: str = day(N_("Starts"))
    who: str = name(N_("Who"))
    builds: str = line(N_("What its use will build"))


@frozen
class Action(Record):
    """Who does what by when, with which resource, and what we will see."""

    kind: ClassVar[str] = "action"

    text: str = line(N_("Action"), hint=N_("Start with a verb"))
    who: str = name(
        N_("Who"), needed=(N_("{n} action lacks an owner"), N_("{n} actions lack an owner"))
    )
    due: str = day(N_("By"), needed=(N_("{n} action lacks a date"), N_("{n} actions lack a date")))
    evidence: str = line(
        N_("We will see"),
        needed=(N_("{n} action names no evidence"), N_("{n} actions name no evidence")),
    )
    uses: tuple[str, ...] = links(N_("Uses"), links_to="resource")


@frozen
class Trial(Record):
    """The first PDSA: one room, one week, a number predicted."""

    kind: ClassVar[str] = "trial"

    idea: str = line(N_("What we try"), needed=(N_("No first test chosen yet"), ""))
    question: str = line(N_("What we want to learn"))
    prediction: str = line(N_("What we expect, as a number"))
    data: str = line(N_("What we count, and who"))
    who: str = line(N_("Who and where"))
    begins: str = day(N_("Begins"))
    study: str = day(N_("Study date"), needed=(N_("The first test has no study date"), ""))


@frozen
class Measure(Record):
    """How we will know, in adult practice or in student work."""

    kind: ClassVar[str] = "measure"

    text: str = line(N_("Measure"))
    sort: str = choice(
        N_("Where"),
        MEASURE_KINDS,
        needed=(N_("{n} measure has no place"), N_("{n} measures have no place")),
    )
    reading: str = line(N_("How often, first reading"))


@frozen
class Meeting(Record):
    """A date in the team's year: an inquiry meeting, a walk, a check-in."""

    kind: ClassVar[str] = "meeting"

    text: str = line(N_("What"))
    on: str = day(
        N_("When"), needed=(N_("{n} meeting has no date"), N_("{n} meetings have no date"))
    )
    place: str = line(N_("Time and place"))


@frozen
class Horizon(Record):
    """What day 90 will show, and what will have been built by then."""

    kind: ClassVar[str] = "horizon"

    seen: str = passage(N_("By day 90 we will see"))
    built: str = passage(N_("By day 90 we will have built"))


CANVASES = Kind(
    Canvas,
    N_("Re-purposing canvas"),
    many=True,
    captures=(
        Capture(
            "canvas",
            N_("Re-purposing canvas"),
            Scope.TEAM,
            must=True,
            at_least=2,
            missing=N_("{n} of {least} resources re-purposed"),
            slip=N_("canvas|canvases"),
        ),
    ),
)
ACTIONS = Kind(
    Action,
    N_("Actions"),
    many=True,
    versioned=True,
    captures=(
        Capture(
            "actions",
            N_("30-60-90 actions"),
            Scope.TEAM,
            must=True,
            missing=N_("No action yet"),
            slip=N_("plan sheet|plan sheets"),
            ask=N_("Days 1–30, 31–60 or 61–90: a sheet for each, five actions at most."),
        ),
    ),
)
TRIALS = Kind(
    Trial,
    N_("First test"),
    many=False,
    captures=(
        Capture("test", N_("First test"), Scope.TEAM, must=True, slip=N_("test sheet|test sheets")),
    ),
)
MEASURES = Kind(
    Measure,
    N_("Measures"),
    many=True,
    captures=(Capture("measures", N_("Measures"), Scope.TEAM, grouped_by="sort"),),
)
MEETINGS = Kind(
    Meeting,
    N_("Dates"),
    many=True,
    captures=(Capture("dates", N_("Meetings and walks"), Scope.TEAM),),
)
HORIZONS = Kind(
    Horizon,
    N_("Day 90"),
    many=False,
    captures=(Capture("day-90", N_("Evidence at day 90"), Scope.TEAM),),
)
