"""The rows of a list model: made to say what is wanted, telling Qt exactly what differs."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex


class Listed(Protocol):
    """Anything with an id by which it is known again."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Listed)

_ROOT = QModelIndex()


def show_rows(
    model: QAbstractItemModel, rows: list[T], wanted: Sequence[T], columns: int = 1
) -> None:
    """Change `rows`, which `model` shows, into `wanted`, with exact row signals."""
    _remove(model, rows, {each.id for each in wanted})
    for at, each in enumerate(wanted):
        _put_at(model, rows, at, each, columns)


def _remove(model: QAbstractItemModel, rows: list[T], staying: set[str]) -> None:
    for at in reversed(range(len(rows))):
        if rows[at].id not in staying:
            model.beginRemoveRows(_ROOT, at, at)
            del rows[at]
            model.endRemoveRows()


def _put_at(model: QAbstractItemModel, rows: list[T], at: int, wanted: T, columns: int) -> None:
    found = next((i for i in range(at, len(rows)) if rows[i].id == wanted.id), None)
    if found is None:
        model.beginInsertRows(_ROOT, at, at)
        rows.insert(at, wanted)
        model.endInsertRows()
        return
    if found != at:
        model.beginMoveRows(_ROOT, found, found, _ROOT, at)
        rows.insert(at, rows.pop(found))
        model.endMoveRows()
    if rows[at] != wanted:
        rows[at] = wanted
        first = model.index(at, 0)
        last = first.siblingAtColumn(columns - 1)
        model.dataChanged.emit(first, last)
