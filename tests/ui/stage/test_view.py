"""The picture as a widget, and the room's window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QPaintEvent, QRegion
from pytestqt.qtbot import QtBot

from facilitator.domain.picture import BLACK, Clock, Column, Columns, Face, Grid, Picture
from facilitator.ui.stage.view import StageView
from facilitator.ui.stage.window import StageWindow

from .pictures import PHASES, THINK_PAIR_SHARE


class Paints(QObject):
    """Remembers what a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[StageView]:
    view = StageView()
    qtbot.addWidget(view)
    view.resize(1280, 720)
    view.show_picture(THINK_PAIR_SHARE)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.hide()


def painted(qtbot: QtBot, view: StageView, picture: Picture) -> list[QRegion]:
    """What is painted when this picture is shown next."""
    view.repaint()
    paints = Paints()
    view.installEventFilter(paints)
    view.show_picture(picture)
    qtbot.wait_until(lambda: bool(paints.regions) or picture == THINK_PAIR_SHARE, timeout=1000)
    view.removeEventFilter(paints)
    return paints.regions


def test_when_only_the_clock_moves_only_its_place_is_painted(qtbot: QtBot, view: StageView) -> None:
    later = replace(THINK_PAIR_SHARE, clock=Clock(Face.DIGITS, "18:04", "Pair", 0.3))

    (region,) = painted(qtbot, view, later)

    whole = view.width() * view.height()
    assert region.boundingRect().left() > view.width() / 2
    assert region.boundingRect().width() * region.boundingRect().height() < whole / 8


def test_a_partly_painted_picture_is_the_same_as_a_whole_one(qtbot: QtBot, view: StageView) -> None:
    later = replace(THINK_PAIR_SHARE, clock=Clock(Face.DIGITS, "7:04", "Pair", 0.9))
    painted(qtbot, view, later)
    fresh = StageView()
    qtbot.addWidget(fresh)
    fresh.resize(view.size())
    fresh.show_picture(later)

    assert view.grab().toImage() == fresh.grab().toImage()


def test_the_same_picture_again_paints_nothing(qtbot: QtBot, view: StageView) -> None:
    assert painted(qtbot, view, replace(THINK_PAIR_SHARE)) == []


def test_black_paints_everything(qtbot: QtBot, view: StageView) -> None:
    (region,) = painted(qtbot, view, BLACK)

    assert region.boundingRect() == view.rect()


def test_a_small_view_breaks_lines_as_the_large_one_does(qtbot: QtBot, view: StageView) -> None:
    small = StageView()
    qtbot.addWidget(small)
    small.resize(QSize(384, 216))
    small.show_picture(THINK_PAIR_SHARE)
    small.grab()

    assert small._arrangement == view._arrangement


def test_dark_is_another_picture(view: StageView) -> None:
    light = view.grab().toImage()

    view.set_dark(True)

    assert view.grab().toImage() != light


def test_a_screen_reader_hears_the_picture_but_not_every_second(view: StageView) -> None:
    assert "Return to our norms" in view.accessibleName()
    assert THINK_PAIR_SHARE.sentence in view.accessibleName()
    assert "The listener only listens" in view.accessibleDescription()
    assert "Pair, 4 min · swap at 2:00" in view.accessibleDescription()
    assert "18:05" not in view.accessibleDescription()


def test_a_screen_reader_hears_counts_tables_and_when_we_are_back(view: StageView) -> None:
    view.show_picture(
        Picture(
            "list",
            body=(Columns((Column("Said", ("We throw.",), count=4),)), Grid((), (("Mesa", "1"),))),
            clock=Clock(Face.BACK_AT, "Back at 2:25"),
        )
    )

    assert view.accessibleDescription() == "Said: 4. We throw. Mesa, 1. Back at 2:25"


def test_a_new_font_lays_the_picture_out_again(view: StageView) -> None:
    before = view._arrangement

    view.measure_anew()

    assert view._arrangement == before
    assert view._arrangement is not before


def test_the_room_window_shows_what_it_is_given(qtbot: QtBot) -> None:
    window = StageWindow()
    qtbot.addWidget(window)

    window.show_picture(replace(THINK_PAIR_SHARE, body=(PHASES,)))

    assert window.view.picture.sentence == THINK_PAIR_SHARE.sentence
