"""Which display is which: known by the device, not by where it is plugged in or where it lies.

A `QScreen` dies with its cable, so it is looked up each time and never kept.
"""

from collections.abc import Iterable
from dataclasses import astuple, fields
from typing import Self

from PySide6.QtGui import QGuiApplication, QScreen

from facilitator.domain.frozen import frozen


@frozen
class Display:
    """What tells one display from another."""

    name: str
    """The socket, as the system calls it."""
    maker: str = ""
    model: str = ""
    serial: str = ""

    @classmethod
    def of(cls, screen: QScreen) -> Self:
        return cls(screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """The display remembered as text, or nothing."""
        parts = text.split("\t")
        return cls(*parts) if len(parts) == len(fields(cls)) and text.strip() else None

    def to_text(self) -> str:
        """To be remembered until the next workshop."""
        return "\t".join(part.replace("\t", " ") for part in astuple(self))

    @property
    def label(self) -> str:
        """What a person calls it."""
        return f"{self.maker} {self.model}".strip() or self.name

    def is_same(self, other: "Display") -> bool:
        """The same device on whatever socket; one that tells nothing is known by its socket."""
        mine, theirs = self._device, other._device  # noqa: SLF001  another of our own kind
        return mine == theirs if any(mine + theirs) else self.name == other.name

    @property
    def _device(self) -> tuple[str, str, str]:
        return self.maker, self.model, self.serial


def screen_of(display: Display | None, screens: Iterable[QScreen] | None = None) -> QScreen | None:
    """The screen this display is now; of two equal devices the one on the same socket."""
    if display is None:
        return None
    known = QGuiApplication.screens() if screens is None else screens
    same = [screen for screen in known if display.is_same(Display.of(screen))]
    on_socket = [screen for screen in same if screen.name() == display.name]
    return next(iter(on_socket or same), None)


def is_mirrored(one: QScreen, other: QScreen) -> bool:
    """Whether two displays show the same part of the desktop."""
    return one.geometry().intersects(other.geometry())
