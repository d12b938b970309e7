"""The worthy goal: one sentence, its parts, its tests and its support (D1, D2, B7)."""

from collections.abc import Iterator
from typing import ClassVar

from facilitator.domain.dates import shown_day
from facilitator.domain.fields import day, line, number, passage
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_, _


@frozen
class Goal(Record):
    """The sentence is one text; its parts propose it until somebody edits the sentence."""

    kind: ClassVar[str] = "goal"

    sentence: str = passage(
        N_("Our worthy goal"),
        hint=N_("Type what the slip says"),
        needed=(N_("No goal yet"), ""),
    )
    work: str = line(N_("Students will"), hint=N_("work we could watch in a classroom"))
    focal: str = line(N_("Especially"), hint=N_("those who gain most"))
    where: str = line(N_("In every"), hint=N_("grade, subject"))
    measure: str = line(N_("Measure"), needed=(N_("The goal has no measure yet"), ""))
    baseline: str = line(N_("Now"), needed=(N_("No baseline yet"), ""))
    target: str = line(N_("Target"), needed=(N_("The goal has no target yet"), ""))
    due: str = day(N_("By"), needed=(N_("The goal has no date yet"), ""))
    practice: str = line(N_("We will learn to"))
    structure: str = line(N_("Using"))
    why: str = passage(N_("Why it matters"), hint=N_("As we would tell a family"))

    def proposed(self) -> str:
        """The sentence its parts make, by the frame of domain.md 1.3; empty without the work."""
        if not self.work.strip():
            return ""
        parts = [
            _("By {due},").format(due=shown_day(self.due)) if self.due else "",
            _("our students, especially {focal},").format(focal=self.focal)
            if self.focal
            else _("our students"),
            _("in every {where}").format(where=self.where) if self.where else "",
            _("will {work}").format(work=self.work.strip()),
        ]
        moving = ""
        if self.measure and self.baseline and self.target:
            moving = _(", moving {measure} from {baseline} to {target}").format(
                measure=self.measure, baseline=self.baseline, target=self.target
            )
        because = ""
        if self.practice:
            because = _(", because we adults will have learned together to {practice}").format(
                practice=self.practice
            )
            if self.structure:
                because += _(" using {structure}").format(structure=self.structure)
        sentence = " ".join(part for part in parts if part) + moving + because + "."
        return sentence[0].upper() + sentence[1:]


def settled(before: Goal, after: Goal) -> Goal:
    """The goal once a part was typed: its parts propose the sentence until somebody edits it.

    A sentence is nobody's own while it is empty, or says what its parts proposed before.
    """
    edited = after.sentence != before.sentence or before.sentence not in ("", before.proposed())
    if edited or after.proposed() == before.proposed():
        return after
    return replace(after, sentence=after.proposed())


@frozen
class GoalTest(Record):
    """Ten tests, each 0 not yet, 1 partly, 2 clearly. A profile, never a total."""

    kind: ClassVar[str] = "goal-test"

    rater: str = line(N_("Scored by"))
    w1: int | None = number(N_("1"), most=2, needed=(N_("Test 1 is not scored yet"), ""))
    w2: int | None = number(N_("2"), most=2, needed=(N_("Test 2 is not scored yet"), ""))
    w3: int | None = number(N_("3"), most=2)
    w4: int | None = number(N_("4"), most=2)
    w5: int | None = number(N_("5"), most=2, needed=(N_("Test 5 is not scored yet"), ""))
    w6: int | None = number(N_("6"), most=2)
    w7: int | None = number(N_("7"), most=2)
    w8: int | None = number(N_("8"), most=2)
    w9: int | None = number(N_("9"), most=2)
    w10: int | None = number(N_("10"), most=2)
    remark: str = passage(N_("Remark"))

    @property
    def scores(self) -> tuple[int | None, ...]:
        """W1 to W10."""
        return (
            self.w1, self.w2, self.w3, self.w4, self.w5,
            self.w6, self.w7, self.w8, self.w9, self.w10,
        )  # fmt: skip

    @property
    def unclear(self) -> tuple[int, ...]:
        """The tests, by number, that keep a goal from being ready: domain.md 1.3."""
        return tuple(n for n in (1, 2, 5) if self.scores[n - 1] in {0, 1})


@frozen
class PartnerTest(GoalTest):
    """The same ten tests, scored by the partner team."""

    kind: ClassVar[str] = "partner-test"


@frozen
class Support(Record):
    """Fingers shown for the goal: how many showed 0, 1, … 5."""

    kind: ClassVar[str] = "support"

    fist: int | None = number(N_("0"))
    one: int | None = number(N_("1"))
    two: int | None = number(N_("2"))
    three: int | None = number(N_("3"))
    four: int | None = number(N_("4"))
    five: int | None = number(N_("5"))
    condition: str = line(N_("What would move a low hand up one"))


def _not_ready(test: GoalTest) -> Iterator[tuple[str, str]]:
    for n in test.unclear:
        yield f"w{n}", _("Test {n} is not clear yet").format(n=n)


_TEN = tuple(f"w{place}" for place in range(1, 11))

GOALS = Kind(
    Goal,
    N_("Worthy goal"),
    many=False,
    versioned=True,
    settles=settled,
    captures=(
        Capture(
            "goal",
            N_("Worthy goal"),
            Scope.TEAM,
            must=True,
            fields=("sentence", "why"),
            slip=N_("goal slip|goal slips"),
        ),
        Capture(
            "goal-parts",
            N_("The goal in numbers"),
            Scope.TEAM,
            must=True,
            fields=("measure", "baseline", "target", "due", "focal"),
            slip=N_("number slip|number slips"),
        ),
    ),
)
GOAL_TESTS = Kind(
    GoalTest,
    N_("Ten tests, our own scores"),
    many=False,
    lead="w1",
    captures=(
        Capture(
            "goal-tests",
            N_("Ten tests, our own scores"),
            Scope.TEAM,
            must=True,
            fields=_TEN,
            lacks=_not_ready,
            slip=N_("test slip|test slips"),
            ask=N_("Score your goal as it stands now."),
        ),
    ),
)
PARTNER_TESTS = Kind(
    PartnerTest,
    N_("Ten tests, our partner’s scores"),
    many=False,
    lead="w1",
    captures=(
        Capture(
            "partner-tests",
            N_("Ten tests, partner’s scores"),
            Scope.TEAM,
            fields=(*_TEN, "rater", "remark"),
            slip=N_("readers’ slip|readers’ slips"),
        ),
    ),
)
SUPPORT = Kind(
    Support,
    N_("Support for the goal"),
    many=False,
    captures=(Capture("support", N_("Fist to five"), Scope.TEAM),),
)
