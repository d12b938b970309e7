"""The block at the right: minutes that belong to steps, pins, priorities, words."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.domain.errors import WorkshopError
from facilitator.domain.records import new_id
from facilitator.domain.ways_out import Cut, WayOut
from facilitator.ui.prepare.block_editor import BlockEditor
from facilitator.ui.prepare.step_list import StepRow
from tests.domain.building import step

from .conftest import Desk

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


def editor(desk: Desk, title: str) -> BlockEditor:
    desk.choose(title)
    return desk.page.detail.block


def row(desk: Desk, title: str, at: int) -> StepRow:
    return editor(desk, title).steps.row(desk.block(title).steps[at].id)


def steps(desk: Desk, title: str) -> list[int]:
    return [step.minutes for step in desk.block(title).steps]


def test_minutes_stretch_the_steps_as_one_change(desk: Desk) -> None:
    desk.type_over(editor(desk, "Ball game").minutes, "40")
    desk.press(ENTER)
    assert steps(desk, "Ball game") == [8, 16, 16]
    assert desk.block("Ball game").minutes == 40
    assert desk.shown()[2] == "9:20 Break"
    desk.opened.edit.undo()
    assert steps(desk, "Ball game") == [4, 8, 8]


def test_at_its_fewest_minutes_a_block_shows_its_short_steps(desk: Desk) -> None:
    game = desk.block("Ball game")
    quick = replace(step("Quick", 9), id=new_id(), owner=game.id, rank="z", short=True)
    desk.opened.edit.put(quick, replace(game, steps=(), never_under=9))
    assert editor(desk, "Ball game").other_form.text() == "In 9 min: 9\xa0Quick"
    desk.type_over(editor(desk, "Ball game").minutes, "9")
    desk.press(ENTER)
    assert row(desk, "Ball game", 0).title.text() == "Quick"
    assert (
        editor(desk, "Ball game").other_form.text()
        == "In 20 min: 4\xa0Frame · 8\xa0Throw · 8\xa0Talk"
    )
    desk.opened.edit.undo()
    assert steps(desk, "Ball game") == [4, 8, 8]


def test_the_words_of_the_short_form_can_be_mended_while_a_way_back_has_it_run(desk: Desk) -> None:
    game = desk.block("Ball game")
    quick = replace(step("Quick", 9), id=new_id(), owner=game.id, rank="z", short=True)
    desk.opened.edit.put(quick, replace(game, steps=(), never_under=9))
    running = desk.opened.running
    running.open_day()
    running.take_way(WayOut((Cut(desk.block("Ball game"), before=20, after=9),)))
    running.jump(game.id)
    assert desk.opened.run.step == quick.id
    shown = editor(desk, "Ball game")
    assert shown.steps.row(quick.id).title.text() == "Quick"
    assert shown.other_form.text() == "In 20 min: 4\xa0Frame · 8\xa0Throw · 8\xa0Talk"


def test_half_a_number_reshapes_nothing(desk: Desk, qtbot: QtBot) -> None:
    box = editor(desk, "Ball game").minutes
    desk.type_over(box, "4")
    with qtbot.assertNotEmitted(box.typed, wait=400):
        pass
    assert steps(desk, "Ball game") == [4, 8, 8]
    box.flush()
    assert desk.block("Ball game").minutes == 4


def test_going_there_and_back_gives_the_old_steps(desk: Desk) -> None:
    box = editor(desk, "Ball game").minutes
    box.setFocus()
    for _each in range(9):
        desk.press(Qt.Key.Key_Down)
    assert desk.block("Ball game").minutes == 11
    for _each in range(9):
        desk.press(Qt.Key.Key_Up)
    assert steps(desk, "Ball game") == [4, 8, 8]


def test_an_emptied_box_shows_the_minutes_again(desk: Desk) -> None:
    box = editor(desk, "Ball game").minutes
    desk.type_over(box, "")
    desk.press(Qt.Key.Key_Delete, TAB)
    assert box.text() == "20"
    assert desk.block("Ball game").minutes == 20


@pytest.mark.parametrize("words", ["12.5", "9999", "-5", "0", "601", "ten", "9" * 20])
def test_what_is_no_number_of_minutes_changes_nothing_and_says_so(
    desk: Desk, qtbot: QtBot, words: str
) -> None:
    box = editor(desk, "Ball game").minutes
    with qtbot.captureExceptions() as caught:
        desk.type_over(box, words)
        desk.press(TAB)
    assert f"“{words}” is not a number of minutes from 1 to 600" in str(caught[0][1])
    assert desk.block("Ball game").minutes == 20
    assert box.text() == "20"


def test_arrows_go_on_from_the_minutes_and_end_at_the_fewest(desk: Desk) -> None:
    box = editor(desk, "Looking").minutes
    desk.type_over(box, "2")
    desk.press(*[Qt.Key.Key_Down] * 3)
    assert box.text() == "1"
    assert desk.block("Looking").minutes == 1


def test_a_block_may_have_no_fewest_minutes(desk: Desk) -> None:
    box = editor(desk, "Looking").never_under
    desk.type_over(box, "0")
    desk.press(ENTER)
    assert desk.block("Looking").never_under in (0, None)
    assert box.text() == ""


def test_a_steps_minutes_change_the_blocks(desk: Desk) -> None:
    desk.type_over(row(desk, "Ball game", 0).minutes, "9")
    desk.press(ENTER)
    assert steps(desk, "Ball game") == [9, 8, 8]
    assert desk.block("Ball game").minutes == 25
    assert desk.page.detail.block.minutes.text() == "25"
    desk.opened.edit.undo()
    assert desk.block("Ball game").minutes == 20


def test_turns_are_counted_for_the_teams_that_are_here(desk: Desk) -> None:
    turning = row(desk, "Pitch", 1)
    assert turning.title.text() == "Pitch 1–2 of 2"
    assert turning.turns.text() == "2 ×"
    desk.type_over(turning.minutes, "5")
    desk.press(ENTER)
    assert desk.block("Pitch").minutes == 13


def test_below_its_fewest_minutes_a_block_says_so(desk: Desk) -> None:
    shown = editor(desk, "Looking")
    assert not shown.under.isVisible()
    desk.type_over(shown.minutes, "25")
    desk.press(ENTER)
    assert shown.under.text() == "Under its fewest minutes, 30."
    assert shown.under.isVisible()
    desk.type_over(shown.never_under, "20")
    desk.press(ENTER)
    assert not shown.under.isVisible()


def test_a_priority_is_one_press(desk: Desk, qtbot: QtBot) -> None:
    buttons = editor(desk, "Ball game").priority.findChildren(type(desk.page.settings_button))
    assert [each.text() for each in buttons] == ["Protect", "Shrink", "Drop"]
    assert [each.isChecked() for each in buttons] == [True, False, False]
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    assert desk.block("Ball game").priority == "shrink"


def test_a_pin_is_understood_within_the_day(desk: Desk) -> None:
    box = editor(desk, "Looking").pinned
    desk.type_over(box, "1")
    desk.press(ENTER)
    assert desk.block("Looking").pinned == "13:00"
    assert box.text() == "1:00"
    assert desk.shown()[-1] == "1:00 Looking"


def test_a_pin_can_be_taken_away(desk: Desk) -> None:
    box = editor(desk, "Lunch").pinned
    desk.type_over(box, "")
    desk.press(Qt.Key.Key_Delete, ENTER)
    assert desk.block("Lunch").pinned == ""


def test_what_is_no_clock_time_changes_nothing_and_says_so(desk: Desk, qtbot: QtBot) -> None:
    box = editor(desk, "Lunch").pinned
    desk.type_over(box, "noon")
    with qtbot.captureExceptions() as caught:
        desk.press(ENTER)
    assert "“noon” is not a clock time" in str(caught[0][1])
    assert desk.block("Lunch").pinned == "10:00"
    assert box.text() == "10:00"


def test_the_words_of_a_step_are_typed_below_it(desk: Desk) -> None:
    opened = row(desk, "Ball game", 1)
    opened.title.click()
    words = desk.page.detail.block.steps.words
    assert words.isVisible()
    box = words.stops[1]
    desk.type_over(box, "Catch & throw")
    desk.press(TAB)
    assert desk.block("Ball game").steps[1].sentence == "Catch & throw"
    opened.title.click()
    assert not words.isVisible()


def test_words_go_to_their_own_step_when_another_is_opened_at_once(desk: Desk) -> None:
    row(desk, "Ball game", 0).title.click()
    words = desk.page.detail.block.steps.words
    desk.type_over(words.stops[3], "Say this")
    row(desk, "Ball game", 1).title.click()
    first, second, _third = desk.block("Ball game").steps
    assert (first.say, second.say) == ("Say this", "")


def test_words_go_to_their_own_block_when_another_is_chosen_at_once(desk: Desk) -> None:
    desk.type_over(editor(desk, "Ball game").title, "Ball game in circles")
    desk.page.choose(desk.id("Looking"))
    assert desk.titles()[1] == "Ball game in circles"
    assert desk.titles()[-1] == "Looking"


def test_tab_goes_from_a_step_into_its_words_and_on_to_the_next(desk: Desk) -> None:
    first, second = (row(desk, "Ball game", at) for at in (0, 1))
    first.title.click()
    QApplication.processEvents()  # New rows are shown by the next turn of the event loop.
    first.title.setFocus()
    desk.press(TAB, TAB)
    words = desk.page.detail.block.steps.words
    assert words.stops[0].hasFocus()
    desk.press(*[TAB] * len(words.stops))
    assert second.title.hasFocus()


def test_a_new_block_lies_behind_the_chosen_one_ready_to_be_named(desk: Desk) -> None:
    desk.choose("Ball game")
    desk.page.detail.block.add_asked.emit()
    made = desk.opened.workshop.days[0].blocks[2]
    assert (made.title, made.minutes, [step.scene for step in made.steps]) == (
        "New block",
        10,
        ["prompt"],
    )
    assert desk.page.chosen == made.id
    desk.bot.keyClicks(desk.page.detail.block.title, "Songs")
    desk.page.detail.block.flush()
    assert desk.titles()[2] == "Songs"


def test_a_new_block_can_open_the_day(desk: Desk) -> None:
    desk.choose("See what we have")
    desk.page.detail.day.add_asked.emit()
    assert desk.titles()[:2] == ["New block", "Welcome"]


def test_leaving_the_only_block_out_chooses_the_day(desk: Desk) -> None:
    for title in ("Read-back", "Plan"):
        block = next(b for b in desk.opened.workshop.days[1].blocks if b.title == title)
        desk.page.choose(block.id)
        desk.page.detail.block.remove_asked.emit()
    assert desk.titles(1) == []
    assert desk.page.chosen == desk.opened.workshop.days[1].id


@pytest.mark.parametrize("field", ["minutes", "pinned"])
def test_a_running_block_refuses_and_its_box_shows_the_truth(
    desk: Desk, qtbot: QtBot, field: str
) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    shown = editor(desk, "Welcome")
    assert shown.standing.text().startswith("Running now.")
    box = getattr(shown, field)
    before = box.text()
    desk.type_over(box, "9")
    with qtbot.captureExceptions() as caught:
        desk.press(ENTER)
    assert [type(each[1]) for each in caught] == [WorkshopError]
    assert box.text() == before
    assert not box.unsaved.pending


def test_a_running_block_says_what_its_card_says_it_takes(desk: Desk) -> None:
    desk.opened.running.open_day()
    desk.opened.running.next()
    title = desk.opened.workshop.days[0].blocks[0].title
    planned = desk.block(title).minutes
    shown = editor(desk, title)
    assert "planned" not in shown.standing.text()

    desk.opened.running.lengthen(timedelta(minutes=6))

    card = desk.page.board.column(desk.opened.workshop.days[0].id).list.cards.card(0)
    assert card.minutes == planned + 6
    assert f"It takes {planned + 6} min today; {planned} are planned." in shown.standing.text()
