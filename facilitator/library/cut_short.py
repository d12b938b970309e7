"""Whether a file was cut short, as far as its last line tells.

A line end alone is not missed: some editors write none after the last line. It must stop in the
middle of something as well. A file that was cut behind a whole line, in a number or in a text of
one line reads like a shorter file; `sums` may find that its last day has become too short.
"""

import re
from typing import Final

from facilitator.domain.wording import _
from facilitator.library.broken import LISTED_OR_NAMED
from facilitator.library.mistakes import UnfitError

_ENDS: Final = tuple(".!?:;…)]”’\"'")
_HOLDS_NOTHING: Final = re.compile(r"(\s*-)*(\s*[\w-]+:)?(\s+[>|]-?)?\s*")
_PROSE: Final = re.compile(r".*:\s+>-?\s*")


def cut_short(text: str) -> UnfitError | None:
    """What is wrong where the last line stops in the middle of a text or before it."""
    lines = text.splitlines()
    if not lines or text.endswith(("\n", "\r")) or not _stops(lines):
        return None
    return UnfitError(
        _("stops before its text is over"),
        _("copy the file again if its end is missing; if not, press Enter after its last line"),
        line=len(lines),
    )


def _stops(lines: list[str]) -> bool:
    last = lines[-1].strip()
    if not last or last.startswith("#"):
        return False
    if LISTED_OR_NAMED.match(lines[-1]):
        return bool(_HOLDS_NOTHING.fullmatch(last))
    return _is_prose(lines) and not last.endswith(_ENDS)


def _is_prose(lines: list[str]) -> bool:
    """Whether the last line is one of a text that flows: its line breaks mean nothing."""
    indent = _indent(lines[-1])
    around = (line for line in reversed(lines) if line.strip() and _indent(line) < indent)
    return bool(_PROSE.fullmatch(next(around, "")))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
