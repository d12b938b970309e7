"""What is asked for on the Print page, as a value: a paper, for whom, on which size of paper."""

from typing import Final

from facilitator.commands.exporting import Paper
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import PAPER_SIZES
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports import Report
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop

EVERY_TEAM: Final = ""
"""Stands where one team's id would: a paper for each of them."""


@frozen
class Order:
    """A paper of a workshop as it is now."""

    workshop: Workshop
    report: Report
    team: str = EVERY_TEAM
    size: str = ""

    @property
    def papers(self) -> tuple[Paper, ...]:
        """One for the room, or one for each team asked for."""
        if self.report.scope == "room":
            return (Paper(self.report, None),)
        teams = self.workshop.teams
        return tuple(
            Paper(self.report, team) for team in teams if self.team in (EVERY_TEAM, team.id)
        )

    @property
    def titles(self) -> tuple[str, ...]:
        """What each paper is called among the others; a lone one needs no name."""
        papers = self.papers
        named = len(papers) > 1
        return tuple(team_name(each.team) if named and each.team else "" for each in papers)

    @property
    def paper_size(self) -> str:
        """The size asked for, or the workshop's own; US Letter where that is unknown."""
        asked = self.size or self.workshop.settings.paper
        return asked if asked in PAPER_SIZES else "letter"

    def asks_as(self, other: "Order | None") -> bool:
        """Whether the other asks for the same, however the records have changed."""
        return other is not None and self.choice == other.choice

    def extent(self, papers: int, pages: int) -> str:
        """`8 papers, 12 pages, US Letter`."""
        words = [counted("{n} page", "{n} pages", pages), _(PAPER_SIZES[self.paper_size])]
        if papers > 1:
            words.insert(0, counted("{n} paper", "{n} papers", papers))
        return ", ".join(words)

    @property
    def choice(self) -> tuple[str, str, str]:
        """What was chosen, apart from the workshop it was chosen for."""
        return self.report.name, self.team, self.paper_size


def team_name(team: Team) -> str:
    """What a team is called, even if nobody has named it."""
    return team.name.strip() or _("A team without a name")
