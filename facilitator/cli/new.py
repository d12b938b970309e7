"""`facilitator new`: a workshop from an agenda."""

import argparse
import sys
from datetime import date
from zoneinfo import ZoneInfo

from facilitator import app
from facilitator.cli.command import Arguments, Command, given_path, plain, say
from facilitator.cli.opening import open_the_store
from facilitator.domain.errors import WorkshopError
from facilitator.domain.kinds.agenda import Agenda
from facilitator.exchange.given_file import shown


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("agenda", metavar="AGENDA", help="the id of an agenda")
    parser.add_argument("--title", metavar="T", required=True, help="what the workshop is called")
    parser.add_argument("--start", metavar="YYYY-MM-DD", required=True, help="its first day")
    parser.add_argument(
        "--teams", metavar="FILE.csv", type=given_path, help="team,school,person,role,email"
    )
    parser.add_argument(
        "--time-zone",
        metavar="ZONE",
        default="",
        help="such as America/Los_Angeles; this machine's by default",
    )


def _run(arguments: Arguments) -> int:
    from facilitator.commands.making import make_workshop
    from facilitator.exchange.team_list import read_team_list

    workshop = make_workshop(
        open_the_store(arguments),
        agenda_called(arguments.agenda),
        title=_title(arguments.title),
        start=_day(arguments.start),
        teams=read_team_list(arguments.teams) if arguments.teams else (),
        time_zone=_zone(arguments.time_zone),
        device=app.this_device(),
        clock=app.clock,
    )
    say(workshop)
    return 0


def agenda_called(name: str) -> Agenda:
    """The agenda with this id; a WorkshopError says which there are, or what is wrong with it."""
    library = app.shipped_library()
    found = library.agendas.items.get(name)
    wrong = "\n".join(str(each) for each in library.agendas.mistakes if each.file.stem == name)
    if found is not None:
        if wrong:
            # A file of the user's own with this id is not the one that is taken.
            sys.stderr.write(f"{plain(wrong)}\n")
        return found
    if wrong:
        raise WorkshopError(wrong)
    known = ", ".join(sorted(library.agendas.items))
    raise WorkshopError(
        f"There is no agenda called “{shown(name)}”; nothing was made. Choose from: {known}."
    )


def _title(text: str) -> str:
    """The title on one line, without what cannot be seen."""
    title = "".join(each for each in " ".join(text.split()) if each.isprintable())
    if not title:
        raise WorkshopError("A workshop needs a title; nothing was made. Write one after --title.")
    return title


def _day(text: str) -> date:
    from facilitator.exchange.members import YEARS

    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.year not in YEARS or day.isoformat() != text:
        raise WorkshopError(
            f"“{shown(text)}” is no date to begin a workshop on; nothing was made. "
            "Write it as 2027-08-03."
        )
    return day


def _zone(name: str) -> str:
    if not name:
        return app.local_zone()
    try:
        ZoneInfo(name)
    except (LookupError, OSError, ValueError) as error:
        raise WorkshopError(
            f"“{shown(name)}” is no time zone known here; nothing was made. "
            "Write one such as America/Los_Angeles, or leave --time-zone out."
        ) from error
    return name


COMMAND = Command(
    "new",
    "make a workshop from an agenda and print its id",
    '  facilitator new leadership-for-learning --title "Summer institute" --start 2027-08-03\n'
    "  facilitator new leadership-for-learning --title Summer --start 2027-08-03 --teams teams.csv",
    _declare,
    _run,
)
