"""Draws what a log can hold: instants of several zones, lengths, events of any words."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from facilitator.domain.run import Cover, Leg, Planned, RunEvent, What

ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=5.5))])
INSTANTS = st.datetimes(datetime(1980, 1, 1), datetime(2150, 1, 1), timezones=ZONES)  # noqa: DTZ001
CLOCKS = st.timedeltas(timedelta(days=-2), timedelta(days=2))


def run_events(words: st.SearchStrategy[str]) -> st.SearchStrategy[RunEvent]:
    """Events of every sort that name blocks and steps by these words."""
    return st.builds(
        RunEvent,
        what=st.sampled_from(What),
        at=INSTANTS,
        noted=INSTANTS,
        day=words,
        block=words,
        step=words,
        lasts=CLOCKS,
        legs=st.lists(
            st.builds(Leg, words, CLOCKS, st.booleans(), st.none() | words), max_size=3
        ).map(tuple),
        baseline=st.lists(st.builds(Planned, words, INSTANTS, INSTANTS), max_size=3).map(tuple),
        cover=st.sampled_from(Cover),
        id=st.uuids().map(str),
    )
