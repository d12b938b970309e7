"""The heads of a grid's columns: what each field is called, in full where there is room."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.domain.fields import Field, Shape
from facilitator.domain.wording import _
from facilitator.ui.grid.columns import indent
from facilitator.ui.parts import label

_BESIDE: Final = 2
"""What a head keeps free at its sides, so that two names do not run together."""


class Heads:
    """A label over each column."""

    def __init__(self, grid: QWidget, fields: Sequence[Field], columns: int) -> None:
        """`columns`: how many boxes a row has, these and those on its second line."""
        self._fields = tuple(fields)
        self._called: Mapping[str, str] = {}
        self.labels = tuple(_head(field, columns, grid) for field in fields)

    def call_fields(self, called: Mapping[str, str]) -> None:
        """Give fields that have only a letter and a number the names of this workshop."""
        self._called = called
        for field, head in zip(self._fields, self.labels, strict=True):
            if name := called.get(field.name):
                head.setToolTip(f"{_(field.label)} {name}")
                # Whether it fits follows from the column, so it must not widen it.
                head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def fit(self) -> None:
        """Show all names where every one of them has room, or else all in short."""
        named = [
            (head, field, self._called[field.name])
            for field, head in zip(self._fields, self.labels, strict=True)
            if field.name in self._called
        ]
        fits = all(_has_room(head, name) for head, _field, name in named)
        for head, field, name in named:
            head.setText(name if fits else _(field.label))


def _head(field: Field, columns: int, grid: QWidget) -> QLabel:
    made = label(_(field.label), "label", wrap=True)
    made.setParent(grid)
    if field.shape is Shape.NUMBER:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
    else:
        made.setIndent(indent(field.shape, columns))
    return made


def _has_room(head: QLabel, name: str) -> bool:
    """Whether a name can be broken between its words alone."""
    metrics = head.fontMetrics()
    room = head.width() - _BESIDE
    return all(metrics.horizontalAdvance(word) <= room for word in name.split())
