"""What the room sees, whatever happens: the present picture, right at any instant."""

from dataclasses import replace

import pytest

from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.team import Team
from facilitator.domain.picture import BLACK, Clock, Face, Grid, Lines, Voices
from facilitator.domain.records import RecordId, blank, with_value
from facilitator.domain.run import Cover
from tests.domain.building import (
    SECOND,
    Rehearsal,
    at,
    block,
    day,
    lunch,
    minutes,
    step,
    with_block,
    with_records,
    workshop,
)

TEAMS = ("Lions", "Owls")


def showing(one: object, *more: object, **settings: str) -> Rehearsal:
    talk = block("Talk", *(one, *more))  # type: ignore[arg-type]
    return Rehearsal(workshop(day(talk), teams=TEAMS, title="Leading", **settings)).start()


def test_before_the_first_day_the_doors_show_when_we_start_and_where_to_sit() -> None:
    held = Rehearsal(workshop(day(block("Talk", 5), start="8:30"), teams=TEAMS, title="Leading"))
    picture = held.picture
    assert (picture.scene, picture.kicker) == ("doors", "Leading")
    assert picture.detail == ("We start at 8:30",)
    assert picture.body == (Grid(("Team",), (("Lions",), ("Owls",))),)
    held.open()
    assert held.picture == picture


def test_the_doors_name_tables_once_they_have_numbers() -> None:
    held = Rehearsal(workshop(day(block("Talk", 5)), teams=TEAMS))
    lions = Team(id=RecordId("Lions"), rank="a", name="Lions", table=3)
    held.workshop = with_records(held.workshop, lions)
    assert held.picture.body == (Grid(("Team", "Table"), (("Lions", "3"), ("Owls", ""))),)


@pytest.mark.parametrize(("clock", "said"), [("12", "1:05"), ("24", "13:05")])
def test_the_doors_follow_the_clock_style_and_need_no_teams(clock: str, said: str) -> None:
    held = Rehearsal(workshop(day(block("Talk", 5), start="13:05"), clock=clock))
    assert held.picture.detail == (f"We start at {said}",)
    assert held.picture.body == ()


def test_after_a_day_the_room_reads_when_the_next_one_starts_and_at_last_a_farewell() -> None:
    days = day(block("A", 5)), day(block("B", 5), title="Two", start="9:00")
    held = Rehearsal(workshop(*days)).start()
    held.wait(5).next()
    assert held.picture.detail == ("We start again at 9:00",)
    held.wait(24 * 60).open("Two")
    held.next()
    held.wait(5).next()
    assert (held.picture.sentence, held.picture.detail) == ("Thank you. Go well.", ())


def test_a_running_step_shows_its_sentence_its_lines_and_its_time() -> None:
    held = showing(step("", 5, sentence="Think alone.", detail=" one \n\ntwo", items="a\nb"))
    picture = held.wait(1).picture
    assert (picture.scene, picture.kicker, picture.sentence) == ("prompt", "Talk", "Think alone.")
    assert (picture.detail, picture.body) == (("one", "two"), (Lines(("a", "b")),))
    assert picture.clock == Clock(Face.DIGITS, "4:00", "", 0.2)


def test_a_step_without_a_sentence_shows_its_title() -> None:
    held = showing(step("Pair up"))
    assert (held.picture.topic, held.picture.sentence) == ("Pair up", "Pair up")


def test_a_step_named_as_its_block_is_named_once() -> None:
    assert showing(step("Talk")).picture.topic == ""


def test_a_scene_nobody_knows_is_shown_as_a_prompt() -> None:
    assert showing(step("Odd", scene="hologram")).picture.scene == "prompt"


@pytest.mark.parametrize(
    ("cover", "scene"),
    [(Cover.BLACK, "black"), (Cover.HOLDING, "holding"), (Cover.LENT, "prompt")],
)
def test_a_cover_hides_the_picture_and_lending_leaves_it_as_it_is(cover: Cover, scene: str) -> None:
    held = showing(5)
    held.cover(cover)
    assert held.picture.scene == scene


