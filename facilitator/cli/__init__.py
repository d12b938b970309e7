"""The command line: the same program without a window.

Errors are one sentence on stderr and exit status 2 (the user can put it right) or 1 (our fault).
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from typing import Final

from facilitator import __version__, app
from facilitator.cli import (
    check,
    doctor,
    export,
    import_,
    list_,
    new,
    rehearse,
    save,
    show,
)
from facilitator.cli.command import Command, Parser, flush, plain
from facilitator.cli.fault import logged
from facilitator.domain.errors import WorkshopError

COMMANDS: Final[tuple[Command, ...]] = (
    check.COMMAND,
    new.COMMAND,
    list_.COMMAND,
    show.COMMAND,
    save.COMMAND,
    import_.COMMAND,
    export.COMMAND,
    rehearse.COMMAND,
    doctor.COMMAND,
)
"""The table of commands. To add one, write a module beside the others and one line here."""

_ABOUT: Final = """\
Facilitator runs the Leadership for Learning workshop from one laptop and one projector.
Without a command it opens its window.

A first walk through:
  facilitator rehearse leadership-for-learning --to rehearsal
      plays the whole three days into a folder: every picture, every paper
  facilitator new leadership-for-learning --title "Summer institute" --start 2027-08-03
      makes a workshop and prints its id
  facilitator export ID --to papers
      writes what its teams take home
"""
_MORE: Final = """\
An ID may be any unique beginning of one. `facilitator COMMAND --help` tells more of a command.
Exit status: 0 well, 2 something for you to put right, 1 a fault of ours.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window; gives the exit status."""
    _write_what_the_terminal_can()
    chosen = _parser().parse_args(arguments)
    try:
        run = getattr(chosen, "run", None)
        status = run(chosen) if run is not None else app.run_window(chosen.database)
        flush()
    except WorkshopError as error:
        sys.stderr.write(f"{plain(str(error))}\n")
        _drop_what_is_left()
        return 2
    except BrokenPipeError:
        # Whoever was reading has heard enough.
        _drop_what_is_left()
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. What was written before is there.\n")
        return _STOPPED
    except Exception as fault:
        sys.stderr.write(f"{logged(fault)}\n")
        return 1
    return int(status)


_STOPPED: Final = 130
"""What shells expect of a program that was stopped by Ctrl+C."""


def _write_what_the_terminal_can() -> None:
    # A terminal or a pipe that has no “é” must not turn a finished command into a fault.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_what_is_left() -> None:
    """What nobody could hear would be tried again, and complained of, when Python ends."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    whole = Parser(
        prog="facilitator",
        description=_ABOUT,
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"facilitator {__version__}")
    _add_database(whole, "")
    commands = whole.add_subparsers(metavar="COMMAND", title="commands")
    for command in COMMANDS:
        parser = commands.add_parser(
            command.name,
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            epilog=f"For example:\n{command.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.declare(parser)
        if command.uses_store:
            # After the command, too; said before it, it must not be forgotten there.
            _add_database(parser, argparse.SUPPRESS)
        parser.set_defaults(run=command.run)
    return whole


def _add_database(parser: argparse.ArgumentParser, default: str) -> None:
    parser.add_argument(
        "--database",
        metavar="URL",
        default=default,
        help=f"the store to use (or the variable {app.DATABASE_VARIABLE}); "
        "a file in your own folder by default",
    )
