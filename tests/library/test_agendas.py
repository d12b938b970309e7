import pytest


def test_an_agenda_is_read_whole(folder):
    folder.put_day(
        """
        - id: talk
          title: Talk
          minutes: 10
          priority: shrink
          never_under: 5
          activity: pairs
        - id: lunch
          title: Lunch
          kind: lunch
          minutes: 45
          pinned: "11:00"
          steps:
            - {title: Lunch, minutes: 45, scene: break}
    """,
        end="12:00",
    )
    agenda = folder.agenda()
    assert (agenda.id, agenda.title, agenda.teams) == ("my-day", "My day", 5)
    (day,) = agenda.days
    assert (day.title, day.doors, day.start, day.end) == ("Begin", "08:00", "08:30", "12:00")
    talk, lunch = day.blocks
    assert (talk.id, talk.origin, talk.sort) == ("talk", "my-day.talk", "work")
    assert (talk.priority, talk.never_under, talk.minutes) == ("shrink", 5, 10)
    assert (lunch.pinned, lunch.priority, lunch.rests) == ("11:00", "protect", True)


def test_a_block_with_an_activity_takes_every_step_of_its_default_form(folder):
    folder.put_day("- {id: talk, title: Talk, minutes: 10, activity: pairs}")
    library = folder.read()
    (block,) = library.agendas.items["my-day"].days[0].blocks
    assert block.steps == library.activities.items["pairs"].steps


def test_a_used_step_keeps_what_the_block_does_not_change(folder):
    folder.put_steps("""
        - use: pairs.think
          minutes: 10
          stage: {sentence: What grew?}
          captures: [parking]
    """)
    step = folder.step()
    assert (step.title, step.origin, step.minutes) == ("Think", "pairs.think", 10)
    assert (step.sentence, step.note) == ("What grew?", "alone")
    assert (step.captures, step.say) == (("parking",), "Here is one question.")


def test_a_step_of_the_short_form_can_be_used(folder):
    folder.put_steps("- {use: pairs.only-think, minutes: 10}")
    assert folder.step().origin == "pairs.only-think"


def test_a_blocks_own_step_is_from_nowhere(folder):
    folder.put_steps("- {title: Our own, minutes: 10}")
    assert (folder.step().origin, folder.step().scene) == ("", "prompt")


def test_an_empty_text_takes_away_what_the_activity_says(folder):
    folder.put_steps('- {use: pairs.tell, minutes: 10, cue: ""}')
    assert (folder.step().cue, folder.step().cue_at) == ("", 0)


def test_another_scene_brings_its_own_timer(folder):
    folder.put_steps("- {use: pairs.think, minutes: 10, scene: rounds}")
    assert folder.step().timer == "stopwatch"


