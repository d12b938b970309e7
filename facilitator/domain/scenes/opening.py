"""The opening: a large sentence, the questions of the days, no clock."""

from facilitator.domain.picture import Lines, Picture
from facilitator.domain.scenes.moment import Moment, lines


def opening(moment: Moment) -> Picture:
    """The first picture of a day."""
    step = moment.step
    items = lines(step.items)
    return Picture(
        "opening",
        kicker=moment.workshop.settings.title,
        sentence=step.sentence or step.title,
        detail=lines(step.detail),
        body=(Lines(items),) if items else (),
        clock=moment.clock(),
    )
