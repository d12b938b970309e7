"""Whatever is typed after `facilitator`: one sentence, status 2, no trace of ours, nothing made."""

import json
import os
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.cli import COMMANDS, main
from facilitator.cli.command import Command
from facilitator.domain.frozen import replace
from tests.cli.conftest import Facilitator

NEW = ["new", "leadership-for-learning", "--title", "Summer", "--start", "2027-08-03"]


def status(words: list[str]) -> int:
    """The exit status of the program with these words."""
    try:
        return main(words)
    except SystemExit as left:
        return int(str(left.code))


@pytest.mark.parametrize("command", COMMANDS, ids=[each.name for each in COMMANDS])
def test_every_line_of_an_example_can_be_typed_as_it_stands(
    monkeypatch: pytest.MonkeyPatch, command: Command
) -> None:
    taken = replace(command, run=lambda _arguments: 0)
    monkeypatch.setattr("facilitator.cli.COMMANDS", (taken,))
    for example in command.example.splitlines():
        program, *words = shlex.split(example)
        assert (program, status(words)) == ("facilitator", 0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["dance"], "invalid choice"),
        ([""], "invalid choice"),
        (["export", "3f2a"], "--to"),
        (["export", "3f2a", "--to", ""], "an empty name"),
        (["export", "3f2a", "--to", "x", "--paper", "a5"], "letter"),
        (["save", "3f2a", " "], "an empty name"),
        (["import", ""], "an empty name"),
        (["check", ""], "an empty name"),
        (["show", ""], "facilitator list"),
        (["save", " ", "x.workshop"], "facilitator list"),
        (["export", "", "--to", "x"], "facilitator list"),
        (["rehearse", "--to", "x", "--teams", "61"], "a number from 0 to 60"),
        (["rehearse", "--to", "x", "--teams", "many"], "a number from 0 to 60"),
        ([*NEW, "--title", ""], "needs a title"),
        ([*NEW, "--title", " \x07\x1b\n"], "needs a title"),
        ([*NEW, "--start", "2026-02-30"], "2026-02-30"),
        ([*NEW, "--start", "2027-W01-1"], "2027-08-03"),
        ([*NEW, "--start", "9999-12-31"], "9999-12-31"),
        ([*NEW, "--start", "0001-01-01"], "0001-01-01"),
        ([*NEW, "--time-zone", "Mars/Phobos"], "America/Los_Angeles"),
        ([*NEW, "--time-zone", "/etc/localtime"], "America/Los_Angeles"),
        ([*NEW, "--time-zone", "Mars\n"], "America/Los_Angeles"),
        (["--database", "sqlite:///", *NEW], "sqlite:////"),
        ([*NEW, "--teams", ""], "an empty name"),
        ([*NEW, "--teams", "."], "not a file"),
    ],
)
def test_words_that_cannot_be_meant_are_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    home: Path,
    words: list[str],
    said: str,
) -> None:
    # In this process: twenty-five of their own would take half a minute.
    monkeypatch.setenv("FACILITATOR_HOME", str(home))
    monkeypatch.delenv("FACILITATOR_DATABASE", raising=False)
    monkeypatch.chdir(home.parent)
    assert status(words) == 2
    out, told = capsys.readouterr()
    assert said in told
    assert len(told.splitlines()) == 1
    assert out == ""
    assert "Traceback" not in told
    for store in home.glob("*.sqlite"):
        with closing(sqlite3.connect(store)) as connection:
            assert connection.execute("SELECT * FROM workshop").fetchall() == []


def test_a_title_of_any_letters_is_listed_on_one_line_and_harms_no_terminal(
    facilitator: Facilitator,
) -> None:
    assert facilitator(*NEW, "--title", "\x1b[31mred\x1b[0m\n\talert\x07 " * 900).returncode == 0
    ran = facilitator("list")
    (line,) = ran.stdout.splitlines()
    assert "[31mred[0m alert" in line
    assert line.isprintable()
    assert len(line) < 150


