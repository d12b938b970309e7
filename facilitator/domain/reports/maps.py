"""The resource map of a team as tables, one for each kind, with its headline."""

from collections.abc import Sequence
from typing import Final

from facilitator.domain.document import Grid, Heading, Part, Text
from facilitator.domain.kinds.resources import Headline, Resource
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.records import values_of
from facilitator.domain.reports.words import field_said, label_of
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop

_COLUMNS: Final = ("name", "where", "status", "holder", "evidence")
_WIDTHS: Final = (2.2, 1.6, 1.3, 1.2, 1.8)


def resource_map(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """The headline, then what there is of each kind, in the same columns for all."""
    headline = workshop.records.one(Headline, owner).text.strip()
    resources = [each for each in workshop.records.of(Resource, owner) if values_of(each)]
    rows = [_row(workshop, each) for each in resources]
    columns = [at for at in range(len(_COLUMNS)) if at == 0 or any(row[at] for row in rows)]
    parts: list[Part] = [Text(headline)] if headline else []
    for sort in (*RESOURCE_LABELS, ""):
        here = [row for each, row in zip(resources, rows, strict=True) if _sort(each) == sort]
        if here:
            label = workshop.settings.resource_label(sort) or _("Of no kind yet")
            parts += [Heading(label, level=3), _table(here, columns)]
    return tuple(parts)


def _table(rows: Sequence[tuple[str, ...]], columns: Sequence[int]) -> Grid:
    return Grid(
        header=tuple(label_of(Resource, _COLUMNS[at]) for at in columns),
        rows=tuple(tuple(row[at] for at in columns) for row in rows),
        widths=tuple(_WIDTHS[at] for at in columns),
    )


def _row(workshop: Workshop, resource: Resource) -> tuple[str, ...]:
    said = {name: field_said(workshop, resource, name) for name in _COLUMNS}
    return tuple((said | {"status": _status(workshop, resource)})[name] for name in _COLUMNS)


def _status(workshop: Workshop, resource: Resource) -> str:
    """The status and the star in words; kind ones where somebody is named beside them."""
    status = field_said(workshop, resource, "status")
    if resource.status == "misused" and resource.holder.strip():
        status = _("To be re-purposed")
    return ", ".join(each for each in (status, _("starred") if resource.starred else "") if each)


def _sort(resource: Resource) -> str:
    return resource.sort if resource.sort in RESOURCE_LABELS else ""
