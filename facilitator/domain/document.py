"""What a paper says, as a value: headings, sentences, tables, boxes to write in.

A report makes a `Document`; `facilitator.papers` sets it in type, tags it for screen readers and
writes the PDF. No report knows points, fonts or pages, and no typesetter knows goals.
"""

from dataclasses import field
from typing import TypeAlias

from facilitator.domain.frozen import frozen
from facilitator.domain.picture import Hue


@frozen
class Heading:
    """A heading: level 1 names a page of the packet, 2 a part of it."""

    text: str
    level: int = 2


@frozen
class Label:
    """A few small words in the accent colour above what follows."""

    text: str


@frozen
class Statement:
    """The one large sentence of a page, in the serif."""

    text: str


@frozen
class Text:
    """A paragraph; `lead` stands before it in bold; `quiet` sets it soft and small."""

    text: str
    lead: str = ""
    quiet: bool = False


@frozen
class Bullets:
    """A list; `boxes` draws a box to tick before each line."""

    lines: tuple[str, ...]
    boxes: bool = False


@frozen
class Card:
    """A tinted card with a heading in its colour."""

    title: str
    lines: tuple[str, ...]
    hue: Hue


@frozen
class Cards:
    """Two to four cards beside each other."""

    cards: tuple[Card, ...]


@frozen
class Grid:
    """A table with a header row that repeats on every page.

    `widths` are shares of the width; `times` names the columns set in tabular figures;
    `strong` names the columns set in bold; `led` those whose first line is a bold lead to the rest.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    times: tuple[int, ...] = ()
    strong: tuple[int, ...] = (0,)
    led: tuple[int, ...] = ()


@frozen
class Bar:
    """One bar on a time line; `start` and `end` are shares of its width."""

    label: str
    start: float
    end: float
    hue: Hue


@frozen
class TimeLine:
    """Bars under month names; each month has its place as a share of the width."""

    months: tuple[tuple[str, float], ...]
    bars: tuple[Bar, ...]


@frozen
class Box:
    """A box to write in by hand: a label and a height in lines; `share` of the row's width."""

    label: str
    lines: int = 1
    share: float = 1.0


@frozen
class Slip:
    """A half-page slip: rows of boxes in the order of the grid on screen; never split."""

    title: str
    team: str
    prompt: str
    rows: tuple[tuple[Box, ...], ...]


@frozen
class NewPage:
    """What follows begins a page."""


Flow: TypeAlias = (
    Heading | Label | Statement | Text | Bullets | Cards | Grid | TimeLine | Slip | NewPage
)


@frozen
class Columns:
    """Columns of equal width beside each other, each with its own parts."""

    columns: tuple[tuple[Flow, ...], ...]


@frozen
class Together:
    """Parts that stay on one page where one page can hold them."""

    parts: tuple["Flow | Columns", ...]


Part: TypeAlias = Flow | Columns | Together


@frozen
class Document:
    """One paper. `head` and `foot` are the left and right words at the edge of every page;
    the page number follows the right foot ("page 1 of 6").
    """

    name: str
    """Its file's name, without ending."""
    title: str
    parts: tuple[Part, ...]
    head: tuple[str, str] = ("", "")
    foot: tuple[str, str] = ("", "")
    size: str = "letter"
    language: str = "en"
    one_page: bool = field(default=False)
    """Set its first page (up to the first NewPage) smaller, within reason, so that it fits one."""
    dense: bool = False
    """Set it small and close throughout: a paper to work from, not one to take home."""
