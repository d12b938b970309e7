"""The two logs as JSON and back: what is read is what was written, to the microsecond."""

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.history import ChangeId, Entry
from facilitator.domain.logs import (
    entry_from_plain,
    entry_to_plain,
    event_from_plain,
    event_to_plain,
    instant_from_text,
    instant_to_text,
)
from facilitator.domain.run import Cut, Leg, RunEvent, What
from tests.domain.building import at, minutes
from tests.domain.drawing import INSTANTS, run_events

texts = st.text(max_size=12)
plain_values = st.none() | st.booleans() | st.integers() | texts | st.lists(texts, max_size=3)
entries = st.builds(
    Entry,
    id=texts,
    change=texts.map(ChangeId),
    counter=st.integers(0, 10**9),
    at=INSTANTS,
    device=texts,
    kind=texts,
    record=texts,
    field=texts,
    old=plain_values,
    new=plain_values,
    undoes=texts,
)


@given(run_events(texts))
def test_an_event_comes_back_from_its_line(event: RunEvent) -> None:
    assert event_from_plain(json.loads(json.dumps(event_to_plain(event)))) == event


@given(entries)
def test_a_row_of_history_comes_back_from_its_line(entry: Entry) -> None:
    assert entry_from_plain(json.loads(json.dumps(entry_to_plain(entry)))) == entry


@given(INSTANTS, INSTANTS)
def test_texts_of_instants_sort_as_instants_do(one: datetime, other: datetime) -> None:
    assert (instant_to_text(one) < instant_to_text(other)) == (one < other)


def test_a_line_leaves_out_what_is_empty() -> None:
    line = event_to_plain(RunEvent(What.PAUSED, at("9:00"), at("9:00"), id="e"))
    assert set(line) == {"id", "what", "at", "noted"}


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="names no time zone"):
        instant_from_text("2026-08-12T09:00:00")


@pytest.mark.parametrize(
    "change",
    [
        {"what": "exploded"},
        {"at": "yesterday"},
        {"at": 5},
        {"day": None},
        {"legs": [["step"]]},
        {"legs": [[1, 60, False]]},
        {"legs": [["step", 60, False, 4]]},
        {"baseline": [["block", 1, 2]]},
        {"cover": "fog"},
        {"seconds": "soon"},
        {"id": 4},
    ],
    ids=str,
)
def test_a_mangled_line_of_the_run_log_is_refused(change: dict[str, Any]) -> None:
    line = event_to_plain(RunEvent(What.PAUSED, at("9:00"), at("9:00")))
    with pytest.raises((ValueError, TypeError)):
        event_from_plain({**line, **change})


@pytest.mark.parametrize("missing", ["id", "what", "at", "noted"])
def test_a_line_of_the_run_log_that_lacks_something_is_refused(missing: str) -> None:
    line = event_to_plain(RunEvent(What.PAUSED, at("9:00"), at("9:00")))
    del line[missing]
    with pytest.raises(KeyError):
        event_from_plain(line)


def test_a_way_back_from_before_it_said_what_a_block_had_is_still_read() -> None:
    line = {"id": "e", "what": "way back taken", "at": "2026-08-12T09:00:00+00:00"}
    way = [["Talk", [["Talk-1", 300, False]]], ["Song", []]]
    event = event_from_plain({**line, "noted": line["at"], "cuts": way})
    assert event.cuts == (Cut("Talk", (Leg("Talk-1", minutes(5)),)), Cut("Song"))


def test_a_turn_from_before_a_step_said_whose_it_is_is_still_read() -> None:
    line = {"id": "e", "what": "step began", "at": "2026-08-12T09:00:00+00:00"}
    event = event_from_plain({**line, "noted": line["at"], "legs": [["Talk-1.2", 60, True]]})
    assert event.legs == (Leg("Talk-1.2", minutes(1), bell=True),)
