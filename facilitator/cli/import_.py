"""`facilitator import`: a workshop from a file; what it replaces is kept."""

import argparse

from facilitator import app
from facilitator.cli.command import Arguments, Command, given_path, say
from facilitator.cli.opening import open_the_store
from facilitator.domain.wording import _


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=given_path, help="a .workshop file")


def _run(arguments: Arguments) -> int:
    from facilitator.commands.packing import import_workshop

    store = open_the_store(arguments)
    file, keep = arguments.file, app.replaced_folder()
    imported = import_workshop(store, file, app.this_device(), app.clock, keep)
    say(imported.id)
    if imported.kept is not None:
        say(_("It was here already; what was here is kept as {file}").format(file=imported.kept))
    return 0


COMMAND = Command(
    "import",
    "take in a workshop file and print the workshop's id; what it replaces is kept",
    "  facilitator import summer.workshop",
    _declare,
    _run,
)
