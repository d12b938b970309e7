"""The present of a run, as the console says it."""

from facilitator.domain.ways_out import WayOut
from facilitator.ui.run.now import Now, landmark_times, now_of
from tests.commands.desk import Desk


def begun(desk: Desk) -> Now:
    desk.opened.running.open_day()
    desk.opened.running.next()
    return now_of(desk.opened)


def test_before_the_day_it_is_the_day_to_come(desk: Desk) -> None:
    now = now_of(desk.opened)

    assert now.day is not None
    assert (now.day.title, now.is_open, now.timer(), now.lateness()) == ("One", False, "", "")
    assert [now.place.shown(slot.start) for slot in now.slots] == ["8:30", "8:40", "12:00"]
    assert now.reassurance() == ("", False)


def test_a_running_step_counts_down_and_then_up(desk: Desk) -> None:
    assert begun(desk).timer() == "10:00"

    desk.clock.pass_by(9.99)
    assert now_of(desk.opened).timer() == "0:01"

    desk.clock.pass_by(0.76)
    now = now_of(desk.opened)
    assert (now.timer(), now.is_over) == ("0:45", True)


def test_lateness_is_in_words_and_what_it_means_too(desk: Desk) -> None:
    begun(desk)
    desk.clock.pass_by(16)
    now = now_of(desk.opened)
    assert (now.lateness(), now.reassurance()) == (
        "6 min behind",
        ("Breathing room covers it", False),
    )

    desk.clock.pass_by(200)
    assert now_of(desk.opened).reassurance() == ("Lunch 26 min late", True)


def test_what_comes_next_is_a_step_then_a_block_then_nothing(desk: Desk) -> None:
    begun(desk)
    coming = []
    for _each in range(4):
        now = now_of(desk.opened)
        coming.append(now.coming.title if now.coming is not None else "")
        desk.opened.running.next()

    assert coming == ["Draft", "", "Lunch", ""]


def test_landmarks_are_what_a_room_asks_about(desk: Desk) -> None:
    assert landmark_times(begun(desk)) == "Lunch 12:00 · Ends 12:45"


def test_a_way_back_can_be_looked_at_before_it_is_taken(desk: Desk) -> None:
    begun(desk)
    desk.clock.pass_by(215)
    ways: tuple[WayOut, ...] = desk.opened.running.ways_back()

    for way in ways:
        then = now_of(desk.opened, desk.opened.running.with_way(way))
        assert then.slots[-1].end <= now_of(desk.opened).slots[-1].end
    assert desk.opened.run.ways == ()
