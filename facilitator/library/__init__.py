"""Agenda and activity files as values of the domain, and every mistake in them with its line.

Importing this package is cheap: YAML and validation are loaded when the first file is read.
"""

from facilitator.library.mistakes import Mistake
from facilitator.library.report import (
    AgendaTimes,
    BlockTimes,
    DayTimes,
    Report,
    agenda_times,
    check,
)
from facilitator.library.shelves import (
    Library,
    Shelf,
    read_activities,
    read_agendas,
    read_library,
)

__all__ = [
    "AgendaTimes",
    "BlockTimes",
    "DayTimes",
    "Library",
    "Mistake",
    "Report",
    "Shelf",
    "agenda_times",
    "check",
    "read_activities",
    "read_agendas",
    "read_library",
]
