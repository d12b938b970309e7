"""What a facilitator may set for a whole workshop."""

from typing import ClassVar, Final

from facilitator.domain.fields import choice, line, number, passage
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Kind
from facilitator.domain.records import Record
from facilitator.domain.wording import N_, _

CLOCKS: Final = {"12": N_("2:25"), "24": N_("14:25")}
PAPER_SIZES: Final = {"letter": N_("US Letter"), "a4": N_("A4")}

RESOURCE_LABELS: Final = {
    "knowledge": N_("Instructional knowledge"),
    "tools": N_("Instructional tools"),
    "structures": N_("Organizational structures and routines"),
    "relationships": N_("Relationships and relational qualities"),
}
"""The four kinds as the practice brief names them."""

SHORT_LABELS: Final = {
    "knowledge": N_("Knowledge"),
    "tools": N_("Tools"),
    "structures": N_("Structures"),
    "relationships": N_("Relationships"),
}
"""For chips and narrow columns of the window; stage and paper say the whole name."""

GOAL_TESTS: Final = (
    N_("Instructional"),
    N_("School-wide"),
    N_("Matters to students"),
    N_("Grounded"),
    N_("Needs collective learning"),
    N_("Uses and grows our resources"),
    N_("Observable"),
    N_("Stretch, with a date"),
    N_("Inclusive and equitable"),
    N_("Ours"),
)
"""The ten tests of a worthy goal (domain.md 1.3). They advise; they never block."""

TEST_QUESTIONS: Final = (
    N_("It says what students will do and what teaching must change."),
    N_("Every classroom can find itself in it."),
    N_("One sentence tells a family why."),
    N_("Two kinds of evidence, one of them from classrooms."),
    N_("Nobody here can do it alone already."),
    N_("It draws on what we have and leaves us with more."),
    N_("A twelve-minute visit would show it, or not."),
    N_("Hard, possible, and dated."),
    N_("It names whose gap closes, and they help shape it."),
    N_("Each of us would show four fingers or five."),
)
"""What each of the usual tests looks for, in a line for those who score."""


@frozen
class Settings(Record):
    """Title, place, clock and labels of a workshop; an empty label means the usual one."""

    kind: ClassVar[str] = "settings"

    title: str = line(N_("Title"))
    agenda: str = line(N_("Agenda"))
    place: str = line(N_("Place"))
    time_zone: str = line(N_("Time zone"))
    clock: str = choice(N_("Clock"), CLOCKS, default="12")
    expected: int = number(N_("Teams expected"), default=8)
    paper: str = choice(N_("Paper"), PAPER_SIZES, default="letter")
    stage: str = choice(N_("Stage"), {"light": N_("Light"), "dark": N_("Dark")}, default="light")
    consent: str = passage(N_("How notes are used"))
    knowledge: str = line(RESOURCE_LABELS["knowledge"])
    tools: str = line(RESOURCE_LABELS["tools"])
    structures: str = line(RESOURCE_LABELS["structures"])
    relationships: str = line(RESOURCE_LABELS["relationships"])
    tests: str = passage(N_("Tests of a worthy goal, one a line"))

    def resource_label(self, sort: str) -> str:
        """What this workshop calls one of the four kinds of resource."""
        if sort not in RESOURCE_LABELS:
            return ""
        return str(getattr(self, sort)) or _(RESOURCE_LABELS[sort])

    @property
    def goal_tests(self) -> tuple[str, ...]:
        """The names of this workshop's ten tests."""
        named = [each.strip() for each in self.tests.splitlines()]
        return tuple(
            (named[place] if place < len(named) else "") or _(usual)
            for place, usual in enumerate(GOAL_TESTS)
        )

    def test_question(self, place: int) -> str:
        """What one of the tests looks for; empty where this workshop has a test of its own."""
        usual = self.goal_tests[place] == _(GOAL_TESTS[place])
        return _(TEST_QUESTIONS[place]) if usual else ""


SETTINGS = Kind(Settings, N_("Settings"), many=False)
