"""Boxes for choosing: one of a few words, yes or no, other records.

As every box, each says `typed` with its key and the value so far. None ever says `left`, for a
choice is a whole change; so `flush` has nothing to do either.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QToolButton, QWidget

from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey


class ChoiceBox(QComboBox):
    """One of a few words, or nothing yet."""

    typed = Signal(object, object)
    left = Signal()

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setAccessibleName(_(key.described.label))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The longest word must not widen the column.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.addItem("", "")
        for value, label in key.described.choices.items():
            self.addItem(_(label), value)
        self.show_key(key)
        self.activated.connect(self._say)

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on and show its value."""
        self.key = key
        with QSignalBlocker(self):
            self.setCurrentIndex(max(self.findData(key.value), 0))

    def flush(self) -> None:
        """A choice is handed over when it is made."""

    def _say(self) -> None:
        self.typed.emit(self.key, self.currentData())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what a team chose.
        event.ignore()


_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FlagBox(QCheckBox):
    """Yes or no.

    Signals:
        stepped: rows down (1) or up (-1) that the keyboard goes, to tick one after the other.
    """

    typed = Signal(object, object)
    left = Signal()
    stepped = Signal(int)

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setAccessibleName(_(key.described.label))
        self.show_key(key)
        self.clicked.connect(self._say)

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on and show its value."""
        self.key = key
        with QSignalBlocker(self):
            self.setChecked(bool(key.value))

    def flush(self) -> None:
        """A tick is handed over when it is made."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DOWN or event.key() == Qt.Key.Key_Up:
            self.stepped.emit(1 if event.key() in _DOWN else -1)
            return
        super().keyPressEvent(event)

    def _say(self) -> None:
        self.typed.emit(self.key, self.isChecked())


class LinksBox(QToolButton):
    """Other records that this one names, chosen from a menu."""

    typed = Signal(object, object)
    left = Signal()

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._names: dict[str, str] = {}
        self.setAccessibleName(_(key.described.label))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._say)
        self.setMenu(self._menu)
        self.show_key(key)

    def offer(self, names: Sequence[tuple[str, str]]) -> None:
        """The records there are to choose from: ids and what they are called."""
        self._names = dict(names)
        self._menu.clear()
        for record_id, name in names:
            choice = QAction(name, self._menu, checkable=True)
            choice.setData(record_id)
            self._menu.addAction(choice)
        self.show_key(self.key)

    def show_key(self, key: BoxKey) -> None:
        """Stand for this record from now on and show the names it holds."""
        self.key = key
        chosen = [each for each in _ids(key) if each in self._names]
        for choice in self._menu.actions():
            choice.setChecked(choice.data() in chosen)
        named = ", ".join(self._names[each] for each in chosen)
        self.setText(named or _("Choose"))
        self.setToolTip(named)

    def flush(self) -> None:
        """A choice is handed over when it is made."""

    def _say(self) -> None:
        offered = {choice.data() for choice in self._menu.actions()}
        kept = [each for each in _ids(self.key) if each not in offered]
        ticked = [choice.data() for choice in self._menu.actions() if choice.isChecked()]
        self.typed.emit(self.key, (*kept, *ticked))


def _ids(key: BoxKey) -> tuple[str, ...]:
    return key.value if isinstance(key.value, tuple) else ()
