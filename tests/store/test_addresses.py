"""Where a store is: the address of a database, sensible or not."""

import os
from pathlib import Path

import pytest

from facilitator.domain.errors import WorkshopError
from facilitator.domain.workshop import WorkshopId
from facilitator.store import default_url, open_store
from tests.store.desk import as_ordinary_user


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "/home/me/workshops.sqlite",
        "C:\\workshops.sqlite",
        "http://example.org/",
        "postgresql://host:port/name",
        "sqlite",
        "://",
    ],
)
def test_nonsense_is_told_in_a_sentence(url: str) -> None:
    with pytest.raises(WorkshopError, match="is not the address of a database") as told:
        open_store(url)
    assert f"“{url}”" in str(told.value)


@pytest.mark.parametrize("password", ["secret", "se/cr@et", "se:cret"])
@pytest.mark.parametrize("url", ["postgres://me:{}@host/name", "postgresql://me:{}@host:port/name"])
def test_a_password_is_not_repeated(url: str, password: str) -> None:
    with pytest.raises(WorkshopError, match="is not the address of a database") as told:
        open_store(url.format(password))
    assert f"“{url.format('***')}”" in str(told.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///a.sqlite?mode=ro",
        "sqlite:///file:a?uri=true",
        "sqlite+aiosqlite:///a",
        "sqlite:////a%00b",
    ],
)
def test_a_file_is_named_by_its_path_alone(url: str) -> None:
    with pytest.raises(WorkshopError, match="named by its path alone"):
        open_store(url)


def test_a_database_without_its_driver_is_told_with_what_to_install() -> None:
    with pytest.raises(WorkshopError, match=r"no driver for mssql.*“pymssql”"):
        open_store("mssql+pymssql://me@host/name")


@pytest.mark.parametrize("name", ["plain", "with space", "50%", "a#b", "a?b", "Größe", "a:b@c"])
def test_the_store_of_a_folder_lies_in_that_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    store = open_store(default_url(folder))
    store.close()
    assert (folder / "facilitator.sqlite").exists()
    assert store.url == default_url(folder)


@pytest.mark.parametrize("driver", ["sqlite", "sqlite+pysqlite"])
def test_a_relative_path_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, driver: str
) -> None:
    monkeypatch.chdir(tmp_path)
    open_store(f"{driver}:///here.sqlite").close()
    open_store(f"{driver}:///here.sqlite").close()
    assert Path("here.sqlite").exists()
    assert len(list(Path("backups").iterdir())) == 1


def test_a_folder_whose_name_is_no_text_can_hold_a_store(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    for _time in range(2):
        open_store(default_url(folder)).close()
    assert len(list((folder / "backups").iterdir())) == 1


def test_a_store_in_memory_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = open_store("sqlite://")
    with store.begin() as transaction:
        transaction.make(WorkshopId("w"))
    assert [each.id for each in store.workshops()] == ["w"]
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "facilitator.sqlite").mkdir()
    with pytest.raises(WorkshopError, match=r"cannot be opened \(it is not a file\)"):
        open_store(default_url(tmp_path))


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(WorkshopError, match="cannot be opened"):
        open_store(default_url(tmp_path / "data"))


@pytest.mark.parametrize("name", ["store.sqlite", "folder/store.sqlite"])
def test_a_typed_path_in_a_folder_that_is_shut_is_told(shared_folder: Path, name: str) -> None:
    shared_folder.chmod(0)
    with as_ordinary_user(), pytest.raises(WorkshopError, match="Permission denied"):
        open_store(f"sqlite:///{shared_folder / name}", typed=True)


def test_a_typed_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match="cannot be opened"):
        open_store(f"sqlite:///{tmp_path / ('n' * 300)}", typed=True)
