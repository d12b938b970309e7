"""Whatever is in a file, reading it gives an item or mistakes, never both and never an error."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.library import read_activities, read_agendas
from facilitator.paths import data_folder

calm = settings(deadline=None, max_examples=80)

NAMES = st.sampled_from(
    [
        "id",
        "title",
        "days",
        "blocks",
        "steps",
        "use",
        "activity",
        "minutes",
        "forms",
        "default",
        "stage",
        "sentence",
        "items",
        "captures",
        "turns",
        "cue",
        "cue_at",
        "pinned",
        "start",
        "end",
        "kind",
        "never_under",
        "teams",
    ]
)
TEXTS = st.sampled_from(
    ["x", "5", "8:30", "12:00", "", "~", "team", "break", "pairs.think", "pairs", "goal", "{team}"]
) | st.text(max_size=8)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=15,
)


def flow(tree: object) -> str:
    """A tree as YAML on one line."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{name}: {flow(each)}" for name, each in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(flow(each) for each in tree) + "]"
    return '"' + "".join(f"\\U{ord(each):08x}" for each in str(tree)) + '"'


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Reads bytes as an activity and as an agenda, and looks whether the answer holds together."""
    folder = tmp_path_factory.mktemp("any")
    activities = read_activities(data_folder("activities")).items

    def both(data: bytes) -> None:
        (folder / "x.yaml").write_bytes(data)
        for shelf in (read_activities(folder), read_agendas(folder, activities)):
            assert bool(shelf.items) != bool(shelf.mistakes)
            assert all(str(each) for each in shelf.mistakes)

    return both


@calm
@given(data=st.binary(max_size=300))
def test_any_bytes(read, data):
    read(data)


@calm
@given(text=st.text(alphabet="ab:- \n\t[]{}&*!|>'\"%@`#,?0~<", max_size=80))
def test_any_punctuation(read, text):
    read(text.encode())


@calm
@given(tree=st.dictionaries(NAMES, TREES, max_size=6))
def test_any_tree_of_known_names(read, tree):
    read(flow(tree | {"id": "x"}).encode())


@pytest.mark.parametrize("seed", range(40))
def test_a_shipped_agenda_with_some_bytes_changed(read, seed):
    chance = random.Random(seed)  # noqa: S311  nothing is kept secret by it
    data = bytearray((data_folder("agendas") / "leadership-for-learning.yaml").read_bytes())
    for _change in range(chance.randint(1, 6)):
        at = chance.randrange(len(data))
        junk = chance.choice([b"", b"-", b"\n", b": ", b'"', b"\xff"])
        data[at : at + chance.randint(0, 30)] = junk
    read(bytes(data))
