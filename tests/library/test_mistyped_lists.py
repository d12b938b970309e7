"""A list or group of fields under a mistyped name hides no other mistake."""

import pytest

from facilitator.library import check

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def told(folder):
    """The fields that are told after some changes in a sound agenda and a sound activity."""

    def say(old: str, new: str, wrong: str) -> list[str]:
        folder.put_steps("- {title: Think, minutes: 10}")
        for name in ("agendas/my-day.yaml", "activities/pairs.yaml"):
            text = (folder.path / name).read_text("utf-8")
            before, mistyped, after = text.partition(old)
            there, bad = wrong.split(" -> ")
            folder.put(name, before + mistyped.replace(old, new) + after.replace(there, bad, 1))
        return [each.field for each in check([folder.path]).mistakes]

    return say


@pytest.mark.parametrize(
    ("old", "new", "wrong", "fields"),
    [
        ("days:", "day:", "minutes: 10 -> minutes: x", ["day", "day 1, block talk, minutes"]),
        (
            "blocks:",
            "block:",
            "minutes: 10 -> minutes: x",
            ["day 1, block", "day 1, block talk, minutes"],
        ),
        (
            "steps:",
            "step:",
            "title: Think -> titel: Think",
            [
                "day 1, block talk, step",
                "day 1, block talk, step 1, titel",
                "day 1, block talk, step 1, title",
            ],
        ),
        (
            "forms:",
            "form:",
            "minutes: 2 -> minutes: x",
            ["form", "default form, step think, minutes"],
        ),
        (
            "stage:",
            "stag:",
            "note: alone -> noote: alone",
            ["default form, step think, stag", "default form, step think, stage, noote"],
        ),
    ],
)
def test_what_stands_below_it_is_told_too_and_nothing_is_missing(told, old, new, wrong, fields):
    assert told(old, new, wrong) == fields


def test_a_name_that_is_only_a_little_like_one_is_no_list_of_it(folder):
    folder.put_day("""
        - id: talk
          title: Talk
          minutes: 10
          activity: pairs
          notes:
            - Nothing.
    """)
    assert [each.field for each in check([folder.path]).mistakes] == ["day 1, block talk, notes"]
