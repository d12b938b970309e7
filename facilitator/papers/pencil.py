"""The pencil draws words, rules and tints on pages, and says of each what it is for.

All content is either marked for an element of the structure or an artifact: a tagged paper has
nothing in between. Coordinates are points from the lower left, as PDF has them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from facilitator.papers.fonts import Family, Font, Fonts, Run
from facilitator.papers.paragraphs import Line
from facilitator.papers.shapes import draw_shape
from facilitator.papers.structure import Element, Headings, Mark

# Pages in plain compressed bytes: half the size and none of the time of text-safe ones.
rl_config.useA85 = 0

CORNER: Final = 5.0
_FILLED: Final = 0
_UNSEEN: Final = 3
"""How letters are painted, by the numbers of PDF."""


class _MarkedCanvas(Canvas):  # type: ignore[misc]  # the library has no types
    """A canvas that lets content be marked."""

    def operate(self, operation: str) -> None:
        self._code.append(operation)

    @property
    def paper(self) -> Any:
        """What fonts are asked about: which letters of them it uses, and by which codes."""
        return self._doc


class Pencil:
    """Draws one paper, page after page."""

    def __init__(self, size: tuple[float, float], fonts: Fonts) -> None:
        self._paper = BytesIO()
        self._fonts = fonts
        self._page = 0
        self._marks = 0
        self._free = True
        """Whether we are outside every mark: marks never nest."""
        self._filled = ""
        """The color that fills at present."""
        self._bookmarks = 0
        self._outline = Headings()
        self._canvas: Any = _MarkedCanvas(
            self._paper,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            # Every page names a first font, and the library's own is not embedded.
            initialFontName=fonts.first(Family.TEXT).name,
        )

    def next_page(self) -> None:
        self._canvas.showPage()
        self._page += 1
        self._marks = 0
        self._filled = ""

    def paper(self) -> bytes:
        """Everything drawn, as an untagged PDF."""
        self._canvas.save()
        return self._paper.getvalue()

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """What is drawn inside is content of this element; inside an artifact it stays one."""
        if not self._free:
            yield
            return
        element.kids.append(Mark(self._page, self._marks))
        with self._marking(f"/{element.tag} <</MCID {self._marks}>> BDC"):
            self._marks += 1
            yield

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside means nothing: rules, tints, running heads, headers once more."""
        if not self._free:
            yield
            return
        with self._marking("/Artifact BMC"):
            yield

    def text(self, line: Line, x: float, baseline: float, size: float, ink: str) -> None:
        """A line of words."""
        self._fill(ink)
        for run in line.runs:
            if run.shape:
                self._shape(run, x, baseline, size, ink)
            else:
                self._letters(run.font, run.text, x, baseline, size)
            x += run.width * size

    def tint(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A tinted card with round corners; `y` is its lower edge."""
        with self.artifact():
            self._fill(color)
            self._canvas.roundRect(x, y, width, height, CORNER, stroke=0, fill=1)

    def band(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A solid band with square corners."""
        with self.artifact():
            self._fill(color)
            self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def bar(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A solid bar with slightly round ends; its meaning is marked by who asks for it."""
        corner = min(2.0, width / 2)
        self._fill(color)
        self._canvas.roundRect(x, y, width, height, corner, stroke=0, fill=1)

    def frame(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A box to write in."""
        with self.artifact():
            self._canvas.setStrokeColor(_color(color))
            self._canvas.setLineWidth(0.75)
            self._canvas.roundRect(x, y, width, height, CORNER - 1, stroke=1, fill=0)

    def rule(self, x: float, y: float, to_x: float, to_y: float, color: str, weight: float) -> None:
        """A straight rule."""
        with self.artifact():
            self._stroke(x, y, to_x, to_y, color, weight)

    def cut_line(self, y: float, width: float) -> None:
        """A dashed line from edge to edge, to cut along."""
        with self.artifact():
            self._canvas.setDash(3, 4)
            self._stroke(0, y, width, y, "#8A929B", 0.6)
            self._canvas.setDash()

    def bookmark(self, title: str, level: int) -> None:
        """An entry of the reader's outline, pointing at this page."""
        key = f"part-{self._bookmarks}"
        self._bookmarks += 1
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key, self._outline.level(level) - 1)

    def _shape(self, run: Run, x: float, baseline: float, size: float, ink: str) -> None:
        """A drawn character; programs that take the text out find it on an unseen letter."""
        with self._spoken(run.text):
            self._canvas.saveState()
            draw_shape(self._canvas, run.text, x, baseline, size, _color(ink))
            self._letters(run.font, "x", x, baseline, size, _UNSEEN)
            self._canvas.restoreState()

    def _letters(
        self,
        font: Font,
        text: str,
        x: float,
        baseline: float,
        size: float,
        mode: int = _FILLED,
    ) -> None:
        # Written here: the library's own way takes three times as long and says the same.
        codes = font.codes(text, self._canvas.paper)
        shown = " ".join([f"{name} {size:g} Tf <{letters}> Tj" for name, letters in codes])
        self._canvas.operate(f"BT {mode} Tr 1 0 0 1 {x:.2f} {baseline:.2f} Tm {shown} ET")

    def _fill(self, color: str) -> None:
        if color != self._filled:
            self._canvas.setFillColor(_color(color))
            self._filled = color

    def _stroke(
        self, x: float, y: float, to_x: float, to_y: float, color: str, weight: float
    ) -> None:
        self._canvas.setStrokeColor(_color(color))
        self._canvas.setLineWidth(weight)
        self._canvas.line(x, y, to_x, to_y)

    @contextmanager
    def _marking(self, begin: str) -> Iterator[None]:
        self._canvas.operate(begin)
        self._free = False
        yield
        self._free = True
        self._canvas.operate("EMC")

    @contextmanager
    def _spoken(self, words: str) -> Iterator[None]:
        """What a reader hears instead of what is drawn inside."""
        heard = words.encode("utf-16-be", "replace").hex().upper()
        self._canvas.operate(f"/Span <</ActualText <FEFF{heard}>>> BDC")
        yield
        self._canvas.operate("EMC")


@cache
def _color(name: str) -> Color:
    return HexColor(name)
