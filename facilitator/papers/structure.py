"""What a page means, beside what it looks like: the tree that screen readers walk."""

from dataclasses import dataclass, field
from typing import TypeAlias

from facilitator.domain.frozen import frozen


@frozen
class Mark:
    """A stretch of one page's content, by its number on that page."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A heading, a paragraph, a table … and what it holds, in reading order.

    It gathers its marks while pages are drawn: one for every piece of it, wherever that lies.
    """

    tag: str
    kids: list["Kid"] = field(default_factory=list)
    alt: str = ""
    """What a figure shows, in words."""

    def add(self, tag: str, alt: str = "") -> "Element":
        """A new last kid."""
        kid = Element(tag, alt=alt)
        self.kids.append(kid)
        return kid


Kid: TypeAlias = Element | Mark


class Headings:
    """Levels as readers need them: the first is 1, and none is left out on the way down."""

    def __init__(self) -> None:
        self._last = 0

    def level(self, asked: int) -> int:
        self._last = max(1, min(asked, self._last + 1))
        return self._last
