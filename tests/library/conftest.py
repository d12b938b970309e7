"""A folder of small files, as a facilitator would write them, and what the library makes of it."""

from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

import pytest

from facilitator.domain.kinds.agenda import Agenda, Step
from facilitator.library import Library, read_library

PAIRS = """
    id: pairs
    code: B1
    title: Think and pair
    family: thinking
    purpose: Everybody forms a thought.
    group: Any size
    source: Our own words.
    forms:
      default:
        - id: think
          title: Think
          minutes: 2
          scene: phases
          stage:
            sentence: What changed?
            note: alone
          say: >-
            Here is one
            question.
          captures:
            - conditions
        - id: tell
          title: Tell
          minutes: 8
          scene: list
          cue: Two minutes.
          cue_at: 2
      short:
        - id: only-think
          title: Think
          minutes: 1
"""

DAY = """
    id: my-day
    title: My day
    summary: One morning.
    teams: 5
    days:
      - title: Begin
        doors: "8:00"
        start: "8:30"
        end: "{end}"
        outcome: A start.
        blocks:
"""


@dataclass(frozen=True)
class Folder:
    path: Path

    def put(self, name: str, text: str) -> Path:
        return self.put_bytes(name, dedent(text).lstrip("\n").encode())

    def change(self, name: str, old: str, new: str) -> None:
        """Replace some words in a file that is there."""
        text = (self.path / name).read_text("utf-8")
        assert old in text
        (self.path / name).write_text(text.replace(old, new), "utf-8", newline="\n")

    def put_bytes(self, name: str, data: bytes) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    def put_day(self, blocks: str, end: str = "9:00") -> Path:
        """An agenda of one day from 8:30 on for 5 teams, with these blocks."""
        text = (
            dedent(DAY).lstrip().replace("{end}", end)
            + indent(dedent(blocks).strip("\n"), " " * 6)
            + "\n"
        )
        return self.put("agendas/my-day.yaml", text)

    def put_steps(self, steps: str, minutes: int = 10, end: str = "9:00") -> Path:
        """The same with one block of these steps; they begin in line 16."""
        head = f"- id: talk\n  title: Talk\n  minutes: {minutes}\n  steps:\n"
        return self.put_day(head + indent(dedent(steps).strip("\n"), " " * 4), end)

    def read(self) -> Library:
        return read_library(self.path)

    def said(self) -> list[str]:
        """Every mistake, without its file's name."""
        return [str(each).partition(".yaml, ")[2] for each in self.read().mistakes]

    def agenda(self) -> Agenda:
        library = self.read()
        assert library.mistakes == ()
        return library.agendas.items["my-day"]

    def step(self) -> Step:
        return self.agenda().days[0].blocks[0].steps[0]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A folder with one activity, `pairs`."""
    made = Folder(tmp_path / "mine")
    made.put("activities/pairs.yaml", PAIRS)
    return made


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder, somewhere else than the real one."""
    monkeypatch.setenv("FACILITATOR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
