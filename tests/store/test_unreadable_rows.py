"""A row that cannot be read must not keep a workshop shut."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import ROOM, RecordId, blank
from facilitator.domain.run import RunEvent, What
from tests.store.desk import Clock, Desk

TEAM = Team(id=RecordId("team-1"), rank="i", name="Lincoln", table=3)
GOAL = replace(blank(Goal, "team-1"), sentence="Our students will explain")

Damage = Callable[..., None]


@pytest.fixture
def damage(file_desk: Desk) -> Damage:
    """Does something to the tables that the program never does."""

    def do(statement: str, *values: object) -> None:
        with file_desk.store._database.writing() as connection:
            connection.exec_driver_sql(statement, values)

    return do


@pytest.mark.parametrize(
    "written",
    [
        "",
        '{"name":"Lin',
        "[]",
        '{"name":7}',
        '{"table":"three"}',
        b'{"name":"Lin\xff\xfecoln"}',
        b"\xff",
    ],
)
def test_a_record_is_made_again_from_its_history(
    file_desk: Desk, damage: Damage, written: str | bytes
) -> None:
    file_desk.put(GOAL)
    file_desk.put(replace(TEAM, name="Lincon"))
    file_desk.put(TEAM, replace(TEAM, name="Lincon"))
    damage('UPDATE record SET "values" = CAST(? AS TEXT) WHERE id = ?', written, TEAM.id)
    assert file_desk.records() == {TEAM.id: TEAM, GOAL.id: GOAL}


def test_a_record_whose_place_is_no_text_is_made_again(file_desk: Desk, damage: Damage) -> None:
    file_desk.put(GOAL)
    damage("UPDATE record SET owner = CAST('team-1' AS BLOB)")
    assert file_desk.records() == {GOAL.id: GOAL}


def test_lines_of_its_history_that_do_not_fit_are_passed_over(
    file_desk: Desk, damage: Damage
) -> None:
    file_desk.put(TEAM)
    damage("""UPDATE record SET "values" = '?'""")
    damage("""UPDATE history SET new = '"four"' WHERE field = 'table'""")
    damage("UPDATE history SET new = '?' WHERE field = 'rank'")
    assert file_desk.records() == {TEAM.id: replace(TEAM, table=None, rank="")}


def test_a_record_that_nothing_helps_is_passed_over_and_stays(
    file_desk: Desk, damage: Damage
) -> None:
    file_desk.put(TEAM)
    file_desk.put(GOAL)
    damage('UPDATE record SET "values" = ? WHERE id = ?', "?", TEAM.id)
    damage("DELETE FROM history WHERE record = ?", TEAM.id)
    assert file_desk.records() == {GOAL.id: GOAL}
    damage('UPDATE record SET "values" = ? WHERE id = ?', '{"name":"Lincoln","table":3}', TEAM.id)
    assert file_desk.records() == {TEAM.id: TEAM, GOAL.id: GOAL}


def test_a_broken_letter_is_shown_as_such_where_there_is_no_history(
    file_desk: Desk, damage: Damage
) -> None:
    file_desk.put(TEAM)
    damage('UPDATE record SET "values" = CAST(? AS TEXT)', b'{"name":"Li\xff"}')
    damage("DELETE FROM history")
    assert file_desk.records() == {TEAM.id: Team(id=TEAM.id, rank="i", name="Li\ufffd")}


def test_a_kind_of_a_newer_program_stays_on_disk(file_desk: Desk, damage: Damage) -> None:
    file_desk.put(TEAM)
    file_desk.put(GOAL)
    damage("UPDATE record SET kind = 'hologram' WHERE id = ?", TEAM.id)
    damage("UPDATE history SET kind = 'hologram' WHERE record = ?", TEAM.id)
    assert file_desk.records() == {GOAL.id: GOAL}
    assert "hologram" in {line.kind for line in file_desk.store.history(file_desk.workshop)}
    damage("UPDATE record SET kind = 'team' WHERE kind = 'hologram'")
    assert file_desk.records() == {TEAM.id: TEAM, GOAL.id: GOAL}


def test_a_field_of_a_newer_program_is_passed_over(file_desk: Desk, damage: Damage) -> None:
    file_desk.put(TEAM)
    damage('UPDATE record SET "values" = ?', '{"name":"Lincoln","table":3,"mascot":"Ada"}')
    assert file_desk.records() == {TEAM.id: TEAM}


@pytest.mark.parametrize("written", ["?", "{}", '{"what":"flew"}', "[1]", "7"])
def test_an_event_that_cannot_be_read_is_passed_over(
    file_desk: Desk, damage: Damage, clock: Clock, written: str
) -> None:
    events = [RunEvent(what, clock(), clock()) for what in (What.DAY_OPENED, What.PAUSED)]
    with file_desk.store.begin() as transaction:
        transaction.append_run(file_desk.workshop, events)
    damage("UPDATE run_event SET event = ? WHERE what = 'day opened'", written)
    assert file_desk.store.load(file_desk.workshop).events == (events[1],)
    assert file_desk.store.workshops()[0].days_opened in (0, 1)


def test_the_list_reads_a_damaged_title_from_the_history(file_desk: Desk, damage: Damage) -> None:
    file_desk.put(replace(blank(Settings, ROOM), title="Summer"))
    damage("""UPDATE record SET "values" = '?'""")
    damage("UPDATE history SET at = 'once'")
    assert file_desk.store.workshops()[0].changed is None
    damage("UPDATE history SET at = '2026-08-11T08:30:00+00:00'")
    assert file_desk.store.workshops()[0].title == "Summer"
