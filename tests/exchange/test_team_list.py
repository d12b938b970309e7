"""A team list from a spreadsheet becomes teams, or is refused naming file and row."""

import csv
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.errors import WorkshopError
from facilitator.exchange.team_list import ListedPerson, ListedTeam, read_team_list

Listed = Callable[[str | bytes], Path]

HEADER = "team,school,person,role,email\n"
LINCOLN = ListedTeam(
    "Lincoln",
    "Lincoln Elementary",
    (
        ListedPerson("Ana Núñez", "Principal", "ana@lincoln.example"),
        ListedPerson("Bo Lê", "Teacher leader"),
    ),
)
LIST = (
    HEADER
    + "Lincoln,Lincoln Elementary,Ana Núñez,Principal,ana@lincoln.example\n"
    + "Roosevelt,,,,\n"
    + "Lincoln,,Bo Lê,Teacher leader,\n"
)


@pytest.fixture
def listed(tmp_path: Path) -> Listed:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "teams.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def refusal(path: Path) -> str:
    with pytest.raises(WorkshopError) as caught:
        read_team_list(path)
    sentence = str(caught.value)
    assert sentence.startswith("“teams.csv” ")
    assert "; nothing on this laptop has changed; " in sentence
    return sentence


def test_rows_of_one_team_need_not_stand_together(listed: Listed) -> None:
    assert read_team_list(listed(LIST)) == (LINCOLN, ListedTeam("Roosevelt"))


@pytest.mark.parametrize(
    "same",
    [
        LIST.replace(",", ";"),
        LIST.replace(",", "\t"),
        LIST.replace("\n", "\r\n"),
        LIST.replace("\n", "\r"),
        LIST.replace("\n", "\n\n"),
        "\n,,,,\n" + LIST,
        LIST.rstrip(),
        LIST.replace(HEADER, " Team , SCHOOL,Person ,ROLE,EMail\n"),
        LIST.replace("\n", ",,\n"),
        LIST.replace("Ana Núñez", "  Ana \u00a0 Núñez "),
        LIST.replace("Ana Núñez", '"Ana\nNúñez"'),
        LIST.replace("Lincoln,,", "LINCOLN,,"),
        LIST + ",,,,\n   \n",
    ],
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_however_a_spreadsheet_writes_it(listed: Listed, same: str, mark: bytes) -> None:
    assert read_team_list(listed(mark + same.encode())) == (LINCOLN, ListedTeam("Roosevelt"))


def test_only_the_team_is_needed_and_columns_stand_in_any_order(listed: Listed) -> None:
    assert read_team_list(listed("team\nA\nB\nA\n")) == (ListedTeam("A"), ListedTeam("B"))
    (team,) = read_team_list(listed("person,team\nAna,A\nBo,A"))
    assert team == ListedTeam("A", "", (ListedPerson("Ana"), ListedPerson("Bo")))


def test_a_name_with_comma_quotes_or_formula_is_kept_as_it_is(listed: Listed) -> None:
    (team,) = read_team_list(listed(HEADER + '"Smith, ""J""",,=1+1,🎈,'))
    assert team == ListedTeam('Smith, "J"', "", (ListedPerson("=1+1", "🎈"),))


def test_a_semicolon_list_may_have_commas_in_its_names(listed: Listed) -> None:
    (team,) = read_team_list(listed("team;person\nA;Smith, J, PhD, MA"))
    assert team.people == (ListedPerson("Smith, J, PhD, MA"),)


def test_a_seat_without_a_name_is_kept(listed: Listed) -> None:
    (team,) = read_team_list(listed(HEADER + "A,,,Principal,"))
    assert team.people == (ListedPerson("", "Principal"),)


def test_an_accent_made_of_two_characters_is_the_same_team(listed: Listed) -> None:
    (team,) = read_team_list(listed("team,person\nJos\u00e9,Ana\nJose\u0301,Bo"))
    assert len(team.people) == 2


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("A,,Ana,,\n,,Bo,,\n", "row 3 names no team"),
        ("A,,Ana,,\n\n,School,,,\n", "row 4 names no team"),
        ("A,One,,,\nA,Two,,,\n", "row 3 gives the team “A” a second school"),
        ("A,,Ana,,,extra\n", "row 2 has words outside of the named columns"),
        ('A,,"Ana\nB,,Bo,,\n', "row 2 has a quotation mark"),
        ('A,,Ana,,\nB,,"Bo" Lê,,\n', "row 3 has a quotation mark"),
        ("A,,Ana,," + "x" * 200_000, "row 2 has more words in one cell"),
        ("", "lists no team"),
        (",,,,\n", "lists no team"),
        ("A\n" * 5_001, "more than 5000 rows"),
        ("\n" * 5_001, "more than 5000 rows"),
        ("".join(f"Team {each}\n" for each in range(201)), "more than 200 teams"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(listed: Listed, rows: str, said: str) -> None:
    assert said in refusal(listed(HEADER + rows))


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("team,phone", "a column “phone” in its header, where only team, school, person"),
        ("team,Team", "two columns “team”"),
        ("school,person", "no column “team” in its header"),
        ("Lincoln,Lincoln Elementary", "a column “lincoln”"),
        ("team," + "x" * 100_000, "xxx…”"),
        ("team,\x1b[31m", "“�[31m”"),
        ("\n\n", "no column “team”"),
    ],
)
def test_a_header_that_is_not_ours_is_said(listed: Listed, header: str, said: str) -> None:
    sentence = refusal(listed(header + "\n"))
    assert said in sentence
    assert len(sentence) < 400


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_another_encoding_is_recognized(listed: Listed, encoding: str) -> None:
    content = LIST.replace("Lê", "Le").encode(encoding)
    sentence = refusal(listed(content))
    assert "is not in UTF-8" in sentence
    assert "save it as “CSV UTF-8”" in sentence


