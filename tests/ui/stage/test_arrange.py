"""Where things stand: nothing too small, nothing outside, nothing on top of anything else."""

import itertools
from dataclasses import replace
from itertools import combinations

import pytest

from facilitator.domain.picture import (
    BLACK,
    Clock,
    Column,
    Columns,
    Face,
    Grid,
    Lines,
    Phase,
    Phases,
    Picture,
    Voice,
    Voices,
)
from facilitator.ui.stage.arrange import arrange, measure_anew
from facilitator.ui.stage.painter import Fit
from facilitator.ui.stage.placed import STAGE_HEIGHT, Area, Arrangement, Panel, Ring, Words
from facilitator.ui.stage.setting import LEAST
from facilitator.ui.theme import Tone

from .pictures import DIGITS, ESSAY, GOAL, SCRIPTS, THINK_PAIR_SHARE, nasty

NASTY = nasty()
WIDTHS = {"16:9": 1920.0, "4:3": 1440.0}


def words_of(arrangement: Arrangement) -> list[Words]:
    return [each for each in arrangement.placed if isinstance(each, Words)]


def time_of(arrangement: Arrangement) -> list[Words]:
    """The figures of the time, from left to right."""
    return [each for each in words_of(arrangement) if each.is_figure]


def texts_of(picture: Picture) -> list[str]:
    return [each.setting.text for each in words_of(arrange(picture))]


def word(picture: Picture, text: str) -> Words:
    return next(each for each in words_of(arrange(picture)) if each.setting.text.startswith(text))


def plain(text: str) -> str:
    """A text as it was typed, without what ties words for the stage."""
    return text.replace("\u2028", " ").replace("\u00a0", " ").replace("\u2060", "")


def overlap(one: Area, other: Area) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 1 and down > 1


@pytest.mark.parametrize("shape", WIDTHS)
@pytest.mark.parametrize("name", NASTY)
def test_nothing_is_small_or_outside_or_on_top_of_other_words(name: str, shape: str) -> None:
    arrangement = arrange(NASTY[name], WIDTHS[shape])

    for placed in arrangement.placed:
        assert placed.area.x >= 0
        assert placed.area.y >= 0
        assert placed.area.right <= WIDTHS[shape] + 0.5
        assert placed.area.bottom <= STAGE_HEIGHT + 0.5
    words = words_of(arrangement)
    assert all(each.setting.px >= LEAST for each in words)
    for one, other in combinations(words, 2):
        assert not overlap(one.area, other.area), (one.setting.text[:30], other.setting.text[:30])


@pytest.mark.parametrize("width", [1350.0, 1728.0, 2400.0])
def test_every_shape_of_projector_has_its_own_layout(width: float) -> None:
    arrangement = arrange(THINK_PAIR_SHARE, width)

    assert max(each.area.right for each in arrangement.placed) == pytest.approx(width * 0.95)


def test_the_same_picture_is_arranged_the_same() -> None:
    assert arrange(THINK_PAIR_SHARE) == arrange(THINK_PAIR_SHARE)


def test_black_is_nothing_at_all() -> None:
    assert arrange(BLACK) == Arrangement(1920.0, black=True)


def test_the_sentence_is_the_largest_text_but_for_the_clock() -> None:
    sentence = word(THINK_PAIR_SHARE, "When did")

    assert 76 <= sentence.setting.px <= 110
    assert sentence.setting.lines == 3
    assert word(THINK_PAIR_SHARE, "Turn to").setting.px == 42


@pytest.mark.parametrize("text", ["2:41", "18:05"])
def test_a_large_clock_is_about_200_px_high(text: str) -> None:
    picture = replace(THINK_PAIR_SHARE, clock=Clock(Face.DIGITS, text, "Pair"))

    figures = time_of(arrange(picture))

    assert "".join(each.setting.text for each in figures) == text
    assert all(190 <= each.setting.px <= 250 for each in figures)


def test_nothing_but_the_clock_moves_when_a_second_passes() -> None:
    before = arrange(THINK_PAIR_SHARE)
    after = arrange(replace(THINK_PAIR_SHARE, clock=Clock(Face.DIGITS, "9:59", "Pair", 0.3)))

    assert set(before.placed) ^ set(after.placed) == {*time_of(before), *time_of(after)}


def test_a_second_that_changes_one_figure_leaves_the_others_the_very_same() -> None:
    before = arrange(THINK_PAIR_SHARE)
    after = arrange(replace(THINK_PAIR_SHARE, clock=Clock(Face.DIGITS, "18:04", "Pair", 0.3)))

    pairs = zip(time_of(before), time_of(after), strict=True)
    assert [old is new for old, new in pairs] == [True, True, True, True, False]


