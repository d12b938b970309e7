"""The real program in a process of its own, with a home of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Facilitator = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def facilitator(home: Path, tmp_path: Path) -> Facilitator:
    """Run `facilitator` with these words; there is no display unless one is asked for."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "FACILITATOR_DATABASE")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

    def run(*words: object, **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "facilitator", *map(str, words)],
            env={**environment, "FACILITATOR_HOME": str(home), **more},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run
