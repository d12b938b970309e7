"""What is painted: the same every time, inside the window, in colors that can be read."""

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator.domain.picture import BLACK, Picture
from facilitator.ui.stage.arrange import arrange
from facilitator.ui.stage.breaking import lay_out
from facilitator.ui.stage.painter import Fit, paint
from facilitator.ui.stage.placed import Words
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


def grays(image: QImage) -> bytes:
    """Every fourth pixel as a gray."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    # `gray` has a name because its bits do not keep it alive.
    return bytes(gray.constBits())[::4]


def is_ground_at_the_edges(image: QImage, ground: str) -> bool:
    """Whether the outermost two percent show nothing but the ground."""
    width, height = image.width(), image.height()
    deep = height // 50
    strips = [
        QRect(0, 0, width, deep),
        QRect(0, height - deep, width, deep),
        QRect(0, 0, deep, height),
        QRect(width - deep, 0, deep, height),
    ]
    blank = QImage(image.size(), image.format())
    blank.fill(QColor(ground))
    return all(image.copy(strip) == blank.copy(strip) for strip in strips)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAINTED)
def test_no_ink_reaches_the_edge(name: str, size: str) -> None:
    assert is_ground_at_the_edges(image_of(NASTY[name], SIZES[size]), STAGE_LIGHT.paper)


@pytest.mark.parametrize("size", SIZES)
def test_a_picture_is_painted_the_same_every_time(size: str) -> None:
    first = image_of(THINK_PAIR_SHARE, SIZES[size])

    assert first == image_of(THINK_PAIR_SHARE, SIZES[size])
    assert len({first.pixel(x, 200) for x in range(first.width())}) > 2


@pytest.mark.parametrize("script", SCRIPTS)
def test_large_letters_look_as_qt_itself_draws_them(script: str) -> None:
    picture = Picture("opening", sentence=SCRIPTS[script])
    (words,) = [each for each in arrange(picture).placed if isinstance(each, Words)]
    ours = image_of(picture, SIZES["1080p"])
    theirs = QImage(ours.size(), ours.format())
    theirs.fill(QColor(STAGE_LIGHT.paper))
    painter = QPainter(theirs)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(STAGE_LIGHT.ink))
    setting = words.setting
    side = Qt.AlignmentFlag.AlignRight if setting.runs_left else Qt.AlignmentFlag.AlignLeft
    font = setting.style.font(setting.text, setting.px)
    layout = lay_out(setting.text, font, setting.width, setting.lines, setting.pitch, side)
    layout.draw(painter, QPointF(words.area.x, words.area.y))
    painter.end()

    pairs = list(zip(grays(ours), grays(theirs), strict=True))
    inked = sum(theirs < 200 for _, theirs in pairs)
    apart = sum(abs(ours - theirs) > 60 for ours, theirs in pairs)
    assert inked
    assert apart < inked / 100


def test_black_is_pure_black() -> None:
    image = image_of(BLACK, SIZES["720p"])

    assert {image.pixelColor(x, 300).name() for x in range(1280)} == {"#000000"}


def test_a_very_wide_window_has_the_ground_at_its_sides() -> None:
    image = image_of(filled("Mesa HS"), QSize(1600, 300), STAGE_DARK)

    assert is_ground_at_the_edges(image, STAGE_DARK.paper)


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
