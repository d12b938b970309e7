"""Which field of which record a box stands for."""

from facilitator.domain.fields import Field, Value
from facilitator.domain.frozen import frozen
from facilitator.domain.records import Record, shapes


@frozen
class BoxKey:
    """The record may be a blank that nobody has written to yet."""

    record: Record
    field: str

    @property
    def described(self) -> Field:
        return shapes(type(self.record))[self.field]

    @property
    def value(self) -> Value:
        value: Value = getattr(self.record, self.field)
        return value
