"""The table of every kind of record, and of everything a step can capture.

To add a kind, write a module beside the others and one line here.
"""

from typing import Final

from facilitator.domain.kinds import (
    agenda,
    evidence,
    feedback,
    goal,
    handover,
    inquiry,
    norms,
    plan,
    remark,
    resources,
    room,
    settings,
    team,
    theory,
    versions,
    walk,
)
from facilitator.domain.kinds.capture import Capture, Kind

KINDS: Final[tuple[Kind, ...]] = (
    settings.SETTINGS,
    *(agenda.DAYS, agenda.BLOCKS, agenda.STEPS),
    *(team.TEAMS, team.PEOPLE),
    *(norms.NORMS, norms.NORM_CHECKS),
    *(resources.RESOURCES, resources.HEADLINES, resources.BORROWED, resources.FACTORS),
    *(evidence.DATA_LOOKS, evidence.ROOT_CAUSES, evidence.FORCES),
    *(goal.GOALS, goal.GOAL_TESTS, goal.PARTNER_TESTS, goal.SUPPORT),
    *(theory.THEORIES, theory.DRIVERS),
    *(plan.CANVASES, plan.HORIZONS, plan.ACTIONS, plan.TRIALS, plan.MEASURES, plan.MEETINGS),
    *(feedback.BEHAVIORS, feedback.TUNINGS, feedback.OPENING_PARTS, feedback.PITCHES),
    inquiry.CYCLES,
    *(walk.WALKS, walk.VISITS, walk.LEVELS, walk.LEVEL_COUNTS),
    handover.HANDOVERS,
    *(room.PARKING, room.ROUNDS, room.RULES, room.NOTES, room.GOAL_AREAS),
    *(room.PLUS_DELTAS, room.PROMISES, room.PLEDGES),
    remark.REMARKS,
    versions.VERSIONS,
)

BY_NAME: Final[dict[str, Kind]] = {kind.name: kind for kind in KINDS}

CAPTURES: Final[dict[str, Capture]] = {
    capture.name: capture for kind in KINDS for capture in kind.captures
}
"""The closed table of what a step can capture."""

KIND_OF_CAPTURE: Final[dict[str, Kind]] = {
    capture.name: kind for kind in KINDS for capture in kind.captures
}
