"""The run: what the clock did, as a fold over an append-only log of events.

Two rules hold it together.

1. *An event says everything about its effect.* The clock a step is given, the steps a block
   starts with, the plan a day starts with: all are written into the event when it happens. So
   replaying the log gives the same run, whatever has become of the agenda since.
2. *What is shown is end minus now.* The run keeps deadlines, never counts.

What may happen when is the table `ALLOWED` in `state`; what it then does is in `fold`. Which event
a key asks for is decided in `moves`, which knows the agenda; nothing here does.
"""

from facilitator.domain.run.event import Cover, Cut, Leg, Planned, RunEvent, What
from facilitator.domain.run.fold import apply, ready_for, replay
from facilitator.domain.run.state import ALLOWED, NOT_STARTED, Phase, Run, Shown

__all__ = [
    "ALLOWED",
    "NOT_STARTED",
    "Cover",
    "Cut",
    "Leg",
    "Phase",
    "Planned",
    "Run",
    "RunEvent",
    "Shown",
    "What",
    "apply",
    "ready_for",
    "replay",
]
