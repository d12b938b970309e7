"""Whether one widget stands in another, however many windows lie between the two.

Qt's own `isAncestorOf` ends at the edge of a window: for it, a dialog and the list that a box
opens stand nowhere.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def stands_in(what: QObject | None, place: QWidget) -> bool:
    """Whether something is this place, or a part of it."""
    while what is not None and what is not place:
        what = what.parent()
    return what is not None
