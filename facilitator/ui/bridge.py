"""The open workshop's changes as Qt signals; its only listener."""

from PySide6.QtCore import QObject, Signal

from facilitator.commands.changes import Change, RecordsChanged, RunChanged, WritingLost
from facilitator.commands.open_workshop import OpenWorkshop


class Bridge(QObject):
    """Tells pages and stage what has changed, once it is on disk.

    Signals:
        records_changed: a RecordsChanged.
        run_changed: a RunChanged.
        writing_lost: a WritingLost.
    """

    records_changed = Signal(object)
    run_changed = Signal(object)
    writing_lost = Signal(object)

    def __init__(self, opened: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        opened.listen(self._tell)

    def _tell(self, change: Change) -> None:
        match change:
            case RecordsChanged():
                self.records_changed.emit(change)
            case RunChanged():
                self.run_changed.emit(change)
            case WritingLost():
                self.writing_lost.emit(change)
