"""Pictures of the stage as files."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facilitator.domain.errors import WorkshopError
from facilitator.domain.picture import Picture
from facilitator.ui.stage.camera import SIZE, StageCamera

GOAL = Picture("goal", sentence="Argue from two sources.")


def test_a_picture_is_a_file_of_a_projector_s_size(qtbot: QtBot, tmp_path: Path) -> None:
    StageCamera().take(GOAL, tmp_path / "day-1" / "goal.png")
    assert QImage(str(tmp_path / "day-1" / "goal.png")).size() == SIZE


def test_what_the_disk_refuses_is_told_in_a_sentence(
    qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goal.png").mkdir()
    with pytest.raises(WorkshopError, match=r"The picture goal\.png could not be written in"):
        StageCamera().take(GOAL, tmp_path / "goal.png")
    assert capfd.readouterr().err == ""
