"""Fonts for every window test, and displays that can be unplugged."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import load_other_scripts, load_text_fonts

from .hotplug_offscreen import screen, set_screens

LAPTOP = screen("laptop", 0, 0, 1366, 768)
PROJECTOR = screen("projector", 1366, 0, 1920, 1080)
MONITOR = screen("monitor", 3286, 0, 1280, 720)
MIRROR = screen("projector", 0, 0, 1366, 768)

DISPLAYS = {"laptop": LAPTOP, "projector": PROJECTOR, "monitor": MONITOR, "mirror": MIRROR}


@pytest.fixture(autouse=True, scope="session")
def fonts(qapp: QApplication) -> None:
    load_text_fonts()
    load_other_scripts()


@pytest.fixture
def plug(qtbot: QtBot) -> Iterator[Callable[..., None]]:
    """`plug("laptop", "projector")`: from now on exactly these displays are there."""

    def there() -> set[str]:
        return {each.name() for each in QGuiApplication.screens()}

    def plugged(*names: str) -> None:
        wanted = {str(DISPLAYS[name]["name"]) for name in names}
        set_screens([DISPLAYS[name] for name in names])
        qtbot.waitUntil(lambda: there() == wanted, timeout=3000)

    plugged("laptop", "projector")
    yield plugged
    plugged("laptop", "projector")
