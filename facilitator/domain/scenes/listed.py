"""A list: what the room says, appearing as it is typed; in columns where the lines have a kind."""

from collections.abc import Iterator

from facilitator.domain.frozen import replace
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.picture import Body, Column, Columns, Hue, Lines, Picture
from facilitator.domain.records import ROOM, Record, shapes
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.scenes.prompt import prompt
from facilitator.domain.wording import _

_HUES = (Hue.PINE, Hue.TOOLS, Hue.RELATIONSHIPS, Hue.KNOWLEDGE, Hue.STRUCTURES)


def listed(moment: Moment) -> Picture:
    """The lines typed for the capture the step shows, or for its first."""
    picture = prompt(moment, "list")
    shown = moment.step.shows or next(iter(moment.step.captures), "")
    capture = CAPTURES.get(shown)
    if capture is None or capture.private:
        return picture
    body = tuple(_body(moment, capture))
    return replace(picture, body=body) if body else picture


def _body(moment: Moment, capture: Capture) -> Iterator[Body]:
    """Lines in columns by their kind; those that have none yet stand under them."""
    typed = _typed(moment, capture)
    apart = [each for each in typed if not _group(each, capture)]
    if len(typed) > len(apart):
        yield _columns(moment, capture, typed)
    if apart:
        yield Lines(tuple(_leading(each, capture) for each in apart))


def _typed(moment: Moment, capture: Capture) -> list[Record]:
    kind = KIND_OF_CAPTURE[capture.name]
    teams = [moment.team] if moment.team else list(moment.workshop.teams)
    owners = [team.id for team in teams] if capture.scope is Scope.TEAM else [ROOM]
    return [
        record
        for owner in owners
        for record in moment.workshop.records.of(kind.record, owner)
        if _leading(record, capture)
        and getattr(record, next(iter(capture.fields), kind.leading))
        and capture.takes(record)
    ]


def _leading(record: Record, capture: Capture) -> str:
    return str(getattr(record, KIND_OF_CAPTURE[capture.name].leading) or "")


def _group(record: Record, capture: Capture) -> str:
    return str(getattr(record, capture.grouped_by)) if capture.grouped_by else ""


def _columns(moment: Moment, capture: Capture, typed: list[Record]) -> Columns:
    field = shapes(KIND_OF_CAPTURE[capture.name].record)[capture.grouped_by]
    is_resource = field.choices is RESOURCE_LABELS
    columns = []
    for at, (key, label) in enumerate(field.choices.items()):
        group = [_leading(each, capture) for each in typed if _group(each, capture) == key]
        heading = moment.workshop.settings.resource_label(key) if is_resource else _(label)
        hue = Hue(key) if is_resource else _HUES[at % len(_HUES)]
        columns.append(Column(heading, tuple(group), hue, None if is_resource else len(group)))
    return Columns(tuple(columns))
