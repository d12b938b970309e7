"""The facilitator's run sheet: each day by the clock, every step with what to say and do."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from facilitator.domain.dates import as_date, long_day
from facilitator.domain.document import Document, Grid, Heading, NewPage, Part, Text
from facilitator.domain.forms import other_form
from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports.words import as_sentence, file_name
from facilitator.domain.timing import MINUTE, Place, Slot, minutes_in_words, plan
from facilitator.domain.turns import of_all_turns, turn_count
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop

_ANY_DAY: Final = date(2001, 1, 1)
"""Clock times of a day without a date: no zone changes its clock on it."""
_STRESS: Final = re.compile(r"\*(\S(?:[^*\n]*\S)?)\*")
_WIDTHS: Final = (0.08, 0.5, 0.42)


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
        dense=True,
    )


def _day(place: Place, number: int, day: Day) -> list[Part]:
    """The day at a glance, then block by block."""
    title = _("Day {number}").format(number=number)
    parts: list[Part] = [Heading(f"{title}: {day.title}" if day.title else title, level=1)]
    parts += [Text(text, quiet=True) for text in (_when(place, day), day.outcome.strip()) if text]
    slots = _slots(day, place)
    timed = [(block, slots[at] if slots else None) for at, block in enumerate(day.blocks)]
    if timed:
        parts.append(_at_a_glance(place, timed))
    return [*parts, *(part for block, slot in timed for part in _block(place, block, slot))]


def _at_a_glance(place: Place, timed: Sequence[tuple[Block, Slot | None]]) -> Grid:
    """The blocks by the clock, what may happen to each, and who leads where that is said."""
    rows = [
        (
            place.shown(slot.start) if slot else "",
            str(slot.minutes if slot else block.minutes),
            block.title,
            _when_late(place, block),
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
    """A block by its steps; what may happen to it when time is short stands in the glance.

    Rest is its title, unless the facilitator has something to do meanwhile.
    """
    clock = f"{place.shown(slot.start)} – {place.shown(slot.end)} · " if slot else ""
    minutes = "" if slot else f" · {minutes_in_words(block.minutes)}"
    parts: list[Part] = [Heading(f"{clock}{block.title}{minutes}")]
    if any(not block.rests or step.say.strip() or step.do.strip() for step in block.steps):
        parts.append(_steps(place, block, slot.start if slot else None))
        parts += [Text(words, quiet=True) for words in (other_form(block, place),) if words]
    return parts


def _when_late(place: Place, block: Block) -> str:
    if not block.pinned:
        return _priority(block)
    pinned = _("pinned to {time}").format(time=_clock(place, block.pinned))
    return f"{pinned}; {_priority(block)}"


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
    for step in block.steps:
        turns = turn_count(step, place.present)
        title = " ".join(step.title.split())
        said = "\n".join(each for each in (title, _asked(step), step.say.strip()) if each)
        texts = (_filled(text, turns) for text in (said, _done(step)))
        rows.append((_clock_and_minutes(place, cursor, step, turns), *texts))
        cursor = cursor + step.minutes * turns * MINUTE if cursor else None
    header = (_("Clock"), _("Step, and what to say"), _("What to do"))
    return Grid(header, tuple(rows), _WIDTHS, times=(0,), strong=(), led=(1,))


def _clock_and_minutes(place: Place, start: datetime | None, step: Step, turns: int) -> str:
    """When a step begins, and under it how long it lasts."""
    minutes = minutes_in_words(step.minutes)
    lasts = f"{turns} × {minutes}" if turns > 1 else minutes
    return f"{place.shown(start)}\n{lasts}" if start else lasts


def _asked(step: Step) -> str:
    """What the room reads, for a facilitator whose projector is dark; its title is said already."""
    sentence, title = (" ".join(text.split()) for text in (step.sentence, step.title))
    items = " · ".join(each.strip() for each in step.items.splitlines() if each.strip())
    asked = "" if sentence.casefold() == title.casefold() else sentence
    return " ".join(each for each in (f"“{asked}”" if asked else "", items) if each)


def _filled(text: str, turns: int) -> str:
    """A text of all turns at once, without the marks of what is stressed."""
    return of_all_turns(_STRESS.sub(r"\1", text.strip()), turns)


def _done(step: Step) -> str:
    """What to do, how it ends where that is by itself, what is typed; then the cue."""
    labels = [_(CAPTURES[name].label) for name in step.captures if name in CAPTURES]
    did = [
        as_sentence(step.do),
        _("Bell, then moves on.") if step.ends == "bell" else "",
        _("To capture: {names}.").format(names=", ".join(labels)) if labels else "",
    ]
    cue = step.cue.strip()
    if cue and step.cue_at:
        when = counted("At {n} minute left", "At {n} minutes left", step.cue_at)
        cue = f"{when}: {cue}"
    return "\n".join(text for text in (" ".join(each for each in did if each), cue) if text)
