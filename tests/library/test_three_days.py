"""The three-day agenda, block by block and minute by minute (domain.md 8.1)."""

import pytest

from facilitator import app
from facilitator.domain.kinds.agenda import Block, Day

# Minutes; what may happen when the day runs late; the block, and its pin; the minutes of its steps.
DAYS = (
    """
 10 shrink 5    Welcome and consent: 3 3 2 2
 10 shrink 6    Check-in: 1 1 7 1
 35 protect 25  Ball game: 3 4 3 6 4 2 6 5 2
 30 protect 25  Norms: 2 3 4 5 5 2 5 4
 15 shrink 10   What changed teaching?: 1 2 4 8
 15 shrink 10   Break: 15
 20 shrink 15   Four kinds of resource: 4 10 3 3
 40 protect 35  Resource inventory: 3 5 12 8 7 5
 25 shrink 17   Gallery walk of maps: 3 other-team*4 4 2
 10 shrink 5    Team time: 7 3
 45 protect 30  Lunch @12:00: 45
 45 shrink 28   Success analysis: 2 5 15 15 8
 45 protect 35  Looking at data: 5 10 10 10 10
 10 protect     Break: 10
 40 shrink 30   What is worth a year?: 1 2 3 6 7 8 5 8
 10 drop        Breathing room: 10
 15 shrink 8    Close of day 1: 5 5 5
""",
    """
 15 shrink 10   Read-back and check-in: 5 1 8 1
 20 shrink 12   Norms and our climate page: 4 2 9 5
 15 shrink 10   Organizing to learn: 8 4 3
 15 shrink 10   What makes a goal worthy?: 2 6 4 3
 35 protect     Draft the worthy goal: 4 4 6 12 5 4
 15 shrink 10   Break: 15
 30 protect     Worthy-goal test: 2 4 2*8 6 2
 35 protect 28  Five whys: 3 5 15 5 5 2
 15 drop        Chalk talk: 1 9 2 3
  5 protect     Fist-to-five on our goal: 1 1 1 2
 10 drop        Breathing room: 10
 45 protect 30  Lunch @12:00: 45
 35 shrink 25   Force-field: 3 5 8 5 8 4 2
 35 protect     Theory of action: 3 5 12 6 6 3
 10 protect     Break: 10
 45 protect 35  Driver diagram: 4 5 10 10 10 4 2
 15 shrink 5    Team time: one story: 5 7 3
 10 drop        Breathing room: 10
 15 shrink 8    Close of day 2: 5 5 5
""",
    """
 10 shrink 6    Read-back and check-in: 4 5 1
 40 protect     Re-purposing canvas: 3 7 20 5 5
 50 protect     30-60-90 plan: 4 6 12 10 6 6 6
 15 shrink 10   Break: 15
 30 protect 24  First test and measures: 3 7 8 5 4 3
 45 protect     Tuning a plan: team A: 2 8 4 6 2 12 5 3 3
 10 drop        Breathing room: 10
 45 protect 30  Lunch @11:50: 45
 45 protect     Tuning a plan: team B: 2 8 4 6 2 12 5 3 3
 30 protect 22  Revise and re-score: 5 15 5 5
 10 protect     Break: 10
 40 protect 30  Design our opening day: 5 10 15 5 5
 35 shrink 20   Pitch and commitments: 3 team*3 5 3
 15 protect 10  Close and packet: 3 4 4 2 2
""",
)


def told(block: Block) -> str:
    late = f"{block.priority} {block.never_under or ''}".strip()
    pin = f" @{block.pinned}" if block.pinned else ""
    turns = (f"{each.turns}*" if each.turns else "" for each in block.steps)
    steps = (f"{turn}{each.minutes}" for turn, each in zip(turns, block.steps, strict=True))
    return f"{block.minutes:3} {late:11} {block.title}{pin}: {' '.join(steps)}"


@pytest.fixture(scope="module")
def days() -> tuple[Day, ...]:
    return app.shipped_library().agendas.items["leadership-for-learning"].days


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_block_stands_in_its_order_with_its_minutes(
    days: tuple[Day, ...], number: int
) -> None:
    assert [told(block) for block in days[number].blocks] == DAYS[number].strip("\n").split("\n")
    assert (days[number].start, days[number].end) == ("08:30", "15:30")
    assert days[number].doors == "08:00"
