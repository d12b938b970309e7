"""Where a text breaks the rules of YAML, told to the person who wrote it; knows no tree."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

import yaml

from facilitator.domain.wording import N_, _
from facilitator.library.mistakes import UnfitError

Lines: TypeAlias = tuple[int, int]
"""The first and the last of some lines, from 1."""

LISTED_OR_NAMED: Final = re.compile(r"\s*(-|[\w-]+:)(\s|$)")
"""How a line begins that is no more of the text above it."""


class BrokenError(UnfitError):
    """Where the parser cannot read on."""

    suspects: Mapping[int, UnfitError] = {}
    """The lines it may come from, the likeliest first, and what is wrong there if it does."""


_QUOTE_IT: Final = N_("put the text in double quotes, or write it on the next line after “>-”")
_NO_NAME: Final = (
    N_("has a line without a field’s name and a colon"),
    N_("write it like “title: Ball game”, and indent longer text below its field"),
)
_NOT_CLOSED: Final = (
    N_("opens a quotation mark that is never closed"),
    N_("close it at the end of the text"),
)
_WORDS: Final = (
    (
        "mapping values are not allowed",
        N_("has a colon where none can be"),
        N_("put the text in double quotes, or begin the field in the column of the one above it"),
    ),
    ("alphabetic or numeric", N_("begins a text with * or &"), _QUOTE_IT),
    (
        "comment or",
        N_("has a text beside | or >"),
        N_("write it on the lines below, indented"),
    ),
    ("tab character", N_("begins with a tab"), N_("indent it with spaces")),
    (
        "cannot start any token",
        N_("has a tab, @, % or ` where a value begins"),
        N_("indent with spaces, and put a text that begins so in double quotes"),
    ),
    ("could not find expected ':'", *_NO_NAME),
    ("unexpected end of stream", *_NOT_CLOSED),
    ("',' or ']'", N_("opens a [ that is never closed"), N_("close it with ]")),
    ("',' or '}'", N_("opens a { that is never closed"), N_("close it with }")),
    (
        "expected",
        N_("does not fit the lines above it"),
        N_(
            "begin it in the same column as the field above it; where a text begins with a "
            "quotation mark, [ or {, write it on the next line after “>-”"
        ),
    ),
)
"""What the two parsers say, in part, and what that means to a person."""


def in_words(
    error: yaml.YAMLError, text: str, quoted: Lines | None, faults: Iterable[UnfitError]
) -> BrokenError:
    """What is wrong, with its line.

    `quoted` are the lines of a text in quotation marks, if it was the last part to begin; `faults`
    is what was refused before.
    """
    words = _words(str(getattr(error, "problem", None) or ""))
    mark = met = getattr(error, "problem_mark", None)
    if words in (_NO_NAME, _NOT_CLOSED) or "never closed" in words[0]:
        # Where it began, not where the parser gave up.
        mark = getattr(error, "context_mark", None) or mark
    broken = BrokenError(_(words[0]), _(words[1]), line=mark.line + 1 if mark else 0)
    for fault in faults:
        if fault.line == broken.line:
            # Where a mark begins a text, the parser may trip over the rest of it only.
            broken = BrokenError(fault.problem, fault.allowed, line=fault.line)
            break
    if mark and met:
        opened = _opened(text, quoted, met.line + 1, broken)
        broken.suspects = {**opened, broken.line: broken, met.line + 1: broken}
    return broken


def without_name(line: int) -> UnfitError:
    """What is wrong with a line that makes the one below it unreadable."""
    return UnfitError(_(_NO_NAME[0]), _(_NO_NAME[1]), line=line)


def _opened(
    text: str, quoted: Lines | None, met: int, broken: BrokenError
) -> Mapping[int, UnfitError]:
    """Where a quotation mark was opened that, as it seems, an unrelated one below has closed."""
    first, last = quoted or (0, 0)
    if not first < last == met:
        return {}
    below = text.splitlines()[first:last]
    if not any(map(LISTED_OR_NAMED.match, below)):
        return {first: broken}
    return {first: UnfitError(_(_NOT_CLOSED[0]), _(_NOT_CLOSED[1]), line=first)}


def _words(problem: str) -> tuple[str, str]:
    for part, wrong, allowed in _WORDS:
        if part in problem:
            return wrong, allowed
    return N_("cannot be read as YAML"), _QUOTE_IT
