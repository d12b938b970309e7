"""What a command of the command line is: a name, its help, its arguments, what it does."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen

Arguments = argparse.Namespace


class Parser(argparse.ArgumentParser):
    """Tells what is wrong with the words of a command in one sentence, not under a usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {plain(message)}; try {self.prog} --help\n")


@frozen
class Command:
    """One line of the table of commands. `run` gives the exit status."""

    name: str
    summary: str
    example: str
    declare: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments], int]
    uses_store: bool = True


def given_path(text: str) -> Path:
    """A file or folder that was named; an empty name would be the folder we are in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty name")
    return Path(text)


def given_id(text: str) -> str:
    """The beginning of a workshop's id; every id begins with an empty one."""
    if not text.strip():
        raise argparse.ArgumentTypeError(
            "an empty id; write the beginning of one that facilitator list prints"
        )
    return text


def plain(text: str) -> str:
    """A text that does to a terminal what it says: no colors, no bells, no turned letters."""
    return "".join(
        each if each.isprintable() or each == "\n" else "\N{REPLACEMENT CHARACTER}" for each in text
    )


def say(text: str = "") -> None:
    """A line for the user."""
    _write(f"{plain(text)}\n")


def say_json(value: object) -> None:
    """A value for other programs."""
    every_letter = (sys.stdout.encoding or "").lower().startswith("utf")
    _write(json.dumps(value, ensure_ascii=not every_letter, indent=2) + "\n")


def flush() -> None:
    """See that all that was said has arrived."""
    _write("", flush=True)


def _write(text: str, *, flush: bool = False) -> None:
    try:
        sys.stdout.write(text)
        if flush:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WorkshopError(
            f"What there is to say could not be written ({error.strerror}). Nothing saved before "
            "is lost; send it to another place."
        ) from error


def progress(done: int, of: int, what: str) -> None:
    """How far a long command is: one line that rewrites itself on a terminal."""
    if sys.stderr.isatty():
        end = "\n" if done == of else ""
        sys.stderr.write(f"\r\x1b[2K{done} of {of}  {what}{end}")
        sys.stderr.flush()
    elif done == of or done % 25 == 0:
        sys.stderr.write(f"{done} of {of}  {what}\n")