def test_a_clock_time_without_quotes_is_understood(folder):
    folder.put_day(
        "- {id: talk, title: Talk, minutes: 10, activity: pairs, pinned: 9:05}", end="9:30"
    )
    assert folder.agenda().days[0].blocks[0].pinned == "09:05"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (
            "use: pears.think",
            'use: there is no activity "pears"; write pairs.',
        ),
        (
            "use: zzz.think",
            'use: there is no activity "zzz"; write the id of an activity.',
        ),
        (
            "use: pairs.thinks",
            'use: pairs has no step "thinks"; write think, only-think or tell.',
        ),
        (
            "use: pairs",
            (
                'use: "pairs" does not name a step of an activity; '
                'write the two ids with a dot between them, like "ball-game.bridge".'
            ),
        ),
        ("use:", "use: is empty; write use: and what it is."),
        (
            "use: [pairs.think]",
            "use: is a list; write one text.",
        ),
    ],
)
def test_what_cannot_be_used_is_said_with_what_can(folder, step, said):
    folder.put_steps(f"- {step}")
    assert folder.said() == [f"line 16, day 1, block talk, step 1, {said}"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            "minuets: 3",
            "minuets: is not a field here; perhaps you mean minutes.",
        ),
        (
            "xyz: 3",
            (
                "xyz: is not a field here; write id, title, minutes, scene, timer, stage, shows, "
                "say, do, cue, cue_at, ends, turns, turns_at_most or captures."
            ),
        ),
        ("ends: bel", 'ends: "bel" is not known here; write bell or wait.'),
        (
            "timer: dial",
            'timer: "dial" is not known here; write digits, ring, back-at, stopwatch or none.',
        ),
        (
            "stage: Look",
            "stage: has no fields of its own; write below it sentence:, detail:, items: or note:.",
        ),
        (
            "captures: goal",
            'captures: is not a list; write each name on a line of its own after "- ".',
        ),
        ("cue: Two minutes.", "cue: is said at no time; write cue_at: and minutes left."),
        ("cue_at: 2", "cue_at: has no cue to say; write cue: or leave this out."),
        (
            "turns: all",
            (
                'turns: "all" is not a number of turns; '
                "write a number from 1 to 99, team or other-team."
            ),
        ),
        (
            "turns_at_most: 4",
            (
                "turns_at_most: goes only with one turn for each team; "
                "write turns: team or turns: other-team, or leave this out."
            ),
        ),
        (
            "stage: {sentence: 'Stop {turn}'}",
            (
                "stage, sentence: {turn} is filled in by nothing; "
                "write it in title, stage or say of a step with turns."
            ),
        ),
        (
            "turns: 1, say: 'Now {team}'",
            (
                "say: {team} is filled in by nothing; "
                "write it in title, stage or say of a step with turns: team."
            ),
        ),
        (
            "turns: team, turns_at_most: 1, do: 'Wait for {team}'",
            (
                "do: {team} is filled in by nothing; "
                "write it in title, stage or say of a step with turns: team."
            ),
        ),
        (
            'say: "bell\\a"',
            "say: holds a character that cannot be shown; write it without.",
        ),
        ('title: "a\\nb"', "title: has more than one line; write it on one line."),
        ('title: ""', "title: is empty; write a few words."),
        (
            f"stage: {{sentence: {'a' * 91}}}",
            ("stage, sentence: is 91 characters long; write 90 at most."),
        ),
        ("stage: {detail: [a, b, c, d]}", "stage, detail: has 4 lines; write 3 at most."),
        ("stage: {items: {a: b}}", "stage, items: has fields of its own; write one text."),
    ],
)
def test_a_mistake_in_a_step_says_what_is_allowed(folder, fields, said):
    written = {"title": "Look", "minutes": "10"}
    kept = ", ".join(f"{k}: {v}" for k, v in written.items() if not fields.startswith(f"{k}:"))
    folder.put_steps(f"- {{{kept}, {fields}}}")
    assert folder.said() == [f"line 16, day 1, block talk, step 1, {said}"]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (
            "minutes: 10",
            (
                "line 12, day 1, block a, steps: is missing; "
                "write either steps: with a list, or activity: with an id."
            ),
        ),
        (
            "minutes: 10, steps: , activity: ",
            (
                "line 12, day 1, block a, steps: is missing; "
                "write either steps: with a list, or activity: with an id."
            ),
        ),
        (
            "minutes: 10, steps: [], activity: pairs",
            (
                "line 12, day 1, block a, steps: is empty; "
                'begin each step on a line of its own with "- ".'
            ),
        ),
        (
            "minutes: 10, steps: [{use: pairs.think, minutes: 10}], activity: pairs",
            (
                "line 12, day 1, block a, steps: stands beside an activity; "
                "write either steps: with a list, or activity: with an id."
            ),
        ),
        (
            "minutes: 10, steps: think",
            (
                "line 12, day 1, block a, steps: is not a list; "
                'begin each step on a line of its own with "- ".'
            ),
        ),
        (
            "minutes: 10, steps: [think]",
            ("line 12, day 1, block a, step 1: has no fields of its own; write below it "),
        ),
        (
            "minutes: 10, activity: pars",
            ('line 12, day 1, block a, activity: there is no activity "pars"; write pairs.'),
        ),
        (
            "minutes: 10, activity: pairs, kind: dinner",
            (
                "line 12, day 1, block a, kind: "
                '"dinner" is not known here; write work, break, lunch or breathing-room.'
            ),
        ),
        (
            "minutes: 10, activity: pairs, priority: high",
            (
                "line 12, day 1, block a, priority: "
                '"high" is not known here; write protect, shrink or drop.'
            ),
        ),
        (
            "minutes: 10, activity: pairs, pinned: noon",
            (
                "line 12, day 1, block a, pinned: "
                '"noon" is not a clock time; '
                'write hours from 0 to 23 and minutes in quotes, like "8:30" or "15:30".'
            ),
        ),
    ],
)
def test_a_mistake_in_a_block_says_what_is_allowed(folder, block, said):
    folder.put_day(f"- {{id: a, title: A, {block}}}")
    assert any(each.startswith(said) for each in folder.said()), folder.said()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "blocks:",
            "all:",
            ('line 6, day 1, blocks: is missing; begin each block on a line of its own with "- ".'),
        ),
        (
            "days:",
            "all:",
            'line 1, days: is missing; begin each day on a line of its own with "- ".',
        ),
        (
            "teams: 5",
            "teams: many",
            ('line 4, teams: "many" is not a whole number; write a number from 1 to 99.'),
        ),
        ('end: "9:00"', 'end: "3:30 pm"', 'line 9, day 1, end: "3:30 pm" is not a clock time; '),
        ("start:", "starts:", "line 6, day 1, start: is missing; write start: and what it is."),
    ],
)
def test_a_mistake_in_a_day_or_an_agenda_says_what_is_allowed(folder, old, new, said):
    folder.put_day("- {id: talk, title: Talk, minutes: 10, activity: pairs}")
    folder.change("agendas/my-day.yaml", old, new)
    assert any(each.startswith(said) for each in folder.said()), folder.said()


