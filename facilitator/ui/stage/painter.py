"""An arrangement drawn on anything Qt can paint on, at any size. It decides nothing."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import ceil, floor
from typing import Final, assert_never

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QRegion,
    QTextLayout,
    QTransform,
)

from facilitator.domain.frozen import frozen
from facilitator.ui.parts import fill
from facilitator.ui.stage.breaking import baseline, lay_out
from facilitator.ui.stage.placed import (
    STAGE_HEIGHT,
    Align,
    Area,
    Arrangement,
    Panel,
    Placed,
    Ring,
    Words,
)
from facilitator.ui.stage.setting import Setting
from facilitator.ui.theme import Inks, Tone

NARROWEST: Final = 1350.0
"""A stage of 5:4; a narrower window gets bars above and below."""

WIDEST: Final = 2400.0
"""A stage of 20:9; a wider window gets bars at the sides."""

_STEP: Final = 16.0
"""Widths of the stage are whole steps; those of 16:9, 16:10 and 4:3 are."""

_CACHED: Final = 64
_WITH_NOTHING_BEHIND: Final = QImage.Format.Format_ARGB32_Premultiplied
_STRIPE: Final = 8.0
_OUTLINE: Final = 4.0
_RING: Final = 0.09
"""Thickness of the ring as a part of its diameter."""


@frozen
class Fit:
    """How the stage lies in a window: its width in stage pixels, where it begins, its scale."""

    width: float
    x: float
    y: float
    scale: float

    @classmethod
    def into(cls, width: float, height: float) -> "Fit":
        """The stage as large as it goes into a window of this size."""
        asked = STAGE_HEIGHT * max(width, 1.0) / max(height, 1.0)
        # A likeness is whole pixels high; without this its lines might break elsewhere.
        stage = min(max(round(asked / _STEP) * _STEP, NARROWEST), WIDEST)
        scale = min(width / stage, height / STAGE_HEIGHT)
        x, y = (width - stage * scale) / 2, (height - STAGE_HEIGHT * scale) / 2
        return cls(stage, x, y, scale)

    def on_window(self, area: Area) -> QRectF:
        """Where an area of the stage lies in the window."""
        return QRectF(
            self.x + area.x * self.scale,
            self.y + area.y * self.scale,
            area.width * self.scale,
            area.height * self.scale,
        )

    def on_stage(self, pixels: QRect) -> Area:
        """The area of the stage that these pixels of the window show."""
        return Area(
            (pixels.x() - self.x) / self.scale,
            (pixels.y() - self.y) / self.scale,
            pixels.width() / self.scale,
            pixels.height() / self.scale,
        )


def paint(
    painter: QPainter,
    window: QRectF,
    arrangement: Arrangement,
    inks: Inks,
    region: QRegion | None = None,
) -> None:
    """Fill the rectangle with the picture; of a region, only what meets it is drawn.

    The painter is left as the picture needed it.
    """
    # A little over the edge: at 150 % a widget may end within a pixel, which would stay black.
    ground = QColor("black") if arrangement.black else inks.color(Tone.PAPER)
    fill(painter, window.adjusted(-1, -1, 1, 1), ground)
    fit = Fit.into(window.width(), window.height())
    asked = None if region is None else _parts(region, fit)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(window.x() + fit.x, window.y() + fit.y)
    painter.scale(fit.scale, fit.scale)
    for placed in arrangement.placed if asked is None else _met(arrangement, asked):
        _draw(painter, placed, inks)


def _parts(region: QRegion, fit: Fit) -> tuple[Area, ...]:
    """The rectangles of a region, on the stage."""
    return tuple(fit.on_stage(each) for each in region)  # type: ignore[attr-defined] # stub's gap


def _met(arrangement: Arrangement, asked: Iterable[Area]) -> Iterator[Placed]:
    """What may touch one of these parts of the stage, back to front."""
    for placed in arrangement.placed:
        area, (across, down) = placed.area, _reach(placed)
        x, right = area.x - across, area.x + area.width + across
        y, bottom = area.y - down, area.y + area.height + down
        for each in asked:
            beside = x < each.x + each.width and each.x < right
            if beside and y < each.y + each.height and each.y < bottom:
                yield placed
                break


def _reach(placed: Placed) -> tuple[float, float]:
    """How far a thing reaches over its area, across and down: accents do, a little."""
    if not isinstance(placed, Words):
        return _OUTLINE, _OUTLINE
    over = placed.setting.px * 0.3
    return (0.0 if placed.is_figure else over), over


def covered(placed: Placed, fit: Fit) -> QRect:
    """The pixels of the window that a thing may touch."""
    across, down = _reach(placed)
    return fit.on_window(placed.area.inset(-across, -down)).toAlignedRect()


def _draw(painter: QPainter, placed: Placed, inks: Inks) -> None:
    match placed:
        case Words() if placed.is_figure:
            _draw_figure(painter, placed, inks)
        case Words():
            _draw_words(painter, placed.setting, placed.area, placed.align, inks.color(placed.tone))
        case Panel():
            _draw_panel(painter, placed, inks)
        case Ring():
            _draw_ring(painter, placed, inks)
        case _:
            assert_never(placed)


def _draw_figure(painter: QPainter, words: Words, inks: Inks) -> None:
    """From a picture of it: a second shows again what was drawn ten seconds ago."""
    transform, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
    over = _reach(words)[1]
    corner = transform.map(QPointF(words.area.x, words.area.y - over))
    image = _figure(words.setting, over, inks.color(words.tone).rgba(), transform.m22(), ratio)
    painter.resetTransform()
    # Not to the right or down: nothing may be drawn where nothing was asked to be.
    painter.drawImage(QPointF(floor(corner.x()), floor(corner.y())), image)
    painter.setWorldTransform(transform)


def draw_anew() -> None:
    """Forget what figures look like: another font has come."""
    _figure.cache_clear()


@lru_cache(maxsize=48)
def _figure(setting: Setting, over: float, ink: int, scale: float, ratio: float) -> QImage:
    """One figure with nothing behind it, and room above and below."""
    area = Area(0, over, setting.width, setting.height)
    pixels = QSizeF(area.width, area.height + 2 * over) * scale * ratio
    image = QImage(ceil(pixels.width()), ceil(pixels.height()), _WITH_NOTHING_BEHIND)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _draw_words(painter, setting, area, Align.START, QColor.fromRgba(ink))
    painter.end()
    return image


def _draw_words(
    painter: QPainter, setting: Setting, area: Area, align: Align, color: QColor
) -> None:
    font = setting.style.font(setting.text, setting.px)
    at = QPointF(area.x, area.y)
    painter.setPen(color)
    is_large = setting.px * painter.worldTransform().m22() >= _CACHED
    if setting.lines == 1 and setting.text.isascii() and not is_large:
        # Nothing about it has to be laid out.
        painter.setFont(font)
        painter.drawText(at + _begins(setting, align), setting.text)
        return
    side = _qt_align(setting, align)
    layout = lay_out(setting.text, font, setting.width, setting.lines, setting.pitch, side)
    if is_large:
        _draw_letters(painter, layout, at)
    else:
        layout.draw(painter, at)


def _begins(setting: Setting, align: Align) -> QPointF:
    """Where on its line a text without line breaks begins, from the corner of its area."""
    across = 0.0
    if align is not Align.START:
        spare = setting.width - setting.widest
        across = spare if align is Align.END else spare / 2
    return QPointF(across, baseline(0, setting.px, setting.pitch))


def _draw_letters(painter: QPainter, layout: QTextLayout, at: QPointF) -> None:
    """The same, letter by letter, from outlines in the font's own units.

    Above 64 px Qt (6.11) keeps no glyphs. It fills a whole line as one outline, which takes many
    times as long as filling its letters; and the outline it gets differs by a hair with what was
    drawn before, so that a picture would not be the same twice.
    """
    ink = painter.pen().brush()
    for run in layout.glyphRuns():
        font = run.rawFont()
        scale = font.pixelSize() / font.unitsPerEm()
        font.setPixelSize(font.unitsPerEm())
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            outline = font.pathForGlyph(index)
            if outline.isEmpty():
                _draw_colored(painter, run, index, at + position)
                continue
            # Strokes of one letter overlap in Source Serif and Noto Sans SC.
            outline.setFillRule(Qt.FillRule.WindingFill)
            place = QTransform.fromTranslate(at.x() + position.x(), at.y() + position.y())
            painter.fillPath(place.scale(scale, scale).map(outline), ink)


def _draw_colored(painter: QPainter, run: QGlyphRun, index: int, at: QPointF) -> None:
    """A letter without an outline: a space, or a picture of a font in color."""
    letter = QGlyphRun()
    letter.setRawFont(run.rawFont())
    letter.setGlyphIndexes([index])
    letter.setPositions([QPointF()])
    painter.drawGlyphRun(at, letter)


def _qt_align(setting: Setting, align: Align) -> Qt.AlignmentFlag:
    match align:
        case Align.MIDDLE:
            return Qt.AlignmentFlag.AlignHCenter
        case Align.START if not setting.runs_left:
            return Qt.AlignmentFlag.AlignLeft
        case _:
            return Qt.AlignmentFlag.AlignRight


def _draw_panel(painter: QPainter, panel: Panel, inks: Inks) -> None:
    path = QPainterPath()
    path.addRoundedRect(_rect(panel.area), panel.radius, panel.radius)
    painter.fillPath(path, inks.color(panel.tone))
    if panel.stripe:
        edge = QPainterPath()
        edge.addRect(_rect(panel.area.first(_STRIPE)))
        painter.fillPath(path.intersected(edge), inks.color(panel.stripe))
    if panel.outline:
        painter.strokePath(path, QPen(inks.color(panel.outline), _OUTLINE))


def _draw_ring(painter: QPainter, ring: Ring, inks: Inks) -> None:
    thick = ring.area.width * _RING
    rect = _rect(ring.area.inset(thick / 2, thick / 2))
    painter.setPen(QPen(inks.color(Tone.LINE), thick))
    painter.drawEllipse(rect)
    pen = QPen(inks.color(Tone.PINE), thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    gone = min(max(ring.gone, 0.0), 1.0)
    painter.drawArc(rect, 90 * 16, -round(gone * 360 * 16))


def _rect(area: Area) -> QRectF:
    return QRectF(area.x, area.y, area.width, area.height)
