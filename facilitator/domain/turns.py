"""Turns: a step that repeats becomes real steps, one per turn, for the teams that are here."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.records import RecordId

PER_TEAM = "team"
PER_OTHER_TEAM = "other-team"


def turn_count(step: Step, teams: int) -> int:
    """How many turns a step takes, 1 or more; 1 for a step without turns.

    Above `turns_at_most` the room splits into the fewest equal groups that work side by side
    (domain.md 8, "Any number of teams").
    """
    match step.turns:
        case "":
            return 1
        case "team":
            wanted = teams
        case "other-team":
            wanted = teams - 1
        case _:
            return max(1, int(step.turns))
    if step.turns_at_most and wanted > step.turns_at_most:
        wanted = ceil(wanted / ceil(wanted / step.turns_at_most))
    return max(1, wanted)


def turned(block: Block, team_names: Sequence[str], expected: int) -> tuple[Step, ...]:
    """The steps of a block with every turn a step of its own.

    With no team yet, the agenda's `expected` number is assumed. A turn's id is its step's id
    with the number of the turn, so the run log can name it.
    """
    teams = len(team_names) or expected
    steps: list[Step] = []
    for step in block.steps:
        count = turn_count(step, teams)
        if not step.turns:
            steps.append(step)
            continue
        for turn in range(1, count + 1):
            named = step.turns == PER_TEAM and count == len(team_names)
            steps.append(_turn(step, turn, count, team_names[turn - 1] if named else ""))
    return tuple(steps)


def _turn(step: Step, turn: int, turns: int, team: str) -> Step:
    def filled(text: str) -> str:
        return (
            text.replace("{turn}", str(turn))
            .replace("{turns}", str(turns))
            .replace("{team}", team or str(turn))
        )

    return replace(
        step,
        id=RecordId(f"{step.id}.{turn}"),
        title=filled(step.title),
        sentence=filled(step.sentence),
        detail=filled(step.detail),
        items=filled(step.items),
        say=filled(step.say),
        turns="",
    )


def whole_step(step_id: str) -> str:
    """The id of the step in the agenda that a turn belongs to."""
    return step_id.split(".", 1)[0]


def scaled(steps: Sequence[Step], minutes: int) -> tuple[Step, ...]:
    """Steps stretched or shortened in proportion to whole minutes that add up to `minutes`.

    No step goes under one minute, so the fewest minutes possible are the number of steps.
    """
    total = sum(step.minutes for step in steps)
    spare = max(minutes - len(steps), 0)
    if not steps or total == minutes:
        return tuple(steps)
    # One minute each, and the rest shared out by size; the largest remainders get the odd ones.
    weights = [step.minutes - 1 for step in steps]
    whole = sum(weights) or len(steps)
    shares = [spare * (weight if sum(weights) else 1) / whole for weight in weights]
    given = [int(share) for share in shares]
    by_remainder = sorted(range(len(steps)), key=lambda at: (given[at] - shares[at], at))
    for at in by_remainder[: spare - sum(given)]:
        given[at] += 1
    return tuple(replace(step, minutes=1 + extra) for step, extra in zip(steps, given, strict=True))
