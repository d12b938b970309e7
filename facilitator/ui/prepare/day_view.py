"""A day as Prepare shows it: its head in words and a card for every block. Values only."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from facilitator.domain.dates import as_date, long_day
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds.agenda import Day
from facilitator.domain.run import Phase, Run
from facilitator.domain.timing import (
    MINUTE,
    NOTHING,
    TO_COME,
    Place,
    Slot,
    Standing,
    forecast,
    minutes_in_words,
    missed,
    plan,
    whole_minutes,
)
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop
from facilitator.ui.titles import block_title


@frozen
class Card:
    """One block of a day."""

    id: str
    time: str
    title: str
    note: str
    minutes: int
    standing: Standing
    whole: int = 0
    """What it would have, where it has given way."""
    rests: bool = False
    is_protected: bool = False
    is_late: bool = False

    @property
    def tally(self) -> str:
        """`15`, or `4 of 10`."""
        if not self.whole:
            return str(self.minutes)
        return _("{left} of {whole}").format(left=self.minutes, whole=self.whole)

    @property
    def spoken(self) -> str:
        """The whole card, for a screen reader."""
        length = minutes_in_words(self.minutes)
        return ", ".join(part for part in (self.time, self.title, length, self.note) if part)


@frozen
class DayView:
    """One day: what its head says, its cards, and the clock they were made from."""

    day: Day
    on: date
    slots: tuple[Slot, ...]
    title: str
    when: str
    state: str
    is_in_trouble: bool
    cards: tuple[Card, ...]

    @property
    def id(self) -> str:
        return self.day.id

    @property
    def spoken(self) -> str:
        """The head, for a screen reader."""
        return ", ".join(part for part in (self.title, self.when, self.state) if part)

    def row(self, block: str) -> int:
        """The place of a block in the day, or -1."""
        return next((at for at, card in enumerate(self.cards) if card.id == block), -1)


def day_views(workshop: Workshop, run: Run, now: datetime) -> tuple[DayView, ...]:
    """All days of a workshop as they stand."""
    place = workshop.place
    return tuple(
        _view(day, number, run, now, place) for number, day in enumerate(workshop.days, start=1)
    )


def _view(day: Day, number: int, run: Run, now: datetime, place: Place) -> DayView:
    on = _date_of(day, run, now, place)
    slots = _slots(day, on, run, now, place)
    trouble = _trouble(slots, day, on, place)
    title = _("Day {n} · {title}") if day.title else _("Day {n}")
    return DayView(
        day=day,
        on=on,
        slots=slots,
        title=title.format(n=number, title=day.title),
        when=_when(day, on, place),
        state=trouble or _room_in_words(slots, day, on, place),
        is_in_trouble=bool(trouble),
        cards=tuple(_card(slot, place) for slot in slots),
    )


def _is_open(day: Day, run: Run) -> bool:
    return run.phase is not Phase.CLOSED and run.day == day.id


def _date_of(day: Day, run: Run, now: datetime, place: Place) -> date:
    """The date a day's clock hangs on: its own, or today's while it runs or has none."""
    today = place.today(now)
    return place.today(run.opened_at or now) if _is_open(day, run) else as_date(day.date) or today


def _slots(day: Day, on: date, run: Run, now: datetime, place: Place) -> tuple[Slot, ...]:
    if _is_open(day, run):
        return forecast(day, run, now, place)
    if day.id in run.opened:
        return tuple(_as_it_went(slot, run) for slot in plan(day, on, place))
    return tuple(
        replace(slot, standing=Standing.BEGUN) if slot.block.id in run.legs else slot
        for slot in plan(day, on, place, run)
    )


def _as_it_went(slot: Slot, run: Run) -> Slot:
    begun = slot.block.id in run.legs
    return replace(slot, standing=Standing.DONE if begun else Standing.LEFT_OUT)


def _trouble(slots: Sequence[Slot], day: Day, on: date, place: Place) -> str:
    """The first thing that will be late, in words; nothing for a day that is over."""
    if not any(slot.standing in TO_COME for slot in slots):
        return ""
    for block, late in missed(slots, day, on, place):
        time = minutes_in_words(whole_minutes(late))
        if block is None:
            return _("Ends {time} late").format(time=time)
        return _("{block} {time} late").format(block=block_title(block), time=time)
    return ""


def _room_in_words(slots: Sequence[Slot], day: Day, on: date, place: Place) -> str:
    if not slots:
        return _("Nothing planned yet")
    if all(slot.standing in {Standing.DONE, Standing.LEFT_OUT} for slot in slots):
        return _("Done")
    minutes = whole_minutes(_room(slots, place.instant(on, day.end)))
    if minutes < 1:
        return _("No room to spare")
    return _("{time} of room").format(time=minutes_in_words(minutes))


def _room(slots: Sequence[Slot], end: datetime) -> timedelta:
    """What may be late before anybody notices: breathing room, and waits for a pin or the end."""
    room = max(end - slots[-1].end, NOTHING)
    ended = slots[0].start
    for slot in slots:
        room += max(slot.start - ended, NOTHING)
        if slot.block.sort == "breathing-room" and slot.standing is Standing.AHEAD:
            room += slot.end - slot.start
        ended = slot.end
    return room


def _when(day: Day, on: date, place: Place) -> str:
    """`Tuesday, August 4 · 8:30–3:30`; a date that is still words stays as typed."""
    known = as_date(day.date)
    words = long_day(known) if known is not None else day.date
    start, end = (place.shown(place.instant(on, clock)) for clock in (day.start, day.end))
    return " · ".join(part for part in (words, f"{start}–{end}") if part)


def _card(slot: Slot, place: Place) -> Card:
    block = slot.block
    return Card(
        id=block.id,
        time=place.shown(slot.start),
        title=block_title(block),
        note=_note(slot, place),
        minutes=slot.minutes,
        standing=slot.standing,
        whole=block.minutes if _gave_way(slot) else 0,
        rests=block.rests,
        is_protected=block.priority == "protect" and not block.rests,
        is_late=slot.late >= MINUTE and slot.standing in TO_COME,
    )


def _gave_way(slot: Slot) -> bool:
    return slot.block.sort == "breathing-room" and slot.minutes < slot.block.minutes


def _note(slot: Slot, place: Place) -> str:
    block = slot.block
    match slot.standing:
        case Standing.NOW:
            return _("now")
        case Standing.BEGUN:
            return _("begun")
        case Standing.LEFT_OUT:
            return _("left out")
    if not block.pinned:
        return ""
    if slot.late >= MINUTE:
        return _("pinned {clock}").format(clock=place.shown(slot.start - slot.late))
    return _("pinned")
