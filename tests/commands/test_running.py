"""Running a day on a real store: every move, what falls due, and version marks."""

from datetime import timedelta

from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.versions import Version
from facilitator.domain.run import Cover, Phase
from tests.commands.desk import Desk
from tests.domain.building import at, minutes


def begun(desk: Desk, *blocks: str) -> Desk:
    desk.opened.running.open_day()
    desk.opened.running.next()
    for title in blocks:
        desk.opened.running.jump(title)
    return desk


def begun_with(desk: Desk, timer: str) -> Step:
    """The step on show, in a block whose steps all show time this way."""
    begun(desk)
    steps = desk.opened.workshop.days[0].blocks[0].steps
    for step in steps:
        desk.opened.edit.set(step, "timer", timer)
    return next(each for each in steps if each.id == desk.opened.run.step)


def marks(desk: Desk, team: str = "Lions") -> list[tuple[int, str, str]]:
    return [(each.no, each.block, each.wording) for each in desk.records.of(Version, team)]


def test_every_move_is_on_disk_when_it_returns(desk: Desk) -> None:
    running = desk.opened.running
    moves = [
        running.open_day,
        running.next,
        running.pause_or_resume,
        running.pause_or_resume,
        running.restart,
        lambda: running.lengthen(minutes(1)),
        running.next,
        running.back,
        lambda: running.jump("Draft", "Draft-2", ago=minutes(2)),
        lambda: running.skip("Draft"),
        lambda: running.cover(Cover.BLACK),
        running.close_day,
    ]
    for move in moves:
        desk.clock.pass_by(1)
        assert move()
        assert desk.is_as_on_disk()
    assert desk.opened.run.phase is Phase.CLOSED


def test_a_move_that_makes_no_sense_does_nothing(desk: Desk) -> None:
    running = desk.opened.running
    attempts = [running.next, running.back, running.restart, running.close_day, running.catch_due]
    assert not any(move() for move in attempts)
    assert not running.jump("Draft")
    assert not running.open_day("Atlantis")
    assert running.next_due() is None
    assert desk.told == []


def test_a_day_is_opened_by_name_or_in_its_turn_until_none_is_left(desk: Desk) -> None:
    running = begun(desk).opened.running
    desk.clock.pass_by(1)
    running.close_day()
    assert running.open_day()
    assert desk.opened.run.day == "Two"
    running.next()
    desk.clock.pass_by(1)
    running.close_day()
    assert not running.open_day()
    assert running.open_day("One")


def test_the_picture_is_the_present_one(desk: Desk) -> None:
    assert desk.opened.picture().scene == "doors"
    begun(desk)
    assert desk.opened.picture().kicker == "Welcome"
    desk.opened.running.cover(Cover.HOLDING)
    assert desk.opened.picture().sentence == "Leading"


def test_a_picture_on_which_nothing_moves_is_made_once(desk: Desk) -> None:
    step = begun_with(desk, timer="none")
    first = desk.opened.picture()
    desk.clock.pass_by(1)
    assert desk.opened.picture() is first

    desk.opened.edit.set(step, "sentence", "Other words")
    assert desk.opened.picture().sentence == "Other words"
    desk.opened.running.cover(Cover.BLACK)
    assert desk.opened.picture().scene == "black"


def test_a_picture_with_a_clock_moves_with_time(desk: Desk) -> None:
    begun_with(desk, timer="digits")
    first = desk.opened.picture().clock
    desk.clock.pass_by(1)
    assert desk.opened.picture().clock != first


def test_the_picture_can_be_covered_before_a_day_is_open(desk: Desk) -> None:
    assert desk.opened.running.cover(Cover.BLACK)
    assert desk.opened.picture().scene == "black"


def test_lunch_starts_by_itself_at_its_pin_though_nobody_looked(desk: Desk) -> None:
    begun(desk, "Draft")
    desk.opened.running.next()
    desk.opened.running.next()
    assert desk.opened.running.next_due() == at("12:00")
    assert not desk.opened.running.catch_due()
    desk.clock.at = at("12:10")
    assert desk.opened.running.catch_due()
    assert desk.opened.run.begun_at == at("12:00")
    assert desk.is_as_on_disk()


def test_a_stray_key_is_taken_back(desk: Desk) -> None:
    before = begun(desk).opened.run
    desk.clock.pass_by(1)
    desk.opened.running.next()
    assert desk.opened.running.put_back(before)
    assert (desk.opened.run.step, desk.opened.run.ends) == (before.step, before.ends)


def test_a_version_is_marked_once_when_a_step_that_captures_it_ends_with_a_change(
    desk: Desk,
) -> None:
    begun(desk, "Draft")
    desk.type("Readers")
    assert marks(desk) == []
    desk.opened.running.next()
    assert marks(desk) == [(1, "Draft", "Readers")]
    assert marks(desk, "Owls") == []
    desk.opened.running.next()
    assert marks(desk) == [(1, "Draft", "Readers")]
    assert desk.is_as_on_disk()


def test_a_goal_that_changed_again_in_its_block_has_the_same_number(desk: Desk) -> None:
    begun(desk, "Draft")
    desk.type("Readers")
    desk.opened.running.next()
    desk.opened.edit.rest()
    desk.type("Readers who ask")
    desk.clock.pass_by(2)
    desk.opened.running.close_day()
    assert marks(desk) == [(1, "Draft", "Readers who ask")]
    assert desk.is_as_on_disk()


def test_marks_of_several_teams_are_one_change(desk: Desk) -> None:
    begun(desk, "Draft")
    desk.type("Readers")
    desk.opened.edit.write(desk.records.one(Goal, "Owls"), "sentence", "Writers")
    desk.opened.running.next()
    rows = [row for row in desk.rows if row.kind == "version"]
    assert len({row.change for row in rows}) == 1
    assert len(marks(desk)) == len(marks(desk, "Owls")) == 1


def test_a_step_that_captures_no_goal_and_one_not_begun_set_no_mark(desk: Desk) -> None:
    desk.type("Readers")
    desk.opened.running.open_day()
    desk.opened.running.next()
    desk.opened.running.next()
    assert marks(desk) == []


def test_pausing_and_covering_end_no_step(desk: Desk) -> None:
    begun(desk, "Draft")
    desk.type("Readers")
    desk.opened.running.pause_or_resume()
    desk.opened.running.cover(Cover.FROZEN)
    desk.opened.running.lengthen(timedelta(minutes=1))
    assert marks(desk) == []


def test_undo_never_touches_the_run(desk: Desk) -> None:
    begun(desk)
    desk.type("Readers")
    run = desk.opened.run
    desk.opened.edit.undo()
    assert desk.opened.run == run
    assert desk.is_as_on_disk()


def test_undo_after_next_takes_back_the_last_words_and_leaves_the_mark(desk: Desk) -> None:
    begun(desk, "Draft")
    desk.type("Readers")
    desk.opened.running.next()
    desk.opened.edit.undo()
    assert desk.goal.sentence == ""
    assert marks(desk) == [(1, "Draft", "Readers")]
