"""Paints a block's card: its clock time, its title and its minutes. Looks only."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from facilitator.domain.timing import Standing
from facilitator.ui.lettering import fitted, font_for, text_font
from facilitator.ui.prepare.day_view import Card
from facilitator.ui.row_painter import Index, RowPainter
from facilitator.ui.theme import STAGE_LIGHT, WINDOW, Tone

_REST = QColor("#EFE9DC")
_GAP = 5
_EDGE = 2
_TIME = 13
_TITLE = 58
_MINUTES = 12
_BAR = 5
_BESIDE = 8
_TICK = 15
_FOOT = 5
_RADIUS = 6
_PX = 14

_OVER = frozenset({Standing.DONE, Standing.LEFT_OUT})


class CardPainter(RowPainter):
    """All cards are equally high; `pitch` is a card and the gap under it."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.pitch = 33

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.pitch)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        chosen = self.is_chosen(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(area).adjusted(_EDGE, _EDGE, -_EDGE, _EDGE - _GAP)
        _paint_ground(painter, ground, card, chosen, chosen and self.has_focus(index))
        _paint_words(painter, ground.toRect(), card)
        painter.restore()


def _paint_ground(
    painter: QPainter, ground: QRectF, card: Card, chosen: bool, focused: bool
) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(ground, _RADIUS, _RADIUS)
    fill = _REST if card.rests else WINDOW.color(Tone.CARD)
    if card.standing in _OVER and not card.rests:
        fill = WINDOW.color(Tone.PAPER)
    if card.standing is Standing.NOW or focused:
        fill = WINDOW.color(Tone.PINE_TINT)
    painter.fillPath(outline, fill)
    if not card.rests:
        painter.setPen(QPen(WINDOW.color(Tone.LINE), 1))
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    if card.is_protected:
        painter.save()
        painter.setClipPath(outline)
        bar = QRectF(ground.left(), ground.top(), _BAR, ground.height())
        over = card.standing in _OVER
        painter.fillRect(bar, WINDOW.color(Tone.PINE_GONE if over else Tone.PINE))
        painter.restore()
    if chosen:
        painter.setPen(QPen(WINDOW.color(Tone.PINE), 3 if focused else 2))
        painter.drawPath(outline)


def _paint_words(painter: QPainter, ground: QRect, card: Card) -> None:
    """All words stand on one line: scripts with tall letters must not push theirs down."""
    foot = ground.center().y() + _FOOT
    soft = WINDOW.color(Tone.SOFT)
    late = STAGE_LIGHT.color(Tone.CORAL) if card.is_late else soft
    figures, plain = text_font(_PX - 1), text_font(_PX)
    tally_left = ground.right() - _MINUTES - _width(card.tally, figures)
    _paint(painter, QPoint(ground.left() + _TIME, foot), card.time, figures, late)
    _paint(painter, QPoint(tally_left, foot), card.tally, figures, soft)
    left = ground.left() + _TITLE
    if card.standing is Standing.DONE:
        _paint(painter, QPoint(left, foot), "✓", font_for("✓", _PX), soft)
        left += _TICK
    weight = QFont.Weight.DemiBold if card.standing is Standing.NOW else QFont.Weight.Normal
    note = f", {card.note}" if card.note else ""
    room = max(tally_left - _BESIDE - left - _width(note, plain), 0)
    font, title = fitted(card.title, room, _PX, weight)
    recedes = card.rests or card.standing in _OVER
    _paint(painter, QPoint(left, foot), title, font, soft if recedes else WINDOW.color(Tone.INK))
    _paint(painter, QPoint(left + _width(title, font), foot), note, plain, late)


def _paint(painter: QPainter, at: QPoint, words: str, font: QFont, ink: QColor) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(at, words)


def _width(words: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(words)
