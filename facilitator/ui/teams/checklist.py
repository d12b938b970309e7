"""What must be done before a plan goes home, as lines: done, or missing and where to put it right.

It reads the musts that the workshop's own agenda asks for; what that is, `domain.todo` knows.
"""

from collections.abc import Sequence

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import PEOPLE, Person, Team
from facilitator.domain.records import Records
from facilitator.domain.todo import Todo, lacking, left_to_do
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop


@frozen
class Check:
    """One line of the list."""

    text: str
    todo: Todo | None = None
    """What is missing; nothing when it is done."""


def checklist(workshop: Workshop, team: Team, asked_for: Sequence[Capture]) -> tuple[Check, ...]:
    """Every must of a team: what is missing, then what is done, each in the agenda's order."""
    lines = [
        *(Check(todo.text, todo) for todo in left_to_do(workshop, team, ())),
        *([Check(_(PEOPLE.title))] if workshop.records.of(Person, team.id) else []),
    ]
    for capture in asked_for:
        if capture.must and capture.scope is Scope.TEAM:
            missing = tuple(lacking(workshop.records, team.id, capture))
            lines += [Check(todo.text, todo) for todo in missing]
            lines += [] if missing else [Check(_(capture.label))]
    return tuple(sorted(dict.fromkeys(lines), key=_is_done))


def _is_done(check: Check) -> bool:
    return check.todo is None


def waiting_resources(records: Records, team: str) -> tuple[Resource, ...]:
    """Starred or unused resources of a team that none of its actions uses."""
    used = {each for action in records.of(Action, team) for each in action.uses}
    return tuple(
        each
        for each in records.of(Resource, team)
        if each.name.strip() and (each.starred or each.unused) and each.id not in used
    )
