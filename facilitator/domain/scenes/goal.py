"""Goals: one team's sentence large while it speaks, or every team's on one wall."""

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.picture import Picture, Voice, Voices
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.scenes.prompt import prompt


def goal(moment: Moment) -> Picture:
    """A team without a goal is not shown up: it does not appear."""
    everybody = [] if moment.side_by_side else list(moment.workshop.teams)
    teams = [moment.team] if moment.team else everybody
    voices = tuple(
        Voice(team.name, sentence)
        for team in teams
        if (sentence := moment.workshop.records.one(Goal, team.id).sentence.strip())
    )
    picture = prompt(moment, "goal")
    return replace(picture, body=(*picture.body, Voices(voices))) if voices else picture
