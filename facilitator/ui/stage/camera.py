"""Pictures of the stage as PNG files, by the stage’s own painter, with or without a display."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from facilitator.domain.errors import WorkshopError
from facilitator.domain.picture import Picture
from facilitator.domain.wording import _
from facilitator.ui.lettering import load_other_scripts, load_text_fonts
from facilitator.ui.stage.arrange import arrange
from facilitator.ui.stage.painter import Fit, paint
from facilitator.ui.theme import STAGE_DARK, STAGE_LIGHT

SIZE: Final = QSize(1920, 1080)
_FAST: Final = 80
"""Qt's quality of a PNG is how little it is compressed; text on plain ground packs well anyway."""


class StageCamera:
    """Takes pictures at the size of a usual projector."""

    def __init__(self, *, dark: bool = False) -> None:
        if QGuiApplication.instance() is None:
            # Kept: a program object that nobody holds is gone at once.
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
            self._program = QGuiApplication(["facilitator"])
        load_text_fonts()
        load_other_scripts()
        self._inks = STAGE_DARK if dark else STAGE_LIGHT

    def take(self, picture: Picture, path: Path) -> None:
        """Write one picture; the folder is made if need be."""
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        area = QRectF(0, 0, SIZE.width(), SIZE.height())
        fit = Fit.into(SIZE.width(), SIZE.height())
        painter = QPainter(image)
        paint(painter, area, arrange(picture, fit.width), self._inks)
        painter.end()
        # Not by Qt itself: on a full disk it complains beside us and leaves half a picture.
        packed = QBuffer()
        image.save(packed, "PNG", _FAST)  # type: ignore[call-overload]
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(packed.data().data())
        except OSError as error:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            raise _refused(path) from error


def _refused(path: Path) -> WorkshopError:
    return WorkshopError(
        _(
            "The picture {file} could not be written in {folder}; what was written before is "
            "there. Choose another folder or free some space."
        ).format(file=path.name, folder=path.parent)
    )
