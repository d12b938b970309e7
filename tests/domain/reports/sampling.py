"""A small workshop, written by hand: one team with a whole record, one with nothing."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any

from facilitator.domain.document import Document, Grid, Heading
from facilitator.domain.kinds.agenda import Block, Day, Step
from facilitator.domain.kinds.evidence import DataLook, Force, RootCause
from facilitator.domain.kinds.feedback import Behavior, OpeningPart, Pitch, Tuning
from facilitator.domain.kinds.goal import Goal, GoalTest, PartnerTest, Support
from facilitator.domain.kinds.handover import Handover
from facilitator.domain.kinds.inquiry import Cycle
from facilitator.domain.kinds.norms import Norm, NormCheck
from facilitator.domain.kinds.plan import Action, Canvas, Horizon, Measure, Meeting, Trial
from facilitator.domain.kinds.resources import Borrowed, Factor, Headline, Resource
from facilitator.domain.kinds.settings import Settings
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.kinds.theory import Driver, Theory
from facilitator.domain.kinds.versions import Version
from facilitator.domain.kinds.walk import Level, Visit, Walk
from facilitator.domain.logs import instant_to_text
from facilitator.domain.rank import spread
from facilitator.domain.records import ROOM, Record, RecordId, Records, single_id
from facilitator.domain.workshop import Workshop, WorkshopId

CYPRESS = Team(
    id=RecordId("cypress"),
    name="Cypress Street ES",
    school="Cypress Street Elementary School",
    table=3,
)
HARBOR = Team(id=RecordId("harbor"), name="Harbor K–8")


def listed(owner: str, *records: Record) -> list[Record]:
    """Records of one owner, ranked in this order; those with an id keep it."""
    return [
        replace(
            record, owner=owner, rank=rank, id=record.id or RecordId(f"{record.kind}-{owner}-{at}")
        )
        for at, (record, rank) in enumerate(zip(records, spread(len(records)), strict=True))
    ]


def single(owner: str, record: Record) -> Record:
    return replace(record, owner=owner, id=single_id(record.kind, owner))


def with_records(workshop: Workshop, *records: Record) -> Workshop:
    for record in records:
        workshop = replace(workshop, records=workshop.records.with_record(record))
    return workshop


def agenda() -> list[Record]:
    day = Day(
        title="See what we have",
        date="2026-08-04",
        doors="8:00",
        start="8:30",
        end="15:30",
        outcome="Each team holds a map of what its school has.",
    )
    days = listed(ROOM, day, Day(title="Choose", date="2026-08-05", start="8:30", end="15:30"))
    blocks = listed(
        days[0].id,
        Block(title="Ball game", minutes=35, priority="protect", never_under=25, lead="Ana"),
        Block(title="Break", sort="break", minutes=15, priority="shrink", never_under=10),
        Block(title="Draft the worthy goal", minutes=16, priority="drop"),
        Block(title="Lunch", sort="lunch", minutes=45, pinned="12:00"),
    )
    steps = listed(
        blocks[0].id,
        Step(title="Circle up", minutes=3, sentence="Stand in circles.", say="Stand *up*.",
             do="Count off by eights.", cue="Last throw.", cue_at=2, ends="bell"),
        Step(title="Round {turn}", minutes=4, turns="8", say="Again.", captures=("rounds",)),
    ) + listed(
        blocks[2].id,
        Step(title="Compose", minutes=12, sentence="What is worth a year?", captures=("goal",)),
        Step(title="Numbers", minutes=4, captures=("goal-parts", "actions")),
    )  # fmt: skip
    return [*days, *blocks, *steps]


def plan_of(owner: str) -> list[Record]:
    at = instant_to_text(datetime(2026, 8, 7, 1, 30, tzinfo=UTC))
    return [
        single(owner, Goal(
            sentence="By May, students in every class, our English learners first, will lead half "
            "of the talk about a problem, a text or a piece of work.",
            work="lead half of the talk", focal="English learners", where="class",
            measure="minutes of student talk", baseline="students hold 3 of 10 minutes",
            target="5 of 10", due="2027-05-15", practice="plan discussions",
            structure="the Tuesday meeting", why="the one who talks is the one who learns.",
        )),
        single(owner, Theory(
            leaders="protect Tuesday time and sit in on it,",
            teachers="plan and watch one discussion a week,",
            students="build on each other’s reasoning,",
            so_that="those who talk least now learn most.", doubt="Talk goes up, work does not.",
        )),
        *listed(owner,
            Resource(id=RecordId("talk"), name="Ms. Ortiz reads math talk closely",
                     sort="knowledge", starred=True, status="under", where="Room 12"),
            Resource(id=RecordId("tuesday"), name="Tuesday meeting, 45 min", sort="structures",
                     status="misused", holder="Ms. Lee", evidence="March"),
            Resource(id=RecordId("video"), name="Video recordings from 2024", sort="tools",
                     starred=True, status="unnoticed"),
            Resource(name="A quiet library", sort="tools", status="misused"),
        ),
        *listed(owner, Canvas(
            resource="Tuesday meeting", purpose_now="announcements", purpose_new="lesson planning",
            content_now="the bulletin", content_new="one discussion", structure_now="all in rows",
            structure_new="grade pairs", participants_now="everyone",
            participants_new="grade teams and aides", stop="announcements in Tuesday time",
            start="2026-09-08", who="Lee", builds="a habit of planning together",
        )),
        *listed(owner,
            Action(text="Turn Tuesday meetings into discussion planning", who="Ortiz",
                   due="2026-08-14", evidence="One shared plan a week",
                   uses=("tuesday", "long gone")),
            Action(text="Study two videos a month", who="Park", due="2026-10-14",
                   evidence="Notes on student talk", uses=("video",)),
            Action(text="First learning walk", who="Diaz", due="after the holidays"),
        ),
        *listed(owner,
            Measure(text="8 of 10 visits show a student question", sort="practice",
                    reading="Read monthly"),
            Measure(text="Recorded talk time, six focal students", sort="students"),
            Measure(text="A staff survey"),
        ),
        single(owner, Horizon(seen="Four classes in which students answer each other",
                              built="a bank of twelve planned discussions")),
        single(owner, Pitch(first_move="We open with the Tuesday meeting",
                            ask="two substitute days in October")),
        *listed(owner, Meeting(text="Team retreat", on="2026-06-01"),
                Meeting(text="Next check-in", on="2026-09-22", place="3:15, room 12")),
        *listed(owner,
            Version(of="goal", no=1, at=at, block="Draft the worthy goal", wording="Talk more.",
                    authors="Ortiz, Lee", why="First wording"),
            Version(of="goal", no=3, at=at, wording="Half of the talk.", why="After tuning"),
        ),
    ]  # fmt: skip


def record_of(owner: str) -> list[Record]:
    return [
        *listed(owner, Person(name="Ms. Ortiz", role="Teacher leader", email="o@example.org")),
        *listed(owner, Norm(text="Ask before advising", looks_like="A question first",
                            repair="say “one moment”", keeper="Lee")),
        single(owner, NormCheck(norm="Ask before advising", tweak="Two breaths first")),
        single(owner, Behavior(text="Say “I was wrong”", who="Ms. Diaz", meeting="Tuesday")),
        single(owner, Headline(text="We have more mentors than we thought")),
        *listed(owner, Borrowed(text="A shared planner", lender="Mesa HS")),
        *listed(owner, Factor(text="Somebody watched", sort="relationships")),
        single(owner, DataLook(sources="Walks and work", observations="3 of 10 minutes",
                               readings="Tasks are short", implications="Longer tasks",
                               question="Who talks?")),
        single(owner, RootCause(problem="Few students talk", why_1="Short answers",
                                why_2="Short questions", why_3="No planning", why_4="No time",
                                why_5="Bulletins fill it", known="We counted",
                                cause="The meeting is spent on bulletins")),
        *listed(owner, Force(text="A principal who teaches", side="for", strength=4,
                             move="Ask her to model", owner_name="Park")),
        single(owner, GoalTest(rater="All of us", w1=2, w2=1, w5=0, remark="Test 5 is thin")),
        single(owner, PartnerTest(rater="Mesa HS", w1=2, remark="Name the classes")),
        single(owner, Support(three=2, four=5, condition="A date for the first walk")),
        *listed(owner, Driver(text="Try two questions", level="idea", under="Planning"),
                Driver(text="Planning together", level="primary"), Driver(text="A loose one")),
        single(owner, Trial(idea="One question", question="Do more speak?", prediction="6 of 10",
                            data="Tally by an aide", who="Room 12", begins="2026-09-01",
                            study="2026-09-15")),
        single(owner, Tuning(focus="Is it whole-school?", warm="The meeting", cool="Grade 8",
                             changes="Grade 8 joins in October")),
        *listed(owner, OpeningPart(text="Ball game", minutes=25, who="Ortiz",
                                   leaves_with="Three rules nobody said")),
        single(owner, Cycle(goal="Grade 2 asks twice", focal="A1 to A6", decision="adapt")),
        single(owner, Walk(focus="Who answers whom?", minutes=12, thanked=True)),
        *listed(owner, Visit(no=2, band="Reading, K–2", facts="11 of 11 went back", walkers=4)),
        *listed(owner, Level(no=2, row="Academic ownership", level="1", fact="11 of 11")),
        single(owner, Handover(handed=True, correct="The library is on the left")),
    ]  # fmt: skip


def sample() -> Workshop:
    settings = Settings(
        id=single_id(Settings.kind, ROOM),
        title="Summer institute",
        place="Library",
        time_zone="America/Los_Angeles",
    )
    teams = listed(ROOM, CYPRESS, HARBOR)
    records = [settings, *teams, *agenda(), *plan_of("cypress"), *record_of("cypress")]
    return Workshop(WorkshopId("w"), Records.of_all(records))


def words_of(value: Any) -> Iterator[str]:
    """Every word a document says, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_of(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from words_of(getattr(value, each.name))


def text_of(document: Document) -> str:
    return "\n".join(words_of(document))


def grids_of(document: Document) -> list[Grid]:
    return [part for part in document.parts if isinstance(part, Grid)]


def under(document: Document, heading: str) -> str:
    """What stands under a heading, up to the next of its level or above."""
    found: list[str] = []
    level = 0
    for part in document.parts:
        if isinstance(part, Heading) and level and part.level <= level:
            break
        if level:
            found += words_of(part)
        if isinstance(part, Heading) and part.text == heading:
            level = part.level
    return "\n".join(found)
