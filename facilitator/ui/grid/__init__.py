"""The grid in which teams' words are typed: `RecordGrid` shows a `Row` for each record."""

from facilitator.ui.grid.record_grid import RecordGrid
from facilitator.ui.grid.row import Row

__all__ = ["RecordGrid", "Row"]
