"""Paper slips: one for each team and each must, its boxes the grid on screen in the same order.

A scribe types eight of them in a break, so nothing is asked on paper that is not asked there.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.domain.document import Box, Document, NewPage, Part, Slip
from facilitator.domain.fields import Field, Shape
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.kinds.capture import Capture
from facilitator.domain.kinds.goal import GoalTest
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import shapes
from facilitator.domain.reports.words import file_name, label_of
from facilitator.domain.todo import asked, typed_fields
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop

_ROWS: Final = {"actions": 5, "drivers": 12, "factors": 5}
"""More rows than a team needs, where it may need more; elsewhere as many as it needs."""
_WIDE: Final = {Shape.LINE: 3.0, Shape.PASSAGE: 3.0, Shape.LINKS: 2.0}
_NARROW: Final = 1.4
_LEAD: Final = 1.5
"""How much more room the first field of a row gets."""
_MOST_IN_A_ROW: Final = 5
_TALL: Final = {Shape.PASSAGE: 2}


def build(workshop: Workshop, team: Team | None) -> Document:
    """All slips the agenda asks for, by capture; of one team, or of every team."""
    parts: list[Part] = []
    for capture in slip_captures(workshop):
        parts += [NewPage()] * bool(parts)
        parts += slips(workshop, team, capture)
    return _document(workshop, _("Slips"), parts)


def slip_captures(workshop: Workshop) -> tuple[Capture, ...]:
    """The captures with a slip, as the agenda asks for them; all of them when it asks for none."""
    captures = [each for each in asked(workshop) if each.slip]
    return tuple(captures or [each for each in CAPTURES.values() if each.slip])


def slips(workshop: Workshop, team: Team | None, capture: Capture) -> tuple[Slip, ...]:
    """A slip for each team; with a box for its name where there is no team yet."""
    teams = (team,) if team else workshop.teams or (Team(),)
    rows, prompt = tuple(_rows(workshop, capture)), _prompt(workshop, capture)
    unnamed = ((Box(_("Team")),), *rows)
    return tuple(
        Slip(_(capture.label), each.name, prompt, rows if each.name.strip() else unnamed)
        for each in teams
    )


def _document(workshop: Workshop, title: str, parts: Sequence[Part]) -> Document:
    settings = workshop.settings
    name = file_name(settings.title, title)
    return Document(name, title, tuple(parts), size=settings.paper)


def _rows(workshop: Workshop, capture: Capture) -> Iterator[tuple[Box, ...]]:
    kind = KIND_OF_CAPTURE[capture.name]
    fields = tuple(shapes(kind.record)[name] for name in typed_fields(capture))
    labels = {each.name: _label(workshop, capture, each) for each in fields}
    if kind.many and len(fields) <= _MOST_IN_A_ROW:
        # One record a row, as on screen; the labels stand in the first row alone.
        for row in range(_ROWS.get(capture.name, capture.at_least)):
            yield tuple(_box(each, "" if row else labels[each.name], fields[0]) for each in fields)
    else:
        for row_fields in _packed(fields):
            yield tuple(_box(each, labels[each.name]) for each in row_fields)


def _packed(fields: tuple[Field, ...]) -> Iterator[tuple[Field, ...]]:
    """Sentences on rows of their own; small answers and pairs of now and new beside each other."""
    row: tuple[Field, ...] = fields[:1]
    for field in fields[1:]:
        if _goes_beside(field, row):
            row = (*row, field)
        else:
            yield row
            row = (field,)
    yield row


def _goes_beside(field: Field, row: Sequence[Field]) -> bool:
    before = row[-1]
    if field.name.endswith("_new"):
        return before.name == field.name.removesuffix("_new") + "_now"
    return len(row) < _MOST_IN_A_ROW and _share(field) == _share(before) == _NARROW


def _box(field: Field, label: str, lead: Field | None = None) -> Box:
    more = _LEAD if field is lead and _share(field) > _NARROW else 1.0
    return Box(label, _TALL.get(field.shape, 1), _share(field) * more)


def _share(field: Field) -> float:
    return _NARROW if field.brief else _WIDE.get(field.shape, _NARROW)


def _label(workshop: Workshop, capture: Capture, field: Field) -> str:
    record = KIND_OF_CAPTURE[capture.name].record
    tests = [name for name in shapes(GoalTest) if name.startswith("w")]
    if issubclass(record, GoalTest) and field.name in tests:
        place = tests.index(field.name)
        name = f"{place + 1} {workshop.settings.goal_tests[place]}"
        return "\n".join(each for each in (name, workshop.settings.test_question(place)) if each)
    return label_of(record, field.name)


def _prompt(workshop: Workshop, capture: Capture) -> str:
    """What the scripts call the slip, what it asks, and the words to choose from."""
    kind = KIND_OF_CAPTURE[capture.name]
    fields = [shapes(kind.record)[name] for name in typed_fields(capture)]
    called = _(capture.slip).partition("|")[0]
    asked = _(capture.ask) if capture.ask else _asked(workshop, capture)
    first = " · ".join(each for each in (called[:1].upper() + called[1:], asked) if each)
    lines = [first, *(_choices(workshop, each) for each in fields)]
    if issubclass(kind.record, GoalTest):
        lines.append(_("0 not yet · 1 partly · 2 clearly"))
    return "\n".join(line for line in lines if line)


def _asked(workshop: Workshop, capture: Capture) -> str:
    steps: Iterator[Step] = (
        step for day in workshop.days for block in day.blocks for step in block.steps
    )
    sentences = (step.sentence.strip() for step in steps if capture.name in step.captures)
    return next((sentence for sentence in sentences if sentence), "")


def _choices(workshop: Workshop, field: Field) -> str:
    if not field.choices:
        return ""
    words = (
        workshop.settings.resource_label(key) if field.choices is RESOURCE_LABELS else _(label)
        for key, label in field.choices.items()
    )
    return f"{_(field.label)}: {' · '.join(words)}"
