"""The command line as a facilitator types it: real processes, real files."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from facilitator import __version__
from facilitator.cli.doctor import _place
from facilitator.paths import data_folder
from tests.cli.conftest import Facilitator

TEAMS = """team,school,person,role,email
Mesa HS,Mesa High School,A. Park,Principal,park@example.org
Mesa HS,,Đặng Thúc Vịnh,Teacher,
Harbor K–8,,,,
"""


A4 = (595, 842)

ONE_MORNING = """id: one-morning
title: One morning
teams: 3
days:
  - title: One
    start: "8:30"
    end: "9:30"
    blocks:
      - id: ball-game
        title: Ball game
        minutes: 35
        activity: ball-game
      - id: close
        title: Close
        minutes: 10
        steps:
          - title: Goals
            minutes: 10
            scene: goal
            captures: [goal]
            stage:
              sentence: Our goals
"""


@pytest.fixture
def workshop(facilitator: Facilitator, tmp_path: Path) -> str:
    """The id of a workshop with two teams."""
    teams = tmp_path / "teams.csv"
    teams.write_text(TEAMS, encoding="utf-8")
    made = facilitator(
        "new",
        "leadership-for-learning",
        "--title",
        "Summer",
        "--start",
        "2027-08-03",
        "--teams",
        teams,
    )
    assert made.returncode == 0, made.stderr
    return made.stdout.strip()


def test_help_teaches(facilitator: Facilitator) -> None:
    told = facilitator("--help").stdout
    assert "facilitator rehearse leadership-for-learning --to rehearsal" in told
    for command in (
        "check",
        "new",
        "list",
        "show",
        "save",
        "import",
        "export",
        "rehearse",
        "doctor",
    ):
        assert "For example:" in facilitator(command, "--help").stdout


def test_it_knows_its_version(facilitator: Facilitator) -> None:
    assert facilitator("--version").stdout == f"facilitator {__version__}\n"


def test_without_a_display_it_says_so_and_names_rehearse(facilitator: Facilitator) -> None:
    ran = facilitator()
    assert ran.returncode == 2
    assert "no display" in ran.stderr
    assert "facilitator rehearse" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_the_shipped_files_check_out_and_add_up(facilitator: Facilitator) -> None:
    ran = facilitator("check")
    assert ran.returncode == 0, ran.stderr
    assert "8:50–9:25   35  Ball game" in ran.stdout
    assert ran.stdout.splitlines()[-1].endswith("1 agenda, 0 mistakes")


def test_a_mistake_names_file_line_and_what_is_allowed(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    broken = tmp_path / "agendas" / "our-day.yaml"
    broken.parent.mkdir()
    broken.write_text("id: our-day\ntitle: Our day\ndays:\n  - title: One\n    start: half past\n")
    ran = facilitator("check", broken)
    assert ran.returncode == 2
    assert "our-day.yaml, line 5" in ran.stderr
    assert "half past" in ran.stderr


def test_a_new_workshop_is_listed_and_shown_whole(facilitator: Facilitator, workshop: str) -> None:
    (listed,) = json.loads(facilitator("list", "--json").stdout)
    assert (listed["title"], listed["teams"], listed["people"]) == ("Summer", 2, 2)
    assert (listed["first_day"], listed["last_day"]) == ("2027-08-03", "2027-08-05")
    shown = json.loads(facilitator("show", workshop[:6], "--json").stdout)
    assert [each["name"] for each in shown["records"]["team"]] == ["Mesa HS", "Harbor K–8"]
    assert len(shown["records"]["block"]) == 50


def test_a_copied_agenda_that_kept_its_name_is_said_to_be_passed_over(
    facilitator: Facilitator, home: Path
) -> None:
    own = home / "agendas" / "leadership-for-learning.yaml"
    own.parent.mkdir(parents=True)
    own.write_bytes((data_folder("agendas") / own.name).read_bytes())
    made = facilitator("new", own.stem, "--title", "Ours", "--start", "2027-08-03")
    assert made.returncode == 0
    assert "which stays in use; give one of the two another id" in made.stderr


def test_a_workshop_travels_from_one_laptop_to_another(
    facilitator: Facilitator, workshop: str, tmp_path: Path
) -> None:
    file = tmp_path / "summer.workshop"
    assert facilitator("save", workshop[:8], file).returncode == 0
    elsewhere = {"FACILITATOR_HOME": str(tmp_path / "other laptop")}
    assert facilitator("import", file, **elsewhere).stdout.strip() == workshop
    there = json.loads(facilitator("show", workshop, "--json", **elsewhere).stdout)
    here = json.loads(facilitator("show", workshop, "--json").stdout)
    assert there == here
    again = facilitator("import", file, **elsewhere).stdout.splitlines()
    assert again[0] == workshop
    assert "is kept as" in again[1]


def test_papers_are_exported_for_the_teams_asked_for(
    facilitator: Facilitator, workshop: str, tmp_path: Path
) -> None:
    ran = facilitator(
        "export",
        workshop,
        "--to",
        tmp_path / "out",
        "--only",
        "plan",
        "--team",
        "mesa hs",
        "--paper",
        "a4",
    )
    assert ran.returncode == 0, ran.stderr
    (paper,) = (tmp_path / "out").iterdir()
    assert paper.name == "Mesa HS - plan.pdf"
    with closing(pdfium.PdfDocument(paper)) as printed:
        sizes = {tuple(map(round, page.get_size())) for page in printed}
    assert sizes == {A4}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show", "zzzz"], "zzzz"),
        (
            ["new", "no-such-agenda", "--title", "T", "--start", "2027-08-03"],
            "leadership-for-learning",
        ),
        (["new", "leadership-for-learning", "--title", "T", "--start", "soon"], "2027-08-03"),
        (["import", "missing.workshop"], "missing.workshop"),
        (["list", "--database", "nonsense"], "nonsense"),
    ],
)
def test_an_error_is_one_sentence_and_status_2(
    facilitator: Facilitator, words: list[str], said: str
) -> None:
    ran = facilitator(*words)
    assert ran.returncode == 2
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


def test_another_store_can_be_chosen_by_url_or_variable(
    facilitator: Facilitator, workshop: str, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'elsewhere.sqlite'}"
    assert json.loads(facilitator("--database", url, "list", "--json").stdout) == []
    assert json.loads(facilitator("list", "--json", "--database", url).stdout) == []
    by_variable = facilitator("list", "--json", FACILITATOR_DATABASE=url)
    assert json.loads(by_variable.stdout) == []
    assert len(json.loads(facilitator("list", "--json").stdout)) == 1


def test_what_is_found_comes_as_json_too(facilitator: Facilitator, tmp_path: Path) -> None:
    broken = tmp_path / "agendas" / "our-day.yaml"
    broken.parent.mkdir()
    broken.write_text("id: our-day\ntitle: Ours\n", encoding="utf-8")
    ran = facilitator("check", "--json", str(broken))
    assert ran.returncode == 2
    assert {"file", "line", "field", "problem", "allowed"} == set(
        json.loads(ran.stdout)["mistakes"][0]
    )
    shipped = json.loads(facilitator("check", "--json").stdout)
    assert [day["minutes"] for day in shipped["agendas"][0]["days"]] == [420, 420, 420]
    ready = json.loads(facilitator("doctor", "--json").stdout)
    assert {"name": "Fonts", "ready": True, "words": "all here"} in ready


def test_doctor_says_what_is_ready_and_unknown_is_not_ready(facilitator: Facilitator) -> None:
    ran = facilitator("doctor")
    assert ran.returncode == 2
    findings = {line[9:19].strip(): line[:8].strip() for line in ran.stdout.splitlines()}
    assert findings["Fonts"] == "ready"
    assert findings["Store"] == "ready"
    assert findings["Display"] == "NOT YET"


def test_doctor_names_the_store_and_where_ones_own_files_go(
    facilitator: Facilitator, home: Path
) -> None:
    told = facilitator("doctor").stdout
    (store,) = home.glob("*.sqlite")
    assert f"well, 0 workshops in {store}" in told
    for shelf in ("agendas", "activities"):
        copy = f"copy one from {data_folder(shelf)}"
        assert f"yours go into {home / shelf}, a folder to be made; {copy}" in told
        (home / shelf).mkdir()
        assert f"yours go into {home / shelf}; {copy}" in facilitator("doctor").stdout
    assert "facilitator doctor" in " ".join(facilitator("check", "--help").stdout.split())


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("sqlite:////home/me/ours.sqlite", "/home/me/ours.sqlite"),
        ("postgresql://me:secret@school.example:5432/ours", "school.example"),
        ("sqlite://", "sqlite://"),
    ],
)
def test_doctor_says_where_a_store_is_and_never_its_password(url: str, place: str) -> None:
    assert _place(url) == place


def test_doctor_counts_the_backups_of_the_store_that_is_asked_about_alone(
    facilitator: Facilitator, workshop: str, tmp_path: Path
) -> None:
    assert "NOT YET  Backups    none yet" not in facilitator("doctor").stdout
    other = ("doctor", "--database", f"sqlite:///{tmp_path / 'other.sqlite'}")
    assert "NOT YET  Backups    none yet" in facilitator(*other).stdout
    assert "ready    Backups    1, the newest 0 days old" in facilitator(*other).stdout
    server = facilitator("doctor", "--database", "sqlite://").stdout
    assert "NOT YET  Backups    unknown" in server


def test_doctor_names_the_letters_that_no_font_has(facilitator: Facilitator) -> None:
    made = ("new", "leadership-for-learning", "--start", "2199-08-03", "--title")
    facilitator(*made, "Ngày hè ✓")
    assert "Letters    all can be printed" in facilitator("doctor").stdout
    facilitator(*made, "Summer 🎾")
    assert "Letters    no font has [U+1F3BE] (Summer 🎾)" in facilitator("doctor").stdout


def test_rehearsing_leaves_nothing_in_the_real_store(
    facilitator: Facilitator, workshop: str, home: Path, tmp_path: Path
) -> None:
    own = home / "agendas" / "one-morning.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(ONE_MORNING, encoding="utf-8")
    ran = facilitator("rehearse", "one-morning", "--to", tmp_path / "rehearsal", "--teams", "3")
    assert ran.returncode == 0, ran.stderr
    assert "Played 1 day with 3 teams" in ran.stdout
    assert "2 blocks, 10 steps, 45 min planned" in ran.stdout
    pictures = sorted((tmp_path / "rehearsal" / "pictures").rglob("*.png"))
    papers = sorted((tmp_path / "rehearsal" / "papers").glob("*.pdf"))
    assert f"{len(pictures)} pictures, {len(papers)} papers" in ran.stdout
    assert len(pictures) == 12
    with sqlite3.connect(next(home.glob("*.sqlite"))) as store:
        assert store.execute("select count(*) from workshop").fetchone() == (1,)


def test_a_rehearsal_clears_away_what_an_earlier_one_left_and_nothing_else(
    facilitator: Facilitator, home: Path, tmp_path: Path
) -> None:
    own = home / "agendas" / "one-morning.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(ONE_MORNING, encoding="utf-8")
    folder = tmp_path / "rehearsal"
    rehearse = ("rehearse", "one-morning", "--to", folder, "--teams")
    assert facilitator(*rehearse, "3").returncode == 0
    many = {*folder.rglob("*.p??")}
    mine = folder / "papers" / "Mine.pdf"
    mine.write_bytes(b"%PDF of my own")
    changed = next((folder / "papers").glob("Mesa*"))
    changed.write_bytes(b"%PDF with my notes")
    told = facilitator(*rehearse, "1").stdout
    left = {*folder.rglob("*.p??")}
    assert {mine, changed} <= left
    assert len(left) < len(many)
    assert f"{len([*folder.glob('papers/*')]) - 2} paper" in told
    assert "2 other files were there before and stay" in told
    assert changed.read_bytes() == b"%PDF with my notes"


def test_a_mistyped_path_makes_no_store(facilitator: Facilitator, tmp_path: Path) -> None:
    ran = facilitator("--database", f"sqlite:///{tmp_path}/no-such/a.sqlite", "list")
    assert ran.returncode == 2
    assert "There is no folder" in ran.stderr
    assert not (tmp_path / "no-such").exists()


def test_a_store_made_at_a_typed_path_is_told_once(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    asked = ("--database", f"sqlite:///{tmp_path}/misspelled.sqlite", "list")
    told = f"There was no store at {tmp_path}/misspelled.sqlite, so a new, empty one was made."
    assert told in facilitator(*asked).stderr
    assert facilitator(*asked).stderr == ""


def test_the_first_store_of_a_laptop_is_nothing_to_tell(facilitator: Facilitator) -> None:
    assert facilitator("list").stderr == ""


@pytest.mark.parametrize("command", [["check"], ["rehearse", "--to", "rehearsal"]])
def test_a_command_that_uses_no_store_takes_none(
    facilitator: Facilitator, command: list[str]
) -> None:
    ran = facilitator(*command, "--database", "sqlite://")
    assert ran.returncode == 2
    assert "unrecognized arguments: --database" in ran.stderr