def test_the_figures_of_a_time_stand_side_by_side() -> None:
    figures = time_of(arrange(THINK_PAIR_SHARE))

    assert figures[-1].area.right == pytest.approx(1920 * 0.95)
    for left, right in itertools.pairwise(figures):
        assert right.area.x == pytest.approx(left.area.right)
        assert right.area.y == left.area.y


def test_a_second_on_only_what_moves_is_placed_anew() -> None:
    before = arrange(THINK_PAIR_SHARE)
    a_second_on = replace(THINK_PAIR_SHARE, clock=Clock(Face.DIGITS, "9:58", "Pair", 0.3))

    after = arrange(a_second_on)

    assert after.still is before.still
    assert after.moving != before.moving
    measure_anew()
    assert arrange(a_second_on) == after


def test_what_is_arranged_for_the_room_is_not_arranged_again_for_its_likeness() -> None:
    room, likeness = Fit.into(1920, 1080).width, Fit.into(573, 322).width

    assert arrange(THINK_PAIR_SHARE, room) is arrange(THINK_PAIR_SHARE, likeness)


@pytest.mark.parametrize(
    "other",
    [
        replace(THINK_PAIR_SHARE, sentence="Think about something else."),
        replace(THINK_PAIR_SHARE, body=()),
        replace(THINK_PAIR_SHARE, clock=None),
    ],
    ids=["sentence", "no phases", "no clock"],
)
def test_what_differs_in_more_than_time_is_arranged_anew(other: Picture) -> None:
    measure_anew()
    alone = arrange(other)
    measure_anew()
    before = arrange(THINK_PAIR_SHARE)

    assert arrange(other) == alone != before
    assert arrange(replace(THINK_PAIR_SHARE)) == before


def test_a_large_body_sends_the_clock_to_the_corner() -> None:
    picture = replace(THINK_PAIR_SHARE, body=(Voices((Voice("Mesa HS", GOAL),)),))
    clock = time_of(arrange(picture))[-1]

    assert clock.setting.px == 64
    assert clock.area.right == pytest.approx(1824)
    assert clock.area.bottom > 950


def test_a_ring_shows_no_digits() -> None:
    picture = Picture("prompt", sentence="Talk.", clock=Clock(Face.RING, "4:02", "", 0.35))
    placed = arrange(picture).placed

    assert [each.gone for each in placed if isinstance(each, Ring)] == [0.35]
    assert texts_of(picture) == ["Talk."]


def test_time_that_is_over_is_a_word_even_on_a_ring() -> None:
    picture = Picture("prompt", clock=Clock(Face.RING, "Finishing", "", 1.0))

    assert texts_of(picture) == ["Finishing"]


def test_eight_goals_all_fit_whole() -> None:
    voices = Voices(tuple(Voice(f"Team {at}", GOAL) for at in range(8)))
    picture = Picture("goal", "Goal", "Read out", "Say it once.", (), (voices,), DIGITS)

    assert sum(text == GOAL for text in texts_of(picture)) == 8
    assert not any(each.setting.cut for each in words_of(arrange(picture)))


def test_eight_long_goals_fit_whole_on_a_projector_of_16_to_10() -> None:
    goal = GOAL.removesuffix(".") + ", because we will have learned on Tuesdays to listen."
    voices = Voices(tuple(Voice(f"Team {at}", goal) for at in range(8)))
    wall = Picture("goal", "Goal", "Read out", "Our goals", ("Stand, read, sit.",), (voices,))

    assert not any(each.setting.cut for each in words_of(arrange(wall, 1728)))


def test_eight_goals_fit_whole_on_a_projector_of_4_to_3() -> None:
    goal = f"{GOAL[:-1]}, because we will have learned on Tuesdays to plan for that and to listen."
    voices = Voices(tuple(Voice(f"Team {at}", goal) for at in range(8)))
    remark = ("Stand, read, sit. Applause, and nothing else.",)
    picture = Picture("goal", "Draft the goal", "Read out", "Our goals", remark, (voices,))

    shown = [plain(each.setting.text) for each in words_of(arrange(picture, 1440))]

    assert shown.count(goal) == 8
    assert remark[0] in shown


