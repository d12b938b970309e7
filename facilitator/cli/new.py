"""`facilitator new`: a workshop from an agenda."""

import argparse
from datetime import date
from pathlib import Path

from facilitator import app
from facilitator.cli.command import Arguments, Command, say
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.agenda import Agenda


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("agenda", metavar="AGENDA", help="the id of an agenda")
    parser.add_argument("--title", metavar="T", required=True, help="what the workshop is called")
    parser.add_argument("--start", metavar="YYYY-MM-DD", required=True, help="its first day")
    parser.add_argument(
        "--teams", metavar="FILE.csv", type=Path, help="team,school,person,role,email"
    )
    parser.add_argument("--time-zone", metavar="ZONE", default="", help="this machine's by default")


def _run(arguments: Arguments) -> int:
    from facilitator.commands.making import make_workshop
    from facilitator.exchange.team_list import read_team_list

    workshop = make_workshop(
        app.open_the_store(arguments.database),
        agenda_called(arguments.agenda),
        title=arguments.title,
        start=_day(arguments.start),
        teams=read_team_list(arguments.teams) if arguments.teams else (),
        time_zone=arguments.time_zone or app.local_zone(),
        device=app.this_device(),
        clock=app.clock,
    )
    say(workshop)
    return 0


def agenda_called(name: str) -> Agenda:
    """The agenda with this id; a WorkshopError says which there are, or what is wrong with it."""
    library = app.shipped_library()
    found = library.agendas.items.get(name)
    if found is not None:
        return found
    wrong = [str(each) for each in library.mistakes if each.file.stem == name]
    if wrong:
        raise WorkshopError("\n".join(wrong))
    known = ", ".join(sorted(library.agendas.items))
    raise WorkshopError(
        f"There is no agenda called “{name}”; nothing was made. Choose from: {known}."
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise WorkshopError(
            f"“{text}” is no date; nothing was made. Write it as 2027-08-03."
        ) from error


COMMAND = Command(
    "new",
    "make a workshop from an agenda and print its id",
    '  facilitator new leadership-for-learning --title "Summer institute" --start 2027-08-03\n'
    "      --teams teams.csv",
    _declare,
    _run,
)
