"""Which box a field gets by its shape."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from PySide6.QtWidgets import QWidget

from facilitator.domain.fields import Shape
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox, FlagBox, LinksBox
from facilitator.ui.boxes.text import DayBox, LineBox, NumberBox, PassageBox

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
