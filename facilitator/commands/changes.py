"""Facts that an open workshop tells its listener once they are on disk."""

from typing import TypeAlias

from facilitator.domain.frozen import frozen
from facilitator.domain.run import Run
from facilitator.domain.workshop import Workshop


@frozen
class RecordsChanged:
    """Records were put in, changed or taken out: their ids, kinds and owners."""

    workshop: Workshop
    ids: frozenset[str]
    kinds: frozenset[str]
    owners: frozenset[str]


@frozen
class RunChanged:
    """The clock did something."""

    run: Run


@frozen
class WritingLost:
    """Somebody else took the workshop over; from now on it is only read here."""

    holder: str


Change: TypeAlias = RecordsChanged | RunChanged | WritingLost
