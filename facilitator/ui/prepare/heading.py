"""The line beside a workshop's title: when, where and who."""

from facilitator.domain.date_span import span_in_words
from facilitator.domain.dates import as_date
from facilitator.domain.wording import counted
from facilitator.domain.workshop import Workshop


def heading(workshop: Workshop) -> str:
    """`Aug 4–6, 2026 · Cypress Street library · 8 teams, 41 people`."""
    dates = sorted(on for day in workshop.days if (on := as_date(day.date)) is not None)
    teams = counted("{n} team", "{n} teams", len(workshop.teams))
    people = counted("{n} person", "{n} people", len(workshop.people))
    parts = (
        span_in_words(dates[0], dates[-1]) if dates else "",
        workshop.settings.place,
        f"{teams}, {people}",
    )
    return " · ".join(part for part in parts if part)
