"""Slips: boxes in the order of the grid on screen, one for each team."""

from dataclasses import replace

import pytest

from facilitator.domain.document import NewPage, Slip
from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.agenda import Day, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports import slips
from facilitator.domain.todo import typed_fields
from facilitator.domain.workshop import Workshop
from tests.domain.reports.sampling import with_records


def slip_of(workshop: Workshop, team: Team, capture: str) -> Slip:
    return slips.slips(workshop, team, CAPTURES[capture])[0]


def labels(slip: Slip) -> list[str]:
    return [box.label for row in slip.rows for box in row if box.label]


def without_agenda(workshop: Workshop) -> Workshop:
    records = workshop.records
    for day in records.of(Day):
        records = records.without(day.id)
    return replace(workshop, records=records)


def test_every_must_with_a_slip_asks_exactly_what_the_screen_asks(
    workshop: Workshop, cypress: Team
) -> None:
    musts = [each for each in CAPTURES.values() if each.must]
    assert musts
    for capture in musts:
        assert len(labels(slip_of(workshop, cypress, capture.name))) == len(typed_fields(capture))


def test_the_goal_slip_asks_why_it_matters(workshop: Workshop, cypress: Team) -> None:
    assert labels(slip_of(workshop, cypress, "goal")) == ["Our worthy goal", "Why it matters"]


def test_the_goal_in_numbers_has_its_boxes_in_order(workshop: Workshop, cypress: Team) -> None:
    assert labels(slip_of(workshop, cypress, "goal-parts")) == [
        *("Measure", "Now", "Target", "By", "Especially")
    ]


def test_a_list_has_a_row_for_each_and_its_labels_once(workshop: Workshop, cypress: Team) -> None:
    norms = slip_of(workshop, cypress, "norms")
    assert [len(row) for row in norms.rows] == [3, 3, 3]
    assert labels(norms) == ["Norm", "If we slip, we", "Kept by"]


def test_an_action_gets_more_room_than_its_date(workshop: Workshop, cypress: Team) -> None:
    text, _who, due, *_others = slip_of(workshop, cypress, "actions").rows[0]
    assert text.share > 2 * due.share


def test_the_ten_tests_stand_five_and_five_by_name(workshop: Workshop, cypress: Team) -> None:
    slip = slip_of(workshop, cypress, "goal-tests")
    assert [len(row) for row in slip.rows] == [5, 5]
    assert labels(slip)[3] == "4 Grounded\nTwo kinds of evidence, one of them from classrooms."
    assert "0 not yet · 1 partly · 2 clearly" in slip.prompt


def test_a_test_of_their_own_stands_without_what_the_usual_one_asks(
    workshop: Workshop, cypress: Team
) -> None:
    own = with_records(workshop, replace(workshop.settings, tests="Bold"))
    assert labels(slip_of(own, cypress, "partner-tests"))[:2] == [
        "1 Bold",
        "2 School-wide\nEvery classroom can find itself in it.",
    ]


def test_now_and_new_stand_beside_each_other(workshop: Workshop, cypress: Team) -> None:
    rows = [[box.label for box in row] for row in slip_of(workshop, cypress, "canvas").rows]
    assert ["Purpose now", "Purpose new"] in rows


def test_the_prompt_is_what_scripts_call_it_and_what_the_room_reads(
    workshop: Workshop, cypress: Team
) -> None:
    assert slip_of(workshop, cypress, "goal").prompt == "Goal slip · What is worth a year?"


def test_a_slip_that_is_used_more_than_once_asks_what_fits_each_time(
    workshop: Workshop, cypress: Team
) -> None:
    step = next(each for each in workshop.records.every(Step) if "goal" in each.captures)
    scored = replace(step, sentence="Score your version 2.", captures=("goal-tests",))
    slip = slip_of(with_records(workshop, scored), cypress, "goal-tests")
    assert slip.prompt.startswith("Test slip · Score your goal as it stands now.")


def test_words_to_choose_from_are_printed(workshop: Workshop, cypress: Team) -> None:
    settings = replace(workshop.settings, tools="Things")
    slip = slip_of(with_records(workshop, settings), cypress, "stars")
    assert "Kind: Instructional knowledge · Things ·" in slip.prompt
    assert "Status: Used well · Under-used" in slip.prompt


def test_the_agendas_captures_come_in_its_order_for_every_team(workshop: Workshop) -> None:
    document = slips.build(workshop, None)
    printed = [(part.title, part.team) for part in document.parts if isinstance(part, Slip)]
    assert printed[:3] == [
        ("Worthy goal", "Cypress Street ES"),
        ("Worthy goal", "Harbor K–8"),
        ("The goal in numbers", "Cypress Street ES"),
    ]
    assert document.parts.count(NewPage()) == 2


def test_an_agenda_that_asks_for_nothing_gives_every_slip(workshop: Workshop) -> None:
    captures = slips.slip_captures(without_agenda(workshop))
    assert {each.name for each in captures} == {c.name for c in CAPTURES.values() if c.slip}


def test_a_room_without_teams_gets_a_slip_to_fill_in(workshop: Workshop) -> None:
    records = workshop.records
    for team in workshop.teams:
        records = records.without(team.id)
    made = slips.slips(replace(workshop, records=records), None, CAPTURES["goal"])
    assert [(slip.team, slip.rows[0][0].label) for slip in made] == [("", "Team")]


def test_a_team_with_a_name_is_not_asked_for_it(workshop: Workshop, cypress: Team) -> None:
    (made,) = slips.slips(workshop, cypress, CAPTURES["goal"])
    assert made.rows[0][0].label != "Team"


@pytest.mark.parametrize("capture", [c.name for c in CAPTURES.values() if c.slip])
def test_a_capture_no_step_asks_for_has_no_sentence(capture: str, workshop: Workshop) -> None:
    silent = [replace(step, sentence="") for step in workshop.records.every(Step)]
    slip = slips.slips(with_records(workshop, *silent), None, CAPTURES[capture])[0]
    assert "worth a year" not in slip.prompt
