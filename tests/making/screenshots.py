"""`make screenshots`: the README's pictures, of the real window with the sample in it."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

from facilitator import app
from facilitator.commands.exporting import papers
from facilitator.commands.packing import import_workshop
from facilitator.commands.rehearsal import JumpingClock
from facilitator.domain.run import Phase
from facilitator.domain.workshop import WorkshopId
from facilitator.papers import preview, typeset
from facilitator.store import default_url, open_store
from facilitator.ui.lettering import load_other_scripts
from facilitator.ui.program import application, build
from facilitator.ui.setup import Setup
from facilitator.ui.stage.camera import StageCamera
from facilitator.ui.teams.page import TeamsPage
from facilitator.ui.window import Window

PICTURES = Path(__file__).resolve().parent.parent.parent / "assets" / "pictures"
WIDTH, HEIGHT = 1440, 900
PAPER_WIDTH = 1000
_SETTLED = 2.5
_PLAN_TAB = 3


class Photographer:
    """The program with the sample open, on a clock that jumps."""

    def __init__(self, folder: Path) -> None:
        self.clock = JumpingClock(datetime(2027, 8, 3, 15, 25, tzinfo=UTC))
        store = open_store(default_url(folder))
        workshop = import_workshop(
            store, app.sample_file(), app.this_device(), app.clock, folder
        ).id
        setup = Setup(
            open_store=lambda: store,
            read_library=app.shipped_library,
            device=app.this_device,
            clock=self.clock,
            local_zone=lambda: "America/Los_Angeles",
            user_folder=folder,
            replaced_folder=folder / "replaced",
            fonts_folder=app.fonts_folder(),
            sample_file=app.sample_file(),
        )
        self.qt = application()
        self.window: Window = build(self.qt, setup)
        load_other_scripts()
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.come_alive()
        self.shoot("home")
        self.window.contents.open_workshop(WorkshopId(workshop))
        self.view = self.window.contents.workshop
        self.camera = StageCamera()

    def go_to(self, day: int, block: str, step: int, late: int = 0, into: int = 0) -> None:
        """Open a day if need be, and be in a step of a block, some minutes late and into it."""
        opened = self.view.opened
        wanted = opened.workshop.days[day]
        place = opened.workshop.place
        if opened.run.day != wanted.id:
            self.finish_day()
            on = datetime.fromisoformat(wanted.date).date()
            self.clock.jump_to(place.instant(on, wanted.start))
            opened.running.open_day(wanted.id)
            opened.running.next()
        found = next(each for each in wanted.blocks if block in each.title)
        while opened.run.block != found.id:
            self.clock.jump(max(opened.run.time_left(self.clock()), timedelta()))
            opened.running.next()
        for _each in range(step):
            self.clock.jump(opened.run.time_left(self.clock()))
            opened.running.next()
        for _each in range(late):
            opened.running.lengthen(timedelta(minutes=1))
        self.clock.jump(timedelta(minutes=into, seconds=26))

    def finish_day(self) -> None:
        """Run the open day, if there is one, to its end by its own minutes."""
        opened = self.view.opened
        while opened.run.phase is not Phase.CLOSED:
            self.clock.jump(max(opened.run.time_left(self.clock()), timedelta()))
            opened.running.next()

    def show_plan(self) -> None:
        """The strategic plan of the first team."""
        self.view.show_page("teams")
        page = self.window.findChild(TeamsPage)
        page.document.open_tab(_PLAN_TAB)

    def shoot(self, name: str) -> None:
        """The window as it stands once nothing in it changes; papers are set in a thread."""
        before, seen = None, self.window.grab().toImage()
        while seen != before:
            until = monotonic() + _SETTLED
            while monotonic() < until:
                self.qt.processEvents()
            before, seen = seen, self.window.grab().toImage()
        seen.save(str(PICTURES / f"{name}.png"))

    def shoot_stage(self, name: str) -> None:
        """What the room sees."""
        self.camera.take(self.view.opened.picture(), PICTURES / f"stage-{name}.png")

    def shoot_paper(self, name: str) -> None:
        """The first page of the first team's paper."""
        workshop = self.view.opened.workshop
        paper = papers(workshop, only=[name])[0]
        pdf = typeset(paper.document(workshop), app.fonts_folder())
        page = preview(pdf, 0, PAPER_WIDTH)
        save_pixels(page.pixels, page.width, page.height, PICTURES / f"paper-{name}.png")


def save_pixels(pixels: bytes, width: int, height: int, path: Path) -> None:
    """A preview as a PNG file."""
    from PySide6.QtGui import QImage

    QImage(pixels, width, height, width * 4, QImage.Format.Format_RGB32).save(str(path))


def main() -> None:
    """Take them all anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        at_work = Photographer(Path(folder))
        at_work.go_to(0, "What changed teaching?", 2, into=1)
        at_work.shoot_stage("phases")
        at_work.go_to(1, "Draft the worthy goal", 3, late=6, into=9)
        at_work.shoot("run")
        at_work.go_to(1, "Draft the worthy goal", 2)
        at_work.shoot_stage("goals")
        for page in ("prepare", "print"):
            at_work.view.show_page(page)
            at_work.shoot(page)
        at_work.show_plan()
        at_work.shoot("teams")
        at_work.shoot_paper("plan")
        at_work.window.close_at_once()


if __name__ == "__main__":
    main()