def test_the_row_of_a_letter_in_another_encoding_is_named(listed: Listed) -> None:
    assert "see row 2" in refusal(listed(LIST.replace("Lê", "Le").encode("cp1252")))


def test_a_spreadsheet_given_by_mistake_is_recognized(tmp_path: Path, listed: Listed) -> None:
    path = tmp_path / "teams.csv"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    assert "is a spreadsheet, not a CSV file" in refusal(path)
    assert "is a spreadsheet" in refusal(listed(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"team\nA\0B\n", "is no text"),
        (b"\x89PNG\r\n\x1a\n", "is not in UTF-8"),
        (b"team\n" + b"A\n" * 2_500_000, "over 5 MB"),
    ],
)
def test_what_is_no_list_is_said(listed: Listed, content: bytes, said: str) -> None:
    assert said in refusal(listed(content))


def test_a_folder_or_pipe_is_no_list(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "teams.csv")
    assert "is not a file" in refusal(tmp_path / "teams.csv")


NAMES = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(
    lambda text: " ".join(text.split())
)


@given(
    people=st.lists(st.tuples(NAMES, NAMES, NAMES).filter(any)), delimiter=st.sampled_from(",;\t")
)
@settings(max_examples=100, deadline=None)
def test_every_person_of_a_list_arrives(
    people: list[tuple[str, str, str]], delimiter: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("lists") / "teams.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["team", "person", "role", "email"])
        writer.writerows(("A", *each) for each in [*people, ("", "", "")])
    (team,) = read_team_list(path)
    assert team.people == tuple(ListedPerson(*each) for each in people)


@given(content=st.binary() | st.text(alphabet=' \r\n,;\t"aé').map(str.encode), ours=st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_teams_or_refused(
    content: bytes, ours: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("lists") / "teams.csv"
    path.write_bytes(HEADER.encode() * ours + content)
    try:
        teams = read_team_list(path)
    except WorkshopError:
        return
    assert all(team.name for team in teams)
