"""`facilitator import`: a workshop from a file; one of the same id here is replaced."""

import argparse
from pathlib import Path

from facilitator import app
from facilitator.cli.command import Arguments, Command, say


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .workshop file")


def _run(arguments: Arguments) -> int:
    from facilitator.commands.packing import import_workshop

    store = app.open_the_store(arguments.database)
    say(import_workshop(store, arguments.file))
    return 0


COMMAND = Command(
    "import",
    "take in a workshop file and print the workshop's id; the same workshop here is replaced",
    "  facilitator import summer.workshop",
    _declare,
    _run,
)
