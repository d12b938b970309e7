"""The run of the day as lines: blocks with their times, and the steps of the one on show."""

from facilitator.domain.frozen import frozen
from facilitator.domain.timing import Slot, Standing, minutes_in_words
from facilitator.domain.wording import _
from facilitator.ui.run.now import Now
from facilitator.ui.titles import block_title, step_title


@frozen
class Line:
    """One line of the list: a block, or a step of the block on show."""

    block: str
    step: str
    time: str
    title: str
    minutes: str
    standing: Standing
    rests: bool = False
    note: str = ""

    @property
    def is_step(self) -> bool:
        return bool(self.step)

    @property
    def is_gone(self) -> bool:
        """Whether it need not be looked at any more."""
        return self.standing in {Standing.DONE, Standing.LEFT_OUT}

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        said = (self.time, self.title, minutes_in_words(int(self.minutes)), self.note)
        return ", ".join(part for part in said if part)


def lines_of(now: Now) -> tuple[Line, ...]:
    """The lines that show a day."""
    lines: list[Line] = []
    for slot in now.slots:
        lines.append(_block_line(slot, now))
        if now.block is not None and slot.block.id == now.block.id and now.is_open:
            lines.extend(_step_lines(now))
    return tuple(lines)


def _block_line(slot: Slot, now: Now) -> Line:
    block = slot.block
    note = _("pinned") if block.pinned else ""
    if slot.standing is Standing.LEFT_OUT:
        note = _("left out")
    elif block.sort == "breathing-room" and slot.minutes < block.minutes:
        note = _("{left} of {whole} left").format(left=slot.minutes, whole=block.minutes)
    return Line(
        block.id,
        "",
        now.place.shown(slot.start),
        block_title(block),
        str(block.minutes if slot.standing is Standing.LEFT_OUT else slot.minutes),
        slot.standing,
        block.rests,
        note,
    )


def _step_lines(now: Now) -> list[Line]:
    steps = [step.id for step in now.steps]
    here = steps.index(now.step.id) if now.step is not None else -1
    return [
        Line(
            now.block.id if now.block is not None else "",
            step.id,
            "",
            step_title(step),
            str(step.minutes),
            Standing.NOW if at == here else Standing.DONE if at < here else Standing.AHEAD,
        )
        for at, step in enumerate(now.steps)
    ]