def test_black_is_black_and_the_holding_slide_has_the_workshops_title() -> None:
    held = showing(5)
    held.cover(Cover.HOLDING)
    assert held.picture.sentence == "Leading"
    held.cover(Cover.BLACK)
    assert held.picture == BLACK
    untitled = Rehearsal(workshop(day(block("Talk", 5))))
    untitled.cover(Cover.HOLDING)
    assert untitled.picture.sentence == "Leadership for Learning"


def test_a_frozen_picture_stays_while_the_run_goes_on() -> None:
    held = showing(5, 5)
    held.wait(1).cover(Cover.FROZEN)
    before = held.picture
    held.wait(3).next()
    assert held.wait(1).picture == before
    held.cover(Cover.FROZEN)
    assert held.picture.topic == "Talk-2"


def test_freezing_what_is_covered_shows_nothing_that_was_hidden() -> None:
    held = showing(5)
    for cover in (Cover.BLACK, Cover.FROZEN):
        held.cover(cover)
        assert held.picture == BLACK
    held.cover(Cover.FROZEN)
    assert held.picture == BLACK


def test_a_stray_letter_leaves_a_frozen_picture_as_it_was_frozen() -> None:
    held = showing(5, 5)
    held.wait(1).cover(Cover.FROZEN)
    before = held.picture
    held.wait(3).next()
    run = held.run
    held.cover(Cover.FROZEN)
    held.put_back(run)
    assert held.picture == before


def test_past_the_end_the_room_sees_finishing_never_a_growing_number() -> None:
    held = showing(5)
    assert held.wait(minutes(5) - SECOND).picture.clock == Clock(Face.DIGITS, "0:01", "", 299 / 300)
    for span in (SECOND, minutes(1), minutes(90)):
        assert held.wait(span).picture.clock == Clock(Face.BACK_AT, "Finishing")


@pytest.mark.parametrize(
    ("timer", "clock"),
    [
        ("digits", Clock(Face.DIGITS, "4:00", "", 0.2)),
        ("ring", Clock(Face.RING, "", "", 0.2)),
        ("back-at", Clock(Face.BACK_AT, "Back at 8:35")),
        ("stopwatch", Clock(Face.STOPWATCH, "1:00")),
        ("none", None),
    ],
)
def test_per_step_the_stage_shows_digits_a_ring_only_back_at_or_nothing(
    timer: str, clock: Clock | None
) -> None:
    assert showing(step("", 5, timer=timer)).wait(1).picture.clock == clock


def test_back_at_is_when_the_block_ends_rounded_up_to_a_whole_minute() -> None:
    held = showing(step("", 5, timer="back-at"), 10)
    held.lengthen(SECOND * 20)
    clock = held.picture.clock
    assert clock is not None
    assert clock.text == "Back at 8:46"


def test_after_back_a_ring_goes_on_where_it_stood() -> None:
    held = showing(step("", 5, timer="ring"), 5)
    held.wait(2).next()
    held.wait(1).back()
    assert held.picture.clock == Clock(Face.RING, "", "", 0.4)
    assert held.wait(1).picture.clock == Clock(Face.RING, "", "", 0.6)


def test_minutes_added_to_a_step_that_is_over_are_the_last_part_of_its_ring() -> None:
    held = showing(step("", 5, timer="ring"), 5)
    held.wait(5).next()
    held.wait(1).back()
    assert held.picture.clock == Clock(Face.BACK_AT, "Finishing")
    held.lengthen(minutes(2))
    assert held.wait(1).picture.clock == Clock(Face.RING, "", "", 0.8)


def test_minutes_added_to_a_fresh_step_make_its_ring_longer() -> None:
    held = showing(step("", 5, timer="ring"))
    held.lengthen(minutes(5))
    assert held.wait(1).picture.clock == Clock(Face.RING, "", "", 0.1)


