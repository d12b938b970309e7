"""What is missing and what is done, and which resources wait for a use."""

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.records import RecordId
from facilitator.domain.todo import asked
from facilitator.ui.teams.checklist import checklist, waiting_resources

Teams = tuple[RecordId, ...]


def test_every_must_is_either_missing_or_done(opened: OpenWorkshop, teams: Teams) -> None:
    for text in ("Show the draft", "Stop at the bell", "Point to the page"):
        opened.edit.add(Norm, teams[0], text=text, repair="say so", keeper="Ruiz")
    workshop = opened.workshop
    checks = checklist(workshop, workshop.teams[0], asked(workshop))
    assert [check.text for check in checks if check.todo is None] == ["Roster", "Our three norms"]
    assert checks[0].text == "0 of 3 resources starred"
    assert checks[0].todo is not None
    assert checks[0].todo.kind == Resource.kind


def test_only_starred_or_unused_resources_wait(opened: OpenWorkshop, teams: Teams) -> None:
    team = teams[0]
    opened.edit.add(Resource, team, name="Starred", starred=True)
    opened.edit.add(Resource, team, name="Unnoticed", status="unnoticed")
    opened.edit.add(Resource, team, name="Well used", status="well")
    opened.edit.add(Resource, team, name="", status="under")
    used = opened.edit.add(Resource, team, name="In use", starred=True)
    opened.edit.add(Action, team, text="Visit", uses=(used.id,))
    found = waiting_resources(opened.workshop.records, team)
    assert [each.name for each in found] == ["Starred", "Unnoticed"]
