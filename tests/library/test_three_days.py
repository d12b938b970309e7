"""The three-day agenda, block by block and minute by minute (domain.md 8.1, "Short forms")."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC

import pytest

from facilitator import app
from facilitator.domain.forms import in_form
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.resizing import resized
from facilitator.domain.timing import Place

# Minutes; what may happen when the day runs late; the block, and its pin; its steps: minutes of
# each turn, ! where a bell moves the room on, and what is captured. Below it its short form.
DAYS = (
    """
 10 shrink 5    Welcome and consent: 3 3 2(consent) 2
 10 shrink 6    Check-in: 1 1 7 1
 35 protect 25  Ball game: 3 4 3(rounds) 6(rounds) 4(rounds) 2! 6 5(rules) 2
                short: 3 4 4(rounds) 5(rounds) 2! 4 3(rules)
 30 protect 25  Norms: 2 3! 4! 5! 5(room-norms) 2(room-norms) 5(room-norms) 4(norms)
                short: 2 3! 3! 4! 4(room-norms) 1(room-norms) 4(room-norms) 4(norms)
 15 shrink 10   What changed teaching?: 1 2! 4! 8(conditions)
                short: 1 2! 2! 5(conditions)
 15 shrink 10   Break: 15
 20 shrink 15   Four kinds of resource: 4 10 3 3(parking)
                short: 3 7 3 2(parking)
 40 protect 35  Resource inventory: 3 5! 12(resources) 8(resources) 7(resources) 5(headline)
                short: 2 4! 11(resources) 8(resources) 5(resources) 5(headline)
 25 shrink 17   Gallery walk of maps: 3 other-team≤4*4! 4(borrowed) 2
                short: 3 other-team≤2*4! 4(borrowed) 2
 10 shrink 5    Team time: 7(resources,borrowed) 3(stars)
 45 protect 30  Lunch @12:00: 45
 45 shrink 28   Success analysis: 2 5! 15 15 8(factors)
                short: 2 4! 15 7(factors)
 45 protect 35  Looking at data: 5 10(data-look) 10(data-look) 10(data-look) 10(question)
                short: 3 8(data-look) 8(data-look) 8(data-look) 8(question)
 10 protect     Break: 10
 40 shrink 30   What is worth a year?: 1 2! 3! 6! 7 8(goal-areas) 5(goal-areas) 8(goal-areas)
 10 drop        Breathing room: 10
 15 shrink 8    Close of day 1: 5(parking) 5(plus-delta,promise) 5(tickets)
                short: 2(parking) 2(plus-delta,promise) 4(tickets)
""",
    """
 15 shrink 10   Read-back and check-in: 5(promise) 1 8 1
 20 shrink 12   Norms and our climate page: 4(norm-check) 2 9 5(behavior)
 15 shrink 10   Organizing to learn: 8 4 3!
                short: 5 2 3!
 15 shrink 10   What makes a goal worthy?: 2 6! 4(room-tests) 3(room-tests)
 35 protect     Draft the worthy goal: 4 4! 6 12(goal) 5(goal-parts) 4(goal)
 15 shrink 10   Break: 15
 30 protect     Worthy-goal test: 2 4!(partner-tests) 2*8! 6(goal) 2(goal-tests,partner-tests)
 35 protect 28  Five whys: 3 5 15(root-cause) 5 5 2(root-cause)
                short: 2 4 13(root-cause) 4 3 2(root-cause)
 15 drop        Chalk talk: 1 9 2 3(patterns)
  5 protect     Fist-to-five on our goal: 1 1! 1(support) 2(support)
 10 drop        Breathing room: 10
 45 protect 30  Lunch @12:00: 45
 35 shrink 25   Force-field: 3 5! 8 5 8(forces) 4 2(forces)
                short: 2 4! 6 3 6(forces) 3 1(forces)
 35 protect     Theory of action: 3 5! 12(theory) 6 6(theory) 3
 10 protect     Break: 10
 45 protect 35  Driver diagram: 4 5 10 10 10(drivers) 4 2(drivers)
                short: 3 3 8 8 8(drivers) 3 2(drivers)
 15 shrink 5    Team time: one story: 5 7(theory,drivers) 3
 10 drop        Breathing room: 10
 15 shrink 8    Close of day 2: 5(parking) 5(plus-delta,promise) 5(tickets)
