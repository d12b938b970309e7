"""The forms of activities in an agenda, and the short steps of a block."""

import pytest


def put_short(folder, short: str, never_under: str = "never_under: 3") -> None:
    fields = f"minutes: 10, {never_under}" if never_under else "minutes: 10"
    folder.put_day(
        f"- {{id: talk, title: Talk, {fields}, activity: pairs, short_steps: [{short}]}}"
    )


def titles(steps) -> list[tuple[str, int]]:
    return [(step.title, step.minutes) for step in steps]


def test_a_block_takes_the_form_it_asks_for(folder):
    folder.put_day("- {id: talk, title: Talk, minutes: 1, activity: pairs, form: short}")
    assert titles(folder.agenda().days[0].blocks[0].steps) == [("Think", 1)]


def test_a_list_of_steps_takes_whole_forms_of_several_activities(folder):
    folder.put_steps(
        """
        - {title: Our own, minutes: 2}
        - {activity: pairs, form: short}
        - activity: pairs
        """,
        minutes=13,
    )
    steps = folder.agenda().days[0].blocks[0].steps
    assert titles(steps) == [("Our own", 2), ("Think", 1), ("Think", 2), ("Tell", 8)]
    assert [step.origin for step in steps] == ["", "pairs.only-think", "pairs.think", "pairs.tell"]


def test_a_step_is_taken_from_the_form_it_names(folder):
    folder.change("activities/pairs.yaml", "id: only-think", "id: think")
    folder.put_steps("- {use: pairs.think, form: short, minutes: 10}\n- {use: pairs.think}", 12)
    steps = folder.agenda().days[0].blocks[0].steps
    assert [step.say for step in steps] == ["", "Here is one question."]


def test_the_short_steps_of_a_block_are_its_other_form(folder):
    put_short(folder, "{use: pairs.think}, {activity: pairs, form: short}")
    block = folder.agenda().days[0].blocks[0]
    assert titles(block.steps) == [("Think", 2), ("Tell", 8)]
    assert titles(block.other_steps) == [("Think", 2), ("Think", 1)]
    assert {step.short for step in block.other_steps} == {True}


@pytest.mark.parametrize(
    ("short", "never_under", "said"),
    [
        (
            "{activity: pairs}",
            "never_under: 3",
            (
                "never_under: the short steps take 10 minutes, not 3; "
                "write 10, or make the steps 7 minutes shorter."
            ),
        ),
        (
            "{activity: pairs, form: short}",
            "",
            "never_under: is missing beside short_steps; write 1, which these steps take.",
        ),
        (
            "{titel: Think, minutes: 3}",
            "never_under: 3",
            "short step 1, titel: is not a field here; perhaps you mean title or timer.",
        ),
    ],
)
def test_short_steps_that_do_not_fit_are_told(folder, short, never_under, said):
    put_short(folder, short, never_under)
    assert f"line 12, day 1, block talk, {said}" in folder.said()


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            "activity: pairs, form: long",
            "form: pairs has no long form; write default or short.",
        ),
        (
            "activity: pairs, form: tiny",
            'form: "tiny" is not known here; write default, short or long.',
        ),
        (
            "form: short, steps: [{title: Own, minutes: 10}]",
            (
                "form: goes only with an activity; "
                "write it in the step that names one, or leave this out."
            ),
        ),
        (
            "steps: [{activity: pairs, minutes: 10}]",
            "step 1, minutes: is not a field here; write activity or form.",
        ),
        (
            "steps: [{use: pairs.tell, form: short}]",
            'step 1, use: pairs has no step "tell"; write only-think.',
        ),
        (
            "steps: [{activity: nowhere}]",
            'step 1, activity: there is no activity "nowhere"; write the id of an activity.',
        ),
    ],
)
def test_a_form_that_is_not_there_is_told_with_those_that_are(folder, block, said):
    folder.put_day(f"- {{id: talk, title: Talk, minutes: 10, {block}}}")
    assert folder.said() == [f"line 12, day 1, block talk, {said}"]
