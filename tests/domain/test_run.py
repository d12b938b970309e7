"""The run as a fold over its log: what each event does, in which phase it may happen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.run import (
    ALLOWED,
    NOT_STARTED,
    Cover,
    Leg,
    Phase,
    Run,
    RunEvent,
    Shown,
    What,
    apply,
    replay,
)
from facilitator.domain.timing import NOTHING
from tests.domain.building import SECOND, at, minutes

LEGS = (Leg("Talk-1", minutes(5)), Leg("Talk-2", minutes(10)))


def event(what: What, clock: str, **more: object) -> RunEvent:
    return RunEvent(what, at(clock), at(clock), **more)  # type: ignore[arg-type]


def begun(step: str, clock: str, block: str = "Talk", lasts: float = 5) -> RunEvent:
    return event(What.STEP_BEGAN, clock, block=block, step=step, lasts=minutes(lasts), legs=LEGS)


OPENED = event(What.DAY_OPENED, "8:00", day="One", block="Talk")
RUNNING = (OPENED, begun("Talk-1", "8:30"))
PAUSED = (*RUNNING, event(What.PAUSED, "8:31"))
CLOSED = (*RUNNING, event(What.DAY_CLOSED, "8:32"))
LOGS = {Phase.CLOSED: CLOSED, Phase.ARMED: (OPENED,), Phase.RUNNING: RUNNING, Phase.PAUSED: PAUSED}


CHANGES_NOTHING = {What.BLOCK_KEPT, What.COVERED, What.WAY_LEFT}
"""With nothing covered, left out or taken as a way back, these leave the run as it is."""


def test_every_event_has_a_place_in_the_transition_table() -> None:
    assert set(ALLOWED) == set(What)


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("what", What)
def test_an_event_its_phase_does_not_allow_changes_nothing(what: What, phase: Phase) -> None:
    run = replay(LOGS[phase])
    assert run.phase is phase
    after = apply(run, event(what, "8:40", day="Two", block="Work", lasts=minutes(1)))
    assert run.allows(what) == (phase in ALLOWED[what])
    assert (after == run) == (phase not in ALLOWED[what] or what in CHANGES_NOTHING)


def test_the_same_log_makes_the_same_run_mid_step_with_the_right_time_left() -> None:
    assert replay(PAUSED) == replay(PAUSED)
    assert replay(RUNNING).time_left(at("8:31:30")) == timedelta(minutes=3, seconds=30)
    assert replay(()) == NOT_STARTED


@pytest.mark.parametrize("by", [-60, 60])
def test_a_clock_that_is_set_takes_the_days_times_with_it(by: float) -> None:
    before = replay((*RUNNING, begun("Talk-2", "8:34", lasts=10)))
    run = apply(before, event(What.CLOCK_SET, "8:40", lasts=minutes(by)))
    now = at("8:40") + minutes(by)
    assert (run.time_left(now), run.elapsed(now)) == (minutes(4), minutes(6))
    assert [each.end for each in run.shown] == [at("8:34") + minutes(by)]
    assert run.opened_at == at("8:00") + minutes(by)


def test_a_clock_that_is_set_leaves_yesterday_as_it_was() -> None:
    tomorrow = replace(OPENED, at=at("8:00") + timedelta(days=1), day="Two")
    run = replay((*CLOSED, tomorrow, event(What.CLOCK_SET, "8:40", lasts=minutes(-60))))
    assert run.shown == replay(CLOSED).shown


def test_a_date_set_back_to_yesterday_puts_nothing_over_what_was_on_then() -> None:
    today = (
        OPENED,
        begun("Talk-1", "8:30"),
        begun("Talk-2", "8:31"),
        begun("Work-1", "8:40", block="Work"),
    )
    tomorrow = (replace(each, at=each.at + timedelta(days=1)) for each in today)
    run = replay((*CLOSED, *tomorrow, event(What.CLOCK_SET, "8:45", lasts=minutes(-24 * 60))))
    assert [(each.step, each.begin) for each in run.shown] == [
        ("Talk-1", at("8:30")),
        ("Talk-2", at("8:32")),
    ]


def test_a_paused_step_keeps_its_stopwatch_when_the_clock_is_set() -> None:
    run = replay((*PAUSED, event(What.CLOCK_SET, "7:33", lasts=minutes(-60))))
    assert run.elapsed(at("7:40")) == minutes(1)
    assert apply(run, event(What.RESUMED, "7:41")).elapsed(at("7:42")) == minutes(2)


def test_what_is_shown_is_end_minus_now() -> None:
    run = replay(RUNNING)
    assert [run.time_left(at(clock)) for clock in ("8:30", "8:34:59", "8:35", "8:36")] == [
        minutes(5),
        SECOND,
        NOTHING,
        minutes(-1),
    ]


@pytest.mark.parametrize("log", [(), (OPENED,), CLOSED], ids=["before", "armed", "closed"])
def test_without_a_running_step_there_is_no_clock(log: tuple[RunEvent, ...]) -> None:
    run = replay(log)
    assert (run.time_left(at("9:00")), run.elapsed(at("9:00"))) == (NOTHING, NOTHING)


def test_pauses_do_not_count_as_elapsed_and_the_end_moves_by_them() -> None:
    log = (*PAUSED, event(What.RESUMED, "8:41"))
    run = replay(log)
    assert (run.ends, run.elapsed(at("8:42"))) == (at("8:45"), minutes(2))
    assert replay(PAUSED).elapsed(at("8:50")) == minutes(1)


def test_a_step_paused_after_its_end_stays_over_by_as_much() -> None:
    run = replay((*RUNNING, event(What.PAUSED, "8:37"), event(What.RESUMED, "8:50")))
    assert run.time_left(at("8:50")) == minutes(-2)


@pytest.mark.parametrize(("seconds", "counts"), [(4.9, False), (5, True)])
def test_a_step_shown_for_under_five_seconds_counts_as_passed_over(
    seconds: float, counts: bool
) -> None:
    left = at("8:30") + timedelta(seconds=seconds)
    run = apply(replay(RUNNING), replace(begun("Talk-2", "8:31"), at=left))
    assert [each.step for each in run.shown] == (["Talk-1"] if counts else [])
    assert set(run.clocks) == ({"Talk-1"} if counts else set())


def test_a_block_that_was_only_glanced_at_has_not_begun() -> None:
    glanced = replay((*RUNNING, event(What.BLOCK_ARMED, "8:30:02", block="Lunch")))
    assert (glanced.legs, glanced.last_steps) == ({}, {"Talk": "Talk-1"})
    stayed = replay((*RUNNING, event(What.BLOCK_ARMED, "8:30:09", block="Lunch")))
    assert set(stayed.legs) == {"Talk"}


def test_a_glance_at_a_step_run_before_leaves_its_clock_as_it_was() -> None:
    log = (*RUNNING, begun("Talk-2", "8:32"), begun("Talk-1", "8:33", lasts=3))
    run = replay((*log, begun("Talk-2", "8:33:03")))
    assert run.clocks["Talk-1"] == minutes(3)
    assert set(run.legs) == {"Talk"}


def test_no_step_is_left_with_less_than_no_time() -> None:
    run = replay((*RUNNING, begun("Talk-2", "8:50")))
    assert run.clocks["Talk-1"] == NOTHING


def test_the_report_knows_what_was_on_and_when() -> None:
    run = replay((*RUNNING, begun("Talk-2", "8:36"), event(What.DAY_CLOSED, "8:40")))
    assert run.shown == (
        Shown("Talk", "Talk-1", at("8:30"), at("8:36")),
        Shown("Talk", "Talk-2", at("8:36"), at("8:40")),
    )


def test_a_backdated_start_takes_back_what_the_log_believed() -> None:
    log = (*RUNNING, begun("Talk-2", "8:35"), begun("Work-1", "8:33", block="Work"))
    run = replay(log)
    assert run.shown == (Shown("Talk", "Talk-1", at("8:30"), at("8:33")),)
    assert run.begun_at == at("8:33")


def test_a_block_needs_what_its_steps_have_left() -> None:
    run = replay(RUNNING)
    assert run.remaining("Talk") == minutes(10)
    assert run.remaining("Work") == NOTHING
    assert replay(CLOSED).remaining("Talk") == minutes(13)


def test_the_leg_on_show_is_the_step_as_its_block_started_with_it() -> None:
    assert replay(RUNNING).leg == LEGS[0]
    assert replay((OPENED,)).leg is None


def test_a_block_is_unfinished_when_its_day_closed_before_its_last_step() -> None:
    assert replay(CLOSED).unfinished("Talk")
    assert not replay(CLOSED).unfinished("Work")
    assert not replay(RUNNING).unfinished("Talk")
    log = (*RUNNING, begun("Talk-2", "8:35"), event(What.DAY_CLOSED, "8:40"))
    assert not replay(log).unfinished("Talk")


def test_beginning_a_block_brings_it_back_when_it_was_left_out() -> None:
    log = (OPENED, event(What.BLOCK_SKIPPED, "8:10", block="Talk"))
    assert replay(log).skipped == {"Talk"}
    assert replay((*log, begun("Talk-1", "8:30"))).skipped == frozenset()


def test_a_day_counts_as_open_once_a_step_of_it_has_run() -> None:
    log = (replace(OPENED, baseline=()), *RUNNING[1:])
    assert replay(log).opened == ("One",)
    assert replay((*log, event(What.DAY_CLOSED, "8:30:01"))).opened == ()


def test_a_day_opened_twice_is_listed_once() -> None:
    again = event(What.DAY_OPENED, "9:00", day="One", block="Talk")
    assert replay((OPENED, event(What.DAY_CLOSED, "8:01"), again)).opened == ("One",)


@pytest.mark.parametrize("cover", [Cover.BLACK, Cover.HOLDING, Cover.LENT])
def test_black_holding_and_lent_survive_a_restart(cover: Cover) -> None:
    run = replay((*RUNNING, event(What.COVERED, "8:31", cover=cover)))
    assert (run.cover, run.frozen) == (cover, None)


def test_a_frozen_picture_survives_a_restart_and_holds_the_run_as_it_was() -> None:
    log = (*RUNNING, event(What.COVERED, "8:31", cover=Cover.FROZEN))
    run = replay((*log, begun("Talk-2", "8:33")))
    assert (run.frozen, run.frozen_at) == (replay(RUNNING), at("8:31"))
    thawed = apply(run, event(What.COVERED, "8:34"))
    assert (thawed.cover, thawed.step) == (Cover.NONE, "Talk-2")


def covered(*covers: Cover) -> tuple[Cover, ...]:
    """What lies over the picture after these have been uppermost one after the other."""
    return replay((*RUNNING, *(event(What.COVERED, "8:31", cover=each) for each in covers))).covers


@pytest.mark.parametrize(
    ("uppermost", "covers"),
    [
        ((Cover.BLACK, Cover.LENT), (Cover.BLACK, Cover.LENT)),
        ((Cover.BLACK, Cover.LENT, Cover.BLACK), (Cover.BLACK,)),
        ((Cover.BLACK, Cover.HOLDING, Cover.LENT, Cover.BLACK), (Cover.BLACK,)),
        ((Cover.BLACK, Cover.BLACK), (Cover.BLACK,)),
        ((Cover.BLACK, Cover.HOLDING, Cover.NONE), ()),
    ],
)
def test_covers_lie_one_over_the_other_each_once(
    uppermost: tuple[Cover, ...], covers: tuple[Cover, ...]
) -> None:
    assert covered(*uppermost) == covers


def test_a_frozen_picture_is_the_same_under_black_and_after_it() -> None:
    frozen = event(What.COVERED, "8:31", cover=Cover.FROZEN)
    black = event(What.COVERED, "8:32", cover=Cover.BLACK)
    run = replay((*RUNNING, frozen, black, replace(frozen, at=at("8:33"))))
    assert (run.covers, run.frozen_at) == ((Cover.FROZEN,), at("8:31"))


def test_freezing_twice_never_nests() -> None:
    frozen = event(What.COVERED, "8:31", cover=Cover.FROZEN)
    run = replay((*RUNNING, frozen, replace(frozen, at=at("8:32"))))
    assert run.frozen is not None
    assert run.frozen.frozen is None


def test_two_events_are_never_the_same_line() -> None:
    assert event(What.PAUSED, "8:31").id != event(What.PAUSED, "8:31").id
    assert Run() == NOT_STARTED
