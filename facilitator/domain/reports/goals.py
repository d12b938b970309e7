"""How a team's goal came to be: its parts, its versions with why, its tests and its support."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from facilitator.domain.dates import long_date
from facilitator.domain.document import Grid, Part
from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest, Support
from facilitator.domain.kinds.versions import Version
from facilitator.domain.reports.plan import marked_on
from facilitator.domain.reports.words import facts, field_said, label_of
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import Workshop

_SCORES: Final = (N_("Not yet"), N_("Partly"), N_("Clearly"))
_NOT_ON_THE_PLAN: Final = ("work", "focal", "where", "practice", "structure")
_VERSION_WIDTHS: Final = (0.7, 1.5, 3.0, 1.7, 1.3)
_FINGERS: Final = ("fist", "one", "two", "three", "four", "five")


def goal_history(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """The parts the goal was made of, then what each version said and why it changed."""
    goal = workshop.records.one(Goal, owner)
    said = facts(workshop, goal, _NOT_ON_THE_PLAN)
    marks = [each for each in workshop.records.of(Version, owner) if each.of == Goal.kind]
    marks.sort(key=_number)
    rows = tuple(_version(workshop, mark, before) for before, mark in pairwise((Version(), *marks)))
    return (*said, *((_versions(rows),) if rows else ()))


def _versions(rows: Sequence[tuple[str, ...]]) -> Grid:
    """A table without the columns in which nothing stands."""
    header = (_("Version"), _("When"), _("What it said"), _("Why"), _("By whom"))
    filled = [at for at in range(len(header)) if any(row[at] for row in rows)]
    return Grid(
        tuple(header[at] for at in filled),
        tuple(tuple(row[at] for at in filled) for row in rows),
        tuple(_VERSION_WIDTHS[at] for at in filled),
    )


def goal_tests(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """Ten tests in words, ours beside our partner's; a profile, never a total."""
    ours = workshop.records.one(GoalTest, owner)
    theirs = workshop.records.one(PartnerTest, owner)
    rows = tuple(
        (f"{number} {name}", _score(own), _score(other))
        for number, (name, own, other) in enumerate(
            zip(workshop.settings.goal_tests, ours.scores, theirs.scores, strict=True), start=1
        )
        if own is not None or other is not None
    )
    header = (_("Test"), _("Our own score"), _("Our partner’s score"))
    table = (Grid(header, rows, (2.2, 1.2, 1.2)),) if rows else ()
    return (
        *table,
        *facts(workshop, ours, ("rater", "remark")),
        *facts(workshop, theirs, ("rater", "remark")),
        *_support(workshop, owner),
    )


def _version(workshop: Workshop, version: Version, before: Version) -> tuple[str, ...]:
    on = marked_on(workshop, version)
    when = ", ".join(each for each in (long_date(on) if on else "", version.block.strip()) if each)
    authors = version.authors.strip()
    if authors and version.authors == before.authors:
        # A whole team, named anew in every row, would make the table three times as high.
        authors = _("The same")
    wording = version.wording.strip()
    if version.wording == before.wording:
        wording = _("The same sentence; another part of the goal was changed.")
    return (str(version.no), when, wording, version.why.strip(), authors)


def _score(score: int | None) -> str:
    return "" if score is None else _(_SCORES[min(score, 2)])


def _support(workshop: Workshop, owner: str) -> tuple[Part, ...]:
    """How many showed how many fingers, and what would lift a low hand."""
    support = workshop.records.one(Support, owner)
    counts = tuple(field_said(workshop, support, name) for name in _FINGERS)
    condition = facts(workshop, support, ("condition",))
    if not any(counts):
        return condition
    header = (_("Fingers"), *(label_of(Support, name) for name in _FINGERS))
    row = (_("People"), *(count or "0" for count in counts))
    return (Grid(header, (row,), (2.0, 1, 1, 1, 1, 1, 1)), *condition)


def _number(version: Version) -> int:
    return version.no
