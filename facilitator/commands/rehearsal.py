"""A rehearsal: a whole workshop played without a person, on a clock that jumps.

It uses the same open workshop, scenes and papers as a live run. It knows no Qt: the camera that
takes pictures of the stage is handed in.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from facilitator.commands.exporting import Progress, export_papers, papers, safe_name
from facilitator.commands.leavings import Leavings
from facilitator.commands.making import make_workshop
from facilitator.commands.open_workshop import OpenWorkshop
from facilitator.domain.device import Device
from facilitator.domain.frozen import frozen, replace
from facilitator.domain.kinds import CAPTURES, KIND_OF_CAPTURE
from facilitator.domain.kinds.agenda import Agenda, Block, Day, Step
from facilitator.domain.kinds.capture import Capture, Scope
from facilitator.domain.kinds.room import Round
from facilitator.domain.kinds.team import Person
from facilitator.domain.kinds.versions import Version
from facilitator.domain.picture import Picture
from facilitator.domain.rank import spread
from facilitator.domain.records import ROOM, Record, new_id, with_value
from facilitator.domain.run import Phase, Run
from facilitator.domain.sample import Sample, as_it_read, owned
from facilitator.domain.screen import steps_of
from facilitator.domain.timing import MINUTE, minutes_in_words
from facilitator.domain.todo import typed_fields
from facilitator.domain.turns import turned, whole_step
from facilitator.domain.wording import _, counted
from facilitator.domain.workshop import Workshop
from facilitator.store import Store

Camera = Callable[[Picture, Path], None]
"""Takes a picture of the stage into a PNG file."""

_SHOT_AT: Final = 0.4
"""The part of a step that has gone when its picture is taken."""


class JumpingClock:
    """A clock that stands until it is told to jump, and never goes back."""

    def __init__(self, instant: datetime) -> None:
        self._instant = instant

    def __call__(self) -> datetime:
        return self._instant

    def jump(self, by: timedelta) -> None:
        self.jump_to(self() + by)

    def jump_to(self, instant: datetime) -> None:
        self._instant = max(self._instant, instant)


@frozen
class Summary:
    """What was played."""

    folder: Path
    teams: int
    days: int = 0
    blocks: int = 0
    steps: int = 0
    minutes: int = 0
    pictures: int = 0
    papers: int = 0
    pages: int = 0
    others: int = 0
    """Pictures and papers among them that are not of this rehearsal."""

    @property
    def words(self) -> str:
        """Three lines for the terminal, or four."""
        days = counted("{n} day", "{n} days", self.days)
        teams = counted("{n} team", "{n} teams", self.teams)
        blocks = counted("{n} block", "{n} blocks", self.blocks)
        steps = counted("{n} step", "{n} steps", self.steps)
        pictures = counted("{n} picture", "{n} pictures", self.pictures)
        paper = counted("{n} paper", "{n} papers", self.papers)
        pages = counted("{n} page", "{n} pages", self.pages)
        planned = minutes_in_words(self.minutes)
        others = counted(
            "  {n} other file was there before and stays",
            "  {n} other files were there before and stay",
            self.others,
        )
        return "\n".join(
            (
                _("Played {days} with {teams} into {folder}").format(
                    days=days, teams=teams, folder=self.folder
                ),
                _("  {blocks}, {steps}, {minutes} planned").format(
                    blocks=blocks, steps=steps, minutes=planned
                ),
                f"  {pictures}, {paper}, {pages}",
                *((others,) if self.others else ()),
            )
        )


class Rehearsal:
    """Plays one agenda from its first doors to its last thanks."""

    def __init__(
        self,
        store: Store,
        agenda: Agenda,
        sample: Sample,
        teams: int,
        device: Device,
        folder: Path,
        camera: Camera,
        progress: Progress,
    ) -> None:
        start = date.fromisoformat(sample.start)
        self._clock = JumpingClock(datetime.combine(start, datetime.min.time(), UTC))
        self._script = dict(_script(sample, teams))
        self._camera = camera
        self._progress = progress
        workshop = make_workshop(
            store,
            agenda,
            title=sample.title,
            start=start,
            device=device,
            clock=self._clock,
            place=sample.place,
            time_zone=sample.time_zone,
            more=[each for script in self._script.values() for each in script if _is_here(each)],
        )
        self._opened = OpenWorkshop(store, workshop, device, self._clock)
        self._steps = sum(len(steps) for steps in _steps(self._opened.workshop))
        self._summary = Summary(folder, teams)
        self._leavings = Leavings(folder)

    def play(self) -> Summary:
        """Play every day; gives what has been played.

        What an earlier rehearsal left in the folder makes room.
        """
        self._leavings.clear()
        for number, day in enumerate(self._opened.workshop.days, start=1):
            self._play_day(f"day-{number}", day)
        self._opened.close()
        return self._summary

    def print_papers(self, fonts: Path) -> Summary:
        """Write every paper that the teams and the room take home."""
        from facilitator.papers import page_count

        workshop = self._opened.workshop
        folder = self._summary.folder / "papers"

        def tell(done: int, of: int, name: str) -> None:
            self._leavings.add(folder / name)
            self._progress(done, of, name)

        written = export_papers(workshop, papers(workshop), folder, fonts, progress=tell)
        self._summary = replace(
            self._summary,
            others=self._leavings.others(),
            papers=len(written),
            pages=sum(page_count(path.read_bytes()) for path in written),
        )
        return self._summary

    def _play_day(self, folder: str, day: Day) -> None:
        running, place = self._opened.running, self._opened.workshop.place
        on = date.fromisoformat(day.date)
        self._clock.jump_to(place.instant(on, day.doors or day.start))
        running.open_day(day.id)
        self._shoot(folder, _("doors"))
        self._clock.jump_to(place.instant(on, day.start))
        running.next()
        while self._opened.run.phase is not Phase.CLOSED:
            if self._opened.run.phase is Phase.ARMED:
                self._wait_for_pin(folder)
            else:
                self._play_step(folder)
        self._shoot(folder, _("end of the day"))
        self._summary = replace(
            self._summary,
            days=self._summary.days + 1,
            blocks=self._summary.blocks + len(day.blocks),
        )

    def _wait_for_pin(self, folder: str) -> None:
        self._shoot(folder, _("ready"))
        due = self._opened.running.next_due()
        if due is not None:
            self._clock.jump_to(due)
        if not self._opened.running.catch_due():
            self._opened.running.next()

    def _play_step(self, folder: str) -> None:
        run = self._opened.run
        step = self._opened.workshop.records.find(whole_step(run.step))
        self._clock.jump(run.time_left(self._clock()) * _SHOT_AT)
        if isinstance(step, Step):
            coming = _coming(self._opened.workshop.block(run.block), step)
            for name in step.captures:
                self._capture(CAPTURES[name], coming)
            self._shoot(folder, self._title(run))
        length = run.leg.length // MINUTE if run.leg is not None else 0
        self._summary = replace(
            self._summary,
            steps=self._summary.steps + 1,
            minutes=self._summary.minutes + length,
        )
        self._clock.jump(self._opened.run.time_left(self._clock()))
        if not self._opened.running.catch_due():
            self._opened.running.next()

    def _title(self, run: Run) -> str:
        """The step's title, with its turn filled in."""
        workshop = self._opened.workshop
        place, block = workshop.place, workshop.block(run.block)
        steps = steps_of(block, run, place) if block is not None else ()
        return next((step.title for step in steps if step.id == run.step), "")

    def _shoot(self, folder: str, title: str) -> None:
        block = self._opened.workshop.block(self._opened.run.block)
        words = f"{block.title} - {title}" if block is not None else title
        number = self._summary.pictures + 1
        path = self._summary.folder / "pictures" / folder / f"{number:03} {safe_name(words)}.png"
        self._camera(self._opened.picture(), path)
        self._leavings.add(path)
        self._summary = replace(self._summary, pictures=number)
        self._progress(min(self._summary.steps + 1, self._steps), self._steps, words)

    def _capture(self, capture: Capture, coming: Sequence[str]) -> None:
        """Type what invented teams would have on their slips by now: nothing that is to come."""
        owners = [ROOM]
        if capture.scope is Scope.TEAM:
            owners = [team.id for team in self._opened.workshop.teams]
        begun = {
            each.title for each in map(self._opened.workshop.block, self._opened.run.legs) if each
        }
        lines = [
            as_it_read(each, self._versions(owner), begun)
            for owner in owners
            for each in self._lines(owner, capture)
            if not (isinstance(each, Round) and each.turn.startswith(tuple(coming)))
        ]
        self._opened.edit.put(*(self._typed(each, capture) for each in lines))

    def _lines(self, owner: str, capture: Capture) -> Iterator[Record]:
        kind = KIND_OF_CAPTURE[capture.name]
        for record in self._script.get(owner, ()):
            if record.kind == kind.name and capture.takes(record):
                yield record

    def _versions(self, owner: str) -> Iterator[Version]:
        return (each for each in self._script.get(owner, ()) if isinstance(each, Version))

    def _typed(self, record: Record, capture: Capture) -> Record:
        """A record as it is once the boxes of this capture are filled."""
        blank = type(record)(id=record.id, owner=record.owner, rank=record.rank)
        present = self._opened.workshop.records.find(record.id) or blank
        for name in (*capture.given, *typed_fields(capture)):
            present = with_value(present, name, getattr(record, name))
        return present


def _script(sample: Sample, count: int) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """Everything that will be written, by its owner; a team stands among its own."""
    yield ROOM, tuple(owned(sample.room))
    invented = sample.invented(count)
    for each, rank in zip(invented, spread(len(invented)), strict=True):
        team = replace(each.team, id=new_id(), rank=rank)
        yield team.id, (team, *owned(each.records, team.id))


def _coming(block: Block | None, step: Step) -> list[str]:
    """What the steps after this one are called for short: `Round 3` of `Round 3: much faster`."""
    titles = [each.title.partition(":")[0] for each in block.steps] if block is not None else []
    ids = [each.id for each in block.steps] if block is not None else []
    return titles[ids.index(step.id) + 1 :] if step.id in ids else []


def _is_here(record: Record) -> bool:
    """Whether a record is there before the first morning."""
    return record.kind in {"team", Person.kind}


def _steps(workshop: Workshop) -> Iterator[Sequence[Step]]:
    place = workshop.place
    for day in workshop.days:
        for block in day.blocks:
            yield turned(block, place.teams, place.expected)
