"""A team's one-page plan: it reads from the goal to the proof, and says kindly what is missing."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from facilitator.domain.dates import as_date, long_date, long_day, shown_day
from facilitator.domain.document import (
    Columns,
    Document,
    Flow,
    Grid,
    Heading,
    Label,
    Part,
    Statement,
    Text,
)
from facilitator.domain.frozen import replace
from facilitator.domain.kinds import CAPTURES
from facilitator.domain.kinds.feedback import Pitch
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.kinds.plan import Action, Canvas, Horizon, Measure, Meeting
from facilitator.domain.kinds.team import Team
from facilitator.domain.kinds.theory import Theory
from facilitator.domain.kinds.versions import Version
from facilitator.domain.logs import instant_from_text
from facilitator.domain.records import values_of
from facilitator.domain.reports.calendar import time_line
from facilitator.domain.reports.resources import Inventory, resource_cards
from facilitator.domain.reports.words import file_name, joined, label_of, listed, needed
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import Workshop

_SCHOOL_YEAR_BEGINS: Final = 7
_LINKS: Final = {
    "leaders": N_("If leaders"),
    "teachers": N_("then teachers"),
    "students": N_("then students"),
    "so_that": N_("so that"),
}
_PROOFS: Final = {
    "practice": N_("In our practice."),
    "students": N_("In student work."),
    "": N_("Also."),
}


def build(workshop: Workshop, team: Team | None) -> Document:
    """The plan of one team, on one page where its words allow."""
    team = team or Team()
    return Document(
        name=file_name(team.name, _("plan")),
        title=_("Plan of {team}").format(team=team.name),
        parts=page(workshop, team),
        head=(team.school.strip() or team.name, strategic_plan(workshop)),
        foot=(next_meeting(workshop, team), goal_version(workshop, team)),
        size=workshop.settings.paper,
        one_page=True,
    )


def page(workshop: Workshop, team: Team) -> tuple[Part, ...]:
    """What stands on the plan page."""
    return (
        *_goal(workshop.records.one(Goal, team.id)),
        *_theory(workshop.records.one(Theory, team.id)),
        *_resources(workshop, team),
        *_ninety_days(workshop, team),
        *_proof(workshop.records.of(Measure, team.id)),
        *_changes(workshop, team),
    )


def strategic_plan(workshop: Workshop) -> str:
    """`Strategic plan 2026–27`, by the school year of the first day."""
    on = first_day(workshop)
    if on is None:
        return _("Strategic plan")
    year = on.year if on.month >= _SCHOOL_YEAR_BEGINS else on.year - 1
    return _("Strategic plan {year}–{next_year:02}").format(year=year, next_year=(year + 1) % 100)


def first_day(workshop: Workshop) -> date | None:
    """The first date of the agenda, where it has one."""
    return next((on for day in workshop.days if (on := as_date(day.date))), None)


def goal_version(workshop: Workshop, team: Team) -> str:
    """`Version 3 · August 6, 2026`: the last mark on the team's goal; nothing before the first."""
    marks = [each for each in workshop.records.of(Version, team.id) if each.of == Goal.kind]
    if not marks:
        return ""
    last = max(marks, key=_number)
    on = marked_on(workshop, last)
    number = _("Version {number}").format(number=last.no)
    return f"{number} · {long_date(on)}" if on else number


def marked_on(workshop: Workshop, version: Version) -> date | None:
    """The day of a version where the workshop is."""
    try:
        return workshop.place.today(instant_from_text(version.at))
    except ValueError:
        return None


def next_meeting(workshop: Workshop, team: Team) -> str:
    """The team's first meeting after the workshop, for the foot of its papers."""
    dated = [
        (on, each)
        for each in workshop.records.of(Meeting, team.id)
        if (on := as_date(each.on)) is not None
    ]
    last_day = max((on for day in workshop.days if (on := as_date(day.date))), default=date.min)
    after = sorted((pair for pair in dated if pair[0] >= last_day), key=_meeting_day)
    if not after:
        return workshop.settings.title
    on, meeting = after[0]
    where = f", {meeting.place.strip()}" if meeting.place.strip() else ""
    return f"{meeting.text.strip() or _('Next meeting')}: {long_day(on)}{where}"


def _goal(goal: Goal) -> tuple[Part, ...]:
    due = as_date(goal.due)
    dated = replace(goal, due=long_date(due)) if due else goal
    sentence = goal.sentence.strip() or dated.proposed()
    said: Part = Statement(sentence) if sentence else Text(needed(Goal, "sentence"), quiet=True)
    return (Label(_("Our worthy goal")), said, *_goal_numbers(goal, bool(sentence)))


