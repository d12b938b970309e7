"""Turns: a step that repeats becomes real steps, one per turn, for the teams that are here."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.kinds.team import Team
from facilitator.domain.records import RecordId
from facilitator.domain.wording import _

PER_TEAM = "team"
PER_OTHER_TEAM = "other-team"
MOST_TURNS = 99


def turn_count(step: Step, teams: int) -> int:
    """How many turns a step takes, 1 or more; 1 for a step without turns.

    Above `turns_at_most` the room splits into the fewest equal groups that work side by side
    (domain.md 8, "Any number of teams").
    """
    if step.turns not in {PER_TEAM, PER_OTHER_TEAM}:
        # Of a longer number, from a file that is not ours, the first figures are too many already.
        return min(max(1, int(step.turns[:3])), MOST_TURNS) if step.turns.isdecimal() else 1
    wanted = teams if step.turns == PER_TEAM else teams - 1
    if step.turns_at_most and wanted > step.turns_at_most:
        wanted = ceil(wanted / ceil(wanted / step.turns_at_most))
    return max(1, wanted)


def turned(block: Block, teams: Sequence[Team], expected: int) -> tuple[Step, ...]:
    """The steps of a block with every turn a step of its own.

    With no team yet, the agenda's `expected` number is assumed. A turn's id is its step's id
    with the number of the turn, so the run log can name it.
    """
    count = len(teams) or expected
    ids = (each for step in _steps(block) for each in turn_ids(step, count))
    return as_begun(block, {each: whose(block, each, teams) for each in ids})


def as_begun(block: Block, begun: Mapping[str, Team | None]) -> tuple[Step, ...]:
    """The steps of a block that began with these, whichever teams have come or gone since.

    To each step's id the team whose turn it is, where there is one and it is still here.
    """
    declared: dict[str, Step] = {step.id: step for step in (*_steps(block), *block.other_steps)}
    if not any("." in each for each in begun):
        # Nearly every block, and asked for every second.
        return tuple(declared[each] for each in begun if each in declared)
    counts = Counter(whole_step(each) for each in begun)
    return tuple(
        _turn(declared[whole], each, counts[whole], team)
        for each, team in begun.items()
        if (whole := whole_step(each)) in declared
    )


def whose(block: Block, step_id: str, teams: Sequence[Team]) -> Team | None:
    """The team whose turn a step of a block is."""
    turn, whole = turn_of(step_id), whole_step(step_id)
    if not turn:
        return None
    declared = next((step for step in block.every_step if step.id == whole), None)
    return speaker(declared, turn, teams) if declared is not None else None


def speaker(step: Step, turn: int, teams: Sequence[Team]) -> Team | None:
    """Whose turn it is; nobody's alone where the room has split into groups."""
    one_by_one = step.turns == PER_TEAM and turn_count(step, len(teams)) == len(teams)
    return teams[turn - 1] if one_by_one and 0 < turn <= len(teams) else None


def _steps(block: Block) -> tuple[Step, ...]:
    """A block without steps is one step itself, so that it can be run."""
    bare = Step(id=block.id, owner=block.id, title=block.title, minutes=block.minutes)
    return block.steps or (bare,)


def turn_ids(step: Step, teams: int) -> Iterator[str]:
    """The ids of a step's turns, in order; its own where it has none."""
    if not step.turns:
        yield step.id
        return
    for turn in range(1, turn_count(step, teams) + 1):
        yield f"{step.id}.{turn}"


def _turn(step: Step, turn_id: str, turns: int, team: Team | None) -> Step:
    turn = turn_of(turn_id)
    if not turn:
        return step
    # In a room that has split into groups, a team of each.
    name = (team.name if team is not None else "") or _("The next team")

    def filled(text: str) -> str:
        return (
            text.replace("{turn}", str(turn)).replace("{turns}", str(turns)).replace("{team}", name)
        )

    return replace(
        step,
        id=RecordId(turn_id),
        title=filled(step.title),
        sentence=filled(step.sentence),
        detail=filled(step.detail),
        items=filled(step.items),
        say=filled(step.say),
        turns="",
    )


def of_all_turns(text: str, turns: int) -> str:
    """A text of all turns at once: `Stop 1–4 of 4`."""
    return (
        text.replace("{turns}", str(turns))
        .replace("{turn}", f"1–{turns}")
        .replace("{team}", _("each team"))
    )


def turn_of(step_id: str) -> int:
    """The number of the turn that a step is; 0 for a step without turns."""
    turn = step_id.partition(".")[2]
    return int(turn) if turn.isdecimal() else 0


def whole_step(step_id: str) -> str:
    """The id of the step in the agenda that a turn belongs to."""
    return step_id.split(".", 1)[0]


def scaled(steps: Sequence[Step], minutes: int) -> tuple[Step, ...]:
    """Steps stretched or shortened in proportion to whole minutes that add up to `minutes`.

    No step goes under one minute, so the fewest minutes possible are the number of steps.
    """
    spare = max(minutes - len(steps), 0)
    if sum(step.minutes for step in steps) == minutes:
        return tuple(steps)
    # One minute each, and the rest shared out by size; the largest remainders get the odd ones.
    sizes = [max(step.minutes - 1, 0) for step in steps]
    weights = sizes if any(sizes) else [1] * len(steps)
    shares = [Fraction(spare * weight, sum(weights)) for weight in weights]
    given = [floor(share) for share in shares]
    by_remainder = sorted(range(len(steps)), key=lambda at: (given[at] - shares[at], at))
    for at in by_remainder[: spare - sum(given)]:
        given[at] += 1
    return tuple(replace(step, minutes=1 + extra) for step, extra in zip(steps, given, strict=True))
