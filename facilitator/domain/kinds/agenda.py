"""The agenda: days, blocks and steps, the same values for a file and for a workshop's copy.

How files are read is the library's business; what time it makes is `timing`'s.
"""

from dataclasses import field
from typing import ClassVar, Final

from facilitator.domain.fields import choice, day, flag, line, links, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.records import Record
from facilitator.domain.wording import N_

PRIORITIES: Final = {"protect": N_("Protect"), "shrink": N_("Shrink"), "drop": N_("Drop")}
BLOCK_KINDS: Final = {
    "work": N_("Work"),
    "break": N_("Break"),
    "lunch": N_("Lunch"),
    "breathing-room": N_("Breathing room"),
}
ENDS: Final = {"wait": N_("waits"), "bell": N_("bell, then moves on")}
TIMERS: Final = {
    "digits": N_("Digits"),
    "ring": N_("Plain ring"),
    "back-at": N_("Only “back at”"),
    "stopwatch": N_("Stopwatch"),
    "none": N_("Nothing"),
}
BREAK_NEVER_UNDER: Final = 10
LUNCH_NEVER_UNDER: Final = 30


@frozen
class Step(Record):
    """One thing the room does. With turns, its minutes are those of one turn."""

    kind: ClassVar[str] = "step"

    title: str = line(N_("Title"))
    minutes: int = number(N_("Minutes"), default=1)
    scene: str = line(N_("Scene"))
    timer: str = choice(N_("Timer"), TIMERS, default="digits")
    sentence: str = passage(N_("The room reads"))
    detail: str = passage(N_("Below it"))
    items: str = passage(N_("List"))
    note: str = line(N_("Note"))
    shows: str = line(N_("Shows what was typed for"))
    say: str = passage(N_("Say"))
    do: str = passage(N_("Do"))
    cue: str = line(N_("Cue"))
    cue_at: int = number(N_("Cue, minutes left"), default=0)
    ends: str = choice(N_("How it ends"), ENDS, default="wait")
    turns: str = line(N_("Turns"))
    turns_at_most: int = number(N_("Turns at most"), default=0)
    captures: tuple[str, ...] = links(N_("Captures"))
    short: bool = flag(N_("Only in the short form"))
    """A step of the list its block uses at its fewest minutes."""
    origin: str = line(N_("From"))
    """`activity.step` where it came from one, for “Take the newer text”."""


@frozen
class Block(Record):
    """A part of a day: a title, minutes, a priority and its steps in order."""

    kind: ClassVar[str] = "block"

    title: str = line(N_("Block"))
    minutes: int = number(N_("Minutes"), default=0)
    sort: str = choice(N_("Kind"), BLOCK_KINDS, default="work")
    priority: str = choice(N_("If the day runs late"), PRIORITIES, default="protect")
    never_under: int = number(N_("Never under"), default=0)
    short: bool = flag(N_("In its short form"))
    pinned: str = line(N_("Pinned to"))
    """The local clock time it starts at, as `HH:MM`, or nothing."""
    lead: str = line(N_("Led by"))
    origin: str = line(N_("From"))
    """`agenda.block` where it came from a file."""
    steps: tuple[Step, ...] = field(default=())
    other_steps: tuple[Step, ...] = field(default=())
    """Those of the form it is not in; none where it has one form only."""

    @property
    def every_step(self) -> tuple[Step, ...]:
        """The steps of both forms, the full one first."""
        full, short = (self.steps, self.other_steps)[:: -1 if self.short else 1]
        return (*full, *short)

    @property
    def rests(self) -> bool:
        """A break, a lunch or breathing room: nothing is asked of anybody."""
        return self.sort != "work"


@frozen
class Day(Record):
    """A day of the workshop with its fixed start and end, as local `HH:MM`."""

    kind: ClassVar[str] = "day"

    title: str = line(N_("Day"))
    date: str = day(N_("Date"))
    doors: str = line(N_("Doors"))
    start: str = line(N_("Starts"))
    end: str = line(N_("Ends"))
    outcome: str = passage(N_("By the end of the day"))
    blocks: tuple[Block, ...] = field(default=())


@frozen
class Agenda:
    """A whole agenda, from a file or from a workshop."""

    days: tuple[Day, ...] = ()
    id: str = ""
    title: str = ""
    summary: str = ""
    teams: int = 8
    """The number of teams its arithmetic assumes."""


DAYS = Kind(Day, N_("Days"), many=True)
BLOCKS = Kind(Block, N_("Blocks"), many=True)
STEPS = Kind(Step, N_("Steps"), many=True)
