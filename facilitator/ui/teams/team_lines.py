"""The teams of a workshop as lines of a list: a name, how much is left to do, what comes first.

Knows nothing of how a line is painted, nor where the workshop comes from.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.capture import Capture
from facilitator.domain.kinds.team import Team
from facilitator.domain.todo import left_to_do
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop
from facilitator.ui.table.rows import show_rows

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@frozen
class TeamLine:
    """One team in the list."""

    id: str
    name: str
    left: int
    first: str
    """What is missing first, in words; nothing when all is done."""

    @property
    def tally(self) -> str:
        """`2 to do`, or `done`."""
        return counted("{n} to do", "{n} to do", self.left) if self.left else _("done")

    @property
    def below(self) -> str:
        """The line under the name."""
        return self.first or _("Ready to go home")

    @property
    def spoken(self) -> str:
        """The whole line, for a screen reader."""
        return ", ".join(part for part in (self.name, self.tally, self.first) if part)


def team_line(workshop: Workshop, team: Team, asked_for: Sequence[Capture]) -> TeamLine:
    """How one team stands."""
    todo = left_to_do(workshop, team, asked_for)
    name = team.name.strip() or _("A team without a name")
    return TeamLine(team.id, name, len(todo), todo[0].text if todo else "")


class TeamLines(QAbstractListModel):
    """The lines, in the order of the teams."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[TeamLine] = []

    @property
    def lines(self) -> tuple[TeamLine, ...]:
        return tuple(self._lines)

    def line(self, row: int) -> TeamLine:
        return self._lines[row]

    def row_of(self, team: str) -> int:
        """The row of a team, or -1."""
        return next((at for at, line in enumerate(self._lines) if line.id == team), -1)

    def show_lines(self, lines: Sequence[TeamLine]) -> None:
        """Show these lines; a line that stays keeps its place and its selection."""
        show_rows(self, self._lines, lines)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{line.name}\n{line.first}" if line.first else line.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.spoken
        return None
