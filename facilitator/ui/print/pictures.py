"""The pictures of pages: drawn in another thread when they are wanted, the newest wish first.

Knows neither where pages stand nor which are in view: a page is in view when it is painted.
"""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from facilitator.domain.frozen import frozen
from facilitator.ui.print.press import drawn
from facilitator.ui.worker import Say, Worker

_KEPT: Final = 8
_WAITING: Final = 6
"""Wishes kept: whoever scrolls past a page no longer waits for it."""


@frozen
class Wish:
    """A page of a PDF, counted from 0, so many pixels wide."""

    pdf: bytes
    number: int
    width: int

    @property
    def page(self) -> tuple[bytes, int]:
        return self.pdf, self.number


@frozen
class _Drawn:
    wish: Wish
    picture: QImage


class Pictures(QObject):
    """Hands out pictures, and draws what it does not have.

    Signals:
        drawn: there is a picture that was not there before.
    """

    drawn = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[tuple[bytes, int], _Drawn] = OrderedDict()
        self._wishes: list[Wish] = []
        self._drawing: Wish | None = None
        self._worker = Worker(self)
        self._worker.came.connect(self._take)
        self._worker.ended.connect(self._draw_next)
        self._worker.failed.connect(self._give_up)

    def picture(self, wish: Wish) -> QImage | None:
        """The picture, or the same page at another width until it is drawn, or nothing yet."""
        found = self._kept.get(wish.page)
        if found is None or found.wish.width != wish.width:
            self._ask(wish)
        if found is None:
            return None
        self._kept.move_to_end(wish.page)
        return found.picture

    def _ask(self, wish: Wish) -> None:
        if wish == self._drawing:
            return
        others = [each for each in self._wishes if each.page != wish.page]
        self._wishes = [*others, wish][-_WAITING:]
        if not self._worker.busy:
            self._draw_next()

    def _draw_next(self) -> None:
        self._drawing = self._wishes.pop() if self._wishes else None
        if self._drawing is not None:
            self._worker.begin(_Drawing(self._drawing).draw)

    @Slot(object)
    def _take(self, taken: _Drawn) -> None:
        self._kept[taken.wish.page] = taken
        self._kept.move_to_end(taken.wish.page)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.drawn.emit()

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        self._wishes.clear()
        self._drawing = None
        raise error


@frozen
class _Drawing:
    wish: Wish

    def draw(self, say: Say) -> None:
        wish = self.wish
        say(_Drawn(wish, drawn(wish.pdf, wish.number, wish.width)))
