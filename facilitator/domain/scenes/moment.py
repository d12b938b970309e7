"""The moment a picture is made of: the step on show, its block, the words typed, the time."""

from datetime import datetime, timedelta
from functools import lru_cache

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.picture import Clock, Face
from facilitator.domain.run import Phase, Run
from facilitator.domain.timing import MINUTE, NOTHING, Place, count_up, countdown, turn_in
from facilitator.domain.turns import PER_TEAM, whole_step, whose
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop


@frozen
class Moment:
    """What a scene may look at. `steps` are the block's, every turn its own."""

    workshop: Workshop
    run: Run
    place: Place
    now: datetime
    block: Block
    step: Step
    steps: tuple[Step, ...]

    @property
    def armed(self) -> bool:
        return self.run.phase is Phase.ARMED

    @property
    def over(self) -> bool:
        return not self.armed and self.run.time_left(self.now) <= NOTHING

    @property
    def team(self) -> Team | None:
        """The team whose turn it is, in a step with a turn per team."""
        legs = self.run.legs.get(self.block.id, ())
        begun = next((leg for leg in legs if leg.step == self.step.id), None)
        if begun is not None:
            return turn_in(begun, self.block, self.place)
        return whose(self.block, self.step.id, self.place.teams)

    @property
    def side_by_side(self) -> bool:
        """Whether teams take this turn in several groups at once, so that it is nobody's alone."""
        step = self._declared
        return step is not None and step.turns == PER_TEAM and self.team is None

    @property
    def _declared(self) -> Step | None:
        """The step as the block has it, before it became turns."""
        whole = whole_step(self.step.id)
        return next((step for step in self.block.every_step if step.id == whole), None)

    def clock(self, label: str = "") -> Clock | None:
        """Time as this step shows it, or nothing. Past the end the room reads a word."""
        if self.armed or self.step.timer == "none":
            return None
        left = self.run.time_left(self.now)
        if left <= NOTHING:
            return Clock(Face.BACK_AT, _("Finishing"), label)
        if self.step.timer == Face.STOPWATCH:
            return Clock(Face.STOPWATCH, count_up(self.run.elapsed(self.now)), label)
        if self.step.timer == Face.BACK_AT:
            return Clock(Face.BACK_AT, _("Back at {time}").format(time=self.back_at()), label)
        if self.step.timer == Face.RING:
            return Clock(Face.RING, "", label, self.gone(left))
        return Clock(Face.DIGITS, countdown(left), label, self.gone(left))

    def back_at(self) -> str:
        """The clock time at which the block ends, rounded up to a whole minute."""
        end = self.now + self.run.time_left(self.now) + self.run.remaining(self.block.id)
        spare = timedelta(seconds=end.second, microseconds=end.microsecond)
        return self.place.shown(end - spare + MINUTE if spare else end)

    def gone(self, left: timedelta) -> float:
        """The part of the step's time that is over, 0 to 1."""
        whole = self.run.whole(self.now)
        return min(max((whole - left) / whole, 0.0), 1.0) if whole else 1.0


@lru_cache(maxsize=64)
def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
