"""Go to: any block or step of the day, from now or as if started some minutes ago."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from facilitator.domain.timing import Standing
from facilitator.domain.wording import _
from facilitator.ui.panels.sheet import Sheet
from facilitator.ui.parts import button, label
from facilitator.ui.run.day_lines import Line, lines_of
from facilitator.ui.run.line_painter import LinePainter
from facilitator.ui.run.now import Now


class GoTo(Sheet):
    """A list to choose from, with a line to find in it.

    Signals:
        jump_asked: block id, step id (may be empty), minutes ago.
        skip_asked: the id of a block to leave out.
        keep_asked: the id of a block that was left out, to take in again.
        close_day_asked: the day should end here.
    """

    jump_asked = Signal(str, str, int)
    skip_asked = Signal(str)
    keep_asked = Signal(str)
    close_day_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Go to"), parent)
        self._find = QLineEdit()
        self._find.setPlaceholderText(_("Type a part of its name"))
        self._find.setAccessibleName(_("Find a block or a step"))
        self._list = QListWidget()
        self._list.setItemDelegate(LinePainter(self._list))
        self._list.setAccessibleName(_("Blocks and steps of the day"))
        self._list.setMinimumHeight(320)
        self._ago = QSpinBox()
        self._ago.setRange(0, 240)
        self._ago.setSuffix(_(" min ago"))
        self._ago.setSpecialValueText(_("from now"))
        self._ago.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._ago.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ago.setMinimumWidth(120)
        self._ago.setAccessibleName(_("When it was started"))
        self._go = button(_("Go there"), self._say_jump, "primary")
        self._skip = button(_("Leave this block out"), self._say_skip)
        self._close_day = button(_("End the day here"), self._say_close_day)
        self._is_open = False
        self._left_out: frozenset[str] = frozenset()
        self._stays_out: frozenset[str] = frozenset()
        row = QHBoxLayout()
        row.addWidget(label(_("Started"), "soft"))
        row.addWidget(self._ago)
        row.addStretch(1)
        row.addWidget(self._close_day)
        row.addWidget(self._skip)
        row.addWidget(self._go)
        self.content.addWidget(self._find)
        self.content.addWidget(self._list, 1)
        self.content.addLayout(row)
        self._find.textChanged.connect(self._filter)
        self._find.returnPressed.connect(self._say_jump)
        self._list.itemActivated.connect(self._say_jump)
        self._list.currentItemChanged.connect(self._show_chosen)

    def show_now(self, now: Now, *, block: str = "", step: str = "") -> None:
        """Show the day; the block or step given, or the block on show, is chosen."""
        self._find.clear()
        self._ago.setValue(0)
        self._show_lines(now, block or now.run.block, step)

    def show_run(self, now: Now) -> None:
        """The run has moved on while somebody is choosing: what is chosen and typed stays."""
        seen = self._list.verticalScrollBar().value()
        self._show_lines(now, *self._chosen())
        self._hide_others(self._find.text())
        self._list.verticalScrollBar().setValue(seen)

    def _show_lines(self, now: Now, block: str, step: str) -> None:
        self._list.clear()
        self._show_left_out(now)
        self._is_open = now.is_open
        self._go.setEnabled(now.is_open)
        self._close_day.setEnabled(now.is_open)
        for line in lines_of(now):
            item = QListWidgetItem(f"{line.time} {line.title}".strip(), self._list)
            item.setData(Qt.ItemDataRole.UserRole, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            if (line.block, line.step) == (block, step):
                self._list.setCurrentItem(item)
        self._show_chosen()

    def open_sheet(self) -> None:
        """Lie over the page, ready to type a name."""
        super().open_sheet()
        self._find.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, words: str) -> None:
        fitting = self._hide_others(words)
        if fitting:
            self._list.setCurrentItem(fitting[0])

    def _hide_others(self, words: str) -> list[QListWidgetItem]:
        """Leave only the lines in which the words stand; they are what comes back."""
        fitting = []
        for row in range(self._list.count()):
            item = self._list.item(row)
            fits = words.casefold() in item.text().casefold()
            item.setHidden(not fits)
            if fits:
                fitting.append(item)
        return fitting

    def _chosen(self) -> tuple[str, str]:
        item = self._list.currentItem()
        if item is None or item.isHidden():
            return "", ""
        line: Line = item.data(Qt.ItemDataRole.UserRole)
        return line.block, line.step

    def _show_left_out(self, now: Now) -> None:
        """A block that was left out may come in again until the day is past it."""
        out = [slot.block.id for slot in now.slots if slot.standing is Standing.LEFT_OUT]
        blocks = [slot.block.id for slot in now.slots]
        here = blocks.index(now.block.id) if now.block is not None else -1
        self._left_out = frozenset(out) & now.run.skipped & frozenset(blocks[here + 1 :])
        self._stays_out = frozenset(out) - self._left_out

    def _show_chosen(self) -> None:
        block, _step = self._chosen()
        is_out = block in self._left_out
        self._skip.setText(_("Take this block in again") if is_out else _("Leave this block out"))
        self._skip.setEnabled(self._is_open and block not in self._stays_out)

    def _say_jump(self) -> None:
        block, step = self._chosen()
        if block and self._is_open:
            self.close_sheet()
            self.jump_asked.emit(block, step, self._ago.value())

    def _say_skip(self) -> None:
        block, _step = self._chosen()
        if block:
            self.close_sheet()
            asked = self.keep_asked if block in self._left_out else self.skip_asked
            asked.emit(block)

    def _say_close_day(self) -> None:
        self.close_sheet()
        self.close_day_asked.emit()
