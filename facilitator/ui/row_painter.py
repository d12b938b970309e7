"""Paints the rows of a list that is drawn, not made of widgets. What a row shows is its own affair.

How a row stands is asked of its view: to read it from the option, PySide (6.11) makes every
enumeration of QStyle first, which is a twentieth of what a bare window takes to start.
"""

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QStyledItemDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """The base of every list's painter."""

    def __init__(self, view: "QAbstractItemView") -> None:
        super().__init__(view)
        self._view = view

    def is_chosen(self, index: Index) -> bool:
        """Whether the row is selected."""
        return self._view.selectionModel().isSelected(index)

    def has_focus(self, index: Index) -> bool:
        """Whether keys go to the row."""
        return self._view.hasFocus() and self._view.currentIndex() == index

    def is_under_mouse(self, index: Index) -> bool:
        """Whether the pointer is on the row."""
        under = self._view.mapFromGlobal(QCursor.pos()) - self._view.contentsRect().topLeft()
        return self._view.underMouse() and self._view.indexAt(under) == index
