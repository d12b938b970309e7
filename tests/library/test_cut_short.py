"""A file that was cut short, as a failed copy leaves it."""

import pytest

from facilitator.library import check
from facilitator.paths import data_folder

pytestmark = pytest.mark.usefixtures("home")

ACTIVITY = (data_folder("activities") / "ball-game.yaml").read_text("utf-8")
STOPS = "stops before its text is over"


@pytest.fixture
def told(folder):
    def say(text: str) -> list[str]:
        found = check([folder.put("activities/ball-game.yaml", text)]).mistakes
        return [f"{each.line} {each.problem}" for each in found]

    return say


def up_to(words: str) -> str:
    return ACTIVITY[: ACTIVITY.index(words) + len(words)]


@pytest.mark.parametrize(
    "words", ["Stop any talk of", "\n      do: >-", "\n      do:", "\n    -", "\n      captures:"]
)
def test_a_file_that_stops_in_the_middle_is_told_with_its_last_line(told, words):
    text = up_to(words)
    assert f"{len(text.splitlines())} {STOPS}" in told(text)


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "  ", "\n  # A remark", "\r\n"])
def test_a_whole_file_is_sound_however_its_editor_ends_it(told, end):
    assert told(ACTIVITY.rstrip() + end) == []


def test_lines_of_a_list_and_short_texts_need_no_mark_at_their_end(told):
    text = up_to("stage:\n        sentence: Find your circle.\n")
    assert told(text.rstrip(".\n")) == []
    assert told(f"{text}        detail: |-\n          One\n          Two") == []
