"""A table as wide as its place and as high as its rows: a part of a page, with no bars of its own.

Only sizes and looks; being typed in is the record table's business.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from facilitator.domain.fields import Field, Shape
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.records import Record
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box
from facilitator.ui.lettering import text_font
from facilitator.ui.table.record_cells import RecordCells
from facilitator.ui.table.record_model import RecordModel
from facilitator.ui.table.words import Words
from facilitator.ui.theme import LABEL

Shares = Mapping[str, tuple[int, int]]
"""By field: the least width of its column, and its share of what is left."""

_REMOVE_WIDTH: Final = 28
_HEADER: Final = 30
_HEADER_SIDE: Final = 8
_HEADER_TEXT: Final = Qt.AlignmentFlag(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
)
_SHARES: Final[Mapping[Shape, tuple[int, int]]] = {
    Shape.PASSAGE: (140, 6),
    Shape.LINE: (90, 4),
    Shape.CHOICE: (110, 3),
    Shape.LINKS: (120, 4),
    Shape.DAY: (76, 1),
    Shape.NUMBER: (70, 0),
    Shape.FLAG: (44, 0),
}
_BRIEF: Final = (68, 2)
_LEADING: Final = (110, 6)
"""Of a line that stands for its record."""


def _share(field: Field, leading: str) -> tuple[int, int]:
    if field.brief:
        return _BRIEF
    return _LEADING if (field.shape, field.name) == (Shape.LINE, leading) else _SHARES[field.shape]


class FittedTable(QTableView):
    """Columns share its width; every row is as high as its highest cell."""

    def __init__(
        self,
        record_type: type[Record],
        fields: Sequence[str],
        add: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records = RecordModel(record_type, fields, self)
        self.cells = RecordCells(self.records, add, self)
        self.box: Box | None = None
        """The box that is open now."""
        leading = BY_NAME[record_type.kind].leading
        self._shares = {each.name: _share(each, leading) for each in self.records.fields}
        self.setAccessibleName(_(BY_NAME[record_type.kind].title))
        self.setModel(self.records)
        self.setItemDelegate(self.cells)
        self._set_look()
        self._set_header()

    @property
    def record_type(self) -> type[Record]:
        return self.records.record_type

    def share_width(self, shares: Shares) -> None:
        """Give columns their own least width and share of the rest."""
        self._shares.update(shares)

    def _set_look(self) -> None:
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(_HEADER_TEXT)
        header.setFixedHeight(_HEADER)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()
            self.fit_rows()

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        super().dataChanged(top_left, bottom_right, list(roles))
        for row in range(top_left.row(), bottom_right.row() + 1):
            self._fit_row(row)
        self._fit_height()

    def _fit_columns(self) -> None:
        shares = [self._shares[each.name] for each in self.records.fields]
        least = sum(width for width, _share in shares)
        spare = max(self.viewport().width() - _REMOVE_WIDTH - least, 0)
        whole = sum(share for _width, share in shares) or 1
        for column, (width, share) in enumerate(shares):
            self.setColumnWidth(column, width + spare * share // whole)
        used = sum(self.columnWidth(column) for column in range(len(shares)))
        self.setColumnWidth(len(shares), max(self.viewport().width() - used, _REMOVE_WIDTH))
        self._fit_header()

    def _fit_header(self) -> None:
        """Two lines where a label needs them."""
        font = text_font(LABEL, QFont.Weight.DemiBold)
        highest = max(
            Words(_(each.label), font, self.columnWidth(at) - 2 * _HEADER_SIDE).height
            for at, each in enumerate(self.records.fields)
        )
        one_line = QFontMetrics(font).height()
        self.horizontalHeader().setFixedHeight(_HEADER + round(highest) - one_line)

    def fit_rows(self) -> None:
        """Every row anew: words came or went."""
        for row in range(self.records.rowCount()):
            self._fit_row(row)
        self._fit_height()

    def _fit_row(self, row: int) -> None:
        heights = [
            self.cells.height(self.records.index(row, column), self.columnWidth(column))
            for column in range(len(self.records.fields))
        ]
        if self.box is not None and row == self.currentIndex().row():
            heights.append(self.box.height() + 3)
        self.setRowHeight(row, max(heights))

    def fit_current(self) -> None:
        """The row that is typed in: its box may have grown."""
        if self.currentIndex().isValid():
            self._fit_row(self.currentIndex().row())
            self._fit_height()

    def _fit_height(self) -> None:
        height = self.horizontalHeader().height() + self.verticalHeader().length() + 1
        if height != self.height():
            self.setFixedHeight(height)
