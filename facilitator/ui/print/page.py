"""The Print page: choose a paper at the left, see it as it will be printed, write it to a folder.

It costs nothing while it is hidden, except that an export goes on to its end.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.commands.changes import RecordsChanged
from facilitator.commands.exporting import Paper, papers
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.errors import WorkshopError
from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _
from facilitator.paths import data_folder
from facilitator.ui.bridge import Bridge
from facilitator.ui.page import Page
from facilitator.ui.parts import button
from facilitator.ui.print.choosing import Choosing
from facilitator.ui.print.export_strip import Export, ExportStrip
from facilitator.ui.print.order import EVERY_TEAM, Order
from facilitator.ui.print.press import Press
from facilitator.ui.print.preview import Preview
from facilitator.ui.recorder import Recorder
from facilitator.ui.worker import Say, Worker

_PLAN: Final = "plan"
REST_MS: Final = 500
"""Setting papers costs: what is typed elsewhere is taken up when it rests so long."""


class PrintPage(Page):
    """Shows what is chosen as it would be printed now.

    Signals:
        retitled: the header's words have changed.
    """

    def __init__(
        self,
        opened: OpenWorkshop,
        bridge: Bridge,
        recorder: Recorder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._fonts = data_folder("assets") / "fonts"
        self._press = Press(self._fonts)
        self._folder = Path(_documents())
        self._is_stale = True
        self.choosing = Choosing()
        self.preview = Preview()
        self.strip = ExportStrip()
        self.export_button = button(_("Save as PDF…"), self.export_chosen, "primary")
        self.export_all_button = button(_("Save every paper…"), self.export_everything)
        self._worker = Worker(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._lay_out()
        self._connect(bridge)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.strip)
        middle.addWidget(self.preview, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.choosing)
        whole.addLayout(middle, 1)

    def _connect(self, bridge: Bridge) -> None:
        bridge.records_changed.connect(self._take_records)
        self.choosing.changed.connect(self._show_order)
        self._rest.timeout.connect(self._refresh)
        self._worker.came.connect(self.preview.show_paper)
        self._worker.ended.connect(self.preview.show_end)
        self._worker.failed.connect(self._show_failure)
        self.strip.began.connect(self._show_what_can_be_exported)
        self.strip.ended.connect(self._show_what_can_be_exported)

    def title_text(self) -> str:
        """What this page is for."""
        return _("Print")

    def subtitle_text(self) -> str:
        """The workshop."""
        return self._opened.workshop.settings.title

    def header_buttons(self) -> tuple[QPushButton, ...]:
        """What the window's header offers while this page is shown."""
        return self.export_all_button, self.export_button

    def choose(self, report: str, team: str = EVERY_TEAM) -> None:
        """Show the paper of this name, for one team or for all."""
        self.choosing.show_workshop(self._opened.workshop)
        self.choosing.choose(report, team)

    def show_team(self, team: str) -> None:
        """The plan of a team."""
        self.choose(_PLAN, team)

    @Slot()
    def export_chosen(self) -> None:
        """Write the papers that are chosen to a folder."""
        self._export(self._order().papers)

    @Slot()
    def export_everything(self) -> None:
        """Write every paper of every team, and those for the room, to a folder."""
        self._export(papers(self._opened.workshop))

    def ask_folder(self) -> Path | None:
        """The folder the facilitator chooses, or nothing."""
        chosen = QFileDialog.getExistingDirectory(
            self, _("Choose a folder for the papers"), str(self._folder)
        )
        return Path(chosen) if chosen else None

    def _export(self, chosen: tuple[Paper, ...]) -> None:
        folder = self.ask_folder() if chosen else None
        if folder is None:
            return
        self._folder = folder
        order = self._order()
        self.strip.write(Export(order.workshop, chosen, order.paper_size, folder, self._fonts))

    def _order(self) -> Order:
        return self.choosing.order(self._opened.workshop)

    @Slot()
    def _show_order(self) -> None:
        """Set what is chosen in type; what was being set before is dropped."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._rest.stop()
        order = self._order()
        self.preview.show_order(order)
        self._worker.drop()
        if order.papers:
            self._worker.begin(_Setting(self._press, order).set)
        self._show_what_can_be_exported()

    @Slot()
    def _refresh(self) -> None:
        self._is_stale = False
        self.choosing.show_workshop(self._opened.workshop)
        self._show_order()

    @Slot(object)
    def _take_records(self, change: RecordsChanged) -> None:
        if "settings" in change.kinds:
            self.retitled.emit()
        if self.isVisible():
            self._rest.start()
        else:
            self._is_stale = True

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        self.preview.show_failure(error)
        if not isinstance(error, WorkshopError):
            raise error

    @Slot()
    def _show_what_can_be_exported(self) -> None:
        free = not self.strip.writing
        self.export_button.setEnabled(free and bool(self._order().papers))
        self.export_all_button.setEnabled(free)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_stale = self._is_stale or self._rest.isActive() or self._worker.busy
        self._rest.stop()
        self._worker.drop()


@frozen
class _Setting:
    """An order whose pages are to be laid out."""

    press: Press
    order: Order

    def set(self, say: Say) -> None:
        for paper in self.press.papers(self.order):
            say(paper)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
