"""Where the parts of a grid's rows stand, and how its columns give way to its width."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from facilitator.domain.fields import Field
from facilitator.ui.grid.columns import (
    LEAST_NAME,
    choice_widths,
    least_width,
    leaves_no_room,
    most_for_names,
    stretch,
)
from facilitator.ui.grid.heads import Heads
from facilitator.ui.grid.row import RowBoxes
from facilitator.ui.table.boxes import SortBox

_LINES = 3
"""Lines a row may take: its name where it stands above, its boxes, what stands below them."""


class Placing:
    """Fills the layout of a grid."""

    def __init__(self, layout: QGridLayout, fields: Sequence[Field]) -> None:
        self._layout = layout
        self._fields = tuple(fields)
        self._are_named = False
        self._names_above = False

    def place_heads(self, heads: Heads, beside: Sequence[Field], *, named: bool) -> None:
        """Put the heads over the columns of the fields that stand beside one another."""
        self._are_named = named
        self._keep_room_for_names()
        for column, (field, head) in enumerate(zip(beside, heads.labels, strict=True), 1):
            self._layout.addWidget(head, 0, column, Qt.AlignmentFlag.AlignBottom)
            self._layout.setColumnStretch(column, stretch(field))
            self._layout.setColumnMinimumWidth(column, least_width(field))

    def place(self, rows: Sequence[RowBoxes]) -> None:
        """Put the rows below one another."""
        for at, row in enumerate(rows):
            name, *beside = row.widgets
            across, top = len(row.widgets), _LINES * at + 1
            for column, widget in enumerate(beside, start=1):
                self._layout.addWidget(widget, top + 1, column, Qt.AlignmentFlag(0))
            if self._names_above:
                self._layout.addWidget(name, top, 0, 1, across)
            else:
                self._layout.addWidget(name, top + 1, 0)
            if row.below is not None:
                self._layout.addWidget(row.below, top + 2, 0, 1, across)

    def put_names(self, rows: Sequence[RowBoxes], width: int) -> None:
        """Names stand beside their boxes, or over them where those would be too narrow."""
        most = most_for_names(width)
        above = self._are_named and leaves_no_room(most, self._fields, width)
        if above is not self._names_above:
            self._names_above = above
            self._keep_room_for_names()
            self.place(rows)
        for row in rows:
            row.name.setMaximumWidth(width if above else most)

    def widen_choices(self, rows: Sequence[RowBoxes], width: int) -> None:
        """Give choices the width to be read whole, where there is room."""
        for row in rows[:1]:
            boxes = enumerate(row.boxes)
            wanted = {at: box.whole_width() for at, box in boxes if isinstance(box, SortBox)}
            for at, least in choice_widths(wanted, self._fields, width).items():
                self._layout.setColumnMinimumWidth(at + 1, least)

    def _keep_room_for_names(self) -> None:
        stand_beside = self._are_named and not self._names_above
        self._layout.setColumnMinimumWidth(0, LEAST_NAME if stand_beside else 0)
