"""Timed rounds: one instruction and a stopwatch; after a round, a row for each circle.

Never a chart that compares circles, and no norms during play (domain.md A2).
"""

from dataclasses import replace

from facilitator.domain.kinds.room import Round
from facilitator.domain.picture import Grid, Picture
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.scenes.prompt import prompt
from facilitator.domain.wording import _


def rounds(moment: Moment) -> Picture:
    """The rows appear once seconds or drops have been typed."""
    played = [
        each
        for each in moment.workshop.records.of(Round)
        if each.seconds is not None or each.drops is not None
    ]
    picture = prompt(moment, "rounds")
    if not played or "rounds" not in moment.step.captures:
        return picture
    grid = Grid(
        (_("Circle"), _("Round"), _("Seconds"), _("Drops")),
        tuple(
            (each.circle, each.turn, _shown(each.seconds), _shown(each.drops)) for each in played
        ),
    )
    return replace(picture, body=(*picture.body, grid))


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)
