"""The ground of every panel: a card over the page, closed with Esc."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from facilitator.domain.wording import _
from facilitator.ui.parts import button, label


class Sheet(QFrame):
    """A card with a title; it lies in the middle of its parent, or at its foot.

    Signals:
        closed: it has gone.
    """

    closed = Signal()
    widest: int = 760

    def __init__(self, title: str, parent: QWidget, *, at_foot: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setAccessibleName(title)
        self._at_foot = at_foot
        self._focus_before: QWidget | None = None
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(24, 18, 24, 20)
        self.content.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(label(title, "heading"))
        head.addStretch(1)
        head.addWidget(label(_("Esc"), "key"))
        self.closer = button(_("Close"), self.close_sheet, "link")
        head.addWidget(self.closer)
        self.content.addLayout(head)
        self.hide()

    @property
    def lies_over(self) -> QWidget | None:
        """What had the keyboard before, if it is there to have it again."""
        before = self._focus_before
        return before if before is not None and isValid(before) and before.isVisible() else None

    def open_sheet(self) -> None:
        """Lie over the page."""
        # The window's own: it may have been asked for on the stage.
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._focus_before = focus
        self.place()
        self.show()
        self.raise_()

    def close_sheet(self) -> None:
        """Go, and give the keyboard back to what had it."""
        if self.isHidden():
            return
        focus, before = self.window().focusWidget(), self.lies_over
        if focus is not None and self.isAncestorOf(focus):
            # Qt would give it to the next button, and Space would press that.
            focus.clearFocus()
            if before is not None:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None
        self.hide()
        self.closed.emit()

    def place(self) -> None:
        """Take the room the page gives."""
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(parent.width() - 80, self.widest)
        height = min(parent.height() - 80, max(self.sizeHint().height(), 120))
        top = parent.height() - height - 96 if self._at_foot else (parent.height() - height) // 2
        self.setGeometry((parent.width() - width) // 2, max(top, 40), width, height)


def typed_in() -> QWidget | None:
    """What has the keyboard; while a sheet has it, what will have it again when the sheet goes."""
    focus = QApplication.focusWidget()
    over: QObject | None = focus
    while over is not None and not isinstance(over, Sheet):
        over = over.parent()
    return over.lies_over if over is not None else focus
