"""Words set for a cell: wrapped to a width, measured and painted by one and the same layout.

Long words and names in any script break where they must; nothing is cut.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from facilitator.ui.direction import runs_left

_LINE_BREAK = "\u2028"


class Words:
    """A text laid out in a font and a width."""

    def __init__(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if runs_left(text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._layout.setTextOption(option)
        self.height = self._lay_out(max(width, 1.0))

    def _lay_out(self, width: float) -> float:
        bottom = 0.0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, bottom))
            bottom += line.height()
            line = self._layout.createLine()
        self._layout.endLayout()
        return bottom

    def paint(self, painter: QPainter, area: QRectF, color: QColor) -> None:
        """Paint from the top of an area down."""
        painter.setPen(color)
        self._layout.draw(painter, area.topLeft())
