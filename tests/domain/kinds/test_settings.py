"""Labels a workshop may change; an empty one means the usual."""

from facilitator.domain.kinds.agenda import Block
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.kinds.settings import GOAL_TESTS, RESOURCE_LABELS, Settings


def test_the_four_kinds_of_resource_have_their_usual_or_the_workshops_own_names() -> None:
    settings = Settings(tools="Things we use")
    assert settings.resource_label("tools") == "Things we use"
    assert settings.resource_label("knowledge") == RESOURCE_LABELS["knowledge"]
    assert settings.resource_label("hologram") == ""


def test_the_ten_tests_of_a_goal_are_editable_one_by_one() -> None:
    settings = Settings(tests="About teaching\n\n  Matters  ")
    assert settings.goal_tests[:3] == ("About teaching", GOAL_TESTS[1], "Matters")
    assert len(settings.goal_tests) == 10
    assert Settings(tests="\n".join("abcdefghijkl")).goal_tests == tuple("abcdefghij")


def test_what_nobody_was_using_well_is_unused() -> None:
    assert [Resource(status=status).unused for status in ("well", "under", "unnoticed", "")] == [
        False,
        True,
        True,
        False,
    ]


def test_breaks_lunch_and_breathing_room_ask_nothing_of_anybody() -> None:
    sorts = ("work", "break", "lunch", "breathing-room")
    assert [Block(sort=sort).rests for sort in sorts] == [False, True, True, True]
