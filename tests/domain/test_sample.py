"""Invented teams: as many as asked for, each with records of its own."""

from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.norms import Norm, NormCheck
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.room import Note
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.kinds.versions import Version
from facilitator.domain.records import single_id
from facilitator.domain.sample import Sample, SampleTeam, as_it_read, owned

SAMPLE = Sample(
    title="August",
    start="2026-08-11",
    place="Library",
    time_zone="UTC",
    room=(),
    teams=tuple(SampleTeam(Team(name=name), (Norm(text="Ask"),)) for name in ("Lions", "Owls")),
)


def test_as_many_teams_are_invented_as_are_asked_for_each_at_its_table() -> None:
    invented = SAMPLE.invented(5)
    assert [(each.team.name, each.team.table) for each in invented] == [
        ("Lions", 1),
        ("Owls", 2),
        ("Lions 2", 3),
        ("Owls 2", 4),
        ("Lions 3", 5),
    ]
    assert SAMPLE.invented(0) == ()


def test_records_get_ids_an_owner_and_their_places_in_order() -> None:
    first, second = owned((Norm(text="Ask"), Norm(text="Try")), "lions")
    assert (first.owner, second.owner) == ("lions", "lions")
    assert first.rank < second.rank
    assert len({first.id, second.id, ""}) == 3


def test_the_single_record_of_an_owner_has_the_id_it_has_everywhere() -> None:
    (goal,) = owned((Goal(sentence="Readers"),), "lions")
    assert (goal.id, goal.rank) == (single_id("goal", "lions"), "")


def test_an_action_is_linked_to_the_resources_it_names() -> None:
    hour, action = owned(
        (Resource(name="Friday hour"), Action(text="Start", uses=("Friday hour", "Atlantis")))
    )
    assert isinstance(action, Action)
    assert action.uses == (hour.id,)


def test_of_what_was_written_an_agenda_keeps_what_it_asks_for_and_who_is_here() -> None:
    step = Step(captures=("norms", "quotes"))
    agenda = Agenda((Day(blocks=(Block(steps=(step,)),)),))
    wrote = (Person(name="Ana"), Norm(text="Ask"), NormCheck(norm="Ask"))
    said = (Note(topic="quotes", text="I used to"), Note(topic="tickets", text="Muddy"))
    kept = Sample("", "", "", "", said, (SampleTeam(Team(), wrote),)).for_agenda(agenda)
    assert kept.room == said[:1]
    assert kept.teams[0].records == wrote[:2]


def test_a_goal_reads_as_in_the_last_block_that_has_begun() -> None:
    goal = Goal(sentence="Argue from two sources, and say which holds.")
    versions = (
        Version(of="goal", no=1, block="Draft", wording="Use evidence."),
        Version(of="goal", no=2, block="Test", wording="Argue from two sources."),
        Version(of="map", no=3, block="Test", wording="Books"),
    )

    def read(*begun: str) -> str:
        return as_it_read(goal, versions, begun).sentence

    assert read("Draft") == "Use evidence."
    assert read("Draft", "Test", "Lunch") == "Argue from two sources."
    assert read("Lunch") == goal.sentence
