"""Before the start and after the end: doors, good night, and the holding slide."""

from facilitator.domain.kinds.agenda import Day
from facilitator.domain.picture import Grid, Picture
from facilitator.domain.timing import Place, clock_time
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop


def doors(workshop: Workshop, day: Day, place: Place) -> Picture:
    """Welcome; where to sit; when we start."""
    rows = tuple(
        (team.name, "" if team.table is None else str(team.table)) for team in workshop.teams
    )
    with_tables = any(table for _name, table in rows)
    header = (_("Team"), _("Table")) if with_tables else (_("Team"),)
    return Picture(
        "doors",
        kicker=workshop.settings.title,
        sentence=_("Welcome. Sign in, find your table."),
        detail=(_("We start at {time}").format(time=_local(day.start, place)),),
        body=(Grid(header, rows if with_tables else tuple(row[:1] for row in rows)),)
        if rows
        else (),
    )


def good_night(workshop: Workshop, coming: Day | None, place: Place) -> Picture:
    """After a day: when the next one starts, or a farewell."""
    detail = (
        (_("We start again at {time}").format(time=_local(coming.start, place)),) if coming else ()
    )
    return Picture(
        "holding",
        kicker=workshop.settings.title,
        sentence=_("Thank you for today.") if coming else _("Thank you. Go well."),
        detail=detail,
    )


def holding(workshop: Workshop) -> Picture:
    """A calm picture while nothing is asked of the room."""
    return Picture("holding", sentence=workshop.settings.title or _("Leadership for Learning"))


def _local(clock: str, place: Place) -> str:
    at = clock_time(clock)
    hour = at.hour if place.clock == "24" else (at.hour - 1) % 12 + 1
    return f"{hour}:{at.minute:02}"
