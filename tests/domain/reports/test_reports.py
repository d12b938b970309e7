"""The table of papers, and how values are said on them."""

import pytest

from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.goal import GoalTest
from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports import BY_NAME, REPORTS, Report
from facilitator.domain.reports.words import as_sentence, field_said, file_name, needed
from facilitator.domain.workshop import Workshop


@pytest.mark.parametrize("report", REPORTS, ids=[report.name for report in REPORTS])
def test_every_report_is_made_for_a_full_and_an_empty_team(
    report: Report, workshop: Workshop
) -> None:
    teams: tuple[Team | None, ...] = workshop.teams if report.scope == "team" else (None,)
    for team in teams:
        assert report.build(workshop, team).parts


def test_the_papers_are_found_by_name() -> None:
    assert list(BY_NAME) == ["plan", "record", "packet", "slips", "run-sheet", "room"]


def test_a_record_prints_the_same_twice(workshop: Workshop, cypress: Team) -> None:
    build = BY_NAME["packet"].build
    assert build(workshop, cypress) == build(workshop, cypress)


@pytest.mark.parametrize(
    ("record", "field", "words"),
    [
        (Action(due="2026-08-14"), "due", "Aug 14"),
        (Action(due=" soon "), "due", "soon"),
        (Action(uses=("talk", "nowhere")), "uses", "Ms. Ortiz reads math talk closely"),
        (Resource(sort="tools"), "sort", "Instructional tools"),
        (Resource(status="under"), "status", "Under-used"),
        (Resource(status="odd"), "status", "odd"),
        (Resource(starred=True), "starred", "Yes"),
        (Resource(), "starred", ""),
        (GoalTest(w1=0), "w1", "0"),
        (GoalTest(), "w1", ""),
        (Step(say=" Hello. "), "say", "Hello."),
    ],
)
def test_values_are_said_in_words(
    workshop: Workshop, record: Action | Resource | GoalTest | Step, field: str, words: str
) -> None:
    assert field_said(workshop, record, field) == words


def test_a_field_that_may_be_empty_asks_for_nothing() -> None:
    assert needed(Resource, "where") == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *(("talk more", "talk more."), ("Why?", "Why?"), ("", "")),
        *(("the box “who”", "the box “who”."), ("ask “Why?”", "ask “Why?”")),
        *(("课堂", "课堂。"), ("课堂。", "课堂。"), ("لماذا؟", "لماذا؟")),
    ],
)
def test_a_sentence_ends_once(typed: str, said: str) -> None:
    assert as_sentence(typed) == said


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("Harbor K–8", "plan"), "Harbor K–8 - plan"),
        (('a/b\\c:d*"e"<f>|?', ""), "a-b-c-d-e-f"),
        (("", ""), "paper"),
        (("x" * 300,), "x" * 80),
    ],
)
def test_a_file_name_is_one_on_every_system(words: tuple[str, ...], name: str) -> None:
    assert file_name(*words) == name


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("plan", "Plan of"),
        ("record", "Record of"),
        ("packet", "Packet of"),
        ("room", "What the whole room"),
        ("slips", "Slips"),
        ("run-sheet", "Run sheet"),
    ],
)
def test_a_paper_is_what_its_name_says(
    workshop: Workshop, cypress: Team, name: str, title: str
) -> None:
    report = BY_NAME[name]
    made = report.build(workshop, cypress if report.scope == "team" else None)
    assert made.title.startswith(title)
