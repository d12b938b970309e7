"""The Prepare page as a whole: header, overruns and ways out, settings, a day that runs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.device import Device
from facilitator.domain.timing import Standing
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.prepare.day_view import DayView
from facilitator.ui.prepare.page import PreparePage

from .conftest import Clock, Desk


def lengthen(desk: Desk, title: str, minutes: int) -> None:
    desk.choose(title)
    desk.type_over(desk.page.detail.block.minutes, str(minutes))
    desk.press(Qt.Key.Key_Return)


def state(desk: Desk, at: int = 0) -> str:
    view: DayView = desk.page._views[at]
    return view.state


def test_the_header_names_workshop_dates_place_and_people(desk: Desk) -> None:
    assert desk.page.title_text() == "Summer Institute"
    assert desk.page.subtitle_text() == (
        "Aug 4–5, 2026 · Cypress Street library · 2 teams, 3 people"
    )


def test_a_day_that_holds_says_how_much_room_there_is(desk: Desk) -> None:
    assert desk.page._views[0].when == "Tuesday, August 4 · 8:30–11:30"
    assert state(desk) == "30 min of room"
    assert not desk.page.detail.ways.isVisible()


def test_a_missed_pin_is_said_and_a_way_out_takes_one_press(desk: Desk) -> None:
    lengthen(desk, "Ball game", 60)
    assert state(desk) == "Lunch 10 min late"
    ways = desk.page.detail.ways
    assert ways.words.text() == "Lunch is pinned to 10:00 and 10 minutes are missing."
    assert [link.text() for link in ways.links] == ["Leave out Pitch (15 min)"]
    ways.links[0].click()
    assert "Pitch" not in desk.titles()
    assert state(desk) == "5 min of room"
    assert not ways.isVisible()


def test_a_day_that_ends_late_is_said_too(desk: Desk) -> None:
    lengthen(desk, "Looking", 60)
    assert state(desk) == "Ends 15 min late"
    links = desk.page.detail.ways.links
    assert [link.text() for link in links] == ["Take 15 from Looking (60 to 45)"]
    links[0].click()
    assert desk.block("Looking").minutes == 45


def test_without_a_way_out_the_note_says_what_else_to_do(desk: Desk) -> None:
    lengthen(desk, "Ball game", 200)
    words = desk.page.detail.ways.words.text()
    assert "change a priority" in words
    assert desk.page.detail.ways.links == []


def test_shrunk_breathing_room_says_how_much_is_left(desk: Desk) -> None:
    lengthen(desk, "Ball game", 46)
    breathing = desk.page._views[0].cards[4]
    assert breathing.tally == "4 of 10"


def test_a_days_hours_and_date_are_settings_of_its_head(desk: Desk) -> None:
    desk.choose("See what we have")
    day = desk.page.detail.day
    desk.type_over(day.end, "3:30")
    desk.press(Qt.Key.Key_Return)
    desk.type_over(day.date, "Aug 11")
    desk.press(Qt.Key.Key_Tab)
    assert desk.page._views[0].when == "Tuesday, August 11 · 8:30–3:30"
    assert desk.opened.workshop.days[0].end == "15:30"


def test_a_date_that_is_still_words_stays_as_typed(desk: Desk) -> None:
    desk.opened.edit.set(desk.opened.workshop.days[0], "date", "the last Friday")
    assert desk.page._views[0].when == "the last Friday · 8:30–11:30"


def test_settings_take_the_editors_place_and_give_it_back(desk: Desk) -> None:
    button = desk.page.settings_button
    assert desk.page.header_buttons() == (button,)
    button.click()
    assert desk.page.detail.on_show is desk.page.detail.settings
    button.click()
    assert desk.page.detail.on_show is desk.page.detail.block
    button.click()
    desk.page.choose(desk.id("Looking"))
    assert not button.isChecked()
    assert desk.page.detail.on_show is desk.page.detail.block


def test_the_clock_can_show_24_hours(desk: Desk) -> None:
    lengthen(desk, "Looking", 30)
    desk.page.settings_button.click()
    twelve, full = desk.page.detail.settings.clock.findChildren(type(desk.page.settings_button))
    assert (twelve.text(), full.text()) == ("2:25", "14:25")
    desk.opened.edit.set(desk.block("Looking"), "pinned", "13:15")
    full.click()
    assert desk.shown()[-1] == "13:15 Looking"


def test_a_time_zone_is_taken_only_where_there_is_one(desk: Desk, qtbot: QtBot) -> None:
    desk.page.settings_button.click()
    zone = desk.page.detail.settings.zone
    with qtbot.captureExceptions() as caught:
        desk.type_over(zone, "Paris")
        zone.flush()
    assert "“Paris” is not a time zone" in str(caught[0][1])
    assert desk.opened.workshop.settings.time_zone == ""
    zone.completer().activated.emit("Europe/Paris")
    assert desk.opened.workshop.settings.time_zone == "Europe/Paris"


def test_each_test_of_a_worthy_goal_has_a_line_of_its_own(desk: Desk) -> None:
    desk.page.settings_button.click()
    tests = desk.page.detail.settings.tests
    desk.type_over(tests.lines[1], "In every room")
    tests.flush()
    assert desk.opened.workshop.settings.goal_tests[:3] == (
        "Instructional",
        "In every room",
        "Matters to students",
    )
    assert unsaved_boxes(desk.page) == []
    desk.opened.edit.undo()
    assert tests.lines[1].text() == ""


def test_labels_show_the_usual_name_until_another_is_given(desk: Desk) -> None:
    desk.page.settings_button.click()
    box = desk.page.detail.settings.kinds["tools"]
    assert box.placeholderText() == "Instructional tools"
    desk.type_over(box, "Materials")
    box.flush()
    assert desk.opened.workshop.settings.resource_label("tools") == "Materials"


def test_a_running_day_shows_what_is_done_and_what_is_on(desk: Desk, clock: Clock) -> None:
    clock.now += timedelta(hours=15, minutes=30)
    desk.opened.running.open_day()
    desk.opened.running.next()
    clock.now += timedelta(minutes=12)
    for _step in range(2):
        desk.opened.running.next()
    cards = desk.page._views[0].cards
    assert [card.standing.value for card in cards[:3]] == ["done", "now", "ahead"]
    assert cards[1].note == "now"
    assert desk.shown()[1:3] == ["8:42 Ball game", "9:02 Break"]


def test_a_new_minute_moves_the_forecast_of_a_running_day(desk: Desk, clock: Clock) -> None:
    clock.now += timedelta(hours=15, minutes=30)
    desk.opened.running.open_day()
    desk.opened.running.next()
    clock.now += timedelta(minutes=14)
    desk.page.show_beat()
    assert desk.shown()[1] == "8:50 Ball game"


def test_a_day_that_is_over_says_so_and_asks_for_nothing(desk: Desk) -> None:
    lengthen(desk, "Ball game", 60)
    desk.opened.running.open_day()
    desk.opened.running.next()
    clock = desk.opened._ledger.clock
    clock.now += timedelta(minutes=5)  # type: ignore[attr-defined]
    desk.opened.running.close_day()
    assert state(desk) == "Done"
    standings = {card.standing.value for card in desk.page._views[0].cards}
    assert standings == {"done", "left out"}
    assert not desk.page.detail.ways.isVisible()


def test_the_chosen_block_is_told_for_projecting_from_it(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.block_selected) as told:
        desk.page.choose(desk.id("Looking"))
    assert told.args == [desk.id("Looking")]
    with qtbot.waitSignal(desk.page.block_selected) as told:
        desk.page.choose(desk.id("See what we have"))
    assert told.args == [""]


def test_hidden_the_page_does_nothing_and_catches_up_when_shown(
    make_page: Callable[[], PreparePage], opened: OpenWorkshop, qtbot: QtBot
) -> None:
    page = make_page()
    first = opened.workshop.days[0]
    opened.edit.set(first.blocks[0], "title", "Welcome all")
    assert page._views == ()
    page.show()
    assert page._views[0].cards[0].title == "Welcome all"
    page.hide()
    opened.edit.set(first.blocks[0], "title", "Welcome again")
    assert page._views[0].cards[0].title == "Welcome all"
    page.show()
    assert page._views[0].cards[0].title == "Welcome again"


def test_what_a_team_writes_does_not_redraw_the_plan(desk: Desk) -> None:
    from facilitator.domain.kinds.goal import Goal

    before = desk.page._views
    team = desk.opened.workshop.teams[0]
    desk.opened.edit.set(desk.opened.workshop.records.one(Goal, team.id), "work", "Read")
    assert desk.page._views is before


def test_a_workshop_without_days_shows_an_empty_page(
    make_page: Callable[[], PreparePage], opened: OpenWorkshop
) -> None:
    for day in opened.workshop.days:
        opened.edit.remove(day.id)
    page = make_page()
    page.show()
    assert page.chosen == ""


def taken_over(opened: OpenWorkshop, clock: Clock) -> None:
    """Somebody else takes the workshop over."""
    other = OpenWorkshop(
        opened._ledger.store, opened.id, Device("Harbor laptop", "harbor", "1", 7), clock
    )
    other.take_over()
    opened.keep()


def test_while_another_laptop_writes_everything_can_only_be_read(desk: Desk, clock: Clock) -> None:
    taken_over(desk.opened, clock)
    detail = desk.page.detail
    boxes = [*detail.findChildren(QLineEdit), *detail.findChildren(QPlainTextEdit)]
    assert boxes
    assert all(box.isReadOnly() for box in boxes)
    assert not detail.block.changes.isVisible()
    assert not detail.block.priority.isEnabled()
    desk.page.choose(desk.id("Looking"))
    assert detail.block.title.text() == "Looking"
    desk.opened.take_over()
    desk.page.show_writable()
    assert not detail.block.title.isReadOnly()


def test_words_the_disk_refuses_stay_where_they_were_typed(
    desk: Desk, qtbot: QtBot, clock: Clock
) -> None:
    desk.choose("Ball game")
    title = desk.page.detail.block.title
    desk.type_over(title, "Ball game in circles")
    desk.opened._ledger.reader_of = "Harbor laptop"
    with qtbot.captureExceptions() as caught:
        desk.page.choose(desk.id("Looking"))
        assert desk.chosen == "Ball game"
        assert title.text() == "Ball game in circles"
        desk.opened._ledger.reader_of = ""
        desk.page.choose(desk.id("Looking"))
    assert len(caught) == 1
    assert desk.titles()[1] == "Ball game in circles"


def test_words_handed_over_while_the_page_goes_are_known_to_be_saved(desk: Desk) -> None:
    desk.choose("Ball game")
    desk.type_over(desk.page.detail.block.title, "Ball game in circles")
    desk.page.hide()
    desk.page.detail.block.flush()
    assert desk.titles()[1] == "Ball game in circles"
    assert unsaved_boxes(desk.page) == []


def test_an_unfinished_block_that_moved_to_tomorrow_is_begun_and_not_done(
    desk: Desk, clock: Clock
) -> None:
    running, game = desk.opened.running, desk.block("Ball game")
    running.open_day()
    running.jump(game.id)
    clock.now += timedelta(minutes=2)
    running.close_day()
    tomorrow = desk.opened.workshop.days[1]
    desk.opened.edit.put(replace(game, steps=(), owner=tomorrow.id, rank="0"))
    card = desk.page._views[1].cards[0]
    assert (card.title, card.note, card.standing) == ("Ball game", "begun", Standing.BEGUN)
    desk.choose("Ball game")
    assert desk.page.detail.block.standing.text().startswith("Begun already.")


def test_tab_goes_as_the_eye_does_from_the_days_through_the_steps_to_the_buttons(
    desk: Desk,
) -> None:
    desk.choose("Pitch")
    desk.choose("Ball game")
    block = desk.page.detail.block
    QApplication.processEvents()
    desk.page.board.focus_chosen()
    seen = []
    for _each in range(13):
        desk.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())

    rows = [block.steps.row(step.id) for step in desk.block("Ball game").steps]
    stops = [stop for row in rows for stop in (row.title, row.minutes)]
    assert seen[0] is block.title
    assert seen[5] is block.pinned
    assert seen[6:12] == stops
    assert seen[12] in block.changes.findChildren(QPushButton)
