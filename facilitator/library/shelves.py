"""Folders of files as shelves of activities and agendas; one broken file harms no other.

The readers, and with them YAML and validation, are imported when the first file is read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from facilitator.domain.activity import Activity
from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Agenda
from facilitator.domain.wording import _
from facilitator.library.mistakes import Mistake, said

if TYPE_CHECKING:
    from facilitator.library.page import Page

ENDINGS: Final = (".yaml", ".yml")


class Item(Protocol):
    """What lies on a shelf: something with an id."""

    @property
    def id(self) -> str: ...


T = TypeVar("T")
K = TypeVar("K", bound=Item)


@frozen
class Shelf(Generic[T]):
    """Items by id, and what is wrong with the files that gave none."""

    items: Mapping[str, T]
    mistakes: tuple[Mistake, ...] = ()

    @property
    def broken(self) -> frozenset[str]:
        """The ids of items that are not here because of mistakes in their files."""
        return frozenset(each.file.stem for each in self.mistakes) - self.items.keys()


@frozen
class Library:
    """All activities, and all agendas made from them."""

    activities: Shelf[Activity]
    agendas: Shelf[Agenda]

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        return (*self.activities.mistakes, *self.agendas.mistakes)


def read_activities(folder: Path) -> Shelf[Activity]:
    """The activities in a folder; a folder that is not there is empty."""
    return shelf_of_activities(pages(files_in(folder)))


def read_agendas(folder: Path, activities: Mapping[str, Activity]) -> Shelf[Agenda]:
    """The agendas in a folder, which may use these activities."""
    return shelf_of_agendas(pages(files_in(folder)), Shelf(activities))


def read_library(*folders: Path) -> Library:
    """The folders `activities` and `agendas` in each of these folders, as one library.

    Of two files with one id the first stays, and a mistake names both.
    """
    activities = shelf_of_activities(
        page for folder in folders for page in pages(files_in(folder / "activities"))
    )
    agendas = shelf_of_agendas(
        (page for folder in folders for page in pages(files_in(folder / "agendas"))), activities
    )
    return Library(activities, agendas)


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that mean to be on a shelf, by name."""
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise WorkshopError(
            _(
                "The folder {folder} cannot be read ({reason}). "
                "Nothing in it was changed; allow this user to read it."
            ).format(folder=folder, reason=error.strerror)
        ) from error
    return tuple(
        file for file in found if file.suffix.lower() in ENDINGS and not file.name.startswith(".")
    )


def pages(files: Iterable[Path]) -> "Iterator[Page]":
    """Each file, opened for reading."""
    from facilitator.library.page import Page

    return (Page(file) for file in files)


def shelf_of_activities(opened: "Iterable[Page]") -> Shelf[Activity]:
    """The activities on these pages."""
    from facilitator.library.activities import read_activity

    return _shelf(opened, read_activity)


def shelf_of_agendas(opened: "Iterable[Page]", activities: Shelf[Activity]) -> Shelf[Agenda]:
    """The agendas on these pages, which may use these activities."""
    from facilitator.library.agendas import AgendaReader

    def read(page: "Page") -> Agenda | None:
        return AgendaReader(page, activities.items, activities.broken).read()

    return _shelf(opened, read)


def _shelf(opened: "Iterable[Page]", read: "Callable[[Page], K | None]") -> Shelf[K]:
    items: dict[str, K] = {}
    files: dict[str, Path] = {}
    mistakes: list[Mistake] = []
    for page in opened:
        item = read(page)
        mistakes += page.mistakes
        if item is None:
            continue
        if item.id in items:
            mistakes.append(twice(page, item.id, files[item.id]))
            continue
        items[item.id], files[item.id] = item, page.file
    return Shelf(items, tuple(mistakes))


def twice(page: "Page", item_id: str, first: Path) -> Mistake:
    """That an id is taken, with the file that has it and stays in use."""
    return Mistake(
        page.file,
        page.root.line("id") if page.root else 0,
        _("id"),
        _("{id} is the id of {file} too, which stays in use").format(
            id=said(item_id), file=first.as_posix()
        ),
        _("give one of the two another id and file name"),
    )
