"""The present of a run as the console shows it: one value, worked out in one place."""

from datetime import timedelta

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.moves import next_day
from facilitator.domain.on_show import block_on_show
from facilitator.domain.run import Phase, Run
from facilitator.domain.screen import steps_of
from facilitator.domain.timing import (
    MINUTE,
    NOTHING,
    Place,
    Slot,
    Standing,
    behind,
    count_up,
    countdown,
    forecast,
    lateness,
    minutes_in_words,
    missed,
    plan,
    whole_minutes,
)
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop
from facilitator.ui.titles import block_title


@frozen
class Now:
    """Everything the Run page's widgets read. `day` is the open day, or the one to come."""

    workshop: Workshop
    run: Run
    place: Place
    day: Day | None
    slots: tuple[Slot, ...]
    block: Block | None
    steps: tuple[Step, ...]
    step: Step | None
    coming: Step | Block | None
    late: timedelta
    left: timedelta
    length: timedelta
    is_finished: bool
    """Whether there is no day left to open, and none is open."""

    @property
    def is_open(self) -> bool:
        return self.run.phase is not Phase.CLOSED

    @property
    def is_over(self) -> bool:
        return self.run.phase in {Phase.RUNNING, Phase.PAUSED} and self.left <= NOTHING

    def timer(self) -> str:
        """The large number: time left, or how long it is over."""
        if self.run.phase not in {Phase.RUNNING, Phase.PAUSED}:
            return ""
        return count_up(-self.left) if self.left < NOTHING else countdown(self.left)

    def lateness(self) -> str:
        """`6 min behind`, once a day is open."""
        return lateness(self.late) if self.is_open else ""

    def reassurance(self) -> tuple[str, bool]:
        """What the lateness means for pins and the day's end, and whether that is bad."""
        if not self.is_open or self.day is None:
            return "", False
        on = self.place.today(self.run.opened_at or self.slots[0].start)
        trouble = next(missed(self.slots, self.day, on, self.place), None)
        if trouble is not None:
            block, by = trouble
            time = minutes_in_words(whole_minutes(by))
            if block is None:
                return _("The day ends {time} late").format(time=time), True
            return _("{block} {time} late").format(block=block_title(block), time=time), True
        if self.late >= MINUTE:
            return _("Breathing room covers it"), False
        return "", False

    def without_ways(self) -> str:
        """What there is to say where there is no way back to offer."""
        if self.reassurance()[1]:
            return _("Nothing that may be shortened is left before what is missed.")
        return _("Nothing will be missed as things stand.")


def landmark_times(now: Now) -> str:
    """When lunch and breaks will be and when the day ends: `Lunch 12:00 · Ends 3:30`."""
    words = [
        f"{block_title(slot.block)} {now.place.shown(slot.start)}"
        for slot in now.slots
        if slot.standing is Standing.AHEAD and slot.block.sort in {"break", "lunch"}
    ]
    if now.slots:
        words.append(_("Ends {time}").format(time=now.place.shown(now.slots[-1].end)))
    return " · ".join(words)


def now_of(opened: OpenWorkshop, run: Run | None = None) -> Now:
    """The present of an open workshop, or what it would be with another run."""
    workshop, run = opened.workshop, run or opened.run
    place, now = workshop.place, opened.now()
    days = workshop.days
    is_closed = run.phase is Phase.CLOSED
    coming = next_day(days, run, place, now) if is_closed else workshop.day(run.day)
    # Where none is to come, the last may be looked at.
    day = coming or (days[-1] if is_closed and days else None)
    slots: tuple[Slot, ...] = ()
    if day is not None:
        on = place.today(now)
        slots = plan(day, on, place) if is_closed else forecast(day, run, now, place)
    block = block_on_show(day, run) if day is not None else None
    steps = steps_of(block, run, place) if block is not None else ()
    step = next((each for each in steps if each.id == run.step), None)
    return Now(
        workshop=workshop,
        run=run,
        place=place,
        day=day,
        slots=slots,
        block=block,
        steps=steps,
        step=step,
        coming=_coming(run, slots, steps),
        late=behind(slots, run),
        left=run.time_left(now),
        length=run.whole(now),
        is_finished=is_closed and coming is None and any(each.blocks for each in days),
    )


def a_second_on(before: Now, opened: OpenWorkshop) -> Now:
    """The present, a beat after it was worked out.

    Within a step's time only what is left moves; while no day is open, nothing does until midnight.
    """
    run, now = opened.run, opened.now()
    if before.run is not run or before.workshop is not opened.workshop:
        return now_of(opened)
    if run.phase is Phase.RUNNING and (left := run.time_left(now)) > NOTHING:
        return replace(before, left=left)
    if run.phase is Phase.CLOSED and before.slots:
        today = before.place.today(now) == before.place.today(before.slots[0].start)
        return before if today else now_of(opened)
    return now_of(opened)


def _coming(run: Run, slots: tuple[Slot, ...], steps: tuple[Step, ...]) -> Step | Block | None:
    ids: list[str] = [step.id for step in steps]
    if run.phase is Phase.ARMED:
        return steps[0] if steps else None
    if run.phase is not Phase.CLOSED and run.step in ids[:-1]:
        return steps[ids.index(run.step) + 1]
    return next((slot.block for slot in slots if slot.standing is Standing.AHEAD), None)
