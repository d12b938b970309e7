"""The steps of a block with their minutes; the one that is open shows its words below itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.kinds.agenda import Block, Step
from facilitator.domain.timing import Place
from facilitator.domain.turns import of_all_turns, turn_count
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import box_for
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.parts import label, rule
from facilitator.ui.prepare.form import Form
from facilitator.ui.prepare.held import MinutesBox
from facilitator.ui.prepare.text_link import TextLink
from facilitator.ui.prepare.title_box import QUIET
from facilitator.ui.tab_order import chain
from facilitator.ui.theme import Tone
from facilitator.ui.titles import step_title

_WORDS = ("title", "sentence", "detail", "say", "do")


class StepWords(Form):
    """What the room reads, and what the facilitator says and does."""

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setContentsMargins(0, 4, 0, 12)
        for field in _WORDS:
            self.add(box_for(BoxKey(step, field)))


class StepRow(QWidget):
    """One step: its title opens it, its minutes are typed beside.

    Signals:
        pressed: its words are wanted, or no longer.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TextLink(tone=Tone.INK)
        self.title.setCheckable(True)
        self.turns = label("", "soft")
        self.minutes = MinutesBox(BoxKey(Step(), "minutes"))
        self.minutes.setProperty("quiet", True)
        self.minutes.setFixedWidth(52)
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.turns)
        row.addWidget(self.minutes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.title.clicked.connect(self.pressed)

    @property
    def step(self) -> str:
        """The id of the step on show."""
        return self.minutes.key.record.id

    def show_step(self, step: Step, turns: int) -> None:
        """Show a step that is taken in so many turns."""
        title = of_all_turns(step_title(step), turns)
        self.title.show_words(title)
        self.turns.setText(f"{turns} ×" if turns > 1 else "")
        self.turns.setVisible(turns > 1)
        self.minutes.show_key(BoxKey(step, "minutes"))
        self.minutes.setAccessibleName(_("Minutes of {step}").format(step=title))


class StepList(Form):
    """All steps of one block. Rows are kept and shown again for the next block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(0)
        self.setStyleSheet(QUIET)
        self._rows: list[StepRow] = []
        self._block = Block()
        self._open = ""
        self._is_writable = True
        self._behind: QWidget | None = None
        self.words = StepWords(Step())
        self.words.hide()
        self.column.addWidget(self.words)
        self.words.typed.connect(self.typed)
        self.words.left.connect(self.left)

    def come_after(self, before: QWidget) -> None:
        """Let Tab come to the steps from this widget; rows are made when a block needs them."""
        self._behind = before
        self._chain_tabs()

    def row(self, step: str) -> StepRow:
        """The row of a step of the block on show."""
        here = self._rows[: len(self._block.steps)]
        return next(row for row in here if row.step == step)

    def show_block(self, block: Block, place: Place) -> None:
        """Show the steps; the open one stays open while it is there."""
        self._block = block
        if len(self._rows) < len(block.steps):
            while len(self._rows) < len(block.steps):
                self._add_row()
            self._chain_tabs()
        for row, step in zip(self._rows, block.steps, strict=False):
            row.show_step(step, turn_count(step, place.present))
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(block.steps))
        self._show_words()

    def set_writable(self, writable: bool) -> None:
        """Let people type here, or only read; steps can be opened all the same."""
        super().set_writable(writable)
        self.words.set_writable(writable)
        self._is_writable = writable

    def _add_row(self) -> None:
        row = StepRow()
        row.pressed.connect(self._turn_over)
        row.minutes.setReadOnly(not self._is_writable)
        self.keep(row.minutes)
        self._rows.append(row)
        self.column.addWidget(row)

    def _turn_over(self) -> None:
        """Open the step that was pressed, or close it if it is open."""
        pressed = self.sender()
        if self.words.flush() and isinstance(pressed, StepRow):
            self._open = "" if pressed.step == self._open else pressed.step
        self._show_words()

    def _show_words(self) -> None:
        step = next((each for each in self._block.steps if each.id == self._open), None)
        self._open = step.id if step is not None else ""
        for row in self._rows:
            row.title.setChecked(bool(self._open) and row.step == self._open)
        self.words.setVisible(step is not None)
        if step is None:
            return
        self.words.show_record(step)
        row = self.row(step.id)
        if self.column.indexOf(self.words) != self.column.indexOf(row) + 1:
            self.column.removeWidget(self.words)
            self.column.insertWidget(self.column.indexOf(row) + 1, self.words)
            self._chain_tabs()

    def _chain_tabs(self) -> None:
        """Tab goes from a step into its words, and from them to the next step."""
        stops: list[QWidget] = [self._behind] if self._behind is not None else []
        for row in self._rows:
            stops += [row.title, row.minutes]
            stops += self.words.stops if row.step == self._open else []
        chain(stops)