def test_a_ring_stays_a_ring_while_the_laptops_clock_is_set_back() -> None:
    held = showing(step("", 1, timer="ring"))
    held.now -= minutes(1)
    assert held.picture.clock == Clock(Face.RING, "", "", 0.0)


def test_an_armed_block_shows_its_first_step_without_a_clock() -> None:
    held = Rehearsal(workshop(day(block("Morning", 60), block("Walk", 5, pinned="11:00")))).start()
    held.wait(30).next()
    assert (held.picture.kicker, held.picture.clock) == ("Walk", None)


def test_lunch_before_its_pin_reads_when_it_starts_then_when_we_are_back_then_come_back() -> None:
    eaten = replace(lunch("12:00"), steps=(step("", 45, scene="break", timer="back-at"),))
    held = Rehearsal(workshop(day(block("Morning", 60), eaten))).start()
    held.wait(60).next()
    assert (held.picture.scene, held.picture.sentence) == ("break", "Lunch at 12:00")
    held.until("12:00")
    assert held.picture.sentence == "Lunch"
    assert held.picture.clock == Clock(Face.BACK_AT, "Back at 12:45")
    held.until("12:45")
    assert held.picture.sentence == "Please come back to your table."
    assert held.picture.clock is None


def test_a_running_block_shows_the_turns_it_started_with_when_a_team_walks_in() -> None:
    held = showing(step("", 3, turns="team", sentence="{team}, {turn} of {turns}"))
    assert held.picture.sentence == "Lions, 1 of 2"
    late = Team(id=RecordId("Foxes"), rank="z", name="Foxes")
    held.workshop = with_records(held.workshop, late)
    held.next()
    assert held.picture.sentence == "Owls, 2 of 2"


def test_running_turns_stay_with_their_teams_when_a_team_goes_or_is_put_first() -> None:
    turns = step("", 3, scene="goal", turns="team", sentence="{team}, {turn} of {turns}")
    held = Rehearsal(workshop(day(block("Talk", turns)), teams=("Lions", "Owls", "Foxes"))).start()
    goals = [with_value(blank(Goal, each), "sentence", each) for each in ("Lions", "Owls", "Foxes")]
    held.workshop = with_records(held.workshop, *goals)
    held.next()
    first = Team(id=RecordId("Bears"), rank="", name="Bears")
    held.workshop = with_records(held.workshop, first)
    assert [each.name for each in held.workshop.teams] == ["Bears", "Lions", "Owls", "Foxes"]
    assert held.picture.sentence == "Owls, 2 of 3"
    (words,) = held.picture.body
    assert isinstance(words, Voices)
    assert [each.name for each in words.voices] == ["Owls"]
    held.workshop = replace(held.workshop, records=held.workshop.records.without("Lions"))
    assert held.picture.sentence == "Owls, 2 of 3"
    held.back()
    assert (held.picture.sentence, held.picture.body) == ("The next team, 1 of 3", ())
    renamed = Team(id=RecordId("Foxes"), rank="z", name="Red Foxes")
    held.workshop = with_records(held.workshop, renamed)
    held.next()
    held.next()
    assert held.picture.sentence == "Red Foxes, 3 of 3"


def test_a_turn_of_several_teams_stays_nobodys_alone_when_a_team_goes() -> None:
    turns = step("", 3, scene="goal", turns="team", turns_at_most=3, sentence="{team}, {turn}")
    four = ("Lions", "Owls", "Foxes", "Bears")
    held = Rehearsal(workshop(day(block("Talk", turns)), teams=four)).start()
    owls = with_value(blank(Goal, "Owls"), "sentence", "Owls")
    held.workshop = with_records(held.workshop, owls)
    held.next()
    held.workshop = replace(held.workshop, records=held.workshop.records.without("Foxes"))
    assert (held.picture.sentence, held.picture.body) == ("The next team, 2", ())


