"""The pictures on the rail, as lines on a square of 20 by 20. Knows no widget and no color."""

from typing import Final

from PySide6.QtGui import QPainterPath

SIDE: Final = 20.0


def _drawn(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Strokes from point to point."""
    path = QPainterPath()
    for first, *others in strokes:
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
    return path


def _lines() -> QPainterPath:
    """An agenda: three lines of words."""
    return _drawn(((3, 4), (17, 4)), ((3, 10), (17, 10)), ((3, 16), (11, 16)))


def _triangle() -> QPainterPath:
    """Going."""
    return _drawn(((5, 3), (16.5, 10), (5, 17), (5, 3)))


def _people() -> QPainterPath:
    """A team: somebody, and somebody behind."""
    path = QPainterPath()
    path.addEllipse(4, 3, 6.4, 6.4)
    for x, y, width, height, begin, sweep in (
        (1, 12, 12.4, 11, 0, 180),
        (10.6, 3, 6.4, 6.4, 80, -160),
        (9, 12, 10, 11, 60, -60),
    ):
        path.arcMoveTo(x, y, width, height, begin)
        path.arcTo(x, y, width, height, begin, sweep)
    return path


def _printer() -> QPainterPath:
    """A sheet that comes out."""
    path = _drawn(
        ((5.5, 7), (5.5, 2.5), (14.5, 2.5), (14.5, 7)),
        ((5.5, 14.5), (2.5, 14.5), (2.5, 7), (17.5, 7), (17.5, 14.5), (14.5, 14.5)),
    )
    path.addRect(5.5, 11.5, 9, 6)
    return path


def _screen() -> QPainterPath:
    """The room's screen on its foot."""
    path = _drawn(((10, 13.5), (10, 17)), ((6, 17), (14, 17)))
    path.addRoundedRect(2.5, 3, 15, 10.5, 1.5, 1.5)
    return path


def _house() -> QPainterPath:
    """Home."""
    return _drawn(((2.5, 9.5), (10, 3), (17.5, 9.5)), ((4.5, 8), (4.5, 17), (15.5, 17), (15.5, 8)))


ICONS: Final = {
    "prepare": _lines,
    "run": _triangle,
    "teams": _people,
    "print": _printer,
    "stage": _screen,
    "home": _house,
}
