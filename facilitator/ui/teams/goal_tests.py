"""The ten tests of a worthy goal: a row of 0, 1 or 2 for the team, and one for its partner.

A run of digits fills a row. The lowest is named in words; there is no total.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.domain.kinds.goal import GoalTest, PartnerTest
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, set_writable
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import NumberBox
from facilitator.ui.parts import label
from facilitator.ui.teams.profile import lowest

SCORES: Final = tuple(f"w{place}" for place in range(1, 11))
_KINDS: Final = (GoalTest, PartnerTest)


class GoalTests(QWidget):
    """Two rows of ten boxes under the tests' names.

    Signals:
        typed: the key of a box and its value so far.
        left: a box has lost the focus; its key.
    """

    typed = Signal(object, object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[tuple[str, str], NumberBox] = {}
        self._names = [label("", "label", wrap=True) for _place in SCORES]
        self.words = {each.kind: label("", "soft", wrap=True) for each in _KINDS}
        self._raters = {GoalTest.kind: _("Our own"), PartnerTest.kind: _("Partner’s")}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(6)
        for column, name in enumerate(self._names, start=1):
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(name, 0, column)
            self._grid.setColumnStretch(column, 1)
        for at, (record_type, rater) in enumerate(zip(_KINDS, self._raters.values(), strict=True)):
            self._add_row(1 + 2 * at, record_type, rater)

    def _add_row(self, row: int, record_type: type[GoalTest], rater: str) -> None:
        self._grid.addWidget(label(rater, "label"), row, 0)
        for column, field in enumerate(SCORES, start=1):
            box = NumberBox(BoxKey(record_type(), field), self)
            box.typed.connect(self.typed)
            box.left.connect(self._say_left)
            self.boxes[record_type.kind, field] = box
            self._grid.addWidget(box, row, column)
        self._grid.addWidget(self.words[record_type.kind], row + 1, 1, 1, len(SCORES))

    def show_tests(
        self, records: Sequence[GoalTest], names: Sequence[str], *, writable: bool = True
    ) -> None:
        """Show both records under the names that this workshop gives the tests."""
        for shown, name in zip(self._names, names, strict=False):
            shown.setText(name)
            shown.setToolTip(name)
        for record in records:
            self._show_row(record, names, writable=writable)

    def _show_row(self, record: GoalTest, names: Sequence[str], *, writable: bool) -> None:
        for field, name in zip(SCORES, names, strict=False):
            box = self.boxes[record.kind, field]
            box.setAccessibleName(f"{self._raters[record.kind]}, {name}")
            box.show_key(BoxKey(record, field))
            set_writable(box, writable)
        self.words[record.kind].setText(lowest(record.scores, names))

    def focus_on(self, kind: str, field: str) -> None:
        """Put the cursor into one score."""
        box = self.boxes.get((kind, field))
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_left(self) -> None:
        sender = self.sender()
        if isinstance(sender, Box):
            self.left.emit(sender.key)
