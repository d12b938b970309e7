"""The prompt: one sentence, what to do with it, and the time."""

from facilitator.domain.picture import Lines, Picture
from facilitator.domain.scenes.moment import Moment, lines


def prompt(moment: Moment, scene: str = "prompt") -> Picture:
    """One task; also the ground that other scenes build on."""
    step = moment.step
    items = lines(step.items)
    topic = step.title if step.title != moment.block.title else ""
    return Picture(
        scene,
        kicker=moment.block.title,
        topic=topic,
        sentence=step.sentence or step.title,
        detail=lines(step.detail),
        body=(Lines(items),) if items else (),
        clock=moment.clock(),
    )
