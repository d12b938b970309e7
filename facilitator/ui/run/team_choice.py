"""Which team's list is on show: every team with how many lines it has.

A list where there is room for it beside the grid, one box over the grid where there is not; both
show the same teams and the same choice.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.frozen import frozen
from facilitator.domain.wording import _, counted
from facilitator.ui.lettering import fitted, font_for
from facilitator.ui.row_painter import Index, RowPainter
from facilitator.ui.theme import TEXT, WINDOW, Tone

_WIDTH = 168
_HEIGHT = 28
_EDGE = 8
_NOTE = Qt.ItemDataRole.UserRole + 1


@frozen
class TeamEntry:
    """A team, and how far it has come, short for the eye and in words."""

    id: str
    name: str
    note: str
    spoken: str

    @classmethod
    def with_lines(cls, team: str, name: str, lines: int) -> "TeamEntry":
        """A team with so many lines in its list."""
        return cls(team, name, str(lines or "–"), counted("{n} line", "{n} lines", lines))

    @classmethod
    def with_form(cls, team: str, name: str, *, typed: bool) -> "TeamEntry":
        """A team whose form is typed, or is empty yet."""
        return cls(team, name, "✓" if typed else "–", _("typed") if typed else _("not typed yet"))


class TeamChoice(QListWidget):
    """A narrow list; the team chosen stays chosen while counts change.

    Signals:
        team_chosen: another team was chosen.
    """

    team_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_TeamPainter(self))
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Teams"))
        self.currentRowChanged.connect(self._say)

    @property
    def team(self) -> str:
        """The id of the team chosen, or nothing where there is no team."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def show_teams(self, teams: Sequence[TeamEntry]) -> None:
        """Show these teams."""
        chosen = self.team
        with QSignalBlocker(self):
            while self.count() > len(teams):
                self.takeItem(self.count() - 1)
            while self.count() < len(teams):
                QListWidgetItem(self)
            for row, team in enumerate(teams):
                _show_team(self.item(row), team)
                if team.id == chosen:
                    self.setCurrentRow(row)
            if self.currentRow() < 0 and teams:
                self.setCurrentRow(0)

    def _say(self) -> None:
        self.team_chosen.emit()


class TeamBox(QComboBox):
    """The choice of a list, in one line."""

    def __init__(self, teams: TeamChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._teams = teams
        self.setModel(teams.model())
        self.setAccessibleName(_("Team"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(18)
        self.activated.connect(teams.setCurrentRow)

    def show_choice(self) -> None:
        """Show what is chosen in the list."""
        self.setCurrentIndex(self._teams.currentRow())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideMiddle, room.width()
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling must not change whose list is typed in.
        event.ignore()


def _show_team(item: QListWidgetItem, team: TeamEntry) -> None:
    item.setText(team.name)
    item.setToolTip(team.name)
    item.setData(Qt.ItemDataRole.UserRole, team.id)
    item.setData(_NOTE, team.note)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{team.name}, {team.spoken}")


class _TeamPainter(RowPainter):
    """A name, and at the right how far the team has come."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_WIDTH // 2, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect
        name, note = str(index.data()), str(index.data(_NOTE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.is_chosen(index):
            painter.setBrush(WINDOW.color(Tone.PINE_TINT))
            painter.drawRoundedRect(area, 6, 6)
        if self.has_focus(index):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(WINDOW.color(Tone.PINE), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        room = area.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.setFont(font_for(note, TEXT))
        painter.setPen(WINDOW.color(Tone.SOFT))
        painter.drawText(room, _RIGHT, note)
        taken = painter.fontMetrics().horizontalAdvance(note) + _EDGE
        font, words = fitted(name, room.width() - taken, TEXT, cut=Qt.TextElideMode.ElideMiddle)
        painter.setFont(font)
        painter.setPen(WINDOW.color(Tone.INK))
        painter.drawText(room, _LEFT, words)
        painter.restore()


_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
