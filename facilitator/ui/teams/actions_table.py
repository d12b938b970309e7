"""The actions of a plan: a record table onto which a resource can be dropped."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.kinds.plan import Action
from facilitator.domain.wording import _
from facilitator.ui.table.record_table import RecordTable
from facilitator.ui.teams.waiting import NEW_ACTION, RESOURCE_DRAGGED


class ActionsTable(RecordTable):
    """Who does what by when, with which resources, and what we will see.

    Signals:
        use_asked: the id of a resource, and of the action it was dropped onto.
    """

    use_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            Action, ("text", "uses", "who", "due", "evidence"), _("Add an action"), parent
        )
        self.share_width(
            {
                "text": (120, 5),
                "uses": (120, 5),
                "who": (70, 2),
                "due": (64, 1),
                "evidence": (100, 4),
            }
        )
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(RESOURCE_DRAGGED) and self.records.is_written_on:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        blank = self.records.is_blank(index.row())
        action = NEW_ACTION if blank else self.records.rows[index.row()].id
        resource = bytes(event.mimeData().data(RESOURCE_DRAGGED).data()).decode()
        event.acceptProposedAction()
        self.use_asked.emit(resource, action)
