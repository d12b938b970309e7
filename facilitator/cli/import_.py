"""`facilitator import`: a workshop from a file; what it replaces is kept."""

import argparse
from pathlib import Path

from facilitator import app
from facilitator.cli.command import Arguments, Command, say
from facilitator.domain.wording import _


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="a .workshop file")


def _run(arguments: Arguments) -> int:
    from facilitator.commands.packing import import_workshop

    store = app.open_the_store(arguments.database)
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