def test_no_two_blocks_of_an_agenda_share_an_id(folder):
    folder.put_day("""
        - {id: talk, title: Talk, minutes: 10, activity: pairs}
        - {id: talk, title: More, minutes: 10, activity: pairs}
    """)
    assert folder.said() == [
        'line 13, day 1, block talk, id: "talk" is the id in line 12 too; give each its own id.'
    ]


def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines(folder):
    folder.put_day("""
        - {id: one, title: One, minutes: ten, activity: pairs}
        - {id: two, title: Two, minutes: 10, activity: nowhere, kind: rest}
        - id: three
          title: Three
          minutes: 12
          steps:
            - {use: pairs.think, scene: cinema}
            - {use: pairs.tell, cue_at: 9}
            - {title: Own}
        - {id: four, title: Four, minutes: 11, activity: pairs}
    """)
    told = [each.partition(": ")[0] for each in folder.said()]
    assert told == [
        "line 12, day 1, block one, minutes",
        "line 13, day 1, block two, activity",
        "line 13, day 1, block two, kind",
        "line 18, day 1, block three, step 1, scene",
        "line 19, day 1, block three, step 2, cue_at",
        "line 20, day 1, block three, step 3, minutes",
        "line 21, day 1, block four, minutes",
    ]


def test_an_activity_with_mistakes_of_its_own_is_named_as_such(folder):
    folder.change("activities/pairs.yaml", "minutes: 2", "minutes: two")
    folder.put_day("- {id: talk, title: Talk, minutes: 10, activity: pairs}")
    assert folder.said()[-1] == (
        'line 12, day 1, block talk, activity: the activity "pairs" has mistakes of its own; '
        "correct its file first."
    )


def test_a_block_with_another_mistake_is_added_up_all_the_same(folder):
    folder.put_day("- {id: one, title: One, minutes: 30, activity: pairs, priority: protected}")
    told = [each.partition(": ")[0] for each in folder.said()]
    assert told == ["line 12, day 1, block one, minutes", "line 12, day 1, block one, priority"]


def test_an_id_that_is_none_is_told_once(folder):
    folder.put_day("- {id: one, title: One, minutes: 10, activity: pairs}")
    folder.change("agendas/my-day.yaml", "id: my-day", "id: My Day")
    (said,) = folder.said()
    assert said.startswith('line 1, id: "My Day" is not made of small letters')


def test_a_text_that_begins_with_an_exclamation_mark_is_told_once(folder):
    folder.put_day("- {id: one, title: !important, minutes: 10, activity: pairs}")
    (said,) = folder.said()
    assert said.startswith("line 12: gives a type with !;")
