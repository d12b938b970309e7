"""Boxes, ticks and crosses, drawn: our fonts disagree about which of them they have."""

from typing import Any, Final

_TICKED: Final = "☑✓✔"
_CROSSED: Final = "☒✗✘✕"
_BOXED: Final = "☐☑☒"


def draw_shape(canvas: Any, char: str, x: float, baseline: float, size: float, color: Any) -> None:
    """One of the shapes of `fonts.SHAPES`, as high as a capital letter."""
    side = size * 0.72
    left, low = x + size * 0.08, baseline - size * 0.04
    canvas.setStrokeColor(color)
    canvas.setLineWidth(size * 0.075)
    canvas.setLineCap(1)
    if char in _BOXED:
        canvas.rect(left, low, side, side, stroke=1, fill=0)
    if char in _TICKED:
        _stroke(canvas, left, low, side, ((0.2, 0.5), (0.42, 0.25), (0.82, 0.78)))
    if char in _CROSSED:
        _stroke(canvas, left, low, side, ((0.24, 0.24), (0.76, 0.76)))
        _stroke(canvas, left, low, side, ((0.24, 0.76), (0.76, 0.24)))
    canvas.setLineCap(0)


def _stroke(
    canvas: Any, left: float, low: float, side: float, points: tuple[tuple[float, float], ...]
) -> None:
    path = canvas.beginPath()
    first, *others = [(left + across * side, low + up * side) for across, up in points]
    path.moveTo(*first)
    for point in others:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
