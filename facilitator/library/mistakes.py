"""A mistake in a file, said to the person who wrote it; knows neither YAML nor the domain."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from facilitator.domain.wording import _

LONGEST_QUOTE: Final = 40
MAYBE: Final = 0.6
SURELY: Final = 0.75
"""How like a name a word must be: 1 where they are the same. `notes` may be `steps`, no more."""
UNPRINTABLE: Final = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """What is wrong, where, and what is allowed there."""

    file: Path
    line: int
    """From 1; 0 where the file as a whole is meant."""
    field: str
    """In words: `day 1, block ball-game, step 3, minutes`; empty where no field is meant."""
    problem: str
    allowed: str

    def __str__(self) -> str:
        # The folder tells an agenda from an activity; more of the path would bury the mistake.
        where = [_short(self.file).as_posix()]
        if self.line:
            where.append(_("line {line}").format(line=self.line))
        if self.field:
            where.append(self.field)
        return f"{', '.join(where)}: {self.problem}; {self.allowed}."


def _short(file: Path) -> Path:
    """The last two parts of a path, or all of it where only its root would be missing."""
    last = Path(*file.parts[-2:])
    return file if file == file.anchor / last else last


class UnfitError(ValueError):
    """What is wrong with a value, and what is allowed instead."""

    def __init__(self, problem: str, allowed: str, line: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.allowed = allowed
        self.line = line


def shortened(text: str) -> str:
    """A text from a file, short, on one line and harmless to a terminal."""
    flat = " ".join(text[: LONGEST_QUOTE * 2].split())
    short = flat if len(flat) <= LONGEST_QUOTE else f"{flat[: LONGEST_QUOTE - 1]}…"
    return "".join(each if each.isprintable() else UNPRINTABLE for each in short)


def said(text: str) -> str:
    """The same in quotation marks."""
    return f'"{shortened(text)}"'


def listed(names: Iterable[str]) -> str:
    """Names as a choice in words: `a, b or c`."""
    *others, last = names
    return _("{names} or {last}").format(names=", ".join(others), last=last) if others else last


def nearest(word: str, names: Iterable[str], at_least: float = MAYBE) -> list[str]:
    """The names that somebody who wrote `word` may have meant, nearest first."""
    return get_close_matches(word[:LONGEST_QUOTE], list(names), n=3, cutoff=at_least)
