"""A check of agendas and activities: every mistake, and what the agendas add up to.

Says nothing itself; the command line prints what is here.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.domain.activity import Activity
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Agenda, Block, Day
from facilitator.domain.turns import turn_count
from facilitator.library.mistakes import Mistake
from facilitator.library.shelves import (
    Shelf,
    files_in,
    pages,
    read_activities,
    shelf_of_activities,
    shelf_of_agendas,
    twice,
)
from facilitator.paths import data_folder, user_folder

if TYPE_CHECKING:
    from facilitator.library.page import Page


@frozen
class BlockTimes:
    """A block on the clock: `8:50` to `9:25`."""

    id: str
    title: str
    start: str
    end: str
    minutes: int
    steps: int
    """With every turn counted."""


@frozen
class DayTimes:
    """A day on the clock."""

    title: str
    start: str
    end: str
    blocks: tuple[BlockTimes, ...]

    @property
    def minutes(self) -> int:
        """What its blocks take."""
        return sum(block.minutes for block in self.blocks)

    @property
    def steps(self) -> int:
        return sum(block.steps for block in self.blocks)


@frozen
class AgendaTimes:
    """What an agenda adds up to, for the number of teams it assumes."""

    id: str
    title: str
    teams: int
    days: tuple[DayTimes, ...]

    @property
    def minutes(self) -> int:
        return sum(day.minutes for day in self.days)

    @property
    def blocks(self) -> int:
        return sum(len(day.blocks) for day in self.days)

    @property
    def steps(self) -> int:
        return sum(day.steps for day in self.days)


@frozen
class Report:
    """What a check has found."""

    files: int
    activities: tuple[str, ...]
    """The ids of activities without mistakes."""
    agendas: tuple[AgendaTimes, ...]
    mistakes: tuple[Mistake, ...]


def check(paths: Sequence[Path] = ()) -> Report:
    """Read these files and folders, or else the shipped ones.

    An agenda may use the activities among them, the shipped ones and the user's own.
    """
    asked = paths or (data_folder("activities"), data_folder("agendas"))
    opened = tuple(pages(_files(asked)))
    activities = shelf_of_activities(page for page in opened if not _is_agenda(page))
    agendas = shelf_of_agendas((p for p in opened if _is_agenda(p)), _with_others(activities))
    return Report(
        files=len(opened),
        activities=tuple(activities.items),
        agendas=tuple(agenda_times(agenda) for agenda in agendas.items.values()),
        mistakes=(*activities.mistakes, *agendas.mistakes, *_passed_over(opened)),
    )


def _passed_over(opened: "Iterable[Page]") -> Iterator[Mistake]:
    """The user's own files that the program does not use, since a shipped one has their id."""
    for page in opened:
        for shelf in ("activities", "agendas"):
            shipped = data_folder(shelf) / page.file.name
            own = page.file.resolve().parent == (user_folder() / shelf).resolve()
            if own and shipped.is_file():
                yield twice(page, page.file.stem, shipped)


def agenda_times(agenda: Agenda) -> AgendaTimes:
    """What an agenda adds up to."""
    days = tuple(_day_times(day, agenda.teams) for day in agenda.days)
    return AgendaTimes(agenda.id, agenda.title, agenda.teams, days)


def _day_times(day: Day, teams: int) -> DayTimes:
    from facilitator.library.sums import day_slots, shown

    blocks = tuple(
        BlockTimes(block.id, block.title, *shown(slot), slot.minutes, _steps(block, teams))
        for block, slot in zip(day.blocks, day_slots(day), strict=True)
    )
    return DayTimes(day.title, day.start, day.end, blocks)


def _steps(block: Block, teams: int) -> int:
    return sum(turn_count(step, teams) for step in block.steps)


def _files(asked: Iterable[Path]) -> Iterator[Path]:
    """Every file once, in the order asked for: a folder's own, then its two shelves'."""
    seen: set[Path] = set()
    for path in asked:
        folders = (path, path / "activities", path / "agendas")
        found = [file for folder in folders for file in files_in(folder)]
        for file in found or [path]:
            if file.absolute() not in seen:
                seen.add(file.absolute())
                yield file


def _is_agenda(page: "Page") -> bool:
    fields = page.root.node.fields if page.root else {}
    # Either of the two tells an activity: one of them may stand in a line that cannot be read.
    is_activity = not fields.keys().isdisjoint(("family", "forms"))
    if ("days" in fields) != is_activity:
        return "days" in fields
    return page.file.parent.name != "activities"


def _with_others(own: Shelf[Activity]) -> Shelf[Activity]:
    """These activities before the shipped ones and the user's own of the same ids.

    No other takes the place of one that has mistakes: its steps may be new.
    """
    shipped = read_activities(data_folder("activities"))
    users = read_activities(user_folder() / "activities")
    others = {**users.items, **shipped.items}
    items = {name: each for name, each in others.items() if name not in own.broken}
    mistakes = (*own.mistakes, *shipped.mistakes, *users.mistakes)
    return Shelf({**items, **own.items}, mistakes)
