"""`facilitator rehearse`: a whole workshop played without a person."""

import argparse
from pathlib import Path

from facilitator import app
from facilitator.cli.command import Arguments, Command, progress, say
from facilitator.cli.new import agenda_called

_MOST_TEAMS = 60


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "agenda", metavar="AGENDA", nargs="?", default="leadership-for-learning", help="an agenda"
    )
    parser.add_argument("--to", metavar="DIR", type=Path, required=True, help="the folder")
    parser.add_argument(
        "--teams", metavar="N", type=int, default=8, choices=range(_MOST_TEAMS + 1),
        help=f"how many invented teams, up to {_MOST_TEAMS}",
    )  # fmt: skip


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
)
