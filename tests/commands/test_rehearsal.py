"""A rehearsal is a live run on a clock that jumps: the whole agenda, for any number of teams."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.commands.rehearsal import Rehearsal, Summary
from facilitator.domain.device import Device
from facilitator.domain.picture import Grid, Picture, Voices
from facilitator.library import read_library
from facilitator.library.sample import read_sample
from facilitator.paths import data_folder
from facilitator.store import default_url, open_store

Played = tuple[Summary, list[Picture]]


@pytest.fixture
def play(tmp_path: Path) -> Callable[[int], Played]:
    """Play the three days with so many teams, and keep every picture as a value."""

    def played(teams: int) -> Played:
        agenda = read_library(data_folder("agendas").parent).agendas.items[
            "leadership-for-learning"
        ]
        sample = read_sample(data_folder("assets") / "sample.yaml")
        pictures: list[Picture] = []
        store = open_store(default_url(tmp_path))
        rehearsal = Rehearsal(
            store,
            agenda,
            sample,
            teams,
            Device("here"),
            tmp_path,
            lambda picture, _path: pictures.append(picture),
            lambda _done, _of, _what: None,
        )
        summary = rehearsal.play()
        store.close()
        return summary, pictures

    return played


@pytest.mark.parametrize("teams", [0, 1, 3, 8, 60])
def test_three_days_run_to_their_end_with_any_number_of_teams(
    play: Callable[[int], Played], teams: int
) -> None:
    summary, pictures = play(teams)
    assert (summary.days, summary.blocks) == (3, 50)
    assert summary.pictures == len(pictures)
    assert pictures[-1].sentence == "Thank you. Go well."
    assert all(picture.sentence for picture in pictures)


def test_with_eight_teams_the_steps_fill_the_planned_days(play: Callable[[int], Played]) -> None:
    summary, _pictures = play(8)
    assert summary.minutes == 3 * 7 * 60


def test_each_team_pitches_beside_its_own_goal(play: Callable[[int], Played]) -> None:
    _summary, pictures = play(3)
    voices = [
        body.voices for picture in pictures for body in picture.body if isinstance(body, Voices)
    ]
    alone = [each[0].name for each in voices if len(each) == 1]
    assert list(dict.fromkeys(alone)) == ["Cypress Street ES", "Harbor K–8", "Mesa HS"]


def test_in_a_room_split_into_groups_a_turn_shows_no_team_alone(
    play: Callable[[int], Played],
) -> None:
    _summary, pictures = play(12)
    turns = [each for each in pictures if each.topic.startswith("Pitch ")]
    assert len(turns) == 6
    assert {each.sentence for each in turns} == {"The next team"}
    assert not any(isinstance(body, Voices) for each in turns for body in each.body)


def test_a_round_shows_no_result_of_a_round_to_come(play: Callable[[int], Played]) -> None:
    _summary, pictures = play(3)
    grids = [
        (picture.topic, body.header[1:])
        for picture in pictures
        for body in picture.body
        if picture.scene == "rounds" and isinstance(body, Grid)
    ]
    tries = ("Round 3, first try", "Round 3, second try")
    assert grids == [
        ("Round 2: timed", ("Round 2",)),
        ("Round 3: much faster", ("Round 2", *tries)),
        ("Round 4: newcomers", ("Round 2", *tries, "Round 4")),
    ]
