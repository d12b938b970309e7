"""What is shipped holds together: files without mistakes, and words for all that is captured."""

import pytest

from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.library import read_library
from facilitator.library.sample import read_sample
from facilitator.paths import data_folder

SHIPPED = sorted(
    file for name in ("activities", "agendas") for file in data_folder(name).glob("*.yaml")
)


@pytest.fixture(scope="module")
def library():
    return read_library(data_folder("agendas").parent)


@pytest.mark.parametrize(
    "file", SHIPPED, ids=[f"{each.parent.name}/{each.stem}" for each in SHIPPED]
)
def test_a_shipped_file_is_without_mistakes(library, file):
    assert [str(each) for each in library.mistakes if each.file == file] == []
    shelf = library.agendas if file.parent.name == "agendas" else library.activities
    assert file.stem in shelf.items


def test_the_survey_is_told_in_our_own_words():
    # A published scale belongs to its journal; this line of it was once the author's own.
    assert not [file.name for file in SHIPPED if "safe to take a risk" in file.read_text("utf-8")]


def test_whatever_can_be_captured_is_captured_in_some_step(library):
    activities = library.activities.items.values()
    steps = [step for each in activities for form in each.forms.values() for step in form]
    for agenda in library.agendas.items.values():
        steps += [step for day in agenda.days for block in day.blocks for step in block.steps]
    assert {name for step in steps for name in step.captures} == set(CAPTURES)


@pytest.mark.parametrize("capture", CAPTURES.values(), ids=list(CAPTURES))
def test_the_sample_has_words_for_a_rehearsal_of_it(capture):
    sample = read_sample(data_folder("assets") / "sample.yaml")
    written = [*sample.room, *(record for team in sample.teams for record in team.records)]
    kind = KIND_OF_CAPTURE[capture.name].name
    assert [each for each in written if each.kind == kind and capture.takes(each)]
