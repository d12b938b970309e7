"""The table of papers: what can be printed, for whom, and what says it.

To add a paper, write a module beside the others and one line here. A report makes a `Document`
from a workshop; how it is set in type is not known here.
"""

from collections.abc import Callable
from typing import Final, Literal

from facilitator.domain.document import Document
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports import packet, plan, record, room, run_sheet, slips
from facilitator.domain.wording import N_
from facilitator.domain.workshop import Workshop


@frozen
class Report:
    """One kind of paper."""

    name: str
    """As the command line calls it."""
    title: str
    scope: Literal["team", "room"]
    """Whether each team has its own, or one serves the room."""
    build: Callable[[Workshop, Team | None], Document]


REPORTS: Final[tuple[Report, ...]] = (
    Report("plan", N_("One-page plan"), "team", plan.build),
    Report("record", N_("Record so far"), "team", record.build),
    Report("packet", N_("Packet: plan and record"), "team", packet.build),
    Report("slips", N_("Slips"), "room", slips.build),
    Report("run-sheet", N_("Run sheet"), "room", run_sheet.build),
    Report("room", room.TITLE, "room", room.build),
)

BY_NAME: Final[dict[str, Report]] = {report.name: report for report in REPORTS}
