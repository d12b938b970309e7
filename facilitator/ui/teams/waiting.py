"""The card "Resources waiting for a use": each is dragged onto an action, or sent by its menu."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QFont, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QVBoxLayout, QWidget

from facilitator.domain.kinds.plan import Action
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.wording import _
from facilitator.ui.parts import label
from facilitator.ui.table.tags import hues
from facilitator.ui.teams.words_button import WordsButton
from facilitator.ui.theme import WINDOW, Tone

RESOURCE_DRAGGED: Final = "application/x-facilitator-resource"
NEW_ACTION: Final = ""
_MENU_WIDTH: Final = 60


class Waiting(QFrame):
    """One chip a resource.

    Signals:
        use_asked: the id of a resource, and of the action to use it in (or NEW_ACTION).
    """

    use_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.chips: list[ResourceChip] = []
        self._actions: tuple[Action, ...] = ()
        self._note = label("", "soft", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 18)
        self._column.setSpacing(8)
        self._column.addWidget(label(_("Resources waiting for a use"), "heading"))
        self._column.addWidget(self._note)

    def show_waiting(
        self, resources: Sequence[Resource], actions: Sequence[Action], *, writable: bool
    ) -> None:
        """Show the resources that no action uses yet, and know the actions they can go to."""
        self._actions = tuple(actions)
        while len(self.chips) < len(resources):
            self._add_chip()
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < len(resources))
            if at < len(resources):
                chip.show_resource(resources[at])
                chip.setEnabled(writable)
        how = _("Drag one onto an action, or click it to choose.") if writable else ""
        none = _("None. Starred and unused resources wait here until an action uses them.")
        self._note.setText(how if resources else none)
        self._note.setVisible(bool(self._note.text()))

    def menu_for(self, resource: str) -> QMenu:
        """The actions that a resource can be used in, and a new one."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._actions:
            self._offer(menu, resource, action.id, action.text.strip() or _("An unnamed action"))
        if self._actions:
            menu.addSeparator()
        self._offer(menu, resource, NEW_ACTION, _("A new action"))
        menu.triggered.connect(self._say_use)
        return menu

    def _offer(self, menu: QMenu, resource: str, action: str, words: str) -> None:
        shown = words if len(words) <= _MENU_WIDTH else f"{words[:_MENU_WIDTH]}…"
        choice = QAction(shown.replace("&", "&&"), menu)
        choice.setData((resource, action))
        menu.addAction(choice)

    def _say_use(self, choice: QAction) -> None:
        resource, action = choice.data()
        self.use_asked.emit(resource, action)

    def _add_chip(self) -> None:
        chip = ResourceChip()
        chip.clicked.connect(self._open_menu)
        self.chips.append(chip)
        self._column.addWidget(chip)

    def _open_menu(self) -> None:
        chip = self.sender()
        if isinstance(chip, ResourceChip):
            self.menu_for(chip.resource).popup(chip.mapToGlobal(QPoint(0, chip.height())))


class ResourceChip(WordsButton):
    """A resource on the tint of its kind, to click or to drag."""

    def __init__(self) -> None:
        super().__init__("", WINDOW.color(Tone.INK))
        self.resource = ""
        self.weight = QFont.Weight.DemiBold
        self.padding = QPoint(16, 8)
        self._pressed_at = QPoint()

    def show_resource(self, resource: Resource) -> None:
        """Stand for a resource from now on."""
        colors = hues(resource.sort)
        self.resource = resource.id
        self.ground, self.bar = colors.ground, colors.bar
        self.show_words(resource.name, WINDOW.color(Tone.INK))
        self.setAccessibleName(_("Use {resource} in an action").format(resource=resource.name))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = event.position().toPoint() - self._pressed_at
        if self.isDown() and moved.manhattanLength() >= QApplication.startDragDistance():
            self.setDown(False)
            self._drag()

    def _drag(self) -> None:
        carried = QMimeData()
        carried.setData(RESOURCE_DRAGGED, self.resource.encode())
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.LinkAction)
