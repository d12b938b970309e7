"""The run sheet: each day by the clock, every step with what to say and do."""

from dataclasses import replace

from facilitator.domain.document import Grid, Heading, NewPage
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.records import RecordId, Records
from facilitator.domain.reports import run_sheet
from facilitator.domain.workshop import Workshop
from tests.domain.reports.sampling import grids_of, text_of, with_records


def steps_of(workshop: Workshop, at: int = 0) -> Grid:
    sheet = run_sheet.build(workshop, None)
    return [grid for grid in grids_of(sheet) if "Block" not in grid.header][at]


def test_a_day_begins_with_itself_at_a_glance(workshop: Workshop) -> None:
    glance = grids_of(run_sheet.build(workshop, None))[0]
    assert glance.rows == (
        ("8:30", "35", "Ball game", "protected; 25 min only as the last offer", "Ana"),
        ("9:05", "15", "Break", "may shrink to 10 min", ""),
        ("9:20", "16", "Draft the worthy goal", "may be dropped", ""),
        ("12:00", "45", "Lunch", "pinned to 12:00; protected", ""),
    )


def test_the_day_tells_its_date_doors_and_hours(workshop: Workshop) -> None:
    words = text_of(run_sheet.build(workshop, None))
    assert "Day 1: See what we have" in words
    assert "Tuesday, August 4 · doors 8:00 · 8:30 – 3:30" in words


def test_steps_stand_by_the_clock_with_turns_counted(workshop: Workshop) -> None:
    rows = steps_of(workshop).rows
    assert [row[0] for row in rows] == ["8:30\n3 min", "8:33\n8 × 4 min"]
    assert [row[1].splitlines()[0] for row in rows] == ["Circle up", "Round 1–8"]


def test_a_block_tells_its_short_form_below_its_steps(workshop: Workshop) -> None:
    game = next(each for each in workshop.records.every(Block) if each.title == "Ball game")
    quick = Step(id=RecordId("q"), owner=game.id, title="Quick round", minutes=25, short=True)
    assert "In 25 min: 25\xa0Quick round" in text_of(
        run_sheet.build(with_records(workshop, quick), None)
    )


def test_a_step_tells_what_to_say_and_do(workshop: Workshop) -> None:
    first, second = (row[1:] for row in steps_of(workshop).rows)
    assert first == (
        "Circle up\n“Stand in circles.”\nStand up.",
        "Count off by eights. Bell, then moves on.\nAt 2 minutes left: Last throw.",
    )
    assert second == ("Round 1–8\nAgain.", "To capture: Rounds.")


def test_a_break_tells_what_is_to_be_done_in_it(workshop: Workshop) -> None:
    rest = next(each for each in workshop.records.every(Block) if each.title == "Break")
    before = len(grids_of(run_sheet.build(workshop, None)))
    step = Step(id=RecordId("rest"), owner=rest.id, title="Break", sentence="break", minutes=15)
    quiet = run_sheet.build(with_records(workshop, step), None)
    assert len(grids_of(quiet)) == before
    busy = with_records(workshop, replace(step, do="Type the goal slips."))
    assert steps_of(busy, 1).rows == (("9:05\n15 min", "Break", "Type the goal slips."),)


def test_what_the_room_reads_is_on_paper_too(workshop: Workshop) -> None:
    step = next(each for each in workshop.records.every(Step) if each.cue)
    asked = replace(step, sentence="How true is each line?", items="1 We share.\n2 We try.")
    rows = steps_of(with_records(workshop, asked)).rows
    assert rows[0][1].splitlines()[1] == "“How true is each line?” 1 We share. · 2 We try."


def test_a_title_is_one_line_so_that_it_leads_what_to_say(workshop: Workshop) -> None:
    step = next(each for each in workshop.records.every(Step) if each.cue)
    rows = steps_of(with_records(workshop, replace(step, title="Circle\nup"))).rows
    assert rows[0][1] == "Circle up\n“Stand in circles.”\nStand up."


def test_a_cue_without_a_minute_is_said_all_the_same(workshop: Workshop) -> None:
    step = next(each for each in workshop.records.every(Step) if each.cue)
    rows = steps_of(with_records(workshop, replace(step, cue_at=0))).rows
    assert rows[0][2].endswith("\nLast throw.")


def test_days_begin_on_pages_of_their_own(workshop: Workshop) -> None:
    parts = run_sheet.build(workshop, None).parts
    at = parts.index(Heading("Day 2: Choose", level=1))
    assert parts[at - 1] == NewPage()


def test_hours_follow_the_clock_of_the_workshop(workshop: Workshop) -> None:
    by_24 = with_records(workshop, replace(workshop.settings, clock="24"))
    assert "8:30 – 15:30" in text_of(run_sheet.build(by_24, None))


def test_a_day_without_clock_times_or_a_date_still_prints(workshop: Workshop) -> None:
    day = replace(workshop.records.of(Day)[0], start="after coffee", date="Monday", title="")
    sheet = run_sheet.build(with_records(workshop, day), None)
    assert "Monday · doors 8:00 · after coffee – 3:30" in text_of(sheet)
    assert grids_of(sheet)[0].rows[0][:3] == ("", "35", "Ball game")


def test_a_day_with_nothing_but_an_end_still_prints(workshop: Workshop) -> None:
    day = replace(workshop.records.of(Day)[0], start="", date="", doors="", outcome="")
    assert "3:30" in text_of(run_sheet.build(with_records(workshop, day), None))


def test_a_day_at_the_end_of_time_has_no_clock(workshop: Workshop) -> None:
    day = replace(workshop.records.of(Day)[0], start="23:00", date="9999-12-31")
    assert grids_of(run_sheet.build(with_records(workshop, day), None))[0].rows[0][0] == ""


def test_a_block_that_may_shrink_without_a_floor_says_only_that(workshop: Workshop) -> None:
    block = workshop.records.every(Block)[0]
    shrinking = with_records(workshop, replace(block, priority="shrink", never_under=0))
    assert grids_of(run_sheet.build(shrinking, None))[0].rows[0][3] == "may shrink"


def test_nobody_leads_where_nobody_is_named(workshop: Workshop) -> None:
    blocks = [replace(each, lead="") for each in workshop.records.every(Block)]
    glance = grids_of(run_sheet.build(with_records(workshop, *blocks), None))[0]
    assert "Led by" not in glance.header


def test_an_agenda_without_days_says_so(workshop: Workshop) -> None:
    empty = replace(workshop, records=Records())
    assert "The agenda has no day yet." in text_of(run_sheet.build(empty, None))
