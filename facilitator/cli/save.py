"""`facilitator save`: a workshop into a file that travels."""

import argparse

from facilitator import app
from facilitator.cli.command import Arguments, Command, given_id, given_path, say
from facilitator.cli.opening import open_the_store


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", type=given_id, help="any unique beginning of its id")
    parser.add_argument("file", metavar="FILE", type=given_path, help="such as summer.workshop")


def _run(arguments: Arguments) -> int:
    from facilitator.commands.packing import save_workshop

    store = open_the_store(arguments)
    workshop = store.find(arguments.id)
    save_workshop(store, workshop, arguments.file, app.this_device(), app.clock)
    say(f"Saved to {arguments.file}")
    return 0


COMMAND = Command(
    "save",
    "write a workshop with its whole history into one file",
    "  facilitator save 3f2a summer.workshop",
    _declare,
    _run,
)
