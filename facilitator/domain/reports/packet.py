"""What a team takes home: its one-page plan, and behind it everything else it has written."""

from facilitator.domain.document import Document, NewPage
from facilitator.domain.frozen import replace
from facilitator.domain.kinds.team import Team
from facilitator.domain.reports import plan, record
from facilitator.domain.reports.words import file_name
from facilitator.domain.wording import _
from facilitator.domain.workshop import Workshop


def build(workshop: Workshop, team: Team | None) -> Document:
    """The plan and the record of one team as one paper."""
    team = team or Team()
    first = plan.build(workshop, team)
    return replace(
        first,
        name=file_name(team.name, _("packet")),
        title=_("Packet of {team}").format(team=team.name),
        parts=(*first.parts, NewPage(), *record.parts(workshop, team)),
    )
