"""A team's records of one kind as the rows of a table, with an empty row to write on at the end.

Knows values only: what a cell looks like and how it is typed in is the table's business.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.fields import Field, Shape
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.rank import between
from facilitator.domain.records import Record, new_id, shapes
from facilitator.domain.wording import _
from facilitator.ui.table.boxes import Labels, is_sort
from facilitator.ui.table.rows import show_rows
from facilitator.ui.table.tags import Tag

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@frozen
class Cell:
    """One field of one record, with all there is to show of it."""

    record: Record
    field: Field
    text: str
    tags: tuple[Tag, ...] = ()
    sort: str = ""
    """The kind of resource whose colour the cell wears."""
    missing: bool = False
    """A must that is still empty."""
    leads: bool = False
    """It names its record."""


class RecordModel(QAbstractTableModel):
    """One row a record, one column a field, and a column at the end to remove a row."""

    def __init__(
        self, record_type: type[Record], fields: Sequence[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        described = shapes(record_type)
        self.record_type = record_type
        self.fields = tuple(described[name] for name in fields)
        self.labels = Labels()
        self._sort_field = next((each.name for each in self.fields if is_sort(each)), "")
        self._lead = next((each for each in self.fields if each.shape is Shape.LINE), None)
        self.given: Mapping[str, Any] = {}
        """Values that a record written on the empty row begins with."""
        self._rows: list[Record] = []
        self._blank: Record | None = None
        self._owner: str | None = None

    @property
    def owner(self) -> str | None:
        """Whose records are on show."""
        return self._owner

    @property
    def rows(self) -> tuple[Record, ...]:
        """The records on show, the empty one with them."""
        return tuple(self._rows)

    def show_records(self, records: Sequence[Record], owner: str, *, writable: bool) -> bool:
        """Show an owner's records; True if rows came, went or moved."""
        before = [row.id for row in self._rows]
        wanted = [*records, *([self._blank_after(records, owner)] if writable else [])]
        if owner == self._owner:
            show_rows(self, self._rows, wanted, self.columnCount())
        else:
            self.beginResetModel()
            self._owner, self._rows = owner, wanted
            self.endResetModel()
        return before != [row.id for row in self._rows]

    def _blank_after(self, records: Sequence[Record], owner: str) -> Record:
        """The empty record for the end of the list; it stays the same until it is written on."""
        rank = between(records[-1].rank if records else "", "")
        blank = self._blank
        if blank is None or blank.owner != owner or blank.id in {each.id for each in records}:
            blank = self.record_type(id=new_id(), owner=owner, rank=rank, **self.given)
        self._blank = replace(blank, rank=rank)
        return self._blank

    @property
    def has_sorts(self) -> bool:
        """Whether its rows are of the four kinds of resource, and wear their colours."""
        return bool(self._sort_field)

    @property
    def is_written_on(self) -> bool:
        """Whether there is an empty row to write on, and rows may be removed."""
        return bool(self._rows) and self.is_blank(len(self._rows) - 1)

    @property
    def lead_column(self) -> int:
        """The column that names a record; writing begins there."""
        return self.fields.index(self._lead) if self._lead is not None else 0

    def may_remove(self, row: int) -> bool:
        """Whether there is a record in this row that may go."""
        return self.is_written_on and 0 <= row < len(self._rows) and not self.is_blank(row)

    def is_blank(self, row: int) -> bool:
        """Whether this is the empty row at the end."""
        return self._blank is not None and self._rows[row].id == self._blank.id

    def row_of(self, record_id: str) -> int:
        """The row of a record, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == record_id), -1)

    def column_of(self, field: str) -> int:
        """The column of a field, or -1."""
        return next((at for at, each in enumerate(self.fields) if each.name == field), -1)

    def cell(self, index: Index) -> Cell | None:
        """What there is to show at an index; nothing in the last column."""
        if not index.isValid() or index.column() >= len(self.fields):
            return None
        record, field = self._rows[index.row()], self.fields[index.column()]
        value = getattr(record, field.name)
        empty = value in ("", None, ())
        return Cell(
            record,
            field,
            self.labels.told(field, value),
            self.labels.named(value) if field.shape is Shape.LINKS else (),
            str(value) if is_sort(field) else "",
            missing=empty and field.needed is not None and not self.is_blank(index.row()),
            leads=field is self._lead,
        )

    def called(self, cell: Cell) -> str:
        """What a box for this cell is called: whose it is, and which field."""
        named = str(getattr(cell.record, self._lead.name)).strip() if self._lead else ""
        label = _(cell.field.label)
        return f"{named}, {label}" if named and not cell.leads else label

    def sort_of(self, row: int) -> str:
        """The kind of resource a row is of, or nothing."""
        return str(getattr(self._rows[row], self._sort_field)) if self._sort_field else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.fields) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_(cell.field.label)}: {cell.text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_field = orientation is Qt.Orientation.Horizontal and section < len(self.fields)
        if is_field and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _(self.fields[section].label)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.cell(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
