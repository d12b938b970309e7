"""The strip that tells how writing papers to a folder goes, and where they are at the end."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFontMetrics, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.commands.exporting import Paper, export_papers
from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop
from facilitator.ui.parts import button, label
from facilitator.ui.worker import Say, Worker

_ROOM_FOR_NAMES: Final = 420


@frozen
class Export:
    """Papers that are to be written to a folder."""

    workshop: Workshop
    papers: tuple[Paper, ...]
    size: str
    folder: Path
    fonts: Path

    def write(self, say: Say) -> None:
        """Write them, and say a `Written` after each."""

        def tell(done: int, of: int, name: str) -> None:
            say(Written(done, of, name))

        export_papers(self.workshop, self.papers, self.folder, self.fonts, self.size, tell)


@frozen
class Written:
    """So many papers are written, of how many; the newest is called `name`."""

    done: int
    of: int
    name: str


class ExportStrip(QFrame):
    """Hidden until something is exported; what it says at the end stays until it is closed.

    Signals:
        began: papers are being written.
        ended: no more papers are being written, for whatever reason.
    """

    began = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self.setAccessibleName(_("Saving the papers"))
        self._export: Export | None = None
        self._worker = Worker(self)
        self.words = label("", wrap=True)
        self.stop = button(_("Stop"), self.stop_writing, "link")
        self.open = button(_("Open the folder"), self.open_folder, "link")
        self.close_link = button(_("Close"), self.hide, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.open)
        row.addWidget(self.stop)
        row.addWidget(self.close_link)
        self._worker.came.connect(self._show_written)
        self._worker.ended.connect(self._show_end)
        self._worker.failed.connect(self._give_up)
        self.hide()

    @property
    def writing(self) -> bool:
        return self._worker.busy

    def write(self, export: Export) -> None:
        """Write papers; what is being written already is dropped."""
        self._export = export
        self._say(_("Writing the papers…"), writing=True)
        self._worker.begin(export.write)
        self.began.emit()

    @Slot()
    def stop_writing(self) -> None:
        """Write no further paper."""
        if self._export is None or not self.writing:
            return
        self._worker.drop()
        words = _("Stopped. The papers written so far are in “{folder}”.")
        self._say(words.format(folder=self._folder_name()), writing=False)
        self.ended.emit()

    @Slot()
    def open_folder(self) -> None:
        """Show the folder in the system's own program."""
        if self._export is None:
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(self._export.folder)):
            words = _("This computer did not open the folder. The papers are in {folder}")
            self._say(words.format(folder=self._export.folder), writing=False)

    @Slot(object)
    def _show_written(self, written: Written) -> None:
        words = _("{done} of {of} papers are written. The newest: {name}")
        name = self._short(written.name)
        self._say(words.format(done=written.done, of=written.of, name=name), writing=True)

    @Slot()
    def _show_end(self) -> None:
        if self._export is None:
            return
        papers = counted(
            "{n} paper was written to", "{n} papers were written to", len(self._export.papers)
        )
        self._say(f"{papers} “{self._folder_name()}”.", writing=False)
        self.ended.emit()

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        self.hide()
        self.ended.emit()
        raise error

    def _say(self, words: str, *, writing: bool) -> None:
        self.words.setText(words)
        self.setAccessibleDescription(words)
        self.setToolTip("" if self._export is None else str(self._export.folder))
        self.stop.setVisible(writing)
        self.open.setVisible(not writing)
        self.close_link.setVisible(not writing)
        self.show()

    def _folder_name(self) -> str:
        folder = self._export.folder if self._export is not None else Path()
        return self._short(folder.name or str(folder))

    def _short(self, name: str) -> str:
        metrics = QFontMetrics(self.words.font())
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _ROOM_FOR_NAMES)
