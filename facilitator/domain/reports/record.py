"""Everything else a team has written so far, in the order it was thought; empty parts are left out.

The plan page says what will be done; this says where it comes from. Who holds a resource is
never printed beside the word for one that is misused. A kind of record that no section arranges
stands at the end by itself, so that a new one is printed from the day it is declared.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from facilitator.domain.document import Document, Heading, Part, Text
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.kinds.capture import Scope
from facilitator.domain.kinds.evidence import DataLook, Force, RootCause
from facilitator.domain.kinds.feedback import Behavior, OpeningPart, Pitch, Tuning
from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest, Support
from facilitator.domain.kinds.handover import Handover
from facilitator.domain.kinds.inquiry import Cycle
from facilitator.domain.kinds.norms import Norm, NormCheck
from facilitator.domain.kinds.plan import Action, Canvas, Horizon, Measure, Meeting, Trial
from facilitator.domain.kinds.resources import Borrowed, Factor, Headline, Resource
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.kinds.theory import LEVELS, Driver, Theory
from facilitator.domain.kinds.walk import Level, Visit, Walk
from facilitator.domain.records import Record, shapes
from facilitator.domain.reports import canvases, goals, maps
from facilitator.domain.reports.plan import next_meeting
from facilitator.domain.reports.words import facts, file_name, listing
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import Workshop

Section: TypeAlias = Callable[[Workshop, str], tuple[Part, ...]]


def build(workshop: Workshop, team: Team | None) -> Document:
    """What one team has written besides its plan."""
    team = team or Team()
    return Document(
        name=file_name(team.name, _("record")),
        title=_("Record of {team}").format(team=team.name),
        parts=parts(workshop, team),
        head=(team.school.strip() or team.name, _("Our record so far")),
        foot=(next_meeting(workshop, team), workshop.settings.title),
        size=workshop.settings.paper,
    )


def parts(workshop: Workshop, team: Team) -> tuple[Part, ...]:
    """The sections in which anything stands, under the team's name."""
    head: list[Part] = [Heading(team.name.strip() or _("Our record so far"), level=1)]
    where = [team.school.strip()]
    if team.table is not None:
        where.append(_("Table {number}").format(number=team.table))
    if any(where):
        head.append(Text(" · ".join(each for each in where if each), quiet=True))
    sections: list[Part] = []
    for title, section in (*_SECTIONS, *_others()):
        said = section(workshop, team.id)
        if said:
            sections += [Heading(_(title)), *said]
    return (*head, *(sections or [Text(_("Nothing has been written yet."), quiet=True)]))


def _others() -> Iterator[tuple[str, Section]]:
    """A section for every kind that teams capture and nobody has arranged."""
    for kind in BY_NAME.values():
        for_teams = any(capture.scope is Scope.TEAM for capture in kind.captures)
        if for_teams and kind.record not in _ARRANGED:
            names = tuple(shapes(kind.record))
            make = _table if kind.many else _facts
            yield kind.title, make(kind.record, *names)


def _table(record_type: type[Record], *names: str) -> Section:
    """A section that lists an owner's records of a kind."""

    def section(workshop: Workshop, owner: str) -> tuple[Part, ...]:
        return listing(workshop, workshop.records.of(record_type, owner), names)

    return section


def _facts(record_type: type[Record], *names: str) -> Section:
    """A section that says the fields of an owner's one record of a kind."""

    def section(workshop: Workshop, owner: str) -> tuple[Part, ...]:
        record = workshop.records.one(record_type, owner)
        return facts(workshop, record, names or tuple(shapes(record_type)))

    return section


def _norms(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    table = _table(Norm, "text", "looks_like", "repair", "keeper")
    return (*table(workshop, owner), *_facts(NormCheck)(workshop, owner))


def _drivers(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """Drivers level by level, those of no level last."""
    order = list(LEVELS)
    drivers = workshop.records.of(Driver, owner)
    levels: Sequence[str] = [*order, ""]
    sorted_drivers = [
        each
        for level in levels
        for each in drivers
        if (each.level if each.level in LEVELS else "") == level
    ]
    return listing(workshop, sorted_drivers, ("text", "level", "under"))


def _uses(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """The actions that use something of the map; all others stand in the plan alone."""
    actions = [each for each in workshop.records.of(Action, owner) if each.uses]
    grids = listing(workshop, actions, ("text", "uses"))
    return grids if grids and len(grids[0].header) > 1 else ()


def _dates(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    return _table(Meeting, "on", "text", "place")(workshop, owner)


_SECTIONS: Final[tuple[tuple[str, Section], ...]] = (
    (N_("Who we are"), _table(Person, "name", "role")),
    (N_("Our norms"), _norms),
    (N_("One behavior"), _facts(Behavior)),
    (N_("What we have"), maps.resource_map),
    (N_("Ideas we borrow"), _table(Borrowed, "text", "lender")),
    (N_("Why it worked"), _table(Factor, "text", "sort")),
    (N_("Re-purposed"), canvases.canvases),
    (N_("How our goal came to be"), goals.goal_history),
    (N_("How our goal was tested"), goals.goal_tests),
    (N_("What we believe"), _facts(Theory)),
    (N_("Drivers and change ideas"), _drivers),
    (N_("Root cause"), _facts(RootCause)),
    (N_("Forces for and against"), _table(Force, "text", "side", "strength", "move", "owner_name")),
    (N_("What the data say"), _facts(DataLook)),
    (N_("What our actions use"), _uses),
    (N_("Our first test"), _facts(Trial)),
    (N_("Our inquiry cycle"), _facts(Cycle)),
    (N_("Meetings and walks"), _dates),
    (N_("Our learning walk"), _facts(Walk)),
    (N_("Facts by visit"), _table(Visit, "no", "band", "facts", "walkers")),
    (N_("Level of each visit"), _table(Level, "no", "row", "level", "fact")),
    (N_("After tuning"), _facts(Tuning)),
    (N_("Our pitch"), _facts(Pitch)),
    (N_("Our opening day"), _table(OpeningPart, "text", "minutes", "who", "leaves_with")),
    (N_("Packet in hand"), _facts(Handover, "correct")),
)

_ARRANGED: Final = frozenset(
    {
        *(Person, Norm, NormCheck, Behavior, Resource, Headline, Borrowed, Factor, Canvas),
        *(Goal, GoalTest, PartnerTest, Support, Theory, Driver, RootCause, Force, DataLook),
        *(Action, Trial, Meeting, Tuning, Pitch, OpeningPart),
        *(Cycle, Walk, Visit, Level, Handover),
        *(Horizon, Measure),  # on the plan page
    }
)
"""What a section above or the plan page says in an order and a form of its own."""
