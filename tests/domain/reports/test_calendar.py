"""The time line shows from when each resource is in its new use."""

from datetime import date

from facilitator.domain.document import Bar, TimeLine
from facilitator.domain.kinds.plan import Action, Canvas
from facilitator.domain.kinds.resources import Resource
from facilitator.domain.picture import Hue
from facilitator.domain.records import RecordId
from facilitator.domain.reports.calendar import time_line
from facilitator.domain.reports.resources import Inventory

VIDEO = Resource(id=RecordId("video"), name="Video club", sort="tools")


def line_of(inventory: Inventory, opens: date | None = None) -> TimeLine | None:
    parts = time_line(inventory, opens)
    assert all(isinstance(part, TimeLine) for part in parts)
    return parts[0] if parts and isinstance(parts[0], TimeLine) else None


def test_a_canvas_begins_when_it_says() -> None:
    line = line_of(Inventory((), (Canvas(resource="Tuesday", start="2026-08-01"),), ()))
    assert line is not None
    assert [name for name, _share in line.months] == ["Aug", "Sep", "Oct"]
    assert line.bars == (Bar("Tuesday", 0.0, 1.0, Hue.PINE),)


def test_a_resource_begins_with_the_first_action_that_uses_it() -> None:
    late = Action(text="b", due="2026-10-01", uses=("video",))
    early = Action(text="a", due="2026-09-16", uses=("video",))
    line = line_of(Inventory((VIDEO,), (), (late, early)))
    assert line is not None
    assert [bar.label for bar in line.bars] == ["Video club"]
    assert line.bars[0].hue is Hue.TOOLS
    assert 0.1 < line.bars[0].start < 0.2


def test_a_canvas_without_a_date_takes_its_resources_first_action() -> None:
    canvas = Canvas(resource="video CLUB, 2025", start="soon")
    action = Action(text="a", due="2026-09-16", uses=("video",))
    line = line_of(Inventory((VIDEO,), (canvas,), (action,)))
    assert line is not None
    assert [bar.label for bar in line.bars] == ["video CLUB, 2025"]


def test_without_a_date_there_is_no_line() -> None:
    dated_but_unused = Action(text="a", due="2026-09-16")
    assert line_of(Inventory((VIDEO,), (Canvas(resource="x"),), ())) is None
    assert line_of(Inventory((VIDEO,), (), (dated_but_unused,))) is None


def test_a_slip_of_the_fingers_does_not_stretch_the_year() -> None:
    canvases = (
        Canvas(resource="Then", start="2027-09-01"),
        Canvas(resource="Now", start="2026-09-01"),
        Canvas(resource="Never", start="9999-12-31"),
        Canvas(resource="Long ago", start="0226-09-01"),
    )
    line = line_of(Inventory((), canvases, ()), opens=date(2026, 8, 4))
    assert line is not None
    assert [bar.label for bar in line.bars] == ["Now"]


def test_many_months_are_thinned_out() -> None:
    canvases = tuple(Canvas(resource=f"r{month}", start=f"2026-{month:02}-01") for month in (1, 12))
    line = line_of(Inventory((), canvases, ()))
    assert line is not None
    assert [name for name, _share in line.months] == ["Jan", "Mar", "May", "Jul", "Sep", "Nov"]
