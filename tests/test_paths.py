from pathlib import Path

import pytest

from facilitator import paths


@pytest.mark.parametrize("name", ["agendas", "activities", "assets"])
def test_a_checkout_has_its_data_beside_the_package(name):
    assert paths.data_folder(name) == Path(__file__).resolve().parent.parent / name
    assert paths.data_folder(name).is_dir()


def test_a_wheel_brings_its_data_inside_the_package(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "PACKAGE", tmp_path / "facilitator")
    packaged = tmp_path / "facilitator" / "_data" / "agendas"
    packaged.mkdir(parents=True)
    assert paths.data_folder("agendas") == packaged
    assert paths.data_folder("assets") == tmp_path / "assets"


def test_the_environment_names_another_user_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "elsewhere"))
    assert paths.user_folder() == tmp_path / "elsewhere"
    assert not paths.user_folder().exists()


def test_a_tilde_in_the_environment_is_the_users_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("FACILITATOR_HOME", "~/workshops")
    assert paths.user_folder() == tmp_path / "workshops"


def test_without_it_the_system_says_where_the_users_data_are(monkeypatch):
    monkeypatch.setenv("FACILITATOR_HOME", "")
    assert paths.user_folder().name == "Facilitator"
    assert paths.user_folder().is_absolute()
