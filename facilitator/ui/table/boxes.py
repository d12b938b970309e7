"""The boxes of a team's document: as everywhere, but lines wrap and kinds wear their colour."""

from collections.abc import Mapping
from dataclasses import field
from typing import Final

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from facilitator.domain.dates import shown_day
from facilitator.domain.fields import Field, Shape, Value
from facilitator.domain.frozen import frozen
from facilitator.domain.kinds.settings import RESOURCE_LABELS
from facilitator.domain.wording import _
from facilitator.ui.boxes.by_shape import Box, box_for
from facilitator.ui.boxes.key import BoxKey
from facilitator.ui.boxes.picks import ChoiceBox
from facilitator.ui.boxes.text import LineBox, PassageBox
from facilitator.ui.lettering import font_for
from facilitator.ui.table.tags import Tag, TagsBox
from facilitator.ui.theme import TEXT

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

_AROUND: Final = 14
"""The border and the padding of a box, above and below."""
_LINE_MARGIN: Final = 2
"""What QLineEdit keeps free inside its padding."""


@frozen
class Labels:
    """What this workshop calls things: the four kinds, and the records that links may name."""

    sorts: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[Tag, ...] = ()

    def chosen(self, described: Field, value: Value) -> str:
        """What a choice is called."""
        if is_sort(described) and value in self.sorts:
            return self.sorts[str(value)]
        return _(described.choices.get(str(value), ""))

    def named(self, value: Value) -> tuple[Tag, ...]:
        """The tags of linked records, in the order they were chosen."""
        known = {tag.id: tag for tag in self.tags}
        ids = value if isinstance(value, tuple) else ()
        return tuple(known[each] for each in ids if each in known)

    def told(self, described: Field, value: Value) -> str:
        """A value of any shape in words."""
        match described.shape:
            case Shape.CHOICE:
                return self.chosen(described, value)
            case Shape.LINKS:
                return ", ".join(tag.name for tag in self.named(value))
            case Shape.DAY:
                return shown_day(str(value or ""))
            case Shape.FLAG:
                return _("yes") if value else ""
        return "" if value is None else str(value)


def is_sort(described: Field) -> bool:
    """Whether a field chooses among the four kinds of resource."""
    return set(described.choices) == set(RESOURCE_LABELS)


class Paragraph(PassageBox):
    """A passage as high as its words, and as the other boxes of its row."""

    least: int = 0
    """The least height in pixels."""
    beside: "tuple[Paragraph, ...]" = ()

    def own_height(self) -> int:
        """What its words take with the border and padding above and below."""
        return self.words_height() + _AROUND

    def _note(self) -> None:
        # Qt says textChanged for a new font or margin too. Taken for typing, that would carry
        # the words of one record into the next one shown.
        if self.toPlainText() == str(self.key.value or ""):
            self.unsaved.saved()
        else:
            super()._note()

    def _grow(self) -> None:
        boxes = (self, *self.beside)
        height = max(self.least, *(box.own_height() for box in boxes), 0)
        for box in boxes:
            box.stand(height)

    def stand(self, height: int) -> None:
        """Be so high from now on."""
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.grown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words that came while it was lower, or hidden, have scrolled their beginning away.
        self.verticalScrollBar().setValue(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # All its words are in sight: what is to be scrolled is the page.
        event.ignore()


class WrappedLine(Paragraph):
    """A line that wraps where it is too long, without line breaks of its own.

    Signals:
        returnPressed: Enter was pressed, as in any line.
    """

    returnPressed = Signal()  # noqa: N815  named as QLineEdit's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)

    def take_pasted(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))


class SortBox(ChoiceBox):
    """A choice whose label is cut with an ellipsis where the box is narrow."""

    def relabel(self, labels: Labels) -> None:
        """Call the choices what this workshop calls them."""
        for at in range(1, self.count()):
            self.setItemText(at, labels.chosen(self.key.described, self.itemData(at)))
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def whole_width(self) -> int:
        """What the longest of its choices needs, with all that stands around it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count()))
        return longest + self.width() - self._room_for_words(option).width()

    def _room_for_words(self, option: QStyleOptionComboBox) -> QRect:
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self._room_for_words(option)
        shown = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def document_box(key: BoxKey, labels: Labels, parent: QWidget | None = None) -> Box:
    """The box of a field as it stands in a document."""
    match key.described.shape:
        case Shape.LINE:
            return _aligned(WrappedLine(key, parent))
        case Shape.PASSAGE:
            return _aligned(Paragraph(key, parent))
        case Shape.CHOICE:
            choice = SortBox(key, parent)
            choice.relabel(labels)
            return choice
        case Shape.LINKS:
            links = TagsBox(key, parent)
            links.offer_tags(labels.tags)
            return links
    return box_for(key, parent)


def _aligned(box: Paragraph) -> Paragraph:
    """Let words begin where those of a box of one line begin."""
    box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    box.document().setDocumentMargin(_LINE_MARGIN)
    return box


def handed_over(box: Box) -> bool:
    """Hand over what a box holds; whether the disk has it now."""
    box.flush()
    if not isinstance(box, PassageBox | LineBox):
        return True
    if isinstance(box, PassageBox):
        is_said = box.toPlainText() == str(box.key.value or "")
    else:
        is_said = box.meant() == box.key.value
    if is_said:
        # Typed and taken back again: nothing was written, so nothing came back.
        box.unsaved.saved()
    return not box.unsaved.pending


def words_font(text: str, *, strong: bool = False) -> QFont:
    """The font of words in a document, in one hand whatever their script."""
    return font_for(text, TEXT, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