def test_a_folder_that_holds_nothing_to_check_is_not_called_well(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    ran = facilitator("check", "empty")
    assert ran.returncode == 2
    assert "empty holds no agenda and no activity" in ran.stderr.replace(": ", " ")


def test_a_team_is_asked_for_where_there_is_none(facilitator: Facilitator) -> None:
    workshop = facilitator(*NEW).stdout.strip()
    ran = facilitator("export", workshop, "--to", "out", "--team", "Owls")
    assert ran.returncode == 2
    assert "has no team yet" in ran.stderr


def test_a_terminal_without_our_letters_gets_them_spelt(facilitator: Facilitator) -> None:
    facilitator(*NEW, "--title", "Été — 夏 🎈")
    ran = facilitator("list", PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "\\u590f" in ran.stdout
    (listed,) = json.loads(facilitator("list", "--json", PYTHONIOENCODING="ascii").stdout)
    assert listed["title"] == "Été — 夏 🎈"


def test_a_store_that_was_put_right_is_told_by_whichever_command_opens_it(
    facilitator: Facilitator, home: Path
) -> None:
    facilitator(*NEW)
    facilitator("list")
    (store,) = home.glob("*.sqlite")
    store.write_bytes(store.read_bytes()[:5000])
    ran = facilitator("list", "--json")
    assert (ran.returncode, len(json.loads(ran.stdout))) == (0, 1)
    assert "is damaged; it was restored as it was" in ran.stderr
    assert facilitator("list").stderr == ""


@pytest.fixture
def no_files(tmp_path: Path) -> list[Path]:
    """What bears a file's name and is none: reading it would wait, never end, or fail."""
    (tmp_path / "x.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(tmp_path / "socket.yaml"))
    strange = (tmp_path / "pipe.yaml", tmp_path / "socket.yaml", tmp_path / "x.yaml")
    return [*strange, Path("/dev/zero"), Path("/dev/tty")]


def test_what_is_no_file_is_neither_checked_nor_taken_in(
    facilitator: Facilitator, no_files: list[Path]
) -> None:
    ran = facilitator("check", *no_files)
    assert ran.returncode == 2
    said = ran.stderr.splitlines()
    assert len(said) == len(no_files)
    assert all(line.endswith(": is not a file; put a text file in its place.") for line in said)
    for words in (["import"], [*NEW, "--teams"]):
        ran = facilitator(*words, no_files[0])
        assert (ran.returncode, "is not a file" in ran.stderr) == (2, True)


KERNEL = Path("/proc/kmsg")


@pytest.mark.skipif(not KERNEL.exists(), reason="only Linux makes files up")
@pytest.mark.parametrize("words", [["check"], ["import"], [*NEW, "--teams"]])
def test_a_file_that_never_ends_is_not_waited_for(
    facilitator: Facilitator, words: list[str]
) -> None:
    ran = facilitator(*words, KERNEL)
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1


def test_a_path_from_the_root_keeps_its_beginning(facilitator: Facilitator) -> None:
    assert facilitator("check", "/tmp/nowhere").stderr.startswith("/tmp/nowhere: ")  # noqa: S108
    assert facilitator("check", "/tmp/a/nowhere").stderr.startswith("a/nowhere: ")  # noqa: S108


def test_a_pipe_in_the_place_of_a_store_is_refused(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        ran = facilitator("--database", f"sqlite:///{tmp_path}/pipe", "list")
        assert (ran.returncode, "it is not a file" in ran.stderr) == (2, True)


FULL = Path("/dev/full")

if FULL.exists():

    def test_what_cannot_be_said_is_told(facilitator: Facilitator, home: Path) -> None:
        facilitator(*NEW)
        with FULL.open("w") as full:
            ran = subprocess.run(
                [sys.executable, "-m", "facilitator", "list"],
                env={"FACILITATOR_HOME": str(home)},
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert ran.returncode == 2
        assert ran.stderr.startswith("What there is to say could not be written")
        assert len(ran.stderr.splitlines()) == 1


def test_a_reader_that_has_heard_enough_is_no_fault(facilitator: Facilitator, home: Path) -> None:
    workshop = facilitator(*NEW).stdout.strip()
    with subprocess.Popen(
        [sys.executable, "-m", "facilitator", "show", workshop],
        env={"FACILITATOR_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        assert ran.stdout.readline() == "{\n"
        ran.stdout.close()
        assert ran.stderr.read() == ""
    assert ran.returncode == 0


def broken(_arguments: object) -> int:
    raise ZeroDivisionError("a fault of ours")


def stopped(_arguments: object) -> int:
    signal.raise_signal(signal.SIGINT)
    return 0


def declare(_parser: object) -> None:
    """It takes no arguments."""


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two commands that fail, in a home of their own."""
    faulty = Command("faulty", "fails", "  facilitator faulty", declare, broken)
    endless = Command("endless", "is stopped", "  facilitator endless", declare, stopped)
    monkeypatch.setattr("facilitator.cli.COMMANDS", (faulty, endless))
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path))


@pytest.mark.usefixtures("chosen")
def test_a_fault_of_ours_is_one_sentence_status_1_and_a_line_in_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["faulty"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Something in Facilitator went wrong (ZeroDivisionError).")
    assert len(told.splitlines()) == 1
    log = (tmp_path / "facilitator.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: a fault of ours" in log


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C is heard, also where the suite itself runs in the background and ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("chosen", "interruptible")
def test_ctrl_c_stops_a_command_without_a_word_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["endless"]) == 130
    assert "Stopped." in capsys.readouterr().err
