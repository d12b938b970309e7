"""The team list: a CSV file with one person a row, as a spreadsheet exports it.

Its header is `team,school,person,role,email` in any order; only `team` must be there. A row with
no person makes an empty team. The rows of a team need not stand together. Nothing is guessed: a
row that could mean two things is named, and the file refused. Making teams of it is not done here.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Final

from facilitator.domain.frozen import frozen, replace
from facilitator.domain.wording import _
from facilitator.exchange.given_file import MB, UnsoundError, given_file, shown

COLUMNS: Final = ("team", "school", "person", "role", "email")
MOST: Final = 5 * MB
MOST_ROWS: Final = 5_000
MOST_TEAMS: Final = 200

_SPREADSHEETS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx and .ods, and the older .xls, begin."""
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")

Row = dict[str, str]


@frozen
class ListedPerson:
    """One person as listed; the name is empty where a row has only a role or an address."""

    name: str
    role: str = ""
    email: str = ""


@frozen
class ListedTeam:
    """One team as listed, with its people in the order of their rows."""

    name: str
    school: str = ""
    people: tuple[ListedPerson, ...] = ()


def read_team_list(path: Path) -> tuple[ListedTeam, ...]:
    """The teams of a list, in the order in which they first appear.

    Raises WorkshopError, naming file and row, for a list that cannot be read without guessing.
    """
    advice = _("put it right and choose the file again")
    with given_file(path, MOST, advice) as file:
        text = _text(file.read(MOST + 1))
        teams: dict[str, ListedTeam] = {}
        for number, row in _rows(text):
            _add(teams, number, row)
        if not teams:
            raise UnsoundError(_("lists no team"))
    return tuple(teams.values())


def _text(content: bytes) -> str:
    as_utf_8 = _("in the spreadsheet, save it as “CSV UTF-8” and choose that file")
    if content.startswith(_SPREADSHEETS):
        raise UnsoundError(_("is a spreadsheet, not a CSV file"), as_utf_8)
    if content.startswith(_UTF_16) or b"\0" in content:
        raise UnsoundError(_("is not in UTF-8 but in UTF-16, or is no text at all"), as_utf_8)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        why = _("is not in UTF-8 (see row {row})").format(row=row)
        raise UnsoundError(why, as_utf_8) from error


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """The rows under the header by the names of their columns, with the spreadsheet's numbers."""
    cells = _cells(text)
    _number, header = next(cells, (0, []))
    columns = _columns(header)
    for number, row in cells:
        if any(cell and not name for name, cell in zip_longest(columns, row, fillvalue="")):
            raise _wrong(number, _("has words outside of the named columns"))
        yield number, {**dict.fromkeys(COLUMNS, ""), **dict(zip(columns, row, strict=False))}


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every row that is not blank, its cells trimmed and each on one line."""
    # Strict, since a quotation mark that is never closed would swallow the rest of the list.
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=_delimiter(text),
        strict=True,
        skipinitialspace=True,
    )
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if number > MOST_ROWS + 1:
                raise UnsoundError(_("has more than {most} rows").format(most=MOST_ROWS))
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                yield number, cells
    except csv.Error as error:
        why = _("has a quotation mark that does not fit or is never closed")
        if "limit" in str(error):
            why = _("has more words in one cell than can be read")
        raise _wrong(number + 1, why) from error


def _delimiter(text: str) -> str:
    """What stands between the header's names: a comma, or a semicolon or tab where commas lose."""
    header = re.split(r"[\r\n]", text.lstrip(), maxsplit=1)[0]
    return max(",;\t", key=header.count)


def _columns(header: list[str]) -> list[str]:
    """The names of the columns; those after the last may be without."""
    columns = [name.casefold() for name in header]
    allowed = ", ".join(COLUMNS)
    for name in filter(None, columns):
        if name not in COLUMNS:
            why = _("has a column “{name}” in its header, where only {allowed} can be")
            raise UnsoundError(why.format(name=shown(name), allowed=allowed))
        if columns.count(name) > 1:
            raise UnsoundError(_("has two columns “{name}”").format(name=shown(name)))
    if "team" not in columns:
        why = _("has no column “team” in its header ({allowed})")
        raise UnsoundError(why.format(allowed=allowed))
    return columns


def _add(teams: dict[str, ListedTeam], number: int, row: Row) -> None:
    """Put a row's person into its team, and the team into the list if it is new."""
    name, school = row["team"], row["school"]
    if not name:
        raise _wrong(number, _("names no team"))
    team = teams.get(_key(name), ListedTeam(name, school))
    if school and team.school and _key(school) != _key(team.school):
        why = _("gives the team “{team}” a second school; give each school's team its own name")
        raise _wrong(number, why.format(team=shown(name)))
    people = (*team.people, *_people(row))
    teams[_key(name)] = replace(team, school=team.school or school, people=people)
    if len(teams) > MOST_TEAMS:
        raise UnsoundError(_("lists more than {most} teams").format(most=MOST_TEAMS))


def _people(row: Row) -> tuple[ListedPerson, ...]:
    """The person of a row, if there is anything about one."""
    listed = ListedPerson(row["person"], row["role"], row["email"])
    return (listed,) if any((listed.name, listed.role, listed.email)) else ()


def _key(name: str) -> str:
    """What two spellings of one name share: capitals aside, and however é is put together."""
    return unicodedata.normalize("NFC", name).casefold()


def _wrong(number: int, why: str) -> UnsoundError:
    return UnsoundError(_("cannot be used: row {row} {why}").format(row=number, why=why))
