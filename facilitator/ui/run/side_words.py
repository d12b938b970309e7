"""What the right of the Run page says, from the present of a run. Knows no widgets."""

from collections.abc import Iterator
from datetime import datetime

from facilitator.domain.dates import as_date, short_day
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.run import Phase
from facilitator.domain.timing import (
    MINUTE,
    Standing,
    lateness,
    minutes_in_words,
    whole_minutes,
)
from facilitator.domain.wording import _
from facilitator.ui.run.now import Now
from facilitator.ui.titles import block_title, step_title, title_of


def of_words(now: Now) -> str:
    """Under the number: how long the step is and when it ends, or what to do."""
    if now.run.phase is Phase.ARMED:
        return _("Space starts it")
    if not now.is_open:
        return _starts(now)
    if now.is_over:
        return _("over · paused") if now.run.phase is Phase.PAUSED else _("over")
    minutes = minutes_in_words(-(-now.length // MINUTE))
    if now.run.phase is Phase.PAUSED or now.run.ends is None:
        return _("of {minutes} · paused").format(minutes=minutes)
    return _("of {minutes} · ends {time}").format(
        minutes=minutes, time=now.place.shown(now.run.ends)
    )


def _starts(now: Now) -> str:
    """When the day to come begins; nothing for one that is open, or behind us."""
    if now.day is None or not now.slots or now.is_open or now.is_finished:
        return ""
    on, time = as_date(now.day.date), now.place.shown(now.slots[0].start)
    if on is None or on == now.place.today(now.slots[0].start):
        return _("Starts at {time}").format(time=time)
    return _("Starts on {day} at {time}").format(day=short_day(on), time=time)


def step_words(now: Now) -> str:
    """What the number below is about, or what stands in its place."""
    if now.is_open and now.step is not None:
        return step_title(now.step)
    if now.run.phase is Phase.ARMED and now.block is not None:
        return _("Ready: {block}").format(block=block_title(now.block))
    if now.day is None:
        return _("There is no day in this agenda.")
    return _("All days have been run") if now.is_finished else now.day.title


def next_words(now: Now) -> tuple[str, str]:
    """What comes, and more about it."""
    coming = now.coming
    if now.is_finished:
        return _("What the teams take home"), _("Ctrl+P shows each team’s plan as it prints.")
    if coming is None:
        return _("The end of the day"), ""
    words = [minutes_in_words(coming.minutes)]
    if isinstance(coming, Step) and coming.sentence:
        words.append(coming.sentence)
    return title_of(coming), " · ".join(words)


@frozen
class Landmark:
    """What a room asks about: when it will be, and when it was to be."""

    title: str
    at: datetime
    planned: datetime | None


def landmarks(now: Now) -> Iterator[Landmark]:
    """Breaks and lunch still to come, and the end of the day."""
    planned = {each.block: each for each in now.run.baseline}
    for slot in now.slots:
        block, was = slot.block, planned.get(slot.block.id)
        if slot.standing is Standing.AHEAD and block.sort in {"break", "lunch"}:
            title = block_title(block)
            title = _("{block}, pinned").format(block=title) if block.pinned else title
            yield Landmark(title, slot.start, was.start if was is not None else None)
    if now.slots:
        end = max((each.end for each in now.run.baseline), default=None)
        yield Landmark(_("Ends"), now.slots[-1].end, end)


def was(mark: Landmark, now: Now) -> str:
    """How it differs from the plan, once a day is open."""
    if mark.planned is None or not now.is_open:
        return ""
    late = mark.at - mark.planned
    if abs(whole_minutes(late)) < 1:
        return lateness(late)
    return _("was {time}").format(time=now.place.shown(mark.planned))
