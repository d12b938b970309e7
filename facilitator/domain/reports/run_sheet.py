"""The facilitator's run sheet: each day by the clock, every step with what to say and do."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from facilitator.domain.dates import as_date, long_day
from facilitator.domain.document import Document, Grid, Heading, NewPage, Part, Text
from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports.words import file_name
from facilitator.domain.timing import MINUTE, Place, Slot, minutes_in_words, plan
from facilitator.domain.turns import turn_count
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop

_ANY_DAY: Final = date(2001, 1, 1)
"""Clock times of a day without a date: no zone changes its clock on it."""
_STRESS: Final = re.compile(r"\*(\S(?:[^*\n]*\S)?)\*")
_WIDTHS: Final = (0.08, 0.07, 0.15, 0.41, 0.29)


def build(workshop: Workshop, team: Team | None) -> Document:  # noqa: ARG001  one for the room
    """The whole workshop, a day at a time, each on pages of its own."""
    settings = workshop.settings
    parts: list[Part] = []
    for number, day in enumerate(workshop.days, start=1):
        parts += [NewPage()] * bool(parts)
        parts += _day(workshop.place, number, day)
    return Document(
        name=file_name(settings.title, _("run sheet")),
        title=_("Run sheet"),
        parts=tuple(parts) or (Text(_("The agenda has no day yet."), quiet=True),),
        head=(settings.title, _("Run sheet")),
        foot=(settings.place, ""),
        size=settings.paper,
    )


def _day(place: Place, number: int, day: Day) -> list[Part]:
    """The day at a glance on a page of its own, then block by block."""
    title = _("Day {number}").format(number=number)
    parts: list[Part] = [Heading(f"{title}: {day.title}" if day.title else title, level=1)]
    parts += [Text(text, quiet=True) for text in (_when(place, day), day.outcome.strip()) if text]
    slots = _slots(day, place)
    timed = [(block, slots[at] if slots else None) for at, block in enumerate(day.blocks)]
    if timed:
        parts += [_at_a_glance(place, timed), NewPage()]
    return [*parts, *(part for block, slot in timed for part in _block(place, block, slot))]


def _at_a_glance(place: Place, timed: Sequence[tuple[Block, Slot | None]]) -> Grid:
    """The blocks by the clock, what may happen to each, and who leads where that is said."""
    rows = [
        (
            place.shown(slot.start) if slot else "",
            str(slot.minutes if slot else block.minutes),
            block.title,
            _priority(block),
            block.lead.strip(),
        )
        for block, slot in timed
    ]
    header = (_("Clock"), _("Min"), _("Block"), _("If the day runs late"), _("Led by"))
    columns = 5 if any(row[-1] for row in rows) else 4
    return Grid(
        header[:columns],
        tuple(row[:columns] for row in rows),
        (0.08, 0.07, 0.35, 0.36, 0.14)[:columns],
        times=(0, 1),
        strong=(2,),
    )


def _when(place: Place, day: Day) -> str:
    on = as_date(day.date)
    doors = _("doors {time}").format(time=_clock(place, day.doors)) if day.doors else ""
    hours = " – ".join(_clock(place, each) for each in (day.start, day.end) if each)
    return " · ".join(each for each in (long_day(on) if on else day.date, doors, hours) if each)


def _clock(place: Place, time: str) -> str:
    """A time of the agenda in the workshop's own style, or the words it was given."""
    try:
        return place.shown(place.instant(_ANY_DAY, time))
    except ValueError:
        return time


def _slots(day: Day, place: Place) -> tuple[Slot, ...]:
    """The blocks on the clock; none where the day's own times are no clock times."""
    try:
        return plan(day, as_date(day.date) or _ANY_DAY, place)
    except (ValueError, OverflowError):
        return ()


def _block(place: Place, block: Block, slot: Slot | None) -> list[Part]:
    clock = f"{place.shown(slot.start)} – {place.shown(slot.end)} · " if slot else ""
    minutes = slot.minutes if slot else block.minutes
    facts = [minutes_in_words(minutes), _priority(block)]
    if block.pinned:
        facts.append(_("pinned to {time}").format(time=_clock(place, block.pinned)))
    if block.lead.strip():
        facts.append(_("led by {name}").format(name=block.lead.strip()))
    parts: list[Part] = [
        Heading(f"{clock}{block.title}"),
        Text(" · ".join(facts), quiet=True),
    ]
    if block.steps and not block.rests:
        parts.append(_steps(place, block, slot.start if slot else None))
    return parts


def _priority(block: Block) -> str:
    """What may happen to a block when the day runs late, in words."""
    least = minutes_in_words(block.never_under)
    match block.priority:
        case "drop":
            return _("may be dropped")
        case "shrink" if block.never_under:
            return _("may shrink to {minutes}").format(minutes=least)
        case "shrink":
            return _("may shrink")
        case _ if block.never_under:
            return _("protected; {minutes} only as the last offer").format(minutes=least)
        case _:
            return _("protected")


def _steps(place: Place, block: Block, start: datetime | None) -> Grid:
    rows = []
    cursor = start
    teams = len(place.teams) or place.expected
    for step in block.steps:
        turns = turn_count(step, teams)
        clock = place.shown(cursor) if cursor else ""
        texts = (_filled(text, turns) for text in (step.title, step.say, _done(step)))
        rows.append((clock, _minutes(step, turns), *texts))
        cursor = cursor + step.minutes * turns * MINUTE if cursor else None
    header = (_("Clock"), _("Min"), _("Step"), _("Say"), _("Do"))
    return Grid(header, tuple(rows), _WIDTHS, times=(0, 1), strong=(2,))


def _minutes(step: Step, turns: int) -> str:
    return f"{turns} × {step.minutes}" if turns > 1 else str(step.minutes)


def _filled(text: str, turns: int) -> str:
    """A text of all turns at once: `Stop 1–4 of 4`."""
    return (
        _STRESS.sub(r"\1", text.strip())
        .replace("{turn}", f"1–{turns}")
        .replace("{turns}", str(turns))
        .replace("{team}", _("each team"))
    )


def _done(step: Step) -> str:
    """What to do, the cue, how it ends where that is by itself, and what is typed."""
    lines = [step.do.strip()]
    if step.cue.strip():
        when = counted("At {n} minute left", "At {n} minutes left", step.cue_at)
        lines.append(f"{when}: {step.cue}" if step.cue_at else step.cue)
    if step.ends == "bell":
        lines.append(_("Bell, then moves on."))
    labels = [_(CAPTURES[name].label) for name in step.captures if name in CAPTURES]
    if labels:
        lines.append(_("To capture: {names}").format(names=", ".join(labels)))
    return "\n".join(line for line in lines if line)
