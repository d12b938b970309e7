import pytest


def test_steps_that_do_not_add_up_are_told_with_both_ways_out(folder):
    folder.put_steps("- {title: Look, minutes: 9}")
    assert folder.said() == [
        (
            "line 14, day 1, block talk, minutes: the steps take 9 minutes, not 10; "
            "write 9, or make the steps 1 minute longer."
        )
    ]
    folder.put_steps("- {title: Look, minutes: 12}")
    assert folder.said()[0].endswith("write 12, or make the steps 2 minutes shorter.")


@pytest.mark.parametrize(
    ("turns", "minutes"),
    [
        ("turns: 3", 6),
        ("turns: team", 10),
        ("turns: other-team", 8),
        ("turns: team, turns_at_most: 5", 10),
        ("turns: team, turns_at_most: 4", 6),  # Two groups, of three teams and of two.
        ("turns: team, turns_at_most: 1", 2),
        ("turns: other-team, turns_at_most: 3", 4),
    ],
)
def test_turns_are_counted_for_the_teams_of_the_agenda(folder, turns, minutes):
    folder.put_steps(f"- {{title: Look, minutes: 2, {turns}}}", minutes=minutes)
    assert folder.said() == []


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            "kind: work, minutes: 10, never_under: 11",
            "never_under: 11 does not fit the block’s 10 minutes; write a number from 1 to 10.",
        ),
        (
            "kind: break, minutes: 10, never_under: 9",
            (
                "never_under: 9 does not fit the block’s 10 minutes; write 10, or leave it out; "
                "where people only change places, write kind: work."
            ),
        ),
        (
            "kind: lunch, minutes: 45, never_under: 29",
            "never_under: 29 does not fit the block’s 45 minutes; write a number from 30 to 45.",
        ),
        (
            "kind: break, minutes: 9",
            (
                "minutes: 9 are too few for a break; write 10 or more; "
                "where people only change places, write kind: work."
            ),
        ),
        ("kind: lunch, minutes: 29", "minutes: 29 are too few for a lunch; write 30 or more."),
    ],
)
def test_rest_is_never_too_short(folder, block, said):
    minutes = block.split("minutes: ")[1].partition(",")[0]
    steps = f"steps: [{{title: Rest, minutes: {minutes}}}]"
    folder.put_day(
        f"- {{id: rest, title: Rest, {block}, {steps}}}", end="9:15" if minutes == "45" else "9:00"
    )
    assert folder.said() == [f"line 12, day 1, block rest, {said}"]


def block(name: str, minutes: int, more: str = "") -> str:
    steps = f"steps: [{{title: Look, minutes: {minutes}}}]"
    return f"- {{id: {name}, title: Look, minutes: {minutes}, {steps}{more}}}\n"


def test_a_day_may_end_early(folder):
    folder.put_day(block("a", 200), end="12:00")
    assert folder.said() == []


def test_a_day_that_runs_past_its_end_is_a_mistake(folder):
    folder.put_day(block("a", 200) + block("b", 11), end="12:00")
    assert folder.said() == [
        (
            'line 9, day 1, end: "12:00" comes 1 minute before the last block is over; '
            "take out 1 minute, or write a later time."
        )
    ]


def test_a_day_that_stops_long_before_its_end_is_a_mistake(folder):
    folder.put_day(block("a", 180), end="12:00")
    assert folder.said() == []
    folder.put_day(block("a", 179), end="12:00")
    assert folder.said() == [
        (
            'line 9, day 1, end: "12:00" comes 31 minutes after the last block is over; '
            'write the blocks that are missing, or "11:29".'
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("minutes: 20,", "minutes: x,"), ("12:00", "noon"), ("{id: b,", "{id: @b,")],
)
def test_a_day_whose_times_cannot_be_read_does_not_stop_early(folder, old, new):
    folder.put_day(block("a", 20) + block("b", 20), end="12:00")
    folder.change("agendas/my-day.yaml", old, new)
    assert not any("after the last block" in each for each in folder.said())


def test_a_gap_before_a_pin_is_fine(folder):
    folder.put_day(block("a", 20) + block("b", 10, ', pinned: "9:00"'), end="9:10")
    assert folder.said() == []


