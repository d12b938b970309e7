"""Norms of the room and of each team, and the check on them in the mornings (A4, A5)."""

from typing import ClassVar

from facilitator.domain.fields import line, name
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.records import Record
from facilitator.domain.wording import N_


@frozen
class Norm(Record):
    """How we work together, and what we do when we slip."""

    kind: ClassVar[str] = "norm"

    text: str = line(N_("Norm"), hint=N_("Start with a verb"))
    looks_like: str = line(N_("Looks and sounds like"))
    repair: str = line(
        N_("If we slip, we"),
        needed=(N_("{n} norm has no repair move"), N_("{n} norms have no repair move")),
    )
    keeper: str = name(
        N_("Kept by"), needed=(N_("{n} norm has no keeper"), N_("{n} norms have no keeper"))
    )


@frozen
class NormCheck(Record):
    """The lowest norm of the morning and what would lift it."""

    kind: ClassVar[str] = "norm-check"

    norm: str = line(N_("Lowest norm"))
    tweak: str = line(N_("One tweak"))


NORMS = Kind(
    Norm,
    N_("Norms"),
    many=True,
    captures=(
        Capture(
            "norms",
            N_("Our three norms"),
            Scope.TEAM,
            must=True,
            fields=("text", "repair", "keeper"),
            at_least=3,
            missing=N_("{n} of {least} norms"),
            slip=N_("norms slip|norms slips"),
        ),
        Capture(
            "room-norms",
            N_("Norms of the room"),
            Scope.ROOM,
            fields=("text", "looks_like", "repair"),
        ),
    ),
)
NORM_CHECKS = Kind(
    NormCheck,
    N_("Norms check"),
    many=False,
    captures=(Capture("norm-check", N_("Norms check"), Scope.TEAM),),
)
