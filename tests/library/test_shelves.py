from pathlib import Path

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.library import Mistake, read_activities, read_agendas, read_library


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    shelf = read_activities(tmp_path / "nowhere")
    assert (shelf.items, shelf.mistakes) == ({}, ())


def test_agendas_are_read_with_the_activities_they_may_use(folder):
    folder.put_day("- {id: talk, title: Talk, minutes: 10, activity: pairs}")
    activities = read_activities(folder.path / "activities")
    assert list(read_agendas(folder.path / "agendas", activities.items).items) == ["my-day"]
    assert read_agendas(folder.path / "agendas", {}).mistakes


def test_a_broken_file_takes_no_other_down(folder):
    folder.put("activities/broken.yaml", "id: [")
    shelf = folder.read().activities
    assert list(shelf.items) == ["pairs"]
    assert [each.file.name for each in shelf.mistakes] == ["broken.yaml"]
    assert shelf.broken == {"broken"}


def test_of_two_files_with_one_id_both_are_named_and_the_first_stays(folder, tmp_path):
    again = tmp_path / "theirs" / "activities" / "pairs.yaml"
    again.parent.mkdir(parents=True)
    first = folder.path / "activities" / "pairs.yaml"
    again.write_text(first.read_text("utf-8").replace("Think and pair", "Theirs"), "utf-8")
    library = read_library(folder.path, tmp_path / "theirs")
    assert library.activities.items["pairs"].title == "Think and pair"
    (mistake,) = library.mistakes
    assert mistake.file == again
    assert first.as_posix() in str(mistake)
    assert library.activities.broken == frozenset()


def test_agendas_of_one_folder_use_activities_of_another(folder, tmp_path):
    folder.put_day("- {id: talk, title: Talk, minutes: 10, activity: pairs}")
    (folder.path / "agendas").rename(tmp_path / "agendas")
    assert list(read_library(folder.path, tmp_path).agendas.items) == ["my-day"]


def test_hidden_files_and_files_of_other_kinds_are_passed_over(folder):
    for name in (".pairs.yaml", "._x.yaml", "notes.txt", "pairs.yaml~", "pairs.yaml.bak"):
        folder.put(f"activities/{name}", "[")
    assert folder.read().mistakes == ()


def test_a_file_that_ends_in_yml_is_read_and_asked_to_be_renamed(folder):
    (folder.path / "activities" / "pairs.yaml").rename(folder.path / "activities" / "pairs.yml")
    (mistake,) = folder.read().mistakes
    assert str(mistake) == "activities/pairs.yml: does not end in .yaml; rename the file."


def test_a_folder_with_the_name_of_a_file_is_a_mistake(folder):
    (folder.path / "activities" / "more.yaml").mkdir()
    (mistake,) = folder.read().mistakes
    assert str(mistake) == "activities/more.yaml: is not a file; put a text file in its place."


def test_a_link_that_leads_nowhere_is_a_mistake(folder):
    (folder.path / "activities" / "more.yaml").symlink_to("nowhere.yaml")
    (mistake,) = folder.read().mistakes
    assert mistake.problem == "there is no such file"


def test_a_link_that_leads_to_itself_is_a_mistake(folder):
    (folder.path / "activities" / "more.yaml").symlink_to("more.yaml")
    (mistake,) = folder.read().mistakes
    assert mistake.problem.startswith("cannot be opened (")


def test_a_folder_that_cannot_be_listed_is_said_in_a_sentence(tmp_path, monkeypatch):
    def refused(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(WorkshopError, match=r"cannot be read \(Permission denied\)\. Nothing"):
        read_activities(tmp_path)


def test_a_mistake_is_one_sentence():
    file = Path("/home/ana/agendas/my-day.yaml")
    mistake = Mistake(
        file, 14, "minutes", '"five" is not a whole number', "write a number from 1 to 480"
    )
    assert str(mistake) == (
        'agendas/my-day.yaml, line 14, minutes: "five" is not a whole number; '
        "write a number from 1 to 480."
    )
