"""What is told of a file in which some lines break the rules of YAML."""

import random

import pytest

from facilitator.library import check, read_activities, read_agendas
from facilitator.paths import data_folder

TWO_BLOCKS = """
    - id: talk
      title: Talk
      minutes: 10
      steps:
        - title: Look
          minutes: 4
          say: >-
            Good
            morning.
        - title: See
          minutes: 6
          stage:
            sentence: What now?
            items:
              - one
              - two
    - id: walk
      title: Walk
      minutes: 21
      steps:
        - title: "Stop {turn}"
          minutes: 5
          turns: other-team
"""
SUM = (
    "line 30, day 1, block walk, minutes: the steps take 20 minutes, not 21; "
    "write 20, or make the steps 1 minute longer."
)
COLON = (
    "has a colon where none can be; put the text in double quotes, "
    "or begin the field in the column of the one above it."
)
LINE = (
    "has a line without a field’s name and a colon; "
    "write it like “title: Ball game”, and indent longer text below its field."
)
PLACE = (
    "does not fit the lines above it; "
    "begin it in the same column as the field above it; where a text begins with a quotation "
    "mark, [ or {, write it on the next line after “>-”."
)
NEVER_CLOSED = "opens a quotation mark that is never closed; close it at the end of the text."
TAB = "begins with a tab; indent it with spaces."


@pytest.fixture
def told(folder):
    """What is said of a day of two blocks, the second with a wrong sum, after some changes."""

    def say(*changes: tuple[str, str]) -> list[str]:
        folder.put_day(TWO_BLOCKS, end="9:10")
        for old, new in changes:
            folder.change("agendas/my-day.yaml", old, new)
        assert not folder.read().agendas.items
        return folder.said()

    return say


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: My day", "title: My day: ours", f"line 2: {COLON}"),
        ("title: Talk", "title: Talk: now", f"line 13: {COLON}"),
        ("title: Look", "title: Look: here", f"line 16: {COLON}"),
        ("- one", "- one: two: three", f"line 26: {COLON}"),
        ("say: >-", "say: Note: well", f"line 18: {COLON}"),
        ("minutes: 4", "minutes: 4: 5", f"line 17: {COLON}"),
        ("title: Look", "title Look", f"line 16: {LINE}"),
        ("summary: One morning.", "summary One morning.", f"line 3: {LINE}"),
        ("sentence: What now?", 'sentence: "What" now?', f"line 24: {PLACE}"),
        ("say: >-", 'say: "Good" day', f"line 18: {PLACE}"),
        (
            "say: >-\n              Good",
            'say: "Good\n              all" day',
            f"line 19: {PLACE}",
        ),
        ("     minutes: 4", "    minutes: 4", f"line 17: {PLACE}"),
        ("     - id: walk", "    - id: walk", f"line 28: {PLACE}"),
        ("  - title: See", " - title: See", f"line 21: {PLACE}"),
        ("        minutes: 10", "\tminutes: 10", f"line 14: {TAB}"),
    ],
)
def test_a_broken_line_is_told_and_no_mistake_comes_of_it(told, old, new, said):
    first, *more = told((old, new))
    assert first == said
    assert set(more) <= {SUM}


def test_broken_lines_wrong_values_and_a_wrong_sum_are_told_together(told):
    said = told(
        ("title: My day", "title: My day: ours"),
        ("doors: ", "doers: "),
        ("id: talk", "id: Talk"),
        ("- two", "- @two"),
        ("title: Walk", 'title: "Walk'),
    )
    assert [each.partition(": ")[0] for each in said] == [
        "line 2",
        "line 7, day 1, doers",
        "line 12, day 1, block Talk, id",
        "line 27",
        "line 29",
        "line 30, day 1, block walk, minutes",
    ]


@pytest.mark.parametrize("mark", ["'", '"'])
def test_a_mark_that_is_never_closed_is_told_where_it_stands_and_hides_nothing(told, mark):
    """Another mark, far below, seems to close it; that line is sound."""
    below = ("Stop {turn}", "Stop {turn} 'x'")
    said = told(("title: Look", f"title: {mark}Look"), ("minutes: 6", "minutes: six"), below)
    assert said[0] == f"line 16: {NEVER_CLOSED}"
    assert [each.partition(": ")[0] for each in said[1:]] == [
        "line 22, day 1, block talk, step 2, minutes",
        "line 30, day 1, block walk, minutes",
    ]


def test_without_the_number_of_teams_no_sum_is_made(told):
    assert told(("teams: 5", "teams:5")) == [f"line 4: {LINE}"]


def test_a_step_whose_turns_cannot_be_read_makes_no_sum(told):
    assert told((" turns: other", "turns: other")) == [f"line 34: {PLACE}"]


def test_a_field_is_not_missing_where_it_may_be_in_a_line_that_is_not_read(told):
    assert told(("minutes: 6", "minutes 6")) == [f"line 22: {LINE}", SUM]


def test_a_field_is_missing_where_every_line_was_read(told):
    said = told(("title: My day", "title: My day: x"), ("minutes: 4", "timer: ring"))
    assert any("step 1, minutes: is missing" in each for each in said)


def test_a_tab_below_a_text_of_several_lines_is_one_mistake(told):
    items = "items:\n                - one\n                - two"
    text = "detail: |-\n                One"
    say = "\t          say: >-\n              Look\n              there."
    first, *more = told((items, f"{text}\n{say}"))
    assert first == f"line 27: {TAB}"
    assert more == [SUM.replace("30", "32")]


def test_of_lines_that_fail_one_after_another_the_first_is_told(told):
    said = told(("        title: Walk\n        minutes", "\ttitle: Walk\n\tminutes"))
    assert said == [f"line 29: {TAB}"]


def test_after_too_many_broken_lines_only_they_are_told(folder):
    broken = "".join(f"a{n}: b: c\n" for n in range(50))
    folder.put("activities/x.yaml", f"id: y\n{broken}")
    assert folder.said() == [f"line {n}: {COLON}" for n in range(2, 23)]


def test_an_activity_is_known_by_its_family_where_its_forms_cannot_be_read(folder, home):
    file = folder.put("x.yaml", "id: x\ntitle: X\nfamily: opening\ncode: A\nforms\n  - a")
    (mistake,) = check([file]).mistakes
    assert mistake.line == 5


TYPOS = [(": ", ": Foo: "), (": ", " "), (": ", ': "'), (": ", ": @"), (": ", ": [")]
INDENTS = [(" ", ""), ("", " "), ("  ", "\t")]


@pytest.fixture(scope="module")
def activities():
    return read_activities(data_folder("activities")).items


@pytest.mark.parametrize("seed", range(40))
def test_a_slip_in_a_shipped_agenda_makes_one_mistake_at_most(tmp_path, activities, seed):
    chance = random.Random(seed)  # noqa: S311  nothing is kept secret by it
    name = "leadership-for-learning.yaml"
    lines = (data_folder("agendas") / name).read_text("utf-8").splitlines()
    at = chance.choice([n for n, line in enumerate(lines) if ": " in line and '"' not in line])
    old, new = chance.choice([*TYPOS, *INDENTS])
    lines[at] = lines[at].replace(old, new, 1)
    (tmp_path / name).write_text("\n".join(lines), "utf-8")
    assert len(read_agendas(tmp_path, activities).mistakes) <= 1
