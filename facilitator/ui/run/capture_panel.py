"""The capture tool of the running step: a grid of teams and fields, filled by keyboard alone.

It serves every capture of the table. While somebody types in it, it stays on its step, however
far a clicker moves the room on.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.commands.changes import RecordsChanged
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.records import ROOM, Record, shapes
from facilitator.domain.todo import is_typed, typed_fields
from facilitator.domain.wording import _, counted
from facilitator.ui.boxes import unsaved_boxes
from facilitator.ui.boxes.text import PassageBox
from facilitator.ui.grid import RecordGrid, Row
from facilitator.ui.parts import Elided, button, clear, frame, label
from facilitator.ui.recorder import Recorder
from facilitator.ui.run.team_choice import TeamBox, TeamChoice

_MARGIN = 20
_NARROW = 660
"""Below this width the teams stand in one box over the grid, not in a list beside it."""


class CapturePanel(QFrame):
    """A card with the captures of one step.

    Signals:
        follow_asked: the panel should follow the room again.
    """

    follow_asked = Signal()

    def __init__(
        self, opened: OpenWorkshop, recorder: Recorder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._opened = opened
        self._recorder = recorder
        self._step = ""
        self._names: tuple[str, ...] = ()
        self._capture: Capture | None = None
        self._fresh: Record | None = None
        self._grid: RecordGrid | None = None
        self._title = label("", "heading")
        self._count = Elided("soft")
        self._elsewhere = frame("rest", down=False, margins=8)
        self._elsewhere_words = label()
        self._go_there = button(_("Go there"), self.follow_asked.emit, "link")
        self._tabs = QWidget()
        self._teams = TeamChoice()
        self._team_box = TeamBox(self._teams)
        self._holder = QWidget()
        self._scroll = QScrollArea()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        there = self._elsewhere.layout()
        if isinstance(there, QHBoxLayout):
            there.setContentsMargins(14, 4, 8, 4)
            there.addWidget(self._elsewhere_words)
            there.addWidget(self._go_there)
            there.addStretch(1)
        self._elsewhere.hide()
        tabs = QHBoxLayout(self._tabs)
        tabs.setContentsMargins(0, 0, 0, 0)
        tabs.setSpacing(4)
        held = QVBoxLayout(self._holder)
        held.setContentsMargins(0, 0, 8, 0)
        held.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._holder)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._tabs)
        head.addWidget(self._team_box)
        head.addWidget(self._count, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 12)
        page.setSpacing(8)
        page.addWidget(self._elsewhere)
        page.addLayout(head)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._teams)
        body.addWidget(self._scroll, 1)
        page.addLayout(body, 1)
        self._teams.team_chosen.connect(self._choose_team)

    @property
    def step(self) -> str:
        """The step whose captures are shown."""
        return self._step

    @property
    def grid(self) -> RecordGrid | None:
        """The boxes on show, if there are any."""
        return self._grid

    def is_typed_in(self) -> bool:
        """Whether a box of this panel has the focus, or words that the disk has refused so far."""
        focus = QApplication.focusWidget()
        return (focus is not None and self.isAncestorOf(focus)) or bool(unsaved_boxes(self))

    def show_step(self, step: str, captures: Sequence[str]) -> None:
        """Show what a step captures; nothing for a step that captures nothing."""
        names = tuple(name for name in captures if name in CAPTURES)
        self.show_room_elsewhere("")
        if step == self._step and names == self._names:
            self._show_rows()
            return
        self._let_go_of_focus(self)
        self._step, self._names = step, names
        self.setVisible(bool(names))
        self._show_tabs()
        if names:
            self._show_capture(CAPTURES[names[0]])

    def show_room_elsewhere(self, title: str) -> None:
        """Say where the room is while the panel stays behind with the typing; "" says nothing."""
        words = _("The room is on: {step}.").format(step=title)
        self._elsewhere_words.setText(words)
        self._elsewhere.setVisible(bool(title))

    @Slot(object)
    def show_changes(self, change: RecordsChanged) -> None:
        """Show what has changed, if it is shown here."""
        if self._capture is None or not self.isVisible():
            return
        kind = KIND_OF_CAPTURE[self._capture.name]
        if change.kinds & {kind.name, "team", "resource"}:
            self._show_rows()

    @Slot()
    def show_writable(self) -> None:
        """The right to write was lost or won: boxes can be typed in, or only be read."""
        self._show_rows()

    def _show_tabs(self) -> None:
        clear(self._tabs)
        tabs = self._tabs.layout()
        self._tabs.setVisible(len(self._names) > 1)
        # The tab that is chosen says what is shown.
        self._title.setVisible(len(self._names) < 2)
        if tabs is None or len(self._names) < 2:
            return
        group = QButtonGroup(self._tabs)
        for name in self._names:
            tab = button(_(CAPTURES[name].label), self._choose_capture, "quiet")
            tab.setCheckable(True)
            tab.setChecked(name == self._names[0])
            tab.setProperty("capture", name)
            group.addButton(tab)
            tabs.addWidget(tab)

    def _choose_capture(self) -> None:
        chosen = self.sender()
        if chosen is not None:
            self._show_capture(CAPTURES[chosen.property("capture")])

    def _show_capture(self, capture: Capture) -> None:
        self._capture = capture
        self._fresh = None
        self._title.setText(_(capture.label))
        self._let_go_of_focus(self._holder)
        clear(self._holder)
        kind = KIND_OF_CAPTURE[capture.name]
        self._grid = RecordGrid(kind.record, typed_fields(capture))
        self._grid.typed.connect(self._recorder.take)
        self._grid.left.connect(self._recorder.rest)
        self._grid.remove_asked.connect(self._recorder.remove)
        self._grid.entered.connect(self._bring_into_view)
        holder = self._holder.layout()
        if holder is not None:
            holder.addWidget(self._grid)
        self._place_teams()
        self._show_rows()

    def _bring_into_view(self, box: QWidget) -> None:
        # Where the box will be once it has its new height.
        self._holder.adjustSize()
        cursor = box.cursorRect() if isinstance(box, PassageBox) else box.rect()
        at = box.mapTo(self._holder, cursor.center())
        self._scroll.ensureVisible(at.x(), at.y(), 0, cursor.height() + _MARGIN)

    def _has_team_choice(self) -> bool:
        capture = self._capture
        return (
            capture is not None
            and capture.scope is Scope.TEAM
            and KIND_OF_CAPTURE[capture.name].many
        )

    def _place_teams(self) -> None:
        """Where the teams stand, if there is one to choose."""
        has_choice, is_narrow = self._has_team_choice(), self.width() < _NARROW
        self._teams.setVisible(has_choice and not is_narrow)
        self._team_box.setVisible(has_choice and is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_teams()

    def _choose_team(self) -> None:
        goes_on = self._let_go_of_focus(self._holder)
        self._fresh = None
        self._show_rows()
        if goes_on and self._grid is not None:
            self._grid.focus_first()

    def _let_go_of_focus(self, part: QWidget) -> bool:
        """Take the focus from a part that goes: else Qt gives it to the next button.

        Space would press that button. True if the part had the focus.
        """
        focus = QApplication.focusWidget()
        if focus is None or not part.isAncestorOf(focus):
            return False
        focus.clearFocus()
        return True

    def _show_teams(self, capture: Capture) -> None:
        """Each team with how many lines it has."""
        records = self._opened.workshop.records
        kind = KIND_OF_CAPTURE[capture.name]
        self._teams.show_teams(
            [
                (team.id, team.name, sum(map(capture.takes, records.of(kind.record, team.id))))
                for team in self._opened.workshop.teams
            ]
        )
        self._team_box.show_choice()

    def _show_rows(self) -> None:
        capture, grid = self._capture, self._grid
        if capture is None or grid is None:
            return
        if self._has_team_choice():
            self._show_teams(capture)
        if KIND_OF_CAPTURE[capture.name].many:
            rows = self._list_rows(capture)
        else:
            rows = self._team_rows(capture)
        grid.show_rows(rows, writable=self._opened.writable)
        if any(
            shapes(KIND_OF_CAPTURE[capture.name].record)[n].links_to for n in typed_fields(capture)
        ):
            grid.offer_links(self._resources())
        self._show_count(capture)

    def _team_rows(self, capture: Capture) -> list[Row]:
        records = self._opened.workshop.records
        kind = KIND_OF_CAPTURE[capture.name]
        rows = []
        for team in self._opened.workshop.teams:
            typed = is_typed(records, team.id, capture)
            waits = _("on paper") if capture.slip else ""
            rows.append(
                Row(
                    records.one(kind.record, team.id),
                    team.name,
                    _("typed") if typed else waits,
                    "soft" if typed else "amber",
                )
            )
        return rows

    def _list_rows(self, capture: Capture) -> list[Row]:
        owner = self._teams.team if capture.scope is Scope.TEAM else ROOM
        if capture.scope is Scope.TEAM and not owner:
            return []
        kind = KIND_OF_CAPTURE[capture.name]
        listed = [
            record
            for record in self._opened.workshop.records.of(kind.record, owner)
            if capture.takes(record)
        ]
        if not self._opened.writable:
            return [Row(record) for record in listed]
        known = {record.id for record in listed}
        if self._fresh is None or self._fresh.owner != owner or self._fresh.id in known:
            self._fresh = self._opened.edit.fresh(kind.record, owner, **capture.given)
        rows = [Row(record, removable=True) for record in listed]
        return [*rows, Row(self._fresh)]

    def _resources(self) -> list[tuple[str, str]]:
        records = self._opened.workshop.records
        resource = next(kind for kind in KIND_OF_CAPTURE.values() if kind.name == "resource")
        return [
            (each.id, str(getattr(each, resource.leading)))
            for each in records.of(resource.record, self._teams.team)
        ]

    def _show_count(self, capture: Capture) -> None:
        workshop = self._opened.workshop
        if capture.scope is Scope.ROOM:
            self._count.setText("")
            return
        typed = sum(is_typed(workshop.records, team.id, capture) for team in workshop.teams)
        rest = len(workshop.teams) - typed
        words = counted("{n} typed", "{n} typed", typed)
        if rest and capture.slip:
            words = f"{words}, {counted('{n} on paper', '{n} on paper', rest)}"
        elif self._has_team_choice():
            # Beside a list of lines a bare number would be read as theirs.
            words = _("{n} of {of} teams typed").format(n=typed, of=len(workshop.teams))
        self._count.setText(words)
