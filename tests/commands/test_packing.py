"""A workshop taken in from a file loses nothing of the one that was here."""

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.packing import import_workshop, save_workshop
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.goal import Goal
from facilitator.store import Store, default_url, open_store
from tests.commands.desk import LEAD, SCRIBE, Clock, Desk


@pytest.fixture
def older(desk: Desk, tmp_path: Path, clock: Clock) -> Path:
    """A file of the workshop as it was before the Lions wrote their goal."""
    file = tmp_path / "older.workshop"
    save_workshop(desk.store, desk.id, file, LEAD, clock)
    desk.type("Argue from sources that disagree")
    return file


def goal_in(store: Store, desk: Desk) -> str:
    return str(store.load(desk.id).records.one(Goal, "Lions").sentence)


def test_what_a_file_replaces_is_kept_and_comes_back(
    desk: Desk, older: Path, tmp_path: Path, clock: Clock
) -> None:
    desk.opened.close()
    keep = tmp_path / "replaced"
    imported = import_workshop(desk.store, older, LEAD, clock, keep)
    assert (imported.id, goal_in(desk.store, desk)) == (desk.id, "")
    assert imported.kept is not None
    assert imported.kept.name.startswith("Leading - ")
    clock.pass_by(1)
    again = import_workshop(desk.store, imported.kept, LEAD, clock, keep)
    assert goal_in(desk.store, desk) == "Argue from sources that disagree"
    assert len(list(keep.iterdir())) == 2
    assert again.kept != imported.kept


def test_what_is_kept_of_a_long_title_is_never_replaced(
    desk: Desk, older: Path, tmp_path: Path, clock: Clock
) -> None:
    settings = desk.opened.workshop.settings
    desk.opened.edit.put(replace(settings, title="Leading together " * 300))
    desk.opened.close()
    keep = tmp_path / "replaced"
    first = import_workshop(desk.store, older, LEAD, clock, keep).kept
    assert first is not None
    clock.pass_by(1)
    import_workshop(desk.store, first, LEAD, clock, keep)
    clock.pass_by(1)
    import_workshop(desk.store, older, LEAD, clock, keep)
    assert len(list(keep.iterdir())) == 3


def test_nothing_is_kept_where_nothing_was(
    desk: Desk, older: Path, tmp_path: Path, clock: Clock
) -> None:
    store = open_store(default_url(tmp_path / "elsewhere"))
    imported = import_workshop(store, older, SCRIBE, clock, tmp_path / "replaced")
    assert (imported.id, imported.kept) == (desk.id, None)
    assert not (tmp_path / "replaced").exists()
    store.close()


def test_a_workshop_open_elsewhere_is_not_replaced(
    desk: Desk, older: Path, tmp_path: Path, clock: Clock
) -> None:
    store = open_store(default_url(tmp_path), now=clock)
    with pytest.raises(WorkshopError, match="Lead’s laptop"):
        import_workshop(store, older, SCRIBE, clock, tmp_path / "replaced")
    store.close()
    assert goal_in(desk.store, desk) == "Argue from sources that disagree"
    desk.type("and go on typing")
    assert desk.is_as_on_disk()


def test_where_nothing_can_be_kept_nothing_is_replaced(
    desk: Desk, older: Path, tmp_path: Path, clock: Clock
) -> None:
    desk.opened.close()
    in_the_way = tmp_path / "replaced"
    in_the_way.write_text("a file, not a folder")
    with pytest.raises(WorkshopError, match="could not be saved"):
        import_workshop(desk.store, older, LEAD, clock, in_the_way)
    assert goal_in(desk.store, desk) == "Argue from sources that disagree"
