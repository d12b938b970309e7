"""A picture as a widget: small on the Run page, large on the stage. It shows; it never asks."""

from collections.abc import Iterable
from itertools import zip_longest

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.picture import Picture
from facilitator.ui.stage.arrange import arrange, measure_anew
from facilitator.ui.stage.painter import Fit, covered, draw_anew, paint
from facilitator.ui.stage.placed import Arrangement, Placed
from facilitator.ui.stage.reading import is_told, title_of, words_of
from facilitator.ui.theme import STAGE_DARK, STAGE_LIGHT


class StageView(QWidget):
    """Shows one picture, as large as the widget allows; repaints only what differs."""

    def __init__(self, parent: QWidget | None = None, *, at_once: bool = False) -> None:
        """`at_once` for the room: it must not wait until the console has laid itself out anew."""
        super().__init__(parent)
        self._at_once = at_once
        self._picture = Picture("holding")
        self._said = ("", "")
        self._inks = STAGE_LIGHT
        self._fit = Fit.into(self.width(), self.height())
        self._arranged: Arrangement | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        shape = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        shape.setHeightForWidth(True)
        self.setSizePolicy(shape)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.fontDatabaseChanged.connect(self.measure_anew)

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """Show this picture; the same one again costs nothing."""
        if picture is self._picture:
            return
        self._picture = picture
        before, self._arranged = self._arranged, None
        if before is None or not self.isVisible():
            self._say(title_of(picture), words_of(picture))
            return
        after = self._arranged = arrange(picture, self._fit.width)
        is_still = after.still is before.still and after.phases_room is None
        if not is_still or (picture.clock and is_told(picture.clock)):
            self._say(title_of(picture), words_of(picture))
        differs = self._changed(before, after)
        if self._at_once:
            self.repaint(differs)
        else:
            self.update(differs)

    def _say(self, title: str, words: str) -> None:
        """Tell a screen reader, but not every second."""
        if (title, words) != self._said:
            self._said = (title, words)
            self.setAccessibleName(title)
            self.setAccessibleDescription(words)

    def set_dark(self, dark: bool) -> None:
        """Light words on a dark ground, or the other way round."""
        self._inks = STAGE_DARK if dark else STAGE_LIGHT
        self.update()

    def measure_anew(self) -> None:
        """Lay the picture out again: a font has come, and lines may break elsewhere."""
        measure_anew()
        draw_anew()
        self._arranged = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit = Fit.into(self.width(), self.height())
        self._arranged = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        region = event.region()
        paint(painter, QRectF(self.rect()), self._arrangement, self._inks, region)
        painter.end()

    @property
    def _arrangement(self) -> Arrangement:
        """Where everything stands: found when it is first painted, not while nobody sees it."""
        if self._arranged is None:
            self._arranged = arrange(self._picture, self._fit.width)
        return self._arranged

    def _changed(self, before: Arrangement, after: Arrangement) -> QRegion:
        """Where two arrangements differ."""
        if before.black != after.black:
            return QRegion(self.rect())
        region = QRegion()
        for placed in _differing(before, after):
            region += QRegion(covered(placed, self._fit))
        return region


def _differing(before: Arrangement, after: Arrangement) -> Iterable[Placed]:
    """What two arrangements do not share."""
    if after.still is before.still:
        # Every second: what moves stands in one order, and is little.
        pairs = [p for p in zip_longest(before.moving, after.moving) if p[0] is not p[1]]
        return [each for pair in pairs if pair[0] != pair[1] for each in pair if each]
    # Most of it is the very same object, which is told sooner.
    old, new = {id(each) for each in before.placed}, {id(each) for each in after.placed}
    gone = {each for each in before.placed if id(each) not in new}
    come = {each for each in after.placed if id(each) not in old}
    return gone ^ come
