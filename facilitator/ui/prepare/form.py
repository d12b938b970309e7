"""Fields of one record as boxes under one another, each with its name over it.

A form shows a record and says what was typed; what becomes of it is not its business.
"""

from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.domain.records import Record
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.parts import label
from facilitator.ui.prepare.choice_buttons import ChoiceButtons
from facilitator.ui.prepare.held import HeldBox

FormBox: TypeAlias = Box | ChoiceButtons
_GAP = 12
_UNDER_NAME = 4


class Form(QWidget):
    """The ground of every editor at the right.

    Signals:
        typed: a key and its value so far, to be recorded as it comes.
        left: the key of a box that has lost the focus.
        settled: a key and a value that is whole: one change.
    """

    typed = Signal(object, object)
    left = Signal(object)
    settled = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[FormBox] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(_GAP)

    def add(self, box: FormBox, name: str = "") -> None:
        """A box on a line of its own."""
        self.column.addLayout(self._named(box, name))

    def add_pair(self, *boxes: FormBox) -> None:
        """Boxes beside one another."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for box in boxes:
            row.addLayout(self._named(box, ""), 1)
        self.column.addLayout(row)

    def keep(self, box: FormBox) -> None:
        """Pass on what a box says; for a box that is laid out elsewhere."""
        self._boxes.append(box)
        if isinstance(box, HeldBox | ChoiceButtons):
            box.typed.connect(self.settled)
            return
        box.typed.connect(self.typed)
        box.left.connect(self._say_left)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The boxes in the order in which Tab visits them."""
        return tuple(self._boxes)

    def show_record(self, record: Record) -> None:
        """Let every box stand for this record."""
        for box in self._boxes:
            box.show_key(BoxKey(record, box.key.field))

    def set_writable(self, writable: bool) -> None:
        """Let people type here, or only read."""
        for box in self._boxes:
            if isinstance(box, LineBox | PassageBox):
                box.setReadOnly(not writable)
            else:
                box.setEnabled(writable)

    def flush(self) -> bool:
        """Hand over what is typed; False if words stay in a box because the disk refuses.

        Done before boxes come to stand for another record, or words would go to the wrong one.
        """
        for box in unsaved_boxes(self):
            box.flush()
        return not unsaved_boxes(self)

    def _named(self, box: FormBox, name: str) -> QVBoxLayout:
        self.keep(box)
        words = name or _(box.key.described.label)
        box.setAccessibleName(words)
        holder = QVBoxLayout()
        holder.setSpacing(_UNDER_NAME)
        over = _name(words)
        over.setBuddy(box)
        holder.addWidget(over)
        holder.addWidget(box)
        return holder

    def _say_left(self) -> None:
        box = self.sender()
        if isinstance(box, LineBox | PassageBox):
            self.left.emit(box.key)


def _name(words: str) -> QLabel:
    return label(words.replace("&", "&&"), "label")
