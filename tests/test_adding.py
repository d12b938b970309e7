"""Adding a kind of record, a scene and a paper: one module and one line, and everything follows."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from facilitator.commands import exporting
from facilitator.commands.exporting import export_papers, papers
from facilitator.commands.making import make_workshop
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.commands.packing import import_workshop, save_workshop
from facilitator.domain import reports
from facilitator.domain.device import Device
from facilitator.domain.document import Document, Text
from facilitator.domain.fields import line
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds import BY_NAME, CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.kinds.capture import Capture, Kind, Scope
from facilitator.domain.kinds.team import Person, Team
from facilitator.domain.picture import Picture
from facilitator.domain.records import ROOM, Record, new_id
from facilitator.domain.scenes import SCENES
from facilitator.domain.scenes.moment import Moment
from facilitator.domain.todo import asked, left_to_do
from facilitator.domain.workshop import Workshop
from facilitator.papers import typeset
from facilitator.store import default_url, open_store
from tests.papers.reading import FONTS, pages_of

NOON = datetime(2027, 8, 3, 12, tzinfo=UTC)
HERE = Device("here")


@frozen
class Song(Record):
    """What would be in a module of its own."""

    kind: ClassVar[str] = "song"

    title: str = line("Song", needed=("No song chosen yet", ""))
    singer: str = line("Sung by")


SONGS = Kind(
    Song, "Song", many=False, captures=(Capture("song", "Our song", Scope.TEAM, must=True),)
)


@frozen
class Wish(Record):
    """Another, for the whole room."""

    kind: ClassVar[str] = "wish"

    text: str = line("What we would sing next")


WISHES = Kind(Wish, "Wishes", many=True, captures=(Capture("wishes", "Wishes", Scope.ROOM),))


def karaoke(moment: Moment) -> Picture:
    songs = [moment.workshop.records.one(Song, team.id).title for team in moment.workshop.teams]
    return Picture("karaoke", sentence=", ".join(songs))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[OpenWorkshop]:
    """A workshop whose agenda captures the new kinds on the new scene."""
    for kind in (SONGS, WISHES):
        (capture,) = kind.captures
        monkeypatch.setitem(BY_NAME, kind.name, kind)
        monkeypatch.setitem(CAPTURES, capture.name, capture)
        monkeypatch.setitem(KIND_OF_CAPTURE, capture.name, kind)
    monkeypatch.setitem(SCENES, "karaoke", karaoke)  # type: ignore[arg-type]
    step = Step(title="Sing", minutes=5, scene="karaoke", captures=("song", "wishes"))
    day = Day(title="One", start="12:00", end="12:05", blocks=(Block(title="Sing", steps=(step,)),))
    store = open_store(default_url(tmp_path))
    team = Team(id=new_id(), name="Mesa HS")
    person = Person(id=new_id(), owner=team.id, name="A. Park")
    workshop = make_workshop(
        store,
        Agenda((day,)),
        title="Karaoke",
        start=NOON.date(),
        device=HERE,
        clock=lambda: NOON,
        more=(team, person),
    )
    yield OpenWorkshop(store, workshop, HERE, lambda: NOON)
    store.close()


def song_of(opened: OpenWorkshop) -> Song:
    return opened.workshop.records.one(Song, opened.workshop.teams[0].id)


def test_a_new_kind_is_stored_with_its_history_and_undone(opened: OpenWorkshop) -> None:
    opened.edit.write(song_of(opened), "title", "Lean on me")
    assert song_of(opened).title == "Lean on me"
    opened.edit.undo()
    assert song_of(opened).title == ""
    opened.edit.redo()
    assert song_of(opened).title == "Lean on me"


def test_what_a_team_lacks_of_it_is_said(opened: OpenWorkshop) -> None:
    team = opened.workshop.teams[0]
    missing = left_to_do(opened.workshop, team, asked(opened.workshop))
    assert [each.text for each in missing] == ["No song chosen yet"]
    opened.edit.write(song_of(opened), "title", "Lean on me")
    assert not left_to_do(opened.workshop, team, asked(opened.workshop))


def test_the_new_scene_shows_it_to_the_room(opened: OpenWorkshop) -> None:
    opened.edit.write(song_of(opened), "title", "Lean on me")
    opened.running.open_day()
    opened.running.next()
    assert opened.picture() == Picture("karaoke", sentence="Lean on me")


def test_it_travels_in_a_workshop_file(opened: OpenWorkshop, tmp_path: Path) -> None:
    opened.edit.write(song_of(opened), "singer", "everybody")
    file = tmp_path / "karaoke.workshop"
    store = open_store(default_url(tmp_path))
    save_workshop(store, opened.id, file, HERE, lambda: NOON)
    store.close()
    (tmp_path / "other").mkdir()
    other = open_store(default_url(tmp_path / "other"))
    taken = import_workshop(other, file, HERE, lambda: NOON, tmp_path).id
    assert [each.singer for each in other.load(taken).records.every(Song)] == ["everybody"]
    other.close()


def test_the_capture_grid_takes_it(opened: OpenWorkshop, qtbot) -> None:  # type: ignore[no-untyped-def]
    from facilitator.ui.recorder import Recorder
    from facilitator.ui.run.capture_panel import CapturePanel

    panel = CapturePanel(opened, Recorder(opened))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_step("any", ("song",))
    box = panel.grid.box(song_of(opened).id, "title")
    qtbot.keyClicks(box, "Lean on me")
    box.flush()
    assert song_of(opened).title == "Lean on me"


def printed(opened: OpenWorkshop, name: str) -> str:
    (paper,) = papers(opened.workshop, [name])
    return "\n".join(pages_of(typeset(paper.document(opened.workshop), FONTS)))


@pytest.mark.parametrize("name", ["record", "packet"])
def test_the_papers_of_a_team_say_it(opened: OpenWorkshop, name: str) -> None:
    opened.edit.write(song_of(opened), "title", "Lean on me")

    assert "Song: Lean on me" in printed(opened, name)


def test_the_rooms_paper_says_what_is_the_whole_rooms(opened: OpenWorkshop) -> None:
    opened.edit.add(Wish, ROOM, text="Something slower")
    _before, said = printed(opened, "room").split("Wishes")

    assert "Something slower" in said


def song_sheet(workshop: Workshop, team: Team | None) -> Document:
    owner = team.id if team is not None else ""
    return Document("song", "Our song", (Text(workshop.records.one(Song, owner).title),))


def test_a_line_in_the_table_of_papers_is_a_paper_for_every_team(
    opened: OpenWorkshop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    more = (*reports.REPORTS, reports.Report("song", "Our song", "team", song_sheet))
    for module in (reports, exporting):
        monkeypatch.setattr(module, "REPORTS", more)
    opened.edit.write(song_of(opened), "title", "Lean on me")
    (written,) = export_papers(
        opened.workshop, papers(opened.workshop, ["song"]), tmp_path / "papers", FONTS
    )
    assert written.name == "Mesa HS - song.pdf"
    assert "Lean on me" in "\n".join(pages_of(written.read_bytes()))
