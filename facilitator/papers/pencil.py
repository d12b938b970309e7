"""The pencil draws words, rules and tints on pages, and says of each what it is for.

All content is either marked for an element of the structure or an artifact: a tagged paper has
nothing in between. Coordinates are points from the lower left, as PDF has them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from facilitator.papers.fonts import Family, Fonts, Run
from facilitator.papers.paragraphs import Line
from facilitator.papers.shapes import draw_shape
from facilitator.papers.structure import Element, Mark

CORNER = 5.0


class _MarkedCanvas(Canvas):  # type: ignore[misc]  # the library has no types
    """A canvas that lets content be marked."""

    def operate(self, operation: str) -> None:
        self._code.append(operation)


class Pencil:
    """Draws one paper, page after page."""

    def __init__(self, size: tuple[float, float], fonts: Fonts) -> None:
        self._paper = BytesIO()
        self._fonts = fonts
        self._page = 0
        self._marks = 0
        self._free = True
        """Whether we are outside every mark: marks never nest."""
        self._bookmarks = 0
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
        if line.spoken:
            with self._spoken(line.spoken):
                self._runs(line.runs, x, baseline, size, ink)
        else:
            self._runs(line.runs, x, baseline, size, ink)

    def tint(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A tinted card with round corners; `y` is its lower edge."""
        with self.artifact():
            self._canvas.setFillColor(_color(color))
            self._canvas.roundRect(x, y, width, height, CORNER, stroke=0, fill=1)

    def bar(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A solid bar with slightly round ends; its meaning is marked by who asks for it."""
        corner = min(2.0, width / 2)
        self._canvas.setFillColor(_color(color))
        self._canvas.roundRect(x, y, width, height, corner, stroke=0, fill=1)

    def frame(self, x: float, y: float, width: float, height: float, color: str) -> None:
        """A box to write in."""
        with self.artifact():
            self._canvas.setStrokeColor(_color(color))
            self._canvas.setLineWidth(0.75)
            self._canvas.roundRect(x, y, width, height, CORNER - 1, stroke=1, fill=0)

    def rule(
        self, x: float, y: float, to_x: float, to_y: float, color: str, weight: float
    ) -> None:
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
        self._canvas.addOutlineEntry(title, key, level - 1)

    def _runs(
        self, runs: tuple[Run, ...], x: float, baseline: float, size: float, ink: str
    ) -> None:
        for run in runs:
            if run.shape:
                with self._spoken(run.text):
                    # A reader of the text layer needs a letter there to hang the word on.
                    self._letters("x", run, x, baseline, size, ink, hidden=True)
                    draw_shape(self._canvas, run.text, x, baseline, size, _color(ink))
            else:
                self._letters(run.text, run, x, baseline, size, ink)
            x += run.width * size

    def _letters(
        self,
        text: str,
        run: Run,
        x: float,
        baseline: float,
        size: float,
        ink: str,
        hidden: bool = False,
    ) -> None:
        written = self._canvas.beginText(x, baseline)
        written.setFont(run.font.name, size)
        written.setFillColor(_color(ink))
        written.setTextRenderMode(3 if hidden else 0)
        written.textOut(text)
        self._canvas.drawText(written)

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