def test_an_essay_leaves_the_other_goals_the_room_there_is() -> None:
    goals = (*(f"{GOAL[:-1]}, because {GOAL.lower()}",) * 3, GOAL * 12)
    voices = Voices(tuple(Voice(f"Team {at}", goal) for at, goal in enumerate(goals)))
    placed = words_of(arrange(Picture("goal", "", "", "Our goals", (), (voices,))))

    cut = [each.setting.cut for each in placed if len(each.setting.text) > len("Team 0")]
    assert cut == [False, False, False, False, True]


def test_a_remark_too_long_for_the_kickers_line_stays_under_the_sentence() -> None:
    voices = Voices(tuple(Voice(f"Team {at}", GOAL) for at in range(60)))
    picture = Picture("goal", "Goal", "", "Our goals", (GOAL[:80],), (voices,))

    assert GOAL[:80].strip() in [plain(text) for text in texts_of(picture)]


def test_a_note_longer_than_its_part_of_the_bar_takes_two_lines() -> None:
    parts = (Phase("Alone", "2 min · in silence, write", 2, 0.5, current=True),)
    bar = Phases((*parts, Phase("Pairs", "3 min", 3, 0.0), Phase("Fours", "6 min", 6, 0.0)))
    picture = Picture("phases", "Norms", "", "What would be worth a year?", (), (bar,), DIGITS)
    words = words_of(arrange(picture, WIDTHS["4:3"]))
    note = next(each for each in words if each.setting.text.startswith("2 min"))

    assert (note.setting.lines, note.setting.cut) == (2, False)
    assert note.area.bottom < STAGE_HEIGHT


def test_a_team_whose_name_is_the_headline_is_not_named_again() -> None:
    picture = Picture("goal", "", "", "Mesa HS", (), (Voices((Voice("Mesa HS", GOAL),)),))

    assert [plain(text) for text in texts_of(picture)] == ["Mesa HS", GOAL]


def test_sixty_teams_are_as_many_as_fit_and_a_count() -> None:
    voices = Voices(tuple(Voice(f"Team {at}", GOAL) for at in range(60)))
    texts = texts_of(Picture("goal", body=(voices,), clock=DIGITS))
    shown = sum(text.startswith("Team") for text in texts)

    assert shown >= 16
    assert f"and {60 - shown} more" in texts


def test_sixty_tables_are_in_panels_and_a_count() -> None:
    rows = tuple((f"Team {at}", str(at)) for at in range(60))
    texts = texts_of(Picture("doors", sentence="Welcome.", body=(Grid(("Team", "Table"), rows),)))

    assert texts.count("Table") > 1
    assert {"Team 0", "Team 59"} <= set(texts)


def test_sixty_tables_of_schools_with_usual_names_are_all_shown() -> None:
    rows = tuple((f"Cypress Street ES {at}", str(at)) for at in range(1, 61))
    doors = Picture(
        "doors", "Summer Institute", "", "Welcome. Sign in, find your table.",
        ("We start at 8:30",), (Grid(("Team", "Table"), rows),),
    )  # fmt: skip

    assert "Cypress Street ES 60" in texts_of(doors)


def test_schools_whose_names_begin_alike_are_told_apart() -> None:
    name = "Escuela primaria bilingüe José María Morelos y Pavón número {}"
    rows = tuple((name.format(at), str(at)) for at in range(1, 61))
    doors = Picture("doors", "", "", "Welcome.", (), (Grid(("Team", "Table"), rows),))

    words = words_of(arrange(doors))
    names = {each.setting.text for each in words if each.setting.text.startswith("Escuela")}
    assert len(names) == 60
    assert all(each.area.right <= 1920 for each in words)


def test_goals_of_schools_whose_names_begin_alike_are_told_apart() -> None:
    names = [f"Dr. Martin Luther King Junior {sort} School" for sort in ("Elementary", "Middle")]
    voices = Voices(tuple(Voice(name, GOAL * 2) for name in names * 4))
    texts = texts_of(Picture("goal", "", "", "Our goals", (), (voices,)))

    shown = {text for text in texts if text.startswith("Dr.")}
    assert len(shown) == 2
    assert all(text.endswith("School") for text in shown)


def test_one_long_name_is_cut_rather_than_other_rows_left_out() -> None:
    rows = [(f"Team {at}", str(at)) for at in range(30)]
    rows[3] = (GOAL, "3")
    words = words_of(arrange(Picture("doors", "", "", "Welcome.", (), (Grid((), tuple(rows)),))))

    assert [each.setting.text for each in words if each.setting.cut] != []
    assert "Team 29" in [each.setting.text for each in words]


