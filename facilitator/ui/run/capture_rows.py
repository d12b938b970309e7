"""What a capture's grid shows: a row for each team, or an owner's list.

Reads a workshop and makes rows; it knows no widgets.
"""

from facilitator.domain.fields import Shape
from facilitator.domain.kinds import KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.kinds.goal import GoalTest
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.records import Record, shapes
from facilitator.domain.todo import is_typed, typed_fields
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop
from facilitator.ui.grid import Row
from facilitator.ui.run.capture_form import needs_form
from facilitator.ui.run.team_choice import TeamEntry
from facilitator.ui.table.tags import Tag


def team_rows(workshop: Workshop, capture: Capture) -> list[Row]:
    """A row for each team, with whether it is typed."""
    records, kind = workshop.records, KIND_OF_CAPTURE[capture.name]
    rows = []
    for team in workshop.teams:
        typed = is_typed(records, team.id, capture)
        waits = _("on paper") if capture.slip else ""
        rows.append(
            Row(
                records.one(kind.record, team.id),
                team.name,
                _("typed") if typed else waits,
                "soft" if typed else "amber",
            )
        )
    return rows


def called_fields(workshop: Workshop, capture: Capture) -> dict[str, str]:
    """What this workshop calls the tests of a goal, whose own names are 1 to 10, as on the slip."""
    record = KIND_OF_CAPTURE[capture.name].record
    if not issubclass(record, GoalTest):
        return {}
    described = shapes(record)
    scores = [name for name in typed_fields(capture) if described[name].shape is Shape.NUMBER]
    return dict(zip(scores, workshop.settings.goal_tests, strict=False))


def listed(workshop: Workshop, capture: Capture, owner: str) -> list[Record]:
    """The records of an owner that a capture is about."""
    kind = KIND_OF_CAPTURE[capture.name]
    return [each for each in workshop.records.of(kind.record, owner) if capture.takes(each)]


def team_entries(workshop: Workshop, capture: Capture) -> list[TeamEntry]:
    """Each team with how far it has come."""
    if KIND_OF_CAPTURE[capture.name].many:
        return [
            TeamEntry.with_lines(team.id, team.name, len(listed(workshop, capture, team.id)))
            for team in workshop.teams
        ]
    return [
        TeamEntry.with_form(team.id, team.name, typed=is_typed(workshop.records, team.id, capture))
        for team in workshop.teams
    ]


def team_tags(workshop: Workshop, team: str) -> list[Tag]:
    """The resources of a team, which its records may name."""
    resources = workshop.records.of(Resource, team)
    return [Tag(each.id, each.name, each.sort) for each in resources if each.name.strip()]


def is_by_team(capture: Capture) -> bool:
    """Whether one team's records are shown at a time."""
    many = KIND_OF_CAPTURE[capture.name].many
    return capture.scope is Scope.TEAM and (many or needs_form(capture))


def count_in_words(workshop: Workshop, capture: Capture) -> str:
    """`3 typed, 5 on paper`; nothing without teams, or for what the room says together."""
    teams = workshop.teams
    if capture.scope is Scope.ROOM or not teams:
        return ""
    typed = sum(is_typed(workshop.records, team.id, capture) for team in teams)
    rest = len(teams) - typed
    if rest and capture.slip:
        return _("{typed}, {waiting}").format(
            typed=counted("{n} typed", "{n} typed", typed),
            waiting=counted("{n} on paper", "{n} on paper", rest),
        )
    if is_by_team(capture):
        # Beside a list of lines a bare number would be read as theirs.
        return _("{n} of {of} teams typed").format(n=typed, of=len(teams))
    return counted("{n} typed", "{n} typed", typed)
