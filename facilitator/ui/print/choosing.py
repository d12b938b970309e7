"""The column at the left: which paper, for which team, on which size of paper."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.kinds.settings import PAPER_SIZES
from facilitator.domain.reports import BY_NAME, REPORTS
from facilitator.domain.wording import N_, _
from facilitator.domain.workshop import Workshop
from facilitator.ui.parts import label
from facilitator.ui.print.choice_list import Choice, ChoiceList
from facilitator.ui.print.order import EVERY_TEAM, Order, team_name

_WIDTH: Final = 264
_GROUPS: Final = (("team", N_("For teams")), ("room", N_("For the room")))


class Choosing(QFrame):
    """What can be chosen, and what is.

    Signals:
        changed: the facilitator has chosen something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(_WIDTH)
        self.reports = ChoiceList(_("Papers"), least=8)
        self.teams = ChoiceList(_("Teams"), least=4)
        self.size_box = SizeBox()
        self._for_room = label(_("One paper for the whole room."), "soft", wrap=True)
        self.reports.show_choices(_report_choices())
        self._lay_out()
        self.reports.chosen.connect(self._take_report)
        self.teams.chosen.connect(self.changed)
        self.size_box.activated.connect(self.changed)

    def _lay_out(self) -> None:
        size = QHBoxLayout()
        size.setContentsMargins(20, 12, 18, 0)
        size.addWidget(label(_("Paper size"), "label"))
        size.addStretch(1)
        size.addWidget(self.size_box)
        self._for_room.setContentsMargins(20, 12, 18, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 1, 16)
        column.setSpacing(4)
        column.addWidget(self.reports)
        column.addWidget(self.teams)
        column.addWidget(self._for_room)
        column.addStretch(1)
        column.addLayout(size)
        self._show_teams_or_room()

    def show_workshop(self, workshop: Workshop) -> None:
        """Offer its teams; its own paper size stands until another is chosen."""
        self.teams.show_choices(_team_choices(workshop))
        self.size_box.show_usual(workshop.settings.paper)

    def choose(self, report: str, team: str) -> None:
        """Choose a paper and a team, as if they had been clicked."""
        self.reports.choose(report)
        self.teams.choose(team)
        self._show_teams_or_room()
        self.changed.emit()

    def order(self, workshop: Workshop) -> Order:
        """What is chosen, of this workshop."""
        report = BY_NAME[self.reports.chosen_id]
        team = self.teams.chosen_id if report.scope == "team" else EVERY_TEAM
        return Order(workshop, report, team, str(self.size_box.currentData()))

    def _take_report(self) -> None:
        self._show_teams_or_room()
        self.changed.emit()

    def _show_teams_or_room(self) -> None:
        for_room = BY_NAME[self.reports.chosen_id].scope == "room"
        self.teams.setVisible(not for_room)
        self._for_room.setVisible(for_room)


def _report_choices() -> tuple[Choice, ...]:
    rows = []
    for scope, title in _GROUPS:
        rows.append(Choice(f"heading/{scope}", _(title), is_heading=True))
        rows += [Choice(each.name, _(each.title)) for each in REPORTS if each.scope == scope]
    return tuple(rows)


def _team_choices(workshop: Workshop) -> tuple[Choice, ...]:
    return (
        Choice("heading/teams", _("Teams"), is_heading=True),
        Choice(EVERY_TEAM, _("All teams")),
        *(Choice(team.id, team_name(team)) for team in workshop.teams),
    )


class SizeBox(QComboBox):
    """The sizes of paper there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = ""
        self.setAccessibleName(_("Paper size"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for size, title in PAPER_SIZES.items():
            self.addItem(_(title), size)

    def show_usual(self, size: str) -> None:
        """The workshop's size has been set to this; it goes before what was chosen here."""
        if size != self._usual:
            self._usual = size
            with QSignalBlocker(self):
                self.setCurrentIndex(max(self.findData(size), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling must not change what is printed.
        event.ignore()
