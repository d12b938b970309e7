"""The whole suite runs offscreen on two displays: a laptop, and a projector to its right.

A caller who wants real windows sets QT_QPA_PLATFORM to another platform.
"""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest

TWO_SCREENS = Path(__file__).resolve().with_name("two_screens.json")


def offscreen_platform(config: Path) -> str:
    """Qt's option for these displays. Qt parts its options at every colon and semicolon."""
    if set(":;") & set(str(config)):
        copy = Path(tempfile.mkdtemp(prefix="displays-")) / config.name
        config = Path(shutil.copy(config, copy))
    return f"offscreen:configfile={config}"


if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = offscreen_platform(TWO_SCREENS)

# Stores flush every change, thousands of times in a suite: a disk in memory is quick at that.
_IN_MEMORY = Path("/dev/shm")  # noqa: S108
_ROOM = 4_000_000_000
if os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))

# The workshops of whoever runs the suite are none of its business.
for own in ("FACILITATOR_DATABASE", "FACILITATOR_HOME"):
    os.environ.pop(own, None)


def pytest_collection_finish() -> None:
    """What was imported and collected stays; looking at it again costs a tenth of the suite."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program asks for."""
    return ["facilitator", "-style", "fusion"]
