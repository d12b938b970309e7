"""Laptops to test on, each with a real store in a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.desk import SCRIBE, Clock, Desk


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The lead facilitator's laptop, with the workshop open on it."""
    laid = Desk(tmp_path, clock)
    yield laid
    laid.close()


@pytest.fixture
def scribe(desk: Desk, tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A second copy of the program on the same store, opened after the first."""
    laid = Desk(tmp_path, clock, SCRIBE)
    yield laid
    laid.close()
