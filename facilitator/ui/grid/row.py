"""One row of a grid, and the widgets that show it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from facilitator.domain.fields import Shape
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import SHORT_LABELS
from facilitator.domain.records import Record, shapes
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, box_for
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.grid.columns import FEW, standing_below
from facilitator.ui.grid.name import Name
from facilitator.ui.parts import label
from facilitator.ui.table.boxes import Labels, document_box

_TO_ITS_WORDS: Final = 9
"""What lies over the words in a box."""
_LONG: Final = 3
"""How much more room than a line a passage gets."""
_WORDS: Final = frozenset({Shape.LINE, Shape.PASSAGE})
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

    def __init__(
        self, grid: QWidget, row: Row, fields: Sequence[str], called: Mapping[str, str]
    ) -> None:
        """`called`: what this workshop calls fields that have only a letter and a number."""
        self._called = called
        self.name = Name(grid)
        described = shapes(type(row.record))
        below = {each.name for each in standing_below([described[name] for name in fields])}
        self.boxes: list[Box] = [
            _box(BoxKey(row.record, name), grid, wraps=name in below) for name in fields
        ]
        self._beside = [box for box in self.boxes if box.key.field not in below]
        self.below = _Below(self.boxes[len(self._beside) :], grid) if below else None
        """What has a line of its own under the others."""
        for box in self.boxes:
            # Without a frame, an empty box needs a head above it or a hint to show where it is.
            field = box.key.described
            is_told = bool(field.hint) or box in self._beside
            box.setProperty("flat", is_told and field.shape is not Shape.NUMBER)
        for box in self._beside:
            box.setProperty("close", len(fields) > FEW)
        _invite(self._beside)
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
        """What stands beside one another, from left to right."""
        return (self.name, *self._beside, self.tail, self.remove)

    @property
    def top(self) -> int:
        """Where the row begins."""
        shown = [self.name] if not self.name.isHidden() else []
        return min(widget.y() for widget in (*shown, *self._beside))

    def take_away(self) -> None:
        """Hide everything and let it go."""
        for box in self.boxes:
            # Hidden with the focus, it would hand it to whatever button comes next.
            box.clearFocus()
        for widget in (*self.widgets, *((self.below,) if self.below is not None else ())):
            widget.hide()
            widget.deleteLater()

    def call_fields(self, called: Mapping[str, str]) -> None:
        """Fields have other names from now on."""
        self._called = called
        self.show(self.row)

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
            name = self._called.get(box.key.field, "")
            spoken = " ".join(each for each in (_(box.key.described.label), name) if each)
            box.setAccessibleName(f"{row.name}, {spoken}" if row.name else spoken)
            box.setToolTip(spoken if name else "")


class _Below(QWidget):
    """Boxes on a line of their own, each behind what it is called."""

    def __init__(self, boxes: Sequence[Box], grid: QWidget) -> None:
        super().__init__(grid)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in boxes:
            name = label(_(box.key.described.label), "label")
            name.setContentsMargins(0, _TO_ITS_WORDS, 0, 0)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            # Each gets its share of the width, whatever Qt would like for it.
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            is_long = box.key.described.shape is Shape.PASSAGE
            row.addWidget(box, _LONG if is_long else 1, Qt.AlignmentFlag.AlignTop)


def _invite(boxes: Sequence[Box]) -> None:
    """Say where to type: of boxes without an edge and without words nothing would be seen."""
    for_words = [box for box in boxes if box.key.described.shape in _WORDS]
    for box in for_words[:1]:
        if isinstance(box, LineBox | PassageBox) and not box.placeholderText():
            box.setPlaceholderText(_("Type here"))


def _box(key: BoxKey, grid: QWidget, *, wraps: bool) -> Box:
    # Lines wrap, choices end in an ellipsis and links are tags, as on the Teams page.
    if wraps or key.described.shape in {Shape.LINE, Shape.CHOICE, Shape.LINKS}:
        short = {sort: _(label) for sort, label in SHORT_LABELS.items()}
        made = document_box(key, Labels(sorts=short), grid)
        # Qt's own least width would make five columns too wide for a small laptop.
        made.setMinimumWidth(1)
        if isinstance(made, ChoiceBox):
            made.setMinimumContentsLength(_LEAST_LETTERS)
        return made
    return box_for(key, grid)
