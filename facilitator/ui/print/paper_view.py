"""Papers to look at: their pages one under the other, as wide as there is room.

A list view, so that only pages in view are painted, and only painted pages are drawn.
"""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.wording import _
from facilitator.ui.lettering import font_for
from facilitator.ui.print.pages import Page, Pages
from facilitator.ui.print.pictures import Pictures, Wish
from facilitator.ui.theme import HEADING, WINDOW, Tone

_WIDEST: Final = 960
"""Past this a page grows no clearer, and less of it is in view."""
_SIDE: Final = 24
_GAP: Final = 8
"""Above and below a page."""
_CAPTION: Final = 40
_STEP: Final = 60
TALL: Final = {"letter": 11 / 8.5, "a4": 297 / 210}
"""Height of a page in widths."""


class PaperView(QListView):
    """The pages of a model. Arrows, Home and End scroll."""

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._tall = TALL["letter"]
        self.pictures = Pictures(self)
        self.setModel(pages)
        self.setItemDelegate(_PagePainter(self))
        self.setAccessibleName(_("Preview"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The width of pages hangs on it: a bar that came and went would make them flutter.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.pictures.drawn.connect(self.viewport().update)

    def show_size(self, size: str) -> None:
        """Expect pages of this size of paper."""
        self._tall = TALL[size]
        self.scheduleDelayedItemsLayout()

    def page(self, index: QModelIndex | QPersistentModelIndex) -> Page:
        return self._pages.page(index.row())

    def row_height(self, page: Page) -> int:
        above = _CAPTION if page.caption else _GAP
        return above + self._sheet_size().height() + _GAP

    def sheet(self, row: QRect) -> QRect:
        """Where the page itself stands in a row."""
        size = self._sheet_size()
        left = row.left() + (self.viewport().width() - size.width()) // 2
        return QRect(left, row.bottom() + 1 - _GAP - size.height(), size.width(), size.height())

    def _sheet_size(self) -> QSize:
        width = max(min(self.viewport().width() - 2 * _SIDE, _WIDEST), 1)
        return QSize(width, round(width * self._tall))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # What was in view stays in view though every page grows or shrinks.
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        super().resizeEvent(event)
        self.doItemsLayout()
        bar.setValue(round(share * bar.maximum()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A list would jump from page to page and never show the foot of one.
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.verticalScrollBar().triggerAction(action)


_Move = QAbstractSlider.SliderAction
_SCROLLS: Final = {
    Qt.Key.Key_Down: _Move.SliderSingleStepAdd,
    Qt.Key.Key_Up: _Move.SliderSingleStepSub,
    Qt.Key.Key_Space: _Move.SliderPageStepAdd,
    Qt.Key.Key_Right: _Move.SliderPageStepAdd,
    Qt.Key.Key_Left: _Move.SliderPageStepSub,
    Qt.Key.Key_Home: _Move.SliderToMinimum,
    Qt.Key.Key_End: _Move.SliderToMaximum,
}


class _PagePainter(QStyledItemDelegate):
    """Paints a page as a sheet on the desk, and above the first of a paper whose it is."""

    def __init__(self, view: PaperView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(1, self._view.row_height(self._view.page(index)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        page = self._view.page(index)
        row: QRect = option.rect
        sheet = self._view.sheet(row)
        painter.save()
        _paint_caption(painter, QRect(sheet.left(), row.top(), sheet.width(), _CAPTION), page)
        self._paint_sheet(painter, sheet, page)
        painter.restore()

    def _paint_sheet(self, painter: QPainter, sheet: QRect, page: Page) -> None:
        width = round(sheet.width() * self._view.devicePixelRatioF())
        picture = self._view.pictures.picture(Wish(page.paper.pdf, page.number, width))
        if picture is None:
            painter.fillRect(sheet, WINDOW.color(Tone.CARD))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, picture)
        painter.setPen(WINDOW.color(Tone.LINE))
        painter.drawRect(sheet.adjusted(-1, -1, 0, 0))


def _paint_caption(painter: QPainter, area: QRect, page: Page) -> None:
    font = font_for(page.caption, HEADING, QFont.Weight.Bold)
    words = QFontMetrics(font).elidedText(page.caption, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font)
    painter.setPen(WINDOW.color(Tone.INK))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
