"""What else can be told of a file in which a line breaks the rules of YAML.

The line is read as if its value stood in double quotes, or else as if it were not there, with all
that is indented below it. That serves to find the other mistakes, never to make an item. Whoever
looks for them asks the mends what they cannot judge: better a mistake untold than one made here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from facilitator.domain.frozen import frozen
from facilitator.library.broken import LISTED_OR_NAMED, BrokenError, without_name
from facilitator.library.mends import Mend, Mends
from facilitator.library.mistakes import UnfitError
from facilitator.library.tree import Node, TwiceError, grow

MOST_MENDS: Final = 20
MOST_READ: Final = 1_500_000
"""Characters, over all attempts at a file: the largest agenda some forty times."""

_LINE: Final = re.compile(r"(?P<begin>[ \t]*(?:- +)*)(?P<name>[\w-]+:(?: +|$))?(?P<value>.*)")

Grown: TypeAlias = tuple[Node, list[UnfitError]]


@frozen
class Reading:
    """What could be read of a text; no root where there is no tree to be had."""

    root: Node | None
    faults: tuple[UnfitError, ...]
    mends: Mends = Mends()


def read_on(text: str) -> Reading:
    """The tree of a text, if need be of its mended lines, and everything that is not allowed."""
    first = _grown(text)
    if not isinstance(first, BrokenError):
        return _reading(first, ())
    return _Mending(text.splitlines()).read(first)


def _grown(text: str) -> Grown | UnfitError:
    try:
        return grow(text)
    except UnfitError as unfit:
        return unfit


def _reading(grown: Grown | UnfitError, told: tuple[UnfitError, ...], *mends: Mend) -> Reading:
    if isinstance(grown, UnfitError):
        return Reading(None, (*told, grown))
    root, faults = grown
    sure = (each for each in faults if not any(_makes(mend, each) for mend in mends))
    return Reading(root, (*told, *sure), Mends(mends))


def _makes(mend: Mend, fault: UnfitError) -> bool:
    """Whether a fault may be there only because of a mend: two parts can have become one."""
    if isinstance(fault, TwiceError) and fault.first < mend.line <= fault.line and mend.loses:
        return True
    return fault.line == mend.line


@frozen
class _Mended:
    """The lines after an attempt to mend one of them."""

    lines: list[str]
    mends: tuple[Mend, ...]
    absent: range = range(0)
    """The numbers of the lines that are left out, where the first of them is."""

    @property
    def line(self) -> int:
        return self.mends[0].line


@dataclass(slots=True)
class _Mending:
    lines: list[str]
    mends: list[Mend] = field(default_factory=list)
    told: list[UnfitError] = field(default_factory=list)
    absent: set[int] = field(default_factory=set)
    left: int = MOST_READ

    def read(self, grown: Grown | UnfitError) -> Reading:
        mended = 0
        while isinstance(grown, BrokenError):
            better = self._better(grown) if mended < MOST_MENDS else None
            if better is None:
                self._tell(grown)
                return Reading(None, tuple(self.told))
            grown, mended = better, mended + 1
        return _reading(grown, tuple(self.told), *self.mends)

    def _tell(self, fault: UnfitError) -> None:
        """Tell a mistake, unless it may come from lines above it that had to be left out.

        A name without its colon, for one, makes every entry of the list below it unreadable.
        """
        above = fault.line - 1
        while above and above not in self.absent and _says_nothing(self.lines[above - 1]):
            above -= 1
        if above not in self.absent:
            self.told.append(fault)

    def _better(self, broken: BrokenError) -> Grown | UnfitError | None:
        """What grows once a suspected line is mended, if that is any better.

        The mend that helps shows which line was wrong, and that one is told.
        """
        for line, fault in broken.suspects.items():
            for mended in _attempts(self.lines, line - 1):
                text = "\n".join((*mended.lines, ""))
                self.left -= len(text)
                if self.left < 0:
                    return None
                grown = _grown(text)
                if _is_better(grown, broken, line):
                    self._tell(fault if mended.line == line else without_name(mended.line))
                    self._keep(mended)
                    return grown
        return None

    def _keep(self, mended: _Mended) -> None:
        self.lines = mended.lines
        self.mends += mended.mends
        self.absent.update(mended.absent)


def _is_better(grown: Grown | UnfitError, broken: BrokenError, mended: int) -> bool:
    """Whether it is a tree, or a mistake further down than the line that was mended."""
    if not isinstance(grown, UnfitError):
        return True
    same = (grown.line, grown.problem) == (broken.line, broken.problem)
    return grown.line > mended and not same


def _attempts(lines: list[str], at: int) -> Iterator[_Mended]:
    if at >= len(lines):
        return
    begin, name, value = _parts(lines[at])
    if at and _is_nameless(lines[at - 1]) and "\t" not in begin:
        # Taken for a text of several lines, it would keep this one from being a field.
        yield _renamed(lines, at - 1)
    if value:
        # A colon, a quotation mark or an @ is a letter then.
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        yield _replaced(lines, at, f'{begin}{name}"{escaped}"', loses=False)
    yield _renamed(lines, at)
    yield _left_out(lines, at)


def _renamed(lines: list[str], at: int) -> _Mended:
    """Some other field in its place: the list or the fields around it stay what they are."""
    begin, _name, _value = _parts(lines[at])
    return _replaced(lines, at, f"{begin}line-{at + 1}-is-not-read:", loses=True)


def _is_nameless(line: str) -> bool:
    _begin, name, value = _parts(line)
    return bool(value) and not name


def _replaced(lines: list[str], at: int, line: str, *, loses: bool) -> _Mended:
    """Another line in place of one, and nothing in place of what is indented below its field."""
    column = _width(_parts(lines[at])[0])
    # The dashes of its list may stand in the column of its name.
    end = _end(lines, at, column + 1, dashes=column)
    # More of a text loses nothing: nobody judges the text. A field may be one of the part around.
    below = [n for n in range(at + 1, end) if LISTED_OR_NAMED.match(lines[n])]
    mends = [Mend(at + 1, column, loses)]
    mends += [Mend(n + 1, _indent(lines[n]), loses=True) for n in below[:1]]
    return _Mended([*lines[:at], line, *_nothing(at + 1, end), *lines[end:]], tuple(mends))


def _left_out(lines: list[str], at: int) -> _Mended:
    """Nothing in place of a line and of what belongs below it."""
    begin, column = _parts(lines[at])[0], _indent(lines[at])
    # The next entry may stand a little further in, where this one has slipped out.
    fields, dashes = column + 1, max(column + 1, _width(begin))
    if "\t" in begin:
        column, fields = _guessed(lines, at)
        dashes = fields
    end = _end(lines, at, fields, dashes)
    mend = Mend(at + 1, column, loses=True)
    kept = [*lines[:at], *_nothing(at, end), *lines[end:]]
    return _Mended(kept, (mend,), range(at + 1, end + 1))


def _guessed(lines: list[str], at: int) -> tuple[int, int]:
    """Where a line begins at the least, and what belongs below it, as its tab cannot tell."""
    begin, name, value = _parts(lines[at])
    above = next((each for each in lines[at - 1 :: -1] if at and not _says_nothing(each)), "")
    below = next((each for each in lines[at + 1 :] if not _says_nothing(each)), "")
    begins = "-" in begin and not below.lstrip().startswith("- ") if value else bool(name)
    if begins or value.startswith((">", "|")):
        return max(0, _indent(below) - 2), _indent(below)
    return min(_indent(above), _indent(below)), _indent(below) + 1


def _end(lines: list[str], at: int, fields: int, dashes: int) -> int:
    """Where the lines end that belong below one: those from a column on, or another if listed."""
    for below in range(at + 1, len(lines)):
        line = lines[below]
        least = dashes if line.lstrip().startswith("- ") else fields
        if not _says_nothing(line) and _indent(line) < least:
            return below
    return len(lines)


def _nothing(first: int, end: int) -> list[str]:
    return [""] * (end - first)


def _parts(line: str) -> tuple[str, str, str]:
    """The dashes a line begins with and the space before them, its field's name, its value."""
    found = _LINE.fullmatch(line)
    if found is None:
        return "", "", line
    return found["begin"], found["name"] or "", found["value"].strip()


def _indent(line: str) -> int:
    return _width(line) - len(line.expandtabs().lstrip(" "))


def _width(text: str) -> int:
    return len(text.expandtabs())


def _says_nothing(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
