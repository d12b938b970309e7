"""`facilitator rehearse`: a whole workshop played without a person."""

import argparse

from facilitator import app
from facilitator.cli.command import Arguments, Command, given_path, progress, say
from facilitator.cli.new import agenda_called

_MOST_TEAMS = 60
_USUAL = "leadership-for-learning"


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "agenda",
        metavar="AGENDA",
        nargs="?",
        default=_USUAL,
        help=f"the id of an agenda; {_USUAL} by default",
    )
    parser.add_argument(
        "--to", metavar="DIR", type=given_path, required=True, help="the folder; made if need be"
    )
    parser.add_argument(
        "--teams",
        metavar="N",
        type=_number_of_teams,
        default=8,
        help=f"how many invented teams, up to {_MOST_TEAMS}; 8 by default",
    )


def _number_of_teams(text: str) -> int:
    if not (text.isdecimal() and int(text) <= _MOST_TEAMS):
        raise argparse.ArgumentTypeError(f"write a number from 0 to {_MOST_TEAMS}")
    return int(text)


def _run(arguments: Arguments) -> int:
    summary = app.rehearse(agenda_called(arguments.agenda), arguments.to, arguments.teams, progress)
    say(summary.words)
    return 0


COMMAND = Command(
    "rehearse",
    "play a whole workshop into a folder: every stage picture, every paper",
    "  facilitator rehearse leadership-for-learning --to rehearsal --teams 8",
    _declare,
    _run,
    uses_store=False,
)
