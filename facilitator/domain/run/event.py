"""The events of the run: each says everything about its own effect. What they do is in `fold`."""

import uuid
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.frozen import frozen


class What(StrEnum):
    """What can happen."""

    DAY_OPENED = "day opened"
    BLOCK_ARMED = "block armed"
    STEP_BEGAN = "step began"
    PAUSED = "paused"
    RESUMED = "resumed"
    LENGTHENED = "lengthened"
    RESTARTED = "restarted"
    BLOCK_SKIPPED = "block skipped"
    BLOCK_KEPT = "block kept"
    WAY_TAKEN = "way back taken"
    WAY_LEFT = "way back left"
    DAY_CLOSED = "day closed"
    COVERED = "covered"
    CLOCK_SET = "clock set"


class Cover(StrEnum):
    """What hides the picture from the room; time goes on under it."""

    NONE = ""
    BLACK = "black"
    HOLDING = "holding"
    FROZEN = "frozen"
    LENT = "lent"


@frozen
class Leg:
    """A step as its block started with it."""

    step: str
    length: timedelta
    bell: bool = False
    team: str | None = None
    """The id of the team whose turn it is, empty where it is no team's alone; not said by logs of
    earlier programs, nor where no team was here yet."""


@frozen
class Planned:
    """A block in the plan of the day at its start: the baseline lateness is measured from."""

    block: str
    start: datetime
    end: datetime


@frozen
class Cut:
    """A block still to come as a way back on time will have it: shorter legs, or left out."""

    block: str
    legs: tuple[Leg, ...] = ()
    instead: tuple[Leg, ...] = ()
    """What it had when the way was taken: given others in Prepare since, it keeps those."""


@frozen
class RunEvent:
    """One line of the log. `at` is the instant it counts from, `noted` when it was written."""

    what: What
    at: datetime
    noted: datetime
    day: str = ""
    block: str = ""
    step: str = ""
    lasts: timedelta = timedelta()
    """The clock a step is given, or the time added (negative: taken); of a laptop's clock that
    was set, by how much."""
    legs: tuple[Leg, ...] = ()
    """The steps of the block, when it begins."""
    baseline: tuple[Planned, ...] = ()
    cuts: tuple[Cut, ...] = ()
    """What a way back on time changes."""
    cover: Cover = Cover.NONE
    """What is uppermost from now on: what lay over it goes, what it lies over stays."""
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