""",
    """
 10 shrink 6    Read-back and check-in: 4(promise) 5 1
 40 protect     Re-purposing canvas: 3 7(canvas) 20(canvas) 5(canvas) 5(canvas)
 50 protect     30-60-90 plan: 4 6(day-90) 12(actions) 10(actions) 6(actions) 6(actions) 6(dates)
 15 shrink 10   Break: 15
 30 protect 24  First test and measures: 3 7(test) 8(test,measures) 5(test) 4(test,dates) 3(test)
                short: 2 6(test) 7(test,measures) 4(test) 3(test,dates) 2(test)
 45 protect     Tuning a plan: team A: 2 8! 4! 6! 2! 12!(changes) 5! 3 3(changes)
 10 drop        Breathing room: 10
 45 protect 30  Lunch @11:50: 45
 45 protect     Tuning a plan: team B: 2 8! 4! 6! 2! 12!(changes) 5! 3 3(changes)
 30 protect 22  Revise and re-score: 5(changes) 15(goal,goal-parts,actions) 5(goal-tests) 5(support)
                short: 4(changes) 11(goal,goal-parts,actions) 4(goal-tests) 3(support)
 10 protect     Break: 10
 40 protect 30  Design our opening day: 5 10(opening-day) 15(opening-day) 5 5(opening-day)
                short: 3 8(opening-day) 12(opening-day) 4 3(opening-day)
 35 shrink 20   Pitch and commitments: 3(pitch) team≤8*3!(pitch,support) 5!(promises) 3
                short: 2(pitch) 2*5!(pitch,support) 5!(promises) 3
 15 protect 10  Close and packet: 3!(quotes) 4!(feedback) 4(handover) 2(dates) 2
                short: 2!(quotes) 3!(feedback) 3(handover) 2(dates)
""",
)
EIGHT = Place(UTC, expected=8)
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
NUMBERS = {word: at for at, word in enumerate(WORDS, 1)} | {"a": 1, "twenty": 20, "thirty": 30}
NAMED = re.compile(rf"\b({'|'.join(NUMBERS)}|[0-9]+)[ -](?:quiet )?minutes?\b", re.IGNORECASE)
# Minutes of something else than the step that names them.
ELSEWHERE = (
    "for your superintendent to read in two minutes",
    "Ten minutes on what surprised us",
    "a comma is not worth four minutes",
    "The last ten minutes of grade-level time",
    "Find thirty minutes in your calendars",
    "Leave ten minutes empty",
    "the first five minutes, and the fist-to-five",
    "Keep any talk under twenty minutes",
)


def told(block: Block) -> Iterator[str]:
    late = f"{block.priority} {block.never_under or ''}".strip()
    pin = f" @{block.pinned}" if block.pinned else ""
    yield f"{block.minutes:3} {late:11} {block.title}{pin}: {outline(block.steps)}"
    if block.other_steps:
        yield f"{'short':>21}: {outline(block.other_steps)}"


def outline(steps: Iterable[Step]) -> str:
    return " ".join(map(in_short, steps))


def in_short(step: Step) -> str:
    most = f"≤{step.turns_at_most}" if step.turns_at_most else ""
    turns = f"{step.turns}{most}*" if step.turns else ""
    bell = "!" if step.ends == "bell" else ""
    captures = f"({','.join(step.captures)})" if step.captures else ""
    return f"{turns}{step.minutes}{bell}{captures}"


@pytest.fixture(scope="module")
def days() -> tuple[Day, ...]:
    return app.shipped_library().agendas.items["leadership-for-learning"].days


@pytest.mark.parametrize("number", [0, 1, 2])
def test_every_block_stands_in_its_order_with_its_minutes(
    days: tuple[Day, ...], number: int
) -> None:
    rows = [row for block in days[number].blocks for row in told(block)]
    assert rows == DAYS[number].strip("\n").split("\n")
    assert (days[number].start, days[number].end) == ("08:30", "15:30")
    assert days[number].doors == "08:00"


def lengths(block: Block) -> Iterator[Block]:
    """A block that may become shorter, in every length that catching up can give it."""
    for minutes in range(block.never_under or block.minutes, block.minutes):
        short = bool(block.other_steps) and minutes == block.never_under
        yield resized(replace(in_form(block, short=short), other_steps=()), minutes, EIGHT)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_no_step_of_a_shortened_block_names_minutes_it_has_not(
    days: tuple[Day, ...], number: int
) -> None:
    for block in days[number].blocks:
        for step in (step for each in lengths(block) for step in each.steps):
            named = {minutes for text in texts(step) for minutes in minutes_named(text)}
            assert max(named, default=0) <= step.minutes, (block.title, step.title, step.minutes)
            assert step.cue_at < step.minutes, (block.title, step.title, step.minutes)
            assert minutes_named(step.cue) in ([], [step.cue_at]), (block.title, step.cue)


def test_teams_are_called_together_before_they_write_what_is_theirs(
    days: tuple[Day, ...],
) -> None:
    # They come from fours and circles in which the schools are mixed.
    called = {"Norms": "your own school", "Draft the worthy goal": "your own team"}
    said = {
        block.title: " ".join(step.say for step in block.steps)
        for day in days
        for block in day.blocks
    }
    assert [title for title, words in called.items() if words not in said[title]] == []


def texts(step: Step) -> tuple[str, ...]:
    return (step.sentence, step.detail, step.items, step.note, step.say, step.do, step.cue)


def minutes_named(text: str) -> list[int]:
    for phrase in ELSEWHERE:
        text = text.replace(phrase, "")
    return [NUMBERS.get(each.lower()) or int(each) for each in NAMED.findall(text)]
