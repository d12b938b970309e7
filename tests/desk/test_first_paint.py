"""The window stands before anything heavy is there, and goes without a crash."""

import subprocess
import sys
from pathlib import Path

HEAVY = {"sqlalchemy", "alembic", "yaml", "pydantic", "reportlab", "pikepdf", "pypdfium2"}

PROGRAM = """
import sys
from functools import partial
from pathlib import Path
from PySide6.QtCore import QTimer
from facilitator import app
from facilitator.ui import program
from facilitator.ui.setup import Setup

class Watched(program.Window):
    was_painted = False

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            print("painted", *sys.modules, *vars(sys.modules["PySide6.QtCore"]))

    def come_alive(self):
        super().come_alive()
        print("alive", "maximized" if self.isMaximized() else "", *sys.modules)
        self.contents.home.sample_asked.emit()
        view = self.contents.workshop
        for each in ("go", "go", "project", "next"):
            view.perform(each)
        for page in ("prepare", "teams", "print", "run"):
            view.show_page(page)
        QTimer.singleShot(300, self.close_at_once)

program.Window = Watched
folder = Path(sys.argv[1])
setup = Setup(
    open_store=partial(app.open_the_store, f"sqlite:///{folder}/facilitator.sqlite"),
    read_library=app.shipped_library,
    device=app.this_device,
    clock=app.clock,
    local_zone=app.local_zone,
    user_folder=folder,
    replaced_folder=folder / "replaced",
    fonts_folder=app.fonts_folder(),
    sample_file=app.sample_file(),
)
ended = program.run_program(setup)
print("ended", ended)
sys.exit(ended)
"""


def test_the_first_paint_comes_before_everything_heavy_and_the_end_is_quiet(
    tmp_path: Path,
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    said = [line.split() for line in ran.stdout.splitlines()]
    assert [words[0] for words in said] == ["painted", "alive", "ended"], ran.stderr
    assert not HEAVY & set(said[0])
    # Qt's one large namespace: its enumerations are a seventh of a bare window.
    assert "QTimer" in said[0]
    assert "Qt" not in said[0]
    assert "maximized" in said[1], "the laptop has no room for the window otherwise"
    assert not HEAVY - {"sqlalchemy"} & set(said[1])
    assert ran.returncode == 0, ran.stderr
    assert not (tmp_path / "facilitator.log").exists()
