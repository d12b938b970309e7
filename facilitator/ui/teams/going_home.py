"""The card "Before this goes home": what is done, and what is missing with a way to its box."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.domain.wording import _
from facilitator.ui.parts import label
from facilitator.ui.teams.checklist import Check
from facilitator.ui.teams.words_button import WordsButton
from facilitator.ui.theme import STAGE_LIGHT, WINDOW, Tone


class GoingHome(QFrame):
    """One line a must.

    Signals:
        jump_asked: the kind and field of what is missing.
    """

    jump_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.lines: list[WordsButton] = []
        self._checks: tuple[Check, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 16, 14, 14)
        self._column.setSpacing(0)
        heading = label(_("Before this goes home"), "heading")
        heading.setContentsMargins(4, 0, 0, 6)
        self._column.addWidget(heading)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these lines."""
        if tuple(checks) == self._checks:
            return
        self._checks = tuple(checks)
        while len(self.lines) < len(checks):
            self._add_line()
        for at, line in enumerate(self.lines):
            line.setVisible(at < len(checks))
            if at < len(checks):
                _say(line, checks[at])

    def _add_line(self) -> None:
        line = WordsButton("", WINDOW.color(Tone.INK))
        line.clicked.connect(self._jump)
        self.lines.append(line)
        self._column.addWidget(line)

    def _jump(self) -> None:
        at = next(i for i, line in enumerate(self.lines) if line is self.sender())
        todo = self._checks[at].todo
        if todo is not None:
            self.jump_asked.emit(todo.kind, todo.field)


def _say(line: WordsButton, check: Check) -> None:
    """A missing thing is a link; what is done can no longer be pressed."""
    line.setEnabled(check.todo is not None)
    if check.todo is None:
        line.show_words(_("✓ {done}").format(done=check.text), WINDOW.color(Tone.INK))
    else:
        line.show_words(check.text, STAGE_LIGHT.color(Tone.CORAL))
    line.setAccessibleName(line.text())
