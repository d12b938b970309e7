"""Whether a window can be shown: asked before Qt is, which ends the program where none can."""

import os
import re
import sys
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

_PATIENCE: Final = 1.0
"""Seconds for a display on another machine to answer."""

_X: Final = re.compile(r"(?P<host>.*):(?P<number>\d+)(\.\d+)?")
_X_PORT: Final = 6000


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be shown; a chosen Qt platform is taken at its word."""
    if environment.get("QT_QPA_PLATFORM") or platform in {"win32", "darwin"}:
        return True
    # The variables outlive what they name: after `sudo`, in a job, when a connection is gone.
    return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY"), environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _answers(str(Path(folder, name or "")))


def _x_answers(display: str) -> bool:
    found = _X.fullmatch(display)
    if found is None:
        return False
    host, number = found["host"].removeprefix("unix"), int(found["number"])
    if host:
        return _answers((host, _X_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  where every X server has it
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str | tuple[str, int]) -> bool:
    import socket

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with suppress(OSError, OverflowError), closing(socket.socket(family)) as plug:
        plug.settimeout(_PATIENCE)
        plug.connect(address)
        return True
    return False
