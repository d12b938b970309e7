"""The setter sets words at one scale, each text tied to its place in the structure.

Everything that is made of words is made with it: tables, cards, slips, whole pages. It knows
nothing of what stands over what.
"""

from typing import Self

from facilitator.papers.blocks import Words
from facilitator.papers.fonts import Fonts
from facilitator.papers.paragraphs import Style, broken
from facilitator.papers.scale import Scale
from facilitator.papers.structure import Element, Headings


class Setter:
    """Sets words into one paper."""

    def __init__(self, fonts: Fonts, scale: Scale, root: Element, headings: Headings) -> None:
        self.fonts = fonts
        self.scale = scale
        self.root = root
        self.headings = headings

    def trial(self, scale: Scale | None = None) -> Self:
        """A setter alike, at this scale or its own, whose work nobody need see: to measure with."""
        return type(self)(self.fonts, scale or self.scale, Element("Document"), Headings())

    def words(
        self,
        text: str,
        style: Style,
        width: float,
        tag: str,
        lead: str = "",
        parent: Element | None = None,
        keeps: bool = False,
        bookmark: tuple[str, int] | None = None,
    ) -> Words:
        """A text in lines, as a new element of the structure."""
        element = (parent or self.root).add(tag)
        set_ = broken(text, style, width, self.fonts, lead)
        return Words(
            set_.lines,
            set_.leading,
            style.size,
            style.ink,
            width,
            element,
            keeps=keeps,
            bookmark=bookmark,
        )

    def heading_tag(self, level: int) -> str:
        """The tag of the next heading."""
        return f"H{self.headings.level(level)}"
