"""Whether the agenda of a file can be put on the clock; each of its fields alone may look sound.

Nothing is mended here, and what the agenda says is not judged.
"""

from datetime import date
from typing import Final

from facilitator.domain.dates import as_date
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.records import Records
from facilitator.domain.timing import Place, clock_time, plan
from facilitator.domain.workshop import Workshop, WorkshopId

MOST_TEAMS: Final = 1_000
"""For whom turns can be counted; a retreat has thirty teams."""
_ANY_DAY: Final = date(2001, 1, 1)


def fits_the_clock(records: Records) -> bool:
    """Whether every day of the agenda has clock times and lengths that a calendar can hold."""
    workshop = Workshop(WorkshopId(""), records)
    place = workshop.place
    if not 0 <= place.present <= MOST_TEAMS:
        return False
    try:
        for day in workshop.days:
            _put(day, place)
    except (ValueError, OverflowError):
        return False
    return True


def _put(day: Day, place: Place) -> None:
    plan(day, as_date(day.date) or _ANY_DAY, place)
    place.instant(_ANY_DAY, day.end)
    if day.doors:
        clock_time(day.doors)
