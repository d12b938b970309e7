"""The pages of the papers on show, as rows of a model; how a page looks is not known here."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _
from facilitator.ui.print.press import SetPaper

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@frozen
class Page:
    """One page of a paper; `number` counts from 0."""

    paper: SetPaper
    number: int

    @property
    def caption(self) -> str:
        """What stands above it: only the first page of a paper says whose it is."""
        return self.paper.title if self.number == 0 else ""

    @property
    def spoken(self) -> str:
        """The page, for a screen reader."""
        words = _("Page {n} of {of}").format(n=self.number + 1, of=self.paper.pages)
        return f"{self.paper.title}, {words}" if self.paper.title else words


class Pages(QAbstractListModel):
    """The pages of one paper after those of another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers: list[SetPaper] = []
        self._rows: list[Page] = []

    @property
    def papers(self) -> tuple[SetPaper, ...]:
        return tuple(self._papers)

    def page(self, row: int) -> Page:
        return self._rows[row]

    def show_paper(self, paper: SetPaper) -> None:
        """Put a paper in its place: where an older one stands, or after the last."""
        first = sum(each.pages for each in self._papers[: paper.at])
        older = sum(each.pages for each in self._papers[paper.at : paper.at + 1])
        self._papers[paper.at : paper.at + 1] = [paper]
        rows = [Page(paper, number) for number in range(paper.pages)]
        stay = min(older, len(rows))
        self._change(first, rows[:stay])
        self._take_out(first + stay, older - stay)
        self._put_in(first + stay, rows[stay:])

    def cut(self, papers: int) -> None:
        """Show so many papers and none after them."""
        del self._papers[papers:]
        stay = sum(each.pages for each in self._papers)
        self._take_out(stay, len(self._rows) - stay)

    def _change(self, first: int, rows: Sequence[Page]) -> None:
        if rows and self._rows[first : first + len(rows)] != rows:
            self._rows[first : first + len(rows)] = rows
            self.dataChanged.emit(self.index(first), self.index(first + len(rows) - 1))

    def _take_out(self, first: int, count: int) -> None:
        if count:
            self.beginRemoveRows(_NOWHERE, first, first + count - 1)
            del self._rows[first : first + count]
            self.endRemoveRows()

    def _put_in(self, first: int, rows: Sequence[Page]) -> None:
        if rows:
            self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
            self._rows[first:first] = rows
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[index.row()].spoken
        return None
