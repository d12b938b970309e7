"""Which team's list is on show: every team with how many lines it has."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from facilitator.domain.wording import _

_WIDTH = 150


class TeamChoice(QListWidget):
    """A narrow list; the team chosen stays chosen while counts change.

    Signals:
        team_chosen: another team was chosen.
    """

    team_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(_("Teams"))
        self.currentRowChanged.connect(self._say)

    @property
    def team(self) -> str:
        """The id of the team chosen, or nothing where there is no team."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_teams(self, teams: Sequence[tuple[str, str, int]]) -> None:
        """Show teams: id, name, how many lines each has."""
        chosen = self.team
        with QSignalBlocker(self):
            while self.count() > len(teams):
                self.takeItem(self.count() - 1)
            while self.count() < len(teams):
                QListWidgetItem(self)
            for row, (team, name, lines) in enumerate(teams):
                item = self.item(row)
                item.setText(f"{lines}   {name}" if lines else f"–   {name}")
                item.setToolTip(name)
                item.setData(Qt.ItemDataRole.UserRole, team)
                if team == chosen:
                    self.setCurrentRow(row)
            if self.currentRow() < 0 and teams:
                self.setCurrentRow(0)

    def _say(self) -> None:
        self.team_chosen.emit()
