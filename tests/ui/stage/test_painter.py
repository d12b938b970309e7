"""What is painted: the same every time, inside the window, in colors that can be read."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator.domain.picture import BLACK, Picture
from facilitator.ui.stage.arrange import arrange
from facilitator.ui.stage.painter import Fit, paint
from facilitator.ui.theme import STAGE_DARK, STAGE_LIGHT, Inks

from .pictures import SCRIPTS, THINK_PAIR_SHARE, filled, nasty

NASTY = nasty()
SIZES = {"720p": QSize(1280, 720), "1080p": QSize(1920, 1080), "4:3": QSize(1024, 768)}
PAINTED = [
    "empty",
    "everything",
    "5,000 words",
    "one long word",
    "8 voices of goals",
    "60 voices of teams",
    "60 grid of teams",
    "1 twelve columns of goals",
    *(f"{name} script" for name in SCRIPTS),
]


def image_of(picture: Picture, size: QSize, inks: Inks = STAGE_LIGHT) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    arrangement = arrange(picture, Fit.into(size.width(), size.height()).width)
    paint(painter, QRectF(image.rect()), arrangement, inks)
    painter.end()
    return image


def edge_colors(image: QImage) -> set[str]:
    """The colors of the outermost two percent."""
    width, height = image.width(), image.height()
    deep = height // 50
    rows = [y for y in range(height) if y < deep or y >= height - deep]
    columns = [x for x in range(width) if x < deep or x >= width - deep]
    around = [(x, y) for y in rows for x in range(0, width, 3)]
    around += [(x, y) for x in columns for y in range(0, height, 3)]
    return {image.pixelColor(x, y).name() for x, y in around}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAINTED)
def test_no_ink_reaches_the_edge(name: str, size: str) -> None:
    assert edge_colors(image_of(NASTY[name], SIZES[size])) == {STAGE_LIGHT.paper.lower()}


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_painted_the_same_every_time(size: str) -> None:
    first = image_of(THINK_PAIR_SHARE, SIZES[size])

    assert first == image_of(THINK_PAIR_SHARE, SIZES[size])
    assert len({first.pixel(x, 200) for x in range(first.width())}) > 2


def test_black_is_pure_black() -> None:
    image = image_of(BLACK, SIZES["720p"])

    assert {image.pixelColor(x, 300).name() for x in range(1280)} == {"#000000"}


def test_a_very_wide_window_has_the_ground_at_its_sides() -> None:
    image = image_of(filled("Mesa HS"), QSize(1600, 300), STAGE_DARK)

    assert edge_colors(image) == {STAGE_DARK.paper.lower()}


@pytest.mark.parametrize(
    ("width", "height", "stage"),
    [
        (1920, 1080, 1920),
        (1024, 768, 1440),
        (1280, 1024, 1350),
        (600, 900, 1350),
        (3000, 600, 2400),
    ],
)
def test_the_stage_takes_the_shape_of_its_window(width: int, height: int, stage: int) -> None:
    fit = Fit.into(width, height)

    assert fit.width == pytest.approx(stage)
    assert fit.x >= 0
    assert fit.y >= 0


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 768), (1280, 1024), (1280, 800)])
def test_no_usual_projector_shrinks_the_least_size(width: int, height: int) -> None:
    assert Fit.into(width, height).scale == pytest.approx(height / 1080)
