"""What a command of the command line is: a name, its help, its arguments, what it does."""

import argparse
import sys
from collections.abc import Callable

from facilitator.domain.frozen import frozen

Arguments = argparse.Namespace


@frozen
class Command:
    """One line of the table of commands. `run` gives the exit status."""

    name: str
    summary: str
    example: str
    declare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments], int]


def say(text: str = "") -> None:
    """A line for the user."""
    sys.stdout.write(f"{text}\n")


def progress(done: int, of: int, what: str) -> None:
    """How far a long command is: one line that rewrites itself on a terminal."""
    if sys.stderr.isatty():
        end = "\n" if done == of else ""
        sys.stderr.write(f"\r\x1b[2K{done} of {of}  {what}{end}")
        sys.stderr.flush()
    elif done == of or done % 25 == 0:
        sys.stderr.write(f"{done} of {of}  {what}\n")
