"""Phases: one sentence, one number, and the parts of the flow as a bar."""

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Step
from facilitator.domain.picture import Phase, Phases, Picture
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.scenes.prompt import prompt
from facilitator.domain.wording import _, counted


def phases(moment: Moment) -> Picture:
    """The bar holds the neighbouring steps that are phases too."""
    flow = _flow(moment.steps, moment.step)
    here = next(at for at, step in enumerate(flow) if step.id == moment.step.id)
    bar = Phases(tuple(_phase(moment, step, at - here) for at, step in enumerate(flow)))
    picture = prompt(moment, "phases")
    return replace(
        picture, topic="", body=(*picture.body, bar), clock=moment.clock(moment.step.title)
    )


def _flow(steps: tuple[Step, ...], current: Step) -> tuple[Step, ...]:
    flow: list[Step] = []
    for step in steps:
        if step.scene == "phases":
            flow.append(step)
        elif current in flow:
            break
        else:
            flow.clear()
    return tuple(flow)


def _phase(moment: Moment, step: Step, place: int) -> Phase:
    note = _("done") if place < 0 else step.note
    minutes = counted("{n} min", "{n} min", step.minutes)
    current = place == 0 and not moment.armed
    gone = 1.0 if place < 0 else 0.0
    if current:
        gone = moment.gone(moment.run.time_left(moment.now))
    return Phase(
        step.title, f"{minutes} · {note}" if note else minutes, step.minutes, gone, current
    )
