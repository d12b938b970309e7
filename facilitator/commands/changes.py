"""Facts that an open workshop tells its listener once they are on disk."""

from dataclasses import dataclass
from typing import TypeAlias

from facilitator.domain.run import Run
from facilitator.domain.workshop import Workshop


@dataclass(frozen=True, slots=True)
class RecordsChanged:
    """Records were put in, changed or taken out: their ids, kinds and owners."""

    workshop: Workshop
    ids: frozenset[str]
    kinds: frozenset[str]
    owners: frozenset[str]


@dataclass(frozen=True, slots=True)
class RunChanged:
    """The clock did something."""

    run: Run


@dataclass(frozen=True, slots=True)
class WritingLost:
    """Somebody else took the workshop over; from now on it is only read here."""

    holder: str


Change: TypeAlias = RecordsChanged | RunChanged | WritingLost
