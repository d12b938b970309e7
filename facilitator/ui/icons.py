"""The pictures on the rail, as lines on a square of 20 by 20. Knows no widget and no color."""

from typing import Final

from PySide6.QtGui import QPainterPath

SIDE: Final = 20.0


def _lines() -> QPainterPath:
    """An agenda: three lines of words."""
    path = QPainterPath()
    for y, right in ((4.0, 17.0), (10.0, 17.0), (16.0, 11.0)):
        path.moveTo(3, y)
        path.lineTo(right, y)
    return path


def _triangle() -> QPainterPath:
    """Going."""
    path = QPainterPath()
    path.moveTo(5, 3)
    path.lineTo(16.5, 10)
    path.lineTo(5, 17)
    path.closeSubpath()
    return path


def _people() -> QPainterPath:
    """A team: somebody, and somebody behind."""
    path = QPainterPath()
    path.addEllipse(4, 3, 6.4, 6.4)
    path.arcMoveTo(1, 12, 12.4, 11, 0)
    path.arcTo(1, 12, 12.4, 11, 0, 180)
    path.arcMoveTo(10.6, 3, 6.4, 6.4, 80)
    path.arcTo(10.6, 3, 6.4, 6.4, 80, -160)
    path.arcMoveTo(9, 12, 10, 11, 60)
    path.arcTo(9, 12, 10, 11, 60, -60)
    return path


def _printer() -> QPainterPath:
    """A sheet that comes out."""
    path = QPainterPath()
    path.moveTo(5.5, 7)
    path.lineTo(5.5, 2.5)
    path.lineTo(14.5, 2.5)
    path.lineTo(14.5, 7)
    path.moveTo(5.5, 14.5)
    path.lineTo(2.5, 14.5)
    path.lineTo(2.5, 7)
    path.lineTo(17.5, 7)
    path.lineTo(17.5, 14.5)
    path.lineTo(14.5, 14.5)
    path.addRect(5.5, 11.5, 9, 6)
    return path


def _screen() -> QPainterPath:
    """The room's screen on its foot."""
    path = QPainterPath()
    path.addRoundedRect(2.5, 3, 15, 10.5, 1.5, 1.5)
    path.moveTo(10, 13.5)
    path.lineTo(10, 17)
    path.moveTo(6, 17)
    path.lineTo(14, 17)
    return path


def _house() -> QPainterPath:
    """Home."""
    path = QPainterPath()
    path.moveTo(2.5, 9.5)
    path.lineTo(10, 3)
    path.lineTo(17.5, 9.5)
    path.moveTo(4.5, 8)
    path.lineTo(4.5, 17)
    path.lineTo(15.5, 17)
    path.lineTo(15.5, 8)
    return path


ICONS: Final = {
    "prepare": _lines,
    "run": _triangle,
    "teams": _people,
    "print": _printer,
    "stage": _screen,
    "home": _house,
}
