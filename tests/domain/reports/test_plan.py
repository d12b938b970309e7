"""The one-page plan reads from goal to proof, and says kindly what is missing."""

from dataclasses import replace

import pytest

from facilitator.domain.document import Card, Cards, Columns, Grid, Heading, Statement, Text
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.plan import Action, Canvas, Measure, Meeting
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Team
from facilitator.domain.kinds.theory import Theory
from facilitator.domain.kinds.versions import Version
from facilitator.domain.reports import plan
from facilitator.domain.workshop import Workshop
from tests.domain.reports.sampling import listed, single, text_of, under, with_records


def cards_of(workshop: Workshop, team: Team) -> dict[str, Card]:
    parts = plan.build(workshop, team).parts
    return {card.title: card for part in parts if isinstance(part, Cards) for card in part.cards}


def grid_of(workshop: Workshop, team: Team) -> Grid:
    return next(part for part in plan.build(workshop, team).parts if isinstance(part, Grid))


def test_it_reads_from_goal_to_proof(workshop: Workshop, cypress: Team) -> None:
    document = plan.build(workshop, cypress)
    assert [part.text for part in document.parts if isinstance(part, Heading)] == [
        "What we believe",
        "What we already have, put to new use",
        "The first ninety days",
        "How we will know",
        "What changes",
    ]
    assert document.one_page
    assert document.head == ("Cypress Street Elementary School", "Strategic plan 2026–27")


def test_the_goal_is_the_large_sentence(workshop: Workshop, cypress: Team) -> None:
    statement = next(
        part for part in plan.build(workshop, cypress).parts if isinstance(part, Statement)
    )
    assert statement.text.startswith("By May, students in every class")


def test_a_goal_without_a_sentence_is_proposed_from_its_parts(
    workshop: Workshop, cypress: Team
) -> None:
    goal = replace(workshop.records.one(Goal, cypress.id), sentence="")
    words = text_of(plan.build(with_records(workshop, goal), cypress))
    assert "By May 15, 2027, our students, especially English learners" in words


def test_numbers_follow_the_goal_in_one_quiet_line(workshop: Workshop, cypress: Team) -> None:
    words = text_of(plan.build(workshop, cypress))
    assert (
        "Measure: minutes of student talk. Now: students hold 3 of 10 minutes. "
        "Target: 5 of 10 by May 15. Why it matters: the one who talks is the one who learns."
    ) in words


def test_missing_numbers_are_said_in_words(workshop: Workshop, harbor: Team) -> None:
    goal = single(harbor.id, Goal(sentence="Students will write.", target="9 of 10"))
    words = text_of(plan.build(with_records(workshop, goal), harbor))
    assert (
        "The goal has no measure yet. No baseline yet. Target: 9 of 10. The goal has no date yet."
    ) in words


def test_words_that_are_no_date_stay_words(workshop: Workshop, harbor: Team) -> None:
    goal = single(harbor.id, Goal(sentence="Write.", due="after the holidays"))
    assert "By after the holidays." in text_of(plan.build(with_records(workshop, goal), harbor))


def test_an_empty_team_is_told_kindly_what_is_to_come(workshop: Workshop, harbor: Team) -> None:
    document = plan.build(workshop, harbor)
    quiet = [part.text for part in document.parts if isinstance(part, Text)]
    assert quiet == [
        "No goal yet",
        "No theory of action yet",
        "No resource starred yet",
        "No action yet",
        "No measure yet",
        "Nothing given up, built or asked for yet",
    ]
    assert document.foot == ("Summer institute", "")


def test_no_team_at_all_is_an_empty_plan(workshop: Workshop) -> None:
    assert "No goal yet" in text_of(plan.build(workshop, None))


def test_a_theory_half_written_shows_what_is_to_come(workshop: Workshop, harbor: Team) -> None:
    theory = single(harbor.id, Theory(leaders="sit in"))
    columns = next(
        part
        for part in plan.build(with_records(workshop, theory), harbor).parts
        if isinstance(part, Columns)
    ).columns
    assert columns[0] == (Text("sit in", lead="If leaders"),)
    assert columns[1] == (Text("is still to be written.", lead="then teachers …", quiet=True),)


def test_cards_tell_what_a_resource_was_and_is_now(workshop: Workshop, cypress: Team) -> None:
    cards = cards_of(workshop, cypress)
    assert cards["Organizational structures and routines"].lines == (
        "Tuesday meeting, 45 min: was announcements, now lesson planning.",
    )
    assert cards["Instructional tools"].lines == ("Video recordings from 2024.",)
    assert cards["Relationships and relational qualities"].lines == ("None chosen yet",)


