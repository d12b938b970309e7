"""What the composition root hands to the window; nothing is opened before it is called."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from facilitator.domain.device import Device
    from facilitator.library import Library
    from facilitator.store import Store


class Setup(NamedTuple):
    """Where the window gets what it needs. Before the first paint dataclasses would be heavy."""

    open_store: "Callable[[], Store]"
    read_library: "Callable[[], Library]"
    device: "Callable[[], Device]"
    clock: Callable[[], datetime]
    local_zone: Callable[[], str]
    user_folder: Path
    replaced_folder: Path
    fonts_folder: Path
    sample_file: Path
    steady: Callable[[], timedelta] | None = None
    """The time since some instant, whatever the laptop's clock is set to."""
