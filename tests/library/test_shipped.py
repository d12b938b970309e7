import pytest

from facilitator.library import read_library
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
