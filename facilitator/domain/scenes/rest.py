"""A break or lunch: when we are back, very large."""

from facilitator.domain.picture import Picture
from facilitator.domain.scenes.moment import Moment, lines
from facilitator.domain.wording import _


def rest(moment: Moment) -> Picture:
    """Before it starts, the room reads when it does; past its end, that it is time."""
    block, step = moment.block, moment.step
    sentence = step.sentence or block.title
    if moment.armed and block.pinned:
        pin = moment.place.instant(moment.place.today(moment.now), block.pinned)
        sentence = _("{break_} at {time}").format(break_=block.title, time=moment.place.shown(pin))
    elif moment.over:
        sentence = _("Please come back to your table.")
    return Picture(
        "break",
        kicker=block.title if block.title != sentence else "",
        sentence=sentence,
        detail=lines(step.detail),
        clock=None if moment.over else moment.clock(),
    )
