"""What holds for the whole workshop: its name and place, clock, paper, stage and words."""

from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QWidget

from facilitator.domain.frozen import replace
from facilitator.domain.kinds.settings import GOAL_TESTS, RESOURCE_LABELS, Settings
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import box_for
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.text import LineBox
from facilitator.ui.parts import button, label
from facilitator.ui.prepare.choice_buttons import ChoiceButtons
from facilitator.ui.prepare.form import Form
from facilitator.ui.prepare.held import CheckedBox


class SettingsPanel(Form):
    """Shows the settings of a workshop.

    Signals:
        close_asked: back to the agenda.
    """

    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        blank = Settings()
        self.title = LineBox(BoxKey(blank, "title"))
        self.zone = CheckedBox(BoxKey(blank, "time_zone"), _is_zone, _no_zone())
        self.clock, self.paper, self.stage = (
            ChoiceButtons(BoxKey(blank, field)) for field in ("clock", "paper", "stage")
        )
        self.kinds = {sort: LineBox(BoxKey(blank, sort)) for sort in RESOURCE_LABELS}
        self.tests = TestNames(blank)
        self.zone.setPlaceholderText("America/Los_Angeles")
        self._lay_out(blank)
        self.tests.typed.connect(self.typed)
        self.tests.left.connect(self.left)

    def _lay_out(self, blank: Settings) -> None:
        head = QHBoxLayout()
        head.addWidget(label(_("Settings"), "heading"))
        head.addStretch(1)
        head.addWidget(button(_("Back to the agenda"), self.close_asked.emit, "link"))
        self.column.addLayout(head)
        self.add(self.title)
        self.add(LineBox(BoxKey(blank, "place")))
        self.add(self.zone)
        self.add_pair(self.clock, self.paper)
        self.add(self.stage)
        self.add(box_for(BoxKey(blank, "consent")))
        self.column.addWidget(_section(_("What you call the four kinds of resource")))
        for sort, box in self.kinds.items():
            box.setPlaceholderText(_(RESOURCE_LABELS[sort]))
            self.keep(box)
            self.column.addWidget(box)
        self.column.addWidget(_section(_("The ten tests of a worthy goal")))
        self.column.addWidget(self.tests)
        self.column.addStretch(1)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings."""
        self.show_record(settings)
        self.tests.show_settings(settings)

    def set_writable(self, writable: bool) -> None:
        """Let people change the settings, or only read them."""
        super().set_writable(writable)
        self.tests.set_writable(writable)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.zone.completer() is None:
            names = QCompleter(sorted(_zones()), self.zone)
            names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            names.setFilterMode(Qt.MatchFlag.MatchContains)
            self.zone.setCompleter(names)
            names.activated.connect(self.zone.take)


class TestNames(Form):
    """A line for each of the ten tests; an empty one has its usual name."""

    __test__ = False

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.lines = tuple(LineBox(BoxKey(settings, "tests")) for _each in GOAL_TESTS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for at, (line, usual) in enumerate(zip(self.lines, GOAL_TESTS, strict=True)):
            line.setPlaceholderText(_(usual))
            line.setAccessibleName(_("Test {n}").format(n=at + 1))
            line.typed.connect(self._say_all)
            line.left.connect(self._say_left)
            grid.addWidget(label(str(at + 1), "soft"), at, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(line, at, 1)
        self.column.addLayout(grid)

    def show_settings(self, settings: Settings) -> None:
        """Show the names that this workshop gives them."""
        self._settings = settings
        names = [*settings.tests.split("\n"), *[""] * len(self.lines)]
        for line, name in zip(self.lines, names, strict=False):
            line.show_key(BoxKey(replace(settings, tests=name), "tests"))

    def set_writable(self, writable: bool) -> None:
        """Let people type the names, or only read them."""
        for line in self.lines:
            line.setReadOnly(not writable)

    def _say_all(self) -> None:
        names = [line.text().strip() for line in self.lines]
        self.typed.emit(BoxKey(self._settings, "tests"), "\n".join(names).rstrip("\n"))


def _section(words: str) -> QWidget:
    made = label(words, "label", wrap=True)
    made.setContentsMargins(0, 8, 0, 0)
    return made


@cache
def _zones() -> frozenset[str]:
    # Reads folders, so only when the panel is first in sight.
    from zoneinfo import available_timezones

    return frozenset(available_timezones())


def _is_zone(name: str) -> bool:
    return not name or name in _zones()


def _no_zone() -> str:
    return _(
        "“{words}” is not a time zone, so nothing was changed. "
        "Choose one such as America/Los_Angeles."
    )
