"""The capture tool of the running step: a grid of teams and fields, or a form for each team.

It serves every capture of the table. While somebody types in it, it stays on its step, however
far a clicker moves the room on.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from facilitator.commands.changes import RecordsChanged
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.records import ROOM, Record, RecordId, shapes
from facilitator.domain.todo import typed_fields
from facilitator.domain.wording import _
from facilitator.ui.boxes.text import PassageBox
from facilitator.ui.boxes.unsaved import unsaved_boxes
from facilitator.ui.grid import RecordGrid, Row
from facilitator.ui.panels.sheet import typed_in
from facilitator.ui.parts import Elided, clear, label
from facilitator.ui.recorder import Recorder
from facilitator.ui.run.capture_form import CaptureForm, needs_form
from facilitator.ui.run.capture_head import CaptureTabs, Elsewhere
from facilitator.ui.run.capture_rows import (
    called_fields,
    count_in_words,
    is_by_team,
    listed,
    team_entries,
    team_rows,
    team_tags,
)
from facilitator.ui.run.edged_scroll import EdgedScroll
from facilitator.ui.run.team_choice import TeamBox, TeamChoice
from facilitator.ui.standing import stands_in
from facilitator.ui.tab_order import chain

_MARGIN = 20
_BESIDE = 360
_A_COLUMN = 100
"""What a list of teams and each column of the grid beside it need. In less, the teams stand in
one box over the grid."""


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
        self._form: CaptureForm | None = None
        self._behind: tuple[QWidget, ...] = ()
        self._title = label("", "heading")
        self._count = Elided("soft")
        self._elsewhere = Elsewhere()
        self._tabs = CaptureTabs()
        self._teams = TeamChoice()
        self._team_box = TeamBox(self._teams)
        self._nobody = label(role="soft", wrap=True)
        self._holder = QWidget()
        self._scroll = EdgedScroll()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        held = QVBoxLayout(self._holder)
        held.setContentsMargins(0, 0, 8, 0)
        held.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self._holder)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
        page.addWidget(self._nobody, 1, Qt.AlignmentFlag.AlignTop)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._teams)
        body.addWidget(self._scroll, 1)
        page.addLayout(body, 1)
        self._chain_tabs()
        self._teams.team_chosen.connect(self._choose_team)
        self._tabs.chosen.connect(self._choose_capture)
        self._elsewhere.follow_asked.connect(self.follow_asked)

    def come_after(self, before: QWidget) -> None:
        """Let Tab come here from this widget: the panel is made when a step needs it."""
        self._behind = (before,)
        self._chain_tabs()

    def _chain_tabs(self) -> None:
        over = (self._elsewhere.link, *self._tabs.tabs, self._team_box, self._teams)
        chain((*self._behind, *over))

    @property
    def step(self) -> str:
        """The step whose captures are shown."""
        return self._step

    @property
    def grid(self) -> RecordGrid | None:
        """The rows on show, if there are any."""
        return self._grid

    @property
    def form(self) -> CaptureForm | None:
        """The form of one team, where its words are too long for a row."""
        return self._form

    def is_typed_in(self) -> bool:
        """Whether a box of this panel has the focus, or words that the disk has refused so far.

        A box keeps its place while its own list hangs open, and while a line to park an idea or
        another sheet lies over the page: the scribe will be back.
        """
        return stands_in(typed_in(), self) or bool(unsaved_boxes(self))

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
        self._tabs.show_names(names)
        self._chain_tabs()
        # The tab that is chosen says what is shown.
        self._title.setVisible(len(names) < 2)
        if names:
            self._show_capture(CAPTURES[names[0]])

    def show_room_elsewhere(self, title: str) -> None:
        """Say where the room is while the panel stays behind with the typing; "" says nothing."""
        self._elsewhere.show_place(title)

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

    def _choose_capture(self, name: str) -> None:
        self._show_capture(CAPTURES[name])

    def _show_capture(self, capture: Capture) -> None:
        self._capture = capture
        self._fresh = None
        self._title.setText(_(capture.label))
        self._let_go_of_focus(self._holder)
        clear(self._holder)
        self._grid = self._form = None
        made = self._make_form(capture) if needs_form(capture) else self._make_grid(capture)
        made.typed.connect(self._recorder.take)
        made.left.connect(self._recorder.rest)
        made.remove_asked.connect(self._recorder.remove)
        holder = self._holder.layout()
        if holder is not None:
            holder.addWidget(made)
        self._place_teams()
        self._show_rows()

    def _make_grid(self, capture: Capture) -> RecordGrid:
        self._grid = RecordGrid(KIND_OF_CAPTURE[capture.name].record, typed_fields(capture))
        self._grid.entered.connect(self._bring_into_view)
        self._grid.come_after(self._teams)
        return self._grid

    def _make_form(self, capture: Capture) -> CaptureForm:
        self._form = CaptureForm(capture, self._teams)
        self._form.add_asked.connect(self._add_record)
        self._form.grown.connect(self._bring_focus_into_view)
        return self._form

    def _bring_focus_into_view(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._holder.isAncestorOf(focus):
            self._bring_into_view(focus)

    def _bring_into_view(self, box: QWidget) -> None:
        # Where the box will be once it has its new height.
        self._holder.adjustSize()
        cursor = box.cursorRect() if isinstance(box, PassageBox) else box.rect()
        at = box.mapTo(self._holder, cursor.center())
        self._scroll.ensureVisible(at.x(), at.y(), 0, cursor.height() + _MARGIN)

    def _place_teams(self) -> None:
        """Where the teams stand, if there is one to choose."""
        columns = len(typed_fields(self._capture)) if self._capture is not None else 0
        is_narrow = self.width() < _BESIDE + _A_COLUMN * columns
        is_choosing = self._capture is not None and is_by_team(self._capture)
        has_choice = is_choosing and bool(self._opened.workshop.teams)
        self._teams.setVisible(has_choice and not is_narrow)
        self._team_box.setVisible(has_choice and is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_teams()

    def _choose_team(self) -> None:
        goes_on = self._let_go_of_focus(self._holder)
        self._fresh = None
        self._show_rows()
        shown = self._grid or self._form
        if goes_on and shown is not None:
            shown.focus_first()

    def _let_go_of_focus(self, part: QWidget) -> bool:
        """Take the focus from a part that goes: else Qt gives it to the next button.

        Space would press that button. True if the part had the focus.
        """
        # The window's own: also while another window, such as a box's list, has the keyboard.
        focus = self.window().focusWidget()
        if focus is None or not part.isAncestorOf(focus):
            return False
        focus.clearFocus()
        return True

    def _show_rows(self) -> None:
        capture, workshop = self._capture, self._opened.workshop
        if capture is None:
            return
        if is_by_team(capture):
            self._teams.show_teams(team_entries(workshop, capture))
            self._team_box.show_choice()
        if self._form is not None:
            self._show_form(capture, self._form)
        elif self._grid is not None:
            self._show_grid(capture, self._grid)
        self._count.setText(count_in_words(workshop, capture))
        self._show_somebody(bool(workshop.teams) or capture.scope is Scope.ROOM)

    def _show_somebody(self, somebody: bool) -> None:
        """Boxes where there is somebody to type for; else where teams come from."""
        self._nobody.setText(
            _("There are no teams yet. Add them on the Teams page, and their boxes stand here.")
        )
        self._nobody.setVisible(not somebody)
        self._scroll.setVisible(somebody)
        self._place_teams()

    def _show_grid(self, capture: Capture, grid: RecordGrid) -> None:
        workshop, kind = self._opened.workshop, KIND_OF_CAPTURE[capture.name]
        rows = self._list_rows(capture) if kind.many else team_rows(workshop, capture)
        grid.call_fields(called_fields(workshop, capture))
        grid.show_rows(rows, writable=self._opened.writable)
        if any(shapes(kind.record)[name].links_to for name in typed_fields(capture)):
            grid.offer_links(team_tags(workshop, self._teams.team))

    def _show_form(self, capture: Capture, form: CaptureForm) -> None:
        workshop, kind = self._opened.workshop, KIND_OF_CAPTURE[capture.name]
        team = self._teams.team
        form.setVisible(bool(team))
        if not team:
            return
        one = workshop.records.one
        records = (
            listed(workshop, capture, team) if kind.many else [one(kind.record, RecordId(team))]
        )
        form.show_records(records, writable=self._opened.writable)

    def _add_record(self) -> None:
        capture = self._capture
        if capture is None or self._form is None:
            return
        record = KIND_OF_CAPTURE[capture.name].record
        self._opened.edit.add(record, self._teams.team, **capture.given)
        self._form.focus_last()

    def _list_rows(self, capture: Capture) -> list[Row]:
        owner = self._teams.team if capture.scope is Scope.TEAM else ROOM
        if capture.scope is Scope.TEAM and not owner:
            return []
        records = listed(self._opened.workshop, capture, owner)
        if not self._opened.writable:
            return [Row(record) for record in records]
        known = {record.id for record in records}
        if self._fresh is None or self._fresh.owner != owner or self._fresh.id in known:
            kind = KIND_OF_CAPTURE[capture.name]
            self._fresh = self._opened.edit.fresh(kind.record, owner, **capture.given)
        rows = [Row(record, removable=True) for record in records]
        return [*rows, Row(self._fresh)]
