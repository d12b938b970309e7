"""What is typed is on disk at once, and a disk that refuses loses no word."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import pytest

from facilitator.domain.kinds.goal import Goal
from tests.desk.program import Program

TEAM = "Mesa HS"
AT_MOST = 0.3
"""Seconds from the first key that is not saved yet until it is on disk."""
SLACK = 0.15
"""For a busy machine: the test's own reading, and a core that is shared."""


@contextmanager
def refusing_disk() -> Iterator[None]:
    """No file may be written any more: the system itself says no to SQLite."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def scribe(goals: Program) -> Program:
    goals.click_into(goals.box(TEAM, "sentence"))
    return goals


def test_the_first_key_is_on_disk_within_300_ms_while_typing_goes_on(scribe: Program) -> None:
    began = monotonic()
    scribe.write("a")

    def typing_on_it_is_there() -> bool:
        scribe.write("b")
        return bool(scribe.on_disk("goal", "sentence"))

    scribe.wait(typing_on_it_is_there)

    assert monotonic() - began < AT_MOST + SLACK


def test_all_of_it_is_on_disk_soon_after_the_last_key(scribe: Program) -> None:
    scribe.write("students read every day")
    began = monotonic()

    scribe.wait(lambda: scribe.on_disk("goal", "sentence") == ["students read every day"])

    assert monotonic() - began < AT_MOST + SLACK


def test_leaving_the_box_writes_at_once(scribe: Program) -> None:
    scribe.write("students")

    scribe.press_fast("Tab")

    assert scribe.on_disk("goal", "sentence") == ["students"]


def test_a_run_action_writes_first(scribe: Program) -> None:
    written = ""
    for button in ("Pause", "Black  B", "+1 min", "Freeze  F", "Next:"):
        scribe.write("x")
        written += "x"
        scribe.click(button)
        assert scribe.on_disk("goal", "sentence") == [written], button


def test_another_page_writes_first(scribe: Program) -> None:
    scribe.write("students")

    scribe.click("Teams")

    assert scribe.on_disk("goal", "sentence") == ["students"]


def test_closing_writes_first(scribe: Program) -> None:
    scribe.write("students")

    scribe.quit()

    assert scribe.on_disk("goal", "sentence") == ["students"]


def test_a_long_text_is_one_line_of_history(scribe: Program) -> None:
    rows = len(scribe.history("goal", "sentence"))
    for word in ("students", " read", " every", " day"):
        scribe.write(word)
        so_far = scribe.box(TEAM, "sentence").toPlainText()
        scribe.wait(lambda so_far=so_far: scribe.on_disk("goal", "sentence") == [so_far])

    assert scribe.history("goal", "sentence")[rows:] == ["students read every day"]


def test_what_comes_back_does_not_move_the_cursor(scribe: Program) -> None:
    scribe.write("stdents")
    scribe.press_fast("Left", "Left", "Left", "Left", "Left")
    scribe.wait(lambda: scribe.on_disk("goal", "sentence") == ["stdents"])

    scribe.write("u")
    scribe.wait(lambda: scribe.on_disk("goal", "sentence") == ["students"])

    assert scribe.box(TEAM, "sentence").textCursor().position() == 3


def test_a_change_in_another_row_does_not_move_the_cursor(scribe: Program) -> None:
    scribe.write("students")
    scribe.press_fast("Left", "Left")
    other = scribe.opened.workshop.teams[0].id

    scribe.opened.edit.put(Goal(id=f"goal@{other}", owner=other, sentence="Everybody writes."))

    assert scribe.box(TEAM, "sentence").toPlainText() == "students"
    assert scribe.box(TEAM, "sentence").textCursor().position() == 6


def test_a_letter_typed_and_taken_away_does_not_keep_the_window_open(scribe: Program) -> None:
    scribe.write("x")
    scribe.press_fast("Backspace")

    assert scribe.quit()
    assert scribe.on_disk("goal", "sentence") == []


@pytest.mark.qt_no_exception_capture
def test_a_disk_that_refuses_is_told_and_the_words_stay(scribe: Program) -> None:
    with refusing_disk():
        scribe.write("students read")
        scribe.wait(lambda: bool(scribe.said))

        assert scribe.said.startswith("The disk failed while using the store")
        assert scribe.box(TEAM, "sentence").toPlainText() == "students read"
    assert scribe.on_disk("goal", "sentence") == []


@pytest.mark.qt_no_exception_capture
def test_it_is_tried_again_by_itself(scribe: Program) -> None:
    with refusing_disk():
        scribe.write("students")
        scribe.wait(lambda: bool(scribe.said))

    scribe.wait(lambda: scribe.on_disk("goal", "sentence") == ["students"])


@pytest.mark.qt_no_exception_capture
def test_once_the_words_are_saved_the_strip_no_longer_says_that_the_disk_failed(
    scribe: Program,
) -> None:
    with refusing_disk():
        scribe.write("students")
        scribe.wait(lambda: bool(scribe.said))

    scribe.wait(lambda: not scribe.said)

    assert scribe.on_disk("goal", "sentence") == ["students"]


@pytest.mark.qt_no_exception_capture
def test_closing_is_refused_while_words_are_not_saved(scribe: Program) -> None:
    with refusing_disk():
        scribe.write("students")

        assert not scribe.quit()
        assert scribe.window.isVisible()
        assert scribe.said.startswith("Some words could not be written to disk yet")
        assert scribe.box(TEAM, "sentence").toPlainText() == "students"

    assert scribe.quit()
    assert scribe.on_disk("goal", "sentence") == ["students"]


@pytest.mark.qt_no_exception_capture
def test_leaving_for_home_is_refused_while_words_are_not_saved(scribe: Program) -> None:
    with refusing_disk():
        scribe.write("students")
        scribe.click("Home")

        assert scribe.window.contents.workshop is not None
        assert scribe.said.startswith("Some words could not be written to disk yet")

    scribe.wait(lambda: not scribe.said)


@pytest.mark.qt_no_exception_capture
def test_refused_words_survive_a_bell_that_moves_the_room(scribe: Program) -> None:
    with refusing_disk():
        scribe.write("students")
        scribe.press_fast("Esc")

    scribe.opened.running.next()

    assert scribe.box(TEAM, "sentence").toPlainText() == "students"
    scribe.wait(lambda: scribe.on_disk("goal", "sentence") == ["students"])


@pytest.mark.qt_no_exception_capture
def test_a_parked_line_that_is_refused_is_still_in_its_box(scribe: Program) -> None:
    parked = scribe.on_disk("parked", "text")
    scribe.press("Esc", "K")
    with refusing_disk():
        scribe.write("who pays for the bus?")
        scribe.press("Return")
    assert scribe.said.startswith("The disk failed")

    scribe.press("K", "Return")

    assert scribe.on_disk("parked", "text") == [*parked, "who pays for the bus?"]


@pytest.mark.qt_no_exception_capture
def test_a_disk_that_refuses_moves_nothing_and_says_so(scribe: Program) -> None:
    at = scribe.at
    with refusing_disk():
        scribe.press("PgDown")

        assert scribe.at == at
        assert scribe.said.startswith("The disk failed")
        assert scribe.room_sees == scribe.opened.picture()

    scribe.press("PgDown")
    assert scribe.at != at
