"""The plan of a day on the clock, and time in words. Product.md, "Time", sentence by sentence."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.kinds.agenda import Day
from facilitator.domain.timing import (
    NOTHING,
    Place,
    clock_time,
    count_up,
    countdown,
    lateness,
    length,
    minutes_in_words,
    overrun,
    plan,
    whole_minutes,
)
from tests.domain.building import (
    MINUTE,
    WEDNESDAY,
    at,
    block,
    breathing,
    day,
    lunch,
    minutes,
    step,
    teams,
)

HERE = Place()
NEW_YORK = Place(ZoneInfo("America/New_York"))


def planned(on: Day, place: Place = HERE) -> list[str]:
    slots = plan(on, WEDNESDAY, place)
    return [f"{place.shown(each.start)}–{place.shown(each.end)}" for each in slots]


def test_start_times_follow_from_order_and_minutes() -> None:
    agenda = day(block("Welcome", 10, 5), block("Ball game", 35), block("Break", 15))
    assert planned(agenda) == ["8:30–8:45", "8:45–9:20", "9:20–9:35"]
    swapped = day(*reversed(agenda.blocks))
    assert planned(swapped) == ["8:30–8:45", "8:45–9:20", "9:20–9:35"]


def test_lunch_is_pinned_to_a_clock_time_and_a_gap_before_it_stays_empty() -> None:
    agenda = day(block("Morning", 180), lunch("12:00", 45), block("Afternoon", 30))
    assert planned(agenda) == ["8:30–11:30", "12:00–12:45", "12:45–1:15"]


def test_a_plan_that_runs_into_a_pin_says_how_much_too_late_it_starts() -> None:
    slots = plan(day(block("Morning", 230), lunch()), WEDNESDAY, HERE)
    assert [slot.late for slot in slots] == [NOTHING, minutes(20)]


def test_breathing_room_in_a_plan_gives_way_so_that_the_pin_still_holds() -> None:
    agenda = day(block("Long morning", 195), breathing(20), block("Harvest", 5), lunch())
    assert planned(agenda) == ["8:30–11:45", "11:45–11:55", "11:55–12:00", "12:00–12:45"]


def test_breathing_room_in_a_plan_gives_way_so_that_the_days_end_still_holds() -> None:
    assert planned(day(block("All", 80), breathing(20), end="10:00"))[-1] == "9:50–10:00"
    assert planned(day(block("All", 95), breathing(20), end="10:00"))[-1] == "10:05–10:05"


def test_breathing_room_is_never_longer_than_planned() -> None:
    assert planned(day(block("Short", 10), breathing(20), lunch()))[1] == "8:40–9:00"


@pytest.mark.parametrize(("last", "over"), [(60, 0), (90, 0), (97, 7)])
def test_a_day_has_a_fixed_end_and_an_overrun_is_never_negative(last: int, over: int) -> None:
    assert overrun(day(block("All", last), end="10:00"), WEDNESDAY, HERE) == minutes(over)


def test_an_empty_day_overruns_nothing() -> None:
    assert overrun(day(), WEDNESDAY, HERE) == NOTHING
    assert plan(day(), WEDNESDAY, HERE) == ()


def test_a_block_takes_the_minutes_of_all_its_turns() -> None:
    pitches = block("Pitches", 2, step("", 3, turns="team"))
    assert length(pitches, Place(teams=teams("Lions", "Owls"))) == minutes(8)
    assert length(pitches, Place(expected=8)) == minutes(26)


def test_a_block_without_steps_takes_its_own_minutes() -> None:
    assert length(block("Greeting", minutes=7), HERE) == minutes(7)


def test_a_slot_knows_its_whole_minutes() -> None:
    assert [slot.minutes for slot in plan(day(block("A", 12)), WEDNESDAY, HERE)] == [12]


# Clocks


def test_plan_times_are_local_wall_time_and_instants_are_utc() -> None:
    instant = NEW_YORK.instant(WEDNESDAY, "8:30")
    assert (instant, instant.tzinfo) == (at("12:30"), UTC)
    assert NEW_YORK.shown(instant) == "8:30"
    assert NEW_YORK.today(at("2:00")) == WEDNESDAY - timedelta(days=1)


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Asia/Kolkata", "America/Los_Angeles", "UTC"])
def test_a_day_starts_at_its_own_wall_time_in_every_zone(zone: str) -> None:
    there = Place(ZoneInfo(zone))
    slots = plan(day(block("All", 60)), WEDNESDAY, there)
    assert there.shown(slots[0].start) == "8:30"
    assert there.today(slots[0].start) == WEDNESDAY


@pytest.mark.parametrize(
    ("on", "hours"),
    [(date(2026, 3, 8), 6.5), (date(2026, 11, 1), 8.5), (date(2026, 11, 2), 7.5)],
    ids=["spring forward", "fall back", "an ordinary day"],
)
def test_on_a_day_the_clocks_change_blocks_keep_their_length_and_pins_their_wall_time(
    on: date, hours: float
) -> None:
    early = day(block("Night", 90), lunch("8:00"), start="0:30")
    night, eaten = plan(early, on, NEW_YORK)
    assert night.end - night.start == minutes(90)
    assert NEW_YORK.shown(eaten.start) == "8:00"
    assert eaten.start - night.start == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("instant", "twelve", "twenty_four"),
    [
        ("0:05", "12:05", "0:05"),
        ("9:00", "9:00", "9:00"),
        ("12:00", "12:00", "12:00"),
        ("14:25", "2:25", "14:25"),
        ("23:59", "11:59", "23:59"),
    ],
)
def test_clock_style_is_12_hour_by_default_without_am_pm_and_24_hour_by_setting(
    instant: str, twelve: str, twenty_four: str
) -> None:
    assert Place().shown(at(instant)) == twelve
    assert Place(clock="24").shown(at(instant)) == twenty_four


@pytest.mark.parametrize("text", ["noon", "25:00", "8:75", "", ":30"])
def test_what_is_no_clock_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        clock_time(text)


def test_a_bare_hour_is_a_clock_time() -> None:
    assert clock_time("8") == clock_time("8:00") == clock_time("08:00")


# Words


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (300, "5:00"),
        (299.001, "5:00"),
        (299, "4:59"),
        (61, "1:01"),
        (0.001, "0:01"),
        (0, "0:00"),
        (-0.001, "0:00"),
        (-90, "0:00"),
        (75 * 60, "75:00"),
    ],
)
def test_a_countdown_rounds_up_and_shows_zero_exactly_at_the_end(
    seconds: float, shown: str
) -> None:
    assert countdown(timedelta(seconds=seconds)) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (0.999, "0:00"), (45.5, "0:45"), (-3, "0:00")]
)
def test_time_over_counts_up_in_whole_seconds(seconds: float, shown: str) -> None:
    assert count_up(timedelta(seconds=seconds)) == shown


@given(st.timedeltas(timedelta(0), timedelta(hours=3)))
def test_a_countdown_shows_a_second_for_exactly_a_second(left: timedelta) -> None:
    text = countdown(left)
    count, seconds = (int(part) for part in text.split(":"))
    shown = timedelta(minutes=count, seconds=seconds)
    assert NOTHING <= shown - left < timedelta(seconds=1)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(), "on time"),
        (timedelta(seconds=59.9), "on time"),
        (timedelta(seconds=-59.9), "on time"),
        (timedelta(minutes=1), "1 min behind"),
        (timedelta(minutes=-1), "1 min ahead"),
        (timedelta(minutes=6, seconds=59), "6 min behind"),
        (timedelta(minutes=-3, seconds=-59), "3 min ahead"),
        (timedelta(hours=1), "1 h behind"),
        (timedelta(minutes=80), "1 h 20 min behind"),
    ],
)
def test_lateness_is_written_in_words_with_a_one_minute_dead_band(
    span: timedelta, words: str
) -> None:
    assert lateness(span) == words


@given(st.timedeltas(timedelta(days=-1), timedelta(days=1)))
def test_lateness_never_has_a_sign(span: timedelta) -> None:
    words = lateness(span)
    assert not set(words) & set("+-−")
    assert words.endswith(("on time", "behind", "ahead"))


@given(st.timedeltas(timedelta(days=-1), timedelta(days=1)))
def test_minutes_are_whole_and_towards_zero(span: timedelta) -> None:
    whole = whole_minutes(span)
    assert abs(whole * MINUTE) <= abs(span) < (abs(whole) + 1) * MINUTE
    assert whole == -whole_minutes(-span)


def test_hours_are_named_once_there_is_one() -> None:
    assert [minutes_in_words(count) for count in (0, 59, 60, 61, 120)] == [
        "0 min",
        "59 min",
        "1 h",
        "1 h 1 min",
        "2 h",
    ]
