"""A workshop is written in one place at a time: a second copy reads, prints, and may take over."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator import app
from facilitator.commands.exporting import papers
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.device import Device
from facilitator.domain.kinds.goal import Goal
from facilitator.domain.workshop import WorkshopId
from facilitator.papers import typeset
from facilitator.store import default_url, open_store
from facilitator.ui.boxes.text import LineBox, PassageBox
from tests.desk.program import Program, visible

SCRIBE = Device("Scribe’s laptop", host="scribe", boot="1")

RUNS_OUT_MS = 30_000


@pytest.fixture
def home(
    start: Callable[[], Program], tmp_path: Path, sample_store: tuple[Path, WorkshopId]
) -> Program:
    """The program on its Home page, with the sample in its store."""
    shutil.copytree(sample_store[0], tmp_path, dirs_exist_ok=True)
    return start()


@pytest.fixture
def other(home: Program, sample_store: tuple[Path, WorkshopId]) -> Iterator[OpenWorkshop]:
    """The workshop, open for writing on another laptop."""
    store = open_store(default_url(home.folder), now=home.clock)
    opened = OpenWorkshop(store, sample_store[1], SCRIBE, home.clock)
    yield opened
    opened.close()
    store.close()


@pytest.fixture
def reader(home: Program, other: OpenWorkshop) -> Program:
    """The program, with the workshop that is open elsewhere."""
    home.open(other.id)
    return home


def lead_writes(other: OpenWorkshop, words: str) -> None:
    team = other.workshop.teams[2]
    other.edit.write(other.workshop.records.one(Goal, team.id), "sentence", words)


def test_a_second_copy_says_where_it_is_open(reader: Program) -> None:
    assert reader.reads("Open for writing on Scribe’s laptop. Here you can read and print.")
    assert not reader.opened.writable


def test_a_second_copy_shows_and_prints_what_the_first_writes(
    reader: Program, other: OpenWorkshop
) -> None:
    other.running.open_day()
    for words in ("Argue from two sources.", "Argue from two sources that disagree."):
        lead_writes(other, words)
        reader.opened.keep()
        goal = reader.opened.workshop.records.one(Goal, other.workshop.teams[2].id)
        assert goal.sentence == words
    assert reader.run == other.run
    before = reader.opened.workshop
    reader.opened.keep()
    assert reader.opened.workshop is before


def test_a_second_copy_shows_words_and_takes_none(reader: Program) -> None:
    reader.view.show_page("teams")
    QApplication.processEvents()

    boxes = [*visible(reader.window, PassageBox), *visible(reader.window, LineBox)]
    assert any(isinstance(box, PassageBox) and box.toPlainText() for box in boxes)
    assert all(box.isReadOnly() for box in boxes)


def test_a_second_copy_prints(reader: Program) -> None:
    plan = papers(reader.opened.workshop, only=["plan"])[0]

    assert typeset(plan.document(reader.opened.workshop), app.fonts_folder())


@pytest.mark.qt_no_exception_capture
def test_a_second_copy_moves_nothing_and_says_why(reader: Program) -> None:
    reader.press("Space")

    assert reader.events() == []
    assert reader.said.startswith("This workshop is open for writing on Scribe’s laptop")


def test_a_second_copy_closes_without_a_word(reader: Program) -> None:
    assert reader.quit()


def test_taking_over_shows_what_was_written_there(reader: Program, other: OpenWorkshop) -> None:
    lead_writes(other, "Everybody reads.")

    reader.click("Take over")

    assert reader.opened.writable
    assert not reader.reads("Open for writing on")
    assert "Everybody reads." in [
        goal.sentence for goal in reader.opened.workshop.records.every(Goal)
    ]


def test_after_taking_over_it_runs_and_writes(reader: Program) -> None:
    reader.click("Take over")

    reader.press("Space", "Space")
    reader.go_to("Draft the worthy goal", step=3)
    reader.empty(Goal)
    reader.click_into(reader.box("Mesa HS", "sentence"))
    reader.write("students")
    reader.press("Tab")

    assert "step began" in reader.events()
    assert reader.on_disk("goal", "sentence") == ["students"]


def test_when_another_takes_over_this_copy_says_so_and_only_reads(
    reader: Program, other: OpenWorkshop
) -> None:
    reader.click("Take over")
    reader.go_to("Draft the worthy goal", step=3)
    other.take_over()

    reader.view._lease.timeout.emit()

    assert reader.reads("Open for writing on Scribe’s laptop.")
    assert reader.box("Mesa HS", "sentence").isReadOnly()


@pytest.mark.qt_no_exception_capture
def test_words_typed_while_another_takes_over_stay_and_are_written_once_taken_back(
    reader: Program, other: OpenWorkshop
) -> None:
    reader.click("Take over")
    reader.go_to("Draft the worthy goal", step=3)
    reader.empty(Goal)
    reader.click_into(reader.box("Mesa HS", "sentence"))
    other.take_over()

    reader.write("students")
    reader.wait(lambda: bool(reader.said))
    assert reader.box("Mesa HS", "sentence").toPlainText() == "students"
    assert not reader.quit()

    reader.view._lease.timeout.emit()
    reader.click("Take over")
    reader.wait(lambda: reader.on_disk("goal", "sentence") == ["students"])


def test_the_right_to_write_is_renewed_by_itself_well_before_it_runs_out(reader: Program) -> None:
    renewing = reader.view._lease
    assert renewing.isActive()
    assert not renewing.isSingleShot()
    assert renewing.interval() * 2 < RUNS_OUT_MS