def _goal_numbers(goal: Goal, has_sentence: bool) -> tuple[Part, ...]:
    """Now, target, date and why in one quiet paragraph, with what is missing in words."""
    numbers = [goal.measure, goal.baseline, goal.target, goal.due]
    if not has_sentence and not any(each.strip() for each in (*numbers, goal.why)):
        return ()
    target, due = goal.target.strip(), shown_day(goal.due.strip())
    if target and due:
        aim = [_("Target: {target} by {due}").format(target=target, due=due)]
    else:
        aim = [
            _("Target: {target}").format(target=target) if target else needed(Goal, "target"),
            _("By {due}").format(due=due) if due else needed(Goal, "due"),
        ]
    parts = [
        _worded(_("Measure: {text}"), goal.measure) or needed(Goal, "measure"),
        _worded(_("Now: {text}"), goal.baseline) or needed(Goal, "baseline"),
        *aim,
        _worded(_("Why it matters: {text}"), goal.why),
    ]
    return (Text(joined(parts), quiet=True),)


def _theory(theory: Theory) -> tuple[Part, ...]:
    heading = Heading(_("What we believe"))
    if not any(getattr(theory, name).strip() for name in _LINKS):
        return (heading, Text(_("No theory of action yet"), quiet=True))
    links = ((_(lead), getattr(theory, name)) for name, lead in _LINKS.items())
    return (heading, Columns(tuple((_led(lead, text),) for lead, text in links)))


def _resources(workshop: Workshop, team: Team) -> tuple[Part, ...]:
    inventory = Inventory.of(workshop, team.id)
    heading = Heading(_("What we already have, put to new use"))
    return (heading, *resource_cards(workshop, inventory))


def _ninety_days(workshop: Workshop, team: Team) -> tuple[Part, ...]:
    actions = workshop.records.of(Action, team.id)
    rows = tuple(_action_row(action) for action in actions if values_of(action))
    header = tuple(label_of(Action, name) for name in ("text", "who", "due", "evidence"))
    table: Part = Text(_(CAPTURES["actions"].missing), quiet=True)
    if rows:
        table = Grid(header, rows, (0.46, 0.11, 0.1, 0.33))
    seen = workshop.records.one(Horizon, team.id).seen.strip()
    by_then = (Text(seen, lead=_("By day 90 we will see")),) if seen else ()
    return (
        Heading(_("The first ninety days")),
        table,
        *time_line(Inventory.of(workshop, team.id), first_day(workshop)),
        *by_then,
    )


def _action_row(action: Action) -> tuple[str, ...]:
    """Who does what by when; what is open is said in its cell."""
    return (
        action.text.strip() or _("An action to come"),
        action.who.strip() or _("no one yet"),
        shown_day(action.due.strip()) or _("no date yet"),
        action.evidence.strip() or _("not said yet"),
    )


def _proof(measures: Sequence[Measure]) -> tuple[Part, ...]:
    heading = Heading(_("How we will know"))
    columns = tuple(
        column for sort, lead in _PROOFS.items() if (column := _measured(measures, sort, _(lead)))
    )
    return (heading, Columns(columns) if columns else Text(_("No measure yet"), quiet=True))


def _measured(measures: Sequence[Measure], sort: str, lead: str) -> tuple[Flow, ...]:
    """The measures of one place; the first carries its name."""
    here = [each for each in measures if (each.sort if each.sort in _PROOFS else "") == sort]
    filled = [text for each in here if (text := joined((each.text, each.reading)))]
    return tuple(Text(text, lead="" if at else lead) for at, text in enumerate(filled))


def _changes(workshop: Workshop, team: Team) -> tuple[Part, ...]:
    records = workshop.records
    stops = [each.stop for each in records.of(Canvas, team.id)]
    columns = (
        (_("We stop"), listed(stops)),
        (_("By day 90 we will have built"), joined([records.one(Horizon, team.id).built])),
        (_("We ask the district for"), joined([records.one(Pitch, team.id).ask])),
    )
    heading = Heading(_("What changes"))
    if not any(text for _lead, text in columns):
        return (heading, Text(_("Nothing given up, built or asked for yet"), quiet=True))
    return (heading, Columns(tuple((_led(lead, text),) for lead, text in columns)))


def _led(lead: str, text: str) -> Text:
    """Words after their lead, or quietly that they are still to come."""
    if text.strip():
        return Text(text.strip(), lead=lead)
    return Text(_("is still to be written."), lead=f"{lead} …", quiet=True)


def _worded(pattern: str, text: str) -> str:
    return pattern.format(text=text.strip()) if text.strip() else ""


def _number(version: Version) -> int:
    return version.no


def _meeting_day(pair: tuple[date, Meeting]) -> tuple[date, str]:
    on, meeting = pair
    return on, meeting.rank
