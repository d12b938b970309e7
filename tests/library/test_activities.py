import pytest


def test_an_activity_is_read_whole(folder):
    shelf = folder.read().activities
    assert shelf.mistakes == ()
    pairs = shelf.items["pairs"]
    assert (pairs.id, pairs.code, pairs.title) == ("pairs", "B1", "Think and pair")
    assert (pairs.family, pairs.group) == ("thinking", "Any size")
    assert (pairs.purpose, pairs.source) == ("Everybody forms a thought.", "Our own words.")
    assert list(pairs.forms) == ["default", "short"]


def test_a_step_has_flat_texts_and_knows_where_it_is_from(folder):
    think, tell = folder.read().activities.items["pairs"].steps
    assert (think.id, think.origin) == ("think", "pairs.think")
    assert (think.sentence, think.note, think.say) == (
        "What changed?",
        "alone",
        "Here is one question.",
    )
    assert think.captures == ("conditions",)
    assert (tell.cue, tell.cue_at, tell.ends) == ("Two minutes.", 2, "wait")


def test_a_step_is_found_in_any_form_and_first_in_the_default(folder):
    pairs = folder.read().activities.items["pairs"]
    assert pairs.step("think") is pairs.steps[0]
    assert pairs.step("only-think") is pairs.forms["short"][0]
    assert pairs.step("nothing") is None


@pytest.mark.parametrize(
    ("scene", "timer"),
    [
        ("prompt", "digits"),
        ("phases", "digits"),
        ("list", "digits"),
        ("goal", "digits"),
        ("opening", "none"),
        ("rounds", "stopwatch"),
        ("break", "back-at"),
    ],
)
def test_the_scene_chooses_the_timer_where_none_is_written(folder, scene, timer):
    folder.put_steps(f"- {{title: Look, minutes: 10, scene: {scene}}}")
    assert folder.step().timer == timer


def test_a_written_timer_stays(folder):
    folder.put_steps("- {title: Rest, minutes: 10, scene: break, timer: ring}")
    assert folder.step().timer == "ring"


def test_a_list_of_items_becomes_lines(folder):
    folder.put_steps("- {title: Look, minutes: 10, stage: {items: [one, two], detail: [three]}}")
    assert (folder.step().items, folder.step().detail) == ("one\ntwo", "three")


def test_words_that_yaml_reads_as_something_else_stay_words(folder):
    folder.put_steps("""
        - title: no
          minutes: 10
          say: 12:30
          do: 2025-01-01
          stage: {sentence: on, detail: 1_000, items: [yes, 0x10]}
    """)
    step = folder.step()
    assert (step.title, step.say, step.do) == ("no", "12:30", "2025-01-01")
    assert (step.sentence, step.detail, step.items) == ("on", "1_000", "yes\n0x10")


def test_a_field_that_holds_nothing_counts_as_left_out(folder):
    folder.put_steps("""
        - title: Look
          minutes: 10
          say:
          cue: ~
          captures: null
    """)
    assert (folder.step().say, folder.step().cue, folder.step().captures) == ("", "", ())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "id: pairs",
            "id: Pairs Two",
            (
                'line 1, id: "Pairs Two" is not made of small letters, '
                'numbers and hyphens; write it like "pairs-two".'
            ),
        ),
        (
            "id: pairs",
            "id: triples",
            'line 1, id: "triples" is not the name of the file; write "pairs", or rename the file.',
        ),
        (
            "title: Think and pair",
            "title:",
            "line 3, title: is empty; write title: and what it is.",
        ),
        (
            "family: thinking",
            "family: thought",
            (
                'line 4, family: "thought" is not known here; '
                "write opening, thinking, diagnosing, planning, feedback, threads, leadership "
                "or framing."
            ),
        ),
        (
            "family: thinking",
            "families: thinking",
            "line 1, family: is missing; write family: and what it is.",
        ),
        (
            "  default:",
            "  defaults:",
            "line 8, forms: have no default form; write default: and its steps.",
        ),
        (
            "  short:",
            "  tiny:",
            "line 28, forms, tiny: is not a form; write default, short or long.",
        ),
        (
            "id: tell",
            "id: think",
            (
                "line 22, default form, step think, id: "
                '"think" is the id in line 10 too; give each its own id.'
            ),
        ),
        (
            "id: think",
            "name: think",
            "line 10, default form, step 1, id: is missing; write id: and what it is.",
        ),
        (
            "minutes: 2",
            "minutes: five",
            (
                "line 12, default form, step think, minutes: "
                '"five" is not a whole number; write a number from 1 to 480.'
            ),
        ),
        (
            "minutes: 2",
            "minutes: 0",
            (
                "line 12, default form, step think, minutes: "
                '"0" is too small; write a number from 1 to 480.'
            ),
        ),
        (
            "minutes: 2",
            "minutes: 481",
            (
                "line 12, default form, step think, minutes: "
                '"481" is too large; write a number from 1 to 480.'
            ),
        ),
        (
            "minutes: 2",
            "minutes: [2]",
            "line 12, default form, step think, minutes: is a list; write one text.",
        ),
        (
            "scene: phases",
            "scene: phase",
            (
                "line 13, default form, step think, scene: "
                '"phase" is not known here; '
                "write phases, opening, prompt, rounds, list, goal or break."
            ),
        ),
        (
            "sentence: What",
            "sentance: What",
            (
                "line 15, default form, step think, stage, sentance: "
                "is not a field here; perhaps you mean sentence."
            ),
        ),
        (
            "- conditions",
            "- condition",
            (
                "line 21, default form, step think, captures 1: "
                '"condition" is not known here; write conditions, '
            ),
        ),
        (
            "cue_at: 2",
            "cue_at: 8",
            (
                "line 27, default form, step tell, cue_at: "
                '8 minutes are never left in a step of 8; write fewer, or cue: "" for no cue.'
            ),
        ),
    ],
)
def test_a_mistake_says_line_field_problem_and_what_is_allowed(folder, old, new, said):
    folder.change("activities/pairs.yaml", old, new)
    assert any(each.startswith(said) for each in folder.said()), folder.said()


def test_a_file_whose_name_cannot_be_an_id_is_to_be_renamed_with_its_id(folder):
    written = (folder.path / "activities" / "pairs.yaml").read_text(encoding="utf-8")
    for made in ("Our Pairs", "our-pairs"):
        text = written.replace("id: pairs", f"id: {made}")
        folder.put_bytes("activities/Our Pairs.yaml", text.encode())
        told = [str(each) for each in folder.read().mistakes]
        assert any('name the file "our-pairs.yaml"' in each for each in told)
        assert not any('write "Our Pairs"' in each for each in told)
