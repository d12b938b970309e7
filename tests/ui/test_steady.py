"""The large number is painted in part, and looks as if it were painted whole."""

import pytest
from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from pytestqt.qtbot import QtBot

from facilitator.ui.lettering import text_font
from facilitator.ui.steady import Steady


class Watched(Steady):
    """Remembers what it was asked to paint."""

    def __init__(self) -> None:
        super().__init__("timer", "00:00", QColor("white"))
        self.asked = QRegion()
        self.setFont(text_font(84))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.resize(300, 120)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.asked += event.region()
        super().paintEvent(event)


@pytest.fixture
def number(qtbot: QtBot) -> Watched:
    number = Watched()
    qtbot.addWidget(number)
    number.show()
    QCoreApplication.processEvents()
    return number


def painted(qtbot: QtBot, number: Watched, words: str) -> QRect:
    """Show these words; all that was painted for it, however often."""
    QCoreApplication.processEvents()
    number.asked = QRegion()
    number.show_words(words)
    qtbot.waitUntil(lambda: not number.asked.isEmpty())
    return number.asked.boundingRect()


def picture(number: Watched) -> QImage:
    image = QImage(number.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    number.render(image)
    return image


def places_that_differ(one: QImage, other: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [("8:34", "8:33"), ("8:30", "8:29"), ("10:00", "9:59"), ("0:01", "over 0:02"), ("", "1:11")],
)
def test_what_is_painted_in_part_looks_like_the_whole(
    qtbot: QtBot, number: Watched, before: str, after: str
) -> None:
    number.show_words(before)
    image = picture(number)

    asked = painted(qtbot, number, after)
    number.render(image, asked.topLeft(), QRegion(asked))

    assert places_that_differ(image, picture(number)) == [], f"painted were {asked}"


def test_a_second_that_changes_one_figure_paints_one_figure(qtbot: QtBot, number: Watched) -> None:
    number.show_words("8:34")

    assert painted(qtbot, number, "8:33").left() > number.width() / 2
