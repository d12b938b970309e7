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
        self.asked: list[QRect] = []
        self.setFont(text_font(84))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.resize(300, 120)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.asked.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def number(qtbot: QtBot) -> Watched:
    number = Watched()
    qtbot.addWidget(number)
    number.show()
    QCoreApplication.processEvents()
    return number


def painted(number: Watched, words: str) -> QRect:
    """Show these words; what was painted for it."""
    QCoreApplication.processEvents()
    number.asked.clear()
    number.show_words(words)
    QCoreApplication.processEvents()
    return number.asked[0] if number.asked else QRect()


def picture(number: Watched) -> QImage:
    image = QImage(number.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    number.render(image)
    return image


@pytest.mark.parametrize(
    ("before", "after"),
    [("8:34", "8:33"), ("8:30", "8:29"), ("10:00", "9:59"), ("0:01", "over 0:02"), ("", "1:11")],
)
def test_what_is_painted_in_part_looks_like_the_whole(
    number: Watched, before: str, after: str
) -> None:
    painted(number, before)
    image = picture(number)

    asked = painted(number, after)
    number.render(image, asked.topLeft(), QRegion(asked))

    assert image == picture(number)


def test_a_second_that_changes_one_figure_paints_one_figure(number: Watched) -> None:
    painted(number, "8:34")

    assert painted(number, "8:33").left() > number.width() / 2
