"""A box for every shape of field. What is typed is handed over within 300 ms, by itself."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.domain.fields import Shape
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox, FlagBox, LinksBox
from facilitator.ui.boxes.text import DayBox, LineBox, NumberBox, PassageBox
from facilitator.ui.boxes.unsaved import waiting

Box: TypeAlias = LineBox | PassageBox | ChoiceBox | FlagBox | LinksBox

_BOXES: Final[Mapping[Shape, type[Box]]] = {
    Shape.LINE: LineBox,
    Shape.PASSAGE: PassageBox,
    Shape.DAY: DayBox,
    Shape.NUMBER: NumberBox,
    Shape.CHOICE: ChoiceBox,
    Shape.FLAG: FlagBox,
    Shape.LINKS: LinksBox,
}


def box_for(key: BoxKey, parent: QWidget | None = None) -> Box:
    """The box that fits the shape of a field."""
    return _BOXES[key.described.shape](key, parent)


def set_writable(box: Box, writable: bool) -> None:
    """Let a box be typed in, or only be read."""
    if isinstance(box, LineBox | PassageBox):
        box.setReadOnly(not writable)
    else:
        box.setEnabled(writable)


def unsaved_boxes(within: QWidget) -> list[LineBox | PassageBox]:
    """The boxes under a widget whose words are not on disk yet."""
    boxes = (unsaved.parent() for unsaved in waiting())
    return [
        box for box in boxes if isinstance(box, LineBox | PassageBox) and _is_within(box, within)
    ]


def _is_within(box: QObject, within: QWidget) -> bool:
    # Not isAncestorOf, which ends at a dialog's edge.
    parent = box.parent()
    return parent is not None and (parent is within or _is_within(parent, within))


__all__ = ["Box", "BoxKey", "DayBox", "box_for", "set_writable", "unsaved_boxes"]
