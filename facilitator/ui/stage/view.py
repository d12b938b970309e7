"""A picture as a widget: small on the Run page, large on the stage. It shows; it never asks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.picture import Picture
from facilitator.ui.stage.arrange import arrange, measure_anew
from facilitator.ui.stage.painter import Fit, covered, paint
from facilitator.ui.stage.placed import Arrangement
from facilitator.ui.stage.reading import title_of, words_of
from facilitator.ui.theme import STAGE_DARK, STAGE_LIGHT


class StageView(QWidget):
    """Shows one picture, as large as the widget allows; repaints only what differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture("holding")
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
        if picture == self._picture:
            return
        self._picture = picture
        self.setAccessibleName(title_of(picture))
        self.setAccessibleDescription(words_of(picture))
        before, self._arranged = self._arranged, None
        if before is not None and self.isVisible():
            # At once: the room must not wait until the console has laid itself out anew.
            self.repaint(self._changed(before, self._arrangement))

    def set_dark(self, dark: bool) -> None:
        """Light words on a dark ground, or the other way round."""
        self._inks = STAGE_DARK if dark else STAGE_LIGHT
        self.update()

    def measure_anew(self) -> None:
        """Lay the picture out again: a font has come, and lines may break elsewhere."""
        measure_anew()
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
        for placed in set(before.placed) ^ set(after.placed):
            region += QRegion(covered(placed, self._fit))
        return region
