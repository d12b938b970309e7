"""A display counts when it answers, not when a variable names it."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.display import has_display

X11 = Path("/tmp/.X11-unix")  # noqa: S108  where every X server has its socket
NUMBER = 4000 + os.getpid() % 1000


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A Wayland compositor that takes calls, as the environment names it."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-9"))
        listening.listen()
        yield {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}


@pytest.fixture
def server() -> Iterator[dict[str, str]]:
    """An X server that takes calls under the name that Linux keeps in memory."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"\0{X11}/X{NUMBER}")
        listening.listen()
        yield {"DISPLAY": f":{NUMBER}.0"}


def test_a_display_that_answers_is_there(
    compositor: dict[str, str], server: dict[str, str]
) -> None:
    assert has_display(compositor, "linux")
    assert has_display(server, "linux")


def test_a_display_on_another_machine_answers_by_its_port() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        number = listening.getsockname()[1] - 6000
        assert has_display({"DISPLAY": f"127.0.0.1:{number}.0"}, "linux")
    assert not has_display({"DISPLAY": f"127.0.0.1:{number}.0"}, "linux")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":3999"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "unix:3999"},
        {"DISPLAY": "127.0.0.1:99999999"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_name_alone_is_no_display(environment: dict[str, str]) -> None:
    assert not has_display(environment, "linux")


def test_a_chosen_platform_and_other_systems_are_taken_at_their_word() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert has_display({}, "win32")
    assert has_display({}, "darwin")