def test_coming_too_late_for_a_pin_is_a_mistake(folder):
    folder.put_day(block("a", 40) + block("b", 10, ', pinned: "9:00"'), end="9:30")
    assert folder.said() == [
        (
            'line 13, day 1, block b, pinned: "9:00" comes 10 minutes before the blocks above it '
            "are over; take out 10 minutes, or write a later time."
        )
    ]


def test_breathing_room_takes_up_what_is_late(folder):
    room = block("room", 15, ", kind: breathing-room")
    folder.put_day(block("a", 25) + room + block("b", 10, ', pinned: "9:00"'), end="9:30")
    assert folder.said() == []
    folder.put_day(block("a", 31) + room + block("b", 10, ', pinned: "9:00"'), end="9:30")
    assert "comes 1 minute before" in folder.said()[0]


def test_breathing_room_before_the_end_gives_way_too(folder):
    folder.put_day(block("a", 205) + block("room", 10, ", kind: breathing-room"), end="12:00")
    assert folder.said() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'doors: "8:00"',
            'doors: "9:00"',
            ('line 7, day 1, doors: 09:00 is after the start at 08:30; write "08:30" or earlier.'),
        ),
        (
            'end: "9:00"',
            'end: "3:30"',
            (
                "line 9, day 1, end: 03:30 is not after the start at 08:30; "
                'count hours to 24, like "15:30" for half past three in the afternoon.'
            ),
        ),
    ],
)
def test_the_clock_times_of_a_day_are_in_order(folder, old, new, said):
    folder.put_day(block("a", 20))
    folder.change("agendas/my-day.yaml", old, new)
    assert folder.said() == [said]


def test_a_broken_block_does_not_make_its_day_late(folder):
    folder.put_day("- {id: b}\n" + block("a", 200) + block("c", 100))
    assert all("block b" in each for each in folder.said())


def test_a_day_is_added_up_beside_other_mistakes_in_its_blocks(folder):
    folder.put_day(
        "- {id: a, minutes: 100, activity: nowhere}\n"
        "- {id: b, title: B, minutes: 120, activity: pairs}\n"
        "- {id: c, title: C, minutes: many, activity: pairs}\n"
    )
    folder.change("agendas/my-day.yaml", "title: Begin", "titel: Begin")
    told = [each.partition(": ")[0] for each in folder.said()]
    assert told == [
        "line 6, day 1, titel",
        "line 6, day 1, title",
        "line 9, day 1, end",
        "line 12, day 1, block a, activity",
        "line 12, day 1, block a, title",
        "line 13, day 1, block b, minutes",
        "line 14, day 1, block c, minutes",
    ]


def test_a_pin_is_held_against_the_clock_beside_other_mistakes(folder):
    folder.put_day(
        block("a", 100) + "- {id: b, minutes: 10, pinned: '10:00', kind: lunsh, steps: []}\n"
    )
    assert any("comes 10 minutes before the blocks above it are over" in e for e in folder.said())


def test_a_day_whose_start_cannot_be_read_is_not_added_up(folder):
    folder.put_day(block("a", 300))
    folder.change("agendas/my-day.yaml", '"8:30"', "early")
    assert [each.partition(": ")[0] for each in folder.said()] == ["line 8, day 1, start"]


@pytest.mark.parametrize(("teams", "told"), [("many", ["teams"]), ("5", ["minutes"])])
def test_minutes_are_added_up_for_a_number_of_teams_that_can_be_read(folder, teams, told):
    folder.put_day("- {id: a, title: A, minutes: 9, activity: pairs}")
    folder.change("agendas/my-day.yaml", "teams: 5", f"teams: {teams}")
    assert [each.split(": ")[0].split(", ")[-1] for each in folder.said()] == told


def test_a_few_minutes_to_change_places_are_work_that_shows_a_pause(folder):
    """domain.md 8.2 has one: ten minutes that may shrink to five."""
    steps = "steps: [{title: Change rooms, minutes: 10, scene: break, timer: back-at}]"
    block = "kind: work, minutes: 10, priority: shrink, never_under: 5"
    folder.put_day(f"- {{id: move, title: Move, {block}, {steps}}}")
    assert folder.said() == []
