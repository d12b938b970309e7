"""The members of a workshop file as lines of JSON, and back into the values they say.

Reading checks everything the program later relies on and raises one of `FAULTS`; where the lines
come from, and what the user is told, is not known here.
"""

import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from facilitator.domain.history import EXISTS, ChangeId, Entry, Stamp, entries_between, unborn
from facilitator.domain.kinds import BY_NAME
from facilitator.domain.logs import (
    entry_from_plain,
    entry_to_plain,
    event_from_plain,
    event_to_plain,
    instant_from_text,
    instant_to_text,
)
from facilitator.domain.records import ROOM, Record, Records, values_of, with_plain
from facilitator.domain.run import RunEvent
from facilitator.domain.workshop import WorkshopId
from facilitator.exchange.strict_json import json_bytes

FORMAT: Final = 1

FAULTS: Final = (ValueError, KeyError, TypeError, OverflowError, RecursionError)
"""What reading raises over a line that is not what it should be."""

DEEPEST: Final = 16
"""Owners above a record; the program's own kinds go four deep."""

YEARS: Final = range(1970, 2200)
LONGEST_CLOCK: Final = timedelta(days=31)
"""Instants and lengths outside these would overflow the calendar when they are added up."""


class Newer(Exception):
    """The file was written by a newer version of the program."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Which workshop a file holds, and who saved it when."""

    id: WorkshopId
    title: str
    saved_at: datetime
    device: str
