"""Where things stand: nothing too small, nothing outside, nothing on top of anything else."""

from itertools import combinations

import pytest

from facilitator.domain.picture import BLACK, Clock, Face, Grid, Lines, Picture, Voice, Voices
from facilitator.ui.stage.arrange import arrange
from facilitator.ui.stage.placed import STAGE_HEIGHT, Area, Arrangement, Ring, Words
from facilitator.ui.stage.setting import LEAST
from facilitator.ui.theme import Tone

from .pictures import DIGITS, ESSAY, GOAL, SCRIPTS, THINK_PAIR_SHARE, nasty

NASTY = nasty()
WIDTHS = {"16:9": 1920.0, "4:3": 1440.0}


def words_of(arrangement: Arrangement) -> list[Words]:
    return [each for each in arrangement.placed if isinstance(each, Words)]


def texts_of(arrangement: Arrangement) -> list[str]:
    return [each.setting.text for each in words_of(arrangement)]


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
