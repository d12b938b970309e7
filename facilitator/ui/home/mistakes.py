"""What is wrong with files that could not be read: a quiet list that takes no room without any."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.domain.wording import _
from facilitator.ui.parts import clear, label

_HIGHEST: Final = 132


class Mistakes(QWidget):
    """Sentences under a heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QWidget()
        self._area = QScrollArea()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        self._area.setWidget(self._lines)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setMaximumHeight(_HIGHEST)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(_("Files that could not be read"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(label(_("Files that could not be read; all others can be used"), "label"))
        whole.addWidget(self._area)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show these sentences, or nothing at all."""
        clear(self._lines)
        column = self._lines.layout()
        for sentence in sentences:
            line = label(sentence, "soft", wrap=True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if column is not None:
                column.addWidget(line)
        self.setVisible(bool(sentences))
