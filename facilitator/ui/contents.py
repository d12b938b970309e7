"""What the window holds: Home, or one open workshop. Nothing here knows SQL or YAML."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from facilitator.domain.errors import WorkshopError
from facilitator.domain.wording import _, counted
from facilitator.ui.home.page import HomePage
from facilitator.ui.keys import Keys
from facilitator.ui.messages import Messages
from facilitator.ui.setup import Setup

if TYPE_CHECKING:
    from facilitator.commands.packing import Imported
    from facilitator.store import Store
    from facilitator.ui.home.new_panel import NewWorkshop
    from facilitator.ui.worker import Worker
    from facilitator.ui.workshop_view import WorkshopView


class Contents(QWidget):
    """Shows Home; opens workshops from the store."""

    def __init__(self, setup: Setup, window: QWidget) -> None:
        super().__init__(window)
        self._setup = setup
        self._app = QApplication.instance() or QApplication([])
        file = str(setup.user_folder / "window.ini")
        self._remembered = QSettings(file, QSettings.Format.IniFormat)
        self._store: Store | None = None
        self.workshop: WorkshopView | None = None
        self._keys: Keys | None = None
        self._worker: Worker | None = None
        self._under_way = ""
        """What is said while a file is being taken in; empty otherwise."""
        self.messages = Messages()
        self.home = HomePage()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.messages)
        self._column.addWidget(self.home, 1)
        self.home.open_asked.connect(self.open_workshop)
        self.home.agendas_asked.connect(self.read_library)
        self.home.new_asked.connect(self._make_workshop)
        self.home.sample_asked.connect(self._open_sample)
        self.home.import_asked.connect(self._import_workshop)
        self.home.team_list_asked.connect(self._choose_team_list)

    def open_store(self) -> None:
        """Open the store and say what is in it."""
        self._store = self._setup.open_store()
        if self._store.notice:
            self.messages.hold(self._store.notice)
        self.show_home()

    def read_library(self) -> None:
        """Read agendas and activities, for a new workshop; say what is wrong with broken files."""
        library = self._setup.read_library()
        agendas = library.agendas.items.values()
        self.home.show_agendas([(each.id, each.title, each.summary) for each in agendas])
        self.home.show_mistakes([str(each) for each in library.mistakes])

    def show_home(self) -> None:
        """Show the workshops there are."""
        if self._store is not None:
            today = self._setup.clock().astimezone().date()
            self.home.show_workshops(self._store.workshops(), today)
        self.home.show()

    def open_workshop(self, workshop: str) -> None:
        """Open a workshop on its Run page."""
        from facilitator.commands.open_workshop import OpenWorkshop
        from facilitator.domain.workshop import WorkshopId
        from facilitator.ui.actions import KEYS
        from facilitator.ui.clock_watch import ClockWatch
        from facilitator.ui.workshop_view import WorkshopView

        opened = OpenWorkshop(
            self._the_store(), WorkshopId(workshop), self._setup.device(), self._setup.clock
        )
        watch = ClockWatch(self._setup.clock, self._setup.steady)
        view = WorkshopView(opened, watch, self.messages, self._remembered, self)
        view.closed.connect(self._workshop_closed)
        view.newer_text_asked.connect(self._take_newer_text)
        self.workshop = view
        self._keys = Keys(KEYS, parent=view)
        self._keys.word_begun.connect(view.desk.remember)
        self._keys.asked.connect(view.perform)
        self._keys.strayed.connect(view.desk.take_back)
        self.home.hide()
        self._column.addWidget(view, 1)
        # Shown first: what is not on show yet cannot take the focus, and a button would have it.
        view.show()
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        # Last: a filter is handed every event there is, also those of making and showing a page.
        self._app.installEventFilter(self._keys)

    def _workshop_closed(self) -> None:
        view = self.workshop
        if view is None:
            return
        self.workshop = None
        self._column.insertWidget(0, self.messages)
        self._column.removeWidget(view)
        view.hide()
        view.deleteLater()
        self.show_home()

    def _take_newer_text(self, block: str) -> None:
        """Give a block of the open workshop the words of its file, and say what has changed."""
        from facilitator.commands.renewing import take_newer_text

        if self.workshop is None:
            return
        agendas = self._setup.read_library().agendas.items
        taken = take_newer_text(self.workshop.opened, agendas, block)
        words = counted(
            "The newer text of {n} step was taken. Ctrl+Z takes it back.",
            "The newer text of {n} steps was taken. Ctrl+Z takes it back.",
            taken,
        )
        self.messages.say(words if taken else _("The file has no newer text for this block."))

    def _make_workshop(self, wanted: "NewWorkshop") -> None:
        """Make the workshop that Home's panel describes, and open it."""
        from facilitator.commands.making import make_workshop
        from facilitator.exchange.team_list import read_team_list

        library = self._setup.read_library()
        workshop = make_workshop(
            self._the_store(),
            library.agendas.items[wanted.agenda],
            title=wanted.title,
            start=wanted.start,
            teams=read_team_list(wanted.teams) if wanted.teams else (),
            time_zone=self._setup.local_zone(),
            device=self._setup.device(),
            clock=self._setup.clock,
        )
        self.open_workshop(workshop)

    def _open_sample(self) -> None:
        """The sample; one that is here already opens as it was left."""
        from facilitator.exchange.workshop_file import read_workshop
        from facilitator.ui.home.taking_in import TakingIn

        sample = read_workshop(self._setup.sample_file).id
        store = self._the_store()
        if any(each.id == sample for each in store.workshops()):
            self.open_workshop(sample)
        else:
            self._show_taken_in(TakingIn(self._setup, self._setup.sample_file).into(store))

    def _import_workshop(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Open a workshop file"), "", _("Workshops (*.workshop)")
        )
        if chosen:
            self._take_in(Path(chosen))

    def _take_in(self, file: Path) -> None:
        """Take a file in beside the window, of which nothing can be asked meanwhile."""
        from facilitator.ui.home.taking_in import TakingIn
        from facilitator.ui.worker import Worker

        taking_in = TakingIn(self._setup, file)
        if self._the_store().is_private:
            self._show_taken_in(taking_in.into(self._the_store()))
            return
        self._under_way = taking_in.sentence
        self.messages.hold(self._under_way)
        self.home.setEnabled(False)
        if self._worker is None:
            self._worker = Worker(self)
            self._worker.came.connect(self._show_taken_in)
            self._worker.failed.connect(self._give_up_taking_in)
        self._worker.begin(taking_in.elsewhere)

    @Slot(object)
    def _give_up_taking_in(self, error: Exception) -> None:
        self._end_taking_in()
        self.show_home()
        raise error

    @Slot(object)
    def _show_taken_in(self, imported: "Imported") -> None:
        self._end_taking_in()
        self.open_workshop(imported.id)
        if imported.kept is not None:
            self.messages.hold(
                _(
                    "This workshop was here already, and the one from the file has replaced it. "
                    "What was here is safe in {file}; open that file to have it back."
                ).format(file=imported.kept)
            )

    def _end_taking_in(self) -> None:
        self.messages.take_back(self._under_way)
        self._under_way = ""
        self.home.setEnabled(True)

    def _choose_team_list(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Choose a team list"), "", _("Team lists (*.csv)")
        )
        if chosen:
            self.home.show_team_list(Path(chosen))

    def _the_store(self) -> "Store":
        if self._store is None:
            self.open_store()
        return cast("Store", self._store)

    def keep_keyboard(self) -> None:
        """Let the keyboard be the run's, not a button's, while a workshop is open."""
        if self.workshop is not None:
            self.workshop.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_go(self) -> bool:
        """Whether the window may be closed by hand; asks first while the stage is in the room."""
        question = _("The room would see the desktop. Close the window again to leave.")
        return self.workshop is None or self.workshop.may_go(question)

    def leave(self) -> None:
        """Close what is open; raises WorkshopError while something has not been written."""
        if self._under_way:
            raise WorkshopError(self._under_way)
        if self.workshop is not None:
            self.workshop.close_workshop()

    def close_store(self) -> None:
        """Nothing will be written any more."""
        if self._store is not None:
            self._store.close()
