"""One row of a grid, and the widgets that show it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.domain.fields import Shape
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import SHORT_LABELS
from facilitator.domain.records import Record
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, box_for
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox
from facilitator.ui.grid.columns import FEW
from facilitator.ui.parts import Elided
from facilitator.ui.table.boxes import Labels, document_box

_LEAST_LETTERS: Final = 4
"""What a choice shows at least; its column takes what the others leave."""


@frozen
class Row:
    """One row: a record, its name where it has one, and a word at its end."""

    record: Record
    name: str = ""
    tail: str = ""
    tail_role: str = "soft"
    removable: bool = False


class RowBoxes:
    """The widgets of one row."""

    def __init__(self, grid: QWidget, row: Row, fields: Sequence[str]) -> None:
        self.name = Elided("name", grid)
        self.boxes: list[Box] = [_box(BoxKey(row.record, field), grid) for field in fields]
        for box in self.boxes:
            box.setProperty("flat", True)
            box.setProperty("close", len(fields) > FEW)
        self.tail = QLabel(grid)
        self.tail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove = QPushButton("×", grid)
        self.remove.setProperty("role", "link")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove.setAccessibleName(_("Remove this row"))
        self.remove.setToolTip(_("Remove this row"))
        self.show(row)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (self.name, *self.boxes, self.tail, self.remove)

    def show(self, row: Row) -> None:
        """Show this row; what is typed in a box stays."""
        self.row = row
        self.name.setText(row.name)
        self.name.setToolTip(row.name)
        self.name.setVisible(bool(row.name))
        self.tail.setText(row.tail)
        if self.tail.property("role") != row.tail_role:
            self.tail.setProperty("role", row.tail_role)
            self.tail.style().unpolish(self.tail)
            self.tail.style().polish(self.tail)
        self.remove.setVisible(row.removable)
        for box in self.boxes:
            box.show_key(BoxKey(row.record, box.key.field))
            spoken = _(box.key.described.label)
            box.setAccessibleName(f"{row.name}, {spoken}" if row.name else spoken)


def _box(key: BoxKey, grid: QWidget) -> Box:
    # Lines wrap, choices end in an ellipsis and links are tags, as on the Teams page.
    if key.described.shape in {Shape.LINE, Shape.CHOICE, Shape.LINKS}:
        short = {sort: _(label) for sort, label in SHORT_LABELS.items()}
        made = document_box(key, Labels(sorts=short), grid)
        # Qt's own least width would make five columns too wide for a small laptop.
        made.setMinimumWidth(1)
        if isinstance(made, ChoiceBox):
            made.setMinimumContentsLength(_LEAST_LETTERS)
        return made
    return box_for(key, grid)
