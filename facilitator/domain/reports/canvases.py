"""The re-purposing canvases of a team: four dimensions, now and new."""

from typing import Final

from facilitator.domain.document import Grid, Heading, Part
from facilitator.domain.kinds.plan import Canvas
from facilitator.domain.records import values_of
from facilitator.domain.reports.words import facts, field_said
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import Workshop

_DIMENSIONS: Final = {
    "purpose": N_("Purpose"),
    "content": N_("Content"),
    "structure": N_("Structure"),
    "participants": N_("Participants"),
}


def canvases(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """Each canvas under the name of its resource."""
    return tuple(
        part
        for canvas in workshop.records.of(Canvas, owner)
        if values_of(canvas)
        for part in _canvas(workshop, canvas)
    )


def _canvas(workshop: Workshop, canvas: Canvas) -> tuple[Part, ...]:
    rows = tuple(
        (_(label), now, new)
        for name, label in _DIMENSIONS.items()
        if (now := field_said(workshop, canvas, f"{name}_now"))
        + (new := field_said(workshop, canvas, f"{name}_new"))
    )
    header = (_("Dimension"), _("Now"), _("New"))
    table = (Grid(header, rows, (1.0, 2.5, 2.5)),) if rows else ()
    heading = Heading(canvas.resource.strip() or _("A resource without a name"), level=3)
    return (heading, *table, *facts(workshop, canvas, ("stop", "start", "who", "builds")))