def test_a_table_under_a_large_clock_has_the_whole_width() -> None:
    rows = tuple((each, "38 s · 3 drops", "17 s · 2 drops", "6 s · 0 drops") for each in "RBGY")
    grid = Grid(("Circle", "Round 2", "Round 3, first try", "Round 3, second try"), rows)
    picture = Picture("rounds", "Ball game", "", "Same order.", (), (grid,), DIGITS)
    arranged = arrange(picture, WIDTHS["4:3"])
    words, clock = words_of(arranged), time_of(arranged)[0]

    assert not any(each.setting.cut for each in words)
    assert clock.setting.px > 150
    assert all(each.area.y > clock.area.bottom for each in words if "drop" in each.setting.text)


def test_thirty_short_lines_are_all_shown_even_on_a_narrow_stage() -> None:
    lines = tuple(f"Say “I don’t know yet” {at}" for at in range(1, 31))
    picture = Picture(
        "list", "Norms", "Cluster", "What keeps coming up?", (), (Lines(lines),), DIGITS
    )
    words = words_of(arrange(picture, WIDTHS["4:3"]))

    assert not any(each.counts_rest for each in words)


def test_what_is_left_of_a_list_is_counted_rather_than_cut_to_a_line() -> None:
    picture = Picture("list", sentence="What keeps coming up?", body=(Lines((GOAL,) * 60),))
    marked = [each for each in words_of(arrange(picture)) if each.setting.text.startswith("By May")]

    assert {each.setting.lines for each in marked} == {3}


def test_four_columns_are_tinted_fields_with_tags() -> None:
    columns = Columns(tuple(Column(f"Kind {at}", ("Ms. Ortiz", "Core rubric")) for at in range(4)))
    placed = arrange(Picture("list", body=(columns,))).placed
    panels = [each for each in placed if isinstance(each, Panel)]

    assert sum(each.tone is Tone.PINE_TINT for each in panels) == 4
    assert sum(each.stripe is Tone.PINE for each in panels) == 8


def test_the_headline_gives_way_before_a_tag_is_left_out() -> None:
    columns = Columns(tuple(Column("Kind", ("Ms. Ortiz reads math talk",) * 8) for _ in range(4)))
    picture = Picture("list", sentence="What do we have?", body=(columns,), clock=DIGITS)

    assert word(picture, "What do").setting.px < 84
    assert not any(text.startswith("and ") for text in texts_of(picture))


def test_three_columns_tell_their_counts() -> None:
    columns = Columns(tuple(Column(each, (), count=4) for each in ("Said", "Assumed", "Grew")))
    picture = Picture("list", sentence="You obeyed twelve.", body=(columns,))

    assert texts_of(picture).count("4") == 3
    assert word(picture, "4").setting.px == 150


def test_one_remark_without_a_sentence_stands_beside_the_kicker() -> None:
    picture = Picture("list", "Map", "Mesa HS", detail=("14 found",), body=(Lines(("a", "b")),))

    assert word(picture, "14 found").area.right == pytest.approx(1824)
    assert word(picture, "14 found").area.y == word(picture, "Map").area.y


def test_a_text_read_from_the_right_stands_at_the_right() -> None:
    picture = Picture("prompt", SCRIPTS["arabic"][:5], sentence=SCRIPTS["arabic"])
    kicker, sentence = words_of(arrange(picture))

    assert kicker.area.right == pytest.approx(1824)
    assert sentence.area.right > 1600


def test_a_list_read_from_the_right_has_its_marks_at_the_right() -> None:
    placed = arrange(Picture("list", body=(Lines((SCRIPTS["arabic"],)),))).placed
    mark = next(each for each in placed if isinstance(each, Panel))
    line = next(each for each in placed if isinstance(each, Words))

    assert mark.area.x > line.area.right


def test_a_break_says_when_we_are_back_very_large() -> None:
    picture = Picture("break", sentence="Break", clock=Clock(Face.BACK_AT, "Back at 2:25"))

    assert word(picture, "Back at").setting.px > 250


def test_an_opening_is_larger_than_any_task() -> None:
    assert word(Picture("opening", sentence="Welcome."), "Welcome").setting.px == 124


def test_what_cannot_fit_is_cut_at_a_word() -> None:
    sentence = next(text for text in texts_of(Picture("prompt", sentence=ESSAY)))

    assert sentence.endswith("…")
    assert sentence.removesuffix("…").split()[-1] in ESSAY.split()


def test_every_word_of_a_usual_picture_is_shown() -> None:
    shown = " ".join(texts_of(THINK_PAIR_SHARE))

    for text in (THINK_PAIR_SHARE.kicker, THINK_PAIR_SHARE.sentence, *THINK_PAIR_SHARE.detail):
        assert text in plain(shown)
