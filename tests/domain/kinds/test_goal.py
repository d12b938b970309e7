"""The sentence that a goal's parts make, and its ten tests."""

from dataclasses import replace

import pytest

from facilitator.domain.kinds.goal import Goal, GoalTest

WHOLE = Goal(
    due="2027-06-11",
    focal="newcomers",
    where="grade 4 classroom",
    work=" explain their reasoning in writing ",
    measure="rubric 3 or more",
    baseline="31%",
    target="60%",
    practice="confer",
    structure="the Friday hour",
)


def test_all_the_parts_make_the_sentence_of_the_frame() -> None:
    assert WHOLE.proposed() == (
        "By Jun 11, our students, especially newcomers, in every grade 4 classroom will explain "
        "their reasoning in writing, moving rubric 3 or more from 31% to 60%, because we adults "
        "will have learned together to confer using the Friday hour."
    )


@pytest.mark.parametrize(
    ("goal", "sentence"),
    [
        (Goal(), ""),
        (Goal(focal="newcomers", work="  "), ""),
        (Goal(work="write"), "Our students will write."),
        (Goal(work="write", due="spring"), "By spring, our students will write."),
        (Goal(work="write", measure="x", target="9"), "Our students will write."),
        (Goal(work="write", structure="hour"), "Our students will write."),
        (
            Goal(work="write", practice="confer"),
            "Our students will write, because we adults will have learned together to confer.",
        ),
        (Goal(work="{weird} <b>"), "Our students will {weird} <b>."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_some_of_the_parts_make_the_sentence_they_can(goal: Goal, sentence: str) -> None:
    assert goal.proposed() == sentence


def test_a_goal_is_ready_when_three_of_its_tests_are_clearly_met() -> None:
    ready = GoalTest(w1=2, w2=2, w5=2)
    assert ready.unclear == ()
    assert replace(ready, w1=0, w5=1).unclear == (1, 5)
    assert GoalTest().unclear == ()
    assert ready.scores == (2, 2, None, None, 2, None, None, None, None, None)
