"""Coloured tags: a resource by its name on the tint of its kind, and the box that chooses them."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.wording import _
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import LinksBox
from facilitator.ui.lettering import font_for, text_font
from facilitator.ui.table.dress import RING_WIDTH
from facilitator.ui.table.words import Words
from facilitator.ui.theme import LABEL, STAGE_LIGHT, TEXT, WINDOW, Tone

_HEIGHT: Final = 20
_PADDING: Final = 8
_ABOVE: Final = 2
_GAP: Final = 5
_RADIUS: Final = 4
RING: Final = 4
"""What the box keeps free around its tags for the ring of the focus."""


@frozen
class Tag:
    """A record by its name; its sort is one of the four kinds of resource, or nothing."""

    id: str
    name: str
    sort: str = ""


@frozen
class Hues:
    """The colours of one kind of resource: words, the ground below them, a bar."""

    words: QColor
    ground: QColor
    bar: QColor


def hues(sort: str) -> Hues:
    """The colours of a kind of resource; grey while it has none."""
    if sort not in RESOURCE_LABELS:
        return Hues(
            WINDOW.color(Tone.SOFT), WINDOW.color(Tone.INK_TINT), WINDOW.color(Tone.PINE_GONE)
        )
    tone = Tone(sort)
    return Hues(STAGE_LIGHT.color(tone), WINDOW.color(Tone(f"{sort}_tint")), WINDOW.color(tone))


def tag_font(name: str) -> QFont:
    """The small strong font of tags."""
    return font_for(name, LABEL, QFont.Weight.DemiBold)


def placed(tags: Sequence[Tag], width: int) -> Iterator[tuple[Tag, QRect]]:
    """Each tag with its place in a width, from left to right and on to the next line."""
    x, y, line = 0, 0, _HEIGHT
    for tag in tags:
        size = tag_size(tag, width)
        if x and x + size.width() > width:
            x, y, line = 0, y + line + _GAP, _HEIGHT
        yield tag, QRect(QPoint(x, y), size)
        x += size.width() + _GAP
        line = max(line, size.height())


def tag_size(tag: Tag, width: int) -> QSize:
    """What a tag takes; its name wraps where it is wider than all the width there is."""
    font = tag_font(tag.name)
    wide = QFontMetrics(font).horizontalAdvance(tag.name) + 2 * _PADDING + 1
    if wide <= width:
        return QSize(wide, _HEIGHT)
    room = max(width, 4 * _PADDING)
    return QSize(room, round(Words(tag.name, font, room - 2 * _PADDING).height) + 2 * _ABOVE)


def tags_height(tags: Sequence[Tag], width: int) -> int:
    """How high tags are in a width."""
    bottoms = [place.bottom() + 1 for _tag, place in placed(tags, width)]
    return max(bottoms, default=_HEIGHT)


def paint_tags(painter: QPainter, area: QRect, tags: Sequence[Tag]) -> None:
    """Paint tags from the top left of an area."""
    for tag, place in placed(tags, area.width()):
        paint_tag(painter, place.translated(area.topLeft()), tag)


def paint_tag(painter: QPainter, place: QRect, tag: Tag) -> None:
    """Paint one tag."""
    colors = hues(tag.sort)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.ground)
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    inner = QRectF(place.adjusted(_PADDING, _ABOVE, -_PADDING + 1, 0))
    Words(tag.name, tag_font(tag.name), inner.width()).paint(painter, inner, colors.words)


class TagsBox(LinksBox):
    """Other records that this one names, shown as tags."""

    def __init__(self, key: BoxKey, parent: QWidget | None = None) -> None:
        self._tags: dict[str, Tag] = {}
        super().__init__(key, parent)

    def offer_tags(self, tags: Sequence[Tag]) -> None:
        """The records there are to choose from."""
        self._tags = {tag.id: tag for tag in tags}
        self.offer([(tag.id, tag.name) for tag in tags])

    @property
    def chosen(self) -> tuple[Tag, ...]:
        """The tags on show."""
        value = self.key.value
        ids = value if isinstance(value, tuple) else ()
        return tuple(self._tags[each] for each in ids if each in self._tags)

    def show_key(self, key: BoxKey) -> None:
        super().show_key(key)
        self._grow()

    def sizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def _grow(self) -> None:
        self.setFixedHeight(tags_height(self.chosen, self.width() - 2 * RING) + 2 * RING)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(WINDOW.color(Tone.PINE), RING_WIDTH))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        inner = self.rect().adjusted(RING, RING, -RING, -RING)
        if self.chosen:
            paint_tags(painter, inner, self.chosen)
        else:
            painter.setFont(text_font(TEXT))
            painter.setPen(WINDOW.color(Tone.SOFT))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, _("Choose"))
        painter.end()