def test_turns_that_began_before_any_team_was_typed_are_the_teams_once_they_are_here() -> None:
    turns = step("", 3, turns="team", sentence="{team}, {turn} of {turns}")
    held = Rehearsal(workshop(day(block("Talk", turns)), expected=2)).start()
    assert held.picture.sentence == "The next team, 1 of 2"
    typed = [Team(id=RecordId(each), rank=each, name=each) for each in ("Lions", "Owls")]
    held.workshop = with_records(held.workshop, *typed)
    assert held.picture.sentence == "Lions, 1 of 2"


def test_a_turn_of_two_teams_is_nobodys_alone_when_as_few_are_left_as_there_are_turns() -> None:
    turns = step("", 3, turns="team", turns_at_most=2, sentence="{team}, {turn} of {turns}")
    three = ("Lions", "Owls", "Foxes")
    held = Rehearsal(workshop(day(block("Talk", turns)), teams=three)).start()
    held.workshop = replace(held.workshop, records=held.workshop.records.without("Foxes"))
    assert held.picture.sentence == "The next team, 1 of 2"


def test_a_block_without_steps_is_shown_by_its_title() -> None:
    held = Rehearsal(workshop(day(block("Greeting", minutes=5)))).start()
    assert (held.picture.sentence, held.wait(1).picture.clock) == (
        "Greeting",
        Clock(Face.DIGITS, "4:00", "", 0.2),
    )


def test_doors_stay_open_when_prepare_puts_a_block_before_the_first() -> None:
    held = Rehearsal(workshop(day(block("Talk", 5))))
    held.open()
    held.workshop = with_block(held.workshop, block("Greeting", 5), rank="1")
    assert held.picture.scene == "doors"


@pytest.mark.parametrize("gone", ["One", "Talk", "Talk-1"])
def test_what_a_hand_mended_file_has_lost_leaves_the_holding_slide(gone: str) -> None:
    held = showing(5, 5)
    for lost in (gone, "Talk-2"):
        held.workshop = replace(held.workshop, records=held.workshop.records.without(lost))
    held.workshop = with_records(held.workshop, step("New", owner="Talk"))
    assert held.picture.scene == "holding"


def test_the_goal_scene_shows_the_teams_that_have_one_and_alone_the_team_whose_turn_it_is() -> None:
    wall = showing(step("", 2, scene="goal"), step("", 2, scene="goal", turns="team"))
    for team in TEAMS:
        goal = with_value(blank(Goal, team), "sentence", f"{team} read.")
        wall.workshop = with_records(wall.workshop, goal)
    shown = wall.picture.body[-1]
    assert isinstance(shown, Voices)
    assert [(each.name, each.text) for each in shown.voices] == [
        ("Lions", "Lions read."),
        ("Owls", "Owls read."),
    ]
    wall.next()
    wall.next()
    alone = wall.picture.body[-1]
    assert isinstance(alone, Voices)
    assert [each.name for each in alone.voices] == ["Owls"]


def test_a_break_is_named_once() -> None:
    rest = block("Break", step("", 10, scene="break"))
    held = Rehearsal(workshop(day(block("Morning", 5), rest))).start()
    held.next()
    assert (held.picture.kicker, held.picture.sentence) == ("", "Break")
    walk = replace(rest.steps[0], sentence="Walk somewhere.")
    held.workshop = with_records(held.workshop, walk)
    assert (held.picture.kicker, held.picture.sentence) == ("Break", "Walk somewhere.")


def test_a_team_without_a_goal_is_not_shown_up() -> None:
    assert showing(step("", scene="goal")).picture.body == ()


def test_the_instant_of_opening_counts_in_the_workshops_own_time_zone() -> None:
    place = workshop(day(block("A", 5)), time_zone="America/New_York")
    held = Rehearsal(place, now=at("12:05"))
    held.open()
    assert held.times == {"A": "8:30"}