@pytest.mark.parametrize(
    ("now", "new", "line"),
    [
        ("Pass on news", "Plan a lesson.", "Tuesday. Was: Pass on news. Now: Plan a lesson."),
        ("Pass on news", "", "Tuesday. Was: Pass on news."),
        ("", "Plan a lesson", "Tuesday. Now: Plan a lesson."),
        ("pass on news", "", "Tuesday: was pass on news."),
    ],
)
def test_a_purpose_typed_as_a_sentence_stays_one(
    workshop: Workshop, harbor: Team, now: str, new: str, line: str
) -> None:
    canvas = listed(harbor.id, Canvas(resource="Tuesday", purpose_now=now, purpose_new=new))
    words = under(plan.build(with_records(workshop, *canvas), harbor), PUT_TO_NEW_USE)
    assert line in words


def test_what_is_stopped_is_one_sentence(workshop: Workshop, harbor: Team) -> None:
    canvases = listed(harbor.id, Canvas(stop="announcements."), Canvas(stop="the book study"))
    words = text_of(plan.build(with_records(workshop, *canvases), harbor))
    assert "announcements; the book study." in words


def test_a_canvas_of_something_not_on_the_map_stands_under_the_cards(
    workshop: Workshop, harbor: Team
) -> None:
    canvases = listed(harbor.id, Canvas(resource="Bell schedule"), Canvas(purpose_new="x"))
    words = under(plan.build(with_records(workshop, *canvases), harbor), PUT_TO_NEW_USE)
    assert "Bell schedule." in words


PUT_TO_NEW_USE = "What we already have, put to new use"


def test_the_workshops_own_words_for_kinds_are_used(workshop: Workshop, cypress: Team) -> None:
    settings = replace(workshop.settings, tools="Things we teach with")
    assert isinstance(settings, Settings)
    assert "Things we teach with" in cards_of(with_records(workshop, settings), cypress)


def test_actions_name_who_by_when_and_what_is_seen(workshop: Workshop, cypress: Team) -> None:
    assert grid_of(workshop, cypress).rows == (
        ("Turn Tuesday meetings into discussion planning", "Ortiz", "Aug 14",
         "One shared plan a week"),
        ("Study two videos a month", "Park", "Oct 14", "Notes on student talk"),
        ("First learning walk", "Diaz", "after the holidays", "not said yet"),
    )  # fmt: skip


def test_an_open_cell_says_so(workshop: Workshop, harbor: Team) -> None:
    actions = listed(harbor.id, Action(text="Visit rooms"), Action(who="Lee"), Action())
    assert grid_of(with_records(workshop, *actions), harbor).rows == (
        ("Visit rooms", "no one yet", "no date yet", "not said yet"),
        ("An action to come", "Lee", "no date yet", "not said yet"),
    )


def test_measures_stand_by_where_they_are_seen(workshop: Workshop, harbor: Team) -> None:
    measures = listed(
        harbor.id,
        Measure(text="Visits", sort="practice", reading="Monthly"),
        Measure(text="Walks", sort="practice"),
        Measure(text="Survey", sort="elsewhere"),
    )
    columns = next(
        part
        for part in plan.build(with_records(workshop, *measures), harbor).parts
        if isinstance(part, Columns)
    ).columns
    assert columns == (
        (Text("Visits. Monthly.", lead="In our practice."), Text("Walks.")),
        (Text("Survey.", lead="Also."),),
    )


def test_the_foot_names_the_next_meeting_after_the_workshop(
    workshop: Workshop, cypress: Team
) -> None:
    left, right = plan.build(workshop, cypress).foot
    assert left == "Next check-in: Tuesday, September 22, 3:15, room 12"
    assert right == "Version 3 · August 6, 2026"


def test_a_meeting_may_lack_a_name_and_a_place(workshop: Workshop, harbor: Team) -> None:
    meeting = listed(harbor.id, Meeting(on="2026-09-22"))
    document = plan.build(with_records(workshop, *meeting), harbor)
    assert document.foot[0] == "Next meeting: Tuesday, September 22"


def test_a_version_whose_instant_is_unknown_keeps_its_number(
    workshop: Workshop, harbor: Team
) -> None:
    marks = listed(harbor.id, Version(of="goal", no=2, at="yesterday"), Version(of="plan", no=9))
    assert plan.build(with_records(workshop, *marks), harbor).foot[1] == "Version 2"


@pytest.mark.parametrize(
    ("day", "title"),
    [
        ("2027-01-20", "Strategic plan 2026–27"),
        ("2099-08-01", "Strategic plan 2099–00"),
        ("", "Strategic plan"),
    ],
)
def test_the_school_year_follows_the_first_day(workshop: Workshop, day: str, title: str) -> None:
    days = [replace(each, date=day, blocks=()) for each in workshop.records.of(Day)]
    assert plan.strategic_plan(with_records(workshop, *days)) == title


def test_the_paper_size_is_the_workshops(workshop: Workshop, cypress: Team) -> None:
    a4 = with_records(workshop, replace(workshop.settings, paper="a4"))
    assert plan.build(a4, cypress).size == "a4"
