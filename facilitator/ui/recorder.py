"""From boxes to the open workshop: what is typed becomes a change of a record.

Every page that shows boxes hands their signals to one recorder, so there is one way in.
"""

from datetime import date

from PySide6.QtCore import QObject, Slot

from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.dates import as_date
from facilitator.domain.fields import Shape, Value
from facilitator.domain.kinds.agenda import Day
from facilitator.ui.boxes.key import BoxKey


class Recorder(QObject):
    """Takes what boxes say. A refusing disk raises; the box keeps the words and tries again."""

    def __init__(self, opened: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened

    @Slot(object, object)
    def take(self, key: BoxKey, value: Value) -> None:
        """A box holds this value so far."""
        self._opened.edit.write(key.record, key.field, value)

    @Slot(object)
    def rest(self, key: BoxKey) -> None:
        """The focus has left a box: a date is understood, and what follows is a new change."""
        record = self._opened.workshop.records.find(key.record.id)
        if record is not None and key.described.shape is Shape.DAY:
            # Reading dates costs more than all the boxes; nobody types one before the first paint.
            from facilitator.commands.days import understood

            words = str(getattr(record, key.field))
            self._opened.edit.write(record, key.field, understood(words, self._near()))
        self._opened.edit.rest()

    @Slot(object)
    def remove(self, record_id: str) -> None:
        """A row should go."""
        self._opened.edit.remove(record_id)

    def _near(self) -> date:
        days = self._opened.workshop.records.of(Day)
        first = as_date(days[0].date) if days else None
        return first or self._opened.now().date()
