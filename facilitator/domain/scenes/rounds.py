"""Timed rounds: one instruction and a stopwatch; after a round, a row for each circle.

Never a chart that compares circles, and no norms during play (domain.md A2).
"""

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.room import Round
from facilitator.domain.picture import Grid, Picture
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.scenes.prompt import prompt
from facilitator.domain.wording import _, counted


def rounds(moment: Moment) -> Picture:
    """The rows appear once seconds or drops have been typed: a circle a row, a round a column."""
    played = [each for each in moment.workshop.records.of(Round) if _result(each)]
    picture = prompt(moment, "rounds")
    if not played or "rounds" not in moment.step.captures:
        return picture
    turns = tuple(dict.fromkeys(each.turn for each in played))
    circles = tuple(dict.fromkeys(each.circle for each in played))
    results = {(each.circle, each.turn): _result(each) for each in played}
    rows = tuple(
        (circle, *(results.get((circle, turn), "") for turn in turns)) for circle in circles
    )
    return replace(picture, body=(*picture.body, Grid((_("Circle"), *turns), rows)))


def _result(played: Round) -> str:
    seconds = _("{n} s").format(n=played.seconds) if played.seconds is not None else ""
    drops = counted("{n} drop", "{n} drops", played.drops) if played.drops is not None else ""
    return " · ".join(part for part in (seconds, drops) if part)
