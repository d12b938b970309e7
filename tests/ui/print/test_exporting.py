"""Papers written to a folder from the Print page."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from facilitator.commands.exporting import papers
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.errors import WorkshopError
from facilitator.ui.print.page import PrintPage

from .conftest import HAS_TIME, Settle, words


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_the_paper_that_is_chosen_is_written_for_every_team(
    page: PrintPage, folder: Path, settle: Settle
) -> None:
    page.export_button.click()
    settle()
    assert files(folder) == [
        "Cypress Street ES - plan.pdf",
        "Harbor K–8 - plan.pdf",
        "Mesa HS - plan.pdf",
    ]
    assert "Mesa HS" in words(folder / "Mesa HS - plan.pdf")


def test_one_team_alone_gets_one_file_on_the_paper_that_is_seen(
    page: PrintPage, opened: OpenWorkshop, folder: Path, settle: Settle
) -> None:
    page.choosing.size_box.setCurrentIndex(1)
    page.choose("record", opened.workshop.teams[0].id)
    settle()
    page.export_chosen()
    settle()
    assert files(folder) == ["Mesa HS - record.pdf"]
    assert (folder / "Mesa HS - record.pdf").read_bytes() == page.preview.pages.papers[0].pdf


def test_everything_is_every_paper_there_is(
    page: PrintPage, opened: OpenWorkshop, folder: Path, settle: Settle
) -> None:
    page.export_all_button.click()
    settle()
    assert files(folder) == sorted(each.file_name for each in papers(opened.workshop))


def test_the_strip_counts_the_papers_and_names_the_folder_at_the_end(
    page: PrintPage, folder: Path, settle: Settle
) -> None:
    said: list[str] = []
    page.strip._worker.came.connect(lambda _written: said.append(page.strip.words.text()))
    page.export_chosen()
    assert page.strip.words.text() == "Writing the papers…"
    assert not page.export_button.isEnabled()
    settle()
    assert said[1] == "2 of 3 papers are written. The newest: Cypress Street ES - plan.pdf"
    assert page.strip.words.text() == "3 papers were written to “Papers of the institute”."
    assert page.export_button.isEnabled()


def test_a_link_opens_the_folder(page: PrintPage, folder: Path, settle: Settle) -> None:
    class Desktop(QObject):
        opened = ""

        @Slot(QUrl)
        def show_folder(self, url: QUrl) -> None:
            self.opened = url.toLocalFile()

    desktop = Desktop()
    page.export_chosen()
    settle()
    QDesktopServices.setUrlHandler("file", desktop, "show_folder")
    page.strip.open.click()
    QDesktopServices.unsetUrlHandler("file")
    assert Path(desktop.opened) == folder


def test_an_export_goes_on_while_the_page_is_hidden(
    page: PrintPage, folder: Path, settle: Settle
) -> None:
    page.export_chosen()
    page.hide()
    settle()
    assert len(files(folder)) == 3


def test_no_folder_chosen_writes_nothing(
    page: PrintPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(page, "ask_folder", lambda: None)
    page.export_chosen()
    assert not page.strip.writing
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_disk_that_refuses_is_said_in_a_sentence(
    page: PrintPage, folder: Path, qtbot: QtBot
) -> None:
    folder.write_text("A file stands where the folder should be.", encoding="utf-8")
    with qtbot.captureExceptions() as raised:
        page.export_chosen()
        qtbot.waitUntil(lambda: not page.strip.writing, timeout=HAS_TIME)
    (kind, error, _trace) = raised[0]
    assert issubclass(kind, WorkshopError)
    assert "nothing was written" in str(error)
    assert not page.strip.isVisible()
    assert page.export_button.isEnabled()


def test_stopping_writes_no_further_paper(page: PrintPage, folder: Path, settle: Settle) -> None:
    page.export_everything()
    page.strip.stop.click()
    assert page.strip.words.text().startswith("Stopped.")
    assert page.export_button.isEnabled()
    page.choose("plan")
    page.export_chosen()
    settle()
    assert len([name for name in files(folder) if name.endswith("plan.pdf")]) == 3
    assert len(files(folder)) < 11
