"""The sample workshop, as it ships: eight teams whose plans can be shown to a principal."""

from collections.abc import Iterable

import pytest

from facilitator import app
from facilitator.commands.exporting import papers
from facilitator.domain.kinds.agenda import Agenda, Day, Step
from facilitator.domain.kinds.goal import Goal, GoalTest
from facilitator.domain.kinds.norms import Norm
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Person
from facilitator.domain.kinds.versions import Version
from facilitator.domain.records import Record, values_of
from facilitator.domain.todo import asked, left_to_do
from facilitator.domain.workshop import Workshop
from facilitator.exchange.workshop_file import read_workshop
from facilitator.library.sample import read_sample
from facilitator.papers import page_count, typeset
from facilitator.paths import data_folder

COMPLETE = {"Cypress Street ES", "Harbor K–8", "Mesa HS", "Marina HS", "Alder ES"}


@pytest.fixture(scope="module")
def sample() -> Workshop:
    packed = read_workshop(app.sample_file())
    return Workshop(packed.id, packed.records)


def test_five_of_eight_plans_are_complete_and_three_show_what_is_left(sample: Workshop) -> None:
    left = {team.name: left_to_do(sample, team, asked(sample)) for team in sample.teams}
    assert len(left) == 8
    assert {name for name, missing in left.items() if not missing} == COMPLETE


def test_every_team_has_people_norms_and_a_map_and_a_goal_with_its_versions(
    sample: Workshop,
) -> None:
    for team in sample.teams:
        for kind, at_least in ((Person, 4), (Norm, 3), (Resource, 5)):
            assert len(sample.records.of(kind, team.id)) >= at_least, (team.name, kind)
        goal = sample.records.one(Goal, team.id)
        versions = [each.wording for each in sample.records.of(Version, team.id)]
        assert versions[-1] == goal.sentence


def test_goals_that_are_called_ready_pass_their_tests(sample: Workshop) -> None:
    scored = {team.name: sample.records.one(GoalTest, team.id) for team in sample.teams}
    assert {
        name for name, test in scored.items() if None not in test.scores and not test.unclear
    } >= COMPLETE


@pytest.mark.parametrize("size", ["letter", "a4"])
def test_every_plan_is_one_page(sample: Workshop, size: str) -> None:
    for paper in papers(sample, ["plan"]):
        pdf = typeset(paper.document(sample, size), app.fonts_folder())
        assert page_count(pdf) == 1, paper.file_name


def test_it_is_made_of_the_shipped_agenda_and_the_sample_file(sample: Workshop) -> None:
    shipped = app.shipped_library().agendas.items["leadership-for-learning"]
    assert told(sample.days) == told(shipped.days)
    written = read_sample(data_folder("assets") / "sample.yaml").for_agenda(Agenda(shipped.days))
    for each, team in zip(written.teams, sample.teams, strict=True):
        assert each.team.name == team.name
        here = [typed(record) for record in sample.records if record.owner == team.id]
        for record in each.records:
            assert typed(record) in here, (team.name, record)


def typed(record: Record) -> dict[str, object]:
    """What is typed of a record; what it uses is told by ids, which only the workshop has."""
    return {name: value for name, value in values_of(record).items() if name != "uses"}


def told(days: Iterable[Day]) -> list[str]:
    """What facilitators read in an agenda."""
    said: list[str] = []
    for day in days:
        for block in day.blocks:
            said += [block.title, str(block.minutes), *map(of_step, block.steps)]
    return said


def of_step(step: Step) -> str:
    return " | ".join((step.title, step.sentence, step.items, step.say, step.do, step.cue))
